"""Date words with their precision: "March 8", "fall 2018", "early next year", "tonight"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.dates import PartialDate
from bot.reading.words.vocabulary import words

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH_OF = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_PARTS = {"fall": "autumn"}
_HALVES = {"first": "Q1", "second": "Q3"}
_QUARTERS = {"first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4", "final": "Q4"}
_HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "international women's day": (3, 8),
    "labor day": (9, None),
    "thanksgiving": (11, None),
}

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:(?:19[6-9]|20[0-6])\d)(?![\d,]*\d)"
_DAY = (
    r"(?:[0-3]?\d)(?:st|nd|rd|th)?(?!\d|[:.,]\d|%| (?:episodes?|million|years|stars|new|cast|"
    r"actors))"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? ?)"
_PART = r"(?:spring|summer|fall|autumn|winter)"
_ROUGH = r"(?:(?:early|mid|late)[- ]?(?:in )?)?"
# Before these words a bare month or part of the year is a date: "March premiere", "fall debut".
_SLOT = (
    r"(?= (?:[12]\d{3} )?(?:premiere|release|debut|return|launch|bow|start|date|slot|run|premieres"
    r"|arrival|finale|shoot|production|filming|on \S{1,20}|at \S{1,20}))"
)
_BEFORE = (
    r"(?:in|early as|this|next|last|until|till|since|for|by|to|from|through|early|mid|late|"
    r"coming|of|sets?|gets?|"
    r"lands?|a|an|the|its|beginning|starting|each|every|another)"
)

_DATE = re.compile(
    r"\b(?:"
    rf"(?P<iso>20\d\d-[01]\d-[0-3]\d)\b"
    rf"|{_WEEKDAY}?(?P<m1>{_MONTH}) (?:the )?(?P<d1>{_DAY})(?:,? (?:of )?(?P<y1>{_YEAR}))?"
    rf"|{_WEEKDAY}?(?:the )?(?P<d2>{_DAY}) (?:of )?(?P<m2>{_MONTH})(?:,? (?P<y2>{_YEAR}))?"
    rf"|{_ROUGH}(?P<m3>{_MONTH}),? (?:of )?(?P<y3>{_YEAR})"
    rf"|(?:this |next |last )?{_ROUGH}(?P<p4>{_PART}),? (?:of |in )?(?P<y4>{_YEAR})"
    rf"|(?:the )?(?P<q5>q[1-4]|(?:first|second|third|fourth|"
    rf"final) quarter)(?:,? (?:of )?(?P<y5>{_YEAR}))?"
    rf"|(?:the )?(?P<h6>first|second) half of (?P<y6>{_YEAR})"
    rf"|(?P<hol>(?:christmas(?: day| eve)?|boxing day|halloween|valentine's day|"
    rf"new year's (?:day|eve)"
    r"|international women's day|labor day|thanksgiving)\b)(?! (?:special|episode|movie|film|"
    r"spectacular))"
    rf"(?:,? (?P<y7>{_YEAR}))?"
    rf"|(?P<rel>(?:(?:early|mid|late|later|sometime|some time|this) )?(?:(?:this|next|last) "
    rf"(?:week(?:end)?|month|year|{_PART}|{_MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|tomorrow|tonight|today))\b"
    rf"|(?:later )?(?:(?<=\bin the )|(?<=\bin )|(?<=\bfor )|(?<=\blate )|(?<=\bearly )|"
    rf"(?<=\bthe )|(?<=\ba )|(?<=\bets )|(?<=\bthis ))"
    rf"(?P<p8>{_PART})\b(?! (?:in love|of us))"
    rf"|(?P<p9>{_PART}){_SLOT}"
    rf"|{_BEFORE} {_ROUGH}(?P<m10>{_MONTH})(?= |$|[,.:;!?)])(?!\.? (?:the )?\d)(?!,? (?:of "
    rf")?(?:19|20)\d\d)(?! (?:be|have|not|get|return|come|never|also|end)\b)"
    rf"|(?!may (?:return|premiere|debut|launch|start|release|bow|run) (?:for|to|with|in|as|after|"
    rf"without|on|at|again|soon)\b)(?P<m11>{_MONTH}){_SLOT}"
    rf"|(?:on |this |next |(?<=returns )|(?<=premieres )|(?<=debuts )|(?<=airs ))(?P<wd>(?:mon|"
    rf"tues|wednes|thurs|fri|satur|"
    rf"sun)days?)\b(?!,? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?\b|{_MONTH}))"
    rf"|(?:(?:early|mid|late)[- ]?(?:in )?)?(?P<y12>{_YEAR})(?!-\d| episodes| seasons?\b)"
    r"|(?P<soon>(?:very )?soon\b)"
    r")"
)
# Words without which there is no date; some only beside another.
_OF_DATES = words("""
jan january feb february mar march apr april may jun june jul july aug august sep sept september
oct october nov november dec december spring summer fall autumn winter q1 q2 q3 q4 quarter half
christmas halloween valentines boxing labor womens thanksgiving tomorrow tonight today soon
""") | {f"{day}{plural}" for day in _DAYS for plural in ("", "s")}
_NEAR = words("this next last")
_SPANS = words("week weeks weekend month year years")


@dataclass(frozen=True, slots=True)
class DateWords:
    """`relative` dates ("next month", "soon", "Friday") need the article's date."""

    start: int
    end: int
    match: re.Match[str]

    @property
    def vague(self) -> bool:
        """Whether it names no date at all."""
        return bool(self.match["soon"])

    @property
    def names_a_year(self) -> bool:
        return any(self.match[name] for name in ("iso", "y1", "y2", "y3", "y4", "y5", "y6", "y12"))

    @property
    def is_now(self) -> bool:
        return (self.match["rel"] or "") in {"tonight", "today"}

    def resolve(self, published: date | None) -> PartialDate | None:
        """Return the date that is meant, seen from the article's own; None if it can't be known."""
        try:
            iso = self.match["iso"]
            return PartialDate.parse(iso) if iso else _resolve(self.match, published)
        except (ValueError, OverflowError):  # 31 June; the year 0
            return None


def may_name_date(lower: str, keys: Sequence[str]) -> bool:
    """Whether a lower-case text with these words may hold a date: cheap, before looking for it."""
    if not _OF_DATES.isdisjoint(keys):
        return True
    if ("19" in lower or "20" in lower) and any(
        key[:2] in {"19", "20"} and key[:4].isdigit() for key in keys
    ):
        return True
    return not _SPANS.isdisjoint(keys) and ("new" in keys or not _NEAR.isdisjoint(keys))


def find_dates(lower: str, keys: Sequence[str]) -> list[DateWords]:
    """Date words of a lower-case text with these words, in order."""
    if not may_name_date(lower, keys):
        return []
    return [DateWords(_start(m), m.end(), m) for m in _DATE.finditer(lower)]


def _start(m: re.Match[str]) -> int:
    """Without the preposition that made a bare month or weekday a date."""
    if m["m10"]:
        return m.start("m10")
    if m["wd"] and m.group().startswith("on "):
        return m.start("wd")
    return m.start()


def _resolve(m: re.Match[str], published: date | None) -> PartialDate | None:
    if m["m1"] or m["m2"] or m["hol"]:
        return _day_of(m, published)
    if year := m["y3"] or m["y6"] or m["y12"]:  # a half of a year has no form of its own
        return PartialDate(int(year), _month(m["m3"]) if m["m3"] else None)
    if m["q5"] or m["p4"] or m["p8"] or m["p9"]:
        return _part_of(m, published)
    if month := m["m10"] or m["m11"]:
        return _in_year(None, _month(month), None, published)
    return _relative(m["rel"] or m["wd"] or "", published)


def _day_of(m: re.Match[str], published: date | None) -> PartialDate | None:
    if m["hol"]:
        month, day = _HOLIDAYS[m["hol"]]
        return _in_year(m["y7"], month, day, published)
    number = re.sub(r"\D", "", m["d1"] or m["d2"])
    year = m["y1"] or m["y2"]
    return _in_year(year, _month(m["m1"] or m["m2"]), int(number), published)


def _part_of(m: re.Match[str], published: date | None) -> PartialDate | None:
    quarter = m["q5"]
    if quarter is None:
        return _of_part(_part(m["p4"] or m["p8"] or m["p9"]), m["y4"], published)
    name = quarter.upper() if len(quarter) == 2 else _QUARTERS[quarter.split()[0]]
    return _of_part(name, m["y5"], published)


def _month(word: str) -> int:
    return _MONTH_OF[word[:3]]


def _part(word: str) -> str:
    return _PARTS.get(word, word)


def _in_year(
    year: str | None, month: int, day: int | None, published: date | None
) -> PartialDate | None:
    """Without a year the nearest such day is meant, more likely one to come."""
    if year:
        return PartialDate(int(year), month, day)
    if published is None:
        return None
    near = [PartialDate(published.year + step, month, day) for step in (-1, 0, 1)]
    back = published - timedelta(days=75)
    return next((one for one in near if one.last >= back), None)


def _of_part(part: str, year: str | None, published: date | None) -> PartialDate | None:
    if year:
        return PartialDate(int(year), part=part)
    if published is None:
        return None
    near = [PartialDate(published.year + step, part=part) for step in (0, 1)]
    return next((one for one in near if one.last >= published), None)


def _relative(words: str, published: date | None) -> PartialDate | None:
    if published is None or not words:
        return None
    if words in {"today", "tonight", "tomorrow"}:
        return PartialDate.of(published + timedelta(days=words == "tomorrow"))
    last = words.rsplit(maxsplit=1)[-1].removesuffix("s")
    step = 1 if "next" in words else -1 if "last" in words else 0
    if last in _DAYS:
        ahead = (_DAYS.index(last) - published.weekday()) % 7
        return PartialDate.of(published + timedelta(days=ahead))
    if last == "year":
        return PartialDate(published.year + step)
    if last == "month":
        months = published.year * 12 + published.month - 1 + step
        return PartialDate(months // 12, months % 12 + 1)
    # A week has no form of its own, and its month would say less than the words.
    return None if last in {"week", "weekend"} else _named(last, step, published)


def _named(word: str, step: int, published: date) -> PartialDate | None:
    """Resolve "next spring" and "this March"."""
    if _part(word) in {"spring", "summer", "autumn", "winter"}:
        found = _of_part(_part(word), None, published)
        if found and step > 0 and found.first <= published:
            found = PartialDate(found.year + 1, part=found.part)
        return found if step >= 0 else None
    if word[:3] not in _MONTH_OF:
        return None
    year = published.year + (1 if _month(word) < published.month else 0)
    return PartialDate(year + min(step, 0), _month(word))
