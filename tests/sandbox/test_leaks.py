"""A sandbox leaves nothing behind, and takes as many servers as a large bot has."""

import asyncio
import gc
from pathlib import Path

import aiohttp

from bot.sandbox import Sandbox
from bot.sandbox.world import World
from tests.sandbox.conftest import Rest


async def use_one() -> None:
    async with Sandbox() as sandbox, aiohttp.ClientSession() as session:
        channel = sandbox.guild("g").channel("c")
        rest = Rest(sandbox, session)
        assert (await rest("POST", f"/channels/{channel.id}/messages", {"content": "x"})).status
        async with session.ws_connect(sandbox.gateway_url) as socket:
            await socket.receive(timeout=5)
            async with session.ws_connect(sandbox.page_url + "page/events"):
                pass


async def test_two_hundred_sandboxes_leave_no_task_socket_or_state() -> None:
    await use_one()
    tasks, files, worlds = len(asyncio.all_tasks()), open_files(), living_worlds()
    for _ in range(200):
        await use_one()

    assert len(asyncio.all_tasks()) == tasks
    assert open_files() <= files + 1
    assert living_worlds() <= worlds


async def test_a_sandbox_holds_a_thousand_servers_of_thirty_channels() -> None:
    async with Sandbox() as sandbox:
        sandbox.world.strict_sharding = False
        for number in range(1000):
            guild = sandbox.guild(str(number))
            for name in range(30):
                guild.channel(str(name))
        assert len(sandbox.world.guilds) == 1000
        assert len(sandbox.world.channels) >= 30_000


def living_worlds() -> int:
    """Count them, also those that other tests left: what is asked is whether there are more."""
    gc.collect()
    return sum(isinstance(one, World) for one in gc.get_objects())


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0
