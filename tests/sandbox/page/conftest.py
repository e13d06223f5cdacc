"""A browser for all tests of the page, and a sandbox with a small bot for each of them.

Everything here lives on the session's event loop, because the browser does.
"""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from tests.sandbox.conftest import running
from tests.sandbox.page.newsbot import NewsBot

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
#: the story's time: the day on which filming of season 2 was reported
NOW = datetime(2017, 4, 3, 15, 30, tzinfo=UTC)
#: milliseconds for whatever a test waits for: ample, as no test is about speed and CI is slow
_PATIENCE = 30_000
_WIDE = ViewportSize(width=1100, height=760)

Open = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        missing = "no Chromium here: install Debian's package `chromium` to test the page"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    expect.set_options(timeout=_PATIENCE)
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield launched
        await launched.close()


def point_discord_at(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", sandbox.api_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(sandbox.gateway_url))


@pytest.fixture
def moment() -> list[datetime]:
    """Return the sandbox's clock: a list of one, to be moved on."""
    return [NOW]


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(
    monkeypatch: pytest.MonkeyPatch, moment: list[datetime]
) -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=lambda: moment[0]) as started:
        point_discord_at(started, monkeypatch)
        yield started


@pytest.fixture
def guild(sandbox: Sandbox) -> GuildHandle:
    return sandbox.guild("Alias Investigations fans")


@pytest.fixture
def news(guild: GuildHandle) -> ChannelHandle:
    return guild.channel("news", topic="What is being filmed")


@pytest.fixture
def talk(guild: GuildHandle, news: ChannelHandle) -> ChannelHandle:
    assert news
    return guild.channel("talk")


@pytest.fixture
def ann(guild: GuildHandle) -> MemberHandle:
    return guild.member("Ann", permissions="manage_guild")


@pytest.fixture
def ben(guild: GuildHandle, ann: MemberHandle) -> MemberHandle:
    assert ann
    return guild.member("Ben")


@pytest_asyncio.fixture(loop_scope="session")
async def bot(
    sandbox: Sandbox, news: ChannelHandle, talk: ChannelHandle, ben: MemberHandle
) -> AsyncIterator[NewsBot]:
    """Connect the bot to a server with Ann, who manages it, and Ben."""
    assert news
    assert talk
    assert ben
    connected = NewsBot()
    async with running(connected, sandbox):
        yield connected


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, sandbox: Sandbox) -> AsyncIterator[Open]:
    """Open the page as a visitor of their own; no script of it may fail or be refused."""
    wrong: list[str] = []
    async with AsyncExitStack() as stack:

        async def open_one(
            *, viewport: ViewportSize = _WIDE, scheme: str = "light", path: str = ""
        ) -> Page:
            context = await browser.new_context(
                viewport=viewport,
                color_scheme="dark" if scheme == "dark" else "light",
                locale="en-GB",
                timezone_id="UTC",
                reduced_motion="reduce",
            )
            stack.push_async_callback(context.close)
            page = await context.new_page()
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
            page.on(
                "console",
                lambda line: (
                    wrong.append(line.text) if "Content Security Policy" in line.text else None
                ),
            )
            page.set_default_timeout(_PATIENCE)
            await page.goto(f"{sandbox.page_url}{path}")
            await page.locator("#line:enabled").wait_for()
            return page

        yield open_one
    assert not wrong


@pytest_asyncio.fixture(loop_scope="session")
async def page(visit: Open, bot: NewsBot) -> Page:
    """Ann looks at #news, and the bot is there."""
    assert bot
    return await visit()
