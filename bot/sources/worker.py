"""The process in which hostile documents are read: started when needed, replaced when it dies."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from typing import Self

import orjson

from bot.errors import SourceError
from bot.sources.framing import LENGTH, framed

# Wall-clock seconds: the worker bounds its own CPU time, but may wait for a busy machine.
_PATIENCE = 10.0
_START = 30.0
_AHEAD = 4  # documents on their way: while one is read, the next is there
_TRIES = 3  # of a document whose process ended at another one
_LONGEST_ANSWER = 64 * 1024 * 1024
_FAILED = "malformed, and reading it all the same failed"


class Worker:
    """Has documents read by a `program`, a module of ours; an async context that ends its process.

    Answers come in the order of asking. A document that ends the process costs the others that
    were on their way a second try, nothing else.
    """

    def __init__(self, program: str) -> None:
        self._program = program
        self._process: Process | None = None
        self._answered = False
        self._places = asyncio.Semaphore(_AHEAD)
        self._writing = asyncio.Lock()
        self._reading = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end(self._process)

    async def ask(self, message: bytes) -> Mapping[str, object]:
        """Return what the program makes of a message. Raises SourceError when it fails at it."""
        async with self._places:
            for _ in range(_TRIES):
                answer = await self._try(message)
                if answer is not None:
                    return answer
        raise SourceError(_FAILED)

    async def _try(self, message: bytes) -> Mapping[str, object] | None:
        """Ask; None when the process ended before it came to this."""
        process: Process | None = None
        try:
            async with self._writing:
                process = await self._started()
                await _write(process, message)
            # Whoever wrote first stands first here: nothing is waited for in between.
            async with self._reading:
                if process is not self._process:
                    return None
                async with asyncio.timeout(_PATIENCE if self._answered else _START):
                    answer = await _read(process)
                self._answered = True
                return answer
        except (TimeoutError, OSError, EOFError, ValueError) as error:
            await self._end(process)
            raise SourceError(_FAILED) from error
        except BaseException:
            await self._end(process)  # cancelled in the middle: its answer would be another's
            raise

    async def _started(self) -> Process:
        if self._process is None:
            self._answered = False
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self._program), stdin=PIPE, stdout=PIPE
            )
        return self._process

    async def _end(self, process: Process | None) -> None:
        if process is None or process is not self._process:
            return
        self._process = None
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _write(process: Process, message: bytes) -> None:
    if process.stdin is None:  # never: it was asked for
        raise EOFError
    process.stdin.write(framed(message))
    try:
        await process.stdin.drain()
    except ConnectionError:
        return  # it ended: whoever waits for its answer finds out


async def _read(process: Process) -> Mapping[str, object]:
    if process.stdout is None:  # never: it was asked for
        raise EOFError
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    if length > _LONGEST_ANSWER:
        raise EOFError
    answer: Mapping[str, object] = orjson.loads(await process.stdout.readexactly(length))
    return answer
