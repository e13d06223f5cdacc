"""From the feeds of eight outlets, with their quirks, to what a channel is owed."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.app import App, open_app
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Kind
from bot.domain.source import Origin
from bot.polling.curated import add_source
from bot.polling.poller import Poller
from bot.sources.fetching import open_fetcher
from bot.sources.outlets import known_outlet
from bot.sources.parsing import open_parser
from bot.store import sources
from bot.store.address import Address
from bot.store.delivery import count_by_state
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK, Site, open_site

START = datetime(2017, 4, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
OUTLETS = (
    "Deadline",
    "Variety",
    "The Hollywood Reporter",
    "TVLine",
    "Collider",
    "The A.V. Club",
    "Screen Rant",
    "Radio Times",
)


@dataclass
class Month:
    """Eight feeds and a clock; an outlet's feed has its last ten articles, newest first."""

    site: Site
    now: datetime = START
    feeds: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in OUTLETS})
    count: int = 0

    def clock(self) -> datetime:
        return self.now

    def publish(self, outlet: str, title: str) -> None:
        self.count += 1
        words = item(title, number=self.count, published=format_datetime(self.now))
        words = words.replace("outlet.example", f"{self.path(outlet)}.example")
        self.feeds[outlet] = [words, *self.feeds[outlet][:9]]
        self.serve()

    def path(self, outlet: str) -> str:
        return f"outlet-{OUTLETS.index(outlet)}"

    def serve(self) -> None:
        """Put the feeds out, each outlet's in its own way."""
        stamp = format_datetime(self.now, usegmt=True)
        for outlet, items in self.feeds.items():
            path = f"/{self.path(outlet)}/feed/"
            match outlet:
                case "Variety":
                    self.site.wordpress(rss(*items), f'"{self.count}"', stamp, path)
                case "TVLine":
                    self.site.redirect(path, "/tvline-now/", 301)
                    self.site.put(rss(*items), path="/tvline-now/")
                case "Collider":
                    self.site.put(b"\n" + rss(*items, encoding="cp1252"), path=path)
                case "Radio Times":
                    self.site.put(
                        rss(*items).replace(b"Jessica Jones", b"Jessica&nbsp;Jones"), path=path
                    )
                case _:
                    self.site.put(rss(*items), path=path)


@dataclass
class World:
    app: App
    month: Month
    poller: Poller

    async def pass_days(self, days: int = 1) -> None:
        """Poll until every source had its turns of these days."""
        for _ in range(days * 4):
            self.month.now += DAY / 4
            while await self.poller.run_once():
                self.month.now += timedelta(seconds=2)

    async def kinds(self) -> list[Kind]:
        show = await self.app.shows.find("jessica-jones")
        return sorted(one.kind for one in (await self.app.shows.dossier(show)).milestones)

    async def owed(self) -> int:
        return sum((await count_by_state()).values())


@pytest.fixture
async def world(store_address: Address) -> AsyncIterator[World]:
    async with AsyncExitStack() as stack:
        month = Month(await stack.enter_async_context(open_site()))
        app = await stack.enter_async_context(open_app(store_address, clock=month.clock))
        fetcher = await stack.enter_async_context(open_fetcher(allow=LOOPBACK, clock=month.clock))
        parser = await stack.enter_async_context(open_parser())
        poller = Poller(fetcher, parser, app.pipeline.take_all, clock=month.clock)
        for outlet in OUTLETS:
            url = month.site.url(f"/{month.path(outlet)}/feed/")
            await add_source(url, known_outlet(outlet), Origin.USER, now=month.now)
        show = await app.shows.find("jessica-jones")
        await app.follows.follow(Follow(0, guild_id=1, channel_id=2, target=Target.show(show.id)))
        yield World(app, month, poller)


async def test_a_month_of_mixed_news_is_the_right_milestones_each_told_once(world: World) -> None:
    month = world.month
    month.publish("Deadline", "Jessica Jones Renewed for Season 2 at Netflix")
    month.publish("Screen Rant", "Jessica Jones Season 1 Ending Explained")
    await world.pass_days()
    assert await world.kinds() == [Kind.RENEWED]
    assert await world.owed() == 0, "what was there at the first poll is history"

    for outlet in OUTLETS[:6]:
        month.publish(outlet, "&amp;#8216;Jessica Jones&amp;#8217; Begins Filming Season 2")
    month.publish("Radio Times", "Filming Begins on Season 2 of Jessica Jones")
    month.publish("Screen Rant", "Jessica Jones Season 2: Everything We Know So Far")
    await world.pass_days()
    assert await world.kinds() == [Kind.FILMING_STARTED, Kind.RENEWED]
    assert await world.owed() == 1

    month.publish("The A.V. Club", "Who should play Purple Man’s heir? 10 Fan Castings")
    month.site.put(b"<!doctype html>Log in", path="/outlet-0/feed/")
    await world.pass_days(2)
    month.publish("Variety", "‘Jessica Jones’ Season 2 Wraps Filming")
    month.publish("Deadline", "‘Jessica Jones’ Season 2 Wraps Filming")
    await world.pass_days(3)
    assert await world.kinds() == [Kind.FILMING_STARTED, Kind.FILMING_WRAPPED, Kind.RENEWED]
    assert await world.owed() == 2

    health = {source.outlet.name: source for source in await sources.sources()}
    assert all(source.error is None for source in health.values())
    assert health["TVLine"].url == month.site.url("/tvline-now/"), "it moved for good"
