"""Ways to post one card in many channels: `python -m bot.bench.fanout_ways WAY RATE`.

It reads the sandbox's line of JSON, posts, and prints what it took.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import discord
import orjson

from bot.alerts.delivery import Delivery
from bot.alerts.pacer import Pacer
from bot.alerts.planner import plan_all
from bot.alerts.subjects import load_subjects
from bot.app import App, open_app
from bot.cards.announcement import draw
from bot.client import use_discord_at
from bot.domain.article import Article, Outlet
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Tier
from bot.sender import open_sender
from bot.store import follows
from bot.store.address import parse_address
from bot.store.transaction import transaction

_HEADLINE = "Jessica Jones Renewed for Season 3 at Netflix"
_WORKERS = 4  # the rate times the time of an answer, as is often advised


class Place:
    """The sandbox as its line of JSON names it."""

    def __init__(self, line: bytes) -> None:
        told = orjson.loads(line)
        self.api = str(told["api"])
        self.token = str(told["token"])
        self.channels: Sequence[int] = [int(one) for one in told["channels"]]


async def clapper(place: Place, rate: float) -> dict[str, object]:
    """Post as `clapper run` does: outbox, cards, pace and sender, with a store on disk."""
    with tempfile.TemporaryDirectory(prefix="clapper-bench-") as folder:
        async with (
            open_app(parse_address(f"sqlite:///{Path(folder) / 'bench.db'}")) as app,
            open_sender(place.token, Pacer(rate), api=place.api) as sender,
        ):
            await _owe(app, place.channels)
            delivery = Delivery(sender, draw, load_subjects)
            return await _measured(lambda: _deliver(delivery, len(place.channels)))


async def _owe(app: App, channels: Sequence[int]) -> None:
    show = await app.shows.find("jessica-jones")
    now = datetime.now(UTC)
    async with transaction():
        for channel in channels:
            await follows.save(Follow(0, 1, channel, Target.show(show.id)), now=now)
    article = Article(_HEADLINE, "", Outlet("Deadline", Tier.TRADE), now, now)
    await app.pipeline.take(article, may_announce=True)
    await plan_all(lambda: None)


async def _deliver(delivery: Delivery, count: int) -> None:
    async def until_done() -> None:
        while delivery.tally.posted < count:  # noqa: ASYNC110  # it tells nobody; a look is cheap
            await asyncio.sleep(0.01)
        delivery.stop()

    await asyncio.gather(delivery.run(), until_done())


async def gather(place: Place, _rate: float) -> dict[str, object]:
    """Post as most bots do: all at once, with the library."""
    return await _with_library(
        place, lambda send: _all(send(channel) for channel in place.channels)
    )


async def workers(place: Place, _rate: float) -> dict[str, object]:
    """Post as careful bots do: a few at a time, with the library."""

    async def post(send: Callable[[int], Awaitable[object]]) -> None:
        rest = iter(place.channels)

        async def worker() -> None:
            for channel in rest:
                await _all([send(channel)])

        await asyncio.gather(*(worker() for _ in range(_WORKERS)))

    return await _with_library(place, post)


async def _all(sends: Iterable[Awaitable[object]]) -> None:
    await asyncio.gather(*sends, return_exceptions=True)


async def _with_library(
    place: Place, post: Callable[[Callable[[int], Awaitable[object]]], Awaitable[None]]
) -> dict[str, object]:
    use_discord_at(place.api, "ws://127.0.0.1/")
    embed = discord.Embed(title="Jessica Jones: renewed for season 3", description="> words")
    embed.set_footer(text="Renewed · Netflix")
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(place.token)

        async def send(channel: int) -> None:
            await client.get_partial_messageable(channel).send(embed=embed)

        return await _measured(lambda: post(send))


async def _measured(work: Callable[[], Awaitable[None]]) -> dict[str, object]:
    cpu, began = time.process_time(), time.perf_counter()
    await work()
    return {"seconds": time.perf_counter() - began, "cpu": time.process_time() - cpu}


_WAYS = {"clapper": clapper, "gather": gather, "workers": workers}

if __name__ == "__main__":
    found = asyncio.run(_WAYS[sys.argv[1]](Place(sys.stdin.buffer.readline()), float(sys.argv[2])))
    sys.stdout.buffer.write(orjson.dumps(found))
