"""`/status` and `/why`: is all well here, and why was something posted or not."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.alerts.insight import Insight
from bot.cards import choices, status_card, why_card
from bot.cards.card import Card
from bot.catalogue.shows import Shows
from bot.client.answers import answer
from bot.client.bot import ClapperBot
from bot.client.channels import Place, heard_by, lacking_in, require_manager
from bot.client.links import message_in


class StatusCog(commands.Cog):
    def __init__(self, shows: Shows, insight: Insight) -> None:
        self._shows = shows
        self._insight = insight

    @app_commands.command(name="status")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def status(self, interaction: discord.Interaction[ClapperBot]) -> None:
        """See whether announcements get through here, and what is missing where not."""

        async def card() -> Card:
            health = await self._insight.health(require_manager(interaction))
            ids = [one.channel_id for one in health.channels]
            return status_card.draw(health, lacking_in(interaction, ids))

        await answer(interaction, card(), ephemeral=True)

    @app_commands.command(name="why")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(
        what="A show, or the link of an announcement",
        channel="With a show: what this channel heard of it; here, unless you choose",
    )
    async def why(
        self,
        interaction: discord.Interaction[ClapperBot],
        what: str,
        channel: Place | None = None,
    ) -> None:
        """Ask why something was announced in a channel, or why not."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            if (message_id := message_in(what)) is not None:
                told = await self._insight.why_message(guild_id, message_id)
                if len(told) > 1:
                    return why_card.of_several(told)
                [one] = told
                followed = self._shows.named(one.follow.target).name if one.follow else ""
                return why_card.of_one(one, followed)
            show = await self._shows.find(what)
            channel_id = await self._insight.hearing(heard_by(interaction, channel))
            explained = await self._insight.why_show(channel_id, show.id)
            return why_card.of_show(show.title, channel_id, explained)

        await answer(interaction, card(), ephemeral=True)

    @why.autocomplete("what")
    async def suggest(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.shows(self._shows.suggest(typed))


async def setup(bot: ClapperBot) -> None:
    await bot.add_cog(StatusCog(bot.services.shows, bot.services.insight))
