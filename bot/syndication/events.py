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
from bot.store.outgoing import Outgoing
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
    by_id = {one.milestone.id: one for one in ordered}
    courses: dict[int, list[Outgoing]] = {}
    latest: dict[object, int] = {}  # the last course of each show, season and family
    heads: dict[int, int] = {}
    for one in ordered:
        milestone = one.milestone
        family = (milestone.show_id, milestone.season, milestone.kind in PREMIERES)
        head = _head(milestone, by_id)
        if milestone.state is MilestoneState.RETRACTED and head == milestone.id:
            # What it had superseded is so again: it was a move of that, if there is any.
            place = latest.get(family, milestone.id)
        else:
            place = heads.setdefault(head, milestone.id)
        courses.setdefault(place, []).append(one)
        latest[family] = place
    return courses.values()


def _head(milestone: Milestone, by_id: dict[int, Outgoing]) -> int:
    """Return the id of what took its place in the end."""
    seen = {milestone.id}
    while milestone.superseded_by in by_id and milestone.superseded_by not in seen:
        milestone = by_id[milestone.superseded_by].milestone
        seen.add(milestone.id)
    return milestone.id


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
