"""Which work is done in the background: fan-outs are planned on, senders woken, channels probed."""

import asyncio
from collections.abc import Callable
from typing import NoReturn

from bot.alerts.planner import any_left, plan_all
from bot.jobs.port import Handler, Jobs

_PLAN, _DELIVER = "plan", "deliver"


def register_work(jobs: Jobs, *, wake: Callable[[], None], probe: Handler) -> None:
    """Take part in the work of a sender. The sweep makes up for hints that were lost."""

    async def plan() -> None:
        await plan_all(wake)

    async def deliver() -> None:
        wake()

    jobs.register(_PLAN, plan)
    jobs.register(_DELIVER, deliver)
    jobs.schedule("sweep", "* * * * * */10", lambda: _hint_plan(jobs))
    jobs.schedule("probe", "* * * * *", probe)


async def pass_hints(jobs: Jobs, rung: asyncio.Event) -> NoReturn:
    """Tell all processes whenever something is owed, until cancelled."""
    while True:
        await rung.wait()
        rung.clear()
        await jobs.enqueue(_DELIVER, dedupe_key=_DELIVER)
        await _hint_plan(jobs)


async def _hint_plan(jobs: Jobs) -> None:
    if await any_left():
        await jobs.enqueue(_PLAN, dedupe_key=_PLAN)
