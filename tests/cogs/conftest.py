"""Clapper, as it runs, in a server of the sandbox."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.alerts.follows import Follows
from bot.alerts.insight import Insight
from bot.alerts.reports import Reports
from bot.catalogue.shows import Shows
from bot.client import ClapperBot, Services, use_discord_at
from bot.domain.dates import PartialDate
from bot.domain.show import Show
from bot.ledger.page import mend
from bot.polling.server_feeds import ServerFeeds
from bot.sandbox import Answer, ChannelHandle, GuildHandle, MemberHandle, Sandbox
from bot.store import notes
from bot.store.address import Address
from bot.store.catalogue import shows as rows
from bot.syndication.addresses import Addresses

APRIL = datetime(2017, 4, 4, 12, tzinfo=UTC)


class WatchedFollows(Follows):
    """Lets a test wait until servers and channels were suspended or resumed."""

    def __init__(self) -> None:
        super().__init__(clock=lambda: APRIL)
        self._changes: asyncio.Queue[int] = asyncio.Queue()

    async def changed(self) -> None:
        async with asyncio.timeout(5):
            await self._changes.get()

    async def suspend_channel(self, channel_id: int, because: str) -> int:
        return self._note(await super().suspend_channel(channel_id, because))

    async def resume_channel(self, channel_id: int) -> int:
        return self._note(await super().resume_channel(channel_id))

    async def suspend_guild(self, guild_id: int, because: str) -> int:
        return self._note(await super().suspend_guild(guild_id, because))

    async def resume_guild(self, guild_id: int) -> int:
        return self._note(await super().resume_guild(guild_id))

    def _note(self, follows: int) -> int:
        self._changes.put_nowait(follows)
        return follows


@dataclass(frozen=True, slots=True)
class Town:
    """A server with the bot, one who may manage it, and one who may not."""

    sandbox: Sandbox
    guild: GuildHandle
    channel: ChannelHandle
    admin: MemberHandle
    fan: MemberHandle
    bot: ClapperBot
    follows: WatchedFollows

    async def by_admin(self, command: str, **options: object) -> Answer:
        return await self.sandbox.invoke(self.admin, self.channel, command, options)

    async def by_fan(self, command: str, **options: object) -> Answer:
        return await self.sandbox.invoke(self.fan, self.channel, command, options)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def shows(store: Address) -> Shows:
    del store
    for title, network, weight in (
        ("Jessica Jones", "Netflix", 95),
        ("Jessie", "Disney", 80),
        ("The Witcher", "Netflix", 90),
    ):
        premiered = PartialDate(2015, 11, 20)
        await rows.add(Show(0, "", title, network=network, premiered=premiered, weight=weight))
    shows = Shows(clock=lambda: APRIL)
    await shows.refresh()
    return shows


@pytest.fixture
def own_feeds() -> ServerFeeds:
    """Ask no site."""
    return ServerFeeds(None, clock=lambda: APRIL)


@pytest.fixture
async def town(sandbox: Sandbox, shows: Shows, own_feeds: ServerFeeds) -> AsyncIterator[Town]:
    guild = sandbox.guild("Hell's Kitchen")
    channel = guild.channel("news")
    admin = guild.member("trish", permissions="manage_guild")
    fan = guild.member("malcolm")
    follows = WatchedFollows()
    with discord_at(sandbox):
        bot = ClapperBot(
            Services(
                shows,
                follows,
                Insight(clock=lambda: APRIL),
                Reports(mend, clock=lambda: APRIL),
                Addresses("https://clapper.example/", clock=lambda: APRIL),
                own_feeds,
            ),
            notes,
            guild_ready_timeout=0.05,
        )
        async with bot:
            running = asyncio.create_task(bot.start(sandbox.token))
            await sandbox.wait_until_ready()
            await bot.wait_until_ready()
            yield Town(sandbox, guild, channel, admin, fan, bot, follows)
        with suppress(asyncio.CancelledError):
            await running
        handlers = [one for one in asyncio.all_tasks() if one.get_name().startswith("discord.py: ")]
        await asyncio.gather(*handlers, return_exceptions=True)


@contextmanager
def discord_at(sandbox: Sandbox) -> Iterator[None]:
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    use_discord_at(sandbox.api_url, sandbox.gateway_url)
    try:
        yield
    finally:
        use_discord_at(before[0], str(before[1]))
