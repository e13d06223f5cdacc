"""`/feeds`: where this server's news can be read outside Discord."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards import feeds_card
from bot.cards.card import Card
from bot.client.answers import answer
from bot.client.bot import ClapperBot
from bot.client.channels import require_manager
from bot.syndication.addresses import Addresses
from bot.syndication.documents import Name


class FeedsCog(commands.Cog):
    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses

    @app_commands.command(name="feeds")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(reset="Make new addresses: the old ones stop working for everybody")
    async def feeds(
        self, interaction: discord.Interaction[ClapperBot], *, reset: bool = False
    ) -> None:
        """Get a calendar of premieres and feeds of what this server follows."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            ask = self._addresses.reset if reset else self._addresses.of_guild
            found = await ask(guild_id)
            return feeds_card.draw(
                calendar=found[Name.ICS],
                feeds=(found[Name.RSS], found[Name.JSON]),
                of_a_show=self._addresses.of_any_show(Name.ICS),
                is_new=reset,
            )

        await answer(interaction, card(), ephemeral=True)


async def setup(bot: ClapperBot) -> None:
    await bot.add_cog(FeedsCog(bot.services.addresses))
