"""One pace for everything sent with a token: spaced, without credit for idle time.

Discord answers bursts above 50 requests a second with a refusal for all, and counts refusals
towards a ban of the address. Its own clock is monotonic: wall clocks jump.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from datetime import timedelta
from typing import Protocol

from bot.alerts.refusals import Refusals
from bot.alerts.window import LIMIT, Trip, Window
from bot.errors import TryLaterError

# How far behind its pace it may be, in seconds, by the lateness of timers or of a busy machine,
# and still make up for it. Without it that costs a twentieth of the rate, and more under load.
_BEHIND = 0.1
# The same for a slot of the shared pace: what others send meanwhile isn't known here.
_SLOT_BEHIND = 0.03
_MANY = 1024
_SHORTEST = timedelta(milliseconds=1)
# Slots taken from the shared pace at once: some 2 ms each time. They and the one that is left may
# still be used by each process after all were told to stop.
_SLOTS = 4
_LONGEST_QUEUE = 2.0  # seconds; who would have to wait longer comes again


class SharedPace(Protocol):
    """The pace of a token that several processes use. Both raise DeliveryError."""

    async def reserve(self, slots: int, rate: float) -> float:
        """Take the next free slots, a spacing apart. Returns the seconds until the first."""
        ...

    async def freeze(self, wait: timedelta) -> None:
        """Give no slot to anybody for a while."""
        ...


class Pacer:
    """`rate` is in requests a second. Lanes are what Discord limits apart, such as channels."""

    def __init__(
        self,
        rate: float,
        *,
        shared: SharedPace | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rate = rate
        self._shared = shared
        self._clock = clock
        self._sleep = sleep
        self._turns = asyncio.Lock()
        self._next = clock()
        self._slots: deque[float] = deque()
        self._window = Window()
        self._frozen_until = clock()
        self._held: dict[Hashable, float] = {}
        self.refusals = Refusals(clock)

    async def turn(self, lane: Hashable) -> Trip:
        """Wait for the next slot, at most as long as those before take theirs.

        Tell `answered` of the trip. Raises TryLaterError, without waiting, when the lane or
        everything has to wait longer.
        """
        asked = self._clock()
        async with self._turns:
            self._refuse_if_closed(lane)
            if self._shared is None:
                self._next = max(self._next, asked)  # nobody wanted to send before: no credit
                await self._wait(lane)
            else:
                await self._wait_for_slot(lane, self._shared)
            now = self._clock()
            self._next = max(self._next, now - _BEHIND) + self.refusals.spacing(1 / self._rate)
            return self._window.leave(now)

    async def _wait(self, lane: Hashable) -> None:
        due = self._next
        if self._rate <= LIMIT:
            due = max(due, self._window.opens())
        while (wait := due - self._clock()) > 0:
            await self._sleep(wait)
            self._refuse_if_closed(lane)

    def answered(self, trip: Trip) -> None:
        """Hear that Discord answered what left on a trip."""
        trip.took = self._clock() - trip.left

    def freeze(self, wait: timedelta) -> None:
        """Let nothing go out for a while."""
        self._frozen_until = max(self._frozen_until, self._clock() + wait.total_seconds())

    async def freeze_all(self, wait: timedelta) -> None:
        """Let nothing go out from any process for a while."""
        self.freeze(wait)
        if self._shared is not None:
            await self._shared.freeze(wait)

    def hold(self, lane: Hashable, wait: timedelta) -> None:
        """Let nothing go out in one lane for a while."""
        if len(self._held) >= _MANY:
            now = self._clock()
            self._held = {lane: until for lane, until in self._held.items() if until > now}
        self._held[lane] = self._clock() + wait.total_seconds()

    async def _wait_for_slot(self, lane: Hashable, shared: SharedPace) -> None:
        """Wait for a slot of one's own; who wakes too late for it takes another."""
        while True:
            await self._take_slot(shared)
            await self._wait(lane)
            if self._next >= self._clock() - _SLOT_BEHIND:
                return

    async def _take_slot(self, shared: SharedPace) -> None:
        while (slot := self._slot()) is None:
            wait = await shared.reserve(_SLOTS, self._rate)
            if wait > _LONGEST_QUEUE:
                self.freeze(timedelta(seconds=wait))
                raise TryLaterError(_wait(wait), everywhere=True)
            first = self._clock() + wait
            self._slots.extend(first + number / self._rate for number in range(_SLOTS))
        self._next = max(self._next, slot)

    def _slot(self) -> float | None:
        """Take the next slot, unless it is time to reserve more: the last is used meanwhile."""
        while self._slots and self._slots[0] < self._clock() - _SLOT_BEHIND:
            self._slots.popleft()
        return self._slots.popleft() if len(self._slots) > 1 else None

    def _refuse_if_closed(self, lane: Hashable) -> None:
        now = self._clock()
        if (stopped := self.refusals.stopped_for()) > 0:
            self.freeze(timedelta(seconds=stopped))
        if self._frozen_until > now:
            raise TryLaterError(_wait(self._frozen_until - now), everywhere=True)
        if (until := self._held.get(lane, now)) > now:
            raise TryLaterError(_wait(until - now))


def _wait(seconds: float) -> timedelta:
    # A fraction of a microsecond must not become no wait at all.
    return max(timedelta(seconds=seconds), _SHORTEST)
