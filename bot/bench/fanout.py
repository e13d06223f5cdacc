"""One milestone to many channels: at Discord's standard limit, and with the limit lifted.

Each way to post is a process of its own, and so is the sandbox. On a PostgreSQL server there are
three senders that share a rate too, and a milestone for a million channels. All of it takes some
twenty minutes on two busy cores; what it is at is told on stderr.
"""

import asyncio
import math
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from statistics import median, quantiles

import asyncpg
import orjson

from bot.bench.fanout_commands import beside_clapper, beside_workers
from bot.bench.fanout_fleet import measure_fleet
from bot.bench.fanout_places import database, sandbox
from bot.bench.fanout_taken import ALLOWED, Way, measure, python
from bot.bench.report import Report, Target
from bot.bench.steps import Steps, told_to_stop

CHANNELS, ROWS = 3000, 1_000_000
SERVER = "postgres://postgres@127.0.0.1:5432/postgres"
_LIFTED = 10_000
_ASKED = 1500  # channels while commands are asked
_ROUNDS = 3  # in turn, so that a busy machine is busy for all; the median counts
_RATE = 49.5  # ours; the rest of the 50 is for what the clocks of two machines differ by
_SHARED_RATE = 49  # with what processes hear of each other too late
_SENDERS = 3
_ADVICE = (
    "not measured, so not met: no PostgreSQL answers at {server}. Give one with --server or"
    " CLAPPER_BENCH_POSTGRES; to get one: docker run --rm -p 127.0.0.1:5432:5432"
    " -e POSTGRES_HOST_AUTH_METHOD=trust postgres:15"
)
_STEPS = 10 + 3 * _ROUNDS


def run(*, channels: int = CHANNELS, rows: int = ROWS, server: str = SERVER) -> Report:
    """Measure with so many channels at the standard limit; `rows` are planned on `server`.

    That is the address of a PostgreSQL on which databases may be made. A target that could not be
    measured is not met, and a figure says why.
    """
    steps = Steps(_STEPS)
    with told_to_stop():
        targets, figures = _by_itself(steps, channels)
        more, found = run_on_server(steps, server, channels=channels, rows=rows)
    load = "{:.1f} {:.1f} {:.1f}".format(*os.getloadavg())
    return Report("fanout", (*targets, *more), {**figures, **found, **steps.failures, "load": load})


def _by_itself(steps: Steps, channels: int) -> tuple[Sequence[Target], Mapping[str, object]]:
    limited = {
        way: steps.take(
            f"{way}, {channels:,} channels at {ALLOWED} a second",
            partial(measure, way, channels, "limited", _RATE),
        )
        for way in ("clapper", "workers", "gather")
    }
    lifted = _lifted(steps)
    answers = steps.take("/show beside Clapper", lambda: asyncio.run(beside_clapper(_ASKED, _RATE)))
    theirs = steps.take("/show beside a bare bot", lambda: asyncio.run(beside_workers(_ASKED)))
    each = {way: _median([one.cpu_each for one in took]) for way, took in lifted.items()}
    targets = [
        *_sent("", limited["clapper"]),
        Target("CPU a message, no limit", each["clapper"], "ms", at_most=0.5),
        *(
            Target(
                f"CPU, discord.py's {way} to ours",
                each[way] / each["clapper"],
                "times",
                at_least=6,
            )
            for way in ("workers", "gather")
        ),
        Target("/show meanwhile, p99", _p99(answers), "ms", at_most=250),
        _first(steps, "SQLite", None),
    ]
    figures: dict[str, object] = {
        **{f"{way}, {ALLOWED} a second": str(took) for way, took in limited.items() if took},
        **{f"{way}, no limit": "; ".join(str(one) for one in took) for way, took in lifted.items()},
        "the ways": "workers: 4 at a time with discord.py; gather: all at once with it; bare: one"
        " body posted with aiohttp, no store, no pace, no card",
        "CPU of bare aiohttp to ours": f"{each['bare'] / each['clapper']:.0%}",
    }
    if answers and theirs:
        figures["/show meanwhile"] = (
            f"p50 {1000 * median(answers):.1f} ms, n={len(answers)}; a bare bot that sends with"
            f" four workers: p50 {1000 * median(theirs):.1f} ms, p99 {_p99(theirs):.1f} ms"
        )
    return targets, figures


def _lifted(steps: Steps) -> Mapping[str, Sequence[Way]]:
    """Measure without a limit, in rounds; `gather`, which loses many, once."""
    took: dict[str, list[Way]] = {"bare": [], "clapper": [], "workers": [], "gather": []}
    for number in range(1, _ROUNDS + 1):
        for way in ("bare", "clapper", "workers") if number > 1 else tuple(took):
            name = f"{way}, {_LIFTED:,} channels without a limit, round {number}"
            found = steps.take(name, partial(measure, way, _LIFTED, "lifted", 1e6))
            took[way] += [] if found is None else [found]
    return took


def run_on_server(
    steps: Steps, server: str, *, channels: int, rows: int
) -> tuple[Sequence[Target], Mapping[str, object]]:
    """Measure what needs a PostgreSQL; without one, say so."""
    found: dict[str, object] = {}
    fleet, took = None, None
    if _answers(server):
        fleet = steps.take(
            f"{_SENDERS} senders, {channels:,} channels at {ALLOWED} a second",
            lambda: measure_fleet(server, channels, rate=_SHARED_RATE, count=_SENDERS),
        )
        took = steps.take(f"planning {rows:,} channels, twice", lambda: _plan(server, rows))
        first = _first(steps, "PostgreSQL", server)
    else:
        found["PostgreSQL"] = _ADVICE.format(server=server)
        first = _at_once("PostgreSQL", None)
    times = took or {}
    claims, after = times.get("claims"), times.get("claims after")
    targets = [
        *_sent(f", {_SENDERS} processes", fleet),
        first,
        Target(f"planning {rows:,} channels", max(times.get("plans", [math.nan])), "s", at_most=60),
        Target("a claim meanwhile, p99", _p99(claims), "ms", at_most=250),
        Target(f"a claim at {2 * rows:,} rows, p99", _p99(after), "ms", at_most=250),
    ]
    if fleet:
        found[f"{_SENDERS} processes, {ALLOWED} a second"] = str(fleet)
    if took:
        articles = took["articles"]
        found |= {
            "planning": " and ".join(f"{one:.1f} s" for one in took["plans"]),
            "the ledger's own part": " and ".join(f"{1000 * one:.0f} ms" for one in took["owing"]),
            "a claim meanwhile": f"p50 {1000 * median(took['claims']):.1f} ms,"
            f" n={len(took['claims'])}",
            "an article of another show meanwhile": f"p50 {1000 * median(articles):.1f} ms,"
            f" p99 {_p99(articles):.1f} ms, n={len(articles)}",
        }
    return targets, found


def _plan(server: str, rows: int) -> Mapping[str, list[float]]:
    with database(server) as address:
        took: Mapping[str, list[float]] = orjson.loads(
            python("bot.bench.fanout_plan", address, str(rows))
        )
    return took


def _first(steps: Steps, where: str, server: str | None) -> Target:
    def times() -> list[float]:
        with sandbox(1, "lifted") as (place, _), database(server) as address:
            found: list[float] = orjson.loads(
                python("bot.bench.fanout_first", address, given=place)
            )
        return found

    return _at_once(where, steps.take(f"from an article to its first message, {where}", times))


def _at_once(where: str, times: Sequence[float] | None) -> Target:
    value = 1000 * _median(times or [])
    return Target(f"article in to first message, {where}, p50", value, "ms", at_most=150)


def _sent(how: str, way: Way | None) -> Sequence[Target]:
    def of(value: Callable[[Way], float]) -> float:
        return math.nan if way is None else value(way)

    return (
        Target(f"share of the allowed rate{how}", of(lambda one: one.share), "%", at_least=97),
        Target(
            f"global refusals{how}",
            of(lambda one: one.refusals.get("global", 0)),
            "times",
            at_most=0,
        ),
        Target(
            f"channels missed{how}",
            of(lambda one: one.channels - one.reached),
            "channels",
            at_most=0,
        ),
        Target(
            f"messages too many{how}",
            of(lambda one: one.messages - one.reached),
            "messages",
            at_most=0,
        ),
    )


def _answers(server: str) -> bool:
    async def ask() -> None:
        await (await asyncpg.connect(server, timeout=10)).close()

    try:
        asyncio.run(ask())
    except (OSError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return False
    return True


def _median(values: Sequence[float]) -> float:
    return median(values) if values else math.nan


def _p99(times: Sequence[float] | None) -> float:
    """In milliseconds."""
    return 1000 * quantiles(times, n=100)[98] if times and len(times) > 1 else math.nan
