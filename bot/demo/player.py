"""Plays articles in at the story's own times, and has delivered what falls due between them."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from datetime import datetime, timedelta

from bot.alerts.delivery import Delivery
from bot.app import App
from bot.demo.clock import StoryClock
from bot.demo.story import Arrival
from bot.pipeline import Taken
from bot.store.outbox.delivery import next_due

_AFTERMATH = timedelta(days=7)  # late outlets are added to a message at most once a day


class Player:
    """Moves the story's clock; nothing else may."""

    def __init__(self, app: App, delivery: Delivery, clock: StoryClock) -> None:
        self._app = app
        self._delivery = delivery
        self._clock = clock
        self._listeners: list[Callable[[], Awaitable[None]]] = []

    def listen(self, listener: Callable[[], Awaitable[None]]) -> None:
        """Have a listener awaited after each batch of deliveries."""
        self._listeners.append(listener)

    async def play(self, arrivals: Iterable[Arrival]) -> AsyncIterator[tuple[Arrival, Taken]]:
        """Take articles in, each at its time; yields what became of it once that is delivered."""
        for arrival in arrivals:
            await self._deliver_until(arrival.at)
            self._clock.move_to(arrival.at)
            taken = await self._app.pipeline.take(arrival.article, may_announce=True)
            await self.deliver()
            yield arrival, taken
        await self._deliver_until(self._clock() + _AFTERMATH)

    async def deliver(self) -> None:
        """Deliver what is due now."""
        await self._deliver_until(self._clock())

    async def run(self) -> None:
        """Let time pass by itself from now on, and deliver as it goes."""
        self._clock.run()
        await self._delivery.run()

    async def _deliver_until(self, end: datetime) -> None:
        while (due := await next_due()) is not None and due <= end:
            self._clock.move_to(due)
            if not await self._delivery.run_once():
                return
            for listener in self._listeners:
                await listener()
