"""`/quiet`: a server's time zone, and from when to when its channels want quiet."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.alerts.follows import Follows
from bot.cards import choices, replies
from bot.cards.card import Action, Card
from bot.client.answers import answer, turn
from bot.client.bot import ClapperBot
from bot.client.channels import require_manager
from bot.domain.kinds import Kind


class QuietCog(commands.Cog):
    def __init__(self, follows: Follows) -> None:
        self._follows = follows

    @app_commands.command(name="quiet")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(
        hours="From when to when, like 22:00-07:00, or off",
        zone="The server's time zone: a city, or a name like Europe/Berlin",
    )
    async def quiet(
        self,
        interaction: discord.Interaction[ClapperBot],
        hours: str | None = None,
        zone: str | None = None,
    ) -> None:
        """See or choose this server's quiet hours: news waits, and comes as one message after."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            if hours is None and zone is None:
                return replies.hours(await self._follows.hours(guild_id))
            return replies.hours(await self._follows.set_hours(guild_id, zone=zone, quiet=hours))

        await answer(interaction, card(), ephemeral=True)

    @quiet.autocomplete("hours")
    async def suggest_hours(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return [one for one in choices.QUIET if one.value.startswith(typed.strip())]

    @quiet.autocomplete("zone")
    async def suggest_zone(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.zones(typed)

    async def pick(self, interaction: discord.Interaction[ClapperBot], values: list[str]) -> None:
        """Take the kinds that were chosen to break through."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            kinds = {kind for kind in Kind if kind.value in values}
            return replies.hours(await self._follows.choose_loud(guild_id, kinds))

        await turn(interaction, card())


async def setup(bot: ClapperBot) -> None:
    cog = QuietCog(bot.services.follows)
    await bot.add_cog(cog)
    bot.buttons.on(Action.LOUD, cog.pick)
