"""What announcements are about, out of the store."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts.ports import LoadSubjects, Subject
from bot.domain.announcement import Announcement
from bot.domain.kinds import OF_PEOPLE, Certainty
from bot.domain.milestone import Milestone, MilestoneState
from bot.loops import Clock
from bot.store.catalogue import shows
from bot.store.ledger import milestones

# Of a show, a name or a picture may have changed meanwhile: nothing that has to be true at once.
_KEPT = timedelta(seconds=10)


async def load_subjects(milestone_ids: Collection[int]) -> Mapping[int, Subject]:
    """Load milestones with their evidence, what is true instead of them, and their shows."""
    subjects = {}
    for milestone_id in sorted(milestone_ids):
        subject = await _subject(milestone_id)
        if subject is not None:
            subjects[milestone_id] = subject
    return subjects


class Subjects:
    """Subjects that are kept from one batch of a fan-out to the next, while they stay the same.

    A milestone that says something else has another revision. What was taken back is not kept:
    what stands instead of it may change by itself.
    """

    def __init__(self, load: LoadSubjects, *, clock: Clock) -> None:
        self._load = load
        self._clock = clock
        self._kept: dict[int, tuple[Subject, datetime]] = {}

    async def load(self, milestone_ids: Collection[int]) -> Mapping[int, Subject]:
        now = self._clock()
        self._kept = {key: kept for key, kept in self._kept.items() if now < kept[1]}
        revisions = await milestones.revisions(milestone_ids)
        subjects = {
            key: kept[0]
            for key in milestone_ids
            if (kept := self._kept.get(key)) and kept[0].milestone.revision == revisions.get(key)
        }
        if unknown := set(milestone_ids) - set(subjects):
            loaded = await self._load(unknown)
            subjects |= loaded
            for key, subject in loaded.items():
                if subject.milestone.state is MilestoneState.ACTIVE:
                    self._kept[key] = subject, now + _KEPT
        return subjects


def bundled(
    batch: Sequence[Announcement],
    others: Mapping[int, Sequence[int]],
    subjects: Mapping[int, Subject],
) -> Mapping[int, Subject]:
    """Return what each announcement's message tells, by its id; alike ones share what is drawn.

    `others` are the milestones that leads have beside their own, `subjects` are by milestone.
    """
    made: dict[tuple[int, ...], Subject] = {}
    told = {}
    for one in batch:
        subject = subjects.get(one.milestone_id)
        if subject is None:
            continue
        if one.id in others:
            key = (one.milestone_id, *others[one.id])
            if key not in made:
                more = tuple(subjects[id_] for id_ in key[1:] if id_ in subjects)
                made[key] = replace(subject, others=more, drawn={})
            subject = made[key]
        told[one.id] = subject
    return told


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
