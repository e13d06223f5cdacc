"""What announcements are about, out of the store."""

from collections.abc import Collection, Mapping, Sequence

from bot.alerts.ports import Subject
from bot.domain.kinds import OF_PEOPLE, Certainty
from bot.domain.milestone import Milestone, MilestoneState
from bot.store import milestones, shows


async def load_subjects(milestone_ids: Collection[int]) -> Mapping[int, Subject]:
    """Load milestones with their evidence, what is true instead of them, and their shows."""
    subjects = {}
    for milestone_id in sorted(milestone_ids):
        subject = await _subject(milestone_id)
        if subject is not None:
            subjects[milestone_id] = subject
    return subjects


async def _subject(milestone_id: int) -> Subject | None:
    milestone = await milestones.by_id(milestone_id)
    show = None if milestone is None else await shows.by_id(milestone.show_id)
    if milestone is None or show is None:
        return None
    later = milestone.superseded_by
    if later is None and milestone.state is MilestoneState.RETRACTED:
        return Subject(milestone, show, _standing(milestone, await milestones.of_show(show.id)))
    return Subject(milestone, show, None if later is None else await milestones.by_id(later))


def _standing(retracted: Milestone, known: Sequence[Milestone]) -> Milestone | None:
    """Return the latest that is true of the season, or the show, of what is not."""
    standing = [
        one
        for one in known
        if one.state is MilestoneState.ACTIVE
        and one.season in {retracted.season, None}
        and one.certainty > Certainty.RUMOURED
        and one.kind not in OF_PEOPLE
    ]
    return standing[-1] if standing else None
