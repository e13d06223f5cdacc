"""Replies that take back what channels were told: rows of the outbox beside the announcements."""

from datetime import datetime

from bot.store.statement import fetch

# Only where it was posted: whoever never heard of it needs no correction.
_OWE = """
INSERT INTO announcement (milestone_id, follow_id, guild_id, channel_id, role_id, silent, form,
    reply_to, state, revision, shown_revision, attempted_revision, attempts, run_at, created_at)
SELECT milestone_id, follow_id, guild_id, channel_id, NULL, silent, 'correction',
    message_id, 'pending', revision, 0, 0, 0, $2::timestamptz, $2::timestamptz
FROM announcement WHERE milestone_id = $1 AND form = 'news' AND message_id IS NOT NULL
ON CONFLICT (milestone_id, channel_id, form) DO NOTHING
RETURNING id
"""


async def owe(milestone_id: int, *, now: datetime) -> int:
    """Owe one reply to each message of a milestone. Returns how many."""
    return len(await fetch(_OWE, milestone_id, now))
