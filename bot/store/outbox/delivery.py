"""The sender's side of the outbox: what is due, who is at it, and what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from types import MappingProxyType

from tortoise.functions import Count
from tortoise.transactions import in_transaction

from bot.domain.announcement import Announcement, DeliveryState, Form, Hold
from bot.store.models import AnnouncementRow
from bot.store.statement import (
    Column,
    Row,
    Value,
    change,
    fetch,
    for_update_skip_locked,
    records,
    table,
    time_of,
)

_EDITS = 4  # one in so many of a batch
_COLUMNS = ", ".join(field.name for field in fields(Announcement))

# Three queues, each read along one index. Repetitions go first: they have to stay inside the
# nonce's window. Edits take a quarter of a batch, so that a correction waits for no fan-out. New
# announcements are in the fair order that `outbox.owe` gives them; rows of one `run_at` come as
# they were written, without a second key, for sorting them would read them all.
# The attempt is written before the request leaves, so that nothing is ever sent that the store
# doesn't know of. A repeated post keeps the revision of the first: Discord may answer with that.
_CLAIM = """
WITH repeats AS (
    SELECT id FROM announcement WHERE state IN ('unknown', 'leased', 'retry') AND run_at <= $3
    ORDER BY run_at LIMIT $4 {lock}
), edits AS (
    SELECT id FROM announcement WHERE state = 'sent' AND run_at <= $3
    ORDER BY run_at LIMIT $5 {lock}
), fresh AS (
    SELECT id FROM announcement WHERE state = 'pending' AND run_at <= $3
    ORDER BY run_at LIMIT $4 {lock}
), due AS (
    SELECT id FROM (
        SELECT id, 1 AS queue FROM repeats
        UNION ALL SELECT id, 2 FROM edits
        UNION ALL SELECT id, 3 FROM fresh
    ) AS queued ORDER BY queue LIMIT $4
)
UPDATE announcement SET state = 'leased', lease_owner = $1, run_at = $2, attempts = attempts + 1,
    first_attempt_at = COALESCE(first_attempt_at, $3),
    attempted_revision = CASE
        WHEN message_id IS NULL AND first_attempt_at IS NOT NULL THEN attempted_revision
        ELSE revision END
WHERE id IN (SELECT id FROM due)
RETURNING {columns}
"""

_NEXT_DUE = """
SELECT MIN(first) AS first FROM (
    SELECT MIN(run_at) AS first FROM announcement WHERE state = 'pending'
    UNION ALL SELECT MIN(run_at) FROM announcement WHERE state = 'retry'
    UNION ALL SELECT MIN(run_at) FROM announcement WHERE state = 'unknown'
    UNION ALL SELECT MIN(run_at) FROM announcement WHERE state = 'leased'
    UNION ALL SELECT MIN(run_at) FROM announcement WHERE state = 'sent'
    UNION ALL SELECT MIN(run_at) FROM announcement WHERE state = 'held'
) AS firsts
"""

# Several at once, for a statement costs more than its rows. Their fence is the same. They are found
# by id: along the index of states, SQLite would read all of them again for each leased one.
_SETTLE = """
UPDATE announcement SET state = done.state, shown_revision = done.shown_revision,
    attempted_revision = done.attempted_revision, attempts = done.attempts,
    first_attempt_at = done.first_attempt_at, posted_at = done.posted_at,
    message_id = done.message_id, thread_id = done.thread_id, error = done.error,
    generation = done.generation, hold = COALESCE(done.hold, announcement.hold), lease_owner = NULL,
    run_at = CASE WHEN announcement.revision > done.attempted_revision THEN done.revised_at
        ELSE done.run_at END
FROM {done}
WHERE announcement.id = done.id AND lease_owner = $2
    AND (announcement.state = 'leased') IS TRUE
RETURNING announcement.id AS id
"""
_DONE: Mapping[str, Column] = {
    "id": "bigint",
    "state": "text",
    "shown_revision": "integer",
    "attempted_revision": "integer",
    "attempts": "smallint",
    "first_attempt_at": "timestamptz",
    "posted_at": "timestamptz",
    "message_id": "bigint",
    "thread_id": "bigint",
    "error": "text",
    "generation": "smallint",
    "hold": "text",
    "run_at": "timestamptz",
    "revised_at": "timestamptz",
}

# What was to be told in a message that never came, or not as far as that, goes out by itself.
_PART = """
UPDATE announcement SET state = 'pending', hold = 'alone', bundle_id = NULL, run_at = $2
FROM {parted} WHERE announcement.bundle_id = parted.id AND announcement.state = 'gathered'
    AND announcement.attempted_revision > parted.shown_revision
"""
_PARTED: Mapping[str, Column] = {"id": "bigint", "shown_revision": "integer"}


async def claim(
    owner: str, limit: int, *, until: datetime, now: datetime
) -> Sequence[Announcement]:
    """Lease what is due, in the order of its queues; nobody else gets it before `until`.

    `owner` (24 characters at most) must be new with each claim: it is the fence.
    """
    statement = _CLAIM.format(lock=for_update_skip_locked(), columns=_COLUMNS)
    rows = await fetch(statement, owner, until, now, limit, -(-limit // _EDITS))
    return sorted((_announcement(row) for row in rows), key=lambda one: one.id)


async def settle(
    settled: Sequence[Announcement],
    owner: str,
    *,
    parted: Mapping[int, int] = MappingProxyType({}),
    now: datetime,
) -> Collection[int]:
    """Write what became of announcements that were leased to `owner`.

    Returns the ids of those written: a lost lease leaves a row as it is. A message that was
    revised while it was on its way is due again at once. `parted` has the ids of those that lead
    others no more, with the last revision that was shown: what came later goes out by itself.
    """
    if not parted:
        return await _settle(settled, owner, now)
    async with in_transaction():
        written = await _settle(settled, owner, now)
        rows = [
            {"id": id_, "shown_revision": shown} for id_, shown in parted.items() if id_ in written
        ]
        await change(_PART.format(parted=table("parted", "$1", _PARTED)), records(rows), now)
    return written


async def _settle(settled: Sequence[Announcement], owner: str, now: datetime) -> Collection[int]:
    done = table("done", "$1", _DONE)
    rows = await fetch(
        _SETTLE.format(done=done), records(_done(one, now) for one in settled), owner
    )
    return {row["id"] for row in rows}


async def free_leases(*, now: datetime) -> int:
    """Make what is leased due at once: for a process that knows the others to be gone."""
    return await AnnouncementRow.filter(state=DeliveryState.LEASED.value).update(run_at=now)


async def next_due() -> datetime | None:
    """When there is something to do again; None while nothing is owed to anybody."""
    rows = await fetch(_NEXT_DUE)
    return time_of(rows[0]["first"])


async def milestone_of(message_id: int) -> int | None:
    """Return the id of the milestone that a message announces."""
    rows = await AnnouncementRow.filter(message_id=message_id).limit(1).values("milestone_id")
    return rows[0]["milestone_id"] if rows else None


async def count_by_state() -> dict[DeliveryState, int]:
    rows = (
        await AnnouncementRow.all()
        .annotate(count=Count("id"))
        .group_by("state")
        .values_list("state", "count")
    )
    return {DeliveryState(state): count for state, count in rows}


def _done(settled: Announcement, now: datetime) -> Mapping[str, Value]:
    shown = settled.state is DeliveryState.SENT and settled.run_at is None
    revised = shown and settled.message_id is not None
    return {
        "id": settled.id,
        "state": settled.state.value,
        "shown_revision": settled.shown_revision,
        "attempted_revision": settled.attempted_revision,
        "attempts": settled.attempts,
        "first_attempt_at": settled.first_attempt_at,
        "posted_at": settled.posted_at,
        "message_id": settled.message_id,
        "thread_id": settled.thread_id,
        "error": settled.error,
        "generation": settled.generation,
        "hold": Hold.ALONE.value if settled.hold is Hold.ALONE else None,
        "run_at": settled.run_at,
        "revised_at": now if revised else settled.run_at,
    }


def _announcement(row: Row) -> Announcement:
    values = dict(row)
    values["state"] = DeliveryState(values["state"])
    values["form"] = Form(values["form"])
    values["hold"] = Hold(values["hold"]) if values["hold"] else None
    values["silent"] = bool(values["silent"])
    for name in ("run_at", "first_attempt_at", "posted_at", "created_at", "held_until"):
        values[name] = time_of(values[name])
    return Announcement(**values)
