"""Carries announcements to Discord and writes down what came of them."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.alerts import outcome
from bot.alerts.circuit import Circuit
from bot.alerts.forums import ForumPosts
from bot.alerts.nonce import nonce_of
from bot.alerts.notices import Tell, tell_nobody
from bot.alerts.ports import Body, Draw, Notice, Sender, Subject
from bot.domain.announcement import Announcement, DeliveryState, Hold
from bot.errors import (
    BadMessageError,
    ChannelClosedError,
    DeliveryError,
    LostAnswerError,
    NotItsTurnError,
    TokenRefusedError,
    TryLaterError,
    UnreadableError,
)
from bot.loops import Clock
from bot.store.outbox import closing
from bot.store.outbox import delivery as outbox

logger = logging.getLogger(__name__)

# How long what became of a message may wait for others, to be written down together. If the
# process ends before, the message is repeated, with its nonce.
_NOTED_EVERY = timedelta(milliseconds=100)
# No request starts when less is left of its lease: the longest that one takes, wait included.
_LONGEST_SEND = timedelta(seconds=30)


@dataclass(slots=True)
class Claim:
    """Whose lease it is and when it was taken.

    `settled` is what has yet to be written down of it; the last of that was `noted_at`. `parted`
    are the leads whose message will not tell all that it was to, with the revision that it shows.
    """

    owner: str
    began: datetime
    settled: list[Announcement] = field(default_factory=list)
    parted: dict[int, int] = field(default_factory=dict)
    noted_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.noted_at = self.began


@dataclass(slots=True)
class Tally:
    """What was done since the start, in messages."""

    posted: int = 0
    edited: int = 0
    expired: int = 0
    put_off: int = 0
    lost_answers: int = 0
    found: int = 0  # looked up in the channel after an answer was lost: it was there
    absent: int = 0  # it was not
    unsafe_repeats: int = 0  # nobody could tell: repeated, or left, as it is set
    refused: int = 0
    lost_leases: int = 0

    @property
    def answered(self) -> int:
        """How often Discord did what it was asked for, or refused it for good."""
        return self.posted + self.edited + self.found + self.absent + self.refused

    @property
    def unanswered(self) -> int:
        return self.put_off + self.lost_answers


class Courier:
    """`in_flight` bounds the requests at a time: 16 at 45 a second allow 350 ms for each.

    `resend` says what to do where nobody can tell whether a message was posted. `tell` hears of
    each channel that had to be suspended. Without `forums`, these are closed to it.
    """

    def __init__(
        self,
        sender: Sender,
        draw: Draw,
        *,
        clock: Clock,
        in_flight: int = 16,
        resend: bool = True,
        tell: Tell = tell_nobody,
        forums: ForumPosts | None = None,
    ) -> None:
        self._sender = sender
        self._draw = draw
        self._clock = clock
        self._slots = asyncio.Semaphore(in_flight)
        self._resend = resend
        self._tell = tell
        self._forums = forums
        self._circuit = Circuit()
        self._stopped = False
        self.paused_until = datetime.min.replace(tzinfo=UTC)
        self.refusal: TokenRefusedError | None = None
        self.tally = Tally()

    @property
    def resting(self) -> bool:
        """Whether nothing may be sent now."""
        return self._stopped or self._clock() < self.paused_until

    def stop(self) -> None:
        """Start no other request."""
        self._stopped = True

    async def carry(
        self, queue: Sequence[Announcement], subjects: Mapping[int, Subject], claim: Claim
    ) -> None:
        """Make one attempt at each announcement of a channel, in order. `write_down` has to follow.

        `subjects` are by the announcements' ids.
        Passes on only what the store raises; the leases then run out and bring all back.
        """
        closed: str | None = None
        for leased in queue:
            if closed is None:
                async with self._slots:
                    settled = await self._attempt(leased, subjects[leased.id], claim)
            else:
                settled = outcome.blocked(leased, closed, began=claim.began)
            if settled.state is DeliveryState.BLOCKED:
                closed = settled.error
            claim.settled.append(settled)
            # A closed channel may be opened again at any moment: it must find this row closed.
            if closed is not None or self._clock() - claim.noted_at >= _NOTED_EVERY:
                await self.write_down(claim)

    async def write_down(self, claim: Claim) -> None:
        """Write down what became of a claim so far. Passes on what the store raises."""
        settled, claim.settled, claim.noted_at = claim.settled, [], self._clock()
        if not settled:
            return
        try:
            ids = {one.id for one in settled}
            parted = {id_: shown for id_, shown in claim.parted.items() if id_ in ids}
            written = await outbox.settle(settled, claim.owner, parted=parted, now=claim.noted_at)
        except BaseException:
            claim.settled += settled
            raise
        for one in settled:
            if one.id not in written:
                self.tally.lost_leases += 1
                logger.warning("lease lost announcement=%s", one.id)

    async def _attempt(self, leased: Announcement, subject: Subject, claim: Claim) -> Announcement:
        now = self._clock()
        if self.resting or leased.run_at is None or leased.run_at - now < _LONGEST_SEND:
            due = max(now, self.paused_until)
            return outcome.put_back(leased, due=due, began=claim.began)
        told = [one.milestone for one in subject.told]
        because = outcome.no_news_because(leased, told, now=now, began=claim.began)
        if because is not None:
            _part(leased, claim)
            self.tally.expired += 1
            logger.info("announcement expired announcement=%s because=%r", leased.id, because)
            return outcome.expired(leased, because)
        return await self._try(leased, subject, claim)

    async def _try(self, leased: Announcement, subject: Subject, claim: Claim) -> Announcement:
        try:
            return await self._deliver(leased, subject, claim)
        except NotItsTurnError as error:
            return outcome.failed(leased, error, began=claim.began, now=self._clock())
        except UnreadableError as error:
            return await self._unknown(leased, error)
        except DeliveryError as error:
            if self._forums is not None and await self._forums.learns(leased, error):
                return outcome.put_back(leased, due=self._clock(), began=claim.began)
            return await self._failed(leased, error, claim)
        except Exception as error:
            # An edge: whatever is wrong with one announcement must not hold up the others.
            logger.exception("announcement broken announcement=%s", leased.id)
            return outcome.broken(leased, error, now=self._clock())

    async def _deliver(self, leased: Announcement, subject: Subject, claim: Claim) -> Announcement:
        body, place_id = self._body(leased, subject), leased.place_id
        if self._forums is not None and place_id in self._forums:
            spot = await self._forums.spot(leased, subject, body, claim.began)
            if spot.told:
                return self._posted(leased, spot.thread_id, spot.thread_id)
            place_id = spot.thread_id
        try:
            if outcome.is_unsafe_repeat(leased, claim.began):
                return await self._look_up(leased, body, place_id)
            return await self._send(leased, body, place_id)
        except ChannelClosedError as error:
            if self._forums is None or place_id == leased.channel_id:
                raise
            raise await self._forums.explained(leased, place_id, error) from error

    async def _send(self, leased: Announcement, body: Body, place_id: int) -> Announcement:
        if leased.message_id is not None:
            await self._sender.edit(place_id, leased.message_id, body)
            self._circuit.answered()
            self.tally.edited += 1
            return outcome.edited(leased)
        message_id = await self._sender.post(place_id, body, nonce=_nonce(leased))
        return self._posted(leased, message_id, place_id)

    def _posted(self, leased: Announcement, message_id: int, place_id: int) -> Announcement:
        self._circuit.answered()
        self.tally.posted += 1
        logger.info(
            "announcement posted announcement=%s channel=%s message=%s",
            leased.id,
            place_id,
            message_id,
        )
        return outcome.posted(leased, message_id, at=self._clock(), place_id=place_id)

    def _body(self, leased: Announcement, subject: Subject) -> Body:
        edit = outcome.is_edit(leased)
        waited = leased.hold, leased.held_until
        key = (leased.role_id, edit, leased.form, leased.reply_to, leased.silent, waited)
        if key not in subject.drawn:
            notice = Notice(
                leased, subject.milestone, subject.show, subject.instead, subject.others
            )
            subject.drawn[key] = self._draw(notice)
        return subject.drawn[key]

    async def _look_up(self, leased: Announcement, body: Body, place_id: int) -> Announcement:
        """Settle what may have been posted so long ago that Discord may post it again."""
        now, since = self._clock(), leased.first_attempt_at
        if since is None:
            raise AssertionError("only what was attempted can be an unsafe repeat")
        message_id = await self._sender.find(place_id, body, nonce=_nonce(leased), since=since)
        if message_id is None:
            self.tally.absent += 1
            return outcome.absent(leased, now=now)
        self.tally.found += 1
        return outcome.posted(leased, message_id, at=now, place_id=place_id)

    async def _unknown(self, leased: Announcement, error: UnreadableError) -> Announcement:
        """Settle what nobody can tell of whether it was posted."""
        self.tally.unsafe_repeats += 1
        logger.warning("unknown whether posted announcement=%s", leased.id)
        if not self._resend:
            because = f"it may have been posted, and is not repeated: {error}"
            return outcome.expired(leased, because)
        if self._forums is not None and leased.channel_id in self._forums:
            await self._forums.give_up_looking(leased)
        return outcome.absent(leased, now=self._clock())

    async def _failed(
        self, leased: Announcement, error: DeliveryError, claim: Claim
    ) -> Announcement:
        now = self._clock()
        match error:
            case TryLaterError(wait=wait, everywhere=everywhere):
                self.tally.put_off += 1
                if everywhere:
                    self.paused_until = max(self.paused_until, now + wait)
            case LostAnswerError():
                self.tally.lost_answers += 1
                self.paused_until = self._circuit.lost(now, self.paused_until)
            case TokenRefusedError():
                self.refusal = error
                self.stop()
            case ChannelClosedError():
                self.tally.refused += 1
                if await closing.close_channel(leased.channel_id, str(error)):
                    await self._tell(leased.guild_id, leased.channel_id, str(error))
            case _:
                self.tally.refused += 1
                _part(leased, claim)
        logger.log(
            logging.DEBUG if isinstance(error, TryLaterError) else logging.WARNING,
            "announcement not sent announcement=%s channel=%s error=%s: %s",
            leased.id,
            leased.channel_id,
            type(error).__name__,
            error,
        )
        refused = isinstance(error, BadMessageError) and not outcome.is_edit(leased)
        if refused and leased.id in claim.parted:
            return outcome.alone(leased, now=now)
        return outcome.failed(leased, error, began=claim.began, now=now)


def _part(leased: Announcement, claim: Claim) -> None:
    if leased.hold not in {None, Hold.ALONE}:
        claim.parted[leased.id] = leased.shown_revision


def _nonce(leased: Announcement) -> str:
    return nonce_of(leased.milestone_id, leased.channel_id, leased.form, leased.generation)
