"""Threads, forums, published news, webhooks, events, emojis, direct messages; by discord.py."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import discord
import pytest
from discord import app_commands

from bot.sandbox import (
    ChannelHandle,
    GuildHandle,
    MemberHandle,
    RefusedByClientError,
    Sandbox,
)
from tests.sandbox.conftest import SmallBot

Connect = Callable[[discord.Client], Awaitable[None]]
PIXEL = b"\x89PNG\r\n\x1a\n" + b"\0" * 16


@pytest.fixture
async def bot(guild: GuildHandle, connect: Connect) -> SmallBot:
    guild.permit(guild.bot_role, "administrator")
    made = SmallBot()
    await connect(made)
    return made


async def known(bot: SmallBot, handle: ChannelHandle) -> discord.TextChannel:
    found = await bot.fetch_channel(handle.id)
    assert isinstance(found, discord.TextChannel)
    return found


async def test_a_thread_of_a_message_takes_messages(bot: SmallBot, channel: ChannelHandle) -> None:
    sent = await (await known(bot, channel)).send("filming began")
    thread = await sent.create_thread(name="Evidence", auto_archive_duration=60)
    await thread.send("Variety")

    assert thread.id == sent.id
    assert [one.name for one in channel.threads] == ["Evidence"]
    assert [one.content for one in channel.threads[0].messages] == ["Variety"]


async def test_a_locked_thread_takes_nothing_from_who_may_not_manage_it(
    bot: SmallBot, guild: GuildHandle, channel: ChannelHandle
) -> None:
    sent = await (await known(bot, channel)).send("x")
    thread = await sent.create_thread(name="Evidence")
    await thread.edit(archived=True)
    await thread.send("opens it again")
    state = channel.threads[0].channel.thread
    assert state is not None
    assert not state.archived

    await thread.edit(locked=True)
    guild.permit(guild.bot_role, ("view_channel", "send_messages_in_threads"))
    with pytest.raises(discord.HTTPException) as raised:
        await thread.send("y")
    assert raised.value.code == 160005


async def test_a_forum_takes_posts_and_no_messages(bot: SmallBot, guild: GuildHandle) -> None:
    forum = guild.channel("shows", kind="forum", tags=("Netflix",))
    place = await bot.fetch_channel(forum.id)
    assert isinstance(place, discord.ForumChannel)
    made = await place.create_thread(
        name="Jessica Jones", content="Season 2", applied_tags=place.available_tags
    )

    assert made.message.id == made.thread.id
    post = forum.threads[0]
    assert (post.name, post.messages[0].content) == ("Jessica Jones", "Season 2")
    with pytest.raises(discord.HTTPException) as raised:
        await bot.get_partial_messageable(forum.id).send("x")
    assert raised.value.code == 40058


async def test_a_media_channel_takes_posts_too(bot: SmallBot, guild: GuildHandle) -> None:
    pictures = guild.channel("pictures", kind="media")
    place = await bot.fetch_channel(pictures.id)
    assert isinstance(place, discord.ForumChannel)
    assert place.is_media()
    await place.create_thread(name="Jessica Jones", content="First look")
    assert [one.name for one in pictures.threads] == ["Jessica Jones"]
    with pytest.raises(discord.HTTPException) as raised:
        await bot.get_partial_messageable(pictures.id).send("x")
    assert raised.value.code == 40058


async def test_a_forum_may_ask_for_a_tag(bot: SmallBot, guild: GuildHandle) -> None:
    forum = guild.channel("shows", kind="forum", tags=("Netflix",), tag_required=True)
    place = await bot.fetch_channel(forum.id)
    assert isinstance(place, discord.ForumChannel)
    assert place.flags.require_tag
    with pytest.raises(discord.HTTPException) as raised:
        await place.create_thread(name="Jessica Jones", content="Season 2")
    assert raised.value.code == 40067
    tag = place.available_tags[0]
    await place.create_thread(name="Jessica Jones", content="Season 2", applied_tags=[tag])
    assert forum.threads[0].tags == ["Netflix"]


async def test_posts_are_listed_the_open_ones_and_those_archived_last_first(
    bot: SmallBot, guild: GuildHandle
) -> None:
    guild.permit(guild.bot_role, ("view_channel", "send_messages", "read_message_history"))
    forum = guild.channel("shows", kind="forum")
    place = await bot.fetch_channel(forum.id)
    assert isinstance(place, discord.ForumChannel)
    for name in ("Jessica Jones", "Daredevil", "Luke Cage", "Iron Fist"):
        await place.create_thread(name=name, content="x")
    for post in forum.threads[:3]:
        post.archive()
    there = bot.get_guild(guild.id)
    assert there is not None
    assert [one.name for one in await there.active_threads()] == ["Iron Fist"]
    archived = [one.name async for one in place.archived_threads(limit=None)]
    assert archived == ["Luke Cage", "Daredevil", "Jessica Jones"]
    forum.deny("bot", "view_channel")
    assert await there.active_threads() == []


async def test_a_thread_that_is_not_locked_is_opened_by_anybody(
    bot: SmallBot, guild: GuildHandle
) -> None:
    guild.permit(guild.bot_role, ("view_channel", "send_messages"))
    forum = guild.channel("shows", kind="forum")
    place = await bot.fetch_channel(forum.id)
    assert isinstance(place, discord.ForumChannel)
    thread = (await place.create_thread(name="Jessica Jones", content="x")).thread
    [post] = forum.threads
    post.archive()
    await thread.edit(archived=False)
    assert not post.archived
    post.archive(locked=True)
    with pytest.raises(discord.Forbidden):
        await thread.edit(archived=False)


async def test_published_news_reach_the_followers(
    bot: SmallBot, guild: GuildHandle, sandbox: Sandbox
) -> None:
    source = guild.channel("announcements", kind="announcement")
    target = sandbox.guild("Other").channel("from-afar")
    source.follow(target)
    own = guild.channel("own")
    place = await known(bot, source)
    await place.follow(destination=await known(bot, own))

    sent = await place.send("renewed")
    await sent.publish()

    assert [one.content for one in target.messages] == ["renewed"]
    assert [one.content for one in own.messages] == ["renewed"]
    assert target.messages[0].flags == 2
    with pytest.raises(discord.HTTPException) as raised:
        await sent.publish()
    assert raised.value.code == 40033


async def test_a_webhook_posts_under_its_own_name(bot: SmallBot, channel: ChannelHandle) -> None:
    webhook = await (await known(bot, channel)).create_webhook(name="Newsroom")
    sent = await webhook.send("wrapped", wait=True, username="Variety")
    await webhook.edit_message(sent.id, content="wrapped at last")

    message = channel.messages[0]
    assert (message.author.name, message.content) == ("Variety", "wrapped at last")
    await webhook.delete()
    with pytest.raises(discord.NotFound) as raised:
        await webhook.send("more")
    assert raised.value.code == 10015


async def test_a_premiere_becomes_a_scheduled_event(bot: SmallBot, guild: GuildHandle) -> None:
    place = bot.get_guild(guild.id)
    assert place is not None
    start = discord.utils.utcnow() + timedelta(days=3)
    event = await place.create_scheduled_event(
        name="Jessica Jones premieres",
        start_time=start,
        end_time=start + timedelta(hours=1),
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
        location="Netflix",
    )
    assert [one["name"] for one in guild.guild.events.values()] == ["Jessica Jones premieres"]

    with pytest.raises(discord.HTTPException, match="in the past"):
        await place.create_scheduled_event(
            name="Too late",
            start_time=start - timedelta(days=4),
            end_time=start,
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location="Netflix",
        )
    await event.delete()
    assert guild.guild.events == {}


async def test_the_application_has_its_own_emojis(bot: SmallBot, sandbox: Sandbox) -> None:
    emoji = await bot.create_application_emoji(name="renewed", image=PIXEL)

    assert [one.name for one in await bot.fetch_application_emojis()] == ["renewed"]
    await emoji.delete()
    assert sandbox.world.emojis == {}


async def test_channels_and_roles_are_made_changed_and_deleted(
    bot: SmallBot, guild: GuildHandle
) -> None:
    place = bot.get_guild(guild.id)
    assert place is not None
    made = await place.create_text_channel("Season News", topic="All of it")
    assert made.name == "season-news"
    await made.edit(name="news-2")
    assert [one.name for one in guild.guild.channels.values()] == ["news-2"]
    role = await place.create_role(name="fans", mentionable=True)
    await made.set_permissions(role, send_messages=False)
    assert guild.guild.channels[made.id].overwrites
    await role.delete()
    await made.delete()
    assert guild.guild.channels == {}


async def test_roles_are_changed_given_and_taken(
    bot: SmallBot, guild: GuildHandle, ann: MemberHandle
) -> None:
    place = bot.get_guild(guild.id)
    assert place is not None
    made = await place.create_role(name="fans")
    await made.edit(name="viewers", permissions=discord.Permissions(attach_files=True))
    assert (guild.guild.roles[made.id].name, guild.guild.roles[made.id].permissions) == (
        "viewers", 1 << 15
    )  # fmt: skip
    member = await place.fetch_member(ann.id)
    await member.add_roles(made)
    assert made.id in ann.member.roles
    await member.remove_roles(made)
    assert made.id not in ann.member.roles
    await member.edit(roles=[made], nick="Annie")
    assert (ann.member.roles[-1], ann.member.nick) == (made.id, "Annie")
    await place.me.edit(nick="Clap")
    assert (await place.fetch_member(place.me.id)).nick == "Clap"


async def test_no_role_at_or_above_the_bots_own_is_touched(
    bot: SmallBot, guild: GuildHandle, ann: MemberHandle
) -> None:
    place = bot.get_guild(guild.id)
    assert place is not None
    mine = await place.fetch_role(guild.bot_role.id)
    member = await place.fetch_member(ann.id)
    for forbidden in (mine.edit(name="x"), mine.delete(), member.add_roles(mine)):
        with pytest.raises(discord.Forbidden) as refused:
            await forbidden
        assert refused.value.code == 50013


async def test_a_role_gives_no_more_than_the_bot_has(connect: Connect, guild: GuildHandle) -> None:
    guild.permit(guild.bot_role, "manage_roles")
    made = SmallBot()
    await connect(made)
    place = made.get_guild(guild.id)
    assert place is not None
    with pytest.raises(discord.Forbidden):
        await place.create_role(permissions=discord.Permissions(ban_members=True))


async def test_a_post_in_an_archived_thread_can_not_be_edited(
    bot: SmallBot, channel: ChannelHandle
) -> None:
    message = await (await known(bot, channel)).send("filming")
    thread = await message.create_thread(name="Evidence")
    inside = await thread.send("seen")
    await thread.edit(archived=True)
    with pytest.raises(discord.HTTPException) as refused:
        await inside.edit(content="not seen")
    assert refused.value.code == 50083


async def test_a_member_is_written_to_directly(
    bot: SmallBot, sandbox: Sandbox, ann: MemberHandle
) -> None:
    user = await bot.fetch_user(ann.id)
    await user.send("your show returns")

    assert [one.content for one in sandbox.direct(ann).messages] == ["your show returns"]


async def test_a_command_works_in_direct_messages(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle
) -> None:
    bot = SmallBot()

    @bot.tree.command(description="Show")
    async def show(interaction: discord.Interaction) -> None:
        assert interaction.guild is None
        await interaction.response.send_message(f"for {interaction.user.name}")

    @bot.tree.command(description="Servers only")
    @app_commands.guild_only()
    async def setup(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("never")

    await connect(bot)
    answer = await sandbox.invoke(ann, sandbox.direct(ann), "show")

    assert answer.content == "for Ann"
    with pytest.raises(RefusedByClientError, match="not offered"):
        await sandbox.invoke(ann, sandbox.direct(ann), "setup")


async def test_a_command_of_a_user_works_where_the_bot_is_not(
    sandbox: Sandbox, connect: Connect
) -> None:
    bot = SmallBot()
    refused: list[int] = []
    tried = asyncio.Event()

    @bot.tree.command(description="Show")
    @app_commands.allowed_installs(guilds=True, users=True)
    async def show(interaction: discord.Interaction) -> None:
        assert interaction.is_user_integration()
        await interaction.response.send_message("a card")
        try:
            for number in range(6):
                await interaction.followup.send(str(number))
        except discord.HTTPException as error:
            refused.append(error.code)
        tried.set()

    @bot.tree.command(description="For servers")
    async def follow(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("never")

    await connect(bot)
    sandbox.limits.enabled = False
    elsewhere = sandbox.guild("Elsewhere")
    channel, ann = elsewhere.channel("talk"), elsewhere.member("Ann")
    elsewhere.kick_bot()

    answer = await sandbox.invoke(ann, channel, "show")
    await asyncio.wait_for(tried.wait(), 5)

    assert answer.content == "a card"
    assert len(answer.follow_ups) == 5
    assert refused == [40094]
    with pytest.raises(RefusedByClientError, match="not offered"):
        await sandbox.invoke(ann, channel, "follow")
