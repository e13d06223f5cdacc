"""Season words: "season 2", "S2", "series four", "sophomore run", "third and final season"."""

import re
from dataclasses import dataclass

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
_NUMBERS = {word: number for number, word in enumerate(_ONES, 1)}
_NUMBERS |= {word: number for number, word in enumerate(_ORDINALS, 1)}
_NUMBERS |= {word: number for number, word in enumerate(_ROMAN, 1)}
_NUMBERS |= {"debut": 1, "freshman": 1, "inaugural": 1, "sophomore": 2, "junior": 3}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

_CARD = "(?:" + "|".join(sorted(_ONES, key=len, reverse=True)) + ")"
_ORD = (
    r"(?:(?:twenty|thirty|forty|fifty)-(?:"
    + "|".join(_ORDINALS[:9])
    + ")|"
    + "|".join(sorted(_ORDINALS, key=len, reverse=True))
    + r"|sophomore|freshman|inaugural|\d{1,2}(?:st|nd|rd|th))"
)
_DIGITS = r"\d{1,2}(?![\d.]?\d)"
_NUM = rf"(?:{_DIGITS}|{_CARD}\b)"
_AND = r"(?: ?(?:and|&|-|–|,|to|through|\+|/) ?)"
_NOUN = (
    r"(?:seasons?|series|installments?|instalments?|outings?|chapters?|cycles?|run|trips?|"
    r"helpings?|batch|go-round|round of episodes|semesters?|years?(?! in a row| running| of))"
)
_LAST = r"(?:final|last|ultimate|concluding|farewell)"

_PATTERNS = (
    # "third and final season", "second season", "sophomore run", "10th season", "seventh series"
    (
        rf"(?P<ord>{_ORD})(?:{_AND}(?P<ord2>{_ORD}))?"
        rf"(?P<fin>(?:,? ?(?:and|&) (?:\(?\w+ly\)? )?| )?{_LAST})? {_NOUN}\b"
        rf"(?! (?:\d{{1,2}}|{_CARD})\b(?! (?:episodes?|more|new|stars|cast)))"
    ),
    # "season 2", "seasons 2 and 3", "season two", "series 4", "season 3b", "season 4 part 2"
    (
        rf"(?P<lead>{_LAST} )?(?:seasons?|series)[ -](?P<num>{_DIGITS}|{_CARD}\b|(?:ii|iii|iv|"
        rf"vi{{0,3}}|ix)\b)[ab]?\b"
        rf"(?:{_AND}(?:(?P<fin3>{_LAST} )?seasons? |series )?(?P<num2>{_NUM}))?(?P<fin2>,? (?:and|"
        rf"&) (?:the )?{_LAST} (?:season|series|run|one)?)?(?:,? \(?(?:part|pt\.?|vol\.?|"
        rf"volume) (?:\d|one|two|three|i{{1,3}})\b\)?)?"
    ),
    # "S2", "S02", "S2 & S3"
    rf"\bs(?P<s>0?[1-9]|[1-4]\d)\b(?!')(?:{_AND}s(?P<s2>0?[1-9]|[1-4]\d)\b)?",
    # "after two seasons", "12 seasons", "two more seasons", "two-season", "one-season"
    rf"(?<![-\d.])(?P<count>{_NUM})[ -](?P<more>more |additional |further |new |extra )?seasons?\b",
    r"(?<=after )(?P<single>(?:just |only )?(?:a single|a lone|its only) (?:season|series))\b",
    # "two more series", "after 14 series": British seasons
    (
        rf"(?P<count2>{_NUM}) (?:more|further|additional) series\b|"
        rf"(?<=after )(?P<count3>{_NUM}) series\b"
    ),
    # "another season", "new season", "final season", "next season"
    (
        r"(?P<what>another(?= (?:run|series|outing|helping|go-round)\b)|final|last|farewell|"
        r"another|"
        r"a new|new|next|upcoming|additional|more) (?:seasons?|series(?= of)|(?<=another )"
        r"(?:run|series|outing|helping|go-round))\b(?! (?:\d|one\b|two\b|three\b|four\b|five\b|"
        r"six\b))"
    ),
)
_SEASON = re.compile("|".join(rf"\b(?:{pattern})" for pattern in _PATTERNS))
_HINTS = (
    *("season", "series", "year", "trip", "helping", "batch", "round", "instal", "outing"),
    *("chapter", "cycle", " run", "semester"),
)
_SHORT = re.compile(r"\bs\d")


@dataclass(frozen=True, slots=True)
class SeasonWords:
    """`number` is None where the words name none; `count` is for "after two seasons"."""

    start: int
    end: int
    number: int | None = None
    final: bool = False
    count: int | None = None
    more: bool = False  # "two more seasons", "another season": they are yet to come
    last_number: int | None = None  # "seasons 3 and 4" is 3 to 4


def number_of(word: str) -> int | None:
    """`2`, `2nd`, `two`, `second`, `twenty-first` or `ii` as a number."""
    word = word.strip().lower()
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    tens, dash, ones = word.partition("-")
    if dash and tens in _TENS:
        return _TENS[tens] + (_NUMBERS.get(ones) or 0)
    return _NUMBERS.get(word)


def may_name_season(lower: str) -> bool:
    """Whether a lower-case text may hold season words: cheap, and before they are looked for."""
    return any(map(lower.__contains__, _HINTS)) or _SHORT.search(lower) is not None


def find_seasons(lower: str) -> list[SeasonWords]:
    """Season words of a lower-case text, in order."""
    if not may_name_season(lower):
        return []
    return [_of(match) for match in _SEASON.finditer(lower)]


def _of(match: re.Match[str]) -> SeasonWords:
    found = match.groupdict()
    start, end = match.span()
    if counted := found["count"] or found["count2"] or found["count3"]:
        more = bool(found["more"] or found["count2"])
        return SeasonWords(start, end, count=number_of(counted), more=more)
    if found["what"]:
        final = found["what"] in {"final", "last", "farewell"}
        return SeasonWords(start, end, final=final, more=not final)
    if found["single"]:
        return SeasonWords(start, end, count=1)
    first = found["ord"] or found["num"] or found["s"]
    last = found["ord2"] or found["num2"] or found["s2"]
    number = number_of(first) if first else None
    return SeasonWords(
        start,
        end,
        number=number if number and number <= 60 else None,
        final=bool(found["fin"] or found["fin2"] or found["fin3"] or found["lead"]),
        last_number=number_of(last) if last else None,
    )
