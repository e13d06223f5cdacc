"""A newsroom in an empty store."""

import pytest

from bot.store.address import Address
from tests.ledger.newsroom import Newsroom, open_newsroom


@pytest.fixture
async def room(store: Address) -> Newsroom:
    assert store.name
    return await open_newsroom(network=None)
