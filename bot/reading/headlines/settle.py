"""Rules between the claims of one line: weak words and mere parts give way, twins merge."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.claim import Claim
from bot.domain.kinds import Certainty, Kind
from bot.reading.headlines import certainty
from bot.reading.headlines.attach import Target
from bot.reading.headlines.line import Line
from bot.reading.headlines.patterns.table import Hit


@dataclass(frozen=True, slots=True)
class Considered:
    """A step of the reading, for whoever asks why."""

    words: str
    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """A claim on its way, with what the rules between claims need."""

    claim: Claim
    hit: Hit
    target: Target


Note = Callable[[Considered], None]

# Of one show, a claim of the first kind makes these mere parts of it.
COVERS = {
    Kind.REVIVED: {Kind.RENEWED, Kind.ORDERED, Kind.CANCELLED, Kind.ANNOUNCED},
    Kind.RENEWED: {Kind.ORDERED, Kind.ANNOUNCED},
    Kind.ORDERED: {Kind.ANNOUNCED},
    Kind.FINAL_SEASON: {Kind.ANNOUNCED, Kind.ORDERED},
    Kind.CANCELLED: {Kind.ORDERED, Kind.ANNOUNCED},
    Kind.FILMING_RESUMED: {Kind.FILMING_STARTED, Kind.FILMING_PAUSED, Kind.FILMING_SCHEDULED},
    Kind.FILMING_PAUSED: {Kind.FILMING_STARTED, Kind.FILMING_SCHEDULED, Kind.PREMIERE_MOVED},
    Kind.FILMING_SCHEDULED: {Kind.FILMING_STARTED, Kind.PREMIERE_DATED, Kind.FILMING_WRAPPED},
    Kind.FILMING_WRAPPED: {Kind.FILMING_STARTED},
    Kind.PREMIERE_MOVED: {Kind.PREMIERE_DATED, Kind.PREMIERED},
    Kind.PREMIERE_DATED: {Kind.PREMIERED},
}


def settle(found: list[Found], line: Line, note: Note) -> list[Found]:
    """Drop what is weak, a mere part, or a twin of another."""
    told = {one.claim.show for one in found if not one.hit.row.frame}
    found = [one for one in found if not (one.hit.row.frame and one.claim.show in told)]
    found = _without_weak(_without_crew_as_cast(found, note), line, note)
    kinds: dict[str, set[Kind]] = {}
    for one in found:
        kinds.setdefault(one.claim.show.title, set()).add(one.claim.kind)
    # A rescue that is only hoped for does not undo an end: "cancelled; Netflix in talks".
    hoped = {
        (one.claim.show.title, one.claim.kind)
        for one in found
        if one.claim.kind is Kind.REVIVED and one.claim.certainty is not Certainty.CONFIRMED
    }
    kept: list[Found] = []
    # "§ renewed? Netflix confirms season 3": what answers a question outdoes it.
    # Of twins the fuller is kept: "season 5 will be the final season".
    for one in sorted(found, key=_order):
        covering = [
            kind
            for kind in kinds[one.claim.show.title]
            if one.claim.kind in COVERS.get(kind, ()) and (one.claim.show.title, kind) not in hoped
        ]
        unsure = one.hit.row.weak or one.claim.reason == certainty.ASKED
        ended = one.claim.kind is Kind.CANCELLED and unsure
        if ended and Kind.FINAL_SEASON in kinds[one.claim.show.title]:
            covering.append(Kind.FINAL_SEASON)
        if covering:
            note(Considered(one.claim.quote, f"no {one.claim.kind}", f"part of {covering[0]}"))
        elif not any(_twins(one.claim, other.claim) for other in kept):
            kept.append(one)
    kept.sort(key=lambda one: (one.hit.start, one.target.at))
    return kept


def _without_crew_as_cast(found: list[Found], note: Note) -> list[Found]:
    """Drop an actor's exit from "showrunner X to exit"."""
    crew = [one.hit for one in found if one.claim.kind is Kind.CREW_CHANGE]
    kept = []
    for one in found:
        cast = one.claim.kind in {Kind.CAST_ADDED, Kind.CAST_EXIT}
        if cast and any(_of_the_crew(one.hit, hit) for hit in crew):
            note(Considered(one.claim.quote, f"no {one.claim.kind}", "a change of crew"))
        else:
            kept.append(one)
    return kept


_OF_THE_CAST = re.compile(r"\b(?:star|stars|actor|actress|cast|role|regular|as)\b")


def _of_the_crew(cast: Hit, crew: Hit) -> bool:
    """Whether the same words, or the clause before or after them, tell of the crew."""
    if crew.start < cast.end and cast.start < crew.end:
        return True
    handing_over = cast.row.weak or cast.row.kind is Kind.CAST_EXIT
    if not handing_over or "showrunner" not in crew.words:
        return False
    first, last = certainty.clause_of(cast.skeleton, cast.start, cast.end)
    return _OF_THE_CAST.search(cast.skeleton, first, last) is None


def _twins(one: Claim, other: Claim) -> bool:
    if (one.show, one.kind) != (other.show, other.kind):
        return False
    if one.season != other.season and None not in (one.season, other.season):
        return False
    return one.subject == other.subject or one.subject is None or other.subject is None


def _without_weak(found: list[Found], line: Line, note: Note) -> list[Found]:
    strong = [one for one in found if not one.hit.row.weak]
    kept = []
    for one in found:
        rival = next((other for other in strong if _rivals(one, other, line)), None)
        if one.hit.row.weak and rival:
            note(Considered(one.claim.quote, f"no {one.claim.kind}", f"{rival.claim.kind} says it"))
        else:
            kept.append(one)
    return kept


def _order(one: Found) -> tuple[bool, bool]:
    fuller = one.claim.kind is Kind.FINAL_SEASON and one.claim.season is not None
    return one.claim.reason == certainty.ASKED, not fuller


_ORDERS = re.compile(
    r"\b(?:order|pick|greenl|commission|gets?|got|lands?|scores?|nabs?|earns?|return|back)"
)


def _rivals(weak: Found, strong: Found, line: Line) -> bool:
    """Whether a strong hit of another kind explains the same words."""
    if (
        weak is strong
        or weak.claim.kind is strong.claim.kind
        or weak.claim.show != strong.claim.show
        or weak.hit.words == "with"  # "renewed with Jane Doe" is both
        or (
            weak.claim.season
            and strong.claim.kind is Kind.FINAL_SEASON
            and _ORDERS.search(weak.hit.words)
        )
    ):
        return False
    low = min(weak.hit.end, strong.hit.end)
    high = max(weak.hit.start, strong.hit.start)
    return high <= low or not re.search(r"[;:|–!?,]| and | & | as | with ", line.skeleton[low:high])
