"""Polling feeds on loopback, beside fetching each whole and reading it with feedparser.

All feeds are read a first time. Then they are polled in passes, all of them due at once: nothing
has changed; one or two items of each feed's ten to twenty are new, read and weighed, and what is
news is owed to a channel that follows everything; and nothing again. `bot.bench.feed_site` says
what the feeds look like.
"""

import asyncio
import logging
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
import feedparser

from bot.app import App, open_app
from bot.bench.feed_site import HOSTS, address
from bot.bench.report import Report, Target
from bot.domain.article import Outlet
from bot.domain.follow import Follow
from bot.domain.follow import Target as Wish
from bot.domain.source import Origin
from bot.garbage import look_less
from bot.loops import utc_now
from bot.polling.curated import add_source
from bot.polling.poller import Poller
from bot.sources.fetching import Fetched, Fetcher, open_fetcher
from bot.sources.parsing import open_parser
from bot.sources.public_only import PublicOnly
from bot.store.address import parse_address
from bot.store.statement import fetch

_FEEDS = 10_000
_SAMPLE = 300  # feeds for the alternative
_LANES = 32
_TICK = 0.002  # seconds between two looks at the event loop


@dataclass(frozen=True, slots=True)
class Pass:
    """What polling all feeds once took; the lag is of the event loop, in seconds."""

    polled: int
    wall: float
    cpu: float
    lag: float
    resident: float  # MB afterwards


@dataclass
class Desk:
    """The poller, its site, and a clock that is put forward until everything is due."""

    app: App
    fetcher: Fetcher
    port: int
    ahead: timedelta = timedelta()
    poller: Poller = field(init=False)

    def clock(self) -> datetime:
        return utc_now() + self.ahead

    def url(self, number: int) -> str:
        return f"http://{address(number % HOSTS)}:{self.port}/{number}/feed/"

    async def turn(self) -> None:
        """Have one or two new items appear in every feed."""
        async with aiohttp.ClientSession() as session:
            await session.post(f"http://{address(0)}:{self.port}/turn")

    async def poll_all(self) -> int:
        self.ahead += timedelta(days=1)
        polled = 0
        while taken := await self.poller.run_once():
            polled += taken
        return polled


def run() -> Report:
    logging.disable(logging.WARNING)
    return asyncio.run(_run(_FEEDS))


async def _run(feeds: int) -> Report:
    async with AsyncExitStack() as stack:
        desk = await _open(stack)
        for number in range(feeds):
            outlet = Outlet(f"Outlet {number % HOSTS}")
            await add_source(desk.url(number), outlet, Origin.USER, now=utc_now())
        await desk.poll_all()
        look_less()  # as `clapper run` does
        unchanged = await _measured(desk.poll_all)
        await desk.turn()
        known = await _counts()
        changed = await _measured(desk.poll_all)
        new = {name: count - known[name] for name, count in (await _counts()).items()}
        again = await _measured(desk.poll_all)
        urls = [desk.url(number) for number in range(_SAMPLE)]
        whole = await _measured(lambda: _read_whole(desk.fetcher, urls))
    return _report(unchanged, changed, again, whole, new)


async def _open(stack: AsyncExitStack) -> Desk:
    port = await stack.enter_async_context(_site())
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    store = parse_address(f"sqlite:///{Path(folder) / 'bench.db'}")
    app = await stack.enter_async_context(open_app(store, read_apart=True))
    await app.follows.follow(Follow(0, guild_id=1, channel_id=2, target=Wish.everything()))
    fetcher = await stack.enter_async_context(open_fetcher(allow=PublicOnly(allow_loopback=True)))
    parser = await stack.enter_async_context(open_parser())
    desk = Desk(app, fetcher, port)
    desk.poller = Poller(
        fetcher, parser, app.pipeline.take_all, clock=desk.clock, lanes=_LANES, spacing=timedelta()
    )
    return desk


async def _counts() -> dict[str, int]:
    tables = ("article", "claim", "milestone", "announcement")
    selects = ", ".join(f"(SELECT COUNT(*) FROM {name}) AS {name}" for name in tables)  # noqa: S608  # ours
    [row] = await fetch(f"SELECT {selects}")
    return dict(row)


async def _read_whole(fetcher: Fetcher, urls: list[str]) -> int:
    """Poll as many bots do: fetch the document, have feedparser read it, compare afterwards."""
    for url in urls:
        answer = await fetcher.fetch(url)
        if isinstance(answer, Fetched):
            await asyncio.to_thread(feedparser.parse, answer.body)
    return len(urls)


async def _measured(work: Callable[[], Awaitable[int]]) -> Pass:
    lags: list[float] = []
    watching = asyncio.create_task(_watch(lags))
    wall, cpu = time.perf_counter(), time.process_time()
    polled = await work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    lag = sorted(lags)[int(len(lags) * 0.99)] if lags else 0.0
    return Pass(polled, wall, cpu, lag, _resident())


async def _watch(lags: list[float]) -> None:
    while True:
        start = time.perf_counter()
        await asyncio.sleep(_TICK)
        lags.append(time.perf_counter() - start - _TICK)


def _resident() -> float:
    [line] = [
        line for line in Path("/proc/self/status").read_text().splitlines() if "VmRSS" in line
    ]
    return int(line.split()[1]) / 1024


@asynccontextmanager
async def _site() -> AsyncIterator[int]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.bench.feed_site"), stdin=PIPE, stdout=PIPE
    )
    try:
        if process.stdout is None:  # never: it was asked for
            raise RuntimeError("no output")
        yield int(await process.stdout.readline())
    finally:
        process.terminate()
        await process.communicate()


def _report(
    unchanged: Pass, changed: Pass, again: Pass, whole: Pass, new: dict[str, int]
) -> Report:
    cpu = 1000 * unchanged.cpu / unchanged.polled
    theirs = 1000 * whole.cpu / whole.polled
    growth = again.resident - unchanged.resident
    return Report(
        "polling",
        (
            Target("CPU for an unchanged feed", cpu, "ms", at_most=1),
            Target("CPU of the alternative, times ours", theirs / cpu, "x", at_least=20),
            Target("changed feeds", changed.polled / changed.wall, "/s", at_least=200),
            Target("event loop lag, p99, unchanged", 1000 * unchanged.lag, "ms", at_most=50),
            Target("event loop lag, p99, changed", 1000 * changed.lag, "ms", at_most=50),
            Target("memory after all passes, over the first", growth, "MB", at_most=10),
        ),
        {
            "feeds": changed.polled,
            "unchanged feeds, /s": round(unchanged.polled / unchanged.wall),
            "CPU for a changed feed, ms": round(1000 * changed.cpu / changed.polled, 2),
            "new in all changed feeds": ", ".join(f"{n} {name}s" for name, n in new.items()),
            "CPU of the alternative for a feed, ms": round(theirs, 1),
            "memory, MB": ", ".join(f"{one.resident:.0f}" for one in (unchanged, changed, again)),
        },
    )
