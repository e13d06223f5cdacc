"""Slugs: the short names under which a show is asked for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from bot.domain.show import Show
from bot.domain.text import slugify
from bot.store.columns import clip
from bot.store.models import ShowRow
from bot.store.statement import batched

_AT_ONCE = 500  # slugs asked for in one statement
_LENGTH = 180  # characters; leaves room for what sets two shows of one name apart


def candidates(show: Show) -> Iterator[str]:
    """Yield slugs for a show, the nicest first: `ghosts`, `ghosts-2021`, `ghosts-us`, .."""
    base = clip(slugify(show.title), _LENGTH).strip("-")
    base = base if any(char.isalnum() for char in base) else "show"
    marks = [str(show.premiered.year)] if show.premiered else []
    marks += [show.country.lower()] if show.country else []
    yield base
    yield from (f"{base}-{mark}" for mark in marks)
    yield from (f"{base}-{number}" for number in count(2))


async def free_slug(show: Show) -> str:
    """Return the nicest slug that no other show has."""
    return (await free_slugs([show]))[0]


async def free_slugs(shows: Sequence[Show]) -> Sequence[str]:
    """Return the nicest slugs that no other show has, and no two of these, in their order."""
    wanted = [candidates(show) for show in shows]
    given: dict[int, str] = {}
    while len(given) < len(shows):
        asked = {place: next(wanted[place]) for place in range(len(shows)) if place not in given}
        taken = await _taken(asked.values()) | set(given.values())
        for place, slug in asked.items():
            if slug not in taken:
                taken.add(slug)
                given[place] = slug
    return [given[place] for place in range(len(shows))]


async def _taken(slugs: Iterable[str]) -> set[str]:
    taken: set[str] = set()
    for some in batched(slugs, _AT_ONCE):
        rows = ShowRow.filter(slug__in=some)
        taken.update([str(slug) for slug in await rows.values_list("slug", flat=True)])
    return taken
