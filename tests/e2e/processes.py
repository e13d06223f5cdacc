"""`clapper run` in a process of its own, as a user has it, on a sandbox's Discord."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.sandbox import Sandbox
from bot.store.address import Address


@dataclass(frozen=True, slots=True)
class Running:
    process: asyncio.subprocess.Process

    def kill(self) -> None:
        """SIGKILL: nothing in the process can prepare for it."""
        self.process.kill()

    def stop(self) -> None:
        self.process.terminate()

    async def ended(self) -> tuple[int, str]:
        """Wait for the end; returns the exit code and all that was said."""
        said, _ = await asyncio.wait_for(self.process.communicate(), timeout=30)
        return self.process.returncode or 0, said.decode()


@asynccontextmanager
async def clapper_run(
    sandbox: Sandbox, store: Address, *, token: str | None = None
) -> AsyncIterator[Running]:
    """Start it. Whatever is left of it at the end is killed."""
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{store.path}",
        "DISCORD_TOKEN": token or sandbox.token,
        "DISCORD_API_URL": sandbox.api_url,
        "DISCORD_GATEWAY_URL": sandbox.gateway_url,
        "LOG_LEVEL": "info",
        "NEWS_SOURCES": "none",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.cli", "run"),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Running(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
