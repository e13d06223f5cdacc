"""All rows, and which of them a line's words call for."""

import re
from collections import defaultdict
from dataclasses import dataclass

from bot.reading.patterns import (
    announcements,
    casting,
    crew,
    endings,
    filming,
    finals,
    moves,
    orders,
    pauses,
    premieres,
    renewals,
    revivals,
    shown,
)
from bot.reading.patterns.grammar import compiled, needed, spread
from bot.reading.patterns.ideas import Sense, sense_of
from bot.reading.patterns.row import Row

ROWS: tuple[Row, ...] = (
    *revivals.ROWS,
    *endings.ROWS,
    *renewals.ROWS,
    *finals.ROWS,
    *orders.ROWS,
    *announcements.ROWS,
    *pauses.ROWS,
    *filming.ROWS,
    *moves.ROWS,
    *premieres.ROWS,
    *shown.ROWS,
    *crew.ROWS,
    *casting.ROWS,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that matched, at a place in the skeleton."""

    row: Row
    skeleton: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.skeleton[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Ready:
    """One pattern of a row made ready for matching."""

    row: Row
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]  # a line without one of each can't match
    beside: frozenset[str]
    unless: frozenset[str]


def _ready() -> list[_Ready]:
    return [
        _Ready(
            row,
            compiled(words),
            tuple(needed(words)),
            _named(row.beside),
            _named(row.unless),
        )
        for row in ROWS
        for words in row.words.splitlines()
    ]


def _named(ideas: str) -> frozenset[str]:
    return frozenset(spread("|".join(ideas.split()))) if ideas else frozenset()


_READY = _ready()


def _by_idea() -> dict[str, list[int]]:
    """Patterns under each of the ideas that the rarest of their needs can be met by."""
    count: dict[str, int] = defaultdict(int)
    for ready in _READY:
        for need in ready.needs:
            for idea in need:
                count[idea] += 1
    found: dict[str, list[int]] = defaultdict(list)
    for place, ready in enumerate(_READY):
        rarest = min(ready.needs, key=lambda need: sum(count[idea] for idea in need))
        for idea in rarest:
            found[idea].append(place)
    return dict(found)


_BY_IDEA = _by_idea()


def hits(skeleton: str) -> list[Hit]:
    """Every row that matches, in the order of the tables."""
    sense = sense_of(skeleton)
    ideas = sense.ideas()
    places = {place for idea in ideas for place in _BY_IDEA.get(idea, ())}
    found: dict[tuple[int, int, int], Hit] = {}
    for place in sorted(places):
        ready = _READY[place]
        if all(not need.isdisjoint(ideas) for need in ready.needs):
            for hit in _matches(ready, sense, skeleton):
                found.setdefault((id(hit.row), hit.start, hit.end), hit)
    return list(found.values())


def _matches(ready: _Ready, sense: Sense, skeleton: str) -> list[Hit]:
    found = []
    for match in ready.pattern.finditer(sense.signs):
        first, last = match.span()
        if ready.beside or ready.unless:
            around = sense.clause(first, last)
            if ready.beside and ready.beside.isdisjoint(around):
                continue
            if not ready.unless.isdisjoint(around):
                continue
        found.append(Hit(ready.row, skeleton, sense.starts[first], sense.ends[last - 1]))
    return found
