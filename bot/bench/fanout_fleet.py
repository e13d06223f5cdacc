"""Processes of `clapper run` beside which something is measured."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot.bench.fanout_places import Place


@contextmanager
def senders(place: Place, database: str, rate: float, count: int) -> Iterator[None]:
    """Run so many processes with only a sender on one database."""
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "DISCORD_TOKEN": place.token,
        "DISCORD_API_URL": place.api,
        "SEND_RATE": str(rate),
        "LOG_LEVEL": "error",
    }
    command = [sys.executable, "-m", "bot.cli", "run", "--only", "sender"]
    started = [subprocess.Popen(command, env=environment) for _ in range(count)]  # noqa: S603  # ours
    try:
        yield
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait()
