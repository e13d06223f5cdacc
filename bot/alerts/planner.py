"""Write what the ledger left, chunk by chunk: large fan-outs, and revisions that very many have."""

import asyncio
import logging
from collections.abc import Callable

from bot.store.outbox import fanout, revising
from bot.store.transaction import LostRaceError

logger = logging.getLogger(__name__)

_WAKE_EVERY = 4  # chunks: senders find the rest by themselves


async def plan_all(wake: Callable[[], None]) -> int:
    """Write what is left, fan-outs in turns. Returns how many announcements it added or revised.

    Several may be at it; each chunk is written once. `wake` hears that there is something to send.
    """
    written, chunks = 0, 0
    while (some := await _next_chunk()) is not None:
        written += some
        if chunks % _WAKE_EVERY == 0:
            wake()
        chunks += 1
        await asyncio.sleep(0)  # whoever else waits for the store comes first
    if written:
        logger.info("planned announcements=%s chunks=%s", written, chunks)
    return written


async def any_left() -> bool:
    return await fanout.any_left() or await revising.any_left()


async def _next_chunk() -> int | None:
    try:
        planned = await fanout.go_on()
        return await revising.go_on() if planned is None else planned
    except LostRaceError:
        return 0
