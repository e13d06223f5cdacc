"""Bots in processes of their own, connected to sandboxes in this one."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox import Sandbox

_READY = 60.0  # seconds; a thousand servers take a while on a busy machine
_LAST = 30.0  # seconds that it may take to stop


@dataclass(frozen=True, slots=True)
class RunningBot:
    sandbox: Sandbox
    process: asyncio.subprocess.Process

    @property
    def memory(self) -> float:
        """Resident memory in MiB, as the kernel accounts it."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        [line] = [line for line in status.splitlines() if line.startswith("VmRSS:")]
        return int(line.split()[1]) / 1024


@asynccontextmanager
async def clapper_on(
    sandbox: Sandbox, database: Path, more: Mapping[str, str] | None = None
) -> AsyncIterator[RunningBot]:
    """Run `clapper run` as a user would; `more` are settings for its environment."""
    settings = {
        "DATABASE_URL": f"sqlite:///{database}",
        "DISCORD_API_URL": sandbox.api_url,
        "DISCORD_GATEWAY_URL": sandbox.gateway_url,
        "LOG_LEVEL": "warning",
        "NEWS_SOURCES": "none",
        **(more or {}),
    }
    async with _running(sandbox, ["-m", "bot.cli", "run"], settings) as bot:
        yield bot


@asynccontextmanager
async def bare_bot_on(
    sandbox: Sandbox, module: str = "bot.bench.bare", *more: str
) -> AsyncIterator[RunningBot]:
    """Run the alternative; `more` are arguments of its module."""
    arguments = ["-m", module, sandbox.api_url, sandbox.gateway_url, *more]
    async with _running(sandbox, arguments, {}) as bot:
        yield bot


@asynccontextmanager
async def _running(
    sandbox: Sandbox, arguments: list[str], settings: dict[str, str]
) -> AsyncIterator[RunningBot]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        env={**os.environ, **settings, "DISCORD_TOKEN": sandbox.token},
    )
    try:
        await sandbox.wait_until_ready(timeout=_READY)
        yield RunningBot(sandbox, process)
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), _LAST)
        except TimeoutError:
            process.kill()
            await process.wait()
