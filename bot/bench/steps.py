"""The steps of a long bench: told on stderr as they begin; one that fails ends only itself."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

import asyncpg
import orjson

T = TypeVar("T")

_TROUBLE = (
    subprocess.SubprocessError,
    OSError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    orjson.JSONDecodeError,  # a process that ended before it answered
)


class Steps:
    """`failures` are what went wrong, by step."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._taken = 0
        self._began = time.monotonic()
        self.failures: dict[str, str] = {}

    def take(self, name: str, work: Callable[[], T]) -> T | None:
        """Return what `work` measured; None when it failed."""
        self._taken += 1
        self._say(f"step {self._taken} of {self._total}: {name}")
        try:
            return work()
        except _TROUBLE as error:
            self.failures[name] = f"failed: {type(error).__name__}: {error}"
            self._say(f"{name} {self.failures[name]}")
            return None

    def _say(self, text: str) -> None:
        minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
        sys.stderr.write(f"{minutes:02d}:{seconds:02d} {text}\n")
        sys.stderr.flush()


@contextmanager
def told_to_stop() -> Iterator[None]:
    """Let SIGTERM end it as Ctrl-C does: what was started is stopped, and databases are dropped."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(143)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
