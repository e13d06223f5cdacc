"""A sandbox leaves nothing behind, and costs next to nothing to start."""

import asyncio
import gc
import time
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


async def test_a_sandbox_starts_within_50_milliseconds() -> None:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        async with Sandbox():
            times.append(time.perf_counter() - start)
    assert min(times) < 0.05


async def test_a_sandbox_holds_ten_thousand_servers() -> None:
    async with Sandbox() as sandbox:
        sandbox.world.strict_sharding = False
        started = time.process_time()
        for number in range(1000):
            guild = sandbox.guild(str(number))
            for name in range(30):
                guild.channel(str(name))
        spent = time.process_time() - started

    assert spent < 3, "ten times as many would take half a minute"


def living_worlds() -> int:
    """Count them, also those that other tests left: what is asked is whether there are more."""
    gc.collect()
    return sum(isinstance(one, World) for one in gc.get_objects())


def open_files() -> int:
    folder = Path("/proc/self/fd")
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0
