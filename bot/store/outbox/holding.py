"""News that may not go out at once: held until its digest, or until quiet hours end."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.announcement import Hold
from bot.domain.hours import Rhythm, Wait, wait
from bot.domain.kinds import Kind
from bot.domain.zones import zone_of
from bot.store import notes
from bot.store.guild_hours import hours_of
from bot.store.statement import Column, Row, change, fetch, records, table

_TIMED = """
SELECT own.id, follow.rhythm, follow.zone AS own_zone, hours.zone, hours.quiet, hours.loud_bits
FROM {added} JOIN announcement AS own ON own.id = added.id
JOIN follow ON follow.id = own.follow_id
LEFT JOIN guild_hours AS hours ON hours.guild_id = own.guild_id
WHERE follow.rhythm IS NOT NULL OR hours.quiet IS NOT NULL
"""

_HOURS = ("rhythm", "own_zone", "zone", "quiet", "loud_bits")

_HOLD = """
UPDATE announcement SET state = 'held', hold = held.hold, held_until = held.until,
    run_at = held.until
FROM {held} WHERE announcement.id = held.id
"""
_HELD: Mapping[str, Column] = {"id": "bigint", "hold": "text", "until": "timestamptz"}


_OLD = """
SELECT note.value FROM note JOIN milestone ON milestone.heard_at <= $3
WHERE note.key = $1 AND milestone.id = $2
"""
_LONG_AGO = timedelta(hours=1)  # after its report: feeds are asked more often
_CATCHING_UP = "catching up"


async def catch_up(until: datetime) -> None:
    """Until then, gather news of old reports: it happened while nobody listened."""
    await notes.put(_CATCHING_UP, until.isoformat())


async def late_until(milestone_id: int, *, now: datetime) -> datetime | None:
    """Return until when to gather a milestone as such, if it is news of an old report."""
    found = await fetch(_OLD, _CATCHING_UP, milestone_id, now - _LONG_AGO)
    until = datetime.fromisoformat(found[0]["value"]) if found else now
    return until if until > now else None


async def hold_late(ids: Sequence[int], until: datetime) -> None:
    """Hold what was just owed as what an outage held up."""
    held = records({"id": id_, "hold": Hold.LATE.value, "until": until} for id_ in ids)
    await change(_HOLD.format(held=table("held", "$1", _HELD)), held)


async def hold_back(ids: Sequence[int], kind: Kind, *, now: datetime) -> None:
    """Hold what was just owed where the follow wants a digest, or the server quiet."""
    added = table("added", "$1", {"id": "bigint"})
    known: dict[tuple[object, ...], Wait | None] = {}
    held = []
    for row in await fetch(_TIMED.format(added=added), records({"id": id_} for id_ in ids)):
        hours = tuple(row[name] for name in _HOURS)
        if hours not in known:
            known[hours] = _wait(row, kind, now)
        if (waiting := known[hours]) is not None:
            held.append({"id": row["id"], "hold": waiting.hold.value, "until": waiting.until})
    if held:
        await change(_HOLD.format(held=table("held", "$1", _HELD)), records(held))


def _wait(row: Row, kind: Kind, now: datetime) -> Wait | None:
    rhythm = None if row["rhythm"] is None else Rhythm.parse(row["rhythm"])
    zone = zone_of(row["own_zone"] or row["zone"])
    return wait(kind, now, rhythm, zone, hours_of(row).quiet_hours)
