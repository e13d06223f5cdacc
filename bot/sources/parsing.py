"""Feeds of any format, from bytes to plain text; the event loop waits for no large one."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

from bot.errors import SourceError
from bot.sources.feed import MAX_ITEMS, Feed, RawFeed, plain_feed
from bot.sources.feed_json import read_json
from bot.sources.feed_xml import NotWellFormedError, guard, read_xml
from bot.sources.worker import Worker

_SMALL = 64 * 1024  # bytes, read within some milliseconds; most feeds are smaller


def read_strictly(body: bytes) -> RawFeed:
    """Read a well-formed feed.

    Raises NotWellFormedError for what may be a malformed one, SourceError for what is none.
    """
    start = body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise SourceError("an empty answer")
    if start.startswith((b"{", b"[")):
        return read_json(body.removeprefix(b"\xef\xbb\xbf"))
    guard(body)
    return read_xml(body)


def parse_strictly(body: bytes, base: str, now: datetime, *, whole: bool = True) -> Feed:
    """Read a well-formed feed into plain text. Raises as `read_strictly` does."""
    return plain_feed(read_strictly(body), base, now, whole=whole)


class Parser:
    """Reads feeds; `open_parser` builds it."""

    def __init__(self, threads: ThreadPoolExecutor, worker: Worker) -> None:
        self._threads = threads
        self._worker = worker
        self._turn = asyncio.Lock()

    async def parse(self, body: bytes, base: str, now: datetime, *, whole: bool = True) -> Feed:
        """Read a feed that came from the address `base`. Raises SourceError, in words.

        Without `whole`, the texts of most items are not made plain (`bot.sources.feed.Item`).
        """
        try:
            work = partial(parse_strictly, body, base, now, whole=whole)
            return await self._aside(len(body), work)
        except NotWellFormedError as error:
            raw = await self._worker.read(body)
            if not raw.items:
                raise SourceError(str(error)) from error
            if len(raw.items) > MAX_ITEMS:
                raise SourceError(f"more items than {MAX_ITEMS}, which no feed has") from error
            return await self._aside(len(body), partial(plain_feed, raw, base, now, whole=whole))

    async def _aside(self, size: int, work: Callable[[], Feed]) -> Feed:
        """Do in a thread what takes longer than to go there and back."""
        if size <= _SMALL:
            async with self._turn:  # one at a time: others of the loop have theirs between two
                await asyncio.sleep(0)
                return work()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, work)


@asynccontextmanager
async def open_parser() -> AsyncIterator[Parser]:
    """Build a parser with a thread, and a process for malformed feeds, of its own."""
    # Not the loop's threads: name servers that don't answer may have taken all of those.
    with ThreadPoolExecutor(1, thread_name_prefix="feeds") as threads:
        async with Worker() as worker:
            yield Parser(threads, worker)
