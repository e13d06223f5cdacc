"""What processes that send with one token tell each other of when their requests leave."""

from collections.abc import Sequence
from dataclasses import dataclass

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
