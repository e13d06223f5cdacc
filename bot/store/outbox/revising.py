"""A milestone's new revision, owed to all that have it: in chunks, as fan-outs are written.

The first chunk is the ledger's own; what is left after that is a row, with a cursor that moves in
the same transaction as each further chunk. A row that is behind meanwhile is shown what is true
when it is sent, and edited again at worst.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.delivery_models import RevisingRow
from bot.store.statement import change, fetch, for_update_skip_locked, time_of
from bot.store.transaction import transaction

CHUNK = 2500  # rows of a transaction: some 100 ms
_BEFORE_ALL = -1  # channel ids are positive

# Discord limits edits of messages that are older than an hour (error 30046). A later change that
# is not urgent waits a day, so that whatever else comes until then goes into the same edit.
_FREELY_EDITED = timedelta(hours=1)
_GATHERED = timedelta(days=1)

_LAST = """
SELECT COUNT(*) AS count, MAX(channel_id) AS last FROM (
    SELECT channel_id FROM announcement WHERE milestone_id = $1 AND channel_id > $2
    ORDER BY channel_id LIMIT $3
) AS chunk
"""

_CHUNK = "milestone_id = $1 AND channel_id > $6 AND channel_id <= $7"
_DUE = """
run_at = CASE
    WHEN state <> 'sent' THEN run_at
    WHEN message_id IS NULL THEN NULL
    WHEN $2 = 1 OR posted_at > $3 THEN $4
    ELSE COALESCE(run_at, $5) END
"""

# A lead's revision is ahead of its milestone's: it grew with all that its message tells.
_REVISE = f"""
UPDATE announcement SET revision = CASE WHEN revision < $8 THEN $8 ELSE revision + 1 END, {_DUE}
WHERE {_CHUNK} AND (revision < $8 OR hold IS NOT NULL)
"""  # noqa: S608  # ours

# What is told in the message of another makes that one due.
_REVISE_LEADS = f"""
UPDATE announcement SET revision = revision + 1, {_DUE}
WHERE id IN (SELECT bundle_id FROM announcement WHERE {_CHUNK} AND state = 'gathered')
"""  # noqa: S608  # ours

_KEEP = """
INSERT INTO revising (milestone_id, revision, urgent, cursor, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (milestone_id) DO UPDATE SET revision = excluded.revision, urgent = excluded.urgent,
    cursor = excluded.cursor, at = excluded.at
"""


@dataclass(frozen=True, slots=True)
class _Revision:
    """One on its way. `cursor` is the last channel done."""

    milestone_id: int
    revision: int
    urgent: bool
    at: datetime
    cursor: int = _BEFORE_ALL


async def revise(milestone_id: int, revision: int, *, urgent: bool, now: datetime) -> int:
    """Owe a milestone's new revision to all that have it or wait for it.

    Unsent announcements just take it. Posted ones are edited at once when it is `urgent` or
    they are younger than an hour; otherwise at most once a day. Returns how many were revised at
    once; when they are many, `go_on` does the rest.
    """
    # One that was not through yet goes on with this one, as urgent as either.
    unfinished = await RevisingRow.filter(milestone_id=milestone_id).values("urgent")
    urgent = urgent or any(row["urgent"] for row in unfinished)
    return await _write(_Revision(milestone_id, revision, urgent, now))


async def go_on() -> int | None:
    """Write a chunk of the oldest. Returns how many it revised; None: nothing is left to write."""
    waiting = await RevisingRow.all().order_by("id").limit(1).values("id")
    if not waiting:
        return None
    async with transaction():
        found = await fetch(
            f"SELECT * FROM revising WHERE id = $1 {for_update_skip_locked()}",  # noqa: S608  # ours
            waiting[0]["id"],
        )
        if not found:
            return 0
        row, at = found[0], time_of(found[0]["at"])
        if at is None:
            raise AssertionError("it may not be null")
        return await _write(
            _Revision(row["milestone_id"], row["revision"], bool(row["urgent"]), at, row["cursor"])
        )


async def any_left() -> bool:
    return await RevisingRow.all().exists()


async def _write(one: _Revision) -> int:
    [chunk] = await fetch(_LAST, one.milestone_id, one.cursor, CHUNK)
    revised = 0
    if chunk["count"]:
        edges = (one.cursor, chunk["last"])
        when = (int(one.urgent), one.at - _FREELY_EDITED, one.at, one.at + _GATHERED)
        revised = await change(_REVISE, one.milestone_id, *when, *edges, one.revision)
        await change(_REVISE_LEADS, one.milestone_id, *when, *edges)
    if chunk["count"] < CHUNK:
        await change("DELETE FROM revising WHERE milestone_id = $1", one.milestone_id)
    else:
        last = int(chunk["last"])
        await change(_KEEP, one.milestone_id, one.revision, one.urgent, last, one.at)
    return revised
