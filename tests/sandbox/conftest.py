"""A sandbox, and a real discord.py bot connected to it."""

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, NamedTuple

import aiohttp
import discord
import orjson
import pytest
from discord.ext import commands

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from bot.sandbox.pytest_plugin import point_discord_py


@pytest.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        point_discord_py(running, monkeypatch)
        yield running


@pytest.fixture
def guild(sandbox: Sandbox) -> GuildHandle:
    return sandbox.guild("Alias Investigations fans")


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.channel("news")


@pytest.fixture
def ann(guild: GuildHandle) -> MemberHandle:
    return guild.member("Ann", permissions="manage_guild")


@pytest.fixture
def ben(guild: GuildHandle) -> MemberHandle:
    return guild.member("Ben")


class Rest:
    """Requests of a bot without any library."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.session = session

    async def __call__(
        self, method: str, path: str, body: object = None, *, token: str | None = None
    ) -> "Answered":
        """Send `body` as JSON, or as it is when it is bytes."""
        raw = body if isinstance(body, bytes) else None if body is None else orjson.dumps(body)
        headers = {
            "Authorization": f"Bot {token or self.sandbox.token}",
            "Content-Type": "application/json",
        }
        url = self.sandbox.api_url + path
        data = io.BytesIO(raw) if raw is not None else None
        async with self.session.request(method, url, data=data, headers=headers) as answer:
            text = await answer.read()
            is_json = answer.headers.get("Content-Type") == "application/json"
            said = orjson.loads(text) if text and is_json else text.decode()
            return Answered(answer.status, said, dict(answer.headers))


class Answered(NamedTuple):
    status: int
    data: Any
    headers: dict[str, str]


@pytest.fixture
async def rest(sandbox: Sandbox) -> AsyncIterator[Rest]:
    async with aiohttp.ClientSession() as session:
        yield Rest(sandbox, session)


class SmallBot(commands.Bot):
    """A bot whose commands are put in place by the test before it connects."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        wanted = intents if intents is not None else discord.Intents(guilds=True)
        super().__init__("!", intents=wanted, guild_ready_timeout=0.05, help_command=None)
        self.on_setup: Callable[[], Awaitable[object]] | None = None

    async def setup_hook(self) -> None:
        if self.on_setup is not None:
            await self.on_setup()
        await self.tree.sync()


@asynccontextmanager
async def running(bot: discord.Client, sandbox: Sandbox) -> AsyncIterator[None]:
    task = asyncio.create_task(bot.start(sandbox.token))
    ready = asyncio.create_task(bot.wait_until_ready())
    done, _ = await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
    try:
        if task in done:
            ready.cancel()
            task.result()
        yield
    finally:
        await bot.close()
        await asyncio.wait({task})
        if not task.cancelled():
            task.exception()


@pytest.fixture
async def connect(sandbox: Sandbox) -> AsyncIterator[Callable[[discord.Client], Awaitable[None]]]:
    """Connect a client to the sandbox until the end of the test."""
    async with AsyncExitStack() as stack:

        async def connect_one(bot: discord.Client) -> None:
            await stack.enter_async_context(running(bot, sandbox))

        yield connect_one
