"""Members' complaints about milestones, one a member, until a maintainer decides."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.complaint import Complaint
from bot.store.columns import utc
from bot.store.models import VoteRow


@dataclass(frozen=True, slots=True)
class Complaints:
    """The open complaints about a milestone, and how often each was made."""

    milestone_id: int
    counts: Counter[Complaint]


async def put(
    milestone_id: int, voter: str, complaint: Complaint, *, guild_id: int, now: datetime
) -> None:
    """Keep a vote in place of an earlier one of the same voter."""
    vote = {
        "complaint": complaint.value,
        "guild_id": guild_id,
        "at": utc(now),
        "settled_at": None,
    }
    await VoteRow.update_or_create(vote, milestone_id=milestone_id, voter=voter)


async def open_about(milestone_id: int) -> int:
    """Count the open votes against a milestone."""
    return await VoteRow.filter(milestone_id=milestone_id, settled_at__isnull=True).count()


async def open_complaints() -> Sequence[Complaints]:
    """Return the milestones that wait for a decision, those with the most votes first."""
    found: dict[int, Counter[Complaint]] = {}
    rows = VoteRow.filter(settled_at__isnull=True).order_by("id")
    for milestone_id, complaint in await rows.values_list("milestone_id", "complaint"):
        found.setdefault(milestone_id, Counter())[Complaint(complaint)] += 1
    listed = [Complaints(milestone_id, counts) for milestone_id, counts in found.items()]
    return sorted(listed, key=lambda one: -one.counts.total())


async def settle(milestone_id: int, *, now: datetime) -> int:
    """Close the votes about a milestone; returns how many there were."""
    rows = VoteRow.filter(milestone_id=milestone_id, settled_at__isnull=True)
    return await rows.update(settled_at=utc(now))
