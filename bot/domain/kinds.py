"""What can happen to a show, how sure a report is, and how far an outlet is trusted."""

from enum import IntEnum, StrEnum
from typing import Self


class Kind(StrEnum):
    """The kinds of milestone, in the order a season usually passes them."""

    ANNOUNCED = "announced"
    ORDERED = "ordered"
    RENEWED = "renewed"
    FINAL_SEASON = "final_season"
    CANCELLED = "cancelled"
    REVIVED = "revived"
    CAST_ADDED = "cast_added"
    CAST_EXIT = "cast_exit"
    CREW_CHANGE = "crew_change"
    FILMING_SCHEDULED = "filming_scheduled"
    FILMING_STARTED = "filming_started"
    FILMING_PAUSED = "filming_paused"
    FILMING_RESUMED = "filming_resumed"
    FILMING_WRAPPED = "filming_wrapped"
    FIRST_LOOK = "first_look"
    TRAILER = "trailer"
    PREMIERE_DATED = "premiere_dated"
    PREMIERE_MOVED = "premiere_moved"
    PREMIERED = "premiered"


# Kinds that are about one person.
OF_PEOPLE = frozenset({Kind.CAST_ADDED, Kind.CAST_EXIT, Kind.CREW_CHANGE})


class Certainty(IntEnum):
    """How sure a claim is; higher is surer, so `>=` is a channel's threshold."""

    RUMOURED = 1
    REPORTED = 2
    CONFIRMED = 3

    @property
    def word(self) -> str:
        return self.name.lower()

    @classmethod
    def from_word(cls, word: str) -> Self:
        """Return the certainty of that name; ValueError for a word that names none."""
        try:
            return cls[word.upper()]
        except KeyError:
            raise ValueError(f"not a certainty: {word!r}") from None


class Tier(StrEnum):
    """How far an outlet is trusted; a low tier lowers a claim's certainty, none raises it."""

    OFFICIAL = "official"
    TRADE = "trade"
    PRESS = "press"
    FAN = "fan"
