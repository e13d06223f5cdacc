"""The list of feeds that Clapper comes with, brought into the store."""

from datetime import datetime

from bot.domain.article import Outlet
from bot.domain.source import Origin
from bot.polling.schedule import first_interval, first_poll_at
from bot.sources.outlets import curated_feeds
from bot.store.polling import sources


async def add_curated(now: datetime) -> int:
    """Add the curated feeds that the store never had; what a user removed stays removed."""
    feeds = curated_feeds()
    added = [
        await add_source(url, outlet, Origin.CURATED, now=now, among=len(feeds))
        for url, outlet in feeds.items()
    ]
    return sum(added)


async def add_source(
    url: str,
    outlet: Outlet,
    origin: Origin,
    *,
    now: datetime,
    among: int = 1,
    show_id: int | None = None,
) -> bool:
    """Add one of `among` sources. Returns whether it is new."""
    return await sources.add(
        url,
        outlet,
        origin,
        interval=first_interval(outlet.tier, origin),
        first_poll_at=first_poll_at(url, now, among),
        now=now,
        show_id=show_id,
    )
