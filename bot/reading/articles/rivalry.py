"""Rules between the claims of a headline and those of its opening: what is news beside what."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.claim import Claim
from bot.domain.kinds import Certainty, Kind
from bot.reading.headlines import certainty
from bot.reading.headlines.settle import COVERS
from bot.reading.words.given import FIRST_NAMES

NAMING = frozenset({Kind.CAST_ADDED, Kind.CAST_EXIT, Kind.CREW_CHANGE})
_TO_COME = frozenset(
    {Kind.PREMIERE_DATED, Kind.FILMING_STARTED, Kind.FILMING_SCHEDULED, Kind.ORDERED}
)
# Under a headline about a later stage these are how it came to it.
_EARLIER = frozenset({Kind.ANNOUNCED, Kind.ORDERED, Kind.RENEWED})
# What people show from the set of a season that is being filmed.
_OF_THE_SET = frozenset({Kind.TRAILER, Kind.FIRST_LOOK})
FILMING = frozenset(
    {
        Kind.FILMING_STARTED,
        Kind.FILMING_PAUSED,
        Kind.FILMING_RESUMED,
        Kind.FILMING_WRAPPED,
        Kind.FILMING_SCHEDULED,
    }
)
_UNDER_WAY = FILMING | _OF_THE_SET | {Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.PREMIERED}
# What a text can add to its headline's claims of the same show only beside these kinds.
_ONLY_BESIDE = {
    Kind.REVIVED: {Kind.RENEWED, Kind.ORDERED, Kind.ANNOUNCED},
    Kind.ORDERED: {Kind.ANNOUNCED},
    Kind.CANCELLED: frozenset[Kind](),
    Kind.ANNOUNCED: frozenset[Kind](),
}
# Hedges of a text that its headline leaves out; "set to" is no more than its way of speaking.
UNSURE = re.compile(
    r"\b(?:sources?|insiders?|reportedly|rumou?r\w*|talks|negotiations|circling|eye(?:d|ing|s)|"
    r"may|might|"
    r"could|speculation|considering|believed|understood)\b"
)


def sureness(headline: str) -> tuple[Certainty, str] | None:
    """How sure a headline is, by its hedges; None where it states or asks."""
    sure, reason = certainty.judge(headline, 0, len(headline))
    if sure is None or sure is Certainty.CONFIRMED or reason == certainty.ASKED:
        return None
    return (sure, reason) if UNSURE.search(reason) or "report" in reason else None


_DROPPED = r"(?:cancel(?:l)?ed|axed|dropped|scrapped|let)"
_SAVED = re.compile(
    rf"\b(?:after|since|which|that|when)\b[^.;]{{0,40}}\b{_DROPPED} "
    rf"(?:it|them|the (?:show|series|drama|comedy|sitcom))\b|"
    rf"\bafter (?:it|they) (?:was|were) {_DROPPED}\b"
)
_NEWCOMER = re.compile(r"\b(?:freshman|rookie)\b", re.IGNORECASE)


def hearsay(quote: str) -> bool:
    """Whether a sentence says that it has its news from others."""
    words = quote.lower()
    return "according to reports" in words or UNSURE.search(words) is not None


def ended(claim: Claim) -> Claim:
    """Whatever ends after its first season was not given another; "freshman" is a mere name.

    What is renewed after it was cancelled is saved.
    """
    if claim.season == 1 and claim.kind in NAMING and _NEWCOMER.search(claim.quote):
        return replace(claim, season=None)
    if claim.kind is Kind.RENEWED and _SAVED.search(claim.quote):
        return replace(claim, kind=Kind.REVIVED)
    if claim.kind is Kind.FINAL_SEASON and claim.season == 1:
        return replace(claim, kind=Kind.CANCELLED, season=None)
    return claim


_RESCUE = re.compile(
    r"\b(?:cancel|axed?\b|drop|saved?\b|saves\b|saving|rescue|new home|moves?\b|moving|reviv|scrap|"
    r"let (?:it|them) go|pick(?:s|ed)? (?:it|them) up|reboot|years)",
    re.IGNORECASE,
)


def fits(claim: Claim, beside: Sequence[Claim]) -> bool:
    """Whether its kind can be news beside those of the headline."""
    if claim.kind is Kind.REVIVED and not _RESCUE.search(claim.quote):
        return False
    only = _ONLY_BESIDE.get(claim.kind)
    return only is None or any(other.kind in only for other in beside)


def is_somebody(subject: str | None) -> bool:
    """Whether it is somebody's whole name, and no place's."""
    first, _, rest = (subject or "").partition(" ")
    return bool(rest) and (first.endswith(".") or first.lower().split("-")[0] in FIRST_NAMES)


def outdone(claim: Claim, other: Claim) -> bool:
    """Whether beside a claim of the headline another of its show is a part of it, or history."""
    return (
        same(claim, other)
        or claim.kind in COVERS.get(other.kind, ())
        or (claim.kind in _TO_COME and other.kind is Kind.CANCELLED)
        or bool(other.subject and other.subject == claim.subject)
        or _is_background(claim, other)
    )


def _is_background(claim: Claim, other: Claim) -> bool:
    """Whether it is how the headline's news came about, or a picture taken at it."""
    if claim.kind in _EARLIER and other.kind in _UNDER_WAY:
        return claim.season is None or other.season in {None, claim.season}
    if claim.kind in _OF_THE_SET and other.kind in FILMING:
        return True
    return claim.kind is Kind.PREMIERE_DATED and other.kind is Kind.FILMING_PAUSED


def same(one: Claim, other: Claim) -> bool:
    return (one.show, one.kind) == (other.show, other.kind) and (
        one.subject is None or other.subject is None or one.subject == other.subject
    )
