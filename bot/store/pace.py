"""The pace of a token, as one row that several processes take their slots from.

Only where many processes can share a store: its own clock decides, whatever theirs say.
"""

from datetime import timedelta
from hashlib import blake2b

from asyncpg import InterfaceError, PostgresError
from tortoise.exceptions import BaseORMException

from bot.errors import TryLaterError
from bot.store.statement import Row, Value, fetch

_TROUBLE = (BaseORMException, PostgresError, InterfaceError, OSError)
_PAUSE = timedelta(seconds=1)

# A slot that went by unused is no credit, but for the lateness of timers.
_RESERVE = """
INSERT INTO pace AS kept (key, next_at)
VALUES ($1, EXTRACT(epoch FROM clock_timestamp()) + $2::float8)
ON CONFLICT (key) DO UPDATE SET next_at =
    GREATEST(kept.next_at, EXTRACT(epoch FROM clock_timestamp())::float8 - 0.02) + $2::float8
RETURNING next_at - $2::float8 - EXTRACT(epoch FROM clock_timestamp())::float8 AS wait
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

    async def reserve(self, slots: int, rate: float) -> float:
        row = await _row(_RESERVE, self._key, slots / rate)
        return float(row["wait"])

    async def freeze(self, wait: timedelta) -> None:
        await _row(_FREEZE, self._key, wait.total_seconds())


async def _row(sql: str, *values: Value) -> Row:
    try:
        [row] = await fetch(sql, *values)
    except _TROUBLE as error:
        raise TryLaterError(_PAUSE, everywhere=True) from error
    return row
