"""Subscribe to sources at the hubs that they name, and renew it before it runs out."""

import asyncio
import logging
from contextlib import suppress
from datetime import datetime, timedelta
from secrets import token_hex, token_urlsafe
from urllib.parse import urlsplit

from bot.domain.source import Origin, Source
from bot.domain.subscription import Subscription
from bot.loops import Clock, utc_now
from bot.sources.fetching import Fetcher
from bot.store import notes
from bot.store.polling import subscriptions

logger = logging.getLogger(__name__)

CALLBACK = "websub"  # the first part of the addresses that hubs push to

_NOTE = "websub home"
_LEASE = timedelta(days=10)  # what we ask for; hubs give what they like
_FIRST_BACK_OFF = timedelta(minutes=15)
_LAST_BACK_OFF = timedelta(days=1)
_AT_ONCE = 20
_REST = 5.0  # seconds


class Subscriber:
    """Asks hubs. `home` is our own address, with a slash at its end."""

    def __init__(self, fetcher: Fetcher, home: str, *, clock: Clock = utc_now) -> None:
        self._fetcher = fetcher
        self._home = home
        self._clock = clock
        self._offered = asyncio.Event()
        self._settled = False

    async def offer(self, source: Source, hub: str, topic: str) -> None:
        """Hear that a source can be subscribed to.

        Servers' own feeds are only polled: whoever adds one could push as much as they like.
        """
        if source.origin is Origin.SERVER:
            return
        secret = token_hex(32) if as_safe(hub, source.url) else None
        if await subscriptions.want(
            source.id, hub, topic, token=token_urlsafe(32), secret=secret, now=self._clock()
        ):
            logger.info("hub found source=%s hub=%s", source.url, hub)
            self._offered.set()

    async def run(self) -> None:
        """Ask until cancelled."""
        while True:
            try:
                asked = await self.run_once()
            except Exception:
                logger.exception("asking hubs failed")
                asked = 0
            if asked < _AT_ONCE:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._offered.wait(), _REST)
                self._offered.clear()

    async def run_once(self) -> int:
        """Ask for those that are due. Returns how many that were."""
        await self._move()
        now = self._clock()
        due = await subscriptions.claim(_AT_ONCE, retry_at=now + _FIRST_BACK_OFF, now=now)
        for subscription in due:
            await self._ask(subscription)
        return len(due)

    async def _move(self) -> None:
        """Have all hubs push to our address when it is not the one that they were told."""
        if not self._settled and await notes.get(_NOTE) != self._home:
            await subscriptions.ask_all_again(at=self._clock())
            await notes.put(_NOTE, self._home)
        self._settled = True

    async def _ask(self, subscription: Subscription) -> None:
        fields = {
            "hub.mode": "subscribe",
            "hub.topic": subscription.topic,
            "hub.callback": f"{self._home}{CALLBACK}/{subscription.token}",
            "hub.lease_seconds": str(int(_LEASE.total_seconds())),
        }
        if subscription.secret is not None:
            fields["hub.secret"] = subscription.secret
        refusal = await self._fetcher.send(subscription.hub, fields)
        again = self._clock() + back_off(subscription.attempts)
        if refusal is None:
            await subscriptions.asked(subscription, ask_at=again)
        else:
            await subscriptions.refused(subscription.id, refusal, ask_at=again)
            logger.info("hub refused hub=%s because=%s", subscription.hub, refusal)


def as_safe(hub: str, source: str) -> bool:
    """Whether what a hub says can be believed as much as the feed itself.

    A secret that travels in the open is none. A feed that does so too is no worse for it.
    """
    return urlsplit(hub).scheme == "https" or urlsplit(source).scheme == "http"


def back_off(attempts: int) -> timedelta:
    """How long to wait after so many attempts in vain."""
    return min(_FIRST_BACK_OFF * (1 << min(max(attempts - 1, 0), 10)), _LAST_BACK_OFF)


def renewal(lease: timedelta, now: datetime) -> datetime:
    """When to renew a lease that begins now: while there is time to try again."""
    return now + max(lease * 0.8, timedelta(minutes=1))
