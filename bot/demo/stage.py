"""What the demo plays on: two servers, three channels that follow differently, and a bot."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.alerts.pacer import Pacer
from bot.app import App, open_app
from bot.client import stay_connected, use_discord_at
from bot.demo.clock import StoryClock
from bot.demo.newsroom import Newsroom
from bot.demo.player import Player
from bot.errors import SetupError
from bot.forum_sender import RestForums
from bot.run import build_bot
from bot.sandbox import ChannelHandle, MemberHandle, Sandbox
from bot.sender import open_sender
from bot.store.address import parse_address

_RATE = 45.0  # messages a second, as against the real Discord
_HELLO = 30.0  # seconds for the bot to connect; it takes one, unless the machine is busy


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what is in the servers: `admin` may manage both, `fan` nothing."""

    channels: tuple[ChannelHandle, ...]
    admin: MemberHandle
    fan: MemberHandle


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that a play needs at hand."""

    sandbox: Sandbox
    clock: StoryClock
    player: Player
    newsroom: Newsroom
    cast: Cast


@asynccontextmanager
async def open_stage(start: datetime, *, port: int = 0) -> AsyncIterator[Stage]:
    """Build it all on a store of its own, which is gone afterwards. Raises SetupError."""
    clock = StoryClock(start)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="clapper-demo-"))
        address = parse_address(f"sqlite:///{Path(folder) / 'demo.db'}")
        app = await stack.enter_async_context(open_app(address, clock=clock))
        newsroom = Newsroom(app)
        sandbox = Sandbox(
            port, clock=clock, limit_ticks=clock.ticks, bot_name="Clapper", panel=newsroom
        )
        await stack.enter_async_context(_listening(sandbox, port))
        use_discord_at(sandbox.api_url, sandbox.gateway_url)
        cast = _furnish(sandbox)
        await stack.enter_async_context(_connected(app, sandbox))
        pacer = Pacer(_RATE, clock=clock.ticks, sleep=clock.sleep)
        sender = await stack.enter_async_context(
            open_sender(sandbox.token, pacer, api=sandbox.api_url)
        )
        forums = RestForums(sender, clock=clock)
        player = Player(app, app.delivery(sender, forums=forums), clock)
        await _follow(sandbox, cast)
        yield Stage(sandbox, clock, player, newsroom, cast)


@asynccontextmanager
async def _listening(sandbox: Sandbox, port: int) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(sandbox)
        except OSError as error:
            raise SetupError(
                f"Port {port} can't be used: {error.strerror or error}."
                " Choose another; clapper demo --port 0 takes any that is free."
            ) from error
        yield


@asynccontextmanager
async def _connected(app: App, sandbox: Sandbox) -> AsyncIterator[None]:
    gateway = asyncio.create_task(
        stay_connected(lambda: build_bot(app, guild_ready_timeout=0.1), sandbox.token)
    )
    try:
        await sandbox.wait_until_ready(timeout=_HELLO)
        yield
    finally:
        gateway.cancel()
        with suppress(asyncio.CancelledError):
            await gateway


def _furnish(sandbox: Sandbox) -> Cast:
    alias = sandbox.guild("Alias Investigations fans")
    news = alias.channel("jessica-news", topic="Everything about Jessica Jones, rumours too")
    dates = alias.channel("premiere-dates", topic="When it is on, for the shows that we watch")
    club = sandbox.guild("Small Screen Club")
    wire = club.channel("the-wire", topic="Milestones of every show")
    # Nothing is followed in it: for whoever looks at the demo to try.
    club.channel(
        "by-show", "forum", topic="/follow here, and each show has a post", tags=("Netflix",)
    )
    admin = alias.member("Ann", permissions="manage_guild")
    club.member("Ann", permissions="manage_guild")
    fan = alias.member("Ben")
    club.member("Ben")
    return Cast((news, dates, wire), admin, fan)


async def _follow(sandbox: Sandbox, cast: Cast) -> None:
    """Set the channels up with the bot's own commands."""
    news, dates, wire = cast.channels
    wishes = [
        (news, {"show": "jessica-jones", "certainty": "rumoured"}),
        *(
            (dates, {"show": show, "kinds": "premieres"})
            for show in ("jessica-jones", "the-witcher", "stranger-things")
        ),
        (wire, {"show": "everything", "kinds": "milestones"}),
    ]
    for channel, options in wishes:
        await sandbox.invoke(cast.admin, channel, "follow", options)
