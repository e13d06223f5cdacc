"""A sentence of a text made plainer, as a headline says it: no asides, no gaps in its lists.

"Fargo, the hit of the year, gets a third season and Vigil a second" says no more than "Fargo gets
a third season and Vigil gets a second season".
"""

import re

from bot.reading.headlines.line import Line
from bot.reading.titles.mention import Mention
from bot.reading.words.when import DateWords

_ORDINAL = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\d{1,2}(?:st|nd|rd|th))"
)
# "and Vigil for a second": the season that an ordinal by itself counts.
_BARE = re.compile(rf"\b((?:an?|its|their) {_ORDINAL})(?=[,;.!]| and\b| too\b|$)", re.IGNORECASE)
_GETS = re.compile(
    rf"\b(?:gets?|got|has|have|given|gives|receives?) (?:an?|its|their) (?:\w+-)?{_ORDINAL}\b"
)
_A_SEASON = re.compile(rf"(?= (?:an?|its) {_ORDINAL}\b)")
_PREMIERES = re.compile(
    r"\b(?:starts?|begins?|premieres?|returns?|debuts?|launch(?:es)?|arrives?|back|out|follows?)\b"
    r"[^.;]{0,60} (?:on|in) $"
)
_ON_A_DAY = re.compile(r" (?:on|in) $")
# After a show or a season: words about it, before what it does.
_ASIDE = re.compile(
    r", (?:the|an?|its|his|her|now|once|still|from|starring|led|with|based|about|set|written|"
    r"created|one|which|whose|part|itself)\b[^,;.:]{3,90}, "
    r"(?=(?:has|have|had|is|are|was|were|will|won't|gets?|got|goes|go|returns?|begins?|premieres?|"
    r"ends?|starts?|wraps?)\b)"
)
# "the trucks that everyone is talking about are filming": what people make of it.
_THAT = re.compile(
    r" (?:that|which) (?:everyone|everybody|people|fans|many|we|you) [^,;.:]{3,50}?"
    r"(?= (?:is|are|was|were|has|have|will|gets?|returns?|begins?)\b(?! (?:talking|waiting|about)))"
)
# What a sentence makes of its news.
_MAKING = re.compile(
    r", (?:making|marking|becoming|meaning|suggesting|proving|bringing|putting|leaving|giving) "
    r"[^;:]{5,250}$"
)
# Where somebody is known from, in brackets or between commas.
_BRACKETS = re.compile(r" \((?![^()]*(?:season|series \d|left|right))[^()]{2,120}\)", re.IGNORECASE)
_WHO = re.compile(
    r", (?:who|best known|known|last seen|recently seen|formerly|previously|whose|fresh off|seen)\b"
    r"[^.;:]{3,200}?, (?=(?:will|has|have|is|are|joins?|to)\b)"
)
# Another clause, with hedges of its own: "filming begins in May, but the date is not sure".
_BUT = re.compile(r", (?:but|though|although) | with (?=the (?:series|show|drama|season)\b)")
# "confirmed on Tuesday that": when it was said, not when it is.
_SAID_ON = re.compile(
    r"(?:(?<=announced)|(?<=confirmed)|(?<=revealed)|(?<=said)|(?<=declared)) "
    r"(?:on |late |early |this )?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"(?= (?:that|in a|at the|via)\b|[.,]|$)"
)


def plainer(line: Line) -> str:
    """Return the line's text without asides and gaps; the same text where it has none."""
    inserted: list[tuple[int, int, str]] = []
    if len(line.mentions) > 1 and line.seasons:
        inserted += [(one.end(), one.end(), " season") for one in _BARE.finditer(line.text)]
        inserted += _gets(line)
    if len(line.mentions) > 1 and len(line.dates) > 1:
        inserted += _premieres(line)
    inserted += _asides(line)
    if not inserted:
        return line.text
    parts: list[str] = []
    done = 0
    for start, end, words in sorted(inserted):
        if start < done:
            continue
        parts += (line.text[done:start], words)
        done = end
    return "".join([*parts, line.text[done:]])


def _asides(line: Line) -> list[tuple[int, int, str]]:
    found = [
        (one.start(), one.end(), "")
        for pattern in (_THAT, _SAID_ON, _BRACKETS)
        for one in pattern.finditer(line.text)
    ]
    found += [(one.start(), one.end(), "; ") for one in _BUT.finditer(line.text)]
    found += [(one.start(), one.end(), " ") for one in _WHO.finditer(line.text)]
    asides = (_ASIDE.match(line.text, mark.end) for mark in line.marks)
    found += [(one.start(), one.end(), " ") for one in asides if one]
    if making := _MAKING.search(line.text):
        found.append((making.start(), making.end(), "."))
    return found


def _gets(line: Line) -> list[tuple[int, int, str]]:
    """Find "Vigil a second", after another that "gets a third"."""
    first = _GETS.search(line.text)
    if first is None:
        return []
    ends = [mark.end for mark in line.marks if isinstance(mark.value, Mention)]
    late = [end for end in ends if end > first.end() and _A_SEASON.match(line.text, end)]
    return [(end, end, " gets") for end in late]


def _premieres(line: Line) -> list[tuple[int, int, str]]:
    """Find "and Vigil on June 3", after another that "starts on May 1"."""
    starts = [mark.start for mark in line.marks if isinstance(mark.value, DateWords)]
    led = next((start for start in starts if _PREMIERES.search(line.text, 0, start)), None)
    if led is None:
        return []
    ends = [mark.end for mark in line.marks if isinstance(mark.value, Mention)]
    return [
        (end, end, " starts")
        for end in ends
        if any(start > led and _ON_A_DAY.fullmatch(line.text, end, start) for start in starts)
    ]
