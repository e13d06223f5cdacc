"""`/sources` through the sandbox: a server's own feeds, from a site on loopback."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain.article import Outlet
from bot.domain.source import Origin, Source
from bot.polling.checkup import find_feed
from bot.polling.poller import Poller
from bot.polling.server_feeds import ServerFeeds
from bot.sandbox import Answer, RefusedByClientError
from bot.sources.fetching import Fetcher, open_fetcher
from bot.sources.parsing import Parser, open_parser
from bot.store.address import Address
from bot.store.polling import sources
from bot.store.polling.server_feeds import servers_with
from tests.cogs.conftest import APRIL, Town
from tests.cogs.newsroom import announcements, deliver, pipeline
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK, Site, open_site

HOUR = timedelta(hours=1)
IN_APRIL = "Tue, 04 Apr 2017 11:00:00 +0000"
PAGE = """<html><head><link rel="alternate" type="application/rss+xml" href="/feed/">{more}
  </head><body>A page</body></html>"""


class WatchedFeeds(ServerFeeds):
    """Lets a test wait until a server's feeds were dropped."""

    def __init__(self, fetcher: Fetcher, parser: Parser) -> None:
        super().__init__(
            lambda url: find_feed(fetcher, parser, url, APRIL),
            quota=2,
            clock=lambda: APRIL,
            ticks=lambda: self.seconds,
        )
        self.seconds = 0.0
        self.left: asyncio.Queue[int] = asyncio.Queue()

    async def leave(self, guild_id: int) -> int:
        dropped = await super().leave(guild_id)
        self.left.put_nowait(dropped)
        return dropped


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as site:
        yield site


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with open_fetcher(allow=LOOPBACK, seconds=5) as fetcher:
        yield fetcher


@pytest.fixture
async def parser() -> AsyncIterator[Parser]:
    async with open_parser() as parser:
        yield parser


@pytest.fixture
def own_feeds(fetcher: Fetcher, parser: Parser, store: Address) -> WatchedFeeds:
    del store
    return WatchedFeeds(fetcher, parser)


async def add(town: Town, address: str) -> Answer:
    return await town.by_admin("sources add", address=address)


async def known(url: str) -> Source:
    source = await sources.find(url)
    assert source is not None
    return source


async def curated(url: str, origin: Origin = Origin.CURATED) -> bool:
    outlet = Outlet("The Outlet")
    return await sources.add(url, outlet, origin, interval=HOUR, first_poll_at=APRIL, now=APRIL)


async def test_a_feed_is_added_listed_and_removed(town: Town, site: Site) -> None:
    assert "no feeds of its own yet; it can have 2" in (await town.by_admin("sources list")).text
    url = site.put(rss(item()))
    added = await add(town, url)
    assert added.ephemeral
    assert "now hears **127.0.0.1** (“The Outlet”) for this server" in added.text
    assert "told in this server only" in added.text
    source = await known(url)
    assert (source.origin, source.outlet.tier.value) == (Origin.SERVER, "fan")
    listed = await town.by_admin("sources list")
    assert listed.embeds[0]["title"] == "Feeds of this server: 1 of 2"
    assert f"`{url}`" in listed.text
    offered = await town.sandbox.autocomplete(
        town.admin, town.channel, "sources remove", "feed", ""
    )
    assert [one.name for one in offered] == [url.removeprefix("http://")]
    gone = await town.by_admin("sources remove", feed=offered[0].value)
    assert "no longer hears **127.0.0.1**" in gone.text
    assert await sources.find(url) is None
    again = await town.by_admin("sources remove", feed=url)
    assert "none of this server's feeds" in again.text


async def test_only_those_who_manage_the_server_may(town: Town, site: Site) -> None:
    url = site.put(rss(item()))
    for command, options in (("add", {"address": url}), ("list", {}), ("remove", {"feed": url})):
        with pytest.raises(RefusedByClientError):
            await town.by_fan(f"sources {command}", **options)
    assert site.requests == []


async def test_the_feed_that_a_page_names_is_taken_and_of_several_one_is_to_be_chosen(
    town: Town, site: Site
) -> None:
    url = site.put(rss(item()))
    page = site.put(PAGE.format(more="").encode(), path="/")
    assert url in (await add(town, page)).text
    more = '<link rel="alternate" type="application/atom+xml" href="/atom">'
    site.put(PAGE.format(more=more).encode(), path="/")
    text = (await add(town, page)).text
    assert "names several feeds" in text
    assert f"```{site.url('/atom')}```" in text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nonsense", "can't be read as a feed"),
        ("ftp://site.example/feed", "web address of a feed"),
        ("https://me:secret@site.example/feed", "without a user name or password"),
        ("https://" + "x" * 3000, "web address of a feed"),
    ],
)
async def test_what_is_no_feed_is_refused_in_words(town: Town, address: str, words: str) -> None:
    assert words in (await add(town, address)).text
    assert await sources.sources() == []


async def test_a_page_without_a_feed_says_what_it_is(town: Town, site: Site) -> None:
    page = site.put(b"<!DOCTYPE html><title>Log in</title>")
    text = (await add(town, page)).text
    assert "a web page, not a feed" in text
    assert "Check the address in a browser" in text


async def test_private_addresses_are_not_asked(
    town: Town, own_feeds: WatchedFeeds, parser: Parser, site: Site
) -> None:
    async with open_fetcher() as guarded:
        own_feeds._ask = lambda url: find_feed(guarded, parser, url, APRIL)  # noqa: SLF001
        text = (await add(town, site.put(rss(item())))).text
    assert "not a public one" in text
    assert site.requests == []


async def test_a_server_can_have_so_many_and_no_more(town: Town, site: Site) -> None:
    for number in range(2):
        await add(town, site.put(rss(item()), path=f"/{number}"))
    asked = len(site.requests)
    text = (await add(town, site.put(rss(item()), path="/3"))).text
    assert "has 2 feeds already, and can have 2" in text
    assert "/sources remove" in text
    assert len(site.requests) == asked
    assert "has that feed already" in (await add(town, site.url("/1"))).text


async def test_a_server_asks_only_so_many_addresses_in_a_while(
    town: Town, site: Site, own_feeds: WatchedFeeds
) -> None:
    page = site.put(b"no feed")
    for _ in range(12):
        text = (await add(town, page)).text
    assert "Try again later" in text
    assert len(site.requests) == 10
    own_feeds.seconds = 601
    assert "can't be read as a feed" in (await add(town, page)).text


async def test_what_everybody_hears_already_is_not_taken(town: Town, site: Site) -> None:
    url = site.put(rss(item()))
    await curated(url)
    assert "reads that feed already, for every server" in (await add(town, url)).text
    await sources.remove(url, now=APRIL)
    assert "has removed that feed" in (await add(town, url)).text
    assert site.requests == []


async def test_a_feed_of_several_servers_is_one_source_until_the_last_one_drops_it(
    town: Town, site: Site, own_feeds: WatchedFeeds
) -> None:
    url = site.put(rss(item()))
    await add(town, url)
    source = await known(url)
    await own_feeds.add(12345, url.replace("http", "HTTP") + "#top")
    assert await servers_with([source.id]) == {source.id: {town.guild.id, 12345}}
    await town.by_admin("sources remove", feed=url)
    assert await sources.find(url) is not None
    await own_feeds.leave(12345)
    assert await sources.find(url) is None
    assert "now hears" in (await add(town, url)).text


async def test_leaving_a_server_drops_its_feeds(
    town: Town, site: Site, own_feeds: WatchedFeeds
) -> None:
    url = site.put(rss(item()))
    await add(town, url)
    town.guild.kick_bot()
    async with asyncio.timeout(5):
        assert await own_feeds.left.get() == 1
    assert await sources.find(url) is None


async def test_the_list_says_what_is_wrong_and_how_to_mend_it(
    town: Town, site: Site, fetcher: Fetcher, parser: Parser
) -> None:
    url = site.put(rss(item()))
    await add(town, url)
    site.put(status=410)
    now = APRIL + HOUR
    poller = Poller(fetcher, parser, (await pipeline()).take_all, clock=lambda: now)
    await poller.run_once()
    text = (await town.by_admin("sources list")).text
    assert "paused: the site says that this feed is gone for good (410). Last read never." in text
    assert "add this one again" in text
    site.put(rss(item()))
    assert "will be asked again soon" in (await add(town, url)).text
    assert (await known(url)).paused_because is None
    now += HOUR
    await poller.run_once()
    assert "last articles just now" in (await town.by_admin("sources list")).text


async def test_its_news_are_told_in_this_server_alone_unless_the_operator_adds_it(
    town: Town, site: Site, fetcher: Fetcher, parser: Parser
) -> None:
    other = town.sandbox.guild("Harlem")
    their_channel = other.channel("news")
    their_admin = other.member("luke", permissions="manage_guild")
    await town.by_admin("follow", show="jessica-jones")
    await town.sandbox.invoke(their_admin, their_channel, "follow", {"show": "jessica-jones"})
    url = site.put(rss(item("Old", number=1)))
    await add(town, url)
    now = APRIL + HOUR
    news = await pipeline()
    poller = Poller(fetcher, parser, news.take_all, clock=lambda: now)
    await poller.run_once()
    site.put(rss(item(number=2, published=IN_APRIL)))
    now += 2 * HOUR
    await poller.run_once()
    await deliver(town, late=3 * HOUR)
    [message] = announcements(town)
    assert "**Reported** by 127.0.0.1, a feed that this server added" in message.text
    assert [one for one in their_channel.messages if not one.ephemeral] == []
    assert await curated(url, Origin.USER)
    assert (await known(url)).origin is Origin.USER
