"""Publish posted messages to the followers of their announcement channel.

Beside delivery and after it: whatever Discord says here, no message waits for it or is repeated.
"""

import logging
from datetime import timedelta

from bot.alerts.ports import Press
from bot.errors import (
    AlreadyPublishedError,
    DeliveryError,
    LostAnswerError,
    TokenRefusedError,
    TryLaterError,
)
from bot.loops import Clock, utc_now
from bot.store.outbox import publishing
from bot.store.outbox.publishing import Publication, Publishing

logger = logging.getLogger(__name__)

# Who was killed at it leaves it to others after so long.
_LEASE = timedelta(seconds=60)
_BATCH = 20
# Discord publishes some ten messages of a channel an hour; later than this it is no news.
_NEWS = timedelta(days=1)


class Publisher:
    """Any number of processes may publish from one store."""

    def __init__(self, press: Press, *, clock: Clock = utc_now) -> None:
        self._press = press
        self._clock = clock

    async def step(self) -> int:
        """Publish what can be now. Returns how many messages were taken up."""
        now = self._clock()
        await publishing.hand_over(now=now)
        await publishing.give_up(before=now - _NEWS, now=now)
        taken = 0
        while batch := await publishing.claim(_BATCH, until=self._clock() + _LEASE, now=now):
            for number, one in enumerate(batch, start=1):
                if not await self._publish(one):
                    return taken + number
            taken += len(batch)
        return taken

    async def _publish(self, one: Publication) -> bool:
        """Make one attempt. Returns whether the next is worth one."""
        try:
            await self._press.publish(one.channel_id, one.message_id)
        except AlreadyPublishedError:
            pass
        except TryLaterError as error:
            await publishing.put_off(one.channel_id, self._clock() + error.wait)
            return not error.everywhere
        except LostAnswerError:
            # Its lease runs out, and Discord knows whether it was published.
            return True
        except TokenRefusedError:
            return False
        except DeliveryError as error:
            logger.warning(
                "not published announcement=%s channel=%s error=%s", one.id, one.channel_id, error
            )
            await publishing.settle(one.id, Publishing.REFUSED)
            return True
        await publishing.settle(one.id, Publishing.PUBLISHED)
        return True
