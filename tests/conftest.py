"""What tests of every room share: an open store of their own."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import settings

from bot.store.address import Address
from bot.store.database import migrate_store, open_store
from tests.databases import embedded, empty, migrated_server_database

# CI must say the same twice of one commit; everywhere else each run tries other examples.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=("sqlite", "postgres"),
        default="sqlite",
        help="what the store fixture opens; one kind a run, for Tortoise keeps its SQL per process",
    )


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest) -> str:
    """`sqlite` or `postgres`: what this run is about."""
    return str(request.config.getoption("--database"))


@pytest.fixture(scope="session")
def session_database(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Make the migrated database: the pattern of all embedded ones, or the one on the server."""
    if database == "postgres":
        with migrated_server_database() as address:
            yield address
    else:
        yield embedded(tmp_path_factory.mktemp("pattern"))


@pytest.fixture
async def store_address(
    database: str, session_database: Address, tmp_path: Path
) -> AsyncIterator[Address]:
    """Make an empty, migrated database that nobody has open."""
    if database == "postgres":
        yield session_database
        await empty(session_database)
        return
    address = embedded(tmp_path / "store")
    pattern, file = session_database.path, address.path
    assert pattern is not None
    assert file is not None
    if not pattern.exists():
        await migrate_store(session_database)
    file.parent.mkdir()
    copy(pattern, file)
    yield address


@pytest.fixture
async def store(store_address: Address) -> AsyncIterator[Address]:
    """Open an empty store; its address is only needed by tests that look behind it."""
    async with open_store(store_address):
        yield store_address
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, "a test waits for what it starts, or a later one fails for it"
