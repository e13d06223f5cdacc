"""The demo says what to do when it can't start."""

import socket

import pytest

from bot.demo.stage import open_stage
from bot.demo.story import load_story
from bot.errors import SetupError


async def test_a_busy_port_is_named_with_a_way_out(database: str) -> None:
    if database != "sqlite":
        pytest.skip("the demo has a SQLite store of its own")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SetupError, match=rf"Port {port} can't be used.*--port 0"):
            async with open_stage(load_story()[0].at, port=port):
                pass
