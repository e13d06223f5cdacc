"""The engine of the jobs: PgQueuer, in PostgreSQL or in memory. The only module that knows it.

Its defaults lose what fails: here it is tried again, with growing pauses, and held in the end.
"""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import asyncpg
from pgqueuer import DatabaseRetryEntrypointExecutor, PgQueuer, Queries
from pgqueuer.models import Job, Schedule
from pgqueuer.ports import RepositoryPort

from bot.jobs.port import Handler
from bot.store.address import Address

_BATCH = 5
_AT_ONCE = 2 * _BATCH  # the least that it takes
_LOOK = timedelta(seconds=5)  # a notice that was lost is made up for
_DEAD_AFTER = timedelta(seconds=10)  # without a sign of life: its jobs go to others
_LOCK = 0x636C6170  # ours, for making the engine's tables

# What it tells at every start and end is of no use here.
logging.getLogger("pgqueuer").setLevel(logging.WARNING)


class PgQueuerJobs:
    """Obeys `Jobs`. Build it with `open_jobs`."""

    def __init__(self, engine: PgQueuer, queries: RepositoryPort) -> None:
        self._engine = engine
        self._queries = queries

    def register(self, name: str, handler: Handler) -> None:
        async def work(_job: Job) -> None:
            await handler()

        self._engine.entrypoint(
            name, on_failure="hold", executor_factory=DatabaseRetryEntrypointExecutor
        )(work)

    async def enqueue(
        self, name: str, *, dedupe_key: str | None = None, run_at: datetime | None = None
    ) -> None:
        wait = None if run_at is None else max(run_at - datetime.now(UTC), timedelta())
        await self._queries.enqueue(
            name, None, execute_after=wait, dedupe_key=dedupe_key, on_conflict="skip"
        )

    def schedule(self, name: str, cron: str, handler: Handler) -> None:
        async def work(_schedule: Schedule) -> None:
            await handler()

        self._engine.schedule(name, cron)(work)

    async def run(self) -> None:
        await self._engine.run(
            dequeue_timeout=_LOOK,
            batch_size=_BATCH,
            max_concurrent_tasks=_AT_ONCE,
            heartbeat_timeout=_DEAD_AFTER,
        )

    def stop(self) -> None:
        self._engine.shutdown.set()


@asynccontextmanager
async def open_jobs(address: Address) -> AsyncIterator[PgQueuerJobs]:
    """Open the jobs of a store: in memory beside an embedded one, else in its database."""
    if address.embedded:
        engine = PgQueuer.in_memory()
        if engine.queries is None:
            raise AssertionError("it makes them itself")
        yield PgQueuerJobs(engine, engine.queries)
        return
    names = ("host", "port", "user", "password", "database")
    credentials = {name: address.credentials[name] for name in names}
    # One connection listens for as long as it runs.
    async with asyncpg.create_pool(**credentials, min_size=1, max_size=4) as pool:
        engine = PgQueuer.from_asyncpg_pool(pool)
        queries = Queries(engine.connection)
        await _make_tables(pool, queries)
        yield PgQueuerJobs(engine, queries)


async def _make_tables(pool: asyncpg.Pool, queries: Queries) -> None:
    """Make or update the engine's own tables; of several processes, one after the other."""
    async with pool.acquire() as connection:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        try:
            if await queries.schema_is_installed():
                await queries.upgrade()
            else:
                await queries.install()
        finally:
            await connection.execute("SELECT pg_advisory_unlock($1)", _LOCK)
