"""Gathers what waited, once it is due, into messages: delivery then sends them like any other.

Channels that were held up by a long outage get one summary each, too.
"""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from bot.domain.bundle import arrange
from bot.store import guild_hours, notes
from bot.store.outbox import gathering, holding
from bot.store.transaction import LostRaceError, transaction

logger = logging.getLogger(__name__)

# Nothing could be sent for so long: what became due so long ago is summed up.
_OUTAGE = timedelta(hours=1)
# After a start, so long for feeds to tell what happened while nothing ran.
_CATCH_UP = timedelta(minutes=15)
_LOOK = timedelta(seconds=1)
_NOTED_EVERY = timedelta(minutes=1)
_SENDING = "sending"  # the note that says when sending last went well
_NEVER = datetime.min.replace(tzinfo=UTC)


class Gatherer:
    """Any number of processes may do so on one store; one at a time does."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._look_at = _NEVER
        self._well_at: datetime | None = None
        self._noted_at = _NEVER
        self._down = False

    async def step(self, now: datetime) -> None:
        """Make messages of what is due in some channels. Cheap, for it is asked all the time."""
        if now < self._look_at:
            return
        # Whoever comes meanwhile waits: what is late must not go out one by one.
        async with self._turn:
            if now < self._look_at:
                return
            if now - await self._last_well(now) > _OUTAGE:
                late = await gathering.hold_late(before=now - _OUTAGE, now=now)
                if late:
                    logger.warning("held up by an outage announcements=%s", late)
            due = await gathering.next_due()
            if due is None or due > now:
                self._look_at = min(due or now + _LOOK, now + _LOOK)
                return
            try:
                # Nothing gets through yet: more may come until the summary can be sent.
                await _gather(now, late=not self._down)
            except LostRaceError:
                logger.info("gathering again after a lost race")

    async def went_well(self, now: datetime) -> None:
        """Hear that Discord answered."""
        self._down, self._well_at = False, now
        if now - self._noted_at >= _NOTED_EVERY:
            self._noted_at = now
            await notes.put(_SENDING, now.isoformat())

    async def had_nothing_to_do(self, now: datetime) -> None:
        """Hear that nothing was due: during an outage that is no good sign."""
        if not self._down:
            await self.went_well(now)

    def went_badly(self) -> None:
        """Hear that nothing got through."""
        self._down = True

    async def _last_well(self, now: datetime) -> datetime:
        if self._well_at is None:
            noted = await notes.get(_SENDING)
            self._well_at = now if noted is None else datetime.fromisoformat(noted)
            if now - self._well_at > _OUTAGE:
                await holding.catch_up(now + _CATCH_UP)
        return self._well_at


async def _gather(now: datetime, *, late: bool) -> None:
    async with transaction():
        due = await gathering.due(now, late=late)
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
