"""What processes that send with one token tell each other of when their requests leave."""

from collections.abc import Sequence
from dataclasses import dataclass

_DRIFT = 0.001  # seconds a second by which two clocks may differ, at most
_SLOW, _ALL_SLOW = 0.05, 10  # seconds beyond the fastest answer; how many such mean something
_JUMP = 1.0  # seconds; more is no slow answer, but a clock that was set

LIMIT = 50  # requests that Discord takes in a second
SECOND = 1.001  # with what clocks differ by


@dataclass(frozen=True, slots=True)
class Used:
    """What became of a slot: its request had surely arrived so many seconds ago.

    None: nothing left in it, so it is free for somebody else.
    """

    number: int
    ago: float | None


@dataclass(frozen=True, slots=True)
class Grant:
    """Slots from number `first` on, with the seconds until each.

    There are none when all are taken for long; the next is `wait` seconds away. `refused` are the
    refusals of late, of all processes: how many, and for how many seconds they count.
    """

    first: int
    waits: Sequence[float]
    wait: float
    refused: Sequence[tuple[float, int]] = ()


class Offset:
    """By how many seconds our clock is ahead of another's that tells us the time.

    The fastest answer of late says it best: one that took long would shift by as much what is
    reckoned with it. When none is fast any more, the other clock was set.
    """

    def __init__(self) -> None:
        self.ahead, self._learnt = float("inf"), 0.0
        self._slow: list[float] = []

    def learn(self, ours: float, theirs: float) -> float:
        """Hear of an answer that came at `ours`, with their time; returns the offset."""
        ahead = ours - theirs
        known = self.ahead + _DRIFT * (ours - self._learnt)
        self._slow = [*self._slow, ahead] if ahead > known + _SLOW else []
        if len(self._slow) == _ALL_SLOW or ahead > known + _JUMP:
            ahead, self._slow = min(self._slow), []
        elif ahead >= known:
            return known
        self.ahead, self._learnt = ahead, ours
        return ahead
