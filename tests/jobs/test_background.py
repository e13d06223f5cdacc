"""The work in the background, on an engine that a test drives by hand."""

import asyncio
from datetime import datetime

import pytest

from bot.domain.follow import Target
from bot.jobs.background import pass_hints, register_work
from bot.jobs.port import Handler
from bot.store.models import AnnouncementRow
from bot.store.outbox import fanout
from bot.store.outbox.fanout import owe
from tests.alerts.test_fanout import MANY, many_follow
from tests.alerts.world import NOON, a_milestone, a_show

pytestmark = pytest.mark.usefixtures("store")


class ByHand:
    """Obeys `Jobs`; runs what was asked for when told to."""

    def __init__(self) -> None:
        self.handlers: dict[str, Handler] = {}
        self.schedules: dict[str, Handler] = {}
        self.asked: list[str] = []
        self.hinted = asyncio.Event()

    def register(self, name: str, handler: Handler) -> None:
        self.handlers[name] = handler

    async def enqueue(
        self, name: str, *, dedupe_key: str | None = None, run_at: datetime | None = None
    ) -> None:
        assert dedupe_key
        assert run_at is None
        self.asked.append(name)
        self.hinted.set()

    def schedule(self, name: str, cron: str, handler: Handler) -> None:
        assert cron
        self.schedules[name] = handler

    async def run(self) -> None:
        for name in self.asked:
            await self.handlers[name]()
        self.asked.clear()

    def stop(self) -> None:
        self.asked.clear()


def work(jobs: ByHand, woken: list[None]) -> None:
    async def probe() -> None:
        return

    register_work(jobs, wake=lambda: woken.append(None), probe=probe)


async def test_a_fan_out_whose_hint_was_lost_is_found_by_the_sweep() -> None:
    show = Target.show(await a_show())
    await many_follow(show)
    await owe(await a_milestone(int(show.key)), [show], now=NOON)
    jobs, woken = ByHand(), list[None]()
    work(jobs, woken)
    await jobs.schedules["sweep"]()
    await jobs.run()
    assert await AnnouncementRow.all().count() == MANY
    assert woken
    await jobs.schedules["sweep"]()
    assert jobs.asked == []
    assert not await fanout.any_left()


async def test_what_is_owed_is_hinted_to_the_senders() -> None:
    jobs, rung = ByHand(), asyncio.Event()
    woken: list[None] = []
    work(jobs, woken)
    hints = asyncio.create_task(pass_hints(jobs, rung))
    rung.set()
    await jobs.hinted.wait()
    hints.cancel()
    await asyncio.wait([hints])
    await jobs.run()
    assert woken == [None]
