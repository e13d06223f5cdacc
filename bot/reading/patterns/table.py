"""All rows, and which of them a line's words call for."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.certainty import clause_of
from bot.reading.patterns import (
    announcements,
    casting,
    crew,
    endings,
    filming,
    finals,
    frames,
    moves,
    orders,
    pauses,
    premieres,
    renewals,
    revivals,
    shown,
)
from bot.reading.patterns.needs import marks_needed
from bot.reading.patterns.row import Row, compiled

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
    *frames.ROWS,
)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A row made ready for matching."""

    row: Row
    words: re.Pattern[str]
    beside: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    needs: frozenset[str]  # marks without which it can't match


_READY = tuple(
    _Ready(
        row,
        compiled(row.words),
        compiled(row.beside) if row.beside else None,
        compiled(row.unless) if row.unless else None,
        marks_needed(row.words),
    )
    for row in ROWS
)


def _by_stem() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(ROWS):
        for stem in row.stems.split():
            found[stem].append(place)
    return {stem: tuple(places) for stem, places in found.items()}


_STEMS = _by_stem()
_LENGTHS = sorted({len(stem) for stem in _STEMS})
_WORD = re.compile(r"[\w'-]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that matched, at a place in the skeleton."""

    row: Row
    match: re.Match[str]

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()


@lru_cache(maxsize=8192)
def _called_by(word: str) -> frozenset[int]:
    """Find the rows of which a word begins with a stem."""
    found: set[int] = set()
    for length in _LENGTHS:
        found.update(_STEMS.get(word[:length], ()) if length <= len(word) else ())
    return frozenset(found)


def hits(skeleton: str) -> list[Hit]:
    """Every row that matches, in the order of the tables."""
    places: set[int] = set()
    for word in _WORD.findall(skeleton):
        places |= _called_by(word)
    here = frozenset(mark for mark in "§#@~" if mark in skeleton)
    return [
        Hit(_READY[place].row, match)
        for place in sorted(places)
        if _READY[place].needs <= here
        for match in _READY[place].words.finditer(skeleton)
        if _fits(_READY[place], match)
    ]


def _fits(ready: _Ready, match: re.Match[str]) -> bool:
    """Whether the rest of the clause is as the row wants it."""
    if ready.beside is None and ready.unless is None:
        return True
    skeleton = match.string
    first, last = clause_of(skeleton, match.start(), match.end())
    if ready.beside and not ready.beside.search(skeleton, first, last):
        return False
    return not (ready.unless and ready.unless.search(skeleton, first, last))
