"""Take in what is new in a feed, whether it was polled or pushed."""

import logging
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from typing import Protocol

from bot.domain.article import Article
from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source
from bot.loops import Clock
from bot.polling import schedule
from bot.sources.feed import Feed
from bot.store import articles

logger = logging.getLogger(__name__)


class Take(Protocol):
    """What takes in articles that came together, oldest first: the pipeline."""

    def __call__(self, arrived: Sequence[Article], *, may_announce: bool) -> Awaitable[object]: ...


class Intake:
    """The way from a feed to the pipeline."""

    def __init__(self, take: Take, clock: Clock) -> None:
        self._take = take
        self._clock = clock

    async def take_in(self, source: Source, feed: Feed) -> int:
        """Take in what is new, oldest first. Returns how many articles that were."""
        now = self._clock()
        own, outlet = None, source.outlet
        if source.origin is Origin.SERVER:  # trusted least, whatever outlet has that name
            own, outlet = source.id, replace(outlet, tier=Tier.FAN)
        listed = [item.article(outlet, now, own) for item in reversed(feed.items)]
        new = await articles.unknown(listed)
        news = schedule.may_announce(source, len(new))
        if not news and source.baseline_at is not None:
            logger.warning("too much at once to be news source=%s items=%s", source.url, len(new))
        if new:
            await self._take(new, may_announce=news)
        return len(new)
