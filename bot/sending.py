"""The role of a sender: deliver what is owed, and do the background work that belongs to it."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta

from bot.alerts.delivery import Delivery
from bot.alerts.notices import Notices
from bot.alerts.pacer import Pacer
from bot.alerts.prober import Prober
from bot.alerts.publisher import Publisher
from bot.app import App
from bot.forum_sender import RestForums
from bot.jobs.background import pass_hints, register_work
from bot.jobs.port import Jobs
from bot.loops import forever
from bot.sender import open_sender
from bot.setup import store_address
from bot.store.outbox.pace import StoredPace
from config.settings import Settings

logger = logging.getLogger(__name__)

_PUBLISHED_EVERY = timedelta(seconds=2)
_RECOVERY = 5.0  # seconds until background work that failed begins again


async def send(app: App, settings: Settings, token: str, told: asyncio.Event) -> None:
    """Deliver until `told`, then finish what is on its way. Raises TokenRefusedError."""
    shared = None if store_address(settings).embedded else StoredPace(token)
    pacer = Pacer(settings.send_rate, shared=shared)
    contact = settings.contact or settings.home
    async with open_sender(token, pacer, api=settings.discord_api_url, contact=contact) as sender:
        tell = Notices(sender, clock=app.clock).suspended
        forums = RestForums(sender, clock=app.clock)
        resend = settings.on_unknown == "resend"
        delivery = app.delivery(sender, resend=resend, tell=tell, forums=forums)
        publisher = Publisher(sender, clock=app.clock)
        probe = Prober(sender, app.follows, forums).step

        def register(jobs: Jobs) -> None:
            register_work(jobs, wake=delivery.wake, probe=probe)

        beside = [
            asyncio.create_task(_work(app, settings, register)),
            asyncio.create_task(_stop(delivery, told)),
            asyncio.create_task(forever("publish", _PUBLISHED_EVERY, publisher.step)),
        ]
        try:
            await delivery.run()
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)


async def hint(app: App, settings: Settings) -> None:
    """Tell the senders elsewhere when something is owed, until cancelled."""
    await _work(app, settings, lambda _jobs: None)


async def _stop(delivery: Delivery, told: asyncio.Event) -> None:
    await told.wait()
    delivery.stop()


async def _work(app: App, settings: Settings, register: Callable[[Jobs], None]) -> None:
    """Take part in the background work until cancelled, through failures of the database."""
    # The engine takes a second and 5 MB to import, which no other command needs.
    from bot.jobs.engine import open_jobs  # noqa: PLC0415

    rung = asyncio.Event()
    app.owed.listen(rung.set)
    while True:
        try:
            async with open_jobs(store_address(settings)) as jobs, asyncio.TaskGroup() as works:
                register(jobs)
                works.create_task(jobs.run())
                works.create_task(pass_hints(jobs, rung))
        except Exception:
            # An edge: delivery goes on without hints, and the sweep makes up for them.
            logger.exception("background work failed")
        await asyncio.sleep(_RECOVERY)
