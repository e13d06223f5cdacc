"""Bring a database to the schema that this version needs, and say where it stands.

One history of migrations serves both databases. Measured traps of Tortoise 1.1 that shape this:
a table that SQLite rebuilds loses its indexes, and its dependants' rows while foreign keys are
on; on PostgreSQL two processes that migrate at once break each other.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import get_connection
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.utils import get_schema_sql

from bot.errors import SetupError
from bot.store.address import Address
from bot.store.backup import copy_database
from bot.store.config import APP, apps, tortoise_config

_LATEST = "__latest__"
_MIGRATION_LOCK = 0x436C6170  # any number that only we take


@dataclass(frozen=True, slots=True)
class SchemaState:
    """Names of migrations: done, `missing` in the database, and `unknown` to this version."""

    applied: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


async def schema_state(client: BaseDBAsyncClient) -> SchemaState:
    """Compare the database with the migrations at hand."""
    await client.execute_query("SELECT 1")  # the recorder takes no answer for an empty database
    executor = MigrationExecutor(client, apps())
    plan = await executor.plan([MigrationTarget(APP, _LATEST)])
    known = {key.name for key in executor.loader.disk_migrations if key.app_label == APP}
    applied = await MigrationRecorder(client).applied_migrations()
    return SchemaState(
        applied=tuple(key.name for key in applied),
        missing=tuple(step.migration.name for step in plan),
        unknown=tuple(
            key.name for key in applied if key.app_label == APP and key.name not in known
        ),
    )


def refuse_newer(state: SchemaState, where: str) -> None:
    """Raise SetupError when a newer Clapper has been at this database."""
    if state.unknown:
        raise SetupError(
            f"The database {where} was made by a newer Clapper (it knows {state.unknown[-1]})."
            " Update Clapper, or restore the copy that was made before the update."
        )


async def migrate(address: Address) -> tuple[str, ...]:
    """Apply what is missing; returns the names applied. Copies an embedded database first."""
    if address.embedded:
        return await _apply(address, address.connection(foreign_keys="OFF"))
    async with _migration_lock(address):
        return await _apply(address, address.connection())


async def _apply(address: Address, connection: dict[str, Any]) -> tuple[str, ...]:
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(connection))
        client = get_connection("default")
        state = await schema_state(client)
        refuse_newer(state, address.name)
        if not state.missing:
            return ()
        if address.path is not None and state.applied:
            copy = address.path.with_name(address.path.name + f".before-{state.missing[0]}")
            await asyncio.to_thread(copy_database, address.path, copy)
        await MigrationExecutor(client, apps()).migrate([MigrationTarget(APP, _LATEST)])
        if address.embedded:
            await _restore_indexes(client)
        return state.missing


async def _restore_indexes(client: BaseDBAsyncClient) -> None:
    """Create what a rebuilt table lost, then check that no row lost its parent."""
    for statement in get_schema_sql(client, safe=True).split(";"):
        if statement.lstrip().startswith(("CREATE INDEX", "CREATE UNIQUE INDEX")):
            await client.execute_script(statement)
    orphans = await client.execute_query_dict("PRAGMA foreign_key_check")
    if orphans:
        raise SetupError(
            f"After the migration {len(orphans)} rows lack the row they belong to. Restore the"
            " copy beside the database (….before-…) and report this."
        )


@asynccontextmanager
async def _migration_lock(address: Address) -> AsyncIterator[None]:
    keys = ("host", "port", "user", "password", "database")
    lock = await asyncpg.connect(**{key: address.credentials[key] for key in keys})
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _MIGRATION_LOCK)
        yield
    finally:
        await lock.close()
