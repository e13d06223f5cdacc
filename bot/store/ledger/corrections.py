"""Replies that take back what channels were told: rows of the outbox beside the announcements."""

from datetime import datetime

from bot.store.statement import change, fetch

# Only where it was posted, by itself or with others: whoever never heard of it needs no correction.
_OWE = """
INSERT INTO announcement (milestone_id, follow_id, guild_id, channel_id, role_id, silent, form,
    reply_to, thread_id, state, revision, shown_revision, attempted_revision, attempts, run_at,
    created_at, publishing, publish_at)
SELECT own.milestone_id, own.follow_id, own.guild_id, own.channel_id, NULL, own.silent,
    'correction', posted.message_id, posted.thread_id, 'pending', own.revision, 0, 0, 0,
    $2::timestamptz, $2::timestamptz, CASE WHEN posted.publishing IS NOT NULL THEN 'owed' END,
    CASE WHEN posted.publishing IS NOT NULL THEN $2::timestamptz END
FROM announcement AS own JOIN announcement AS posted ON posted.id = COALESCE(own.bundle_id, own.id)
WHERE own.milestone_id = $1 AND own.form = 'news' AND posted.message_id IS NOT NULL
ON CONFLICT (milestone_id, channel_id, form) DO NOTHING
"""
_OWED = """
SELECT COUNT(*) AS count FROM announcement
WHERE milestone_id = $1 AND form = 'correction' AND created_at = $2
"""


async def owe(milestone_id: int, *, now: datetime) -> int:
    """Owe one reply to each message of a milestone. Returns how many."""
    await change(_OWE, milestone_id, now)
    [owed] = await fetch(_OWED, milestone_id, now)
    return int(owed["count"])
