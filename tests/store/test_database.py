"""Opening the store, and what is said when that can't be."""

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.errors import SetupError
from bot.store.address import Address, parse_address
from bot.store.database import open_store
from bot.store.source_models import OutletRow
from tests.databases import embedded

OWNER = """
import asyncio, sys
from bot.store.address import parse_address
from bot.store.database import open_store

async def main():
    async with open_store(parse_address(sys.argv[1])):
        print("open", flush=True)
        await asyncio.to_thread(sys.stdin.read)

asyncio.run(main())
"""


@asynccontextmanager
async def owner_of(address: Address) -> AsyncIterator[asyncio.subprocess.Process]:
    """Let another process have the database open."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", OWNER, f"sqlite://{address.path}", stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"open\n"
    try:
        yield process
    finally:
        await process.communicate(b"")  # ends what it waits for


async def open_and_close(address: Address) -> None:
    async with open_store(address):
        pass


async def test_what_is_written_is_there_when_the_store_is_opened_again(
    store_address: Address,
) -> None:
    async with open_store(store_address):
        await OutletRow.create(folded="variety", name="Variety", tier="trade")
    async with open_store(store_address):
        assert await OutletRow.filter(folded="variety").count() == 1


async def test_tasks_that_are_older_than_the_store_can_use_it(store_address: Address) -> None:
    is_open = asyncio.Event()

    async def wait_and_count() -> int:
        await is_open.wait()
        return await OutletRow.all().count()

    older = asyncio.create_task(wait_and_count())
    async with open_store(store_address):
        is_open.set()
        assert await older == 0


async def test_an_error_closes_the_store_so_that_it_opens_again(store_address: Address) -> None:
    with pytest.raises(ZeroDivisionError):
        async with open_store(store_address):
            raise ZeroDivisionError
    await open_and_close(store_address)


async def test_a_second_process_on_one_file_is_refused(tmp_path: Path) -> None:
    address = embedded(tmp_path)
    async with owner_of(address):
        with pytest.raises(SetupError, match=r"Another Clapper is using .*DATABASE_URL"):
            await open_and_close(address)
    await open_and_close(address)


async def test_a_killed_process_leaves_no_lock_behind(tmp_path: Path) -> None:
    address = embedded(tmp_path)
    async with owner_of(address) as process:
        process.kill()
    await open_and_close(address)


async def test_a_server_that_is_not_there_is_named_without_the_password() -> None:
    address = parse_address("postgres://me:hunter2@127.0.0.1:1/clapper")
    with pytest.raises(SetupError, match=r"clapper on .*can't be used.*DATABASE_URL") as error:
        await open_and_close(address)
    assert "hunter2" not in str(error.value)


async def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SetupError, match="Check that the folder exists, is writable"):
        await open_and_close(embedded(tmp_path / "file"))


async def test_a_file_that_is_no_database_is_explained_and_kept(tmp_path: Path) -> None:
    address = embedded(tmp_path)
    (tmp_path / "clapper.db").write_text("my diary, which is no database\n" * 100)
    with pytest.raises(SetupError, match="not a database"):
        await open_and_close(address)
    assert (tmp_path / "clapper.db").read_text().startswith("my diary")


async def test_an_embedded_database_writes_ahead_and_keeps_its_foreign_keys(
    tmp_path: Path,
) -> None:
    address = embedded(tmp_path)
    await open_and_close(address)
    with closing(sqlite3.connect(tmp_path / "clapper.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
