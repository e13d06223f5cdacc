"""What members report as wrong, and the maintainer's decision on it, which holds everywhere."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import TypeAlias

from bot.alerts.ports import Subject
from bot.alerts.subjects import load_subjects
from bot.domain.complaint import Complaint
from bot.domain.milestone import MilestoneState
from bot.errors import RefusedError
from bot.loops import Clock, utc_now
from bot.store.ledger import corrections, milestones, votes
from bot.store.ledger.votes import Complaints
from bot.store.outbox import insight, owing
from bot.store.transaction import transaction

Mend: TypeAlias = Callable[[int, datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Reported:
    """A milestone with the open complaints about it."""

    subject: Subject
    complaints: Complaints


class Reports:
    """`mend` (`bot.ledger.page`) sets right what rested on a milestone that is taken back.

    `on_owed` hears of it when a decision makes messages due.
    """

    def __init__(
        self,
        mend: Mend,
        *,
        clock: Clock = utc_now,
        on_owed: Callable[[], None] = lambda: None,
    ) -> None:
        self._mend = mend
        self._clock = clock
        self._on_owed = on_owed

    async def subject(self, milestone_id: int) -> Subject:
        """Return what a report is about. Raises RefusedError when that is not known."""
        found = await load_subjects([milestone_id])
        if milestone_id not in found:
            raise RefusedError(f"No milestone has the number {milestone_id}.")
        return found[milestone_id]

    async def told_in(self, message_id: int) -> Sequence[Subject]:
        """Return all that a message announces; nothing for a message that is none of ours."""
        postings = await insight.postings_of_message(message_id)
        subjects = await load_subjects({one.milestone_id for one in postings})
        return list(subjects.values())

    async def complain(
        self, milestone_id: int, complaint: Complaint, *, member_id: int, guild_id: int
    ) -> int:
        """Count a member's vote, once; returns how many have voted."""
        subject = await self.subject(milestone_id)
        if subject.milestone.state is MilestoneState.RETRACTED:
            raise RefusedError("That has been taken back already. Thank you all the same.")
        voter = _voter(milestone_id, member_id)
        await votes.put(milestone_id, voter, complaint, guild_id=guild_id, now=self._clock())
        return await votes.open_about(milestone_id)

    async def waiting(self) -> Sequence[Reported]:
        """Return what waits for a decision, the most reported first."""
        complaints = await votes.open_complaints()
        subjects = await load_subjects([one.milestone_id for one in complaints])
        return [Reported(subjects[one.milestone_id], one) for one in complaints]

    async def retract(self, milestone_id: int, because: str) -> int:
        """Take a milestone back: its messages are struck through, and each gets one reply.

        Returns how many replies are owed. Raises RefusedError.
        """
        subject = await self.subject(milestone_id)
        if subject.milestone.state is MilestoneState.RETRACTED:
            raise RefusedError(f"Milestone {milestone_id} has been taken back already.")
        now = self._clock()
        async with transaction():
            revision = await milestones.retract(milestone_id, because, now=now)
            await owing.revise(milestone_id, revision, urgent=True, now=now)
            await self._mend(milestone_id, now)
            replies = await corrections.owe(milestone_id, now=now)
            await votes.settle(milestone_id, now=now)
        self._on_owed()
        return replies

    async def confirm(self, milestone_id: int) -> int:
        """Decide that a milestone stands; returns how many votes that settles."""
        await self.subject(milestone_id)
        return await votes.settle(milestone_id, now=self._clock())


def _voter(milestone_id: int, member_id: int) -> str:
    # Enough to count a member once, and of no use for following one from vote to vote.
    return blake2b(f"{milestone_id}:{member_id}".encode(), digest_size=12).hexdigest()
