"""Migrations: what they make, what they keep, and what they say when they can't."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tortoise import Tortoise
from tortoise.context import TortoiseContext
from tortoise.migrations.autodetector import MigrationAutodetector

from bot.domain.article import Article, Outlet
from bot.errors import SetupError
from bot.store import config, schema
from bot.store.address import Address, parse_address
from bot.store.config import FOR_MAKEMIGRATIONS, apps, tortoise_config
from bot.store.database import migrate_store, open_store
from bot.store.ledger import articles
from tests.databases import SERVER, embedded, server_database
from tests.store.shape import Shape, shape_of

NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)


@pytest.fixture
def empty_database(database: str, tmp_path: Path) -> Iterator[Address]:
    """Give a database without any table."""
    if database == "postgres":
        with server_database() as address:
            yield address
    else:
        yield embedded(tmp_path / "empty")


def install_next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be one migration more than this version has."""
    known = apps()[config.APP]

    def later() -> dict[str, dict[str, Any]]:
        return {config.APP: {**known, "migrations": "tests.store.migrations"}}

    monkeypatch.setattr(config, "apps", later)
    monkeypatch.setattr(schema, "apps", later)


async def generated(address: Address) -> Shape:
    """Make the tables from the models alone."""
    if address.path is not None:
        address.path.parent.mkdir(parents=True)
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(address.connection()))
        await Tortoise.generate_schemas()
    return await shape_of(address)


async def test_migrations_make_what_the_models_say(
    store_address: Address, empty_database: Address
) -> None:
    assert await shape_of(store_address) == await generated(empty_database)


async def test_no_change_of_the_models_waits_for_a_migration() -> None:
    async with TortoiseContext() as context:
        await context.init(config=FOR_MAKEMIGRATIONS)
        assert context.apps is not None
        assert await MigrationAutodetector(context.apps, apps()).changes() == []


async def test_every_foreign_key_has_an_index(store_address: Address) -> None:
    shape = await shape_of(store_address)
    columns = [line.split()[:2] for line in shape["columns"] if line.split()[1].endswith("_id")]
    no_keys = {"guild_id", "channel_id", "role_id", "message_id", "tvmaze_id", "imdb_id"}
    no_keys |= {"thread_id", "opener_id"}  # Discord's, or may be gone
    no_keys |= {"follow_id"}  # may be gone; never looked up by
    for table, column in columns:
        if column not in no_keys:
            starts = (f"{table} ['{column}'", f".{table} USING btree ({column}")
            assert any(start in line for line in shape["indexes"] for start in starts), column


async def test_a_later_migration_loses_no_row_and_no_index(
    empty_database: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    await migrate_store(empty_database)
    before = await shape_of(empty_database)
    async with open_store(empty_database):
        article = Article("Headline", "Text", Outlet("Variety"), NOON, NOON)
        kept = await articles.keep(article, may_announce=True)
    install_next_version(monkeypatch)
    assert await migrate_store(empty_database) == ("0002_later",)
    after = await shape_of(empty_database)
    assert (after["indexes"], after["constraints"]) == (before["indexes"], before["constraints"])
    async with open_store(empty_database):
        assert [one.id for one in await articles.unread()] == [kept.id]


async def test_an_embedded_database_is_copied_before_it_is_migrated(
    tmp_path: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if database != "sqlite":
        pytest.skip("a server's administrator makes the copies")
    address = embedded(tmp_path)
    await migrate_store(address)
    before = await shape_of(address)
    install_next_version(monkeypatch)
    await migrate_store(address)
    assert await shape_of(embedded_at(tmp_path / "clapper.db.before-0002_later")) == before


def embedded_at(file: Path) -> Address:
    return parse_address(f"sqlite://{file}")


async def test_a_server_that_is_older_asks_for_a_migration(
    database: str, empty_database: Address
) -> None:
    if database != "postgres":
        pytest.skip("an embedded database is migrated as it is opened")
    with pytest.raises(SetupError, match="clapper migrate"):
        async with open_store(empty_database):
            pass


async def test_a_database_of_a_newer_version_is_refused(
    empty_database: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as future:
        install_next_version(future)
        await migrate_store(empty_database)
    for opened in (open_store(empty_database), migrating(empty_database)):
        with pytest.raises(SetupError, match=r"newer Clapper \(it knows 0002_later\)"):
            async with opened:
                pass


@asynccontextmanager
async def migrating(address: Address) -> AsyncIterator[None]:
    await migrate_store(address)
    yield


async def test_migrating_again_does_nothing(store_address: Address) -> None:
    assert await migrate_store(store_address) == ()


MIGRATE = """
import asyncio, sys
from bot.store.address import parse_address
from bot.store.database import migrate_store
print(len(asyncio.run(migrate_store(parse_address(sys.argv[1])))))
"""


async def test_processes_that_migrate_at_once_do_not_break_each_other(
    database: str, empty_database: Address
) -> None:
    if database != "postgres":
        pytest.skip("an embedded database has one process")
    url = f"{SERVER.rpartition('/')[0]}/{empty_database.credentials['database']}"
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", MIGRATE, url, stdout=PIPE)
        for _ in range(3)
    ]
    outputs = [(await process.communicate())[0].decode().strip() for process in processes]
    assert sorted(outputs) == ["0", "0", "1"]
    assert [process.returncode for process in processes] == [0, 0, 0]
