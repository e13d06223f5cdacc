"""The role of the web: signed articles in, and how Clapper is, until cancelled."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from bot.app import App
from bot.domain.article import Article
from bot.errors import SetupError
from bot.polling.intake import Intake
from bot.polling.receiver import Receiver
from bot.polling.subscriber import CALLBACK
from bot.sources.parsing import open_parser
from bot.store.outbox.delivery import next_due
from bot.store.polling import sources
from bot.syndication.syndication import Syndication
from bot.taken import lines
from bot.web.feeds import Feeds
from bot.web.hubs import Hubs
from bot.web.server import Doors, HasRoutes, open_web
from config.settings import Settings

_OVERDUE = timedelta(seconds=60)  # what is owed is leased within a few
_QUIET = timedelta(hours=24)  # the curated feeds bring news every hour


async def serve(app: App, settings: Settings, *, alone: bool = False) -> None:
    """Serve if a port is set, until cancelled. Raises SetupError, also `alone` without a port."""
    if settings.web_port is None:
        if alone:
            raise SetupError("WEB_PORT is not set. Say which port to serve on; see .env.example.")
        await asyncio.Event().wait()
        return
    async with open_doors(app, settings, settings.web_port):
        await asyncio.Event().wait()


@asynccontextmanager
async def open_doors(app: App, settings: Settings, port: int) -> AsyncIterator[int]:
    """Serve on a port; yields which one it is."""
    secret = settings.ingest_secret
    doors = Doors(
        _Pushed(app).take,
        _Checks(app, settings).by_name,
        secret=None if secret is None else secret.get_secret_value(),
        clock=app.clock,
    )
    syndication = Syndication(home=settings.home, clock=app.clock)
    rooms: list[HasRoutes] = [doors, Feeds(syndication, clock=app.clock)]
    async with AsyncExitStack() as stack:
        if settings.home is not None:
            parser = await stack.enter_async_context(open_parser())
            intake = Intake(app.pipeline.take_all, app.clock)
            rooms.append(Hubs(Receiver(parser, intake, clock=app.clock), CALLBACK))
        yield await stack.enter_async_context(open_web(rooms, settings.web_host, port))


class _Pushed:
    def __init__(self, app: App) -> None:
        self._app = app

    async def take(self, article: Article) -> Sequence[str]:
        return list(lines(await self._app.pipeline.take(article, may_announce=True)))


class _Checks:
    """What readiness asks: each says what is wrong, or nothing."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._app = app
        self._polls = settings.news_sources != "none"
        self._since = app.clock()
        self.by_name = {"store": self.store, "sources": self.sources, "delivery": self.delivery}

    async def store(self) -> str | None:
        await sources.next_due()
        return None

    async def sources(self) -> str | None:
        """Say when nothing has been heard for long: the net may be gone, or all feeds moved."""
        known = await sources.sources()
        active = [one for one in known if one.next_poll_at is not None]
        if not self._polls or not known:
            return None
        if not active:
            return "every source is paused: clapper sources list"
        heard = max((one.succeeded_at or self._since for one in active), default=self._since)
        if self._app.clock() - max(heard, self._since) > _QUIET:
            return "no source could be read for a day: clapper sources list"
        return None

    async def delivery(self) -> str | None:
        due = await next_due()
        if due is not None and self._app.clock() - due > _OVERDUE:
            return "what is owed is not sent: is a sender running?"
        return None
