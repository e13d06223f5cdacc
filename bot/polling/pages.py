"""The pages before the first: what a feed no longer shows after an interruption."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta

from bot.errors import SourceError
from bot.loops import Clock
from bot.sources.feed import Feed
from bot.sources.fetching import Fetched, Fetcher
from bot.sources.parsing import Parser

logger = logging.getLogger(__name__)

_MOST = 5  # pages; ten articles each are half a day of a busy outlet


class Pages:
    """Turns back in a feed, page by page, as politely as it is polled."""

    def __init__(
        self, fetcher: Fetcher, parser: Parser, *, clock: Clock, spacing: timedelta
    ) -> None:
        self._fetcher = fetcher
        self._parser = parser
        self._clock = clock
        self._spacing = spacing

    async def before(self, feed: Feed) -> AsyncIterator[Feed]:
        """Yield the pages before a feed's first one, newest first, until there is none."""
        asked = set[str]()
        while feed.older is not None and feed.older not in asked and len(asked) < _MOST:
            asked.add(feed.older)
            await asyncio.sleep(self._spacing.total_seconds())
            answer = await self._fetcher.fetch(feed.older)
            if not isinstance(answer, Fetched):
                return
            try:
                feed = await self._parser.parse(answer.body, answer.url, self._clock())
            except SourceError as error:
                logger.info("older page not read page=%s because=%s", answer.url, error)
                return
            yield feed
