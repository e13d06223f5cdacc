"""How much memory a thousand servers take, beside a bot with the library's defaults."""

import asyncio
import tempfile
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TypeAlias

from bot.app import open_app
from bot.bench.bots import RunningBot, bare_bot_on, clapper_on
from bot.bench.report import Report, Target
from bot.sandbox import Sandbox
from bot.store.address import parse_address

Start: TypeAlias = Callable[[Sandbox], AbstractAsyncContextManager[RunningBot]]

_SERVERS = 1000
_CHANNELS = 30
_SETTLED = 3.0  # seconds without a change that a caller could wait for: allocators give back late


def run() -> Report:
    return asyncio.run(_run())


async def _run() -> Report:
    with tempfile.TemporaryDirectory(prefix="clapper-bench-") as folder:
        starts: dict[str, Start] = {
            "clapper": lambda sandbox: clapper_on(sandbox, Path(folder) / "bench.db"),
            "default bot": bare_bot_on,
        }
        await _prepare(Path(folder) / "bench.db")
        empty = {name: await _memory(start, servers=1) for name, start in starts.items()}
        full = {name: await _memory(start, servers=_SERVERS) for name, start in starts.items()}
    growth = {name: full[name] - empty[name] for name in starts}
    return Report(
        "memory",
        (
            Target(
                f"growth from 1 to {_SERVERS} servers, beside a default bot",
                growth["clapper"] / growth["default bot"],
                "times",
                at_most=1.0,
            ),
        ),
        {
            f"{name}, {count} servers of {_CHANNELS} channels": f"{memory[name]:.1f} MiB"
            for name in starts
            for count, memory in ((1, empty), (_SERVERS, full))
        },
    )


async def _prepare(database: Path) -> None:
    """Make the store: what a first start needs is not what a bot needs."""
    async with open_app(parse_address(f"sqlite:///{database}")):
        pass


async def _memory(start: Start, *, servers: int) -> float:
    """Return the resident memory, in MiB, of a bot that has settled in that many servers."""
    async with Sandbox() as sandbox:
        for number in range(servers):
            guild = sandbox.guild(f"Server {number}")
            for channel in range(_CHANNELS):
                guild.channel(f"channel-{channel}")
        async with start(sandbox) as bot:
            await asyncio.sleep(_SETTLED)
            return bot.memory
