"""Tell a server's admins that a channel had to be suspended, and what is missing there."""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from bot.alerts.answer import GONE
from bot.alerts.nonce import nonce_of_notice
from bot.alerts.ports import Places
from bot.errors import ChannelClosedError, DeliveryError
from bot.loops import Clock, utc_now

logger = logging.getLogger(__name__)

Tell: TypeAlias = Callable[[int, int, str], Awaitable[None]]

_TRIES = 3  # channels; each that refuses counts towards a ban of the address
# A bot that lost its role is refused everywhere at once: one notice names the first channel.
_AT_MOST_EVERY = timedelta(hours=1)


async def tell_nobody(_guild_id: int, _channel_id: int, _because: str) -> None:
    return


class Notices:
    """Posts one notice a server and hour, in the first channel that takes it."""

    def __init__(self, places: Places, *, clock: Clock = utc_now) -> None:
        self._places = places
        self._clock = clock
        self._told: dict[int, datetime] = {}

    async def suspended(self, guild_id: int, channel_id: int, because: str) -> None:
        """Say it, if anybody can be told. Never raises DeliveryError."""
        now = self._clock()
        last = self._told.get(guild_id, datetime.min.replace(tzinfo=UTC))
        if because in GONE or now - last < _AT_MOST_EVERY:
            return
        self._told = {id_: at for id_, at in self._told.items() if now - at < _AT_MOST_EVERY}
        self._told[guild_id] = now
        try:
            told = await self._post(guild_id, channel_id, because)
        except DeliveryError as error:
            logger.warning("admins not told guild=%s error=%s", guild_id, error)
            return
        logger.info("admins told guild=%s channel=%s in=%s", guild_id, channel_id, told)

    async def _post(self, guild_id: int, channel_id: int, because: str) -> int | None:
        body = {"content": _text(channel_id, because)}
        nonce = nonce_of_notice(channel_id, f"{because} {self._clock():%Y-%m-%d}")
        found = await self._places.text_channels(guild_id)
        for place in [one for one in found if one != channel_id][:_TRIES]:
            try:
                await self._places.post(place, body, nonce=nonce)
            except ChannelClosedError:
                continue
            return place
        return None


def _text(channel_id: int, because: str) -> str:
    return (
        f"**For the admins:** Clapper can't announce anything in <#{channel_id}> any more."
        f" {because} What that channel follows is suspended, not lost: it goes on by itself once"
        " this is mended. `/following` lists what is suspended, and why."
    )
