"""How fast commands are answered, beside a bare bot that answers something constant.

And what the sandbox costs, in which they are asked here and in the tests.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from bot.app import open_app
from bot.bench import sandbox_start
from bot.bench.bots import RunningBot, bare_bot_on, clapper_on
from bot.bench.report import Report, Target
from bot.demo.story import load_story
from bot.sandbox import ChannelHandle, MemberHandle, Sandbox
from bot.store.address import parse_address

Place: TypeAlias = tuple[ChannelHandle, MemberHandle]
Act: TypeAlias = Callable[[int], Awaitable[None]]

_WARM_UP = 30
_ROUNDS = 300
_TYPED = ("jess", "the exp", "stranger t", "lucif", "better call", "witcher")


def run() -> Report:
    return asyncio.run(_run())


async def _run() -> Report:
    with tempfile.TemporaryDirectory(prefix="clapper-bench-") as folder:
        database = Path(folder) / "bench.db"
        await _tell_story(database)
        async with Sandbox() as ours, Sandbox() as theirs:
            ours_place, theirs_place = _place(ours), _place(theirs)
            async with clapper_on(ours, database) as clapper, bare_bot_on(theirs) as bare:
                before = ours.load
                shows = await _compare(
                    lambda turn: _show(clapper, ours_place, turn),
                    lambda turn: _show(bare, theirs_place, turn),
                )
                typing = await _compare(
                    lambda turn: _type(clapper, ours_place, turn),
                    lambda turn: _type(bare, theirs_place, turn),
                )
                load = ours.load.since(before)
    report = _report({"/show": shows, "autocomplete": typing})
    busy = f"{load.share:.0%} of a core, for both bots"
    return replace(
        report,
        targets=(*report.targets, *await sandbox_start.measure()),
        figures={**report.figures, "sandboxes and stopwatch": busy},
    )


async def _tell_story(database: Path) -> None:
    """Fill a store, so that the card has something on it."""
    async with open_app(parse_address(f"sqlite:///{database}")) as app:
        for arrival in load_story():
            await app.pipeline.take(arrival.article, may_announce=False)


def _place(sandbox: Sandbox) -> Place:
    guild = sandbox.guild("A server")
    return guild.channel("general"), guild.member("Ann")


async def _show(bot: RunningBot, place: Place, turn: int) -> None:
    del turn
    channel, member = place
    answer = await bot.sandbox.invoke(member, channel, "show", {"title": "jessica-jones"})
    if "Jessica Jones" not in answer.message.text:
        raise RuntimeError(f"not the answer to /show: {answer.message.text}")


async def _type(bot: RunningBot, place: Place, turn: int) -> None:
    channel, member = place
    typed = _TYPED[turn % len(_TYPED)]
    if not await bot.sandbox.autocomplete(member, channel, "show", "title", typed):
        raise RuntimeError(f"nothing offered for {typed}")


async def _compare(ours: Act, theirs: Act) -> tuple[list[float], list[float]]:
    """Time the two in turn, so that a noisy machine is noisy to both. In milliseconds."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(_WARM_UP + _ROUNDS):
        for act, taken in zip((ours, theirs), times, strict=True):
            start = time.perf_counter()
            await act(turn)
            taken.append((time.perf_counter() - start) * 1000)
    return times[0][_WARM_UP:], times[1][_WARM_UP:]


def _report(measured: dict[str, tuple[list[float], list[float]]]) -> Report:
    targets, figures = [], {}
    for name, (ours, theirs) in measured.items():
        ratio = statistics.median(ours) / statistics.median(theirs)
        targets.append(Target(f"{name}: p50 beside a bare bot", ratio, "times", at_most=1.5))
        for who, times in (("clapper", ours), ("bare bot", theirs)):
            p99 = statistics.quantiles(times, n=100)[98]
            figures[f"{name}, {who}"] = (
                f"p50 {statistics.median(times):.2f} ms, p99 {p99:.2f} ms, n={len(times)}"
            )
    return Report("commands", tuple(targets), figures)
