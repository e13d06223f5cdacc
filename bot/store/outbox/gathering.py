"""What was held and is due: read together, and written as the messages that it goes out in."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from bot.domain.announcement import Hold
from bot.domain.bundle import Arrangement, Waiting
from bot.domain.kinds import Kind
from bot.domain.milestone import MilestoneState
from bot.store.statement import (
    Column,
    Row,
    Value,
    change,
    fetch,
    for_update,
    for_update_skip_locked,
    records,
    table,
    time_of,
    try_lock,
)

_Rows: TypeAlias = Sequence[Mapping[str, Value]]

_LOCK = 0x676174  # ours: one process at a time, so that a channel gets one message
_AT_ONCE = 200  # announcements whose channels are looked at in a transaction
_LATE_AT_ONCE = 2000

_NEXT = "SELECT MIN(run_at) AS first FROM announcement WHERE state = 'held'"

_DUE = """
SELECT own.id, own.guild_id, own.channel_id, own.role_id, own.silent, own.hold,
    follow.id AS follow_id, COALESCE(own.held_until, own.created_at) AS since, milestone.kind,
    milestone.state
FROM announcement AS own JOIN milestone ON milestone.id = own.milestone_id
LEFT JOIN follow ON follow.id = own.follow_id
WHERE own.state = 'held' AND own.run_at <= $1 AND (own.hold <> 'late' OR $3 = 1)
    AND own.channel_id IN (
        SELECT channel_id FROM (
            SELECT channel_id FROM announcement
            WHERE state = 'held' AND run_at <= $1 AND (hold <> 'late' OR $3 = 1)
            ORDER BY run_at LIMIT $2
        ) AS first
    )
ORDER BY own.id {lock}
"""

_LEADS = """
UPDATE announcement SET state = 'pending', run_at = $2::timestamptz, hold = made.hold,
    role_id = made.role_id, silent = (made.silent <> 0)
FROM {made} WHERE announcement.id = made.id
"""
_LEAD: Mapping[str, Column] = {
    "id": "bigint",
    "hold": "text",
    "role_id": "bigint",
    "silent": "smallint",
}
# Shown with the first revision of the message: see `bot.store.outbox.bursts`.
_OTHERS = """
UPDATE announcement SET state = 'gathered', bundle_id = made.lead_id, run_at = NULL,
    attempted_revision = 1
FROM {made} WHERE announcement.id = made.id
"""
_OTHER: Mapping[str, Column] = {"id": "bigint", "lead_id": "bigint"}
_DROP = """
UPDATE announcement SET state = 'expired', run_at = NULL, error = made.error
FROM {made} WHERE announcement.id = made.id
"""
_PUT_OFF = """
UPDATE announcement SET run_at = made.until FROM {made} WHERE announcement.id = made.id
"""

# An attempted one may be posted already; one with a hold has been through this.
_LATE = """
UPDATE announcement SET state = 'held', hold = 'late', run_at = $1 WHERE id IN (
    SELECT id FROM announcement
    WHERE state = 'pending' AND run_at <= $1 AND created_at <= $2 AND hold IS NULL
        AND form = 'news' AND first_attempt_at IS NULL
    ORDER BY run_at LIMIT $3 {lock}
)
"""

_MEMBERS = """
SELECT other.bundle_id, other.milestone_id
FROM {leads} JOIN announcement AS other ON other.bundle_id = leads.id AND other.state = 'gathered'
ORDER BY other.id
"""


async def next_due() -> datetime | None:
    """Return when the next of all that is held is due."""
    rows = await fetch(_NEXT)
    return time_of(rows[0]["first"])


async def due(now: datetime, *, late: bool) -> Sequence[Waiting]:
    """Return what is due in some channels, whole, within a transaction that has them alone.

    None while another process is at it. Unless `late`, what is late goes on waiting.
    """
    [lock] = await fetch(try_lock(), _LOCK)
    if not lock["alone"]:
        return []
    rows = await fetch(_DUE.format(lock=for_update("own")), now, _AT_ONCE, int(late))
    return [_waiting(row) for row in rows]


async def write(made: Arrangement, *, now: datetime) -> None:
    """Make messages due, in the transaction in which their announcements were read."""
    leads: _Rows = [
        {"id": one.lead, "hold": one.hold.value, "role_id": one.role_id, "silent": int(one.silent)}
        for one in made.bundles
    ]
    others: _Rows = [{"id": id_, "lead_id": one.lead} for one in made.bundles for id_ in one.others]
    dropped: _Rows = [{"id": id_, "error": because} for id_, because in made.dropped.items()]
    put_off: _Rows = [{"id": id_, "until": until} for id_, until in made.put_off.items()]
    await _change(_LEADS, _LEAD, leads, now)
    await _change(_OTHERS, _OTHER, others)
    await _change(_DROP, {"id": "bigint", "error": "text"}, dropped)
    await _change(_PUT_OFF, {"id": "bigint", "until": "timestamptz"}, put_off)


async def hold_late(*, before: datetime, now: datetime) -> int:
    """Hold what was owed before then and never attempted, to be gathered. Returns how much."""
    held, last = 0, _LATE_AT_ONCE
    while last == _LATE_AT_ONCE:
        statement = _LATE.format(lock=for_update_skip_locked())
        last = await change(statement, now, before, _LATE_AT_ONCE)
        held += last
    return held


async def others_of(leads: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """Return the ids of the milestones that are told in the messages of these announcements."""
    found: dict[int, list[int]] = {}
    statement = _MEMBERS.format(leads=table("leads", "$1", {"id": "bigint"}))
    for row in await fetch(statement, records({"id": id_} for id_ in leads)):
        found.setdefault(row["bundle_id"], []).append(row["milestone_id"])
    return found


async def _change(sql: str, columns: Mapping[str, Column], rows: _Rows, *more: Value) -> None:
    if rows:
        await change(sql.format(made=table("made", "$1", columns)), records(rows), *more)


def _waiting(row: Row) -> Waiting:
    since = time_of(row["since"])
    if since is None:
        raise AssertionError("one of the two is there")
    return Waiting(
        id=row["id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        kind=Kind(row["kind"]),
        state=MilestoneState(row["state"]),
        hold=Hold(row["hold"]),
        since=since,
        role_id=row["role_id"],
        silent=bool(row["silent"]),
        followed=row["follow_id"] is not None,
    )
