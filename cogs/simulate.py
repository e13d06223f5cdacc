"""`/simulate`: what a follow would have brought, before anybody is pinged by it."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.alerts.insight import Insight
from bot.cards import choices, replay_card, replies
from bot.cards.card import Card
from bot.catalogue.shows import Shows
from bot.client.answers import answer, read
from bot.client.bot import ClapperBot
from bot.client.channels import heard_by, require_manager
from bot.domain.follow import Follow, Preset
from bot.domain.hours import Rhythm
from bot.domain.kinds import Certainty
from bot.domain.spans import parse_span


class SimulateCog(commands.Cog):
    def __init__(self, shows: Shows, insight: Insight) -> None:
        self._shows = shows
        self._insight = insight

    @app_commands.command(name="simulate")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(
        show="A show, a person, a network, or everything",
        kinds="Which news: all, unless you choose",
        certainty="How sure it must be: reported or confirmed, unless you choose",
        role="A role that it would have pinged",
        since="How far back: 90d, unless you choose",
        rhythm="As if it were told at once, or in a digest: daily 18:00, weekly fri 18:00",
    )
    @app_commands.choices(kinds=choices.PRESETS, certainty=choices.THRESHOLDS, since=choices.SPANS)
    async def simulate(
        self,
        interaction: discord.Interaction[ClapperBot],
        show: str,
        kinds: str = Preset.EVERYTHING.value,
        certainty: str = Certainty.REPORTED.word,
        role: discord.Role | None = None,
        since: str = "90d",
        rhythm: str = choices.INSTANT,
    ) -> None:
        """See what following a show, or everything, would have posted and pinged lately."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            named = await self._shows.target(show)
            channel_id = await self._insight.hearing(heard_by(interaction, None))
            wish = Follow(
                id=0,
                guild_id=guild_id,
                channel_id=channel_id,
                target=named.target,
                kinds=Preset(kinds).kinds,
                min_certainty=Certainty.from_word(certainty),
                role_id=None if role is None else role.id,
                rhythm=read(Rhythm.parse, rhythm),
            )
            replay = await self._insight.replay([wish], parse_span(since))
            return replay_card.draw(replay, named.name, replies.wish(wish))

        await answer(interaction, card(), ephemeral=True)

    @simulate.autocomplete("rhythm")
    async def suggest_rhythm(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.rhythms(typed)

    @simulate.autocomplete("show")
    async def suggest(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        people = await self._shows.suggest_people(typed)
        networks = self._shows.networks.suggest(typed, 3)
        return choices.targets(typed, self._shows.suggest(typed), people, networks)


async def setup(bot: ClapperBot) -> None:
    await bot.add_cog(SimulateCog(bot.services.shows, bot.services.insight))
