"""Lists of shows: JSON lines, from a file or from the starter list that comes with Clapper."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import config
from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.show import CreditLine, ListedShow, Season, Show
from bot.domain.text import slugify
from bot.errors import InputError

STARTER = Path(config.__file__).with_name("shows.jsonl")


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True, hide_input_in_errors=True)


class _Cast(_Line):
    person: str = Field(min_length=1, max_length=200)
    character: str | None = None
    season: int | None = None


class _Season(_Line):
    number: int = Field(ge=0, le=999)
    episodes: int | None = Field(None, ge=1, le=9999)
    premiere: str | None = None


class _Show(_Line):
    title: str = Field(min_length=1, max_length=200)
    aka: tuple[str, ...] = ()
    network: str | None = None
    year: int | None = Field(None, ge=1900, le=2999)
    country: str | None = Field(None, min_length=2, max_length=2)
    premiered: str | None = None
    ended: str | None = None
    weight: int = Field(0, ge=0, le=100)
    cast: tuple[_Cast, ...] = ()
    showrunner: str | None = None
    seasons: tuple[_Season, ...] = ()


def parse_show(line: str | bytes) -> ListedShow:
    """Read one line. Raises ValueError that says what is wrong with it."""
    try:
        entry = _Show.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"{where}: {first['msg']}" if where else first["msg"]) from None
    premiered = entry.premiered or (str(entry.year) if entry.year else None)
    show = Show(
        id=0,
        slug=slugify(entry.title),
        title=entry.title,
        network=entry.network,
        country=entry.country,
        premiered=_date(premiered),
        ended=_date(entry.ended),
        aka=entry.aka,
        weight=entry.weight,
    )
    seasons = tuple(Season(one.number, one.episodes, _date(one.premiere)) for one in entry.seasons)
    return ListedShow(show, seasons, _credits(entry))


def show_line(show: Show) -> bytes:
    """Write a show as a line that `parse_show` reads, without seasons and people."""
    entry = _Show(
        title=show.title,
        aka=show.aka,
        network=show.network,
        year=show.premiered.year if show.premiered else None,
        country=show.country,
        premiered=str(show.premiered) if show.premiered else None,
        ended=str(show.ended) if show.ended else None,
        weight=show.weight,
    )
    return entry.model_dump_json(exclude={"cast", "seasons", "showrunner"}).encode() + b"\n"


def read_showlist(path: Path) -> list[ListedShow]:
    """Read a whole list. Raises InputError that names the first bad line."""
    listed = []
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    listed.append(_numbered(line, path, number))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}.") from error
    return listed


def _numbered(line: bytes, path: Path, number: int) -> ListedShow:
    try:
        return parse_show(line)
    except ValueError as error:
        raise InputError(f"{path}, line {number}: {error}.") from error


def _credits(entry: _Show) -> tuple[CreditLine, ...]:
    cast = [CreditLine(one.person, Job.CAST, one.character, one.season) for one in entry.cast]
    if entry.showrunner:
        cast.append(CreditLine(entry.showrunner, Job.SHOWRUNNER))
    return tuple(cast)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
