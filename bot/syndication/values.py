"""What goes out: a feed of items and a calendar of events, whatever form they are written in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class State(StrEnum):
    """What has become of what was told."""

    STANDS = "stands"
    CHANGED = "changed"  # true once; something else is true now
    RETRACTED = "retracted"  # never true


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's words; `url` is http(s) or missing."""

    outlet: str
    quote: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """A milestone in a feed. All texts are plain: whoever writes them escapes them.

    `id` never changes. `note` says why it is no longer so, where it is not.
    """

    id: UUID
    title: str
    show: str
    kind: str
    certainty: str
    state: State
    note: str
    reports: Sequence[Report]
    published: datetime
    changed: datetime

    @property
    def link(self) -> str | None:
        return next((report.url for report in self.reports if report.url), None)


@dataclass(frozen=True, slots=True)
class Feed:
    """Items, the newest first. `home` and `address` are where it can be read, if that is known."""

    id: UUID
    title: str
    description: str
    home: str
    address: str | None
    items: Sequence[Item]


class Standing(StrEnum):
    """How sure an event of a calendar is, in the words of RFC 5545."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Event:
    """A day in a calendar. `id` never changes; `sequence` grows with every change."""

    id: UUID
    sequence: int
    day: date
    title: str
    category: str
    note: str
    reports: Sequence[Report]
    standing: Standing
    created: datetime
    changed: datetime

    @property
    def link(self) -> str | None:
        return next((report.url for report in self.reports if report.url), None)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Events by day."""

    title: str
    description: str
    events: Sequence[Event]
