"""A `sandbox` fixture for pytest: a fresh Discord for each test, with discord.py pointed at it.

Name it in the root `conftest.py`: `pytest_plugins = ["bot.sandbox.pytest_plugin"]`. Needs
pytest-asyncio; discord.py is pointed at the sandbox where it is installed.
"""

from collections.abc import AsyncIterator
from importlib.util import find_spec

import pytest
import pytest_asyncio
import yarl

from bot.sandbox.api import Sandbox


@pytest_asyncio.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    """Run a sandbox for one test."""
    async with Sandbox() as running:
        point_discord_py(running, monkeypatch)
        yield running


def point_discord_py(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let discord.py, which has no option for it, talk to the sandbox until the test ends."""
    if find_spec("discord") is None:
        return
    monkeypatch.setattr("discord.http.Route.BASE", sandbox.api_url)
    gateway = yarl.URL(sandbox.gateway_url)
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", gateway)
