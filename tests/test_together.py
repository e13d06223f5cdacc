"""What is asked for while work is under way is done together, and nobody suffers for another."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from bot.together import Together


@dataclass
class Desk:
    """Doubles numbers once its door is open; refuses negative ones. `rounds` is what came when."""

    door: asyncio.Event = field(default_factory=asyncio.Event)
    rounds: list[list[int]] = field(default_factory=list)

    async def double(self, numbers: Sequence[int]) -> Sequence[int]:
        self.rounds.append(list(numbers))
        await self.door.wait()
        if min(numbers) < 0:
            raise ValueError(min(numbers))
        return [2 * number for number in numbers]


async def asked(double: Together[int, int], *numbers: int) -> list[asyncio.Task[int]]:
    """Ask in that order; returns once all are waiting."""
    tasks = [asyncio.create_task(double(number)) for number in numbers]
    await asyncio.sleep(0)
    return tasks


async def test_who_comes_meanwhile_is_served_together_and_gets_his_own_answer() -> None:
    desk = Desk()
    tasks = await asked(Together(desk.double, at_most=3), 1, 2, 3, 4, 5)
    desk.door.set()
    assert await asyncio.gather(*tasks) == [2, 4, 6, 8, 10]
    assert desk.rounds == [[1], [2, 3, 4], [5]]


async def test_what_fails_fails_for_whom_it_is_about() -> None:
    desk = Desk()
    tasks = await asked(Together(desk.double), 1, 2, -3, 4)
    desk.door.set()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert [answers[0], answers[1], answers[3]] == [2, 4, 8]
    assert isinstance(answers[2], ValueError)


async def test_one_who_leaves_takes_no_other_along() -> None:
    desk = Desk()
    first, second, third = await asked(Together(desk.double), 1, 2, 3)
    first.cancel()
    desk.door.set()
    assert [await second, await third] == [4, 6]
    with pytest.raises(asyncio.CancelledError):
        await first
