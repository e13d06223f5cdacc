"""What makes words a show's title: capitals, place, a season beside them, news next to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.reading.beside import (
    CALENDAR,
    DATED,
    FUNCTION,
    IDIOMS,
    LINKS,
    NEWS_BEFORE,
    NEWS_NEXT,
    NEWS_OF_SEVERAL,
    NEWS_ONLY,
    NOUNS_BEFORE,
    ON_SET_OF,
    PARTS_OF,
    PLACED,
    PLACES,
    PLAYS_IN,
    TRADE,
    WITH_TO,
)
from bot.reading.catalogue import Danger, Match, Word
from bot.reading.seasons import SeasonWords
from bot.reading.vocabulary import (
    AFTER_TITLE,
    BEFORE_TITLE,
    BRANDS,
    GIVEN_NAMES,
    any_of,
    words,
)

_CLAUSE_MARK = re.compile(r"[:;–|?!(]|\. |, | - ")
_BRAND_BEFORE = re.compile(rf"\b(?:{any_of(BRANDS)})'s? $")
_OWNER_BEFORE = re.compile(r"\w's? $")
SMALL = words("a an the and or but of in on at to for from by with vs as is le la de del 's s")

# Signals that surer titles nearby outdo, with their strength.
FAINT = {
    "title where one can stand": 2,
    "title at the edge of a phrase": 1,
    "a name by itself": 1,
    "a capital where others are low": 1,
}
SURE = 3
UNSURE = "a common word without a second signal"


class Shape(StrEnum):
    """How a line is written, which says what a capital letter is worth."""

    TITLE = "title case"
    SENTENCE = "sentence case"
    LOWER = "lower case"
    UPPER = "upper case"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else is known about the line in which shows are looked for."""

    text: str
    words: Sequence[Word]
    seasons: Sequence[SeasonWords]
    networks: Sequence[tuple[int, int]]
    shape: Shape

    @property
    def has_case(self) -> bool:
        return self.shape in {Shape.TITLE, Shape.SENTENCE}

    def key(self, place: int) -> str:
        """Return the key of the word at a place; empty outside the line."""
        return self.words[place].key if 0 <= place < len(self.words) else ""


def shape_of(text: str) -> Shape:
    """Judge by words of four letters and more: short ones are often low in title case."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    if not longer:
        return Shape.SENTENCE
    capitals = sum(word[0].isupper() for word in longer)
    if sum(word.isupper() for word in longer) > 0.8 * len(longer):
        return Shape.UPPER
    if capitals == 0:
        return Shape.LOWER
    return Shape.TITLE if capitals >= 0.72 * len(longer) else Shape.SENTENCE


def signal(match: Match, around: Surroundings, danger: Danger) -> tuple[str, str]:
    """Say why the words are a show's title, or why not: one of the two is empty."""
    start, end = around.words[match.first].start, around.words[match.last - 1].end
    label = around.text[start:end]
    if _low(label, danger, around):
        return "", "not capitalised"
    if danger is Danger.JARGON:
        if _is_fated(match, around):
            return "begins its clause, and its fate follows", ""
        return "", "words of this trade, and not quoted"
    if sure := _sure_signal(match, around, danger):
        return sure, ""
    return _doubtful(match, around, danger, label)


def _doubtful(match: Match, around: Surroundings, danger: Danger, label: str) -> tuple[str, str]:
    """As `signal`, for what neither a season nor its rare words make sure."""
    if _is_place(match, around):
        return "", "a place where something is"
    if beside := _news_beside(match, around):
        return beside, ""
    if danger is Danger.COMMON or (match.short and danger > Danger.SAFE):
        return _common_signal(match, around, label)
    return _plain_signal(match, around)


def _low(label: str, danger: Danger, around: Surroundings) -> bool:
    """Whether capitals are missing; a safe title may do with its first ("Peaky blinders")."""
    if not around.has_case or _capitalised(label):
        return False
    return danger is not Danger.SAFE or not label[0].isupper()


def _sure_signal(match: Match, around: Surroundings, danger: Danger) -> str:
    start, end = around.words[match.first].start, around.words[match.last - 1].end
    if _season_next(end, around) and _may_have_season(match, around, danger):
        return "a season follows"
    if danger is Danger.SAFE and not match.short:
        return "title"
    fits = ends_well if danger < Danger.COMMON else _ends_with_news
    owned = _owned(start, around, danger) and fits(match, around)
    return "a brand's or network's" if owned else ""


def _may_have_season(match: Match, around: Surroundings, danger: Danger) -> bool:
    """Whether the season that follows is its own: not so in "Returns For Season 2"."""
    if danger < Danger.COMMON:
        return True
    start = around.words[match.first].start
    if match.key in LINKS:
        if match.key in {"no", "for"}:
            return False
        meant = around.shape is Shape.SENTENCE and match.first > 0
        meant |= _clause_start(start, around.text)
        return meant or _owned(start, around, danger)
    return _starts(match, around)


def _is_fated(match: Match, around: Surroundings) -> bool:
    """Whether an idiom or a number heads a clause that tells a show's fate: "24 Revived"."""
    if match.key not in IDIOMS and not match.key.isdigit():
        return False
    opens = _clause_start(around.words[match.first].start, around.text)
    end = around.words[match.last - 1].end
    return opens and (around.key(match.last) in NEWS_ONLY or _season_next(end, around))


def _is_place(match: Match, around: Surroundings) -> bool:
    """Whether it says where: "filming in Nashville", but not "to star in Nashville"."""
    if match.key not in PLACES:
        return False
    before = around.key(match.first - 1)
    if before == "in" and around.key(match.first - 2) in PLAYS_IN:
        return False
    return before in PLACED or around.text[around.words[match.last - 1].end :][:2] == ", "


def _news_beside(match: Match, around: Surroundings) -> str:
    """Find words on either side that only a show can have."""
    if _opens_with_news(match, around):
        return "begins its clause, and news follows"
    bare = match.key not in LINKS
    if bare and _news_before(match, around) and ends_well(match, around):
        return "news stands before it"
    if _part_before(match, around) and ends_well(match, around):
        return "a part of it stands before it"
    return ""


def _opens_with_news(match: Match, around: Surroundings) -> bool:
    start, after = around.words[match.first].start, around.key(match.last)
    if not _clause_start(start, around.text):
        # Another clause may begin at a comma: "Matlock Moves Up, Elsbeth Gets Later Start".
        rare = match.key not in FUNCTION and match.key not in GIVEN_NAMES
        return rare and around.text[start - 2 : start] == ", " and after in NEWS_ONLY
    if match.key in FUNCTION:
        return after in NEWS_ONLY or (after == "to" and match.key in WITH_TO)
    if match.key in CALENDAR and after in DATED:
        return False
    return after in NEWS_NEXT and _about_television(match, around)


def _about_television(match: Match, around: Surroundings) -> bool:
    """Whether a season, a network or a word of the trade stands in the line, not the title's."""
    if around.seasons or around.networks:
        return True
    inside = range(match.first, match.last)
    return any(word.key in TRADE for n, word in enumerate(around.words) if n not in inside)


def _common_signal(match: Match, around: Surroundings, label: str) -> tuple[str, str]:
    """Judge a title like You, The Bear or Ghosts: what else says that the show is meant."""
    start, end = around.words[match.first].start, around.words[match.last - 1].end
    several = " " in match.key and label[0].isupper()
    if start == 0 and _about_television(match, around) and match.key not in FUNCTION:
        heads = around.text[end : end + 2] in {": ", " –", " |"}
        if heads or (several and ends_well(match, around)):
            return "heads the line", ""
    if around.shape is not Shape.UPPER and label.isupper() and len(label) > SHORTEST_IN_CAPITALS:
        return "all in capitals", ""
    if _proper(match, around, label):
        return "a capital where others are low", ""
    if match.short and several and _stands(match, around) and _about_television(match, around):
        return "title where one can stand", ""
    return "", UNSURE


def _plain_signal(match: Match, around: Surroundings) -> tuple[str, str]:
    """Judge a title of one rare word, or of several common ones."""
    several = " " in match.key
    starts, ends = _starts(match, around), ends_well(match, around)
    if (starts and ends) or (several and (starts or ends)):
        if _ends_open(match, around):
            return "", "its last word belongs to what follows"
        return "title where one can stand", ""
    if around.shape is Shape.SENTENCE and not _beside_names(match, around):
        return "a name by itself", ""
    edge = around.shape is not Shape.SENTENCE and not several and (starts or ends)
    if edge and (around.shape is Shape.TITLE or _about_television(match, around)):
        return "title at the edge of a phrase", ""
    return "", "may be part of a name or phrase"


def _stands(match: Match, around: Surroundings) -> bool:
    return _starts(match, around) and ends_well(match, around)


def _ends_open(match: Match, around: Surroundings) -> bool:
    """Whether it ends in a small word that leads on: "Lost and" in "Lost and Found Dogs"."""
    if around.words[match.last - 1].key not in LINKS or match.last >= len(around.words):
        return False
    end, after = around.words[match.last - 1].end, around.words[match.last]
    return not _CLAUSE_MARK.search(around.text, end, after.start + 1) and (
        after.key not in NEWS_NEXT
    )


def _owned(start: int, around: Surroundings, danger: Danger) -> bool:
    """Whether a possessive stands before it: a network's or brand's if it is a common word."""
    text = around.text
    if not _OWNER_BEFORE.search(text, max(0, start - 4), start):
        return False
    if danger < Danger.COMMON or any(last + 1 == start for _, last in around.networks):
        return True
    return bool(_BRAND_BEFORE.search(text[max(0, start - 24) : start].lower()))


def _ends_with_news(match: Match, around: Surroundings) -> bool:
    """As ends well, but nothing that a common adjective may stand before: "Apple's Dark Series"."""
    if not ends_well(match, around):
        after = around.words[match.last].start if match.last < len(around.words) else 0
        return around.shape is Shape.SENTENCE and around.text[after].islower()
    return around.key(match.last) not in {"series", "tv", "new", "first", "final", "key", "show"}


def _proper(match: Match, around: Surroundings, label: str) -> bool:
    """Whether its capital means something: "… of The Bear", "filming on Neighbours"."""
    start = around.words[match.first].start
    if match.first == 0 or _clause_start(start, around.text) or match.key in CALENDAR:
        return False
    if around.shape is Shape.SENTENCE:
        return not _beside_names(match, around, strictly=True)
    small_are_low = re.search(r" (?:of|for|the|in|a|to|and|at|on) ", around.text)
    return label.startswith("The ") and small_are_low is not None and around.shape is Shape.TITLE


def _beside_names(match: Match, around: Surroundings, *, strictly: bool = False) -> bool:
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
        first = place == 0 and not strictly and word.key not in GIVEN_NAMES
        if word.key in known or (edge < 0 and (first or text[word.end - 2 : word.end] == "'s")):
            continue
        if any(begin <= word.start < last for begin, last in around.networks):
            continue
        if any(season.start <= word.start < season.end for season in around.seasons):
            continue
        return True
    return False


def _capitalised(label: str) -> bool:
    """Whether it is written as titles are; iZombie has its capital inside."""
    parts = label.split()
    if parts[0][0].islower() and parts[0] != parts[0].lower():
        return True
    return all(part[0].isupper() or not part[0].isalpha() or part in SMALL for part in parts) and (
        parts[0][0].isupper() or not parts[0][0].isalpha() or len(parts) > 2
    )


def _season_next(end: int, around: Surroundings) -> bool:
    text = around.text
    return any(
        season.start >= end
        and season.count is None
        and re.fullmatch(r"(?:'s?)?[,:]? ?\(?(?:the )?", text[end : season.start].lower())
        for season in around.seasons
        if season.start - end < 8
    )


def _clause_start(start: int, text: str) -> bool:
    before = text[:start].rstrip(" '\"")
    return not before or before[-1] in ":;–|.?!-" or before.endswith("'s")


def _starts(match: Match, around: Surroundings) -> bool:
    start = around.words[match.first].start
    if _clause_start(start, around.text) or match.first == 0:
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
    end, after = around.words[match.last - 1].end, around.words[match.last]
    if _CLAUSE_MARK.search(around.text, end, after.start + 1) or after.key in AFTER_TITLE:
        return True
    if around.text[end : end + 2] == "' " or (several and after.key in NEWS_OF_SEVERAL):
        return True
    return after.key.isdigit() or any(season.start == after.start for season in around.seasons)


SHORTEST_IN_CAPITALS = 3


def _news_before(match: Match, around: Surroundings) -> bool:
    before = around.key(match.first - 1)
    return before in NEWS_BEFORE or (before in NOUNS_BEFORE and match.key not in CALENDAR)


def _part_before(match: Match, around: Surroundings) -> bool:
    """Whether it stands after "star in", "cast of", "production on" or a season and "of"."""
    link, before = around.key(match.first - 1), around.key(match.first - 2)
    if link == "of":
        at = around.words[match.first - 1].start
        return before in PARTS_OF or any(season.end == at - 1 for season in around.seasons)
    return (link == "in" and before in PLAYS_IN) or (link == "on" and before in ON_SET_OF)
