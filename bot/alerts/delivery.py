"""Delivery: take what is due from the outbox and see it through, until told to stop.

A crash at any line loses nothing and repeats nothing visible: the attempt is in the store before
the request leaves, and its nonce makes Discord return the message that it already has.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection, Coroutine, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from uuid import uuid4

from bot.alerts.courier import Claim, Courier, Tally
from bot.alerts.forums import ForumPosts
from bot.alerts.gatherer import Gatherer
from bot.alerts.notices import Tell, tell_nobody
from bot.alerts.ports import Draw, LoadSubjects, Sender, Subject
from bot.alerts.subjects import Subjects, bundled
from bot.domain.announcement import Announcement, Hold
from bot.errors import TokenRefusedError
from bot.loops import Clock, utc_now
from bot.store.outbox import delivery as outbox
from bot.store.outbox import gathering

logger = logging.getLogger(__name__)

# A killed process leaves its leases to run out; well inside the nonce's window.
_LEASE = timedelta(seconds=60)
# About a second's work. Two batches at a time, so that one's slowest answer holds up nothing.
_BATCH = 40
_LANES = 2
# Announcements that another process owed, or whose hint was lost, are found this late.
_LONGEST_REST = timedelta(seconds=5)


class Delivery:
    """Sends what is owed; any number of processes may do so on one store.

    `resend`, `tell` and `forums` are the courier's.
    """

    def __init__(
        self,
        sender: Sender,
        draw: Draw,
        load: LoadSubjects,
        *,
        clock: Clock = utc_now,
        resend: bool = True,
        tell: Tell = tell_nobody,
        forums: ForumPosts | None = None,
    ) -> None:
        self._courier = Courier(sender, draw, clock=clock, resend=resend, tell=tell, forums=forums)
        self._forums = forums
        self._gatherer = Gatherer()
        self._subjects = Subjects(load, clock=clock)
        self._clock = clock
        self._name = uuid4().hex[:12]
        self._claims = count()
        self._hint = asyncio.Event()
        self._stopping = False

    @property
    def tally(self) -> Tally:
        return self._courier.tally

    def wake(self) -> None:
        """Hint that something is owed."""
        self._hint.set()

    def stop(self) -> None:
        """Make `run` end soon: it finishes what is in flight and hands back the rest."""
        self._stopping = True
        self._courier.stop()
        self._hint.set()

    async def run(self) -> None:
        """Deliver until `stop`. Raises TokenRefusedError when nothing can be sent at all."""
        async with asyncio.TaskGroup() as lanes:
            for _ in range(_LANES):
                lanes.create_task(self._lane())
        if self._courier.refusal is not None:
            raise self._courier.refusal

    async def run_once(self) -> int:
        """See one batch of what is due through. Returns how many announcements it took.

        Raises TokenRefusedError when nothing can be sent at all.
        """
        if self._courier.resting:
            return 0
        if self._forums is not None:
            await self._forums.open_store()
        claim = Claim(f"{self._name}-{next(self._claims)}", self._clock())
        await self._gatherer.step(claim.began)
        until = claim.began + _LEASE
        batch = await outbox.claim(claim.owner, _BATCH, until=until, now=claim.began)
        before = replace(self.tally)
        if batch:
            subjects = await self._load(batch)
            try:
                queues = _by_channel(batch)
                await _all(self._courier.carry(queue, subjects, claim) for queue in queues)
            finally:
                await self._courier.write_down(claim)
        if self._courier.refusal is not None:
            raise self._courier.refusal
        await self._note(claim.began, before, idle=not batch)
        return len(batch)

    async def _note(self, now: datetime, before: Tally, *, idle: bool) -> None:
        """Note whether Discord can be reached."""
        if self.tally.answered > before.answered:
            await self._gatherer.went_well(now)
        elif self.tally.unanswered > before.unanswered:
            self._gatherer.went_badly()
        elif idle:
            await self._gatherer.had_nothing_to_do(now)

    async def _load(self, batch: Sequence[Announcement]) -> Mapping[int, Subject]:
        """Load what announcements tell, by their ids: some lead others."""
        leads = [one for one in batch if one.hold not in {None, Hold.ALONE}]
        others = await gathering.others_of(one.id for one in leads) if leads else {}
        wanted = {one.milestone_id for one in batch}.union(*others.values())
        subjects = await self._subjects.load(wanted)
        return bundled(batch, others, subjects)

    async def _lane(self) -> None:
        while not self._stopping:
            # Cleared before the look at the store: what is owed after that sets it again.
            self._hint.clear()
            await self._rest(await self._round())

    async def _round(self) -> timedelta:
        """Deliver a batch; returns how long to rest after it."""
        try:
            return timedelta() if await self.run_once() else await self._until_due()
        except TokenRefusedError:
            logger.critical("token refused, nothing is sent any more")
            self.stop()
        except Exception:
            # An edge: the store may be away for a while. Leases that run out bring all back.
            logger.exception("delivery failed")
        return _LONGEST_REST

    async def _rest(self, length: timedelta) -> None:
        if not length:
            return
        try:
            async with asyncio.timeout(length.total_seconds()):
                await self._hint.wait()
        except TimeoutError:
            return

    async def _until_due(self) -> timedelta:
        now = self._clock()
        due = await outbox.next_due() or now + _LONGEST_REST
        wait = max(due, self._courier.paused_until) - now
        # What is due and still was not had is being claimed by somebody else: look again soon.
        return min(max(wait, timedelta(milliseconds=50)), _LONGEST_REST)


def _by_channel(batch: Sequence[Announcement]) -> Collection[Sequence[Announcement]]:
    """Part a batch into queues: a channel gets its messages one after the other."""
    queues: dict[int, list[Announcement]] = defaultdict(list)
    for one in batch:
        queues[one.channel_id].append(one)
    return queues.values()


async def _all(works: Iterable[Coroutine[None, None, None]]) -> None:
    """Let all end before passing on a failure of one, so that none is cut off in a request."""
    for end in await asyncio.gather(*works, return_exceptions=True):
        if end is not None:
            raise end
