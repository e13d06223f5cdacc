"""Transactions: all or nothing, and lost races have a name."""

import ast
import asyncio
from pathlib import Path

import pytest

import bot.store
from bot.store.source_models import OutletRow
from bot.store.transaction import LostRaceError, transaction

pytestmark = pytest.mark.usefixtures("store")


async def add(folded: str) -> None:
    await OutletRow.create(folded=folded, name=folded, tier="press")


async def count() -> int:
    return await OutletRow.all().count()


async def test_an_error_takes_everything_back() -> None:
    with pytest.raises(ZeroDivisionError):
        await add_and_fail()
    assert await count() == 0


async def add_and_fail() -> None:
    async with transaction():
        await add("variety")
        raise ZeroDivisionError


async def test_who_comes_second_is_told_and_writes_nothing() -> None:
    await add("variety")
    with pytest.raises(LostRaceError):
        await add_together("deadline", "variety")
    assert await count() == 1


async def add_together(*names: str) -> None:
    async with transaction():
        for name in names:
            await add(name)


async def test_a_lost_race_inside_leaves_the_outer_work_intact() -> None:
    await add("variety")
    async with transaction():
        await add("deadline")
        with pytest.raises(LostRaceError):
            async with transaction():
                await add("variety")
        await add("wrap")
    assert await count() == 3


async def test_what_is_cancelled_is_taken_back() -> None:
    reached = asyncio.Event()

    async def work() -> None:
        async with transaction():
            await add("variety")
            reached.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await count() == 0


async def test_more_transactions_at_once_than_connections_all_end() -> None:
    async def work(number: int) -> None:
        async with transaction():
            await add(f"outlet {number}")
            await count()

    await asyncio.gather(*(work(number) for number in range(20)))
    assert await count() == 20


def test_nothing_is_deleted_or_updated_after_a_limit() -> None:
    # Tortoise 1.1 drops the limit of these statements: `DELETE FROM "show"`.
    folder = Path(bot.store.__file__).parent
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                limited = ".limit(" in ast.unparse(node.func.value)
                assert not (limited and node.func.attr in {"delete", "update"}), file
