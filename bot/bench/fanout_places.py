"""Where a fan-out is measured: a sandbox in a process of its own, and an empty database."""

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias
from uuid import uuid4

import asyncpg
import orjson

from bot.store.address import parse_address
from bot.store.database import migrate_store

_PATIENCE = 30  # seconds

Limit: TypeAlias = Literal["limited", "lifted"]


@dataclass(frozen=True, slots=True)
class Place:
    """A sandbox, the channels in it, and the server of each."""

    api: str
    token: str
    channels: Sequence[int]
    servers: Sequence[int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What the sandbox counted; `span` are the seconds from the first message to the last."""

    messages: int
    channels: int
    span: float
    cpu: float
    refusals: Mapping[str, int]


def read_place(line: bytes) -> Place:
    return Place(**orjson.loads(line))


@contextmanager
def sandbox(channels: int, limit: Limit) -> Iterator[tuple[Place, Callable[[], Counts]]]:
    """Yield a place with so many channels, and what asks it for its counts."""
    command = [sys.executable, "-m", "bot.bench.fanout_sandbox", str(channels), limit]
    process = subprocess.Popen(  # noqa: S603  # our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    asked, said = process.stdin, process.stdout
    if asked is None or said is None:
        raise AssertionError("both are pipes")

    def counted() -> Counts:
        asked.write(b"\n")
        asked.flush()
        return Counts(**orjson.loads(said.readline()))

    try:
        yield read_place(said.readline()), counted
    finally:
        asked.close()
        said.close()
        ended(process)


def ended(process: subprocess.Popen[bytes]) -> None:
    """Wait until a process that was told to stop has, for as long as one may."""
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def database(server: str | None = None) -> Iterator[str]:
    """Yield the address of an empty database: a file, or one on a server, dropped at the end."""
    if server is None:
        with tempfile.TemporaryDirectory(prefix="clapper-bench-") as folder:
            yield f"sqlite:///{Path(folder) / 'bench.db'}"
        return
    name = f"clapper_bench_{uuid4().hex[:12]}"
    asyncio.run(_execute(server, f'CREATE DATABASE "{name}"'))
    try:
        url = f"{server.rpartition('/')[0]}/{name}"
        asyncio.run(migrate_store(parse_address(url)))
        yield url
    finally:
        asyncio.run(_execute(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _execute(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
