"""The process in which hostile documents are read: started when needed, replaced when it dies."""

import asyncio
import struct
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from typing import Self

import orjson

from bot.errors import SourceError
from bot.sources.feed import RawFeed, RawItem

CPU_SECONDS = 1.5  # the worker's time for one feed; a bad one of a real outlet takes 0.5
LENGTH = struct.Struct("!I")

# Wall-clock seconds: the worker bounds its own CPU time, but may wait for a busy machine.
_PATIENCE = 10.0
_START = 30.0
_LONGEST_ANSWER = 64 * 1024 * 1024


class Worker:
    """Reads one document at a time; an async context that ends its process.

    `program` is a module that reads malformed feeds, unless it is another's.
    """

    def __init__(self, program: str = "bot.sources.forgiving") -> None:
        self._program = program
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end()

    async def read(self, body: bytes) -> RawFeed:
        """Read a malformed feed. Raises SourceError."""
        return _feed(await self.ask(body))

    async def ask(self, body: bytes) -> Mapping[str, object]:
        """Return what the program makes of a document. Raises SourceError when it fails at it."""
        async with self._turn:
            try:
                async with asyncio.timeout(_PATIENCE if self._process else _START):
                    return await self._ask(body)
            except (TimeoutError, OSError, EOFError, ValueError) as error:
                await self._end()
                raise SourceError("malformed, and reading it all the same failed") from error
            except BaseException:
                await self._end()  # cancelled in the middle: its answer would be the next one's
                raise

    async def _ask(self, body: bytes) -> Mapping[str, object]:
        if self._process is None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self._program), stdin=PIPE, stdout=PIPE
            )
        source, answers = self._process.stdin, self._process.stdout
        if source is None or answers is None:  # never: both were asked for
            raise EOFError
        source.write(LENGTH.pack(len(body)) + body)
        await source.drain()
        (length,) = LENGTH.unpack(await answers.readexactly(LENGTH.size))
        if length > _LONGEST_ANSWER:
            raise EOFError
        answer: Mapping[str, object] = orjson.loads(await answers.readexactly(length))
        return answer

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            process.kill()
        await process.communicate()


def _feed(answer: Mapping[str, object]) -> RawFeed:
    match answer:
        case {"title": str(title), "items": list(items)}:
            return RawFeed(title, tuple(RawItem(*parts) for parts in items))
        case _:
            raise SourceError(f"malformed: {answer.get('error', 'nothing in it can be read')}")
