"""What hubs tell us: that they will push, that they won't, and what is new (WebSub)."""

import hmac
import logging
from datetime import timedelta

from bot.domain.subscription import Subscription
from bot.errors import SourceError
from bot.loops import Clock
from bot.polling.intake import Intake
from bot.polling.subscriber import renewal
from bot.sources.parsing import Parser
from bot.store.polling import sources, subscriptions

logger = logging.getLogger(__name__)

_SHORTEST, _LONGEST = timedelta(minutes=5), timedelta(days=90)
_UNSAID = timedelta(days=1)
_DENIED = timedelta(days=1)  # until a hub that said no is asked again
_METHODS = frozenset({"sha1", "sha256", "sha384", "sha512"})  # those of the specification


class Receiver:
    """The subscriber's end of what hubs begin. Tokens name subscriptions; nobody guesses one."""

    def __init__(self, parser: Parser, intake: Intake, *, clock: Clock) -> None:
        self._parser = parser
        self._intake = intake
        self._clock = clock

    async def confirm(self, token: str, mode: str, topic: str, lease: str) -> bool:
        """Say whether we want what a hub asks about; it pushes from then on."""
        subscription = await subscriptions.find(token)
        if subscription is None or mode != "subscribe" or topic != subscription.topic:
            return False
        now, length = self._clock(), _length(lease)
        await subscriptions.confirmed(
            subscription.id, lease_until=now + length, ask_at=renewal(length, now)
        )
        logger.info("hub confirmed source=%s lease=%s", subscription.source.url, length)
        return True

    async def deny(self, token: str, topic: str, reason: str) -> bool:
        """Hear that a hub won't push. Returns whether we had asked it to."""
        subscription = await subscriptions.find(token)
        if subscription is None or topic != subscription.topic:
            return False
        said = f"the hub said no: {reason[:200]}" if reason else "the hub said no"
        await subscriptions.refused(subscription.id, said, ask_at=self._clock() + _DENIED)
        await subscriptions.outrun(subscription.source.id)
        logger.info("hub denied source=%s because=%s", subscription.source.url, said)
        return True

    async def knows(self, token: str) -> bool:
        return await subscriptions.find(token) is not None

    async def receive(self, token: str, body: bytes, signature: str) -> bool:
        """Take in what a hub pushes. Returns whether it should go on pushing.

        A body that is not signed as it has to be is let fall, and its sender learns nothing.
        """
        subscription = await subscriptions.find(token)
        if subscription is None:
            return False
        if subscription.secret is None:
            await sources.hurry(subscription.source, at=self._clock())
        elif is_signed(body, signature, subscription.secret):
            await self._take_in(subscription, body)
        else:
            logger.warning("push is not signed as agreed source=%s", subscription.source.url)
        return True

    async def _take_in(self, subscription: Subscription, body: bytes) -> None:
        source = subscription.source
        try:
            feed = await self._parser.parse(body, subscription.topic, self._clock())
        except SourceError as error:
            logger.warning("push is no feed source=%s because=%s", source.url, error)
            return
        new = await self._intake.take_in(source, feed)
        await subscriptions.pushed(subscription, news=new > 0, now=self._clock())
        logger.info("pushed source=%s items=%s new=%s", source.url, len(feed.items), new)


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether X-Hub-Signature fits: a method, an equals sign and the hex HMAC of the body."""
    method, _, digest = signature.strip().partition("=")
    if method.lower() not in _METHODS:
        return False
    expected = hmac.new(secret.encode(), body, method.lower()).hexdigest()
    return hmac.compare_digest(expected.encode(), digest.lower().encode("utf-8", "replace"))


def _length(lease: str) -> timedelta:
    """Read a number of seconds, within reason."""
    if not lease.isascii() or not lease.isdecimal() or len(lease) > 9:
        return _UNSAID
    return min(max(timedelta(seconds=int(lease)), _SHORTEST), _LONGEST)
