"""Reports of one event, gathered in the order in which they were published."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from bot.domain.dates import PartialDate
from bot.domain.kinds import OF_PEOPLE, Certainty, Kind
from bot.domain.report import Report
from bot.domain.text import fold
from bot.ledger.limits import LIMITS

# Kinds that may be two words for one event.
_FAMILY = {Kind.REVIVED: Kind.RENEWED, Kind.PREMIERE_MOVED: Kind.PREMIERE_DATED}


def family(kind: Kind) -> Kind:
    return _FAMILY.get(kind, kind)


@lru_cache(maxsize=4096)
def person(name: str | None) -> str | None:
    return None if name is None else fold(name)


@dataclass(slots=True, eq=False)
class Group:
    """What its reports say together. `grown_at` is when they last said more than before.

    `replaces` is the group whose place it takes once it is as certain. `asides` are what servers'
    own feeds say of what others report: they tell the same event, and change nothing about it.
    """

    kind: Kind
    first: Report
    replaces: "Group | None" = None
    season: int | None = None
    subject: str | None = None
    role: str | None = None
    when: PartialDate | None = None
    certainty: Certainty = Certainty.RUMOURED
    grown_at: datetime = field(init=False)
    reports: list[Report] = field(default_factory=list)
    asides: list[Report] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.season = self.first.season
        self.certainty = self.first.certainty
        self.grown_at = self.first.at
        self.add(self.first)

    @property
    def begun(self) -> datetime:
        return self.first.at

    @property
    def local(self) -> bool:
        return self.first.local

    def add(self, report: Report) -> None:
        if report.local and not self.local:
            self.asides.append(report)
            return
        self.reports.append(report)
        self._place(report.season)
        self.subject = self.subject or report.subject
        self.role = self.role or report.role
        if report.when is not None and refines(self.when, report.when):
            self.when = report.when
            self.grown_at = report.at
        if report.certainty > self.certainty:
            self.certainty = report.certainty
            self.grown_at = report.at
        if family(report.kind) is Kind.RENEWED:
            surest = {one.kind for one in self.reports if one.certainty is self.certainty}
            self.kind = Kind.REVIVED if Kind.REVIVED in surest else Kind.RENEWED

    def _place(self, season: int | None) -> None:
        if self.kind is Kind.CANCELLED:  # the whole show's end outweighs a season's
            self.season = None if season is None else self.season
        else:
            self.season = self.season if self.season is not None else season

    def fits(self, report: Report) -> bool:
        """Whether season and person allow the report, of a like kind, to be of this event."""
        return (
            same_or_unsaid(self.season, report.season)
            and (
                report.kind not in OF_PEOPLE
                or same_or_unsaid(person(self.subject), person(report.subject))
            )
            and (not self.local or self._in_earshot(report))
        )

    def _in_earshot(self, report: Report) -> bool:
        """Whether some server hears of a local event from this report too."""
        return any(
            one.feed == report.feed or not one.servers.isdisjoint(report.servers)
            for one in self.reports
        )

    def ended(self, others: Iterable["Group"]) -> datetime | None:
        """When something as certain ended this event."""
        ends = (
            other.begun
            for other in others
            if other.kind in LIMITS[self.kind].ended_by
            and other.begun > self.begun
            and other.certainty >= self.certainty
            and same_or_unsaid(self.season, other.season)
            and (
                self.kind not in OF_PEOPLE
                or same_or_unsaid(person(self.subject), person(other.subject))
            )
        )
        return min(ends, default=None)

    def recent(self, report: Report, span: timedelta) -> bool:
        return abs(report.at - self.begun) <= span


def same_or_unsaid(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def refines(known: PartialDate | None, said: PartialDate) -> bool:
    return known is None or (known.includes(said) and said.precision > known.precision)
