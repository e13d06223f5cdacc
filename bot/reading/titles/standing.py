"""How words stand in a line: in capitals or not, at the edge of a clause, owned, beside names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.reading.text.spelling import Words
from bot.reading.titles.beside import FUNCTION, LINKS, NEWS_NEXT, NEWS_OF_SEVERAL
from bot.reading.titles.catalogue import Danger, Match
from bot.reading.words.seasons import SeasonWords
from bot.reading.words.vocabulary import (
    AFTER_TITLE,
    BEFORE_TITLE,
    BRANDS,
    COMMON,
    GIVEN_NAMES,
    any_of,
    words,
)

_LONGER = re.compile(r"[^\W\d_]{4,}")
_TITLE_SHARE, _UPPER_SHARE = 0.72, 0.8
_CLAUSE_MARK = re.compile(r"[:;–|?!(]|\. |, | - ")
_BRAND_BEFORE = re.compile(rf"\b(?:{any_of(BRANDS)})'s? $")
_OWNER_BEFORE = re.compile(r"\w's? $")
_PLAIN = (GIVEN_NAMES | COMMON) - FUNCTION  # words whose capital may begin a name
SMALL = words("a an the and or but of in on at to for from by with vs as is le la de del 's s")


class Shape(StrEnum):
    """How a line is written, which says what a capital letter is worth."""

    TITLE = "title case"
    SENTENCE = "sentence case"
    LOWER = "lower case"
    UPPER = "upper case"


@dataclass(slots=True)
class Surroundings:
    """What else is known about the line in which shows are looked for."""

    text: str
    words: Words
    seasons: Sequence[SeasonWords]
    networks: Sequence[tuple[int, int]]
    shape: Shape
    has_case: bool = field(init=False)

    def __post_init__(self) -> None:
        self.has_case = self.shape is Shape.TITLE or self.shape is Shape.SENTENCE

    def key(self, place: int) -> str:
        """Return the key of the word at a place; empty outside the line."""
        return self.words.keys[place] if 0 <= place < len(self.words.keys) else ""


def shape_of(text: str) -> Shape:
    """Judge by words of four letters and more: short ones are often low in title case."""
    longer = _LONGER.findall(text)
    if not longer:
        return Shape.SENTENCE
    capitals = sum([word[0].isupper() for word in longer])
    if capitals == 0:
        return Shape.LOWER
    if capitals < _TITLE_SHARE * len(longer):
        return Shape.SENTENCE
    shouted = sum([word.isupper() for word in longer])
    return Shape.UPPER if shouted > _UPPER_SHARE * len(longer) else Shape.TITLE


def capitalised(label: str) -> bool:
    """Whether it is written as titles are; iZombie has its capital inside."""
    parts = label.split()
    if parts[0][0].islower() and parts[0] != parts[0].lower():
        return True
    return all(part[0].isupper() or not part[0].isalpha() or part in SMALL for part in parts) and (
        parts[0][0].isupper() or not parts[0][0].isalpha() or len(parts) > 2
    )


def season_next(end: int, around: Surroundings) -> bool:
    text = around.text
    return any(
        season.start >= end
        and season.count is None
        and re.fullmatch(r"(?:'s?)?[,:]? ?\(?(?:the )?", text[end : season.start].lower())
        for season in around.seasons
        if season.start - end < 8
    )


def clause_start(start: int, text: str) -> bool:
    before = text[:start].rstrip(" '\"")
    return not before or before[-1] in ":;–|.?!-" or before.endswith("'s")


def starts(match: Match, around: Surroundings) -> bool:
    start = match.start
    if clause_start(start, around.text) or match.first == 0:
        return True
    before = around.words[match.first - 1]
    if _CLAUSE_MARK.search(around.text, before.end, start) or before.key in BEFORE_TITLE:
        return True
    if _OWNER_BEFORE.search(around.text, max(0, start - 4), start):
        return True
    if any(end == before.end for _, end in around.networks):
        return True
    return any(season.end == before.end for season in around.seasons)


def ends_well(match: Match, around: Surroundings, *, several: bool = False) -> bool:
    """Whether what follows may follow a title; `several`: a list's verb is a plural."""
    if match.possessive or match.last >= len(around.words):
        return True
    end, after = match.end, around.words[match.last]
    if _CLAUSE_MARK.search(around.text, end, after.start + 1) or after.key in AFTER_TITLE:
        return True
    if around.text[end : end + 2] == "' " or (several and after.key in NEWS_OF_SEVERAL):
        return True
    return after.key.isdigit() or any(season.start == after.start for season in around.seasons)


def ends_open(match: Match, around: Surroundings) -> bool:
    """Whether it ends in a small word that leads on: "Lost and" in "Lost and Found Dogs"."""
    if around.words.keys[match.last - 1] not in LINKS or match.last >= len(around.words):
        return False
    end, after = match.end, around.words[match.last]
    return not _CLAUSE_MARK.search(around.text, end, after.start + 1) and (
        after.key not in NEWS_NEXT
    )


def owned(start: int, around: Surroundings, danger: Danger) -> bool:
    """Whether a possessive stands before it: a network's or brand's if it is a common word."""
    text = around.text
    if not _OWNER_BEFORE.search(text, max(0, start - 4), start):
        return False
    if danger < Danger.COMMON or any(last + 1 == start for _, last in around.networks):
        return True
    return bool(_BRAND_BEFORE.search(text[max(0, start - 24) : start].lower()))


def beside_names(match: Match, around: Surroundings, *, strictly: bool = False) -> bool:
    """Whether a capitalised word touches it that no network, season or news explains.

    The first word of a line has its capital from its place, which `strictly` won't excuse.
    """
    line, text = around.words, around.text
    for place, edge in ((match.first - 1, -1), (match.last, 1)):
        if not 0 <= place < len(line):
            continue
        word = line[place]
        gap = (
            text[word.end : line[match.first].start]
            if edge < 0
            else text[line[match.last - 1].end : word.start]
        )
        if gap.strip() or not text[word.start].isupper():
            continue
        known = AFTER_TITLE if edge > 0 else BEFORE_TITLE
        if strictly and edge < 0 and place > 0 and word.key in LINKS:
            return True  # "For Good" has its capitals from something longer
        first = place == 0 and not strictly and word.key not in _PLAIN
        if word.key in known or (edge < 0 and (first or text[word.end - 2 : word.end] == "'s")):
            continue
        if any(begin <= word.start < last for begin, last in around.networks):
            continue
        if any(season.start <= word.start < season.end for season in around.seasons):
            continue
        return True
    return False
