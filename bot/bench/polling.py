"""Polling feeds on loopback, beside fetching each whole and reading it with feedparser.

All feeds are due at once, twice: first they are new, each with an article of its own to be read
and weighed; then none has changed.
"""

import asyncio
import logging
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import feedparser

from bot.app import open_app
from bot.bench.feed_site import HOSTS
from bot.bench.report import Report, Target
from bot.domain.article import Outlet
from bot.domain.source import Origin
from bot.loops import utc_now
from bot.polling.curated import add_source
from bot.polling.poller import Poller
from bot.sources.fetching import Fetched, Fetcher, open_fetcher
from bot.sources.parsing import open_parser
from bot.sources.public_only import PublicOnly
from bot.store.address import parse_address

_FEEDS = 1_000
_SAMPLE = 200  # feeds for the alternative
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


def run() -> Report:
    logging.disable(logging.WARNING)
    return asyncio.run(_run(_FEEDS))


async def _run(feeds: int) -> Report:
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(_site())
        urls = [f"http://127.0.0.{n % HOSTS + 1}:{port}/{n}/feed/" for n in range(feeds)]
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        address = parse_address(f"sqlite:///{Path(folder) / 'bench.db'}")
        app = await stack.enter_async_context(open_app(address))
        fetcher = await stack.enter_async_context(
            open_fetcher(allow=PublicOnly(allow_loopback=True))
        )
        parser = await stack.enter_async_context(open_parser())
        ahead = timedelta()

        def clock() -> datetime:
            return utc_now() + ahead

        poller = Poller(
            fetcher, parser, app.pipeline.take, clock=clock, lanes=_LANES, spacing=timedelta()
        )
        await _add(urls[0])
        ahead += timedelta(days=1)
        await poller.run_once()  # it brings what all of them have in common
        for url in urls[1:]:
            await _add(url)
        ahead += timedelta(days=1)
        new = await _measured(lambda: _poll_all(poller))
        ahead += timedelta(days=1)
        unchanged = await _measured(lambda: _poll_all(poller))
        ahead += timedelta(days=1)
        again = await _measured(lambda: _poll_all(poller))
        whole = await _measured(lambda: _read_whole(fetcher, urls[:_SAMPLE]))
    return _report(new, unchanged, again, whole)


async def _add(url: str) -> None:
    await add_source(url, Outlet("Made up"), Origin.USER, now=utc_now())


async def _poll_all(poller: Poller) -> int:
    polled = 0
    while taken := await poller.run_once():
        polled += taken
    return polled


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


def _report(new: Pass, unchanged: Pass, again: Pass, whole: Pass) -> Report:
    cpu = 1000 * unchanged.cpu / unchanged.polled
    theirs = 1000 * whole.cpu / whole.polled
    return Report(
        "polling",
        (
            Target("CPU for an unchanged feed", cpu, "ms", at_most=1),
            Target("CPU of the alternative, times ours", theirs / cpu, "x", at_least=20),
            Target("changed feeds read and weighed", new.polled / new.wall, "/s", at_least=200),
            Target("event loop lag, p99, changed", 1000 * new.lag, "ms", at_most=50),
            Target("event loop lag, p99, unchanged", 1000 * unchanged.lag, "ms", at_most=50),
            Target(
                "memory after a third pass, over the second",
                again.resident - unchanged.resident,
                "MB",
                at_most=10,
            ),
        ),
        {
            "feeds": new.polled,
            "unchanged feeds polled, /s": round(unchanged.polled / unchanged.wall),
            "CPU of the alternative for a feed, ms": round(theirs, 1),
            "CPU for a changed feed, ms": round(1000 * new.cpu / new.polled, 2),
            "memory, MB": round(again.resident),
        },
    )
