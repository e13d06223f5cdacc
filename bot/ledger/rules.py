"""What new claims change in what is known of a show: a plan, made without touching anything.

A show's milestones are always derived from all reports about it, so the order in which articles
come in does not matter. The plan compares the derived events with the stored milestones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.ages import FRESH
from bot.domain.kinds import Certainty
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.report import Report, Verdict
from bot.ledger.events import Event, derive
from bot.ledger.group import person, refines
from bot.ledger.limits import DATED, OVERTAKEN_BY, STATES_ITS_DAY

# A report of something that began longer ago than this tells it as history.
_LONG_AGO = timedelta(days=30)

# ... and what was first reported this long ago is nobody's news, whatever is added to it.
_OLD_HAT = timedelta(days=120)
_AHEAD = timedelta(days=1)

_BY_WEIGHT = (Verdict.STALE, Verdict.ECHO, Verdict.UPGRADE, Verdict.CHANGE, Verdict.NEWS)


@dataclass(frozen=True, slots=True)
class Step:
    """One event of the show, before and after.

    `before` is None and the id of `after` 0 for an event that is new. `replaced_by` is the place
    in the plan of what took its place. `fresh` and `known` are the reports that it rests on,
    `asides` those that only say the same (`bot.ledger.group`).
    """

    before: Milestone | None
    after: Milestone
    replaced_by: int | None
    fresh: Sequence[Report]
    known: Sequence[Report]
    asides: Sequence[Report]
    verdict: Verdict
    owed: bool  # channels that lack it are to hear of it

    @property
    def rests_on(self) -> Sequence[Report]:
        return (*self.known, *self.fresh, *self.asides)

    @property
    def changed(self) -> bool:
        return self.before is None or self.before.revision != self.after.revision

    @property
    def urgent(self) -> bool:
        """Whether messages that show the event are wrong or too vague as they are."""
        return self.before is not None and _shown(self.before) != _shown(self.after)

    @property
    def heard_at(self) -> datetime:
        return max(report.at for report in (*self.known, *self.fresh))


@dataclass(frozen=True, slots=True)
class Plan:
    """`duplicates` maps ids of milestones to the place of the step that tells the same event."""

    steps: Sequence[Step]
    duplicates: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Situation:
    """When and how claims come in: `may_announce` is False for a first poll or a back-fill."""

    show_id: int
    now: datetime
    may_announce: bool


def weigh(
    known: Sequence[Report],
    fresh: Sequence[Report],
    milestones: Sequence[Milestone],
    situation: Situation,
) -> Plan:
    """Weigh the `fresh` reports of one article against all that is `known` of the show."""
    false = frozenset(one.id for one in milestones if one.state is MilestoneState.RETRACTED)
    events = derive((*known, *fresh), false=false)
    owners, duplicates = _owners(events, frozenset(one.id for one in milestones if one.local))
    stored = {milestone.id: milestone for milestone in milestones}
    told_by = {place: [stored[owner]] for place, owner in owners.items() if owner in stored}
    for milestone_id, place in duplicates.items():
        told_by[place].append(stored[milestone_id])
    steps = [
        _step(event, told_by.get(place, ()), events, stored, situation)
        for place, event in enumerate(events)
    ]
    return Plan(steps, duplicates)


def _owners(
    events: Sequence[Event], local: frozenset[int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Find which event each stored milestone is: the one with its first stored report.

    Returns ids of milestones by the place of their event, and the places by the ids of those
    whose event has an older milestone already. `local` milestones come last: one becomes an event
    that everybody reports now, unless that has a milestone.
    """
    firsts: dict[int, tuple[int, int]] = {}
    for place, event in enumerate(events):
        for report in (*event.reports, *event.asides):
            # An aside may be evidence of what everybody reports: that is not where it goes.
            if report.local and report.milestone_id not in local:
                continue
            if report.milestone_id is not None and report.claim_id is not None:
                first = (report.claim_id, place)
                firsts[report.milestone_id] = min(firsts.get(report.milestone_id, first), first)
    owners: dict[int, int] = {}
    duplicates: dict[int, int] = {}
    for milestone_id in sorted(firsts, key=lambda one: (one in local, one)):
        _, place = firsts[milestone_id]
        if place in owners:
            duplicates[milestone_id] = place
        else:
            owners[place] = milestone_id
    return owners, duplicates


def _step(
    event: Event,
    told_by: Sequence[Milestone],
    events: Sequence[Event],
    stored: Mapping[int, Milestone],
    situation: Situation,
) -> Step:
    """Compare an event with the milestones that told it: the one that stays, then duplicates."""
    before = told_by[0] if told_by else None
    known = [report for report in event.reports if report.claim_id is not None]
    fresh = [report for report in event.reports if report.claim_id is None]
    if before is not None and before.local and not event.local and _false(before):
        before = None  # what was untrue when one server heard it is reported by others now
    after = _milestone(event, before, situation.show_id)
    if before is not None and _revised(before, after, known, fresh):
        after = replace(after, revision=before.revision + 1)
    audience = frozenset[int]().union(*(report.servers for report in fresh))
    told = any(
        report.dated and (not report.local or report.servers >= audience) for report in known
    )
    news = (
        situation.may_announce
        and after.state is MilestoneState.ACTIVE
        and any(_is_news(report, event, events, situation.now) for report in fresh)
    )
    # What one server knew is as if it had not been to all others.
    public: list[Milestone | None] = [one for one in told_by if event.local or not one.local]
    saves = _saves(event, events, stored)
    verdicts = {_verdict(one, after, news=news, told=told, saves=saves) for one in public or [None]}
    # Where two milestones turn out to be one event, the better of them has told of it.
    verdict = min(verdicts, key=_BY_WEIGHT.index)
    owed = news and verdict in {Verdict.NEWS, Verdict.UPGRADE, Verdict.CHANGE}
    return Step(before, after, event.replaced_by, fresh, known, event.asides, verdict, owed)


def _false(milestone: Milestone) -> bool:
    return milestone.state is MilestoneState.RETRACTED


def _milestone(event: Event, before: Milestone | None, show_id: int) -> Milestone:
    group = event.group
    retracted = before is not None and _false(before)
    state = MilestoneState.ACTIVE if event.replaced_by is None else MilestoneState.SUPERSEDED
    return Milestone(
        id=before.id if before else 0,
        show_id=show_id,
        kind=group.kind,
        season=group.season,
        subject=group.subject,
        role=group.role,
        epoch=event.epoch,
        certainty=group.certainty,
        state=MilestoneState.RETRACTED if retracted else state,
        when=group.when,
        happened_on=event.happened_on,
        first_seen_at=min(report.seen_at for report in event.reports),
        revision=before.revision if before else 1,
        local=event.local,
    )


def _shown(milestone: Milestone) -> tuple[object, ...]:
    """Return what a message says of a milestone, apart from the outlets."""
    return (
        milestone.kind,
        milestone.season,
        person(milestone.subject),
        milestone.role,
        milestone.certainty,
        milestone.state,
        milestone.when,
        milestone.happened_on,
    )


def _revised(
    before: Milestone, after: Milestone, known: Sequence[Report], fresh: Sequence[Report]
) -> bool:
    outlets = {report.outlet for report in known}
    return _shown(before) != _shown(after) or any(one.outlet not in outlets for one in fresh)


def _verdict(
    before: Milestone | None, after: Milestone, *, news: bool, told: bool, saves: bool
) -> Verdict:
    if before is None or (news and not told):
        # Reports without a date were kept and told nobody. Others that are split off from a
        # milestone, by an older report that arrived late, were told with it.
        if news and not told:
            return Verdict.CHANGE if saves else Verdict.NEWS
        return Verdict.ECHO if told else Verdict.STALE
    if before.kind is not after.kind or _contradicts(before, after):
        return Verdict.CHANGE
    grown = (
        after.certainty > before.certainty
        or (before.season is None and after.season is not None)
        or (before.subject is None and after.subject is not None)
        or (after.when is not None and refines(before.when, after.when))
    )
    return Verdict.UPGRADE if grown else Verdict.ECHO


def _contradicts(before: Milestone, after: Milestone) -> bool:
    if before.when is None or after.when is None:
        return False
    return not before.when.includes(after.when) and not after.when.includes(before.when)


def _saves(event: Event, events: Sequence[Event], stored: Mapping[int, Milestone]) -> bool:
    """Whether the event takes the place of a milestone that was true until now."""
    for other in events:
        if other.replaced_by is not None and events[other.replaced_by] is event:
            ids = {report.milestone_id for report in other.reports}
            olds = [stored[one] for one in ids if one is not None and one in stored]
            if any(old.state is MilestoneState.ACTIVE for old in olds):
                return True
    return False


def _is_news(report: Report, event: Event, events: Sequence[Event], now: datetime) -> bool:
    """Whether a report is young, its event too, and nothing later of it is known."""
    if not report.dated or not -_AHEAD <= now - report.at <= FRESH[event.group.kind]:
        return False
    if _is_past(event, report.at.date()) or report.at - event.group.begun > _OLD_HAT:
        return False
    return not any(_overtakes(other, event, report) for other in events)


def _is_past(event: Event, today: date) -> bool:
    when = event.group.when
    if when is None:
        return False
    if event.group.kind in STATES_ITS_DAY:
        return today - when.last > _LONG_AGO
    return event.group.kind in DATED and when.last < today


def _overtakes(other: Event, event: Event, report: Report) -> bool:
    return (
        (event.local or not other.local)
        and event.group.season is not None
        and other.group.season == event.group.season
        and other.group.kind in OVERTAKEN_BY.get(event.group.kind, frozenset())
        and other.group.certainty is Certainty.CONFIRMED
        and other.group.begun < report.at
    )
