"""Cast, seasons and other names of the shows that somebody asks for."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.catalogue.intake import add_details
from bot.catalogue.provider import Provider
from bot.domain.show import ListedShow, Show
from bot.errors import ProviderError
from bot.loops import Clock, utc_now
from bot.store.catalogue import mirror, season_days

logger = logging.getLogger(__name__)

_FRESH = timedelta(days=1)  # changes come sooner, with the hourly updates
_WAITING = 200  # shows; who asks for more at once has to ask again
_HUSH = 60.0  # seconds without asking after a failure


class Details:
    """Fetches in the background what shows lack; nobody who asks for a show waits for it.

    `on_changed` hears when more is known of some. `ticks` are seconds.
    """

    def __init__(
        self,
        provider: Provider,
        *,
        on_changed: Callable[[], None],
        clock: Clock = utc_now,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._provider = provider
        self._on_changed = on_changed
        self._clock = clock
        self._ticks = ticks
        self._waiting: dict[int, int] = {}
        self._ended: dict[int, asyncio.Event] = {}
        self._wanted = asyncio.Event()
        self._quiet_until = 0.0

    def want(self, show: Show) -> None:
        """Have a show's details fetched, unless they are fresh."""
        if show.tvmaze_id is None or self._ticks() < self._quiet_until:
            return
        fresh = show.checked_at is not None and self._clock() - show.checked_at < _FRESH
        if not fresh and len(self._waiting) < _WAITING:
            self._waiting[show.id] = show.tvmaze_id
            self._ended.setdefault(show.id, asyncio.Event())
            self._wanted.set()

    async def settled(self, show_id: int) -> None:
        """Wait until a show's details were fetched or could not be, if they are wanted."""
        ended = self._ended.get(show_id)
        if ended is not None:
            await ended.wait()

    async def run(self) -> None:
        """Fetch what is wanted until cancelled."""
        while True:
            await self._wanted.wait()
            try:
                await self.fetch()
            except Exception:
                logger.exception("round failed loop=details")

    async def fetch(self) -> int:
        """Fetch all that is wanted by now; returns of how many shows more is known."""
        self._wanted.clear()
        fetched = 0
        while self._waiting:
            show_id, tvmaze_id = next(iter(self._waiting.items()))
            try:
                listed = await self._provider.details(tvmaze_id)
            except ProviderError as error:
                logger.warning("details not fetched show=%s because=%s", show_id, error)
                self._quiet_until = self._ticks() + _HUSH
                self._end(list(self._waiting))
                break
            except BaseException:
                self._end([show_id])
                raise
            if listed is not None:
                await keep_details(show_id, listed, self._clock())
                fetched += 1
                self._on_changed()
            self._end([show_id])
        return fetched

    def _end(self, show_ids: Iterable[int]) -> None:
        for show_id in show_ids:
            self._waiting.pop(show_id, None)
            if (ended := self._ended.pop(show_id, None)) is not None:
                ended.set()


async def keep_details(show_id: int, listed: ListedShow, now: datetime) -> None:
    """Write down what is new of a show. What is known already stays as it is."""
    await add_details(show_id, listed)
    await season_days.save(show_id, listed.seasons, now=now)
    await mirror.save_details(show_id, listed.show.aka, checked_at=now)
