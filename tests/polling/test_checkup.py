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
    assert found.words == "1 article, the newest 60 minutes ago"
    assert found.advice == ""
    assert found.feed is not None


async def test_a_hub_is_named(ask: Asker) -> None:
    links = {"Link": '<https://hub.example/>; rel="hub"'}
    found = await ask(ask.site.put(rss(item()), headers=links))
    assert "what is new is pushed by https://hub.example/, if PUBLIC_URL is set" in found.words


async def test_what_makes_polling_dear_or_undated_is_said(ask: Asker) -> None:
    found = await ask(ask.site.put(rss(item(published=""))))
    assert "none of them dated" in found.words
    assert "fetched each time" in found.words
    assert "never announced" in found.advice


async def test_a_feed_that_nobody_fills_any_more_is_pointed_out(ask: Asker) -> None:
    old = rss(item(published="Sun, 08 Mar 2020 11:00:00 GMT"))
    assert "any more" in (await ask(ask.site.put(old))).advice


async def test_a_page_is_no_feed_but_names_one(ask: Asker) -> None:
    page = b'<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed/">'
    found = await ask(ask.site.put(page, path="/"))
    assert found.words == "no feed: a web page, not a feed"
    assert found.feeds == (ask.site.url("/feed/"),)
    assert "clapper sources add" in found.advice


@pytest.mark.parametrize(
    ("status", "says", "advises"),
    [
        (404, "nothing at this address", "browser"),
        (410, "gone for good", "clapper sources remove"),
        (403, "403", "CONTACT"),
        (429, "429", "POST /ingest"),
        (418, "418", "asks again by itself"),
        (304, "unchanged", "asks again by itself"),
    ],
)
async def test_a_refusal_is_said_in_words_with_what_to_do(
    ask: Asker, status: int, says: str, advises: str
) -> None:
    found = await ask(ask.site.put(status=status))
    assert says in found.words
    assert advises in found.advice
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
