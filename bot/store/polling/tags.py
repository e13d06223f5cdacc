"""Feeds about single shows: which are wanted, and which there are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.source import Origin
from bot.store.columns import chunks, utc
from bot.store.source_models import SourceRow
from bot.store.statement import fetch

# The shows that most channels follow come first.
_FOLLOWED = """
SELECT show.id, show.title FROM follow
JOIN "show" AS show ON CAST(show.id AS VARCHAR) = follow.target_key
WHERE follow.target_kind = 'show'
GROUP BY show.id, show.title ORDER BY COUNT(*) DESC, show.id LIMIT $1
"""


@dataclass(frozen=True, slots=True)
class TagFeed:
    """A feed about one show. `missing_since` is when the outlet turned out to have none."""

    id: int
    url: str
    missing_since: datetime | None


async def followed_shows(limit: int) -> Sequence[tuple[int, str]]:
    """Return ids and titles of the shows that somebody follows."""
    return [(row["id"], row["title"]) for row in await fetch(_FOLLOWED, limit)]


async def tag_feeds() -> Sequence[TagFeed]:
    """Return those that are polled, or were tried in vain."""
    rows = SourceRow.filter(origin=Origin.TAG.value, removed_at__isnull=True)
    return [
        TagFeed(row["id"], row["url"], row["failing_since"] if row["paused_because"] else None)
        for row in await rows.values("id", "url", "failing_since", "paused_because")
    ]


async def drop(ids: Collection[int], *, now: datetime) -> None:
    """Poll these no more, until they are wanted again."""
    for chunk in chunks(ids):
        dropped = SourceRow.filter(id__in=chunk, origin=Origin.TAG.value)
        await dropped.update(removed_at=utc(now), next_poll_at=None)
