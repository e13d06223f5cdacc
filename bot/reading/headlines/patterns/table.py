"""All rows, and which of them a line's words call for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.reading.headlines.patterns import (
    announcements,
    casting,
    crew,
    endings,
    filming,
    finals,
    moves,
    onset,
    orders,
    pauses,
    premieres,
    renewals,
    revivals,
    shown,
)
from bot.reading.headlines.patterns.grammar import compiled, needed, spread
from bot.reading.headlines.patterns.ideas import Sense, bits_at_most, bits_in, bits_of, sense_of
from bot.reading.headlines.patterns.row import Row

ROWS: tuple[Row, ...] = (
    *revivals.ROWS,
    *endings.ROWS,
    *renewals.ROWS,
    *finals.ROWS,
    *orders.ROWS,
    *announcements.ROWS,
    *pauses.ROWS,
    *filming.ROWS,
    *onset.ROWS,
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
    """One pattern of a row made ready for matching; ideas are bits."""

    row: Row
    pattern: re.Pattern[str]
    needs: tuple[int, ...]  # a line without one of each can't match
    beside: int
    unless: int


def _ready() -> tuple[list[_Ready], dict[int, list[_Ready]]]:
    """All patterns, and those that an idea calls: the rarest that each can't do without."""
    needs = [(row, words, needed(words)) for row in ROWS for words in row.words.splitlines()]
    count = Counter(idea for _, _, wanted in needs for need in wanted for idea in need)
    every: list[_Ready] = []
    called: dict[int, list[_Ready]] = defaultdict(list)
    for row, words, wanted in needs:
        wanted.sort(key=lambda need: sum(count[idea] for idea in need))
        beside = _named(row.beside)
        bits = (*map(bits_of, wanted), *([beside] if beside else ()))
        ready = _Ready(row, compiled(words), bits, beside, _named(row.unless))
        every.append(ready)
        for idea in wanted[0]:
            called[bits_of([idea])].append(ready)
    return every, called


def _named(ideas: str) -> int:
    return bits_of(set(spread("|".join(ideas.split())))) if ideas else 0


_READY, _CALLED = _ready()
_PLACES = {id(ready): place for place, ready in enumerate(_READY)}
_CALLING = sum(_CALLED)


def _able(bits: int) -> Iterator[_Ready]:
    """Find the patterns that can match a line of those ideas; one may come twice."""
    calling = bits & _CALLING
    while calling:
        idea = calling & -calling
        calling ^= idea
        for ready in _CALLED[idea]:
            for need in ready.needs:
                if not bits & need:
                    break
            else:
                yield ready


def _in_order(found: Iterable[_Ready]) -> list[_Ready]:
    """Return them in the order of the tables, each once."""
    by_place = {_PLACES[id(ready)]: ready for ready in found}
    return [by_place[place] for place in sorted(by_place)]


def may_match(lower: str, marks: str) -> bool:
    """Whether a row may match an unmarked line once it has these marks: cheap, never wrongly no."""
    return next(_able(bits_at_most(lower) | bits_of(marks)), None) is not None


def hits(skeleton: str) -> list[Hit]:
    """Every row that matches, in the order of the tables."""
    sense = sense_of(skeleton)
    found: dict[tuple[int, int, int], Hit] = {}
    for ready in _in_order(_able(bits_in(sense.signs))):
        for hit in _matches(ready, sense):
            found.setdefault((id(hit.row), hit.start, hit.end), hit)
    return list(found.values())


def _matches(ready: _Ready, sense: Sense) -> list[Hit]:
    found = []
    for match in ready.pattern.finditer(sense.signs):
        first, last = match.span()
        if ready.beside and not ready.beside & sense.clause(first, last, "|"):
            continue
        if ready.unless and ready.unless & sense.clause(first, last, "|:"):
            continue
        found.append(Hit(ready.row, sense.skeleton, *sense.span(first, last)))
    return found
