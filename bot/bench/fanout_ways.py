"""Ways to post one card in many channels: `python -m bot.bench.fanout_ways WAY RATE DATABASE`.

It reads the sandbox's line of JSON, posts, and prints what it took. The database is for Clapper's
own way alone. `owe` only leaves in it what is to be posted, `bare` is what an HTTP client costs.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime

import aiohttp
import discord
import orjson

from bot.alerts.pacer import Pacer
from bot.alerts.planner import plan_all
from bot.app import App, open_app
from bot.bench.fanout_places import Place, read_place
from bot.client import use_discord_at
from bot.domain.article import Article, Outlet
from bot.domain.follow import FollowState, TargetKind
from bot.domain.kinds import Kind, Tier
from bot.sender import open_sender
from bot.store.address import parse_address
from bot.store.bits import bits_of
from bot.store.models import FollowRow
from bot.store.transaction import transaction

_HEADLINE = "Jessica Jones Renewed for Season 3 at Netflix"
_WORKERS = 4  # the rate times the time of an answer, as is often advised
_BARE = 16
_ALL_KINDS = bits_of(Kind)
_STALLED = 60.0  # seconds in which nothing is posted: then nothing will be


async def clapper(place: Place, rate: float, database: str) -> dict[str, object]:
    """Post as `clapper run` does: outbox, cards, pace and sender, with a store on disk."""
    async with (
        open_app(parse_address(database)) as app,
        open_sender(place.token, Pacer(rate), api=place.api) as sender,
    ):
        await _owe(app, place)
        gc.freeze()
        delivery = app.delivery(sender)

        async def deliver() -> None:
            running = asyncio.create_task(delivery.run())
            posted, moved = 0, time.monotonic()
            while posted < len(place.channels) and time.monotonic() < moved + _STALLED:
                await asyncio.sleep(0.05)
                if delivery.tally.posted > posted:
                    posted, moved = delivery.tally.posted, time.monotonic()
            delivery.stop()
            await running

        return await _measured(deliver)


async def owe(place: Place, _rate: float, database: str) -> dict[str, object]:
    async with open_app(parse_address(database)) as app:
        return await _measured(lambda: _owe(app, place))


async def _owe(app: App, place: Place) -> None:
    show = await app.shows.find("jessica-jones")
    now = datetime.now(UTC)
    rows = [
        FollowRow(
            guild_id=server,
            channel_id=channel,
            target_kind=TargetKind.SHOW.value,
            target_key=str(show.id),
            kind_bits=_ALL_KINDS,
            min_certainty=0,
            state=FollowState.ACTIVE.value,
            created_at=now,
        )
        for channel, server in zip(place.channels, place.servers, strict=True)
    ]
    async with transaction():
        await FollowRow.bulk_create(rows, batch_size=500)
    article = Article(_HEADLINE, "", Outlet("Deadline", Tier.TRADE), now, now)
    await app.pipeline.take(article, may_announce=True)
    await plan_all(lambda: None)


async def bare(place: Place, _rate: float, _database: str) -> dict[str, object]:
    """Post one body with nothing around it: no store, no pace, no card."""
    body = orjson.dumps({"embeds": [_embed().to_dict()]})
    headers = {"Authorization": f"Bot {place.token}", "Content-Type": "application/json"}
    connector = aiohttp.TCPConnector(limit=_BARE)
    async with aiohttp.ClientSession(connector=connector, headers=headers) as session:
        rest = iter(place.channels)

        async def worker() -> None:
            for channel in rest:
                url = f"{place.api}/channels/{channel}/messages"
                async with session.post(url, data=body) as response:
                    await response.read()

        return await _measured(lambda: _all(worker() for _ in range(_BARE)))


async def gather(place: Place, _rate: float, _database: str) -> dict[str, object]:
    """Post as most bots do: all at once, with the library."""
    return await _with_library(
        place, lambda send: _all(send(channel) for channel in place.channels)
    )


async def workers(place: Place, _rate: float, _database: str) -> dict[str, object]:
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
    embed = _embed()
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(place.token)

        async def send(channel: int) -> None:
            await client.get_partial_messageable(channel).send(embed=embed)

        return await _measured(lambda: post(send))


def _embed() -> discord.Embed:
    embed = discord.Embed(title="Jessica Jones: renewed for season 3", description="> words")
    return embed.set_footer(text="Renewed · Netflix")


async def _measured(work: Callable[[], Awaitable[None]]) -> dict[str, object]:
    cpu, began = time.process_time(), time.perf_counter()
    await work()
    return {"seconds": time.perf_counter() - began, "cpu": time.process_time() - cpu}


_WAYS = {"bare": bare, "clapper": clapper, "gather": gather, "owe": owe, "workers": workers}

if __name__ == "__main__":
    way = _WAYS[sys.argv[1]]
    found = asyncio.run(
        way(read_place(sys.stdin.buffer.readline()), float(sys.argv[2]), sys.argv[3])
    )
    sys.stdout.buffer.write(orjson.dumps(found))
