"""Keep the catalogue fresh while Clapper runs: hourly updates, and details as they are wanted."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.catalogue.details import Details
from bot.catalogue.mirror import Mirror, mirrored
from bot.domain.show import Show
from bot.errors import ProviderError
from bot.loops import forever

logger = logging.getLogger(__name__)

_BY_THE_HOUR = 400  # changed shows fetched at a time: four minutes of the provider's patience
_EVERY = timedelta(hours=1)  # more often the provider would answer the same


class Keeper:
    """Works only where a mirror was made (`clapper shows sync`); otherwise asks nobody."""

    def __init__(
        self, mirror: Mirror, details: Details, *, on_titles: Callable[[], Awaitable[None]]
    ) -> None:
        self._mirror = mirror
        self._details = details
        self._on_titles = on_titles

    def want(self, show: Show) -> None:
        self._details.want(show)

    async def settled(self, show_id: int) -> None:
        await self._details.settled(show_id)

    async def run(self) -> None:
        """Keep at it until cancelled."""
        await asyncio.gather(forever("catalogue", _EVERY, self.update), self._details.run())

    async def update(self) -> None:
        """Fetch what changed, if there is a mirror; a provider that is down is asked later."""
        if not await mirrored():
            return
        try:
            synced = await self._mirror.sync(limit=_BY_THE_HOUR)
        except ProviderError as error:
            logger.warning("catalogue not updated because=%s", error)
            return
        if synced.asked:
            await self._on_titles()
