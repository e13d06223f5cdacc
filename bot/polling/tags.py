"""Outlets' feeds about the shows that somebody follows: tried, kept where there is one, dropped."""

import logging
from datetime import timedelta

from bot.domain.source import Origin
from bot.loops import Clock, utc_now
from bot.polling.curated import add_source
from bot.sources.outlets import tag_feeds
from bot.store.polling import sources, tags

logger = logging.getLogger(__name__)

# Each outlet has one or two a show. Polled twice a day, so many are one request in five minutes.
_SHOWS = 150
_AT_ONCE = 50  # new ones a round: they are tried over the next minutes
_AGAIN = timedelta(days=30)  # a new show has no tag before the outlet writes of it


class Tags:
    """Any number of processes may keep them, on one store."""

    def __init__(self, *, clock: Clock = utc_now, shows: int = _SHOWS) -> None:
        self._clock = clock
        self._shows = shows

    async def keep(self) -> None:
        """Add what is wanted and not known, try again what was not there, drop the rest."""
        now = self._clock()
        wanted = {
            url: (outlet, show_id)
            for show_id, title in await tags.followed_shows(self._shows)
            for url, outlet in tag_feeds(title).items()
        }
        known = {one.url: one for one in await tags.tag_feeds()}
        await tags.drop([one.id for url, one in known.items() if url not in wanted], now=now)
        added = 0
        for url, (outlet, show_id) in wanted.items():
            if url not in known and added < _AT_ONCE:
                added += await add_source(
                    url, outlet, Origin.TAG, now=now, among=_AT_ONCE, show_id=show_id
                )
        for url in wanted.keys() & known.keys():
            since = known[url].missing_since
            if since is not None and now - since > _AGAIN:
                await sources.resume(url, at=now)
        if added:
            logger.info("feeds of single shows to be tried feeds=%s", added)
