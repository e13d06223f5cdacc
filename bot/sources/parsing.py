"""Feeds of any format, from bytes to plain text; the event loop waits for no parser."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import datetime

from bot.errors import SourceError
from bot.sources.feed import MAX_ITEMS, Feed, RawFeed, plain_feed
from bot.sources.feed_json import read_json
from bot.sources.feed_xml import NotWellFormedError, guard, read_xml
from bot.sources.worker import Worker


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


def parse_strictly(body: bytes, base: str, now: datetime) -> Feed:
    """Read a well-formed feed into plain text. Raises as `read_strictly` does."""
    return plain_feed(read_strictly(body), base, now)


class Parser:
    """Reads feeds; `open_parser` builds it."""

    def __init__(self, threads: ThreadPoolExecutor, worker: Worker) -> None:
        self._threads = threads
        self._worker = worker

    async def parse(self, body: bytes, base: str, now: datetime) -> Feed:
        """Read a feed that came from the address `base`. Raises SourceError, in words."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, parse_strictly, body, base, now)
        except NotWellFormedError as error:
            raw = await self._worker.read(body)
            if not raw.items:
                raise SourceError(str(error)) from error
            if len(raw.items) > MAX_ITEMS:
                raise SourceError(f"more items than {MAX_ITEMS}, which no feed has") from error
            return await loop.run_in_executor(self._threads, plain_feed, raw, base, now)


@asynccontextmanager
async def open_parser() -> AsyncIterator[Parser]:
    """Build a parser with a thread, and a process for malformed feeds, of its own."""
    # Not the loop's threads: name servers that don't answer may have taken all of those.
    with ThreadPoolExecutor(1, thread_name_prefix="feeds") as threads:
        async with Worker() as worker:
            yield Parser(threads, worker)
