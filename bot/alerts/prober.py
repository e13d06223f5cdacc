"""Find out which suspended channels are open again: no event reaches a sender by itself."""

import logging

from bot.alerts.answer import GONE
from bot.alerts.follows import Follows
from bot.alerts.ports import Forums, Places
from bot.errors import ChannelClosedError, DeliveryError
from bot.store import follows as rows
from bot.store.outbox import forum_posts

logger = logging.getLogger(__name__)

_AT_ONCE = 5  # a minute: 50 refusals in ten, of the 1,000 that are nothing to worry about


class Prober:
    """Goes round all suspended channels but those that are gone, a few with each step."""

    def __init__(self, places: Places, follows: Follows, forums: Forums | None = None) -> None:
        self._places = places
        self._forums = forums
        self._follows = follows
        self._last = 0

    async def step(self) -> int:
        """Try the next few. Returns how many are open again."""
        channels = await rows.suspended_channels(after=self._last, limit=_AT_ONCE, but=GONE)
        self._last = channels[-1] if len(channels) == _AT_ONCE else 0
        return sum([await self._try(channel_id) for channel_id in channels])

    async def _try(self, channel_id: int) -> bool:
        try:
            if self._forums is not None and await forum_posts.are_forums([channel_id]):
                await self._forums.try_forum(channel_id)
            else:
                await self._places.try_channel(channel_id)
        except ChannelClosedError:
            return False
        except DeliveryError as error:
            logger.info("probe failed channel=%s error=%s", channel_id, error)
            return False
        resumed = await self._follows.resume_channel(channel_id)
        logger.info("channel open again channel=%s resumed=%s", channel_id, resumed)
        return True
