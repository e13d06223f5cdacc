"""How each kind of event repeats: the ledger's tables."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class Limits:
    """What makes a report of a kind an echo; how long it is news says `bot.domain.ages`.

    `echo`: days after its first report in which a like report means the same event; `once`: with
    the same season it means the same event for ever. A kind of `ended_by` ends the event, and a
    like report more than `tail` days after that end is a new event.
    """

    echo: int
    once: bool = True
    ended_by: frozenset[Kind] = frozenset()
    tail: int = 2


# Two seasons of a show are hardly ever renewed, begun, wrapped or shown within four months of
# each other, so reports that name no season are one event for that long.
_BETWEEN_SEASONS = 120

_CONTINUES = frozenset({Kind.RENEWED, Kind.REVIVED})

LIMITS: dict[Kind, Limits] = {
    # A project that is announced or ordered again a year later has usually started afresh.
    Kind.ANNOUNCED: Limits(echo=365),
    Kind.ORDERED: Limits(echo=365),
    Kind.RENEWED: Limits(echo=_BETWEEN_SEASONS, ended_by=frozenset({Kind.CANCELLED})),
    Kind.FINAL_SEASON: Limits(echo=365),
    # A show that is cancelled stays so until it is saved; the rescue's reports retell it.
    Kind.CANCELLED: Limits(echo=3650, ended_by=_CONTINUES, tail=30),
    Kind.REVIVED: Limits(echo=_BETWEEN_SEASONS, ended_by=frozenset({Kind.CANCELLED})),
    # Whoever is cast twice has left between, or is confirmed for another season.
    Kind.CAST_ADDED: Limits(echo=180, ended_by=frozenset({Kind.CAST_EXIT}), tail=14),
    Kind.CAST_EXIT: Limits(echo=180, ended_by=frozenset({Kind.CAST_ADDED}), tail=14),
    # One person may come and go in one season: only closeness tells reports apart.
    Kind.CREW_CHANGE: Limits(echo=30, once=False),
    Kind.FILMING_SCHEDULED: Limits(echo=180),
    Kind.FILMING_STARTED: Limits(echo=_BETWEEN_SEASONS),
    # Seen in 2020: pauses of five months, and a second one three months after the first ended.
    Kind.FILMING_PAUSED: Limits(echo=180, once=False, ended_by=frozenset({Kind.FILMING_RESUMED})),
    Kind.FILMING_RESUMED: Limits(echo=60, once=False, ended_by=frozenset({Kind.FILMING_PAUSED})),
    Kind.FILMING_WRAPPED: Limits(echo=_BETWEEN_SEASONS),
    # Outlets pick up pictures and clips within a day or two; the next ones are new.
    Kind.FIRST_LOOK: Limits(echo=3, once=False),
    Kind.TRAILER: Limits(echo=3, once=False),
    Kind.PREMIERE_DATED: Limits(echo=365),
    Kind.PREMIERE_MOVED: Limits(echo=365),
    Kind.PREMIERED: Limits(echo=_BETWEEN_SEASONS),
}

# A message grows (surer, a finer date) while people remember it. What becomes certain later is
# an event of its own, so that everyone hears of it.
GROWS = timedelta(days=30)

# ... unless it is so late that it is told as history.
HISTORY = timedelta(days=365)

# A rescue and a renewal that are reported this close together are one event.
RESCUE = timedelta(days=14)

# What is known later makes an earlier step of the same season history.
_OUT = frozenset({Kind.PREMIERED})
_SHOT = _OUT | {Kind.FILMING_WRAPPED}
_SHOOTING = _SHOT | {Kind.FILMING_STARTED}
OVERTAKEN_BY: dict[Kind, frozenset[Kind]] = {
    Kind.ANNOUNCED: _SHOOTING | {Kind.ORDERED},
    Kind.ORDERED: _SHOOTING,
    Kind.RENEWED: _SHOOTING,
    Kind.FILMING_SCHEDULED: _SHOOTING,
    Kind.FILMING_STARTED: _SHOT,
    Kind.FILMING_WRAPPED: _OUT,
    Kind.PREMIERE_DATED: _OUT,
    Kind.PREMIERE_MOVED: _OUT,
}

# What replaces what: the earlier one was true once.
REPLACES: dict[Kind, Kind] = {
    Kind.REVIVED: Kind.CANCELLED,
    Kind.RENEWED: Kind.CANCELLED,
    Kind.FILMING_RESUMED: Kind.FILMING_PAUSED,
}

# Kinds whose date can be set anew, and what that is called.
DATED = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.FILMING_SCHEDULED})

# Kinds whose stated date is the day on which they happened.
STATES_ITS_DAY = frozenset(
    {
        Kind.FILMING_STARTED,
        Kind.FILMING_PAUSED,
        Kind.FILMING_RESUMED,
        Kind.FILMING_WRAPPED,
        Kind.PREMIERED,
    }
)
