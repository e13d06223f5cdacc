"""Who is owed a milestone: written in chunks, so that a large fan-out stalls nobody.

The first chunk is written by the ledger, inside of its transaction; what is left after that is
a row of its own, with a cursor that moves in the same transaction as each further chunk.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson

from bot.domain.follow import Target
from bot.domain.kinds import OF_PEOPLE, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.store.bits import bit_of
from bot.store.delivery_models import FanoutRow
from bot.store.outbox import bursts, holding
from bot.store.statement import (
    Column,
    Row,
    change,
    fetch,
    for_share,
    for_update_skip_locked,
    records,
    table,
    time_of,
)
from bot.store.transaction import transaction

CHUNK = 250  # channels a turn: some 6 s of sending; the ledger writes the first itself
_TURNS = 10  # that a transaction of the background writes: some 50 ms
_TURN = timedelta(microseconds=1)
_BEFORE_ALL = -1  # channel ids are positive

# The first channels after the cursor that want it. Each target gives its own first ones, along
# its index; the first of all are among them.
_OF_TARGET = """
SELECT * FROM (
    SELECT id, guild_id, channel_id, role_id, silent, rhythm, publish, target_kind FROM follow
    WHERE target_kind = {kind} AND target_key = {key} AND channel_id > $1 AND state = 'active'
        AND min_certainty <= $2 AND (kind_bits & $3) <> 0 {within}
    ORDER BY channel_id LIMIT $4
) AS of_{number}
"""

_WITHIN = "AND guild_id IN (SELECT guild_id FROM server_feed WHERE source_id = {feed:d})"

# Several follows of a channel may want the same milestone: one that tells it at once speaks for
# all, then the one with a role, then the more specific one.
_WISHES = """
SELECT id, guild_id, channel_id, role_id, silent, rhythm, publish, target_kind FROM (
    SELECT id, guild_id, channel_id, role_id, silent, rhythm, publish, target_kind,
        ROW_NUMBER() OVER (
        PARTITION BY channel_id
        ORDER BY CASE WHEN rhythm IS NULL THEN 0 ELSE 1 END,
            CASE WHEN role_id IS NULL THEN 1 ELSE 0 END,
            CASE target_kind WHEN 'show' THEN 1 WHEN 'person' THEN 2 WHEN 'network' THEN 3
                ELSE 4 END,
            id
    ) AS place
    FROM ({of_targets}) AS found
) AS wish
WHERE place = 1 ORDER BY channel_id LIMIT $4
"""

_LAST = """
SELECT COUNT(*) AS count, MAX(channel_id) AS last, SUM(CASE WHEN rhythm IS NOT NULL OR EXISTS (
    SELECT 1 FROM guild_hours AS hours
    WHERE hours.guild_id = chunk.guild_id AND hours.quiet IS NOT NULL
) THEN 1 ELSE 0 END) AS timed, SUM(CASE WHEN target_kind <> 'show' THEN 1 ELSE 0 END) AS loose
FROM ({wishes}) AS chunk
"""

_OWE = """
INSERT INTO announcement (milestone_id, follow_id, guild_id, channel_id, role_id, silent, form,
    state, revision, shown_revision, attempted_revision, attempts, generation, run_at, created_at,
    publishing, publish_at)
SELECT $5, id, guild_id, channel_id, role_id, silent, 'news', 'pending', $6, 0, 0, 0, 0,
    turn.run_at, $8::timestamptz, CASE WHEN publish THEN 'owed' END,
    CASE WHEN publish THEN $8::timestamptz END
FROM (
    SELECT wish.*, (ROW_NUMBER() OVER (ORDER BY channel_id) - 1) / $9 AS turn
    FROM ({wishes}) AS wish
) AS chunk JOIN {turns} ON turn.number = chunk.turn WHERE true ORDER BY channel_id
ON CONFLICT (milestone_id, channel_id, form) DO NOTHING
RETURNING id
"""

_TURN_OF: Mapping[str, Column] = {"number": "integer", "run_at": "timestamptz"}

_TURN_NOW = """
SELECT MIN(run_at) AS turn FROM announcement WHERE state = 'pending' AND run_at <= $1
"""

_KEEP = """
INSERT INTO fanout (milestone_id, targets, certainty, cursor, chunks, turn_at, created_at, feed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (milestone_id) DO UPDATE SET targets = excluded.targets,
    certainty = excluded.certainty, cursor = excluded.cursor, chunks = excluded.chunks,
    turn_at = excluded.turn_at, created_at = excluded.created_at, feed = excluded.feed
"""


@dataclass(frozen=True, slots=True)
class _Fanout:
    """One on its way. `cursor` is the last channel done, `turn_at` the turn of the first chunk."""

    milestone_id: int
    kind: Kind
    revision: int
    certainty: int
    targets: Sequence[tuple[str, str]]
    cursor: int
    chunks: int
    turn_at: datetime
    created_at: datetime
    feed: int | None


async def owe(
    milestone: Milestone, targets: Sequence[Target], *, now: datetime, feed: int | None = None
) -> int:
    """Owe a milestone to the channels that want it. Returns how many were added at once.

    That is each with an active follow of one of `targets` that takes its kind and certainty,
    unless the channel has it already; with a `feed`, in the servers whose own feed that is. When
    they are many, `go_on` adds the rest.

    Fair order: chunks of fan-outs that run at the same time take turns. `run_at` is the turn, as
    of a clock that stands still until everything of that turn was taken: a new one begins where
    the others stand now, and each of its chunks is a turn, a microsecond, later.
    """
    if not targets:
        return 0
    turns = await fetch(_TURN_NOW, now)
    fanout = _Fanout(
        milestone.id,
        milestone.kind,
        milestone.revision,
        int(milestone.certainty),
        [(target.kind.value, target.key) for target in targets],
        _BEFORE_ALL,
        0,
        time_of(turns[0]["turn"]) or now,
        now,
        feed,
    )
    return await _write(fanout, 1)


async def go_on() -> int | None:
    """Write the next turns of the fan-out that had the fewest. Returns how many it added.

    None: nothing is left to write. Another process at the same one writes nothing meanwhile.
    """
    waiting = await FanoutRow.all().order_by("chunks", "id").limit(1).values("id", "milestone_id")
    if not waiting:
        return None
    [row] = waiting
    async with transaction():
        # The milestone before the fan-out, as the ledger does. While it is held, no revision
        # can pass by rows that are being written.
        milestone = await fetch(
            f"SELECT kind, revision, state FROM milestone WHERE id = $1 {for_share()}",  # noqa: S608  # ours
            row["milestone_id"],
        )
        found = await fetch(
            f"SELECT * FROM fanout WHERE id = $1 {for_update_skip_locked()}",  # noqa: S608  # ours
            row["id"],
        )
        if not found:
            return 0
        if not milestone or milestone[0]["state"] != MilestoneState.ACTIVE.value:
            await change("DELETE FROM fanout WHERE id = $1", row["id"])
            return 0
        return await _write(_fanout(found[0], milestone[0]), _TURNS)


async def any_left() -> bool:
    return await FanoutRow.all().exists()


async def _write(fanout: _Fanout, turns: int) -> int:
    """Write so many turns of a fan-out, and how far it has come. Returns how many it added."""
    names = [name for target in fanout.targets for name in target]
    limit = turns * CHUNK
    found = (fanout.cursor, fanout.certainty, bit_of(fanout.kind), limit)
    [chunk] = await fetch(_LAST.format(wishes=_wishes(fanout, 5)), *found, *names)
    added: list[int] = []
    if chunk["count"]:
        statement = _OWE.format(wishes=_wishes(fanout, 10), turns=table("turn", "$7", _TURN_OF))
        turn = records(
            {"number": number, "run_at": fanout.turn_at + (fanout.chunks + number) * _TURN}
            for number in range(turns)
        )
        row = (fanout.milestone_id, fanout.revision, turn, fanout.created_at, CHUNK)
        added = [one["id"] for one in await fetch(statement, *found, *row, *names)]
        await _wait(fanout, added, timed=bool(chunk["timed"]), loose=bool(chunk["loose"]))
    if chunk["count"] < limit:
        await change("DELETE FROM fanout WHERE milestone_id = $1", fanout.milestone_id)
    else:
        await change(
            _KEEP,
            fanout.milestone_id,
            orjson.dumps(fanout.targets).decode(),
            fanout.certainty,
            int(chunk["last"]),
            fanout.chunks + turns,
            fanout.turn_at,
            fanout.created_at,
            fanout.feed,
        )
    return len(added)


async def _wait(fanout: _Fanout, added: Sequence[int], *, timed: bool, loose: bool) -> None:
    """Hold what may not go out at once, or not by itself. What wants a digest gets just that."""
    now = fanout.created_at
    if late := await holding.late_until(fanout.milestone_id, now=now):
        await holding.hold_late(added, late)
    if timed:
        await holding.hold_back(added, fanout.kind, now=now)
    if loose or fanout.kind in OF_PEOPLE:  # nothing else joins others: no need to look for them
        await bursts.join(added, fanout.milestone_id, fanout.kind, now=now)


def _wishes(fanout: _Fanout, first: int) -> str:
    """Return the select of a chunk; the names of the targets are its parameters from `first` on."""
    within = "" if fanout.feed is None else _WITHIN.format(feed=fanout.feed)
    of_targets = " UNION ALL ".join(
        _OF_TARGET.format(number=number, kind=f"${place}", key=f"${place + 1}", within=within)
        for number, place in enumerate(range(first, first + 2 * len(fanout.targets), 2))
    )
    return _WISHES.format(of_targets=of_targets)


def _fanout(row: Row, milestone: Row) -> _Fanout:
    turn_at, created_at = time_of(row["turn_at"]), time_of(row["created_at"])
    if turn_at is None or created_at is None:
        raise AssertionError("neither column may be null")
    return _Fanout(
        row["milestone_id"],
        Kind(milestone["kind"]),
        milestone["revision"],
        row["certainty"],
        [(kind, key) for kind, key in orjson.loads(row["targets"])],
        row["cursor"],
        row["chunks"],
        turn_at,
        created_at,
        row["feed"],
    )
