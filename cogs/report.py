"""`/report` and its buttons: members say what is wrong, whoever runs Clapper decides."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.alerts.ports import Subject
from bot.alerts.reports import Reports
from bot.cards import report_card
from bot.cards.card import Action, Card
from bot.client.answers import answer, turn
from bot.client.bot import ClapperBot
from bot.client.forms import ReasonForm
from bot.client.links import message_in
from bot.errors import RefusedError


class ReportCog(commands.Cog):
    def __init__(self, reports: Reports) -> None:
        self._reports = reports

    @app_commands.command(name="report")
    @app_commands.guild_only()
    @app_commands.describe(announcement="The link of the announcement: Copy Message Link")
    async def report(self, interaction: discord.Interaction[ClapperBot], announcement: str) -> None:
        """Say that an announcement is wrong: the show, what happened, a repeat, or no news."""

        async def card() -> Card:
            message_id = message_in(announcement)
            if message_id is None:
                raise RefusedError("Give the announcement's link: Copy Message Link in its menu.")
            told = await self._reports.told_in(message_id)
            if not told:
                raise RefusedError("That message is none of Clapper's announcements.")
            return await self._ask_about(interaction, told)

        await answer(interaction, card(), ephemeral=True)

    async def press(self, interaction: discord.Interaction[ClapperBot], milestone_id: int) -> None:
        async def card() -> Card:
            message = interaction.message
            told = [] if message is None else await self._reports.told_in(message.id)
            # Right after it was posted, the button knows more of the message than we do.
            return await self._ask_about(
                interaction, told or [await self._reports.subject(milestone_id)]
            )

        await answer(interaction, card(), ephemeral=True)

    async def pick(self, interaction: discord.Interaction[ClapperBot], values: list[str]) -> None:
        """Take which of a message's milestones is meant."""
        await turn(interaction, self._ask(interaction, int(values[0])))

    async def complain(
        self, interaction: discord.Interaction[ClapperBot], milestone_id: int, number: int
    ) -> None:
        async def card() -> Card:
            complaint = report_card.numbered(number)
            if complaint is None:
                raise RefusedError("This button is too old. Press Report again.")
            votes = await self._reports.complain(
                milestone_id,
                complaint,
                member_id=interaction.user.id,
                guild_id=interaction.guild_id or 0,
            )
            return report_card.thanks(complaint, votes)

        await turn(interaction, card())

    async def retract(
        self, interaction: discord.Interaction[ClapperBot], milestone_id: int
    ) -> None:
        await _require_owner(interaction)

        async def card(because: str) -> Card:
            replies = await self._reports.retract(milestone_id, because)
            return report_card.withdrawn(await self._reports.subject(milestone_id), replies)

        await interaction.response.send_modal(ReasonForm(card))

    async def confirm(
        self, interaction: discord.Interaction[ClapperBot], milestone_id: int
    ) -> None:
        await _require_owner(interaction)

        async def card() -> Card:
            settled = await self._reports.confirm(milestone_id)
            return report_card.confirmed(await self._reports.subject(milestone_id), settled)

        await turn(interaction, card())

    async def _ask_about(
        self, interaction: discord.Interaction[ClapperBot], told: Sequence[Subject]
    ) -> Card:
        if len(told) > 1:
            return report_card.which(told)
        return await self._ask(interaction, told[0].milestone.id)

    async def _ask(self, interaction: discord.Interaction[ClapperBot], milestone_id: int) -> Card:
        subject = await self._reports.subject(milestone_id)
        decides = await interaction.client.is_owner(interaction.user)
        return report_card.ask(subject, decides=decides)


async def _require_owner(interaction: discord.Interaction[ClapperBot]) -> None:
    if not await interaction.client.is_owner(interaction.user):
        raise RefusedError("Only whoever runs this Clapper can decide that.")


async def setup(bot: ClapperBot) -> None:
    cog = ReportCog(bot.services.reports)
    await bot.add_cog(cog)
    bot.buttons.on(Action.REPORT, cog.press)
    bot.buttons.on(Action.WHICH, cog.pick)
    bot.buttons.on(Action.COMPLAIN, cog.complain)
    bot.buttons.on(Action.RETRACT, cog.retract)
    bot.buttons.on(Action.CONFIRM, cog.confirm)
