"""Servers that Clapper left or joined, also while it was not connected."""

import logging

import discord

from bot.alerts.follows import Follows
from bot.polling.server_feeds import ServerFeeds

logger = logging.getLogger(__name__)

_REMOVED = "Clapper was removed from the server."


async def leave(guild_id: int, follows: Follows, own_feeds: ServerFeeds) -> None:
    """Suspend what a server follows, and drop the feeds that it alone hears."""
    dropped = await own_feeds.leave(guild_id)
    suspended = await follows.suspend_guild(guild_id, _REMOVED)
    logger.info("server left guild=%s suspended=%s feeds=%s", guild_id, suspended, dropped)


async def catch_up(client: discord.Client, follows: Follows, own_feeds: ServerFeeds) -> None:
    """Compare the servers that we know with those that Discord says we are in.

    Discord lists those that are out of order as well, so an outage is no leaving. One that is not
    in its list is asked for once more before it counts as left.
    """
    present = {guild.id for guild in client.guilds}
    known = await follows.guilds() | await own_feeds.guilds()
    for guild_id in sorted(known - present):
        if await _is_gone(client, guild_id):
            await leave(guild_id, follows, own_feeds)
    for guild_id in sorted(await follows.guilds_suspended(_REMOVED) & present):
        resumed = await follows.resume_guild(guild_id)
        logger.info("server joined meanwhile guild=%s resumed=%s", guild_id, resumed)


async def _is_gone(client: discord.Client, guild_id: int) -> bool:
    try:
        await client.fetch_guild(guild_id, with_counts=False)
    except (discord.NotFound, discord.Forbidden):
        return True
    except discord.HTTPException as error:
        logger.warning("server could not be asked for guild=%s because=%s", guild_id, error)
    return False
