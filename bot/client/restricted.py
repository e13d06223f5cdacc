"""Follows of shows for adults end where a channel is no longer age-restricted."""

import logging

import discord

from bot.alerts.follows import Follows
from bot.catalogue.shows import Shows

logger = logging.getLogger(__name__)


async def end_unrestricted(client: discord.Client, shows: Shows, follows: Follows) -> None:
    """End follows of shows for adults in channels that are known to be open to all."""
    for follow in await follows.of_shows(shows.adult):
        guild = client.get_guild(follow.guild_id)
        channel = None if guild is None else guild.get_channel_or_thread(follow.channel_id)
        nsfw = getattr(channel, "is_nsfw", None)
        if nsfw is not None and not nsfw():
            await follows.unfollow(follow.channel_id, follow.target)
            logger.info("channel not restricted any more channel=%s", follow.channel_id)
