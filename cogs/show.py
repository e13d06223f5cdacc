"""`/show`: everything that is known of a show, and its timeline."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards import choices, show_card, timeline
from bot.cards.card import Action, Card
from bot.catalogue.shows import Shows
from bot.client.answers import amend, answer, turn
from bot.client.bot import ClapperBot
from bot.client.channels import is_restricted
from bot.domain.show import Show


class ShowCog(commands.Cog):
    def __init__(self, shows: Shows) -> None:
        self._shows = shows

    @app_commands.command(name="show")
    @app_commands.describe(title="A title, or part of one")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def show(self, interaction: discord.Interaction[ClapperBot], title: str) -> None:
        """See where a TV show stands: seasons, filming, dates, cast, and who says so."""
        shown: list[Show] = []

        async def card() -> Card:
            shown.append(await self._shows.find(title, adult=is_restricted(interaction)))
            return show_card.draw(await self._shows.dossier(shown[0]))

        await answer(interaction, card())
        if (fuller := await self._shows.fuller(shown[0])) is not None:
            await amend(interaction, show_card.draw(await self._shows.dossier(fuller)))

    @show.autocomplete("title")
    async def suggest(
        self, interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.shows(self._shows.suggest(typed, adult=is_restricted(interaction)))

    async def open_timeline(
        self, interaction: discord.Interaction[ClapperBot], show_id: int
    ) -> None:
        await answer(interaction, self._timeline(show_id, 0), ephemeral=True)

    async def turn_page(
        self, interaction: discord.Interaction[ClapperBot], show_id: int, page: int
    ) -> None:
        await turn(interaction, self._timeline(show_id, page))

    async def _timeline(self, show_id: int, page: int) -> Card:
        return timeline.draw(await self._shows.dossier(await self._shows.by_id(show_id)), page)


async def setup(bot: ClapperBot) -> None:
    cog = ShowCog(bot.services.shows)
    await bot.add_cog(cog)
    bot.buttons.on(Action.TIMELINE, cog.open_timeline)
    bot.buttons.on(Action.PAGE, cog.turn_page)
