"""Plan large fan-outs on, chunk by chunk, until all that is owed is in the outbox."""

import asyncio
import logging
from collections.abc import Callable

from bot.store import fanout
from bot.store.transaction import LostRaceError

logger = logging.getLogger(__name__)

_WAKE_EVERY = 4  # chunks: senders find the rest by themselves


async def plan_all(wake: Callable[[], None]) -> int:
    """Write what is left of all fan-outs, in turns. Returns how many announcements it added.

    Several may be at it; each chunk is written once. `wake` hears that there is something to send.
    """
    added, chunks = 0, 0
    while (written := await _next_chunk()) is not None:
        added += written
        if chunks % _WAKE_EVERY == 0:
            wake()
        chunks += 1
        await asyncio.sleep(0)  # whoever else waits for the store comes first
    if added:
        logger.info("fan-out planned announcements=%s chunks=%s", added, chunks)
    return added


async def _next_chunk() -> int | None:
    try:
        return await fanout.go_on()
    except LostRaceError:
        return 0
