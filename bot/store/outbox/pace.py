"""The pace of a token, as one row that several processes take their slots from.

Only where many processes can share a store: its own clock decides, whatever theirs say.
"""

import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from hashlib import blake2b

import orjson
from asyncpg import InterfaceError, PostgresError
from tortoise.exceptions import BaseORMException

from bot.domain.pace import LIMIT, SECOND, Grant, Offset, Used
from bot.errors import TryLaterError
from bot.store.statement import Row, Value, change, fetch

_TROUBLE = (BaseORMException, PostgresError, InterfaceError, OSError)
_PAUSE = timedelta(seconds=1)
_BEHIND = 0.1  # seconds by which the pace may be late, and make up for it
_PROBES = 5
_LONGEST_QUEUE = 2.0  # seconds; who would have to wait longer comes again

_KEPT = 80  # slots; fifty of them had a request, unless very many were for nothing

_BEGIN = """
INSERT INTO pace (key, next_at, last_at, number, recent)
VALUES ($1, 0, 0, 0, array_to_string(array_fill(0, ARRAY[$2::integer]), ' '))
ON CONFLICT (key) DO NOTHING
"""

# `recent` is when the requests of the last slots had arrived; before that is known, when they were
# to leave; 0 for what nothing left in. A slot comes a second after the request fifty before it
# had, and never before the slot before it: so no second has more than fifty, however late some
# arrive. `next_at` is the pace itself, which goes on meanwhile and takes unused slots back.
# Refused requests are counted by the minute, and count until ten minutes after its end.
_RESERVE = f"""
WITH kept AS (
    SELECT key, next_at, last_at, number, string_to_array(recent, ' ')::float8[] AS recent,
        EXTRACT(epoch FROM clock_timestamp())::float8 AS now
    FROM pace WHERE key = $1 FOR UPDATE
), told AS (
    SELECT told.number - kept.number + {_KEPT + 1} AS place, told.at
    FROM kept, jsonb_to_recordset($4::jsonb) AS told(number bigint, at float8)
), known AS (
    SELECT one.place, COALESCE(told.at, one.at) AS at
    FROM kept, unnest(kept.recent) WITH ORDINALITY AS one(at, place) LEFT JOIN told USING (place)
), used AS (
    SELECT at, ROW_NUMBER() OVER (ORDER BY place DESC) AS ago FROM known WHERE at > 0
), begun AS (
    SELECT kept.*, GREATEST(last_at, now) AS earliest, GREATEST(next_at - (
        SELECT COUNT(*) FROM told WHERE place > 0 AND at = 0
    ) / $3::float8, now - {_BEHIND}) AS due FROM kept
), made AS (
    SELECT slot.place, GREATEST(earliest, due + (slot.place - 1) / $3::float8,
        (SELECT MAX(at) + {SECOND} FROM used WHERE ago > {LIMIT} - slot.place)) AS at
    FROM begun, generate_series(1, $2::integer) AS slot(place)
    WHERE GREATEST(due, earliest) < now + {_LONGEST_QUEUE}
), total AS (
    SELECT COUNT(*) AS count, array_agg(at ORDER BY place) AS slots, MAX(at) AS last FROM made
)
UPDATE pace SET number = begun.number + total.count, next_at = due + total.count / $3::float8,
    last_at = GREATEST(begun.last_at, total.last), recent = array_to_string((
        (SELECT array_agg(at ORDER BY place) FROM known) || total.slots
    )[total.count + 1:], ' ')
FROM begun, total WHERE pace.key = begun.key
RETURNING begun.number AS first, begun.now, GREATEST(due, earliest) - begun.now AS wait,
    COALESCE(array_to_json(total.slots), '[]')::text AS slots, (
        SELECT COALESCE(json_agg(json_build_array(60 * minute + 660 - begun.now, count)
            ORDER BY minute), '[]') FROM refusal WHERE refusal.key = pace.key
            AND 60 * minute + 660 > begun.now
    )::text AS refused
"""  # noqa: S608  # ours

_NOW = "SELECT EXTRACT(epoch FROM clock_timestamp())::float8 AS now"

_FREEZE = """
UPDATE pace SET next_at =
    GREATEST(next_at, EXTRACT(epoch FROM clock_timestamp())::float8 + $2::float8)
WHERE key = $1
"""

_REFUSED = """
INSERT INTO refusal AS kept (key, minute, count)
VALUES ($1, FLOOR(EXTRACT(epoch FROM clock_timestamp()) / 60)::integer, $2)
ON CONFLICT (key, minute) DO UPDATE SET count = kept.count + excluded.count
"""
_FORGET = """
DELETE FROM refusal WHERE key = $1 AND 60 * minute + 660 < EXTRACT(epoch FROM clock_timestamp())
"""


class StoredPace:
    """Obeys `SharedPace`. Raises TryLaterError while the store is away: then nothing leaves."""

    def __init__(self, token: str) -> None:
        self._key = blake2b(token.encode(), digest_size=12).hexdigest()
        self._offset = Offset()

    async def reserve(
        self, count: int, rate: float, *, used: Sequence[Used] = (), refused: int = 0
    ) -> Grant:
        try:
            if refused:
                await change(_REFUSED, self._key, refused)
                await change(_FORGET, self._key)
            row = await self._reserve(count, rate, orjson.dumps(self._told(used)).decode())
        except _TROUBLE as error:
            raise TryLaterError(_PAUSE, everywhere=True) from error
        now = time.monotonic()
        behind = self._offset.learn(now, float(row["now"])) - now
        return Grant(
            first=int(row["first"]),
            waits=[at + behind for at in orjson.loads(row["slots"])],
            wait=float(row["wait"]),
            refused=[(until, many) for until, many in orjson.loads(row["refused"])],
        )

    async def freeze(self, wait: timedelta) -> None:
        try:
            await change(_BEGIN, self._key, _KEPT)
            await change(_FREEZE, self._key, wait.total_seconds())
        except _TROUBLE as error:
            raise TryLaterError(_PAUSE, everywhere=True) from error

    async def _learn(self) -> None:
        """Learn the store's clock: the first answer of all takes long, and would shift slots."""
        for _ in range(_PROBES):
            [row] = await fetch(_NOW)
            self._offset.learn(time.monotonic(), float(row["now"]))

    async def _reserve(self, count: int, rate: float, told: Value) -> Row:
        if self._offset.ahead == float("inf"):
            await self._learn()
        while not (rows := await fetch(_RESERVE, self._key, count, rate, told)):
            await change(_BEGIN, self._key, _KEPT)
        return rows[0]

    def _told(self, used: Sequence[Used]) -> Sequence[Mapping[str, float]]:
        now = time.monotonic() - self._offset.ahead
        return [
            {"number": one.number, "at": 0.0 if one.ago is None else now - one.ago} for one in used
        ]
