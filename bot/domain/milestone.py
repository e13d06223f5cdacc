"""The real-world event that one or more claims report."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind, Tier


class MilestoneState(StrEnum):
    ACTIVE = "active"
    SUPERSEDED = "superseded"  # true once; a later milestone replaced it
    RETRACTED = "retracted"  # never true


@dataclass(frozen=True, slots=True)
class Evidence:
    """One outlet's report of a milestone."""

    outlet: str
    tier: Tier
    url: str | None
    headline: str
    quote: str
    certainty: Certainty
    published_at: datetime | None
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Milestone:
    """An event in a show's production.

    `happened_on` is when it happened as far as is known, `when` the date that it is about (the
    premiere that was set), `first_seen_at` when we first heard. `epoch` counts events that are
    otherwise alike: a second trailer of a season is epoch 1. `revision` grows with every change
    that its messages should show. A `local` one is known from servers' own feeds only, and concerns
    nobody but these servers.
    """

    id: int
    show_id: int
    kind: Kind
    season: int | None
    subject: str | None
    role: str | None
    epoch: int
    certainty: Certainty
    state: MilestoneState
    when: PartialDate | None
    happened_on: PartialDate | None
    first_seen_at: datetime
    revision: int
    superseded_by: int | None = None
    retracted_because: str | None = None
    local: bool = False
    evidence: tuple[Evidence, ...] = ()  # first report first
