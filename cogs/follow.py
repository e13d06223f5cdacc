"""`/follow`, `/unfollow`, `/following`: choose what the channels of a server hear about."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.alerts.follows import Follows
from bot.cards import choices, replies
from bot.cards.card import Action, Card
from bot.catalogue.shows import FOR_ADULTS, Shows
from bot.client.answers import answer, read, turn
from bot.client.bot import ClapperBot
from bot.client.channels import (
    Place,
    heard_by,
    is_restricted,
    name_of,
    require_manager,
    require_postable,
    require_publishable,
    takes_posts,
)
from bot.domain.follow import Follow, Preset, Target
from bot.domain.hours import Rhythm
from bot.domain.kinds import Certainty, Kind
from bot.domain.zones import find_zone
from bot.errors import RefusedError


class FollowCog(commands.Cog):
    def __init__(self, shows: Shows, follows: Follows) -> None:
        self._shows = shows
        self._follows = follows

    @app_commands.command(name="follow")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(
        show="A show, a person, a network, or everything",
        channel="Where to announce it: here, unless you choose. In a forum each show has a post",
        kinds="Which news to announce: all, unless you choose",
        certainty="How sure it must be: reported or confirmed, unless you choose",
        role="A role to ping with each announcement",
        silent="Post without notifying anybody's phone",
        rhythm="At once, or in a daily or weekly digest: daily 18:00, weekly fri 18:00",
        zone="The digest's time zone: the server's, unless you choose",
        publish="Publish to the channels of other servers that follow this announcement channel",
    )
    @app_commands.choices(kinds=choices.PRESETS, certainty=choices.THRESHOLDS)
    async def follow(  # noqa: PLR0913  # its options are its arguments
        self,
        interaction: discord.Interaction[ClapperBot],
        show: str,
        channel: Place | None = None,
        kinds: str = Preset.EVERYTHING.value,
        certainty: str = Certainty.REPORTED.word,
        role: discord.Role | None = None,
        *,
        silent: bool = False,
        rhythm: str = choices.INSTANT,
        zone: str | None = None,
        publish: bool = False,
    ) -> None:
        """Announce the news of a show, a person, a network or everything in a channel."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            named = await self._shows.target(show)
            channel_id = require_postable(interaction, channel, role)
            if self._shows.is_adult(named.target) and not is_restricted(interaction, channel):
                raise RefusedError(FOR_ADULTS)
            if publish:
                require_publishable(interaction, channel)
            wish = Follow(
                id=0,
                guild_id=guild_id,
                channel_id=channel_id,
                target=named.target,
                kinds=Preset(kinds).kinds,
                min_certainty=Certainty.from_word(certainty),
                role_id=None if role is None else role.id,
                silent=silent,
                rhythm=read(Rhythm.parse, rhythm),
                zone=None if zone is None else read(find_zone, zone),
                publish=publish,
            )
            forum = takes_posts(interaction, channel)
            done = await self._follows.follow(wish, forum=forum)
            hours = await self._follows.hours(guild_id)
            return replies.followed(
                done.follow, named.name, is_new=done.is_new, hours=hours, forum=forum
            )

        await answer(interaction, card(), ephemeral=True)

    @app_commands.command(name="unfollow")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.describe(
        show="What to unfollow", channel="Which channel's: this one's, unless you choose"
    )
    async def unfollow(
        self,
        interaction: discord.Interaction[ClapperBot],
        show: str,
        channel: Place | None = None,
    ) -> None:
        """Stop announcing the news of a show in a channel."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            if (follow_id := choices.followed_by_token(show)) is not None:
                one = await self._follows.unfollow_one(guild_id, follow_id)
                name = self._shows.named(one.target).name
                return replies.unfollowed(name, one.channel_id, was_followed=True)
            named = await self._shows.target(show)
            here, *around = heard_by(interaction, channel)
            for channel_id in (here, *around):
                if await self._follows.unfollow(channel_id, named.target):
                    return replies.unfollowed(named.name, channel_id, was_followed=True)
            return replies.unfollowed(named.name, here, was_followed=False)

        await answer(interaction, card(), ephemeral=True)

    @app_commands.command(name="following")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def following(self, interaction: discord.Interaction[ClapperBot]) -> None:
        """List what this server follows, and in which channels."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            follows = await self._follows.of_guild(guild_id)
            named = [(one, self._shows.named(one.target).name) for one in follows]
            return replies.following(named, await self._follows.hours(guild_id))

        await answer(interaction, card(), ephemeral=True)

    @follow.autocomplete("show")
    async def suggest(
        self, interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        adult = is_restricted(interaction)
        people = await self._shows.suggest_people(typed)
        networks = self._shows.networks.suggest(typed, 3)
        return choices.targets(typed, self._shows.suggest(typed, adult=adult), people, networks)

    @follow.autocomplete("rhythm")
    async def suggest_rhythm(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.rhythms(typed)

    @follow.autocomplete("zone")
    async def suggest_zone(
        self, _interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return choices.zones(typed)

    @unfollow.autocomplete("show")
    async def suggest_followed(
        self, interaction: discord.Interaction[ClapperBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        here = interaction.channel_id
        follows = await self._follows.of_guild(interaction.guild_id or 0)
        follows = sorted(follows, key=lambda one: one.channel_id != here)
        return choices.followed(typed, [(one, self._label(interaction, one)) for one in follows])

    def _label(self, interaction: discord.Interaction[ClapperBot], follow: Follow) -> str:
        name = self._shows.named(follow.target).name
        if follow.channel_id == interaction.channel_id:
            return name
        return f"{name}, in {name_of(interaction, follow.channel_id)}"

    async def pick(
        self, interaction: discord.Interaction[ClapperBot], follow_id: int, values: list[str]
    ) -> None:
        """Take the kinds that were chosen in the menu under a follow."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            kinds = {kind for kind in Kind if kind.value in values}
            follow = await self._follows.choose_kinds(guild_id, follow_id, kinds)
            return replies.followed(follow, self._shows.named(follow.target).name, is_new=False)

        await turn(interaction, card())

    async def press(self, interaction: discord.Interaction[ClapperBot], show_id: int) -> None:
        """Follow from a card: here, with all that is usual, unless it is followed already."""

        async def card() -> Card:
            guild_id = require_manager(interaction)
            show = await self._shows.by_id(show_id)
            channel_id = require_postable(interaction)
            wish = Follow(0, guild_id, channel_id, Target.show(show.id))
            done = await self._follows.ensure(wish)
            return replies.followed(done.follow, show.title, is_new=done.is_new)

        await answer(interaction, card(), ephemeral=True)


async def setup(bot: ClapperBot) -> None:
    cog = FollowCog(bot.services.shows, bot.services.follows)
    await bot.add_cog(cog)
    bot.buttons.on(Action.FOLLOW, cog.press)
    bot.buttons.on(Action.KINDS, cog.pick)
