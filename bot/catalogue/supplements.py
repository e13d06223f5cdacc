"""What a second catalogue adds to the shows that somebody asks for."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

from bot.domain.show import Show, Supplement
from bot.errors import ProviderError
from bot.loops import Clock, forever, utc_now
from bot.store.catalogue import supplements

logger = logging.getLogger(__name__)

_FRESH = timedelta(days=7)
_WAITING = 200  # shows; who asks for more at once has to ask again
_PURGED_EVERY = timedelta(hours=6)
_NAMED_EVERY = timedelta(hours=1)


class Supplementer(Protocol):
    """A second catalogue (`bot.sources.tmdb`)."""

    async def supplement(self, show: Show) -> Supplement | None:
        """Return what it adds; None when it does not have the show. Raises ProviderError."""
        ...


class Supplements:
    """Fetches in the background; nobody waits, and what it tells is never news.

    `on_changed` hears when more is known of some show, `on_names` when other names of shows are;
    that costs much, so it is told of all of an hour at once.
    """

    def __init__(
        self,
        provider: Supplementer,
        *,
        on_changed: Callable[[], None],
        on_names: Callable[[], Awaitable[None]],
        clock: Clock = utc_now,
    ) -> None:
        self._provider = provider
        self._on_changed = on_changed
        self._on_names = on_names
        self._new_names = False
        self._clock = clock
        self._waiting: dict[int, Show] = {}
        self._wanted = asyncio.Event()

    def want(self, show: Show) -> None:
        """Have a show looked up, unless that was done of late."""
        if len(self._waiting) < _WAITING:
            self._waiting[show.id] = show
            self._wanted.set()

    async def run(self) -> None:
        """Fetch what is wanted, and forget what is too old, until cancelled."""
        await asyncio.gather(
            self._run(),
            forever("supplements", _PURGED_EVERY, self.purge),
            forever("names", _NAMED_EVERY, self.pass_names_on),
        )

    async def purge(self) -> None:
        await supplements.purge(now=self._clock())

    async def pass_names_on(self) -> None:
        """Have the names that came since the last time known to those who look for names."""
        if self._new_names:
            self._new_names = False
            await self._on_names()

    async def _run(self) -> None:
        while True:
            await self._wanted.wait()
            try:
                await self.fetch()
            except Exception:
                logger.exception("round failed loop=supplements")

    async def fetch(self) -> int:
        """Fetch all that is wanted by now; returns how many shows were looked up."""
        self._wanted.clear()
        fetched = 0
        while self._waiting:
            show_id, show = self._waiting.popitem()
            at = await supplements.fetched_at(show_id)
            if at is not None and self._clock() - at < _FRESH:
                continue
            try:
                found = await self._provider.supplement(show)
            except ProviderError as error:
                logger.warning("supplement not fetched show=%s because=%s", show_id, error)
                self._waiting.clear()
                break
            await supplements.save(show_id, found, now=self._clock())
            fetched += 1
            self._new_names |= found is not None and (found.adult or bool(found.aka))
            self._on_changed()
        return fetched
