"""The poller's role as it is wired: a feed's hub is found, asked, and heard."""

import asyncio
from datetime import UTC, datetime

from bot.app import open_app
from bot.bench.hub import open_hub
from bot.domain.article import Outlet
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source
from bot.listening import listen
from bot.loops import utc_now
from bot.polling.curated import add_curated, add_source
from bot.serving import open_doors
from bot.store.address import Address
from bot.store.outbox.delivery import count_by_state
from bot.store.polling import sources
from config.settings import Settings
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK, open_site

NEWS = "Filming Begins on Season 2 of Jessica Jones"


async def add_only(url: str) -> Source:
    """Have this feed asked at once, and nobody on the net."""
    await add_curated(utc_now())
    for source in await sources.sources():
        await sources.remove(source.url, now=utc_now())
    await add_source(url, Outlet("Deadline", Tier.TRADE), Origin.USER, now=utc_now())
    [source] = await sources.sources()
    await sources.hurry(source, at=utc_now())
    return source


async def test_a_hub_that_a_feed_names_pushes_what_channels_are_owed(
    store_address: Address,
) -> None:
    outside = Settings(_env_file=None, public_url="http://clapper.example")
    async with (
        open_app(store_address) as app,
        open_site() as site,
        open_hub() as hub,
        open_doors(app, outside, 0) as port,
    ):
        links = {"Link": f'<{hub.url}>; rel="hub"'}
        topic = site.put(rss(item("Ten shows to watch")), headers=links)
        source = await add_only(topic)
        show = await app.shows.find("jessica-jones")
        await app.follows.follow(Follow(0, 1, 2, target=Target.show(show.id)))
        inside = Settings(_env_file=None, public_url=f"http://127.0.0.1:{port}", tag_feeds=False)
        told = asyncio.Event()
        listening = asyncio.create_task(listen(app, inside, told, allow=LOOPBACK))
        await asyncio.wait_for(hub.heard.wait(), 30)
        await hub.settled()
        now = f"{datetime.now(UTC):%a, %d %b %Y %H:%M:%S} +0000"
        body = rss(item(NEWS, number=2, published=now))
        site.put(body, headers=links)
        await sources.hurry(source, at=utc_now())  # polled and pushed many times at once
        answers = await asyncio.gather(*(hub.publish(topic, body) for _ in range(5)))
        assert answers == [[204]] * 5
        assert sum((await count_by_state()).values()) == 1
        told.set()
        await listening
