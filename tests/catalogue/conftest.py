from collections.abc import AsyncIterator

import pytest

from bot.sources.tvmaze import TvMaze, open_tvmaze
from tests.sources.tvmaze.double import TvMazeDouble, tvmaze_on_loopback


@pytest.fixture
async def double() -> AsyncIterator[TvMazeDouble]:
    async with tvmaze_on_loopback() as double:
        yield double


@pytest.fixture
async def tvmaze(double: TvMazeDouble) -> AsyncIterator[TvMaze]:
    async with open_tvmaze(double.address, interval=0, pause=0) as tvmaze:
        yield tvmaze
