"""Databases for tests: an embedded one in a file, or one of its own on a PostgreSQL server."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from bot.store.address import Address, parse_address
from bot.store.database import migrate_store

SERVER = os.environ.get(
    "CLAPPER_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres"
).rstrip("/")
_ADVICE = (
    "no PostgreSQL for tests at CLAPPER_TEST_POSTGRES (or its default, user postgres without a"
    " password on 127.0.0.1:5432). To get one: docker run --rm -p 127.0.0.1:5432:5432"
    " -e POSTGRES_HOST_AUTH_METHOD=trust postgres:15"
)


def embedded(folder: Path) -> Address:
    return parse_address(f"sqlite://{folder / 'clapper.db'}")


@contextmanager
def server_database() -> Iterator[Address]:
    """Make an empty database and drop it at the end; skips, or in CI fails, without a server."""
    name = f"clapper_test_{uuid4().hex[:12]}"
    try:
        asyncio.run(_execute(SERVER, f'CREATE DATABASE "{name}"'))
    except (OSError, asyncpg.PostgresError) as error:
        if os.environ.get("CI"):
            pytest.fail(f"{_ADVICE}: {error}")
        pytest.skip(f"{_ADVICE}: {error}")
    try:
        yield parse_address(f"{SERVER.rpartition('/')[0]}/{name}")
    finally:
        asyncio.run(_execute(SERVER, f'DROP DATABASE "{name}" WITH (FORCE)'))


@contextmanager
def migrated_server_database() -> Iterator[Address]:
    with server_database() as address:
        asyncio.run(migrate_store(address))
        yield address


async def empty(address: Address) -> None:
    """Remove every row of a server's database."""
    async with connected(address) as connection:
        tables = await connection.fetch(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            " AND tablename <> 'tortoise_migrations'"
        )
        names = ", ".join(f'"{table["tablename"]}"' for table in tables)
        await connection.execute(f"TRUNCATE {names} RESTART IDENTITY CASCADE")


@asynccontextmanager
async def connected(address: Address) -> AsyncIterator[asyncpg.Connection]:
    """Connect to a server beside the store."""
    keys = ("host", "port", "user", "password", "database")
    connection = await asyncpg.connect(**{key: address.credentials[key] for key in keys})
    try:
        yield connection
    finally:
        await connection.close()


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
