"""The jobs' engine: the same promises in memory and in PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest

from bot.jobs.engine import PgQueuerJobs, open_jobs
from bot.store.address import Address, parse_address
from tests.databases import server_database


@pytest.fixture(params=["memory", "postgres"])
def address(request: pytest.FixtureRequest) -> Iterator[Address]:
    if request.param == "memory":
        yield parse_address("sqlite:///not-opened.db")
        return
    with server_database() as address:
        yield address


@asynccontextmanager
async def running(jobs: PgQueuerJobs) -> AsyncIterator[None]:
    work = asyncio.create_task(jobs.run())
    try:
        yield
    finally:
        jobs.stop()
        await work


async def test_a_job_that_was_asked_for_runs(address: Address) -> None:
    ran = asyncio.Event()

    async def plan() -> None:
        ran.set()

    async with open_jobs(address) as jobs:
        jobs.register("plan", plan)
        async with running(jobs):
            await jobs.enqueue("plan")
            await ran.wait()


async def test_one_of_a_key_is_enough_while_it_waits(address: Address) -> None:
    runs: list[str] = []
    last = asyncio.Event()

    async def plan() -> None:
        runs.append("plan")

    async def end() -> None:
        last.set()

    async with open_jobs(address) as jobs:
        jobs.register("plan", plan)
        jobs.register("end", end)
        for _ in range(3):
            await jobs.enqueue("plan", dedupe_key="plan")
        await jobs.enqueue("end")
        async with running(jobs):
            await last.wait()
    assert runs == ["plan"]


async def test_a_job_that_fails_is_tried_again_and_others_go_on(address: Address) -> None:
    tries: list[str] = []
    mended, other = asyncio.Event(), asyncio.Event()

    async def plan() -> None:
        tries.append("plan")
        if len(tries) == 1:
            raise OSError("the database is away")
        mended.set()

    async def deliver() -> None:
        other.set()

    async with open_jobs(address) as jobs:
        jobs.register("plan", plan)
        jobs.register("deliver", deliver)
        async with running(jobs):
            await jobs.enqueue("plan", dedupe_key="plan")
            await jobs.enqueue("deliver")
            await other.wait()
            await mended.wait()
    assert len(tries) == 2


async def test_what_is_scheduled_runs_again_and_again(address: Address) -> None:
    ticks: list[str] = []
    twice = asyncio.Event()

    async def tick() -> None:
        ticks.append("tick")
        if len(ticks) == 2:
            twice.set()

    async with open_jobs(address) as jobs:
        jobs.schedule("sweep", "* * * * * */1", tick)
        async with running(jobs):
            await twice.wait()


async def test_opening_again_finds_the_engine_as_it_was(address: Address) -> None:
    for _ in range(2):
        async with open_jobs(address) as jobs:
            await jobs.enqueue("plan", dedupe_key="plan")
