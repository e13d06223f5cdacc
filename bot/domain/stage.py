"""Where a season stands, derived from its milestones. Pure: no clock, no I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.dates import PartialDate, Precision
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import Season


class Stage(StrEnum):
    UNKNOWN = "unknown"  # the season is known, nothing of its making is
    ANNOUNCED = "announced"
    ORDERED = "ordered"
    PRE_PRODUCTION = "pre-production"
    FILMING = "filming"
    PAUSED = "filming paused"
    POST_PRODUCTION = "post-production"
    DATED = "dated"
    AIRING = "airing"
    AIRED = "aired"
    CANCELLED = "cancelled"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SeasonStatus:
    """A season's stage. `because` is the milestone that it rests on, `since` its date.

    `premiere` is the date expected or past, `final` whether it is said to be the last season.
    `season` is None for a show of which no season is known yet.
    """

    season: int | None
    stage: Stage
    since: PartialDate | None = None
    because: Milestone | None = None
    premiere: PartialDate | None = None
    episodes: int | None = None
    final: bool = False


# How far each kind brings a season; of two as far, the later one counts.
_STEPS = {
    Kind.ANNOUNCED: (1, Stage.ANNOUNCED),
    Kind.ORDERED: (2, Stage.ORDERED),
    Kind.RENEWED: (2, Stage.ORDERED),
    Kind.REVIVED: (2, Stage.ORDERED),
    Kind.FILMING_SCHEDULED: (3, Stage.PRE_PRODUCTION),
    Kind.FILMING_STARTED: (4, Stage.FILMING),
    Kind.FILMING_PAUSED: (4, Stage.PAUSED),
    Kind.FILMING_RESUMED: (4, Stage.FILMING),
    Kind.FILMING_WRAPPED: (5, Stage.POST_PRODUCTION),
}
_BEGINNINGS = frozenset({Kind.ANNOUNCED, Kind.ORDERED})
_DATES = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED})
_TELLING = frozenset(_STEPS) | _DATES | {Kind.PREMIERED, Kind.FINAL_SEASON, Kind.CANCELLED}

_IN_THE_MAKING = frozenset({Stage.FILMING, Stage.PAUSED, Stage.POST_PRODUCTION, Stage.DATED})
_IN_PRODUCTION = _IN_THE_MAKING | {Stage.PRE_PRODUCTION}

# Ten weekly episodes. How a season is released is not known, and one that came out at once is
# talked about for that long as well.
_RUN = timedelta(weeks=10)


def season_statuses(
    milestones: Sequence[Milestone], seasons: Sequence[Season], today: date
) -> tuple[SeasonStatus, ...]:
    """Derive each known season's status, the newest season last.

    Rumours and what was superseded or retracted do not count. What is said of no season in
    particular concerns the one that was to come at that time.
    """
    telling = sorted((one for one in milestones if _tells(one)), key=_happened)
    pages = {season.number: _Page(season.number, season) for season in seasons}
    for milestone in telling:
        if milestone.season is not None:
            page = pages.setdefault(milestone.season, _Page(milestone.season))
            page.milestones.append(milestone)
    of_none = _Page(None)
    for milestone in telling:
        if milestone.season is None and milestone.kind is not Kind.CANCELLED:
            number = _meant(milestone, pages)
            page = of_none if number is None else pages.setdefault(number, _Page(number))
            page.milestones.append(milestone)
    known = [pages[number] for number in sorted(pages)]
    if not known and (of_none.milestones or telling):
        known = [of_none]
    end = next((one for one in reversed(telling) if _ends_show(one)), None)
    statuses = [page.status(today) for page in known]
    if statuses and end is not None:
        statuses[-1] = _ended(statuses[-1], end)
    return tuple(statuses)


def current_status(statuses: Sequence[SeasonStatus]) -> SeasonStatus | None:
    """Pick the season to speak of: the first one in production, else the newest."""
    making = (status for status in statuses if status.stage in _IN_PRODUCTION)
    return next(making, statuses[-1] if statuses else None)


@dataclass(slots=True)
class _Page:
    """All that is known of one season; its milestones in the order in which they happened."""

    number: int | None
    season: Season | None = None
    milestones: list[Milestone] = field(default_factory=list)

    @property
    def premiere(self) -> PartialDate | None:
        for kinds in (frozenset({Kind.PREMIERED}), _DATES):
            told = [one for one in self.milestones if one.kind in kinds]
            if told:
                last = told[-1]
                date_ = last.happened_on if last.kind is Kind.PREMIERED else last.when
                if date_ is not None:
                    return date_
        return self.season.premiere if self.season else None

    def status(self, today: date) -> SeasonStatus:
        stage, because, since = self._stage(sorted(self.milestones, key=_happened), today)
        final = any(one.kind is Kind.FINAL_SEASON for one in self.milestones)
        if final and stage is Stage.AIRED:
            stage = Stage.ENDED
        episodes = self.season.episodes if self.season else None
        return SeasonStatus(self.number, stage, since, because, self.premiere, episodes, final)

    def _stage(
        self, told: Sequence[Milestone], today: date
    ) -> tuple[Stage, Milestone | None, PartialDate | None]:
        out = next((one for one in reversed(told) if one.kind is Kind.PREMIERED), None)
        dated = next((one for one in reversed(told) if one.kind in _DATES), None)
        steps = [one for one in told if one.kind in _STEPS]
        premiere = self.premiere
        if out is not None or _is_out(premiere, today, in_doubt=bool(steps)):
            running = premiere is None or today <= premiere.last + _RUN
            return (Stage.AIRING if running else Stage.AIRED), out or dated, premiere
        if told and told[-1].kind is Kind.CANCELLED:
            return Stage.CANCELLED, told[-1], told[-1].happened_on
        if dated is not None and dated.when and dated.when.precision is Precision.DAY:
            return Stage.DATED, dated, dated.happened_on
        if not steps:
            return Stage.UNKNOWN, None, None
        furthest = max(steps, key=lambda one: (_STEPS[one.kind][0], _happened(one)))
        return _STEPS[furthest.kind][1], furthest, furthest.happened_on


def _is_out(premiere: PartialDate | None, today: date, *, in_doubt: bool) -> bool:
    """Whether the day has come. A vague date that has passed may have been missed instead."""
    if premiere is None:
        return False
    if premiere.precision is Precision.DAY:
        return premiere.last <= today
    return premiere.last < today and not in_doubt


def _tells(milestone: Milestone) -> bool:
    return (
        milestone.state is MilestoneState.ACTIVE
        and milestone.certainty > Certainty.RUMOURED
        and milestone.kind in _TELLING
    )


def _happened(milestone: Milestone) -> tuple[date, int]:
    happened = milestone.happened_on
    return (happened.first if happened else milestone.first_seen_at.date()), milestone.id


def _meant(milestone: Milestone, pages: Mapping[int, _Page]) -> int | None:
    """Return the season that a milestone without one is about; None when none is known."""
    if not pages:
        return None
    if milestone.kind in _BEGINNINGS:
        return min(pages)
    day = _happened(milestone)[0]
    premieres = {number: page.premiere for number, page in pages.items()}
    coming = [number for number, date_ in premieres.items() if date_ and date_.last >= day]
    newest = max(pages)
    if coming:
        return min(coming)
    return newest if premieres[newest] is None else newest + 1


def _ends_show(milestone: Milestone) -> bool:
    return milestone.kind is Kind.CANCELLED and milestone.season is None


def _ended(newest: SeasonStatus, end: Milestone) -> SeasonStatus:
    """Apply the show's cancellation: a newest season that is still to come out is its last."""
    if newest.stage in _IN_THE_MAKING | {Stage.AIRING}:
        return replace(newest, final=True)
    return replace(newest, stage=Stage.CANCELLED, since=end.happened_on, because=end)
