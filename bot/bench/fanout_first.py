"""From an article to its first message: `python -m bot.bench.fanout_first DATABASE`.

It reads the sandbox's line of JSON, and prints the seconds that each of some articles took.
"""

import asyncio
import sys
import time
from datetime import UTC, datetime

import orjson

from bot.alerts.pacer import Pacer
from bot.alerts.ports import Body
from bot.app import App, open_app
from bot.bench.fanout_places import Place, read_place
from bot.domain.article import Article, Outlet
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Tier
from bot.sender import RestSender, open_sender
from bot.store.address import parse_address

_RATE = 45
_ARTICLES = 50  # seasons of one show, which is about as many as are believed


class _Stopwatch:
    """The sender, with a note of when its last message had been posted."""

    def __init__(self, sender: RestSender) -> None:
        self._sender = sender
        self.posted = asyncio.Event()

    async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
        message_id = await self._sender.post(channel_id, body, nonce=nonce)
        self.posted.set()
        return message_id

    async def edit(self, channel_id: int, message_id: int, body: Body) -> None:
        await self._sender.edit(channel_id, message_id, body)

    async def find(self, channel_id: int, body: Body, *, nonce: str, since: datetime) -> int | None:
        return await self._sender.find(channel_id, body, nonce=nonce, since=since)


async def first_messages(place: Place, database: str) -> list[float]:
    async with (
        open_app(parse_address(database)) as app,
        open_sender(place.token, Pacer(_RATE), api=place.api) as sender,
    ):
        [channel] = place.channels
        show = await app.shows.find("jessica-jones")
        # Of a follow of everything, all renewals in an hour would be one message.
        await app.follows.follow(Follow(0, 1, channel, Target.show(show.id)))
        watch = _Stopwatch(sender)
        delivery = app.delivery(watch)
        sending = asyncio.create_task(delivery.run())
        times = [await _time(app, watch, season) for season in range(2, 2 + _ARTICLES)]
        delivery.stop()
        await sending
    return times


async def _time(app: App, watch: _Stopwatch, season: int) -> float:
    watch.posted.clear()
    now = datetime.now(UTC)
    headline = f"Jessica Jones Renewed for Season {season} at Netflix"
    began = time.perf_counter()
    article = Article(headline, "", Outlet("Deadline", Tier.TRADE), now, now)
    await app.pipeline.take(article, may_announce=True)
    await watch.posted.wait()
    return time.perf_counter() - began


if __name__ == "__main__":
    found = asyncio.run(first_messages(read_place(sys.stdin.buffer.readline()), sys.argv[1]))
    sys.stdout.buffer.write(orjson.dumps(found))
