"""A newsroom in an empty store, and the texts that outlets would never write."""

from typing import Any

import icalendar
import pytest
from hypothesis import strategies as st

from bot.store.address import Address
from tests.ledger.newsroom import Newsroom, open_newsroom

# Markup, escapes, controls, directions, half characters, and lines that are too long.
HOSTILE = st.text(max_size=300) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "]]>&lt;b&gt;",
        "&amp;#8216;",
        "a\r\nBEGIN:VEVENT\r\nUID:x",
        "back\\slash;semi,comma:colon",
        "\u202eevil\u202c \x00\x0b\ufffe\ud800",
        "😀é" * 100,
        "\u2028line\u2029paragraph\x85",
    ]
)


def events_in(written: bytes | str) -> list[dict[str, Any]]:
    """Read a calendar back; returns the properties of its events by their names."""
    events = icalendar.Calendar.from_ical(written).walk("VEVENT")
    return [dict(event.items()) for event in events]


@pytest.fixture
async def room(store: Address) -> Newsroom:
    assert store.name
    return await open_newsroom()
