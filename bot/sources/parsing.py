"""Feeds of any format and quirk, from bytes to plain text, in a process of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from bot.errors import SourceError
from bot.sources.feed import Feed
from bot.sources.packing import pack_request, unpack_feed
from bot.sources.worker import Worker


class Parser:
    """Reads feeds; `open_parser` builds it."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    async def parse(self, body: bytes, base: str, now: datetime, *, whole: bool = True) -> Feed:
        """Read a feed that came from the address `base`. Raises SourceError, in words.

        Without `whole`, the texts of most items are not made plain (`bot.sources.feed.Item`).
        """
        answer = await self._worker.ask(pack_request(body, base, now, whole=whole))
        try:
            return unpack_feed(answer)
        except (TypeError, ValueError) as error:
            raise SourceError("malformed, and nothing in it can be read") from error


@asynccontextmanager
async def open_parser() -> AsyncIterator[Parser]:
    """Build a parser; its process starts with the first feed."""
    async with Worker("bot.sources.feed_program") as worker:
        yield Parser(worker)
