"""What a channel wants to hear."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.hours import Rhythm
from bot.domain.kinds import Certainty, Kind
from bot.domain.text import fold


class TargetKind(StrEnum):
    SHOW = "show"
    PERSON = "person"
    NETWORK = "network"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Target:
    """What is followed. `key` is a show's id, a folded name, or empty for everything.

    `name` is how a person or network is written; it tells no two targets apart.
    """

    kind: TargetKind
    key: str = ""
    name: str = field(default="", compare=False)

    @classmethod
    def show(cls, show_id: int) -> "Target":
        return cls(TargetKind.SHOW, str(show_id))

    @classmethod
    def person(cls, name: str) -> "Target":
        return cls(TargetKind.PERSON, fold(name), name)

    @classmethod
    def network(cls, name: str) -> "Target":
        return cls(TargetKind.NETWORK, fold(name), name)

    @classmethod
    def everything(cls) -> "Target":
        return cls(TargetKind.EVERYTHING)


class Preset(StrEnum):
    """Named choices of kinds."""

    EVERYTHING = "everything"
    MILESTONES = "milestones"
    PREMIERES = "premieres"

    @property
    def kinds(self) -> frozenset[Kind]:
        return _PRESETS[self]


_PREMIERES = frozenset({Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.PREMIERED})
_SMALL_NEWS = frozenset({Kind.CAST_ADDED, Kind.CAST_EXIT, Kind.CREW_CHANGE, Kind.FIRST_LOOK})
_PRESETS = {
    Preset.EVERYTHING: frozenset(Kind),
    Preset.MILESTONES: frozenset(Kind) - _SMALL_NEWS,
    Preset.PREMIERES: _PREMIERES,
}


class FollowState(StrEnum):
    ACTIVE = "active"
    SUSPENDED = "suspended"  # its channel is gone or closed to us; resumes by itself


@dataclass(frozen=True, slots=True)
class Follow:
    """A channel's wish for milestones of a target, of some kinds, from some certainty up.

    What a `silent` one brings notifies nobody. One with a `rhythm` brings digests, by the clocks of
    `zone`, or of the server's where that is None. What one that is to `publish` brings goes on to
    the channels of other servers that follow its own, an announcement channel.
    """

    id: int
    guild_id: int
    channel_id: int
    target: Target
    kinds: frozenset[Kind] = field(default_factory=lambda: frozenset(Kind))
    min_certainty: Certainty = Certainty.REPORTED
    role_id: int | None = None
    silent: bool = False
    state: FollowState = FollowState.ACTIVE
    suspended_because: str | None = None
    rhythm: Rhythm | None = None
    zone: str | None = None
    publish: bool = False
