"""The days of seasons, by the catalogue's word, as days of a calendar. Pure.

The ledger knows better: where it has a premiere's date, the catalogue's counts only as far as it
says the same more precisely.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from bot.domain.dates import PartialDate, Precision
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.store.catalogue.season_days import SeasonDays
from bot.store.outbox.outgoing import Outgoing
from bot.syndication.events import BEHIND, PREMIERES
from bot.syndication.identity import named
from bot.syndication.items import web_link
from bot.syndication.plain import line
from bot.syndication.values import Event, Report, Standing

_PROVIDER = "TVmaze"


def season_events(
    days: Iterable[SeasonDays],
    found: Iterable[Outgoing],
    wanted: Callable[[Outgoing], bool],
    installation: UUID,
    now: datetime,
) -> Sequence[Event]:
    """Make events of seasons' first and last days, but of none that the milestones `found` tell."""
    told = defaultdict(list)
    for one in found:
        if one.milestone.kind in PREMIERES:
            told[one.milestone.show_id].append(one.milestone)
    made = []
    for season in days:
        if not wanted(_as_told(season)):
            continue
        day = season.premiere
        if day is not None and _is_lacking(season.number, day, told[season.show_id]):
            made.append(_event(season, day, "premiere", installation))
        if season.finale is not None and season.finale != season.premiere:
            made.append(_event(season, season.finale, "finale", installation))
    return [event for event in made if event.day >= now.date() - BEHIND]


def _as_told(season: SeasonDays) -> Outgoing:
    """Write it as the milestone that it would be: whoever wants that wants this."""
    milestone = Milestone(
        id=0,
        show_id=season.show_id,
        kind=Kind.PREMIERE_DATED,
        season=season.number,
        subject=None,
        role=None,
        epoch=0,
        certainty=Certainty.REPORTED,
        state=MilestoneState.ACTIVE,
        when=None,
        happened_on=None,
        first_seen_at=season.changed_at,
        revision=season.revision,
    )
    return Outgoing(milestone, season.title, season.slug, season.network, season.changed_at)


def _is_lacking(number: int, day: date, told: Iterable[Milestone]) -> bool:
    """Whether the ledger has no day for a season's premiere, and nothing that contradicts this."""
    return not any(_tells(one, number, PartialDate.of(day)) for one in told)


def _tells(milestone: Milestone, number: int, day: PartialDate) -> bool:
    when = milestone.when
    if when is None or milestone.state is MilestoneState.RETRACTED:
        return False
    exact, agrees = when.precision is Precision.DAY, when.includes(day)
    if milestone.season is None:
        return exact and agrees
    contradicts = milestone.state is MilestoneState.ACTIVE and not agrees
    return milestone.season == number and (exact or contradicts)


def _event(season: SeasonDays, day: date, what: str, installation: UUID) -> Event:
    return Event(
        id=named(installation, f"{what} {season.show_id} {season.number}"),
        sequence=season.revision - 1,
        day=day,
        title=line(f"{season.title}: season {season.number}, {what}"),
        category=what.capitalize(),
        note="",
        reports=[Report(_PROVIDER, "", web_link(season.url))],
        standing=Standing.TENTATIVE,
        created=season.changed_at,
        changed=season.changed_at,
    )
