"""How polls went is written down together for those that end while others are being written."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.domain.source import Source
from bot.store.polling import sources


@dataclass(eq=False, slots=True)
class _Ended:
    source: Source
    free_at: datetime
    written: bool = False
    error: Exception | None = None


class Settling:
    """Settles the polls of one `owner` of leases."""

    def __init__(self, owner: str) -> None:
        self._owner = owner
        self._ended: list[_Ended] = []
        self._turn = asyncio.Lock()

    async def settle(self, source: Source, *, host_free_at: datetime) -> None:
        """Write how a poll went. Raises what the store raises."""
        mine = _Ended(source, host_free_at)
        self._ended.append(mine)
        async with self._turn:
            if not mine.written:
                await self._write()
        if mine.error is not None:
            raise mine.error

    async def _write(self) -> None:
        some, self._ended = self._ended, []
        try:
            await sources.settle([(one.source, one.free_at) for one in some], self._owner)
        except asyncio.CancelledError:
            self._ended = some + self._ended  # whoever is next writes them
            raise
        except Exception as error:  # noqa: BLE001 - each raises it for itself
            for one in some:
                one.error = error
        for one in some:
            one.written = True
