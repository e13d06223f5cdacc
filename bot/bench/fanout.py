"""One milestone to many channels: at Discord's standard limit, and with the limit lifted.

Each way to post is a process of its own, and so is the sandbox. 10,000 channels at 50 requests a
second would take 220 s for each way: the limit is the same for fewer, so there are fewer.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Literal

import orjson

from bot.alerts.pacer import Pacer
from bot.alerts.ports import Body
from bot.app import App, open_app
from bot.bench.fanout_ways import Place
from bot.bench.report import Report, Target
from bot.domain.article import Article, Outlet
from bot.domain.follow import Follow
from bot.domain.follow import Target as Followed
from bot.domain.kinds import Tier
from bot.sender import RestSender, open_sender
from bot.store.address import parse_address

_LIMITED = 1500  # channels, of which the sandbox allows 50 a second, as Discord does
_LIFTED = 10_000
_RATE = 49.5  # ours; the rest of the 50 is for the lateness of timers
_ARTICLES = 30


@dataclass(frozen=True, slots=True)
class Way:
    """What a way took. `cpu` and `seconds` are of its own process.

    `sandbox_busy` is the part of a core that the sandbox had to work: near 1 it is what was
    measured.
    """

    channels: int
    reached: int
    seconds: float
    cpu: float
    refusals: int
    sandbox_busy: float

    @property
    def rate(self) -> float:
        return self.reached / self.seconds

    @property
    def cpu_each(self) -> float:
        """Milliseconds of CPU for each message that arrived."""
        return 1000 * self.cpu / max(1, self.reached)

    def __str__(self) -> str:
        return (
            f"{self.reached} of {self.channels} channels reached, {self.rate:.1f}/s,"
            f" {self.refusals} refusals, {self.cpu_each:.2f} ms CPU each,"
            f" sandbox {self.sandbox_busy:.0%} of a core"
        )


def run() -> Report:
    limited = {way: _measure(way, _LIMITED, "limited") for way in ("clapper", "workers", "gather")}
    lifted = {way: _measure(way, _LIFTED, "lifted") for way in ("clapper", "workers")}
    first = asyncio.run(_first_messages())
    ours, theirs = limited["clapper"], lifted["workers"].cpu_each
    return Report(
        "fanout",
        (
            Target("share of the allowed rate", 100 * ours.rate / 50, "%", at_least=97),
            Target("refusals", ours.refusals, "times", at_most=0),
            Target("channels missed", ours.channels - ours.reached, "channels", at_most=0),
            Target("CPU a message", lifted["clapper"].cpu_each, "ms", at_most=0.5),
            Target(
                "CPU a message, of discord.py's to ours",
                theirs / lifted["clapper"].cpu_each,
                "times",
                at_least=6,
            ),
            Target("article in to first message, p50", 1000 * median(first), "ms", at_most=150),
        ),
        {
            **{f"{way}, 50 a second": str(took) for way, took in limited.items()},
            **{f"{way}, no limit": str(took) for way, took in lifted.items()},
            "workers": "4 at a time with discord.py; gather: all at once with discord.py",
        },
    )


def _measure(way: str, channels: int, limit: Literal["limited", "lifted"]) -> Way:
    with _sandbox(channels, limit) as (ready, counted):
        rate = _RATE if limit == "limited" else 1e6
        done = subprocess.run(  # noqa: S603  # our own module
            [sys.executable, "-m", "bot.bench.fanout_ways", way, str(rate)],
            input=ready,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the library logs each of its retries
            check=True,
        )
        took, found = orjson.loads(done.stdout), orjson.loads(counted())
    refusals = sum(found["refusals"].values())
    busy = found["cpu"] / took["seconds"]
    return Way(channels, found["channels"], took["seconds"], took["cpu"], refusals, busy)


@contextmanager
def _sandbox(channels: int, limit: str) -> Iterator[tuple[bytes, Callable[[], bytes]]]:
    """Yield its line, and what asks it for its counts."""
    command = [sys.executable, "-m", "bot.bench.fanout_sandbox", str(channels), limit]
    with subprocess.Popen(  # noqa: S603  # our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        asked, said = process.stdin, process.stdout
        if asked is None or said is None:
            raise AssertionError("both are pipes")

        def counted() -> bytes:
            asked.write(b"\n")
            asked.flush()
            return said.readline()

        yield said.readline(), counted
        asked.close()


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


async def _first_messages() -> list[float]:
    """Return the seconds from an article to its first message, for some articles, on SQLite."""
    with _sandbox(1, "lifted") as (ready, _), tempfile.TemporaryDirectory() as folder:
        place = Place(ready)
        async with (
            open_app(parse_address(f"sqlite:///{Path(folder) / 'bench.db'}")) as app,
            open_sender(place.token, Pacer(_RATE), api=place.api) as sender,
        ):
            [channel] = place.channels
            await app.follows.follow(Follow(0, 1, channel, Followed.everything()))
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
