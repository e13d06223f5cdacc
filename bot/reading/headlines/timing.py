"""What time makes of words: a start still to come is a plan, a premiere today is out."""

import re
from datetime import date, timedelta

from bot.domain.kinds import Certainty, Kind
from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.table import Hit
from bot.reading.words.when import DateWords

_DATED_FUTURE = re.compile(r"\b(?:soon|next|tomorrow|later)\b")
_WITHIN = re.compile(
    r" (?:with)?in (?:just )?(?:an?|\d+|one|two|three|four|the next|the coming) (?:few |"
    r"couple of |couple )?"
    r"(?:days?|weeks?|months?)\b"
)
_BEGINS = re.compile(r"\b(?:begins?|starts?|kicks? off|commences?|beginning|starting)\b")
_CAME_OUT = re.compile(r"\b(?:premiered|debuted|launched|dropped|arrived|landed|bowed|returned)\b")


_NEW = re.compile(
    r"\b(?:reboot|remake|reimagining|revival|spin-?off|prequel|sequel|pilot|adaptation|new|limited|"
    r"to[- ]series|series (?:orders?|commitment|pick-?ups?)|live-action|animated)\b"
)


def kind_in_time(
    hit: Hit, line: Line, published: date | None, season: int | None, year: int | None
) -> Kind:
    """Return the kind that the words mean, seen from the article's date."""
    kind = hit.row.kind
    if kind is Kind.ORDERED and season is not None and season > 1:
        return Kind.RENEWED
    if kind is Kind.ORDERED and _is_running(line, published, year):
        return Kind.REVIVED if "land" in hit.words else Kind.RENEWED
    if kind is Kind.RENEWED and _of_a_new_show(hit, line, published, year):
        return Kind.ORDERED
    if kind is Kind.FILMING_STARTED and _is_ahead(hit, line, published):
        return Kind.FILMING_SCHEDULED
    if kind in {Kind.PREMIERE_DATED, Kind.PREMIERED}:
        return _out_yet(hit, line)
    return kind


_TO_RESUME = re.compile(
    r"\b(?:will|to|set to) (?:\w+ly |soon )?(?:re\w+|go|get|be|start|begin|roll|pick)\b"
)


def certainty_in_time(hit: Hit, sure: Certainty) -> Certainty:
    """Lower what is only said to go on again (LABELLING: "will resume" is reported)."""
    if hit.row.kind is Kind.FILMING_RESUMED and _TO_RESUME.search(
        hit.skeleton, max(0, hit.start - 9), hit.end
    ):
        return min(sure, Certainty.REPORTED)
    return sure


_GOES_ON = re.compile(r"\b(?:renew\w*|more|additional|return\w*|final|extend\w*|keep\w*)\b")
# "orders another superhero show §"
_ANOTHER_SHOW = re.compile(
    r"\b(?:order|greenl|green-l|pick|commission)\S* (?:up )?(?:yet )?another (?:[\w-]+ ){1,3}§"
)
_COUNTED = re.compile(r"(?:two|three|2|3)-seasons? (?:\S+ )?order\b")


def _of_a_new_show(hit: Hit, line: Line, published: date | None, year: int | None) -> bool:
    """Tell "§ gets two-season order" of a show that has not been on, and "another drama §"."""
    if _ANOTHER_SHOW.search(line.skeleton, hit.start):
        return True
    if year is not None and (published is None or year < published.year):
        return False
    return not _GOES_ON.search(hit.skeleton) and bool(_COUNTED.search(line.text.lower()))


def _is_running(line: Line, published: date | None, year: int | None) -> bool:
    """Tell "§ picked up for next season" of a show that has been on for years."""
    known = published is not None and year is not None and year < published.year
    return known and not _NEW.search(line.skeleton)


_PLACE = re.compile(r" (?:in|at|on)\b[^,;:–|.!?]{3,50} in $")


def _date_of_clause(hit: Hit, line: Line) -> DateWords | None:
    """Find the date of "begins filming in one place and another in September"."""
    return next((d for at, d in line.dates if _PLACE.fullmatch(line.skeleton, hit.end, at)), None)


def _is_ahead(hit: Hit, line: Line, published: date | None) -> bool:
    """Tell "begins filming next month" from "began filming in March"."""
    if not _BEGINS.search(line.skeleton[hit.start : hit.end + 40]):
        return False
    words = next((d for at, d in line.dates if hit.start <= at <= hit.end + 12), None)
    words = words or _date_of_clause(hit, line)
    if _WITHIN.match(line.skeleton, hit.end):
        return True
    if words is None:
        return False
    if words.vague or _DATED_FUTURE.search(line.text[words.start : words.end].lower()):
        return True
    if published is None:
        return not words.is_now
    when = words.resolve(published)
    return when is not None and when.first > published


def _out_yet(hit: Hit, line: Line) -> Kind:
    """Decide: today is out, a day to come is a date; a past form is out whatever the day."""
    inside = [d for at, d in line.dates if hit.start <= at < hit.end]
    if not inside:
        return hit.row.kind
    if any(d.is_now for d in inside):
        return Kind.PREMIERED
    past = hit.row.kind is Kind.PREMIERED and _CAME_OUT.search(hit.words)
    return Kind.PREMIERED if past else Kind.PREMIERE_DATED


_TO_A_SERVICE = re.compile(
    r"(?:com(?:es?|ing)|arriv(?:es?|ing)|lands?|landing|hits?|heads?|heading|joins?|moves?|drops?|"
    r"stream(?:s|ing)?|available|now) (?:\S+ )?(?:to |on |at )?(?:\S+ )?@"
)


def is_library(
    kind: Kind, season: int | None, year: int | None, line: Line, published: date | None
) -> bool:
    """Tell an old show that another service takes in: "Seinfeld is coming to Netflix"."""
    if kind is Kind.REVIVED:  # "Seinfeld moves to Netflix"
        if year is None or published is None or published.year - year < _LONG_OFF:
            return False
        return _MOVES.search(line.skeleton) is not None
    if (
        kind not in {Kind.PREMIERE_DATED, Kind.PREMIERED, Kind.ANNOUNCED}
        or season is not None
        or line.seasons
    ):
        return False
    old = year is not None and published is not None and published.year - year >= _OLD
    return old and bool(_TO_A_SERVICE.search(line.skeleton))


_OLD = 4  # years
_LONG_OFF = 15
_MOVES = re.compile(r"\bmov(?:es?|ing) to @")
_LONG_AGO = timedelta(days=200)


def is_history(hit: Hit, line: Line, published: date | None) -> bool:
    """Tell "cancelled in 2018", read in 2024, by the date beside the words."""
    if published is None:
        return False
    beside = [d for at, d in line.dates if hit.start <= at <= hit.end + 6]
    found = [when for d in beside if (when := d.resolve(published))]
    return bool(found) and all(published - when.last > _LONG_AGO for when in found)
