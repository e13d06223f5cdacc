"""TMDB's JSON, as documented, turned into what it adds to a show."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.claim import Job
from bot.domain.show import CreditLine, Show, Supplement
from bot.domain.text import fold

_NAMES = 50
_CAST = 50  # the most important come first
_PAGE = "https://www.themoviedb.org/tv/"
_PICTURES = "https://image.tmdb.org/t/p/w342"


_T = TypeVar("_T", bound=BaseModel)


class _Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)


class _Result(_Shape):
    id: int = Field(ge=1)
    name: str = ""
    original_name: str = ""
    first_air_date: str | None = None


class _Find(_Shape):
    tv_results: list[_Result]


class _Search(_Shape):
    results: list[_Result]


class _Role(_Shape):
    character: str | None = None


class _Part(_Shape):
    name: str
    roles: list[_Role] = []


class _Credits(_Shape):
    cast: list[_Part] = []


class _Title(_Shape):
    title: str = ""


class _Titles(_Shape):
    results: list[_Title] = []


class _Series(_Shape):
    id: int = Field(ge=1)
    adult: bool = False
    name: str = ""
    original_name: str = ""
    alternative_titles: _Titles = _Titles()
    status: str | None = None
    poster_path: str | None = None
    aggregate_credits: _Credits = _Credits()


def found_id(answer: object) -> int | None:
    """Return the id of the one series that an answer of `/find` has. Raises ValueError."""
    results = _read(_Find, answer).tv_results
    return results[0].id if len(results) == 1 else None


def matching_id(answer: object, show: Show) -> int | None:
    """Return the id of the only found series of a show's name and year. Raises ValueError."""
    year = None if show.premiered is None else str(show.premiered.year)
    like = [
        one.id
        for one in _read(_Search, answer).results
        if fold(show.title) in {fold(one.name), fold(one.original_name)}
        and (year is None or (one.first_air_date or year)[:4] == year)
    ]
    return like[0] if len(like) == 1 else None


def to_supplement(answer: object) -> Supplement:
    """Read a series with its credits. Raises ValueError."""
    series = _read(_Series, answer)
    path = series.poster_path or ""
    return Supplement(
        url=f"{_PAGE}{series.id}",
        status=series.status or None,
        image_url=f"{_PICTURES}{path}" if path.startswith("/") else None,
        cast=tuple(_lines(series.aggregate_credits.cast[:_CAST])),
        aka=tuple(_names(series)),
        adult=series.adult,
    )


def _names(series: _Series) -> Iterable[str]:
    """Return its names, each once, without those that say nothing in our letters."""
    others = (one.title for one in series.alternative_titles.results[:_NAMES])
    names = (name.strip() for name in (series.name, series.original_name, *others))
    return {
        fold(name): name for name in names if any(char.isalnum() for char in fold(name))
    }.values()


def _lines(parts: Iterable[_Part]) -> Iterable[CreditLine]:
    for part in parts:
        if part.name.strip():
            character = next((role.character for role in part.roles if role.character), None)
            yield CreditLine(part.name, Job.CAST, character)


def _read(shape: type[_T], value: object) -> _T:
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "all"
        raise ValueError(f"{where}: {first['msg']}") from None
