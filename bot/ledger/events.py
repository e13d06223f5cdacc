"""What really happened to a show, as all reports say together. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.dates import PartialDate
from bot.domain.kinds import Kind
from bot.domain.report import Report
from bot.ledger.gather import gather
from bot.ledger.group import Group, person, same_or_unsaid
from bot.ledger.limits import REPLACES, STATES_ITS_DAY


@dataclass(frozen=True, slots=True)
class Event:
    """A group of reports with its place among the others.

    `epoch` counts events that are otherwise alike; `replaced_by` is the place in the sequence
    of the event that took its place.
    """

    group: Group
    epoch: int
    happened_on: PartialDate | None
    replaced_by: int | None

    @property
    def reports(self) -> Sequence[Report]:
        return self.group.reports

    @property
    def asides(self) -> Sequence[Report]:
        return self.group.asides

    @property
    def local(self) -> bool:
        return self.group.local


def derive(reports: Iterable[Report], *, false: frozenset[int] = frozenset()) -> Sequence[Event]:
    """Derive a show's events from all that was reported of it, first event first.

    `false` are the ids of milestones that were retracted: they replace nothing.
    """
    groups = sorted(gather(reports), key=lambda group: group.begun)
    epochs: Counter[tuple[object, ...]] = Counter()
    events = []
    for group in groups:
        alike = (group.kind, group.season, person(group.subject), group.local)
        events.append(
            Event(group, epochs[alike], _happened_on(group), _replaced_by(group, groups, false))
        )
        epochs[alike] += 1
    return events


def _happened_on(group: Group) -> PartialDate | None:
    dated = [report for report in group.reports if report.dated]
    reported = PartialDate.of(dated[0].at.date()) if dated else None
    stated = group.when if group.kind in STATES_ITS_DAY else None
    if stated is None or (reported is not None and stated.first > reported.last):
        return reported
    return stated


def _replaced_by(group: Group, groups: Sequence[Group], false: frozenset[int]) -> int | None:
    for place, other in enumerate(groups):
        if _replaces(other, group) and not _is_false(other, false):
            return place
    return None


def _is_false(group: Group, false: frozenset[int]) -> bool:
    return any(report.milestone_id in false for report in group.reports)


def _replaces(new: Group, old: Group) -> bool:
    """Whether an event makes an older one a thing of the past."""
    return (
        (old.local or not new.local)
        and (new.replaces is old or _undoes(new, old))
        and new.certainty >= old.certainty
        and any(report.dated for report in new.reports)
    )


def _undoes(new: Group, old: Group) -> bool:
    if REPLACES.get(new.kind) is not old.kind or new.begun <= old.begun:
        return False
    if old.kind is Kind.CANCELLED and new.season is not None and old.season is not None:
        return new.season >= old.season
    return same_or_unsaid(new.season, old.season)
