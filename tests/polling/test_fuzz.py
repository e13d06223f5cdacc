"""Feeds with something wrong in them never stop the poller: from the socket to the ledger."""

import logging
import os
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.app import App, open_app
from bot.domain.article import Outlet
from bot.domain.follow import Follow, Target
from bot.domain.source import Origin, Source
from bot.polling.curated import add_source
from bot.polling.poller import Poller
from bot.sources.fetching import open_fetcher
from bot.sources.parsing import open_parser
from bot.store.address import Address
from bot.store.polling import sources
from tests.sources.feeds import NOW, item, rss
from tests.sources.mutations import mutated
from tests.sources.site import LOOPBACK, Site, open_site

logger = logging.getLogger(__name__)

SLOWEST = 2.0  # seconds of the CPU, from the question to the ledger
LONG = (pytest.mark.long, pytest.mark.timeout(7200))


def cpu_seconds() -> float:
    """Return what this process has used, and the one in which malformed feeds are read."""
    spent = time.process_time()
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    for pid in children.read_text().split() if children.exists() else ():
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        spent += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return spent


@dataclass
class Fuzz:
    """A source whose feed is another one each time, and the poller that asks for it."""

    app: App
    site: Site
    poller: Poller
    url: str
    body: bytes = b""

    async def answer(self, _: web.BaseRequest) -> web.Response:
        return web.Response(body=self.body)

    async def poll(self, body: bytes) -> float:
        """Poll once, whatever the last poll did to the source. Returns what it took of the CPU."""
        self.body = body
        self.site.requests.clear()
        await sources.resume(self.url, at=NOW)
        started = cpu_seconds()
        assert await self.poller.run_once() == 1
        return cpu_seconds() - started

    async def source(self) -> Source:
        found = await sources.find(self.url)
        assert found is not None
        return found


@pytest.fixture
async def fuzz(store_address: Address) -> AsyncIterator[Fuzz]:
    async with AsyncExitStack() as stack:
        site = await stack.enter_async_context(open_site())
        app = await stack.enter_async_context(open_app(store_address, clock=lambda: NOW))
        fetcher = await stack.enter_async_context(open_fetcher(allow=LOOPBACK))
        parser = await stack.enter_async_context(open_parser())
        poller = Poller(
            fetcher, parser, app.pipeline.take_all, clock=lambda: NOW, spacing=timedelta()
        )
        found = Fuzz(app, site, poller, site.url())
        site.serve(found.answer)
        await app.follows.follow(Follow(0, guild_id=1, channel_id=2, target=Target.everything()))
        await add_source(found.url, Outlet("Outlet"), Origin.USER, now=NOW)
        yield found


@pytest.mark.parametrize("feeds", [200, pytest.param(100_000, marks=LONG)])
async def test_no_feed_stops_the_poller_or_holds_it_up(
    fuzz: Fuzz, feeds: int, caplog: pytest.LogCaptureFixture
) -> None:
    slowest = 0.0
    with caplog.at_level(logging.ERROR):  # what the poller survives but did not expect
        for seed in range(feeds):
            took = await fuzz.poll(mutated(seed))
            slowest = max(slowest, took)
            assert not caplog.records, f"seed {seed}: {caplog.text}"
            assert took < SLOWEST, f"seed {seed} took {took:.1f} s"
    await fuzz.poll(rss(item("The Quiet Harbour Renewed for Season 2", number=99)))
    assert (await fuzz.source()).error is None
    assert (await fuzz.source()).news_at == NOW
    logger.info("feeds=%s slowest=%.2f", feeds, slowest)  # to be seen with -rP --log-level INFO
