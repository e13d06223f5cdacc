"""The Gateway: what discord.py lives through, and what a rude client is told."""

import asyncio
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import orjson
import pytest
import zstandard
from discord.ext import commands

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from bot.sandbox.gateway import hub
from bot.sandbox.gateway.session import REPLAYED
from tests.sandbox.conftest import Rest, SmallBot, running

Connect = Callable[[discord.Client], Awaitable[None]]
GUILDS, MESSAGES, CONTENT = 1, 1 << 9, 1 << 15


class Wire:
    """A client of the Gateway that does only what it is told."""

    def __init__(self, sandbox: Sandbox, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.sandbox = sandbox
        self.socket = socket

    async def send(self, op: int, data: object = None) -> None:
        await self.socket.send_bytes(orjson.dumps({"op": op, "d": data}))

    async def identify(self, intents: int = GUILDS, **other: object) -> dict[str, Any]:
        body = {"token": self.sandbox.token, "properties": {}, "intents": intents} | other
        await self.send(2, body)
        return await self.event("READY")

    async def resume(self, session_id: str, seq: int) -> None:
        token = self.sandbox.token
        await self.send(6, {"token": token, "session_id": session_id, "seq": seq})

    async def next(self) -> dict[str, Any]:
        payload: dict[str, Any] = orjson.loads(await self.socket.receive_str(timeout=5))
        return payload

    async def event(self, name: str) -> dict[str, Any]:
        """Give the next event, which must be this one."""
        payload = await self.next()
        assert payload["t"] == name, payload
        return payload

    async def closed(self) -> int | None:
        """Wait for the code with which the sandbox ends the connection."""
        while not self.socket.closed:
            await self.socket.receive(timeout=5)
        return self.socket.close_code


@asynccontextmanager
async def wire(sandbox: Sandbox) -> AsyncIterator[Wire]:
    async with aiohttp.ClientSession() as session, session.ws_connect(sandbox.gateway_url) as ws:
        made = Wire(sandbox, ws)
        hello = await made.next()
        assert hello["op"] == 10
        yield made


@pytest.fixture
async def line(sandbox: Sandbox) -> AsyncIterator[Wire]:
    async with wire(sandbox) as made:
        yield made


async def test_a_session_that_timed_out_is_resumed(
    sandbox: Sandbox, connect: Connect, guild: GuildHandle
) -> None:
    bot = SmallBot()
    resumed = asyncio.Event()

    @bot.listen()
    async def on_resumed() -> None:
        resumed.set()

    await connect(bot)
    await sandbox.levers.pull("gateway_drop", {"code": 4009})
    await resumed.wait()

    assert bot.get_guild(guild.id)
    assert sandbox.world.identifies == 1


async def test_who_misses_a_heartbeat_is_cut_off(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "HEARTBEAT_INTERVAL", 0.01)
    async with wire(sandbox) as line:
        assert await line.closed() == 4009


async def test_a_wrong_token_is_refused_at_both_doors(sandbox: Sandbox, rest: Rest) -> None:
    bot = SmallBot()
    with pytest.raises(discord.LoginFailure):
        async with bot:
            await bot.start("wrong")
    assert (await rest("GET", "/users/@me", token="wrong")).status == 401

    async with wire(sandbox) as line:
        await line.send(2, {"token": "wrong", "properties": {}, "intents": 0})
        assert await line.closed() == 4004


async def test_privileged_intents_must_be_granted(sandbox: Sandbox) -> None:
    bot = SmallBot(discord.Intents(guilds=True, message_content=True))
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(bot, sandbox):
            pass


async def test_a_cut_connection_is_resumed_and_misses_nothing(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()
    resumed = asyncio.Event()

    @bot.listen()
    async def on_resumed() -> None:
        resumed.set()

    @bot.tree.command(description="Ping")
    async def ping(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("pong")

    await connect(bot)
    await sandbox.gateway.drop(4000)
    missed = channel.name
    sandbox.guild("While away")
    await asyncio.wait_for(resumed.wait(), 5)

    assert "While away" in [one.name for one in bot.guilds], missed
    assert (await sandbox.invoke(ann, channel, "ping")).content == "pong"
    assert sandbox.world.identifies == 1


async def test_a_client_told_to_reconnect_resumes(sandbox: Sandbox, connect: Connect) -> None:
    bot = SmallBot()
    resumed = asyncio.Event()

    @bot.listen()
    async def on_resumed() -> None:
        resumed.set()

    await connect(bot)
    sandbox.gateway.reconnect()
    await asyncio.wait_for(resumed.wait(), 5)

    assert sandbox.world.identifies == 1


async def test_missed_events_are_replayed_in_order(sandbox: Sandbox, line: Wire) -> None:
    ready = await line.identify()
    await sandbox.gateway.drop()
    first, second = sandbox.guild("first"), sandbox.guild("second")

    async with wire(sandbox) as again:
        await again.resume(ready["d"]["session_id"], ready["s"])
        events = [await again.next() for _ in range(3)]

    assert [one["t"] for one in events] == ["GUILD_CREATE", "GUILD_CREATE", "RESUMED"]
    assert [one["d"].get("id") for one in events[:2]] == [str(first.id), str(second.id)]
    assert [one["s"] for one in events] == [2, 3, 4]


@pytest.mark.parametrize("why", ["unknown session", "too many missed", "told to refuse"])
async def test_a_session_that_cant_be_resumed_is_invalid(
    sandbox: Sandbox, line: Wire, why: str
) -> None:
    ready = await line.identify()
    await sandbox.gateway.drop()
    session_id = "nobody" if why == "unknown session" else ready["d"]["session_id"]
    sandbox.gateway.refuse_resume = why == "told to refuse"
    if why == "too many missed":
        guild = sandbox.guild("busy")
        for number in range(REPLAYED + 1):
            guild.channel(str(number))

    async with wire(sandbox) as again:
        await again.resume(session_id, ready["s"])
        answer = await again.next()
        assert (answer["op"], answer["d"]) == (9, False)
        again_ready = await again.identify()

    assert again_ready["d"]["session_id"] != ready["d"]["session_id"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"not json", 4002),
        (b"[]", 4002),
        (b'{"op": 99}', 4001),
        (b'{"op": "2"}', 4001),
        (b'{"op": 3, "d": {}}', 4003),
        (b'{"op": 2, "d": 7}', 4002),
        (b'{"op": 2, "d": {"token": ["x"]}}', 4004),
        (b'{"op": 1, "d": "' + b"x" * 5000 + b'"}', 4002),
    ],
)
async def test_nonsense_ends_the_connection_with_its_code(
    sandbox: Sandbox, line: Wire, sent: bytes, code: int
) -> None:
    await line.socket.send_bytes(sent)
    assert await line.closed() == code
    async with wire(sandbox) as other:
        await other.identify()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"intents": "all"}, 4013),
        ({"intents": -1}, 4013),
        ({"shard": [2, 2]}, 4010),
        ({"shard": "first"}, 4010),
    ],
)
async def test_an_identify_that_makes_no_sense_is_refused(
    sandbox: Sandbox, line: Wire, body: dict[str, object], code: int
) -> None:
    good = {"token": sandbox.token, "properties": {}, "intents": 0}
    await line.send(2, good | body)
    assert await line.closed() == code


async def test_identifying_twice_is_refused(sandbox: Sandbox, line: Wire) -> None:
    await line.identify()
    await line.send(2, {"token": sandbox.token, "properties": {}, "intents": 0})
    assert await line.closed() == 4005


async def test_more_than_120_payloads_a_minute_are_too_many(line: Wire) -> None:
    await line.identify()
    for _ in range(121):
        await line.send(1)
    assert await line.closed() == 4008


async def test_a_shard_for_more_than_2500_guilds_is_refused(sandbox: Sandbox, line: Wire) -> None:
    for number in range(2501):
        sandbox.guild(str(number))
    await line.send(2, {"token": sandbox.token, "properties": {}, "intents": 0})
    assert await line.closed() == 4011


async def test_shards_identifying_too_fast_are_put_off(sandbox: Sandbox, line: Wire) -> None:
    sandbox.world.strict_identify = True
    await line.identify(shard=[0, 2])
    async with wire(sandbox) as second:
        await second.send(2, {"token": sandbox.token, "intents": 0, "shard": [1, 2]})
        answer = await second.next()
    assert (answer["op"], answer["d"]) == (9, False)


async def test_a_bot_in_two_shards_serves_every_server(sandbox: Sandbox, connect: Connect) -> None:
    guilds = [sandbox.guild(str(number)) for number in range(6)]

    class Sharded(commands.AutoShardedBot):
        async def before_identify_hook(self, *_: object, **__: object) -> None:
            pass

        async def setup_hook(self) -> None:
            await self.tree.sync()

    bot = Sharded(
        "!", intents=discord.Intents(guilds=True), shard_count=2, guild_ready_timeout=0.05
    )

    @bot.tree.command(description="Which shard")
    async def shard(interaction: discord.Interaction) -> None:
        assert interaction.guild is not None
        await interaction.response.send_message(str(interaction.guild.shard_id))

    await connect(bot)
    answers = {
        (await sandbox.invoke(one.member("Ann"), one.channel("general"), "shard")).content
        for one in guilds
    }

    assert len(bot.guilds) == 6
    assert answers == {"0", "1"}
    assert len(sandbox.gateway.sessions) == 2


async def test_without_the_guilds_intent_no_server_is_told(sandbox: Sandbox, line: Wire) -> None:
    sandbox.guild("before")
    await line.identify(intents=MESSAGES)
    channel = sandbox.guild("after").channel("news")
    sandbox.post_as_person(channel.guild.member("Ann"), channel, "hello")

    heard = await line.event("MESSAGE_CREATE")

    assert heard["d"]["content"] == "", "the content needs an intent of its own"
    assert heard["d"]["author"]["username"] == "Ann"


async def test_content_comes_with_its_intent_or_a_mention(sandbox: Sandbox, line: Wire) -> None:
    sandbox.world.privileged_intents = CONTENT
    guild = sandbox.guild("g")
    ann, channel = guild.member("Ann"), guild.channel("news")
    await line.identify(intents=MESSAGES)
    sandbox.post_as_person(ann, channel, f"<@{sandbox.world.bot.id}> hello")
    assert "hello" in (await line.event("MESSAGE_CREATE"))["d"]["content"]

    async with wire(sandbox) as reader:
        await reader.identify(intents=MESSAGES | CONTENT)
        sandbox.post_as_person(ann, channel, "hello")
        assert (await reader.event("MESSAGE_CREATE"))["d"]["content"] == "hello"


async def test_messages_of_hidden_channels_are_not_told(sandbox: Sandbox, line: Wire) -> None:
    guild = sandbox.guild("g")
    hidden = guild.channel("hidden", deny={"bot": "view_channel"})
    ann, seen = guild.member("Ann"), guild.channel("seen")
    await line.identify(intents=MESSAGES)
    sandbox.post_as_person(ann, hidden, "secret")
    sandbox.post_as_person(ann, seen, "open")

    assert (await line.event("MESSAGE_CREATE"))["d"]["channel_id"] == str(seen.id)


async def test_a_compressed_connection_says_the_same(sandbox: Sandbox) -> None:
    inflate = zlib.decompressobj()
    unpack = zstandard.ZstdDecompressor().decompressobj()
    readers: dict[str, Callable[[bytes], bytes]] = {
        "zlib-stream": inflate.decompress,
        "zstd-stream": unpack.decompress,
    }
    for name, read in readers.items():
        url = f"{sandbox.gateway_url}?v=10&encoding=json&compress={name}"
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
            assert orjson.loads(read(await socket.receive_bytes()))["op"] == 10
            body = {"token": sandbox.token, "properties": {}, "intents": 0}
            await socket.send_bytes(orjson.dumps({"op": 2, "d": body}))
            assert orjson.loads(read(await socket.receive_bytes()))["t"] == "READY"
            await socket.send_bytes(orjson.dumps({"op": 1, "d": 1}))
            assert orjson.loads(read(await socket.receive_bytes()))["op"] == 11


async def test_members_are_told_on_request(sandbox: Sandbox, guild: GuildHandle) -> None:
    guild.member("Ann")
    guild.member("Anton")
    guild.member("Ben")
    async with wire(sandbox) as line:
        await line.identify(intents=0)
        body = {"guild_id": str(guild.id), "query": "an", "limit": 0, "nonce": "n"}
        await line.send(8, body)
        chunk = (await line.event("GUILD_MEMBERS_CHUNK"))["d"]

    names = [one["user"]["username"] for one in chunk["members"]]
    assert (names, chunk["nonce"]) == (["Ann", "Anton"], "n")
