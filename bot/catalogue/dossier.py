"""All that is known of one show, as a card needs it."""

from dataclasses import dataclass

from bot.domain.milestone import Milestone
from bot.domain.show import CreditLine, Season, Show, Supplement
from bot.domain.stage import SeasonStatus


@dataclass(frozen=True, slots=True)
class Dossier:
    """`current` is the season that the show is at; `milestones` stand newest first."""

    show: Show
    current: SeasonStatus | None = None
    statuses: tuple[SeasonStatus, ...] = ()
    seasons: tuple[Season, ...] = ()
    credits: tuple[CreditLine, ...] = ()
    related: tuple[Show, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    supplement: Supplement | None = None
