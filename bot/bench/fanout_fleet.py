"""Processes of `clapper run` that share one PostgreSQL, and the rate."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.bench.fanout_places import Place, database, ended, sandbox
from bot.bench.fanout_taken import ALLOWED, Way, python

_STALLED = 60.0  # seconds in which nothing arrives: then nothing will


def measure_fleet(server: str, channels: int, *, rate: float, count: int) -> Way:
    """Post to so many channels from several senders on one database; their CPU is not measured.

    The seconds are those from the first message to the last. Raises SubprocessError, PostgresError
    and OSError.
    """
    with sandbox(channels, "limited") as (place, counted), database(server) as address:
        python("bot.bench.fanout_ways", "owe", "0", address, given=place)
        with senders(place, address, rate, count):
            found, moved = counted(), time.monotonic()
            while found.channels < channels and time.monotonic() < moved + _STALLED:
                time.sleep(1)
                before, found = found, counted()
                if found.channels > before.channels:
                    moved = time.monotonic()
    span = max(found.span, 1 / ALLOWED)
    return Way(channels, found.channels, found.messages, span, 0, found.refusals, found.cpu / span)


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
    started: list[subprocess.Popen[bytes]] = []
    try:
        started += [subprocess.Popen(command, env=environment) for _ in range(count)]  # noqa: S603  # ours
        yield
    finally:
        for process in started:
            process.terminate()
        for process in started:
            ended(process)
