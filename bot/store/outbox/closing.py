"""Channels and servers that are closed to us: what they are owed is kept until they open again."""

from datetime import datetime, timedelta

from tortoise.transactions import in_transaction

from bot.store import follows
from bot.store.follows import Place
from bot.store.statement import change

_BLOCK = """
UPDATE announcement SET state = 'blocked', run_at = NULL, error = $2
WHERE {place} = $1 AND message_id IS NULL AND state IN ('pending', 'held', 'retry', 'unknown')
"""

# What waited goes on waiting, and what is late is gathered: nobody likes a flood. What leads
# others, or may be posted already, is sent as it is.
_UNBLOCK = """
UPDATE announcement SET error = NULL,
    run_at = CASE WHEN message_id IS NULL AND held_until > $2 THEN held_until ELSE $2 END,
    hold = CASE WHEN {waits} THEN COALESCE(hold, 'late') ELSE hold END,
    state = CASE WHEN message_id IS NOT NULL THEN 'sent' WHEN {waits} THEN 'held'
        ELSE 'pending' END
WHERE {place} = $1 AND state = 'blocked' AND created_at >= $3
    AND (message_id IS NULL OR revision > shown_revision)
"""
_WAITS = """
message_id IS NULL AND first_attempt_at IS NULL AND form = 'news'
    AND COALESCE(hold, 'late') <> 'alone' AND (hold IS NOT NULL OR created_at <= $4)
    AND NOT EXISTS (SELECT 1 FROM announcement AS other
        WHERE other.bundle_id = announcement.id AND other.state = 'gathered')
"""
_LATE = timedelta(hours=1)


async def close_channel(channel_id: int, because: str) -> int:
    """Suspend a channel's follows and hold what it is still owed. Returns the follows hit."""
    return await _close("channel_id", channel_id, because)


async def close_guild(guild_id: int, because: str) -> int:
    return await _close("guild_id", guild_id, because)


async def reopen_channel(channel_id: int, *, since: datetime, now: datetime) -> int:
    """Undo `close_channel`; what was held and is not older than `since` is due again."""
    return await _reopen("channel_id", channel_id, since, now)


async def reopen_guild(guild_id: int, *, since: datetime, now: datetime) -> int:
    return await _reopen("guild_id", guild_id, since, now)


async def _close(place: Place, number: int, because: str) -> int:
    async with in_transaction():
        await change(_BLOCK.format(place=place), number, because)
        return await follows.suspend(place, number, because)


async def _reopen(place: Place, number: int, since: datetime, now: datetime) -> int:
    async with in_transaction():
        statement = _UNBLOCK.format(place=place, waits=_WAITS)
        await change(statement, number, now, since, now - _LATE)
        return await follows.resume(place, number)
