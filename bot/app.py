"""The composition root: what is built here is built nowhere else."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.alerts.delivery import Delivery
from bot.alerts.follows import Follows
from bot.alerts.forums import ForumPosts
from bot.alerts.notices import Tell, tell_nobody
from bot.alerts.ports import Forums, Sender
from bot.alerts.subjects import load_subjects
from bot.cards import forum_post
from bot.cards.announcement import draw
from bot.catalogue.details import Details
from bot.catalogue.intake import add_listed
from bot.catalogue.keeper import Keeper
from bot.catalogue.mirror import Mirror
from bot.catalogue.provider import Provider
from bot.catalogue.shows import Shows
from bot.catalogue.supplements import Supplementer, Supplements
from bot.ledger.ledger import Ledger
from bot.loops import Bell, Clock, utc_now
from bot.pipeline import Pipeline
from bot.reading_apart import open_reading_apart
from bot.sources.showlist import STARTER, read_showlist
from bot.store.address import Address
from bot.store.catalogue.shows import any_known
from bot.store.database import open_store
from bot.store.outbox.delivery import free_leases

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class App:
    """Clapper without Discord: everything from an article to what is owed."""

    pipeline: Pipeline
    shows: Shows
    follows: Follows
    clock: Clock
    owed: Bell

    def delivery(
        self,
        sender: Sender,
        *,
        resend: bool = True,
        tell: Tell = tell_nobody,
        forums: Forums | None = None,
    ) -> Delivery:
        """Build what posts announcements through a sender. It hears when some are owed."""
        posts = None if forums is None else ForumPosts(forums, forum_post.name, clock=self.clock)
        delivery = Delivery(
            sender, draw, load_subjects, clock=self.clock, resend=resend, tell=tell, forums=posts
        )
        self.owed.listen(delivery.wake)
        return delivery

    def catalogue(self, provider: Provider) -> Keeper:
        """Build what keeps the catalogue as a provider has it."""
        keeper = Keeper(
            Mirror(provider, clock=self.clock),
            Details(provider, on_changed=self.shows.forget, clock=self.clock),
            on_titles=self.load_titles,
        )
        self.shows.tell(keeper.want)
        self.shows.wait_with(keeper.settled)
        return keeper

    def supplements(self, provider: Supplementer) -> Supplements:
        """Build what looks shows up in a second catalogue as they are asked for."""
        supplements = Supplements(
            provider, on_changed=self.shows.forget, on_names=self.load_titles, clock=self.clock
        )
        self.shows.tell(supplements.want)
        return supplements

    async def load_titles(self) -> None:
        """Have the reader and the commands know the shows that the store has now."""
        # One after the other: both are work for one core, which commands want as well.
        await self.shows.refresh()
        await self.pipeline.load_titles()


@asynccontextmanager
async def open_catalogue(address: Address) -> AsyncIterator[None]:
    """Open the store; one without shows gets the starter list. Raises SetupError."""
    async with open_store(address):
        if not await any_known():
            added = await add_listed(read_showlist(STARTER))
            logger.info("starter list added shows=%s", added)
        yield


@asynccontextmanager
async def open_app(
    address: Address, *, clock: Clock = utc_now, read_apart: bool = False
) -> AsyncIterator[App]:
    """Open the store and build all that works on it. Raises SetupError.

    Articles that were kept but not read when the last process ended are read. `read_apart` is for
    many articles: they are read in a process of their own.
    """
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_catalogue(address))
        apart = await stack.enter_async_context(open_reading_apart()) if read_apart else None
        if address.embedded:
            # Only one process can have it open, so whoever leased something is gone.
            await free_leases(now=clock())
        owed = Bell()
        shows = Shows(clock=clock)
        pipeline = Pipeline(
            Ledger(clock=clock),
            on_owed=owed.ring,
            on_new_shows=shows.refresh,
            on_recorded=shows.forget,
            apart=apart,
        )
        await asyncio.gather(shows.refresh(), pipeline.load_titles())
        await pipeline.resume()
        follows = Follows(clock=clock, on_owed=owed.ring)
        yield App(pipeline, shows, follows, clock, owed)
