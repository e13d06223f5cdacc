"""Gathers what waited, once it is due, into messages: delivery then sends them like any other.

Channels that were held up by a long outage get one summary each, too.
"""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from bot.domain.bundle import arrange
from bot.store import gathering, guild_hours, notes
from bot.store.transaction import LostRaceError, transaction

logger = logging.getLogger(__name__)

# Nothing could be sent for so long: what became due so long ago is summed up.
_OUTAGE = timedelta(hours=1)
_LOOK = timedelta(seconds=1)
_NOTED_EVERY = timedelta(minutes=1)
_SENDING = "sending"  # the note that says when sending last went well
_NEVER = datetime.min.replace(tzinfo=UTC)


class Gatherer:
    """Any number of processes may do so on one store; one at a time does."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._look_at = _NEVER
        self._alive_at: datetime | None = None
        self._noted_at = _NEVER
        self._catching_up = False

    async def step(self, now: datetime) -> None:
        """Make messages of what is due in some of the channels. Look again soon, and always do."""
        if self._turn.locked() or now < self._look_at:
            return
        async with self._turn:
            await self._sum_up_outage(now)
            due = await gathering.next_due()
            if due is None or due > now:
                self._look_at = min(due or now + _LOOK, now + _LOOK)
                return
            try:
                await _gather(now)
            except LostRaceError:
                logger.info("gathering again after a lost race")

    async def went_well(self, now: datetime) -> None:
        """Hear that something was sent, or that nothing was owed."""
        if self._alive_at is not None and now - self._alive_at > _OUTAGE:
            self._catching_up, self._look_at = True, _NEVER
        self._alive_at = now
        if now - self._noted_at >= _NOTED_EVERY:
            self._noted_at = now
            await notes.put(_SENDING, now.isoformat())

    async def _sum_up_outage(self, now: datetime) -> None:
        if self._alive_at is None:
            noted = await notes.get(_SENDING)
            self._alive_at = now if noted is None else datetime.fromisoformat(noted)
            self._catching_up = now - self._alive_at > _OUTAGE
        if self._catching_up:
            late = await gathering.hold_late(before=now - _OUTAGE, now=now)
            self._catching_up = False
            if late:
                logger.warning("catching up after an outage announcements=%s", late)


async def _gather(now: datetime) -> None:
    async with transaction():
        due = await gathering.due(now)
        if not due:
            return
        hours = await guild_hours.of_guilds({one.guild_id for one in due})
        made = arrange(due, hours, now=now)
        await gathering.write(made, now=now)
    logger.info(
        "gathered announcements=%s messages=%s dropped=%s put_off=%s",
        len(due),
        len(made.bundles),
        len(made.dropped),
        len(made.put_off),
    )
