"""What a self-hoster is told of a source."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.polling.checkup import Checkup, check, health
from bot.sources.fetching import Fetcher, open_fetcher
from bot.sources.parsing import Parser, open_parser
from tests.polling.test_schedule import SOURCE
from tests.sources.feeds import NOW, item, rss
from tests.sources.site import LOOPBACK, Site, open_site

HOUR = timedelta(hours=1)


@dataclass
class Asker:
    site: Site
    fetcher: Fetcher
    parser: Parser

    async def __call__(self, url: str) -> Checkup:
        return await check(self.fetcher, self.parser, url, NOW)


@pytest.fixture
async def ask() -> AsyncIterator[Asker]:
    async with AsyncExitStack() as stack:
        site = await stack.enter_async_context(open_site())
        fetcher = await stack.enter_async_context(open_fetcher(allow=LOOPBACK))
        parser = await stack.enter_async_context(open_parser())
        yield Asker(site, fetcher, parser)


async def test_a_feed_is_described(ask: Asker) -> None:
    found = await ask(ask.site.put(rss(item()), headers={"ETag": '"1"'}))
    assert found.words == "1 articles, the newest 60 minutes ago"
    assert found.feed is not None


async def test_what_makes_polling_dear_or_undated_is_said(ask: Asker) -> None:
    found = await ask(ask.site.put(rss(item(published=""))))
    assert "none of them dated" in found.words
    assert "can't say whether it changed" in found.words


async def test_a_page_is_no_feed_but_names_one(ask: Asker) -> None:
    page = b'<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed/">'
    found = await ask(ask.site.put(page, path="/"))
    assert found.words == "no feed: a web page, not a feed"
    assert found.feeds == (ask.site.url("/feed/"),)


@pytest.mark.parametrize(
    ("status", "says"), [(404, "nothing at this address"), (410, "gone for good"), (403, "403")]
)
async def test_a_refusal_is_said_in_words(ask: Asker, status: int, says: str) -> None:
    found = await ask(ask.site.put(status=status))
    assert says in found.words
    assert found.feed is None


def test_health_is_said_in_words() -> None:
    fine = replace(
        SOURCE, succeeded_at=NOW - HOUR, news_at=NOW - 50 * HOUR, next_poll_at=NOW + HOUR / 2
    )
    assert health(fine, NOW) == (
        "fine: read 60 minutes ago, last news 2 days ago; next asked in 30 minutes."
    )
    pushed = replace(fine, pushed_until=NOW + HOUR)
    assert health(pushed, NOW) == f"{health(fine, NOW)} Its hub pushes what is new."
    failing = replace(fine, error="no connection", failing_since=NOW - 3 * HOUR)
    assert health(failing, NOW).startswith("FAILING since 3 hours ago: no connection. Last read")
    paused = replace(failing, paused_because="gone", next_poll_at=None)
    assert health(paused, NOW) == "PAUSED: gone. Last read 60 minutes ago."
    assert health(replace(SOURCE, next_poll_at=NOW), NOW) == "new: due now."
