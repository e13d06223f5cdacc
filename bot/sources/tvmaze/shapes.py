"""TVmaze's JSON, as documented, turned into shows. Whatever may be null is taken as such."""

import logging
from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.show import CreditLine, ListedShow, Season, Show

logger = logging.getLogger(__name__)

_CAST = 50  # the most important come first; talk shows have hundreds
_ADULT = "Adult"  # a genre of theirs, for what is made for adults alone
_SMALL = 32_767  # what a number of a season or episode may be


def _date(value: object) -> PartialDate | None:
    """Read a date; an empty or impossible one is none."""
    try:
        return PartialDate.parse(value) if isinstance(value, str) else None
    except ValueError:
        return None


_Day = Annotated[PartialDate | None, BeforeValidator(_date)]


class _Shape(BaseModel):
    model_config = ConfigDict(
        extra="ignore", hide_input_in_errors=True, arbitrary_types_allowed=True
    )


class _Country(_Shape):
    code: str | None = None


class _Channel(_Shape):
    name: str
    country: _Country | None = None


class _Image(_Shape):
    medium: str | None = None


class _Externals(_Shape):
    imdb: str | None = None


class _Season(_Shape):
    number: int | None = Field(None, ge=0, le=_SMALL)
    episodes: int | None = Field(None, ge=0, le=_SMALL, alias="episodeOrder")
    premiere: _Day = Field(None, alias="premiereDate")
    finale: _Day = Field(None, alias="endDate")


class _Named(_Shape):
    name: str


class _Part(_Shape):
    person: _Named
    character: _Named | None = None
    himself: bool = Field(default=False, alias="self")


class _Embedded(_Shape):
    cast: list[_Part] | None = None
    seasons: list[_Season] | None = None
    akas: list[_Named] | None = None


class _Show(_Shape):
    id: int = Field(ge=1, le=2**31 - 1)
    name: str = Field(min_length=1)
    url: str | None = None
    premiered: _Day = None
    ended: _Day = None
    weight: int | None = None
    network: _Channel | None = None
    web_channel: _Channel | None = Field(None, alias="webChannel")
    externals: _Externals | None = None
    genres: list[str] | None = None
    image: _Image | None = None
    embedded: _Embedded | None = Field(None, alias="_embedded")


def to_shows(items: Iterable[object]) -> Sequence[Show]:
    """Read a page of shows. One that is not as documented is left out, not the page."""
    shows = []
    for item in items:
        try:
            shows.append(_show(_Show.model_validate(item)))
        except ValidationError as error:
            logger.warning("show left out because=%s", _reason(error))
    return shows


def to_show(item: object) -> Show:
    """Read a show. Raises ValueError that says what is wrong with it."""
    return to_listed(item).show


def to_listed(item: object) -> ListedShow:
    """Read a show with what is embedded of it. Raises ValueError that says what is wrong."""
    try:
        shape = _Show.model_validate(item)
    except ValidationError as error:
        raise ValueError(_reason(error)) from None
    embedded = shape.embedded or _Embedded()
    akas = tuple(one.name for one in embedded.akas or () if one.name)
    seasons = (_season(one) for one in embedded.seasons or ())
    parts = (_credit(one) for one in (embedded.cast or [])[:_CAST])
    return ListedShow(
        _show(shape, akas),
        tuple(season for season in seasons if season is not None),
        tuple(line for line in parts if line.person.strip()),
    )


def _show(shape: _Show, aka: tuple[str, ...] = ()) -> Show:
    home = shape.network or shape.web_channel
    code = home.country.code if home and home.country else None
    return Show(
        id=0,
        slug="",
        title=shape.name,
        network=home.name if home else None,
        country=code if code and len(code) == 2 else None,
        premiered=shape.premiered,
        ended=shape.ended,
        aka=aka,
        weight=min(100, max(0, shape.weight or 0)),
        url=_https(shape.url),
        image_url=_https(shape.image.medium if shape.image else None),
        tvmaze_id=shape.id,
        imdb_id=shape.externals.imdb if shape.externals else None,
        adult=_ADULT in (shape.genres or ()),
    )


def _season(shape: _Season) -> Season | None:
    if shape.number is None:
        return None
    return Season(shape.number, shape.episodes or None, shape.premiere, shape.finale)


def _credit(shape: _Part) -> CreditLine:
    character = None if shape.himself or shape.character is None else shape.character.name
    return CreditLine(shape.person.name, Job.CAST, character or None)


def _https(url: str | None) -> str | None:
    return url and url.replace("http://", "https://", 1)


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'all'}: {first['msg']}"
