"""What announcements are about: loaded once for a fan-out, and anew when there is more to say."""

from collections.abc import Collection, Mapping

import pytest

from bot.alerts.ports import Subject
from bot.alerts.subjects import Subjects, load_subjects
from bot.domain.milestone import MilestoneState
from bot.store.models import MilestoneRow, ShowRow
from tests.alerts.world import MINUTE, StoppedClock, an_owed_milestone, revised

pytestmark = pytest.mark.usefixtures("store")


class Counted:
    """Obeys `LoadSubjects`, and counts."""

    def __init__(self) -> None:
        self.loaded: list[int] = []

    async def __call__(self, milestone_ids: Collection[int]) -> Mapping[int, Subject]:
        self.loaded += milestone_ids
        return await load_subjects(milestone_ids)


@pytest.fixture
def load() -> Counted:
    return Counted()


@pytest.fixture
def subjects(load: Counted, clock: StoppedClock) -> Subjects:
    return Subjects(load, clock=clock)


async def test_a_subject_is_kept_from_batch_to_batch(subjects: Subjects, load: Counted) -> None:
    milestone = await an_owed_milestone(1)
    first = await subjects.load({milestone.id})
    assert await subjects.load({milestone.id}) == first
    assert load.loaded == [milestone.id]


async def test_a_new_revision_is_loaded(
    subjects: Subjects, load: Counted, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await subjects.load({milestone.id})
    await revised(milestone, 2, clock)
    found = await subjects.load({milestone.id})
    assert found[milestone.id].milestone.revision == 2
    assert len(load.loaded) == 2


async def test_what_was_taken_back_is_loaded_each_time(subjects: Subjects, load: Counted) -> None:
    milestone = await an_owed_milestone(1)
    await MilestoneRow.all().update(state=MilestoneState.RETRACTED.value)
    for _ in range(2):
        await subjects.load({milestone.id})
    assert len(load.loaded) == 2


async def test_a_show_that_changed_its_name_is_noticed_after_a_while(
    subjects: Subjects, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await subjects.load({milestone.id})
    await ShowRow.all().update(title="A.K.A. Jessica Jones")
    clock.forward(MINUTE)
    found = await subjects.load({milestone.id})
    assert found[milestone.id].show.title == "A.K.A. Jessica Jones"
