"""What the outbox and the ledger can say about a server: for questions, never for delivery."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.functions import Max

from bot.domain.announcement import DeliveryState, Form
from bot.store.models import AnnouncementRow, ArticleRow
from bot.store.statement import fetch, time_of

_CHANNELS = """
SELECT channel_id, MAX(posted_at) AS posted_at,
    SUM(CASE WHEN message_id IS NULL AND run_at IS NOT NULL THEN 1 ELSE 0 END) AS owed,
    SUM(CASE WHEN state = 'blocked' THEN 1 ELSE 0 END) AS held,
    SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END) AS refused
FROM announcement WHERE channel_id IN ({places}) GROUP BY channel_id
"""


@dataclass(frozen=True, slots=True)
class Deliveries:
    """What became of a channel's announcements; `held` ones wait for it to open again."""

    posted_at: datetime | None = None
    owed: int = 0
    held: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Posting:
    """An announcement as far as a question is about it; `follow_id` is what it came by."""

    milestone_id: int
    follow_id: int | None
    guild_id: int
    channel_id: int
    state: DeliveryState
    posted_at: datetime | None
    message_id: int | None
    error: str | None


async def deliveries(channel_ids: Collection[int]) -> Mapping[int, Deliveries]:
    """Sum up each channel's announcements; channels that never had one are left out."""
    if not channel_ids:
        return {}
    places = ", ".join(f"${place}" for place in range(1, len(channel_ids) + 1))
    rows = await fetch(_CHANNELS.format(places=places), *sorted(channel_ids))
    return {
        row["channel_id"]: Deliveries(
            time_of(row["posted_at"]), int(row["owed"]), int(row["held"]), int(row["refused"])
        )
        for row in rows
    }


async def last_read_at() -> datetime | None:
    """Return when an article was last read, whatever was in it."""
    rows = await ArticleRow.all().annotate(last=Max("read_at")).values_list("last", flat=True)
    last = next(iter(rows), None)
    return last if isinstance(last, datetime) else None


async def posting_of_message(message_id: int) -> Posting | None:
    found = await _postings(message_id=message_id)
    return found[0] if found else None


async def postings_in(channel_id: int, milestone_ids: Collection[int]) -> Sequence[Posting]:
    """Return a channel's announcements of milestones, without corrections."""
    return await _postings(
        channel_id=channel_id, milestone_id__in=sorted(milestone_ids), form=Form.NEWS.value
    )


async def _postings(**wanted: object) -> Sequence[Posting]:
    rows = await AnnouncementRow.filter(**wanted).values(
        "milestone_id",
        "follow_id",
        "guild_id",
        "channel_id",
        "state",
        "posted_at",
        "message_id",
        "error",
    )
    return [Posting(**{**row, "state": DeliveryState(row["state"])}) for row in rows]
