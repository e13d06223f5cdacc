"""A milestone that very many channels follow, on PostgreSQL, and who has to wait meanwhile.

`python -m bot.bench.fanout_plan DATABASE CHANNELS` plans two of them, one after the other, while a
sender claims and an article of another show comes in now and then, all in one process as they are
in `clapper run`. It prints what each took, in seconds.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import count

import orjson

from bot.alerts.planner import plan_all
from bot.app import App, open_app
from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.store.address import parse_address
from bot.store.outbox import delivery as outbox
from bot.store.statement import change, take_stock

_BATCH = 40  # as delivery claims
_CLAIM_EVERY = 0.05  # seconds; some five senders at Discord's limit
_ARTICLE_EVERY = 0.5
_CLAIMS = 300  # once all is planned
_LEASE = timedelta(hours=1)
_SHOW, _OTHER = "Jessica Jones", "Daredevil"

_FOLLOW = """
INSERT INTO follow (guild_id, channel_id, target_kind, target_key, kind_bits, min_certainty, state,
    created_at)
SELECT number / 30, number, 'show', $1, 524287, 0, 'active', now()
FROM generate_series(1, $2::integer) AS number
"""


async def measure(database: str, channels: int) -> dict[str, list[float]]:
    async with open_app(parse_address(database)) as app:
        show = await app.shows.find("jessica-jones")
        await change(_FOLLOW, str(show.id), channels)
        await take_stock("follow")
        owners = count()
        claims: list[float] = []
        articles: list[float] = []
        plans: list[float] = []
        owing: list[float] = []
        for season in (3, 4):
            began = time.perf_counter()
            await _take(app, _SHOW, season)
            owing.append(time.perf_counter() - began)
            done = asyncio.Event()

            async def plan() -> None:
                await plan_all(lambda: None)
                done.set()  # noqa: B023  # of this round

            planned, *_ = await asyncio.gather(
                _timed(plan),
                _until(done, _CLAIM_EVERY, claims, lambda: _claim(next(owners))),
                _until(done, _ARTICLE_EVERY, articles, lambda: _take(app, _OTHER, next(owners))),
            )
            plans.append(planned)
        after = [await _timed(lambda: _claim(next(owners))) for _ in range(_CLAIMS)]
    return {
        "plans": plans,
        "owing": owing,
        "claims": claims,
        "articles": articles,
        "claims after": after,
    }


async def _until(
    done: asyncio.Event, every: float, times: list[float], work: Callable[[], Awaitable[object]]
) -> None:
    while not done.is_set():
        times.append(await _timed(work))
        await asyncio.sleep(every)


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def _claim(number: int) -> None:
    now = datetime.now(UTC)
    await outbox.claim(f"bench-{number}", _BATCH, until=now + _LEASE, now=now)


async def _take(app: App, show: str, season: int) -> None:
    now = datetime.now(UTC)
    headline = f"{show} Renewed for Season {season} at Netflix"
    article = Article(headline, "", Outlet("Deadline", Tier.TRADE), now, now)
    await app.pipeline.take(article, may_announce=True)


if __name__ == "__main__":
    took = asyncio.run(measure(sys.argv[1], int(sys.argv[2])))
    sys.stdout.buffer.write(orjson.dumps(took))
