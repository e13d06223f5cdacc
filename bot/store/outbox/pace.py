"""The pace of a token, as one row that several processes take their slots from.

Only where many processes can share a store: its own clock decides, whatever theirs say.
"""

import time
from datetime import timedelta
from hashlib import blake2b

from asyncpg import InterfaceError, PostgresError
from tortoise.exceptions import BaseORMException

from bot.errors import TryLaterError
from bot.store.statement import Row, Value, fetch

_TROUBLE = (BaseORMException, PostgresError, InterfaceError, OSError)
_PAUSE = timedelta(seconds=1)
_DRIFT = 0.001  # seconds a second by which two clocks may differ, at most
_JUMP = 1.0  # seconds; more is no slow answer, but a clock that was set

# A slot that went by unused is no credit, but for the lateness of timers.
_RESERVE = """
INSERT INTO pace AS kept (key, next_at)
VALUES ($1, EXTRACT(epoch FROM clock_timestamp()) + $2::float8)
ON CONFLICT (key) DO UPDATE SET next_at =
    GREATEST(kept.next_at, EXTRACT(epoch FROM clock_timestamp())::float8 - 0.02) + $2::float8
RETURNING next_at - $2::float8 AS slot, EXTRACT(epoch FROM clock_timestamp())::float8 AS now
"""

_FREEZE = """
INSERT INTO pace AS kept (key, next_at)
VALUES ($1, EXTRACT(epoch FROM clock_timestamp()) + $2::float8)
ON CONFLICT (key) DO UPDATE SET next_at =
    GREATEST(kept.next_at, EXTRACT(epoch FROM clock_timestamp())::float8 + $2::float8)
RETURNING next_at
"""


class StoredPace:
    """Obeys `SharedPace`. Raises TryLaterError while the store is away: then nothing leaves."""

    def __init__(self, token: str) -> None:
        self._key = blake2b(token.encode(), digest_size=12).hexdigest()
        self._ahead, self._learnt = float("inf"), 0.0

    async def reserve(self, slots: int, rate: float) -> float:
        row = await _row(_RESERVE, self._key, slots / rate)
        return float(row["slot"]) + self._offset(float(row["now"])) - time.monotonic()

    def _offset(self, theirs: float) -> float:
        """Return by how much our clock is ahead of the store's, by the fastest answer of late.

        An answer that took long would shift its slots by as much, into those of others.
        """
        ours = time.monotonic()
        ahead = ours - theirs
        known = self._ahead + _DRIFT * (ours - self._learnt)
        if ahead < known or ahead > known + _JUMP:
            self._ahead, self._learnt = ahead, ours
            return ahead
        return known

    async def freeze(self, wait: timedelta) -> None:
        await _row(_FREEZE, self._key, wait.total_seconds())


async def _row(sql: str, *values: Value) -> Row:
    try:
        [row] = await fetch(sql, *values)
    except _TROUBLE as error:
        raise TryLaterError(_PAUSE, everywhere=True) from error
    return row
