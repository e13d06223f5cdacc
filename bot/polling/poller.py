"""The poller: ask the sources that are due, take in what is new, until told to stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TypeAlias
from uuid import uuid4

from bot.domain.source import Source
from bot.errors import SourceError
from bot.loops import Clock, utc_now
from bot.polling import schedule
from bot.polling.intake import Intake, Take
from bot.polling.pages import Pages
from bot.polling.schedule import NotFeed, Outcome, Read
from bot.sources.feed import Feed
from bot.sources.fetching import Failed, Fetched, Fetcher, Unchanged
from bot.sources.parsing import Parser
from bot.store.polling import sources, subscriptions
from bot.together import Together

logger = logging.getLogger(__name__)

# A host is ours this long; a first poll of a thousand items takes a fraction of it.
_LEASE = timedelta(minutes=5)
_RETRY = timedelta(minutes=15)  # for a source whose poll ended with the process
_LONGEST_REST = 5.0  # seconds; sources that others add are found this late
_SLOW = 2.0  # seconds; a site that takes longer holds up nobody else
_SLOW_ONES = 8  # times as many polls as lanes may be under way where most sites are silent


# Hears of sources that can be subscribed to: at which hub, under the name of which topic.
OnHub: TypeAlias = Callable[[Source, str, str], Awaitable[None]]


class Poller:
    """Polls what is due; any number of processes may do so on one store.

    `lanes` is how many requests are under way at a time, but for those that wait for longer than
    `slow` seconds; `spacing` is the time between two requests to one host.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        parser: Parser,
        take: Take,
        *,
        clock: Clock = utc_now,
        lanes: int = 16,
        slow: float = _SLOW,
        spacing: timedelta = timedelta(seconds=2),
        on_hub: OnHub | None = None,
    ) -> None:
        self._fetcher = fetcher
        self._parser = parser
        self._intake = Intake(take, clock)
        self._pages = Pages(fetcher, parser, clock=clock, spacing=spacing)
        self._on_hub = on_hub
        self._clock = clock
        self._lanes = lanes
        self._slow = slow
        self._spacing = spacing
        self._name = uuid4().hex[:24]
        self._settling = Together(self._settle_all)
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Make `run` end soon; what is under way is due again at the next start."""
        self._stopping.set()

    async def run_once(self) -> int:
        """Poll what is due now, one source a host. Returns how many that were."""
        polled = await self._claim(self._lanes)
        await asyncio.gather(*(self._poll(source) for source in polled))
        return len(polled)

    async def run(self) -> None:
        """Poll until `stop`."""
        polls: dict[asyncio.Task[None], float] = {}
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            while not stopping.done():
                rest = await self._start(polls)
                await asyncio.wait(
                    {stopping, *polls}, timeout=rest, return_when=asyncio.FIRST_COMPLETED
                )
                polls = {poll: began for poll, began in polls.items() if not poll.done()}
        finally:
            for task in (stopping, *polls):
                task.cancel()
            await asyncio.gather(stopping, *polls, return_exceptions=True)

    async def _start(self, polls: dict[asyncio.Task[None], float]) -> float:
        """Start what is due as far as lanes are free. Returns how long to rest, in seconds."""
        now = asyncio.get_running_loop().time()
        taken = sum(now - began < self._slow for began in polls.values())
        free = min(self._lanes - taken, _SLOW_ONES * self._lanes - len(polls))
        rest = min(self._slow, _LONGEST_REST)  # by then a lane may be free though no poll ended
        if free < self._lanes / 4:
            return rest  # a poll that ends will wake us: claiming one by one is dear
        try:
            claimed = await self._claim(free)
            polls |= {asyncio.create_task(self._poll(source)): now for source in claimed}
            if len(claimed) == free:
                return rest
            due = await sources.next_due()
        except Exception:
            logger.exception("looking for due sources failed")
            return _LONGEST_REST
        if due is None:
            return _LONGEST_REST
        return min(max((due - self._clock()).total_seconds(), 0.01), _LONGEST_REST)

    async def _claim(self, limit: int) -> list[Source]:
        now = self._clock()
        return list(
            await sources.claim(
                self._name, limit, until=now + _LEASE, retry_at=now + _RETRY, now=now
            )
        )

    async def _poll(self, source: Source) -> None:
        """See one poll through, whatever happens."""
        try:
            outcome = await self._outcome(source)
        except asyncio.CancelledError:
            now = self._clock()
            await sources.settle([(replace(source, next_poll_at=now), now)], self._name)
            raise
        except Exception:
            logger.exception("poll failed source=%s", source.url)
            outcome = Failed("Clapper itself failed at it; its log says how")
        try:
            await self._settle(source, outcome)
        except Exception:
            logger.exception("poll was not noted source=%s", source.url)

    async def _settle(self, source: Source, outcome: Outcome) -> None:
        now = self._clock()
        polled = schedule.after(source, outcome, now)
        _tell(source, polled)
        free_at = schedule.host_free_at(polled, outcome, now, self._spacing)
        await self._settling((polled, free_at))
        moved = schedule.moved_for_good(polled)
        if moved is not None and await sources.rename(polled, moved):
            logger.info("source moved from=%s to=%s", source.url, moved)

    async def _settle_all(self, ended: Sequence[tuple[Source, datetime]]) -> Sequence[None]:
        await sources.settle(ended, self._name)
        return [None] * len(ended)

    async def _outcome(self, source: Source) -> Outcome:
        now = self._clock()
        answer = await self._fetcher.fetch(source.url, schedule.conditions(source, now))
        if isinstance(answer, Unchanged) and source.baseline_at is None:
            return NotFeed("“unchanged” is all that the site says, though it was never read")
        if not isinstance(answer, Fetched):
            return answer
        body_hash = sha256(answer.body).hexdigest()
        read = Read(
            0,
            body_hash,
            answer.validators,
            ttl=source.ttl,
            fresh_for=answer.fresh_for,
            moved_to=answer.moved_to,
        )
        if body_hash == source.body_hash:
            return read
        try:
            feed = await self._parser.parse(answer.body, answer.url, now, whole=False)
        except SourceError as error:
            return NotFeed(str(error))
        await self._offer(source, answer, feed)
        new = await self._intake.take_in(source, feed, self._pages)
        if new and source.pushed_until is not None:
            await subscriptions.outrun(source.id)
        gap = schedule.usual_gap(one.published_at for one in feed.items if one.published_at)
        return replace(read, new=new, ttl=feed.ttl, gap=gap)

    async def _offer(self, source: Source, answer: Fetched, feed: Feed) -> None:
        """Tell of the source's hub; what the site's headers say comes first."""
        hub = answer.hub or feed.hub
        if hub is not None and hub != answer.url and self._on_hub is not None:
            await self._on_hub(source, hub, answer.topic or feed.topic or answer.url)


def _tell(before: Source, polled: Source) -> None:
    """Log what somebody should know, once."""
    if polled.paused_because is not None:
        logger.warning("source paused source=%s because=%s", polled.url, polled.paused_because)
    elif polled.error is not None and before.error is None:
        logger.warning("source fails source=%s because=%s", polled.url, polled.error)
    elif polled.error is None and before.error is not None:
        logger.info("source works again source=%s", polled.url)
