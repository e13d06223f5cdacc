"""What a connected discord.py hears of servers, channels and roles that come, change and go."""

import asyncio
from collections.abc import Awaitable, Callable

import discord

from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from tests.sandbox.conftest import SmallBot

Connect = Callable[[discord.Client], Awaitable[None]]


async def test_a_bot_learns_of_servers_channels_and_their_end(
    sandbox: Sandbox, connect: Connect, guild: GuildHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()
    heard: list[str] = []
    done = asyncio.Event()

    @bot.listen()
    async def on_guild_join(joined: discord.Guild) -> None:
        heard.append(f"join {joined.name}")

    @bot.listen()
    async def on_guild_channel_delete(gone: discord.abc.GuildChannel) -> None:
        heard.append(f"gone {gone.name}")

    @bot.listen()
    async def on_guild_remove(left: discord.Guild) -> None:
        heard.append(f"left {left.name}")
        done.set()

    await connect(bot)
    seen = bot.get_channel(channel.id)
    assert isinstance(seen, discord.TextChannel)
    assert seen.guild.me.guild_permissions.send_messages

    channel.delete()
    sandbox.guild("Second")
    guild.kick_bot()
    await asyncio.wait_for(done.wait(), 5)

    assert heard == ["gone news", "join Second", "left Alias Investigations fans"]


async def test_a_bot_learns_what_changes(
    sandbox: Sandbox, connect: Connect, guild: GuildHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()
    heard: asyncio.Queue[str] = asyncio.Queue()

    @bot.listen()
    async def on_guild_update(before: discord.Guild, after: discord.Guild) -> None:
        heard.put_nowait(f"{before.name} is {after.name}")

    @bot.listen()
    async def on_guild_channel_create(made: discord.abc.GuildChannel) -> None:
        heard.put_nowait(f"{made.type} {made.name}")

    @bot.listen()
    async def on_guild_channel_update(
        before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        heard.put_nowait(f"{before.name} is {after.name}")

    @bot.listen()
    async def on_guild_role_update(_: discord.Role, after: discord.Role) -> None:
        heard.put_nowait(f"attach: {after.permissions.attach_files}")

    @bot.listen()
    async def on_guild_remove(left: discord.Guild) -> None:
        heard.put_nowait(f"left {left.name}")

    await connect(bot)
    guild.rename("Fans")
    guild.channel("wire", kind="announcement")
    channel.rename("old-news")
    guild.permit(guild.bot_role, "view_channel")
    guild.delete()

    told = [await heard.get() for _ in range(5)]
    assert told == [
        "Alias Investigations fans is Fans",
        "news wire",
        "news is old-news",
        "attach: False",
        "left Fans",
    ]
    assert list(bot.guilds) == []
    assert sandbox.world.guilds == {}
