"""A line of text with its shows, seasons, networks and dates marked, so that patterns stay short.

`‘Jessica Jones’ Renewed for Season 3 at Netflix` is matched as `§ renewed for # at @`:
§ a show, # a season, @ a network, ~ a date; all else lower-case, quotes gone.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bot.reading.text.spelling import Words, key_of, lower_of, split_words
from bot.reading.titles.catalogue import Catalogue
from bot.reading.titles.mention import Dropped, Mention
from bot.reading.titles.shows import find_mentions
from bot.reading.titles.standing import Surroundings, shape_of
from bot.reading.words.seasons import SeasonWords, find_seasons, may_name_season
from bot.reading.words.vocabulary import NETWORKS, any_of
from bot.reading.words.when import DateWords, find_dates, may_name_date

_NETWORK = re.compile(rf"(?<![\w'.-])(?:{any_of(NETWORKS)})(?:'s?(?= ))?(?![\w])")


def _first_words() -> dict[str, frozenset[str]]:
    """Return what may follow the first word of a network; the empty word where it stands alone."""
    found: dict[str, set[str]] = {}
    for name in NETWORKS:
        first, *rest = key_of(name).split()
        for word in (first, f"{first}s"):  # "Netflix's" has the key "netflixs"
            found.setdefault(word, set()).add(rest[0] if rest else "")
    return {word: frozenset(after) for word, after in found.items()}


_NETWORK_FIRST = _first_words()
_NETWORK_ALONE = frozenset(word for word, after in _NETWORK_FIRST.items() if "" in after)
_NETWORK_NEXT = frozenset().union(*_NETWORK_FIRST.values())
_BARE_NUMBER = re.compile(r"\b\d\d?\b")  # "Stranger Things 5"
_QUOTE = re.compile(r"\"|(?<!\w)'|'(?!\w)")
_LINES = 32  # a headline and its opening, and some more


class Mark(NamedTuple):
    """One sign of the skeleton and what it stands for."""

    at: int  # place in the skeleton
    start: int  # place in the text
    end: int
    value: Mention | SeasonWords | DateWords | None  # None: a network


class Piece(NamedTuple):
    """A stretch of the skeleton and where it comes from."""

    at: int
    start: int
    end: int
    is_mark: bool


@dataclass(slots=True)
class Line:
    """A headline or sentence, marked."""

    text: str
    skeleton: str
    marks: list[Mark]
    dropped: list[Dropped]
    pieces: list["Piece"]
    # The marks by what they stand for, with their places in the skeleton.
    mentions: list[tuple[int, Mention]] = field(init=False, default_factory=list)
    seasons: list[tuple[int, SeasonWords]] = field(init=False, default_factory=list)
    dates: list[tuple[int, DateWords]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        for mark in self.marks:
            if isinstance(mark.value, Mention):
                self.mentions.append((mark.at, mark.value))
            elif isinstance(mark.value, SeasonWords):
                self.seasons.append((mark.at, mark.value))
            elif mark.value is not None:
                self.dates.append((mark.at, mark.value))

    def source(self, start: int, end: int) -> str:
        """Return the text behind a stretch of the skeleton."""
        if end <= start:
            return ""
        return self.text[self._place(start) : self._place(end - 1, closing=True)].strip(" ,;:–|")

    def _place(self, at: int, *, closing: bool = False) -> int:
        index = bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1
        if index < 0:
            return 0
        piece = self.pieces[index]
        if piece.is_mark:
            return piece.end if closing else piece.start
        return min(piece.start + at - piece.at + closing, len(self.text))


def _may_name_networks(words: Words) -> list[int]:
    """Find the words with which a network's name may begin."""
    keys = words.keys
    if _NETWORK_ALONE.isdisjoint(keys) and _NETWORK_NEXT.isdisjoint(keys):
        return []
    found = []
    for place, key in enumerate(keys):
        after = _NETWORK_FIRST.get(key)
        if after and ("" in after or (place + 1 < len(keys) and keys[place + 1] in after)):
            found.append(place)
    return found


def find_networks(lower: str, words: Words) -> list[tuple[int, int]]:
    """Where networks are named; the pattern is tried only where a word fits one's beginning."""
    found: list[tuple[int, int]] = []
    for place in _may_name_networks(words):
        start = words.start(place)
        if found and start < found[-1][1]:
            continue
        if match := _NETWORK.match(lower, start):
            found.append(match.span())
    return found


def marks_at_most(text: str, lower: str) -> str:
    """Return the marks that a line can have: cheap, and before it is marked."""
    marks = "§"
    if may_name_season(lower) or _BARE_NUMBER.search(lower):
        marks += "#"
    words = _words_of(text)
    if _may_name_networks(words):
        marks += "@"
    return marks + "~" * may_name_date(lower, words.keys)


def mark(
    text: str, catalogue: Catalogue, *, provisional: bool = True, known: Sequence[Mention] = ()
) -> Line:
    """Find all that matters in one line; `known` are mentions that are sure already."""
    lower, around, dates = _without_shows(text)
    mentions, dropped = find_mentions(around, catalogue, provisional=provisional)
    marks = _marks([*known, *mentions], around.seasons, dates, around.networks)
    return _skeleton(text, lower, marks, dropped)


# A line is looked at several times: whether it may report, for its shows, and what it says.
_words_of = lru_cache(maxsize=_LINES)(split_words)


@lru_cache(maxsize=_LINES)
def _without_shows(text: str) -> tuple[str, Surroundings, list[DateWords]]:
    """Return a line in lower case, what it holds beside its shows, and its dates."""
    lower = lower_of(text)
    words = _words_of(text)
    seasons = find_seasons(lower)
    networks = find_networks(lower, words)
    around = Surroundings(text, words, seasons, networks, shape_of(text))
    return lower, around, find_dates(lower, words.keys)


def _marks(
    mentions: Sequence[Mention],
    seasons: Sequence[SeasonWords],
    dates: Sequence[DateWords],
    networks: Sequence[tuple[int, int]],
) -> list[Mark]:
    """Where two overlap the show wins, then the season, then the date."""
    marks: list[Mark] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        if any(start < last and first < end for first, last in taken):
            return False
        taken.append((start, end))
        return True

    for mention in mentions:
        if free(mention.start, mention.end):
            marks.append(Mark(0, mention.start, mention.end, mention))
            if mention.season:
                marks.append(Mark(0, mention.end, mention.end, mention.season))
    marks += [Mark(0, s.start, s.end, s) for s in seasons if free(s.start, s.end)]
    marks += [Mark(0, d.start, d.end, d) for d in dates if free(d.start, d.end)]
    marks += [Mark(0, start, end, None) for start, end in networks if free(start, end)]
    marks.sort(key=lambda one: (one.start, one.end))
    return marks


def _sign(mark: Mark) -> str:
    if isinstance(mark.value, Mention):
        return "§"
    if isinstance(mark.value, SeasonWords):
        return "#"
    return "~" if isinstance(mark.value, DateWords) else "@"


def _skeleton(text: str, lower: str, marks: list[Mark], dropped: list[Dropped]) -> Line:
    signs: list[str] = []
    pieces: list[Piece] = []
    placed: list[Mark] = []
    length = done = 0

    def put(sign: str, start: int, end: int, *, is_mark: bool = False) -> None:
        nonlocal length
        if sign:
            pieces.append(Piece(length, start, end, is_mark))
            signs.append(sign)
            length += len(sign)

    quotes = "'" in lower or '"' in lower

    def plain(start: int, end: int) -> None:
        """Put a stretch without its quotes; apostrophes stay."""
        at = start
        for quote in _QUOTE.finditer(lower, start, end) if quotes else ():
            put(lower[at : quote.start()], at, quote.start())
            at = quote.end()
        put(lower[at:end], at, end)

    for one in marks:
        plain(done, one.start)
        if signs and signs[-1][-1] not in " (":
            put(" ", one.start, one.start)
        placed.append(Mark(length, one.start, one.end, one.value))
        put(_sign(one), one.start, one.end, is_mark=True)
        # American quotes hold the comma of a list.
        put("," * lower.endswith((",'", ',"'), one.start, one.end), one.end, one.end)
        done = max(done, one.end)
        if done < len(lower) and lower[done] not in " ,.:;!?)'\"–|-":
            put(" ", done, done)
    plain(done, len(lower))
    return Line(text, "".join(signs), placed, dropped, pieces)
