"""Messages by discord.py: posting, nonces, editing, pings, files, permissions."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from datetime import timedelta

import discord
import pytest

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Ping, Sandbox
from tests.sandbox.conftest import SmallBot

Connect = Callable[[discord.Client], Awaitable[None]]


@pytest.fixture
async def place(connect: Connect, channel: ChannelHandle) -> discord.PartialMessageable:
    """Give the channel as a connected bot sees it."""
    bot = SmallBot()
    await connect(bot)
    return bot.get_partial_messageable(channel.id)


async def test_a_message_is_posted_edited_and_deleted(
    place: discord.PartialMessageable, channel: ChannelHandle
) -> None:
    sent = await place.send("filming began", embed=discord.Embed(title="Jessica Jones"))
    message = channel.messages[0]
    assert (message.id, message.content) == (sent.id, "filming began")

    await sent.edit(content="filming began in New York")
    assert message.content == "filming began in New York"
    assert message.edited is not None
    assert [one.content for one in message.edits] == ["filming began"]

    assert [one.id async for one in place.history()] == [sent.id]
    await sent.delete()
    assert channel.messages == []
    assert message.deleted


async def test_one_nonce_gives_one_message(
    place: discord.PartialMessageable, channel: ChannelHandle
) -> None:
    first = await place.send("once", nonce="row-1")
    second = await place.send("once", nonce="row-1")

    assert first.id == second.id
    assert len(channel.messages) == 1
    assert channel.messages[0].nonce == "row-1"


async def test_a_nonce_of_a_deleted_message_is_an_unknown_message(
    place: discord.PartialMessageable,
) -> None:
    sent = await place.send("once", nonce="row-1")
    await sent.delete()

    with pytest.raises(discord.NotFound) as raised:
        await place.send("once", nonce="row-1")
    assert raised.value.code == 10008


@pytest.mark.parametrize(
    ("missing", "code"),
    [("send_messages", 50013), ("view_channel", 50001), ("embed_links", 50013)],
)
async def test_a_channel_closed_to_the_bot_says_what_is_missing(
    place: discord.PartialMessageable, channel: ChannelHandle, missing: str, code: int
) -> None:
    channel.deny("bot", missing)

    with pytest.raises(discord.Forbidden) as raised:
        await place.send(embed=discord.Embed(title="news"))
    assert raised.value.code == code
    assert channel.messages == []


async def test_a_deleted_channel_is_unknown(
    place: discord.PartialMessageable, channel: ChannelHandle
) -> None:
    channel.delete()

    with pytest.raises(discord.NotFound) as raised:
        await place.send("news")
    assert raised.value.code == 10003


async def test_a_too_long_title_is_refused_where_it_stands(
    place: discord.PartialMessageable,
) -> None:
    with pytest.raises(discord.HTTPException, match=r"embeds\.0\.title: Must be 256 or fewer") as e:
        await place.send(embed=discord.Embed(title="x" * 257))
    assert (e.value.status, e.value.code) == (400, 50035)


async def test_a_mention_pings_only_what_it_may(
    sandbox: Sandbox,
    place: discord.PartialMessageable,
    guild: GuildHandle,
    channel: ChannelHandle,
    ann: MemberHandle,
) -> None:
    fans = guild.role("fans", mentionable=True)
    text = f"@everyone {ann.mention} <@&{fans.id}> `<@{ann.id}>`"

    await place.send(text)
    await place.send(text, allowed_mentions=discord.AllowedMentions.none())
    await place.send(text, allowed_mentions=discord.AllowedMentions(users=False, roles=[fans]))
    guild.permit(guild.bot_role, ("view_channel", "send_messages", "mention_everyone"))
    await place.send(text)

    pings = [set(one.pings) for one in channel.messages]
    assert pings[0] == {Ping("user", ann.id), Ping("role", fans.id)}
    assert pings[1] == set()
    assert pings[2] == {Ping("role", fans.id)}
    assert pings[3] == {Ping("everyone"), *pings[0]}
    assert sandbox.request_counts["POST /channels/{channel_id}/messages 200"] == 4


async def test_an_edit_pings_nobody(
    place: discord.PartialMessageable, channel: ChannelHandle, ann: MemberHandle
) -> None:
    sent = await place.send("news")
    await sent.edit(content=ann.mention)

    assert channel.messages[0].pings == ()


async def test_a_mark_under_a_message_comes_and_goes(
    sandbox: Sandbox, connect: Connect, channel: ChannelHandle, ann: MemberHandle
) -> None:
    bot = SmallBot(discord.Intents(guilds=True, guild_reactions=True))
    heard: asyncio.Queue[str] = asyncio.Queue()

    @bot.listen()
    async def on_raw_reaction_add(event: discord.RawReactionActionEvent) -> None:
        heard.put_nowait(f"+{event.emoji} by {event.member}")

    @bot.listen()
    async def on_raw_reaction_remove(event: discord.RawReactionActionEvent) -> None:
        heard.put_nowait(f"-{event.emoji} by {event.user_id}")

    await connect(bot)
    sent = await bot.get_partial_messageable(channel.id).send("renewed")
    sandbox.react(ann, channel.messages[0], "🎉")
    assert await heard.get() == "+🎉 by Ann"
    await sent.add_reaction("🎬")
    assert (await heard.get()).startswith("+🎬")
    await sent.remove_reaction("🎬", discord.Object(sandbox.world.bot.id))

    assert await heard.get() == f"-🎬 by {sandbox.world.bot.id}"
    assert channel.messages[0].reactions == {"🎉": {ann.id}}


async def test_a_poll_is_posted_with_its_answers(
    place: discord.PartialMessageable, channel: ChannelHandle
) -> None:
    poll = discord.Poll(question="Will you watch it?", duration=timedelta(hours=24))
    poll.add_answer(text="Yes").add_answer(text="No", emoji="💩")
    sent = await place.send(poll=poll)

    assert channel.messages[0].text == "Will you watch it?\nYes\nNo"
    again = (await place.fetch_message(sent.id)).poll
    assert again is not None
    assert [one.text for one in again.answers] == ["Yes", "No"]
    assert again.duration == timedelta(hours=24)


async def test_a_sticker_must_be_one_of_the_server(
    connect: Connect, guild: GuildHandle, channel: ChannelHandle, sandbox: Sandbox
) -> None:
    guild.sticker("applause")
    sandbox.guild("Elsewhere").sticker("boo")
    bot = SmallBot(discord.Intents(guilds=True, expressions=True))
    await connect(bot)
    own, foreign = sorted(bot.stickers, key=lambda one: one.name)
    there = bot.get_partial_messageable(channel.id)
    sent = await there.send(stickers=[own])

    assert [one.name for one in sent.stickers] == ["applause"]
    assert channel.messages[0].text == "applause"
    with pytest.raises(discord.HTTPException) as refused:
        await there.send(stickers=[foreign])
    assert refused.value.code == 50081


async def test_a_file_is_kept_and_served(
    place: discord.PartialMessageable, channel: ChannelHandle
) -> None:
    picture = discord.File(io.BytesIO(b"pixels"), "poster.png", description="A poster")
    embed = discord.Embed(title="Poster").set_image(url="attachment://poster.png")
    sent = await place.send(file=picture, embed=embed)

    kept = channel.messages[0].attachments[0]
    assert (kept.filename, kept.data, kept.description) == ("poster.png", b"pixels", "A poster")
    assert sent.attachments[0].content_type == "image/png"


async def test_an_embed_must_not_name_a_file_that_is_not_there(
    place: discord.PartialMessageable,
) -> None:
    embed = discord.Embed(title="Poster").set_image(url="attachment://gone.png")
    with pytest.raises(discord.HTTPException, match=r"gone\.png"):
        await place.send(embed=embed)


async def test_a_layout_comes_back_with_numbered_components(
    place: discord.PartialMessageable, channel: ChannelHandle
) -> None:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.Container(discord.ui.TextDisplay("# Jessica Jones")))
    await place.send(view=view)

    message = channel.messages[0]
    assert message.components[0]["id"] == 1
    assert message.components[0]["components"][0]["id"] == 2
    assert message.text == "# Jessica Jones"
