"""One milestone to many channels: at Discord's standard limit, and with the limit lifted.

Each way to post is a process of its own, and so is the sandbox. With a PostgreSQL server there are
three senders that share a rate too, and a milestone for a million channels.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

import orjson

from bot.bench.fanout_commands import beside_clapper, beside_workers
from bot.bench.fanout_fleet import senders
from bot.bench.fanout_places import Limit, Place, database, sandbox
from bot.bench.report import Report, Target

CHANNELS, ROWS = 1500, 1_000_000
_LIFTED = 10_000
_ALLOWED = 50
_RATE = 49.5  # ours; the rest of the 50 is for the lateness of timers
_SHARED_RATE = 48.7  # of processes that know of each other's requests only when they are planned
_SENDERS = 3
_PATIENCE = 1200  # seconds


@dataclass(frozen=True, slots=True)
class Way:
    """What a way took. `cpu` and `seconds` are of its own process; `lost` are messages too few.

    `sandbox_busy` is the part of a core that the sandbox had to work: near 1 it is what was
    measured.
    """

    channels: int
    reached: int
    messages: int
    seconds: float
    cpu: float
    refusals: Mapping[str, int]
    sandbox_busy: float

    @property
    def share(self) -> float:
        """Percent of the rate that Discord allows."""
        return 100 * self.reached / self.seconds / _ALLOWED

    @property
    def cpu_each(self) -> float:
        """Milliseconds of CPU for each message that arrived."""
        return 1000 * self.cpu / max(1, self.reached)

    def __str__(self) -> str:
        return (
            f"{self.reached:,} of {self.channels:,} channels reached, {self.messages:,} messages,"
            f" {self.reached / self.seconds:.1f}/s, {sum(self.refusals.values())} refusals,"
            f" {self.cpu_each:.2f} ms CPU each, sandbox {self.sandbox_busy:.0%} of a core"
        )


def run(*, channels: int = CHANNELS, rows: int = ROWS, server: str | None = None) -> Report:
    """Measure with so many channels at the standard limit; `rows` are planned on `server`.

    That is the address of a PostgreSQL on which databases may be made, without it that is left out.
    """
    limited = {way: _measure(way, channels, "limited") for way in ("clapper", "workers", "gather")}
    lifted = {
        way: _measure(way, _LIFTED, "lifted") for way in ("bare", "clapper", "workers", "gather")
    }
    ours = limited["clapper"]
    each = {way: took.cpu_each for way, took in lifted.items()}
    answers = asyncio.run(beside_clapper(channels, _RATE))
    theirs = asyncio.run(beside_workers(channels))
    targets = [
        *_sent("", ours),
        Target("CPU a message, no limit", each["clapper"], "ms", at_most=0.5),
        Target(
            "CPU, discord.py's workers to ours",
            each["workers"] / each["clapper"],
            "times",
            at_least=6,
        ),
        Target(
            "CPU, discord.py's gather to ours",
            each["gather"] / each["clapper"],
            "times",
            at_least=6,
        ),
        Target("/show meanwhile, p99", _p99(answers), "ms", at_most=250),
        _first("SQLite", None),
    ]
    figures: dict[str, object] = {
        **{f"{way}, {_ALLOWED} a second": str(took) for way, took in limited.items()},
        **{f"{way}, no limit": str(took) for way, took in lifted.items()},
        "the ways": "workers: 4 at a time with discord.py; gather: all at once with it; bare: one"
        " body posted with aiohttp, no store, no pace, no card",
        "CPU of bare aiohttp to ours": f"{each['bare'] / each['clapper']:.0%}",
        "/show meanwhile": f"p50 {1000 * median(answers):.1f} ms, n={len(answers)}; a bare bot that"
        f" sends with four workers: p50 {1000 * median(theirs):.1f} ms, p99 {_p99(theirs):.1f} ms",
    }
    if server is not None:
        more, found = _on_server(server, channels, rows)
        targets += more
        figures |= found
    figures["load"] = "{:.1f} {:.1f} {:.1f}".format(*os.getloadavg())
    return Report("fanout", tuple(targets), figures)


def _on_server(
    server: str, channels: int, rows: int
) -> tuple[Sequence[Target], Mapping[str, object]]:
    fleet = _fleet(server, channels)
    with database(server) as address:
        took = orjson.loads(_python("bot.bench.fanout_plan", address, str(rows)))
    claims, articles, after = took["claims"], took["articles"], took["claims after"]
    targets = [
        *_sent(f", {_SENDERS} processes", fleet),
        _first("PostgreSQL", server),
        Target(f"planning {rows:,} channels", max(took["plans"]), "s", at_most=60),
        Target("a claim meanwhile, p99", _p99(claims), "ms", at_most=250),
        Target(f"a claim at {2 * rows:,} rows, p99", _p99(after), "ms", at_most=250),
    ]
    figures = {
        f"{_SENDERS} processes, {_ALLOWED} a second": str(fleet),
        "planning": " and ".join(f"{one:.1f} s" for one in took["plans"]),
        "the ledger's own part": " and ".join(f"{1000 * one:.0f} ms" for one in took["owing"]),
        "a claim meanwhile": f"p50 {1000 * median(claims):.1f} ms, n={len(claims)}",
        "an article of another show meanwhile": f"p50 {1000 * median(articles):.1f} ms,"
        f" p99 {_p99(articles):.1f} ms, n={len(articles)}",
    }
    return targets, figures


def _sent(how: str, way: Way) -> Sequence[Target]:
    return (
        Target(f"share of the allowed rate{how}", way.share, "%", at_least=97),
        Target(f"global refusals{how}", way.refusals.get("global", 0), "times", at_most=0),
        Target(f"channels missed{how}", way.channels - way.reached, "channels", at_most=0),
        Target(f"messages too many{how}", way.messages - way.reached, "messages", at_most=0),
    )


def _measure(way: str, channels: int, limit: Limit) -> Way:
    with sandbox(channels, limit) as (place, counted), database() as address:
        rate = _RATE if limit == "limited" else 1e6
        took = orjson.loads(_python("bot.bench.fanout_ways", way, str(rate), address, given=place))
        found = counted()
    seconds = took["seconds"]
    return Way(
        channels,
        found.channels,
        found.messages,
        seconds,
        took["cpu"],
        found.refusals,
        found.cpu / seconds,
    )


def _fleet(server: str, channels: int) -> Way:
    """Measure several senders on one database; their CPU is not."""
    with sandbox(channels, "limited") as (place, counted), database(server) as address:
        _python("bot.bench.fanout_ways", "owe", "0", address, given=place)
        with senders(place, address, _SHARED_RATE, _SENDERS):
            while (found := counted()).channels < channels:
                time.sleep(1)
    span = found.span
    return Way(channels, found.channels, found.messages, span, 0, found.refusals, found.cpu / span)


def _first(where: str, server: str | None) -> Target:
    with sandbox(1, "lifted") as (place, _), database(server) as address:
        times = orjson.loads(_python("bot.bench.fanout_first", address, given=place))
    name = f"article in to first message, {where}, p50"
    return Target(name, 1000 * median(times), "ms", at_most=150)


def _python(module: str, *arguments: str, given: Place | None = None) -> bytes:
    done = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", module, *arguments],
        input=None if given is None else orjson.dumps(given) + b"\n",
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # the library logs each of its retries
        check=True,
        timeout=_PATIENCE,
    )
    return done.stdout


def _p99(times: Sequence[float]) -> float:
    """In milliseconds."""
    return 1000 * quantiles(times, n=100)[98]
