"""Slots of a pace that several processes share: those that are ours, and what we did in them."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.alerts.refusals import Refusals
from bot.alerts.window import Trip, Window
from bot.domain.pace import Grant, Used
from bot.errors import TryLaterError

# Taken at once: some 2 ms each time. With more, others hear later of what arrived late. They and
# the one that is left may still be used by each process after all were told to stop.
_AT_ONCE = 4
# How late a slot may be used, in seconds: others hear of it before it matters to them.
_BEHIND = 0.1
_ANSWERED = 2.0  # seconds; what an answer that took longer would tell is of no use any more


class SharedPace(Protocol):
    """The pace of a token that several processes use. Both raise DeliveryError."""

    async def reserve(
        self, count: int, rate: float, *, used: Sequence[Used], refused: int
    ) -> Grant:
        """Take the next free slots, `rate` a second.

        `used` is what became of earlier ones; it may be told again and better. `refused` is how
        many requests Discord refused since the last time.
        """
        ...

    async def freeze(self, wait: timedelta) -> None:
        """Give no slot to anybody for a while."""
        ...


@dataclass(frozen=True, slots=True)
class Slot:
    """When a request may leave, by the clock of this process."""

    number: int
    at: float


class Slots:
    def __init__(
        self,
        shared: SharedPace,
        *,
        window: Window,
        refusals: Refusals,
        clock: Callable[[], float],
    ) -> None:
        self._shared = shared
        self._window = window
        self._refusals = refusals
        self._clock = clock
        self._free: deque[Slot] = deque()
        self._trips: list[tuple[int, Trip]] = []
        self._unused: list[int] = []

    async def take(self, rate: float) -> Slot:
        """Return the next slot. Raises TryLaterError when there will be none for long."""
        while True:
            while self._free and self.is_over(self._free[0]):
                self._unused.append(self._free.popleft().number)
            # More are reserved while there is one left: it will not be due before they are here.
            if len(self._free) > 1:
                return self._free.popleft()
            wait = await self._reserve(rate)
            if wait is not None and self._free:
                return self._free.popleft()
            if wait is not None:
                raise TryLaterError(timedelta(seconds=wait), everywhere=True)

    def is_over(self, slot: Slot) -> bool:
        """Whether it is too late for it."""
        return slot.at < self._clock() - _BEHIND

    def use(self, slot: Slot, trip: Trip) -> None:
        """Hear that a request left in a slot."""
        self._trips.append((slot.number, trip))

    def give_back(self, slot: Slot) -> None:
        """Hear that nothing left in a slot."""
        self._free.appendleft(slot)

    async def _reserve(self, rate: float) -> float | None:
        """Reserve more slots; returns how long until there are some, if there are none now."""
        refused, began, lost = self._refusals.untold, self._clock(), len(self._unused)
        used = [
            Used(slot, began - self._window.arrived_by(trip, began)) for slot, trip in self._trips
        ]
        used += [Used(slot, None) for slot in self._unused]
        # What has no answer yet is told again.
        told = {slot for slot, trip in self._trips if trip.took is not None}
        # When the pace is very slow, what is taken ahead is what others have to wait for.
        count = _AT_ONCE if rate >= _AT_ONCE else 1
        grant = await self._shared.reserve(count, rate, used=used, refused=refused)
        self._refusals.learn(grant.refused, told=refused)
        self._trips = [
            (slot, trip)
            for slot, trip in self._trips
            if slot not in told and trip.left > began - _ANSWERED
        ]
        del self._unused[:lost]
        now = self._clock()
        self._free += [Slot(slot, now + at) for slot, at in enumerate(grant.waits, grant.first)]
        return None if grant.waits else grant.wait
