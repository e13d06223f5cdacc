"""Dated milestones as days of a calendar. Pure.

Only what is known to the day: a month or a spring is no day, and a calendar that guesses one is
wrong on all others. A date that moves stays one event; one that is taken back or becomes vague
again is cancelled on the day where it stood.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from bot.cards.headlines import KINDS
from bot.cards.words import season
from bot.domain.dates import Precision
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.store.outbox.outgoing import Outgoing
from bot.syndication.identity import named
from bot.syndication.items import reports
from bot.syndication.plain import line
from bot.syndication.values import Event, Standing

PREMIERES = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED})
DATED = PREMIERES | {Kind.FILMING_SCHEDULED}

BEHIND = timedelta(days=365)  # past days that a calendar keeps
_MOURNED = timedelta(days=30)  # calendars take what is cancelled out within this


def events(
    found: Iterable[Outgoing],
    wanted: Callable[[Outgoing], bool],
    installation: UUID,
    now: datetime,
) -> Sequence[Event]:
    """Make events of all dated milestones of some shows, as far as they are wanted."""
    made = []
    for course in _courses(found):
        event = _event(course, wanted, installation)
        if event is None or event.day < now.date() - BEHIND:
            continue
        if event.standing is not Standing.CANCELLED or now - event.changed <= _MOURNED:
            made.append(event)
    return made


def _courses(found: Iterable[Outgoing]) -> Iterable[Sequence[Outgoing]]:
    """Gather what is about one thing that happens: the date that was set, then its moves."""
    ordered = sorted(found, key=lambda one: one.milestone.id)
    milestones = [one.milestone for one in ordered]
    firsts = {milestone.id: milestone.id for milestone in milestones}

    def first(id_: int) -> int:
        while firsts[id_] != id_:
            id_ = firsts[id_]
        return id_

    for place, milestone in enumerate(milestones):
        for other in (milestone.superseded_by, _undone(milestone, milestones[:place])):
            if other in firsts:
                low, high = sorted((first(milestone.id), first(other)))
                firsts[high] = low
    courses: dict[int, list[Outgoing]] = {}
    for one in ordered:
        courses.setdefault(first(one.milestone.id), []).append(one)
    return courses.values()


def _undone(milestone: Milestone, before: Sequence[Milestone]) -> int | None:
    """Return what a move that was taken back had replaced: nothing else says so any more."""
    if milestone.state is not MilestoneState.RETRACTED:
        return None
    same = (one for one in reversed(before) if _may_be_one(one, milestone))
    return next((one.id for one in same), None)


def _may_be_one(one: Milestone, other: Milestone) -> bool:
    alike = one.show_id == other.show_id and _family(one) == _family(other)
    return alike and (one.season == other.season or None in {one.season, other.season})


def _family(milestone: Milestone) -> bool:
    return milestone.kind in PREMIERES


def _event(
    told: Sequence[Outgoing], wanted: Callable[[Outgoing], bool], installation: UUID
) -> Event | None:
    days = [(one, day) for one in told if (day := _day(one.milestone)) is not None and wanted(one)]
    if not days:
        return None
    standing = [one for one in told if one.milestone.state is MilestoneState.ACTIVE]
    true = standing[-1] if standing else None
    shown, day = next((pair for pair in days if pair[0] is true), days[-1])
    milestone = shown.milestone
    sure = milestone.certainty is Certainty.CONFIRMED
    state = Standing.CONFIRMED if sure else Standing.TENTATIVE
    return Event(
        id=named(installation, f"date {told[0].milestone.id}"),
        sequence=sum(one.milestone.revision for one in told) - 1,
        day=day,
        title=_title(shown),
        category=KINDS[milestone.kind].name if milestone.kind not in PREMIERES else "Premiere",
        note="" if shown is true else "This day no longer stands.",
        reports=reports(milestone.evidence),
        standing=state if shown is true else Standing.CANCELLED,
        created=min(one.milestone.first_seen_at for one in told),
        changed=max(one.changed_at for one in told),
    )


def _day(milestone: Milestone) -> date | None:
    when = milestone.when
    return when.first if when is not None and when.precision is Precision.DAY else None


def _title(one: Outgoing) -> str:
    milestone = one.milestone
    what = "premiere" if milestone.kind in PREMIERES else "filming starts"
    of = f"{season(milestone.season)}, " if milestone.season is not None else ""
    doubt = "" if milestone.certainty is Certainty.CONFIRMED else f" ({milestone.certainty.word})"
    return line(f"{one.title}: {of}{what}{doubt}")
