"""How fast commands are answered while a fan-out is sent at Discord's limit.

Beside it the alternative: a bot made straight with discord.py, which sends with four workers.
Run as `python -m bot.bench.fanout_commands API_URL GATEWAY_URL CHANNEL…` it is that one.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import discord

from bot.bench.bare import BareBot
from bot.bench.bots import RunningBot, bare_bot_on, clapper_on
from bot.bench.fanout_places import Place
from bot.bench.fanout_ways import owe
from bot.client import use_discord_at
from bot.sandbox import ChannelHandle, MemberHandle, Sandbox

_EVERY = 0.1  # seconds
_WORKERS = 4
_FIRST, _SLOWEST = 60.0, 10  # seconds until the first message; messages a second


async def beside_clapper(channels: int, rate: float) -> list[float]:
    """Return the seconds that each answer took until all channels were served."""
    with tempfile.TemporaryDirectory(prefix="clapper-bench-") as folder:
        database = Path(folder) / "bench.db"
        async with Sandbox() as sandbox:
            ids, servers, place = _channels(sandbox, channels)
            full = Place(sandbox.api_url, sandbox.token, ids, servers)
            await owe(full, rate, f"sqlite:///{database}")
            more = {"SEND_RATE": str(rate), "CATALOGUE": "starter"}
            async with clapper_on(sandbox, database, more) as bot:
                return await _ask(bot, ids, *place)


async def beside_workers(channels: int) -> list[float]:
    async with Sandbox() as sandbox:
        ids, _, place = _channels(sandbox, channels)
        async with bare_bot_on(sandbox, "bot.bench.fanout_commands", *map(str, ids)) as bot:
            return await _ask(bot, ids, *place)


def _channels(
    sandbox: Sandbox, count: int
) -> tuple[list[int], list[int], tuple[ChannelHandle, MemberHandle]]:
    """Return so many channels, their servers, and where commands are asked, by whom."""
    guild = sandbox.guild("A server")
    place = guild.channel("general"), guild.member("Ann")
    ids, servers = [], []
    for number in range(count):
        if number % 400 == 0:  # Discord has at most 500 channels in a server
            guild = sandbox.guild(f"Server {number}")
        ids.append(guild.channel(f"news-{number}").id)
        servers.append(guild.id)
    return ids, servers, place


async def _ask(
    bot: RunningBot, ids: Sequence[int], channel: ChannelHandle, member: MemberHandle
) -> list[float]:
    times: list[float] = []
    patience = time.monotonic() + _FIRST + len(ids) / _SLOWEST
    # Not the last: the alternative loses some.
    while sum(bool(bot.sandbox.world.messages.get(one)) for one in ids) < 0.95 * len(ids):
        if time.monotonic() > patience:
            raise TimeoutError("the fan-out does not come to its end")
        began = time.perf_counter()
        await bot.sandbox.invoke(member, channel, "show", {"title": "jessica-jones"})
        times.append(time.perf_counter() - began)
        await asyncio.sleep(_EVERY)
    return times


class _Announcer(BareBot):
    """Announces something in each of its channels once it is ready."""

    def __init__(self, channels: Sequence[int]) -> None:
        super().__init__()
        self._channels = iter(channels)
        self._works: list[asyncio.Task[None]] = []

    async def on_ready(self) -> None:
        if not self._works:
            self._works = [asyncio.create_task(self._work()) for _ in range(_WORKERS)]

    async def _work(self) -> None:
        embed = discord.Embed(title="Jessica Jones: renewed for season 3", description="> words")
        for channel in self._channels:
            try:
                await self.get_partial_messageable(channel).send(embed=embed)
            except discord.HTTPException:
                continue


if __name__ == "__main__":
    use_discord_at(sys.argv[1], sys.argv[2])
    bot = _Announcer([int(one) for one in sys.argv[3:]])
    bot.run(os.environ["DISCORD_TOKEN"], log_handler=None)
