"""Words that report something in a headline but not in a running text: each a rule with a reason.

A headline leaves out what is old; a text tells of it in the past tense, beside what is new.
"""

import re
from datetime import date, timedelta

from bot.domain.kinds import Kind
from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.table import Hit

_LATELY = timedelta(days=5)
# "was renewed for a third season in April": what came before the news.
_WAS = re.compile(r"\b(?:was|were|had|had been)(?: (?!to |set )[\w-]+){0,2} $")
_TILL_DATE = re.compile(r"[^;:.,|§]{0,45}")
# "which was renewed last year", "who left after #": only says which show or person is meant.
_ASIDE = re.compile(r", (?:which|who|whose|where)\b[^,;]{0,60}$")
_PAST = re.compile(r"\b(?:was|were|had|\w+ed|left|began|shot|won|lost|went|came)\b")
_FRESH = re.compile(r"\b(?:is|are|has|have|will|'s)\b")
# "confirmed that # will …", "work on # is …": the rest says what about it.
_ABOUT_SEASON = re.compile(
    r"\b(?:confirm\w*|announc\w*|reveal\w*|said|says) that |\bwork(?:ing)? on (?:the |its |their )?"
)
_SEEN = re.compile(r"\b(?:seen|spotted|pictured) back\b|\b(?:seen|spotted|pictured) [^,;]{0,20}$")
_WORKING = re.compile(r"\bpictures? (?:television|tv|entertainment|studios?)\b")


def untold(hit: Hit, line: Line, published: date | None) -> str:
    """Why words in a running text are not its news; empty when they may be."""
    kind, before = hit.row.kind, hit.skeleton[: hit.start]
    if _was_once(hit, line, published):
        return "what was once"
    aside = _ASIDE.search(before)
    if aside and _PAST.search(aside.group() + hit.words) and not _FRESH.search(aside.group()):
        return "only says which is meant"
    vague = kind in {Kind.RENEWED, Kind.ANNOUNCED} and hit.row.weak
    if vague and _ABOUT_SEASON.search(hit.words):
        return "something else is said of the season"
    dated = kind in {Kind.PREMIERE_DATED, Kind.PREMIERED}
    if dated and _SEEN.search(hit.skeleton, 0, hit.start + 5):
        return "said of a person"
    if kind is Kind.FIRST_LOOK and _WORKING.search(hit.words):
        return "a studio's name"
    return ""


def _was_once(hit: Hit, line: Line, published: date | None) -> bool:
    """Tell "was renewed in 2022" by its tense, where the date is not of these days."""
    if not _WAS.search(hit.skeleton, 0, hit.start):
        return False
    for at, words in line.dates:
        if at < hit.end or not _TILL_DATE.fullmatch(hit.skeleton, hit.end, at):
            continue
        when = words.resolve(published)
        if published is None:
            return words.names_a_year
        return when is not None and published - when.last > _LATELY
    return False
