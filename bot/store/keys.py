"""Servers' keys: who knows one may read the server's feed and calendar."""

from datetime import datetime

from bot.store.columns import utc
from bot.store.models import GuildKeyRow


async def of_guild(guild_id: int, *, fresh: str, now: datetime) -> str:
    """Return a server's key; `fresh` becomes it if it has none."""
    row, _ = await GuildKeyRow.get_or_create(
        {"token": fresh, "created_at": utc(now)}, guild_id=guild_id
    )
    return row.token


async def reset(guild_id: int, fresh: str, *, now: datetime) -> None:
    """Give a server another key; the one before opens nothing any more."""
    wanted = {"token": fresh, "created_at": utc(now)}
    await GuildKeyRow.update_or_create(wanted, guild_id=guild_id)


async def guild_of(token: str) -> int | None:
    row = await GuildKeyRow.get_or_none(token=token)
    return None if row is None else row.guild_id
