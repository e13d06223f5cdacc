"""Words that report something in a headline but not in a running text: each a rule with a reason.

A headline leaves out what is old; a text tells of it in the past tense, beside what is new.
"""

import re
from collections.abc import Callable
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
# "Filming has begun this week": no premiere.
_FILMING = re.compile(r"\b(?:filming|production|shooting|photography|cameras|work)\b[^,;.]{0,40}$")
_BEGINS = re.compile(r"(?:has |have |will |to |is |are )*(?:beg[iau]n|start|kick|commenc|get|got)")
_TO_A_CLOSE = re.compile(r"\bto (?:a close|an end|its end|its close)\b")
_CAME = re.compile(
    r"(?:returned|came back|premiered|debuted|launched|arrived|landed|dropped|started|began)\b"
)
_WORKING = re.compile(r"\bpictures? (?:television|tv|entertainment|studios?)\b")


def untold(hit: Hit, line: Line, published: date | None) -> str:
    """Why words in a running text are not its news; empty when they may be."""
    if _was_once(hit, line, published):
        return "what was once"
    if _is_out(hit, line, published):
        return "out already"
    return next((why for holds, why in _RULES if holds(hit)), "")


def _aside(hit: Hit) -> bool:
    aside = _ASIDE.search(hit.skeleton, 0, hit.start)
    if aside is None or _FRESH.search(aside.group()):
        return False
    return _PAST.search(aside.group() + hit.words) is not None


def _about_season(hit: Hit) -> bool:
    vague = hit.row.weak and hit.row.kind in {Kind.RENEWED, Kind.ANNOUNCED}
    return vague and _ABOUT_SEASON.search(hit.words) is not None


def _of_a_person(hit: Hit) -> bool:
    return hit.row.kind in _DATED and _SEEN.search(hit.skeleton, 0, hit.start + 5) is not None


def _of_filming(hit: Hit) -> bool:
    begins = hit.row.kind in _DATED and _BEGINS.match(hit.words)
    return bool(begins) and _FILMING.search(hit.skeleton, 0, hit.start) is not None


def _of_a_studio(hit: Hit) -> bool:
    return hit.row.kind is Kind.FIRST_LOOK and _WORKING.search(hit.words) is not None


def _ends(hit: Hit) -> bool:
    return hit.row.kind is Kind.RENEWED and _TO_A_CLOSE.search(hit.words) is not None


_DATED = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERED})
_RULES: tuple[tuple[Callable[[Hit], bool], str], ...] = (
    (_aside, "only says which is meant"),
    (_about_season, "something else is said of the season"),
    (_of_a_person, "said of a person"),
    (_of_filming, "said of filming"),
    (_ends, "said of an end"),
    (_of_a_studio, "a studio's name"),
)


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


def _is_out(hit: Hit, line: Line, published: date | None) -> bool:
    """Tell "returned on Sunday" from "returns on Sunday"; what came out today may be news."""
    if hit.row.kind is not Kind.PREMIERE_DATED or not _CAME.match(hit.words):
        return False
    for at, words in line.dates:
        if hit.start <= at < hit.end:
            when = words.resolve(published)
            today = published is not None and when is not None and when.first == published
            return not (today or words.is_now)
    return False
