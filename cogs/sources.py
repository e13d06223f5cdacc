"""`/sources`: the feeds that a server hears beside all others."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards import choices, sources_card
from bot.cards.card import Card
from bot.client.answers import answer
from bot.client.bot import ClapperBot
from bot.client.channels import require_manager
from bot.polling.server_feeds import Named, ServerFeeds


class SourcesCog(commands.Cog):
    sources = app_commands.Group(
        name="sources",
        description="The feeds that this server hears beside the large outlets.",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )

    def __init__(self, feeds: ServerFeeds) -> None:
        self._feeds = feeds

    @sources.command(name="add")
    @app_commands.describe(address="A feed's web address, or that of a page that names one")
    async def add(self, interaction: discord.Interaction[ClapperBot], address: str) -> None:
        """Hear one more feed, for this server only."""

        async def card() -> Card:
            done = await self._feeds.add(require_manager(interaction), address)
            if isinstance(done, Named):
                return sources_card.choose(done.feeds)
            return sources_card.added(done.source, done.title, is_new=done.is_new)

        await answer(interaction, card(), ephemeral=True)

    @sources.command(name="remove")
    @app_commands.describe(feed="Which of this server's feeds")
    async def remove(self, interaction: discord.Interaction[ClapperBot], feed: str) -> None:
        """Hear one of this server's feeds no more."""

        async def card() -> Card:
            gone = await self._feeds.remove(require_manager(interaction), feed)
            return sources_card.removed(gone)

        await answer(interaction, card(), ephemeral=True)

    @sources.command(name="list")
    async def list_(self, interaction: discord.Interaction[ClapperBot]) -> None:
        """See how this server's feeds are: last read, why one is paused, how to mend it."""

        async def card() -> Card:
            found = await self._feeds.of_guild(require_manager(interaction))
            return sources_card.listed(found, self._feeds.quota, self._feeds.now())

        await answer(interaction, card(), ephemeral=True)

    @remove.autocomplete("feed")
    async def suggest(
        self, interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.feeds(typed, await self._feeds.of_guild(interaction.guild_id or 0))


async def setup(bot: ClapperBot) -> None:
    await bot.add_cog(SourcesCog(bot.services.own_feeds))
