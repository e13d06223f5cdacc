"""One pace for everything sent with a token: spaced, without credit for idle time.

Discord answers bursts above 50 requests a second with a refusal for all, and counts refusals
towards a ban of the address. Its own clock is monotonic: wall clocks jump.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable
from datetime import timedelta

from bot.alerts.refusals import Refusals
from bot.alerts.slots import SharedPace, Slots
from bot.alerts.window import Trip, Window
from bot.domain.pace import LIMIT
from bot.errors import TryLaterError

# How far behind its pace it may be, in seconds, by the lateness of timers or of a busy machine,
# and still make up for it. Without it that costs a twentieth of the rate, and more under load.
_BEHIND = 0.1
_MANY = 1024
_SHORTEST = timedelta(milliseconds=1)


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
        self._clock = clock
        self._sleep = sleep
        self._turns = asyncio.Lock()
        self._next = clock()
        self._window = Window()
        self._frozen_until = clock()
        self._held: dict[Hashable, float] = {}
        self.refusals = Refusals(clock)
        self._shared = shared
        self._slots = (
            None
            if shared is None
            else Slots(shared, window=self._window, refusals=self.refusals, clock=clock)
        )

    async def turn(self, lane: Hashable) -> Trip:
        """Wait for the next slot, at most as long as those before take theirs.

        Tell `answered` of the trip. Raises TryLaterError, without waiting, when the lane or
        everything has to wait longer.
        """
        asked = self._clock()
        async with self._turns:
            self._refuse_if_closed(lane)
            spacing = self.refusals.spacing(1 / self._rate)
            if self._slots is not None:
                return await self._leave_in_slot(lane, self._slots, 1 / spacing)
            self._next = max(self._next, asked)  # nobody wanted to send before: no credit
            await self._wait(lane, self._next)
            now = self._clock()
            self._next = max(self._next, now - _BEHIND) + spacing
            return self._window.leave(now)

    async def _leave_in_slot(self, lane: Hashable, slots: Slots, rate: float) -> Trip:
        """Wait for a slot of one's own; who wakes too late for it takes another."""
        while True:
            try:
                slot = await slots.take(rate)
            except TryLaterError as error:
                self.freeze(error.wait)
                raise
            try:
                await self._wait(lane, slot.at)
            except BaseException:
                slots.give_back(slot)
                raise
            if slots.is_over(slot):
                slots.give_back(slot)
                continue
            trip = self._window.leave(self._clock())
            slots.use(slot, trip)
            return trip

    async def _wait(self, lane: Hashable, due: float) -> None:
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
