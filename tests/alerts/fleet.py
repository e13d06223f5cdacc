"""Senders as an operator runs them, `clapper run --only sender`, on a sandbox's Discord."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.alerts.planner import plan_all
from bot.domain.follow import Target
from bot.loops import utc_now
from bot.sandbox import GuildHandle, Sandbox
from bot.store.address import Address
from bot.store.database import open_store
from bot.store.models import FollowRow
from bot.store.outbox.fanout import owe
from tests.alerts.world import a_milestone, a_show

CREATED = "POST /channels/{channel_id}/messages 200"
LOST = "POST /channels/{channel_id}/messages 0"
_CHECKOUT = Path(__file__).parent.parent.parent
_ALL_KINDS = (1 << 19) - 1
_PER_SERVER = 400  # Discord has at most 500 channels in one


class Fleet:
    """Processes of senders. `kill` is SIGKILL: nothing in them can prepare for it."""

    def __init__(self, sandbox: Sandbox, store: Address, rate: float) -> None:
        self._environment = {
            **os.environ,
            "DATABASE_URL": _url(store),
            "DISCORD_TOKEN": sandbox.token,
            "DISCORD_API_URL": sandbox.api_url,
            "DISCORD_GATEWAY_URL": sandbox.gateway_url,
            "SEND_RATE": str(rate),
            "LOG_LEVEL": "error",
        }
        self.processes: list[asyncio.subprocess.Process] = []

    async def start(self) -> None:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.cli", "run", "--only", "sender"),
            env=self._environment,
            cwd=_CHECKOUT,
        )
        self.processes.append(process)

    async def kill(self) -> None:
        """Kill the oldest."""
        process = self.processes.pop(0)
        process.kill()
        await process.wait()

    async def stop(self) -> list[int]:
        """Tell all to stop; returns how they ended."""
        for process in self.processes:
            process.terminate()
        return [await process.wait() for process in self.processes]


@asynccontextmanager
async def fleet(sandbox: Sandbox, store: Address, *, rate: float = 50) -> AsyncIterator[Fleet]:
    running = Fleet(sandbox, store, rate)
    try:
        yield running
    finally:
        for process in running.processes:
            if process.returncode is None:
                process.kill()
                await process.wait()


def channels(sandbox: Sandbox, count: int) -> list[int]:
    """Make so many channels, in as many servers as they need."""
    made: list[int] = []
    guild: GuildHandle | None = None
    for number in range(count):
        if guild is None or number % _PER_SERVER == 0:
            guild = sandbox.guild(f"Server {number // _PER_SERVER}")
        made.append(guild.channel(f"news-{number}").id)
    return made


async def owe_to(store: Address, channel_ids: list[int]) -> None:
    """Have all of them follow a show, and something happen to it, now."""
    async with open_store(store):
        show = Target.show(await a_show())
        rows = [
            FollowRow(
                guild_id=1,
                channel_id=channel_id,
                target_kind=show.kind.value,
                target_key=show.key,
                kind_bits=_ALL_KINDS,
                min_certainty=0,
                state="active",
                created_at=utc_now(),
            )
            for channel_id in channel_ids
        ]
        await FollowRow.bulk_create(rows, batch_size=500)
        await owe(await a_milestone(int(show.key)), [show], now=utc_now())
        await plan_all(lambda: None)


def posted(sandbox: Sandbox) -> int:
    """How many requests took effect, answered or not."""
    return sandbox.request_counts[CREATED] + sandbox.request_counts[LOST]


def messages_by_channel(sandbox: Sandbox, channel_ids: list[int]) -> dict[int, int]:
    """Map how many messages a channel has to how many channels have so many."""
    counts: dict[int, int] = {}
    for channel_id in channel_ids:
        count = len(sandbox.world.messages.get(channel_id, {}))
        counts[count] = counts.get(count, 0) + 1
    return counts


def _url(store: Address) -> str:
    if store.path is not None:
        return f"sqlite:///{store.path}"
    names = ("user", "host", "port", "database")
    user, host, port, database = (store.credentials[name] for name in names)
    password = store.credentials["password"]
    login = f"{user}:{password}" if password else user
    return f"postgres://{login}@{host}:{port}/{database}"
