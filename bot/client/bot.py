"""The client: what Discord is told of us at the start, and what we do when servers change."""

import asyncio
import hashlib
import json
import logging
from dataclasses import dataclass
from typing import Any, Protocol

import discord
from discord import app_commands
from discord.ext import commands

from bot.alerts.follows import Follows
from bot.alerts.insight import Insight
from bot.alerts.reports import Reports
from bot.catalogue.shows import Shows
from bot.client import membership
from bot.client.answers import answer_error
from bot.client.buttons import Buttons, PickedMenu, PressedButton
from bot.client.channels import Place, missing
from bot.client.place import discord_api
from bot.client.restricted import end_unrestricted
from bot.domain.follow import FollowState
from bot.polling.server_feeds import ServerFeeds
from bot.syndication.addresses import Addresses

logger = logging.getLogger(__name__)

_COGS = (
    *("cogs.show", "cogs.follow", "cogs.quiet", "cogs.status", "cogs.simulate", "cogs.report"),
    *("cogs.feeds", "cogs.sources"),
)
_SYNCED = "commands"  # the note that says which commands Discord has


class Notes(Protocol):
    """Small things to remember from one start to the next."""

    async def get(self, key: str) -> str | None: ...

    async def put(self, key: str, value: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Services:
    """What the cogs choose from."""

    shows: Shows
    follows: Follows
    insight: Insight
    reports: Reports
    addresses: Addresses
    own_feeds: ServerFeeds


class ClapperTree(app_commands.CommandTree["ClapperBot"]):
    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        await answer_error(interaction, error)


class ClapperBot(commands.Bot):
    def __init__(
        self, services: Services, notes: Notes, *, guild_ready_timeout: float = 2.0
    ) -> None:
        """`guild_ready_timeout` is how many seconds without a new server make it ready."""
        # Clapper never speaks: that its libraries for voice are not there is nothing to warn of.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=ClapperTree,
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            activity=discord.CustomActivity("Watching for news · /show"),
            guild_ready_timeout=guild_ready_timeout,
            max_ratelimit_timeout=60,
        )
        self._catching_up: asyncio.Task[object] | None = None
        self.services = services
        self.buttons = Buttons()
        self._notes = notes

    async def setup_hook(self) -> None:
        for cog in _COGS:
            await self.load_extension(cog)
        self.add_dynamic_items(PressedButton, PickedMenu)
        await self._sync_commands()

    async def on_ready(self) -> None:
        """Catch up with what happened while nobody was connected."""
        self._catching_up = asyncio.current_task()
        await membership.catch_up(self, self.services.follows, self.services.own_feeds)
        await end_unrestricted(self, self.services.shows, self.services.follows)

    async def close(self) -> None:
        """Disconnect; what was being caught up with is left to the next start."""
        catching_up, self._catching_up = self._catching_up, None
        if catching_up is not None and catching_up is not asyncio.current_task():
            catching_up.cancel()
            await asyncio.wait([catching_up])
        await super().close()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        resumed = await self.services.follows.resume_guild(guild.id)
        logger.info("server joined guild=%s resumed=%s", guild.id, resumed)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await membership.leave(guild.id, self.services.follows, self.services.own_feeds)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._close(channel.id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        if await self.services.follows.forget_post(payload.thread_id):
            logger.info("post deleted thread=%s", payload.thread_id)
        await self._close(payload.thread_id)

    async def on_guild_channel_update(
        self, _before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        await self._reopen(after.guild)
        await end_unrestricted(self, self.services.shows, self.services.follows)

    async def on_guild_role_update(self, _before: discord.Role, after: discord.Role) -> None:
        await self._reopen(after.guild)

    async def _close(self, channel_id: int) -> None:
        suspended = await self.services.follows.suspend_channel(
            channel_id, "The channel was deleted."
        )
        if suspended:
            logger.info("channel deleted channel=%s suspended=%s", channel_id, suspended)

    async def _reopen(self, guild: discord.Guild) -> None:
        """Resume what was suspended for want of permissions, where these are there again."""
        for channel_id in {
            follow.channel_id
            for follow in await self.services.follows.of_guild(guild.id)
            if follow.state is FollowState.SUSPENDED
        }:
            channel = guild.get_channel_or_thread(channel_id)
            if isinstance(channel, Place) and not missing(channel):
                resumed = await self.services.follows.resume_channel(channel_id)
                logger.info("channel open again channel=%s resumed=%s", channel_id, resumed)

    async def _sync_commands(self) -> None:
        """Tell Discord our commands if they changed: it takes 200 new ones a day."""
        drawn = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = hashlib.sha256(json.dumps(drawn, sort_keys=True).encode()).hexdigest()
        wanted = f"{discord_api()} {self.application_id} {digest}"
        if await self._notes.get(_SYNCED) == wanted:
            return
        await self.tree.sync()
        await self._notes.put(_SYNCED, wanted)
        logger.info("commands synced commands=%s", len(drawn))
