"""Take in what is new in a feed, whether it was polled or pushed."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from typing import Protocol

from bot.domain.article import Article
from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source
from bot.loops import Clock
from bot.polling import schedule
from bot.polling.pages import Pages
from bot.sources.feed import Feed
from bot.store.ledger import articles
from bot.together import Together

logger = logging.getLogger(__name__)

_PAGES = 16  # looked up in one statement


class Take(Protocol):
    """What takes in articles that came together, oldest first: the pipeline."""

    def __call__(self, arrived: Sequence[Article], *, may_announce: bool) -> Awaitable[object]: ...


class Intake:
    """The way from a feed to the pipeline."""

    def __init__(self, take: Take, clock: Clock) -> None:
        self._take = take
        self._clock = clock
        self._new = Together(articles.unknown, _PAGES)

    async def take_in(self, source: Source, feed: Feed, pages: Pages | None = None) -> int:
        """Take in what is new, oldest first. Returns how many articles that were.

        When all of it is new, `pages` has what came before it, as far as that is new too.
        """
        new = await self._unknown(source, feed)
        if pages is not None and len(new) == len(feed.items) and schedule.lacks(source, feed):
            new = [*await self._missed(source, feed, pages, new), *new]
        news = schedule.may_announce(source, len(new), self._clock())
        if not news and source.baseline_at is not None:
            logger.warning("too much at once to be news source=%s items=%s", source.url, len(new))
        if new:
            await self._take(new, may_announce=news)
        return len(new)

    async def _missed(
        self, source: Source, feed: Feed, pages: Pages, new: Sequence[Article]
    ) -> Sequence[Article]:
        seen = {articles.article_key(one) for one in new}
        missed: list[Article] = []
        async for page in pages.before(feed):
            unknown = await self._unknown(source, page)
            fresh = [one for one in unknown if articles.article_key(one) not in seen]
            seen |= {articles.article_key(one) for one in fresh}
            missed = [*fresh, *missed]
            if not fresh or len(unknown) < len(page.items) or not schedule.lacks(source, page):
                break
        logger.info("turned back source=%s missed=%s", source.url, len(missed))
        return missed

    async def _unknown(self, source: Source, feed: Feed) -> Sequence[Article]:
        """Return a page's articles that are not known, oldest first."""
        now = self._clock()
        own, outlet = None, source.outlet
        if source.origin is Origin.SERVER:  # trusted least, whatever outlet has that name
            own, outlet = source.id, replace(outlet, tier=Tier.FAN)
        items = list(reversed(feed.items))
        listed = [item.article(outlet, now, own) for item in items]
        new = []
        for place in await self._new(listed):
            await asyncio.sleep(0)  # others have their turn: texts may be long
            new.append(items[place].whole().article(outlet, now, own))
        return new
