"""A site on loopback, and a fetcher that may go there."""

from collections.abc import AsyncIterator

import pytest

from bot.sources.fetching import Fetcher, open_fetcher
from tests.sources.site import LOOPBACK, Site, open_site


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as site:
        yield site


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with open_fetcher(allow=LOOPBACK, contact="https://fans.example") as fetcher:
        yield fetcher
