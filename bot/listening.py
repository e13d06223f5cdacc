"""The role of a poller: hear the news of the sources that are known, until told to stop."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

from bot.app import App
from bot.loops import forever
from bot.polling.checkup import find_feed
from bot.polling.curated import add_curated
from bot.polling.poller import Poller
from bot.polling.server_feeds import Ask
from bot.polling.subscriber import Subscriber
from bot.polling.tags import Tags
from bot.sources.fetching import open_fetcher
from bot.sources.parsing import open_parser
from bot.sources.public_only import PublicOnly
from bot.sources.texts import open_texts
from config.settings import Settings

logger = logging.getLogger(__name__)

_TAGS_EVERY = timedelta(minutes=10)


async def listen(
    app: App, settings: Settings, told: asyncio.Event, *, allow: PublicOnly | None = None
) -> None:
    """Poll until `told`, unless the settings say that nobody on the net is to be asked."""
    if settings.news_sources == "none":
        await told.wait()
        return
    added = await add_curated(app.clock())
    logger.info("sources added from the curated list sources=%s", added)
    async with AsyncExitStack() as stack:
        fetcher = await stack.enter_async_context(
            open_fetcher(contact=settings.contact, allow=allow, clock=app.clock)
        )
        parser = await stack.enter_async_context(open_parser())
        if settings.article_texts:
            texts = await stack.enter_async_context(open_texts(fetcher))
            app.pipeline.ask_for_texts(texts.of)
        tags = Tags(clock=app.clock) if settings.tag_feeds else None
        home = settings.home
        subscriber = None if home is None else Subscriber(fetcher, home, clock=app.clock)
        on_hub = None if subscriber is None else subscriber.offer
        poller = Poller(fetcher, parser, app.pipeline.take_all, clock=app.clock, on_hub=on_hub)
        beside = [asyncio.create_task(_stop(poller, told))]
        if tags is not None:
            beside.append(asyncio.create_task(forever("tags", _TAGS_EVERY, tags.keep)))
        if subscriber is not None:
            beside.append(asyncio.create_task(subscriber.run()))
        polling = asyncio.create_task(poller.run())
        try:
            await polling
        finally:
            for task in beside:
                task.cancel()
            poller.stop()
            await asyncio.gather(polling, *beside, return_exceptions=True)


@asynccontextmanager
async def open_ask(
    app: App, settings: Settings, *, allow: PublicOnly | None = None
) -> AsyncIterator[Ask | None]:
    """Build what asks an address for its feed; None where no site is to be asked."""
    if settings.news_sources == "none":
        yield None
        return
    async with (
        open_fetcher(contact=settings.contact, allow=allow, clock=app.clock) as fetcher,
        open_parser() as parser,
    ):
        yield lambda url: find_feed(fetcher, parser, url, app.clock())


async def _stop(poller: Poller, told: asyncio.Event) -> None:
    await told.wait()
    poller.stop()
