"""What the outbox and the ledger can say about a server: for questions, never for delivery."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.functions import Max

from bot.domain.announcement import DeliveryState, Hold
from bot.store.models import ArticleRow
from bot.store.outbox.publishing import Publishing
from bot.store.statement import Value, fetch, records, table, time_of

_CHANNELS = """
SELECT channel_id, MAX(posted_at) AS posted_at,
    SUM(CASE WHEN message_id IS NULL AND run_at IS NOT NULL AND state <> 'held' THEN 1 ELSE 0 END)
        AS owed,
    SUM(CASE WHEN state = 'held' THEN 1 ELSE 0 END) AS waiting,
    MIN(CASE WHEN state = 'held' THEN run_at END) AS due_at,
    SUM(CASE WHEN state = 'blocked' THEN 1 ELSE 0 END) AS held,
    SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END) AS refused,
    SUM(CASE WHEN publishing = 'refused' AND created_at > {since} THEN 1 ELSE 0 END)
        AS unpublished,
    SUM(CASE WHEN publishing = 'late' AND created_at > {since} THEN 1 ELSE 0 END) AS published_late,
    SUM(CASE WHEN publishing = 'owed' AND message_id IS NOT NULL THEN 1 ELSE 0 END) AS to_publish
FROM announcement WHERE channel_id IN ({places}) GROUP BY channel_id
"""

# What is told in the message of another is where that one is.
_POSTINGS = """
SELECT own.milestone_id, own.follow_id, own.guild_id, own.channel_id, posted.state,
    posted.posted_at, posted.message_id, posted.error, posted.hold, posted.publishing,
    COALESCE(own.held_until, posted.held_until) AS held_until,
    (SELECT COUNT(*) FROM announcement AS other
        WHERE other.bundle_id = posted.id AND other.state = 'gathered') AS others
FROM announcement AS own JOIN announcement AS posted ON posted.id = COALESCE(own.bundle_id, own.id)
WHERE {which}
ORDER BY own.id
"""
_OF_CHANNEL = """
own.channel_id = $1 AND own.form = 'news' AND own.milestone_id IN (SELECT wanted.id FROM {wanted})
"""
_OF_MESSAGE = """
own.id IN (
    SELECT lead.id FROM announcement AS lead WHERE lead.message_id = $1
    UNION ALL SELECT other.id FROM announcement AS lead
    JOIN announcement AS other ON other.bundle_id = lead.id AND other.state = 'gathered'
    WHERE lead.message_id = $1
)
"""


@dataclass(frozen=True, slots=True)
class Deliveries:
    """What became of a channel's announcements; `held` ones wait for it to open again.

    `waiting` ones wait for a digest or the end of quiet hours, the first of them until `due_at`.
    Of messages for the channel's followers, `to_publish` wait for their turn; of late, Discord
    refused to publish `unpublished`, and for `published_late` it was too late.
    """

    posted_at: datetime | None = None
    owed: int = 0
    held: int = 0
    refused: int = 0
    waiting: int = 0
    due_at: datetime | None = None
    unpublished: int = 0
    published_late: int = 0
    to_publish: int = 0


@dataclass(frozen=True, slots=True)
class Posting:
    """An announcement as far as a question is about it; `follow_id` is what it came by.

    `others` is how many milestones its message tells beside it, `hold` why it waited, until then.
    `publishing` is None where it was not to go on to followers of the channel.
    """

    milestone_id: int
    follow_id: int | None
    guild_id: int
    channel_id: int
    state: DeliveryState
    posted_at: datetime | None
    message_id: int | None
    error: str | None
    others: int = 0
    hold: Hold | None = None
    held_until: datetime | None = None
    publishing: Publishing | None = None


async def deliveries(channel_ids: Collection[int], *, since: datetime) -> Mapping[int, Deliveries]:
    """Sum up each channel's announcements; channels that never had one are left out.

    What could not be published is counted from `since` on.
    """
    if not channel_ids:
        return {}
    places = ", ".join(f"${place}" for place in range(1, len(channel_ids) + 1))
    statement = _CHANNELS.format(places=places, since=f"${len(channel_ids) + 1}")
    rows = await fetch(statement, *sorted(channel_ids), since)
    return {
        row["channel_id"]: Deliveries(
            time_of(row["posted_at"]),
            int(row["owed"]),
            int(row["held"]),
            int(row["refused"]),
            int(row["waiting"]),
            time_of(row["due_at"]),
            int(row["unpublished"]),
            int(row["published_late"]),
            int(row["to_publish"]),
        )
        for row in rows
    }


async def last_read_at() -> datetime | None:
    """Return when an article was last read, whatever was in it."""
    rows = await ArticleRow.all().annotate(last=Max("read_at")).values_list("last", flat=True)
    last = next(iter(rows), None)
    return last if isinstance(last, datetime) else None


async def postings_of_message(message_id: int) -> Sequence[Posting]:
    """Return all that a message tells, in the order in which it was owed."""
    return await _postings(_OF_MESSAGE, message_id)


async def postings_in(channel_id: int, milestone_ids: Collection[int]) -> Sequence[Posting]:
    """Return a channel's announcements of milestones, without corrections."""
    wanted = table("wanted", "$2", {"id": "integer"})
    ids = records({"id": id_} for id_ in milestone_ids)
    return await _postings(_OF_CHANNEL.format(wanted=wanted), channel_id, ids)


async def _postings(which: str, *values: Value) -> Sequence[Posting]:
    rows = await fetch(_POSTINGS.format(which=which), *values)
    return [
        Posting(
            milestone_id=row["milestone_id"],
            follow_id=row["follow_id"],
            guild_id=row["guild_id"],
            channel_id=row["channel_id"],
            state=DeliveryState(row["state"]),
            posted_at=time_of(row["posted_at"]),
            message_id=row["message_id"],
            error=row["error"],
            others=int(row["others"]),
            hold=Hold(row["hold"]) if row["hold"] else None,
            held_until=time_of(row["held_until"]),
            publishing=Publishing(row["publishing"]) if row["publishing"] else None,
        )
        for row in rows
    ]
