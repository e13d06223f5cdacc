"""Messages that are to go on to the followers of their channel, once they are posted.

A state of its own beside the delivery's, so that neither waits for the other: `owed`, then
`published`, `refused` or `late`; NULL is not to be published.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.store.statement import change, fetch, for_update_skip_locked


class Publishing(StrEnum):
    OWED = "owed"
    PUBLISHED = "published"
    REFUSED = "refused"  # Discord will not publish it
    LATE = "late"  # it could not be published while it was news


@dataclass(frozen=True, slots=True)
class Publication:
    """A posted message that is to be published; `id` is its announcement's."""

    id: int
    channel_id: int
    message_id: int


# Discord publishes a message once, whoever asks how often: a lease needs no fence.
_CLAIM = """
UPDATE announcement SET publish_at = $2 WHERE id IN (
    SELECT id FROM announcement
    WHERE publishing = 'owed' AND publish_at <= $1 AND message_id IS NOT NULL
    ORDER BY publish_at, id LIMIT $3 {lock}
)
RETURNING id, channel_id, message_id
"""

_SETTLE = "UPDATE announcement SET publishing = $2 WHERE id = $1 AND publishing = 'owed'"

_PUT_OFF = """
UPDATE announcement SET publish_at = $2
WHERE channel_id = $1 AND publishing = 'owed' AND publish_at < $2
"""

# What is told in the message of another is published with it. COALESCE keeps SQLite from the index
# of states, which has all that was ever sent: what is to be published has one of its own.
_HAND_OVER = """
UPDATE announcement SET publishing = 'owed', publish_at = $1
WHERE publishing IS NULL AND id IN (
    SELECT bundle_id FROM announcement
    WHERE publishing = 'owed' AND publish_at <= $1 AND COALESCE(state, '') = 'gathered'
)
"""

_GIVE_UP = """
UPDATE announcement SET publishing = 'late'
WHERE publishing = 'owed' AND publish_at <= $2
    AND COALESCE(state, '') IN ('sent', 'gathered', 'dead', 'expired')
    AND COALESCE(posted_at, held_until, created_at) < $1
"""


async def hand_over(*, now: datetime) -> int:
    """Owe the publication of messages that tell something to be published beside their own."""
    return await change(_HAND_OVER, now)


async def give_up(*, before: datetime, now: datetime) -> int:
    """Owe no publication any more of what was posted, or came to nothing, before then."""
    return await change(_GIVE_UP, before, now)


async def claim(limit: int, *, until: datetime, now: datetime) -> Sequence[Publication]:
    """Take posted messages that are to be published; others find them again after `until`."""
    rows = await fetch(_CLAIM.format(lock=for_update_skip_locked()), now, until, limit)
    return [Publication(**row) for row in sorted(rows, key=lambda row: int(row["id"]))]


async def settle(id_: int, end: Publishing) -> None:
    await change(_SETTLE, id_, end.value)


async def put_off(channel_id: int, until: datetime) -> None:
    """Publish nothing of a channel before then."""
    await change(_PUT_OFF, channel_id, until)
