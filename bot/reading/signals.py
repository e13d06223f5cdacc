"""What makes words a show's title: capitals, place, a season beside them, news next to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.reading.catalogue import Danger, Match, Word
from bot.reading.seasons import SeasonWords
from bot.reading.vocabulary import AFTER_TITLE, BEFORE_TITLE

_CLAUSE_MARK = re.compile(r"[:;–|?!(]|\. |, | - ")
SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "vs",
        "as",
        "is",
        "le",
        "la",
        "de",
        "del",
        "'s",
        "s",
    ]
)

# Signals that a surer title nearby outdoes.
FAINT = frozenset(
    {
        "title at the edge of a phrase",
        "a name by itself",
        "a capital where others are low",
        "title where one can stand",
    }
)


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
    if danger is Danger.JARGON:
        return "", "words of this trade, and not quoted"
    if _low(label, danger, around.shape):
        return "", "not capitalised"
    if sure := _sure_signal(match, around, danger):
        return sure, ""
    if danger is Danger.COMMON or (match.short and danger > Danger.SAFE):
        return _common_signal(match, around, label)
    return _plain_signal(match, around)


def _low(label: str, danger: Danger, shape: Shape) -> bool:
    """Whether capitals are missing; a safe title may do with its first ("Peaky blinders")."""
    if shape not in {Shape.TITLE, Shape.SENTENCE} or _capitalised(label):
        return False
    return danger is not Danger.SAFE or not label[0].isupper()


def _sure_signal(match: Match, around: Surroundings, danger: Danger) -> str:
    start, end = around.words[match.first].start, around.words[match.last - 1].end
    if _season_next(end, around) and (danger < Danger.COMMON or _starts(match, around)):
        return "a season follows"
    if danger is Danger.SAFE and not match.short:
        return "title"
    if _owned(start, around.text) and danger < Danger.COMMON and ends_well(match, around):
        return "a brand's or network's"
    return ""


def _common_signal(match: Match, around: Surroundings, label: str) -> tuple[str, str]:
    """Judge a title like You, The Bear or Ghosts: what else says that the show is meant."""
    start, end = around.words[match.first].start, around.words[match.last - 1].end
    if _clause_start(start, around.text) and _verb_next(match, around):
        return "begins its clause, and news follows", ""
    second = " " in label or around.networks or around.seasons
    several = " " in match.key and label[0].isupper()
    heads = second and around.text[end : end + 2] == ": "
    trade = several and (around.seasons or ends_well(match, around) or _trade(around))
    if start == 0 and (heads or trade):
        return "heads the line", ""
    if _news_before(match, around) and ends_well(match, around):
        return "news stands before it", ""
    if around.shape is not Shape.UPPER and label.isupper() and len(label) > SHORTEST_IN_CAPITALS:
        return "all in capitals", ""
    if _proper(match, around, label):
        return "a capital where others are low", ""
    return "", UNSURE


def _trade(around: Surroundings) -> bool:
    return any(word.key in _TRADE for word in around.words)


def _plain_signal(match: Match, around: Surroundings) -> tuple[str, str]:
    """Judge a title of one rare word, or of several common ones."""
    several = " " in match.key
    starts, ends = _starts(match, around), ends_well(match, around)
    if (starts and ends) or (several and (starts or ends)):
        return "title where one can stand", ""
    if around.shape is Shape.SENTENCE and not _beside_names(match, around):
        return "a name by itself", ""
    if around.shape is Shape.TITLE and not several and (starts or ends):
        return "title at the edge of a phrase", ""
    return "", "may be part of a name or phrase"


def _owned(start: int, text: str) -> bool:
    return bool(re.search(r"(?:'s|s') $", text[max(0, start - 3) : start]))


def _proper(match: Match, around: Surroundings, label: str) -> bool:
    """Whether its capital means something: "… of The Bear", "filming on Neighbours"."""
    start = around.words[match.first].start
    if match.first == 0 or _clause_start(start, around.text):
        return False
    if around.shape is Shape.SENTENCE:
        return not _beside_names(match, around)
    small_are_low = re.search(r" (?:of|for|the|in|a|to|and|at|on) ", around.text)
    return label.startswith("The ") and small_are_low is not None and around.shape is Shape.TITLE


def _beside_names(match: Match, around: Surroundings) -> bool:
    """Whether a capitalised word touches it that no network, season or news explains."""
    words, text = around.words, around.text
    for place, edge in ((match.first - 1, -1), (match.last, 1)):
        if not 0 <= place < len(words):
            continue
        word = words[place]
        gap = (
            text[word.end : words[match.first].start]
            if edge < 0
            else text[words[match.last - 1].end : word.start]
        )
        if gap.strip() or not text[word.start].isupper():
            continue
        known = AFTER_TITLE if edge > 0 else BEFORE_TITLE
        if word.key in known or (
            edge < 0 and (place == 0 or text[word.end - 2 : word.end] == "'s")
        ):
            continue
        if any(first <= word.start < last for first, last in around.networks):
            continue
        if any(season.start <= word.start < season.end for season in around.seasons):
            continue
        return True
    return False


def _capitalised(words: str) -> bool:
    parts = words.split()
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
    if any(end == before.end for _, end in around.networks):
        return True
    return any(season.end == before.end for season in around.seasons)


def ends_well(match: Match, around: Surroundings) -> bool:
    if match.possessive or match.last >= len(around.words):
        return True
    end, after = around.words[match.last - 1].end, around.words[match.last]
    if _CLAUSE_MARK.search(around.text, end, after.start + 1) or after.key in AFTER_TITLE:
        return True
    return after.key.isdigit() or any(season.start == after.start for season in around.seasons)


SHORTEST_IN_CAPITALS = 3
_TRADE = frozenset({"showrunner", "renewed", "cancelled", "canceled", "spinoff", "recast"})
_NEWS_NEXT = frozenset(
    [
        "renewed",
        "renewal",
        "cancelled",
        "canceled",
        "axed",
        "scrapped",
        "gets",
        "lands",
        "sets",
        "adds",
        "casts",
        "to",
        "returns",
        "returning",
        "wraps",
        "begins",
        "starts",
        "delayed",
        "premieres",
        "ends",
        "ending",
        "is",
        "has",
        "revived",
        "saved",
        "picked",
        "trailer",
        "teaser",
        "resumes",
        "halts",
        "pauses",
        "star",
        "stars",
        "creator",
        "showrunner",
        "will",
        "won't",
        "spinoff",
        "prequel",
        "finale",
        "moves",
        "final",
        "stop",
        "stops",
        "filming",
        "production",
        "drops",
        "unveils",
        "reveals",
        "picks",
        "finds",
        "taps",
        "loses",
        "official",
        "officially",
        "heads",
        *("un", "uncancelled", "uncanceled", "key", "poster", "photos", "photo", "images", "image"),
        *("wont", "isnt", "arent", "hasnt", "doesnt", "sneak", "footage", "stills", "clip"),
        *("first", "premiere", "sequel", "reboot", "revival", "season", "series", "cast", "wins"),
        *("books", "scores", "earns", "nabs", "snags", "ordered", "greenlit", "commissioned"),
        *("debuts", "launches", "airs", "streaming", "dropped", "shelved", "pulled", "leaves"),
        *("officially", "still", "not", "are", "renewal", "cancellation", "director", "writer"),
        *("exits", "bosses", "boss", "actor", "actress", "alum", "date", "release", "arrives"),
    ]
)
_NEWS_BEFORE = frozenset(
    [
        "renews",
        "cancels",
        "orders",
        "greenlights",
        "axes",
        "scraps",
        "joins",
        "boards",
        "exits",
        "revives",
        "saves",
        "renew",
        "cancel",
        "ending",
        "series",
        "drama",
        "comedy",
        "sitcom",
        "thriller",
        "show",
        "on",
        *("leaves", "leave", "quits", "departs", "exiting", "joining", "joined", "recommissions"),
        *("commissions", "axed", "renewed", "boarding", "revive", "save", "resurrects", "bins"),
        *("ditches", "drops", "dropping", "cancelled", "canceled", "cancelling", "renewing"),
        *("reboots", "halts", "resumes", "wraps", "delays", "pushes", "dates", "orders", "scrap"),
        "leaving",
    ]  # "in" and "of" lead to common words too often
)


def _verb_next(match: Match, around: Surroundings) -> bool:
    return match.last < len(around.words) and around.words[match.last].key in _NEWS_NEXT


def _news_before(match: Match, around: Surroundings) -> bool:
    return match.first > 0 and around.words[match.first - 1].key in _NEWS_BEFORE
