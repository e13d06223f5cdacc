"""A poller on an open store, an outlet's site on loopback, and a clock that is passed."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source
from bot.polling.poller import Poller
from bot.sources.fetching import open_fetcher
from bot.sources.parsing import open_parser
from bot.store.address import Address
from bot.store.ledger import articles
from bot.store.polling import sources
from tests.sources.site import LOOPBACK, Site, open_site

__all__ = ["Newsdesk"]

MINUTE = timedelta(minutes=1)


@dataclass
class Newsdesk:
    """Everything at hand; `taken` is what the poller handed on, with whether it may announce."""

    site: Site
    now: datetime = datetime(2026, 3, 8, 12, tzinfo=UTC)
    taken: list[tuple[str, bool]] = field(default_factory=list)
    failing: bool = False

    def clock(self) -> datetime:
        return self.now

    async def take(self, arrived: Sequence[Article], *, may_announce: bool) -> None:
        """Stand in for the pipeline: keep the articles, read nothing."""
        if self.failing:
            raise RuntimeError("the store fell over")
        await articles.keep_all(arrived, may_announce=may_announce)
        self.taken += [(article.headline, may_announce) for article in arrived]

    async def add(self, url: str, *, tier: Tier = Tier.PRESS) -> None:
        await sources.add(
            url,
            Outlet("The Outlet", tier),
            Origin.USER,
            interval=30 * MINUTE,
            first_poll_at=self.now,
            now=self.now,
        )

    async def source(self, url: str) -> Source:
        found = await sources.find(url)
        assert found is not None
        return found


@pytest.fixture
async def desk(store: Address) -> AsyncIterator[Newsdesk]:
    del store
    async with open_site() as site:
        yield Newsdesk(site)


@pytest.fixture
async def poller(desk: Newsdesk) -> AsyncIterator[Poller]:
    async with AsyncExitStack() as stack:
        fetcher = await stack.enter_async_context(
            open_fetcher(allow=LOOPBACK, clock=desk.clock, seconds=5)
        )
        parser = await stack.enter_async_context(open_parser())
        yield Poller(fetcher, parser, desk.take, clock=desk.clock)
