"""Clapper against Discord: the Gateway, and delivery beside it or elsewhere, until told to stop."""

import asyncio
import logging
import os
import signal
from enum import StrEnum

from bot.alerts.insight import Insight
from bot.alerts.reports import Reports
from bot.app import App, open_app
from bot.client import ClapperBot, Services, stay_connected, use_discord_at
from bot.errors import SetupError, TokenRefusedError
from bot.garbage import look_less
from bot.ledger.page import mend
from bot.listening import listen, open_ask
from bot.polling.server_feeds import ServerFeeds
from bot.sending import hint, send
from bot.serving import serve
from bot.setup import bot_token, store_address
from bot.sources.tmdb import open_tmdb
from bot.sources.tvmaze import open_tvmaze
from bot.store import notes
from bot.syndication.addresses import Addresses
from config.settings import Settings

logger = logging.getLogger(__name__)


class Role(StrEnum):
    """What a process can be for, beside others on one PostgreSQL."""

    GATEWAY = "gateway"  # commands, and the catalogue
    SENDER = "sender"  # announcements; several share the work and the rate
    POLLER = "poller"  # feeds; several share them out
    WEB = "web"  # articles and pushes in; feeds, calendars and health out


def build_bot(
    app: App,
    *,
    home: str | None = None,
    own_feeds: ServerFeeds | None = None,
    guild_ready_timeout: float = 2.0,
) -> ClapperBot:
    """Build a client for one connection; a new connection needs a new one.

    `home` is the address under which others reach the web. Without `own_feeds` servers can't add
    any.
    """
    clock = app.clock
    insight, reports = Insight(clock=clock), Reports(mend, clock=clock, on_owed=app.owed.ring)
    addresses = Addresses(home, clock=clock)
    own_feeds = own_feeds or ServerFeeds(None, clock=clock)
    services = Services(app.shows, app.follows, insight, reports, addresses, own_feeds)
    return ClapperBot(services, notes, guild_ready_timeout=guild_ready_timeout)


async def run(settings: Settings, only: Role | None = None) -> None:
    """Run until SIGINT or SIGTERM. Raises SetupError when something has to be mended first."""
    token = bot_token(settings)
    use_discord_at(settings.discord_api_url, settings.discord_gateway_url)
    polls = only in {None, Role.POLLER} and (os.cpu_count() or 1) > 1
    async with open_app(store_address(settings), read_apart=polls) as app:
        look_less()
        told = asyncio.Event()
        stopped = asyncio.create_task(_told_to_stop())
        cancelled: list[asyncio.Task[None]] = []
        finishing: list[asyncio.Task[None]] = []
        if only in {None, Role.GATEWAY}:
            cancelled.append(asyncio.create_task(_connect(app, settings, token)))
        if only in {None, Role.SENDER}:
            finishing.append(asyncio.create_task(send(app, settings, token, told)))
        else:
            cancelled.append(asyncio.create_task(hint(app, settings)))
        if only in {None, Role.POLLER}:
            finishing.append(asyncio.create_task(listen(app, settings, told)))
        if only in {None, Role.WEB}:
            cancelled.append(asyncio.create_task(serve(app, settings, alone=only is Role.WEB)))
        logger.info("started only=%s", only)
        works = {*cancelled, *finishing, stopped}
        done, _ = await asyncio.wait(works, return_when=asyncio.FIRST_COMPLETED)
        told.set()
        for task in (stopped, *cancelled):
            task.cancel()
        await asyncio.gather(*works, return_exceptions=True)
        for task in done:
            _explain(task)
        logger.info("stopped")


async def _connect(app: App, settings: Settings, token: str) -> None:
    keeping = asyncio.gather(_keep_catalogue(app, settings), _supplement(app, settings))
    try:
        async with open_ask(app, settings) as ask:
            own_feeds = ServerFeeds(ask, quota=settings.feeds_per_server, clock=app.clock)
            await stay_connected(
                lambda: build_bot(app, home=settings.home, own_feeds=own_feeds), token
            )
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def _keep_catalogue(app: App, settings: Settings) -> None:
    if settings.catalogue == "tvmaze":
        async with open_tvmaze(settings.tvmaze_url, contact=settings.contact) as provider:
            await app.catalogue(provider).run()


async def _supplement(app: App, settings: Settings) -> None:
    if settings.tmdb_key is not None:
        key = settings.tmdb_key.get_secret_value()
        async with open_tmdb(key, settings.tmdb_url, contact=settings.contact) as tmdb:
            await app.supplements(tmdb).run()


def _explain(task: asyncio.Task[None]) -> None:
    """Raise what ended a task, if it failed."""
    try:
        task.result()
    except TokenRefusedError as error:
        raise SetupError(
            "Discord no longer takes the token; what is owed is kept. Set DISCORD_TOKEN anew"
            " and start again."
        ) from error


async def _told_to_stop() -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, told.set)
    await told.wait()
