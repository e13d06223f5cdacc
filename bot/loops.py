"""Time, hints, and work that goes on until the process stops."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import NoReturn

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Bell:
    """Rung by those who know that there is something to do, heard by those who do it."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def ring(self) -> None:
        for listener in self._listeners:
            listener()


async def forever(name: str, every: timedelta, step: Callable[[], Awaitable[object]]) -> NoReturn:
    """Run `step` until cancelled; a round that fails is logged, never fatal."""
    while True:
        try:
            await step()
        except Exception:
            logger.exception("round failed loop=%s", name)
        await asyncio.sleep(every.total_seconds())
