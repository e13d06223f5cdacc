"""How values fit into columns."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime

from bot.domain.dates import PartialDate

_VALUES = 5000  # of one statement; SQLite and PostgreSQL take some 32,000
NAME = 200  # characters of a title or a person's name (`bot.store.models`)


def clean(text: str) -> str:
    """Replace what no database takes: half characters, and for PostgreSQL NUL."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def clip(text: str, length: int = NAME) -> str:
    return clean(text[:length])


def clip_or_none(text: str | None, length: int = NAME) -> str | None:
    return None if text is None else clip(text, length)


def to_date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


def from_date(value: PartialDate | None) -> str | None:
    return None if value is None else str(value)


def utc(time: datetime) -> datetime:
    """Bring a time into the one zone that is stored.

    SQLite compares times as text, and Tortoise's `update` writes them in whatever zone they are.
    """
    return time.astimezone(UTC)


def chunks(ids: Collection[int]) -> Iterator[Sequence[int]]:
    """Part ids into what one statement takes."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), _VALUES):
        yield ordered[start : start + _VALUES]
