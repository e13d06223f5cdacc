"""Turning back: what a feed no longer shows after an interruption is fetched all the same."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from email.utils import format_datetime

import orjson
import pytest
from aiohttp import web

from bot.polling.poller import Poller
from bot.sources.fetching import open_fetcher
from bot.sources.parsing import open_parser
from bot.sources.strictly import parse_strictly
from tests.polling.conftest import Newsdesk
from tests.sources.feeds import NOW, item, rss
from tests.sources.site import LOOPBACK

HOUR = timedelta(hours=1)
PER_PAGE = 4


@pytest.fixture
async def poller(desk: Newsdesk) -> AsyncIterator[Poller]:
    async with AsyncExitStack() as stack:
        fetcher = await stack.enter_async_context(
            open_fetcher(allow=LOOPBACK, clock=desk.clock, seconds=5)
        )
        parser = await stack.enter_async_context(open_parser())
        yield Poller(fetcher, parser, desk.take, clock=desk.clock, spacing=timedelta())


class Blog:
    """A site of WordPress: an article each half hour, four a page."""

    def __init__(self, desk: Newsdesk) -> None:
        self.desk = desk
        self.stories = [self._story(1)]
        self.asked: list[str] = []
        self.url = desk.site.serve(self.page)

    def _story(self, number: int) -> str:
        published = format_datetime(self.desk.now - timedelta(minutes=1))
        return item(f"Story {number}", number=number, published=published)

    def publish(self, count: int) -> None:
        for _ in range(count):
            self.desk.now += HOUR / 2
            self.stories.insert(0, self._story(len(self.stories) + 1))

    def shown(self, request: web.BaseRequest) -> Sequence[str]:
        page = int(request.query.get("paged", "1"))
        self.asked.append(str(request.rel_url))
        return self.stories[(page - 1) * PER_PAGE : page * PER_PAGE]

    async def page(self, request: web.BaseRequest) -> web.Response:
        shown = self.shown(request)
        return web.Response(body=rss(*shown)) if shown else web.Response(status=404)


async def test_after_an_interruption_pages_are_turned_back_until_something_is_known(
    desk: Newsdesk, poller: Poller
) -> None:
    blog = Blog(desk)
    await desk.add(blog.url)
    await poller.run_once()
    blog.publish(10)
    desk.now += HOUR
    await poller.run_once()
    assert blog.asked == ["/feed/", "/feed/", "/feed/?paged=2", "/feed/?paged=3"]
    assert desk.taken == [("Story 1", False), *((f"Story {n}", True) for n in range(2, 12))]


async def test_a_first_poll_and_a_page_that_is_partly_known_turn_nothing_back(
    desk: Newsdesk, poller: Poller
) -> None:
    blog = Blog(desk)
    blog.publish(10)
    await desk.add(blog.url)
    await poller.run_once()
    blog.publish(3)
    await poller.run_once()
    assert blog.asked == ["/feed/", "/feed/"]


async def test_no_more_than_five_pages_are_turned_back(desk: Newsdesk, poller: Poller) -> None:
    blog = Blog(desk)
    await desk.add(blog.url)
    await poller.run_once()
    blog.publish(100)
    desk.now += HOUR
    await poller.run_once()
    assert len(blog.asked) == 2 + 5
    assert len(desk.taken) == 1 + 6 * PER_PAGE


async def test_a_site_that_shows_one_page_for_all_is_asked_for_one_more_only(
    desk: Newsdesk, poller: Poller
) -> None:
    blog = Blog(desk)

    async def always_first(request: web.BaseRequest) -> web.Response:
        blog.shown(request)
        return web.Response(body=rss(*blog.stories[:PER_PAGE]))

    await desk.add(desk.site.serve(always_first))
    await poller.run_once()
    blog.publish(10)
    desk.now += HOUR
    await poller.run_once()
    assert len(blog.asked) == 3
    assert len(desk.taken) == 1 + PER_PAGE


async def test_names_that_change_with_every_poll_turn_back_no_further_than_the_last_read(
    desk: Newsdesk, poller: Poller
) -> None:
    blog = Blog(desk)
    blog.publish(20)
    await desk.add(blog.url)
    await poller.run_once()
    blog.stories = [one.replace("story-", "new-").replace("?p=", "?p=9") for one in blog.stories]
    desk.now += 2 * HOUR
    await poller.run_once()
    assert blog.asked == ["/feed/", "/feed/"]


async def test_a_page_that_fails_loses_nothing_of_the_first(desk: Newsdesk, poller: Poller) -> None:
    blog = Blog(desk)
    await desk.add(blog.url)
    await poller.run_once()
    blog.publish(10)

    async def broken(request: web.BaseRequest) -> web.Response:
        if "paged" in request.query:
            return web.Response(body=b"<!DOCTYPE html><title>Not today</title>")
        return await blog.page(request)

    desk.site.serve(broken)
    desk.now += HOUR
    await poller.run_once()
    assert len(desk.taken) == 1 + PER_PAGE
    assert (await desk.source(blog.url)).error is None


def older(body: bytes, base: str = "https://outlet.example/feed/") -> str | None:
    return parse_strictly(body, base, NOW).older


def test_each_format_says_in_its_way_where_older_articles_are() -> None:
    link = '<link xmlns="http://www.w3.org/2005/Atom" rel="{}" href="/feed/2"/>'
    entry = "<entry><title>One</title><id>urn:1</id></entry>"
    two = "https://outlet.example/feed/2"
    for relation in ("next", "prev-archive", "NEXT"):
        atom = f'<feed xmlns="http://www.w3.org/2005/Atom">{link.format(relation)}{entry}</feed>'
        assert older(atom.encode()) == two
        assert older(rss(item(), head=link.format(relation))) == two
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [], "next_url": two}
    assert older(orjson.dumps(feed)) == two


def test_only_wordpress_is_known_to_have_pages_that_it_does_not_name() -> None:
    base = "https://outlet.example/feed/"
    assert older(rss(item())) == f"{base}?paged=2"
    assert older(rss(item()), f"{base}?cat=tv&paged=2") == f"{base}?cat=tv&paged=3"
    assert older(rss(item().replace("?p=1", "story"))) is None


def test_another_site_is_never_asked_for_older_articles() -> None:
    link = '<atom:link rel="next" href="https://victim.example/"/>'
    assert older(rss(item().replace("?p=1", "story"), head=link)) is None
