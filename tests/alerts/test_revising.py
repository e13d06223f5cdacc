"""A revision that many have: the ledger's part at once, the rest in the background."""

from datetime import datetime

import pytest

from bot.alerts.planner import any_left, plan_all
from bot.domain.announcement import DeliveryState
from bot.store.models import AnnouncementRow
from bot.store.outbox import revising
from bot.store.outbox.revising import revise
from tests.alerts.world import DAY, HOUR, MINUTE, NOON, an_owed_milestone

pytestmark = pytest.mark.usefixtures("store")

MANY = 8


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revising, "CHUNK", 3)


async def posted_to_many() -> int:
    milestone = await an_owed_milestone(*range(1, MANY + 1))
    await AnnouncementRow.all().update(
        state=DeliveryState.SENT.value,
        shown_revision=1,
        posted_at=NOON,
        message_id=5,
        run_at=None,
    )
    return milestone.id


async def due() -> list[tuple[int, datetime]]:
    """Return revision and time of each channel's message, by channel."""
    return await AnnouncementRow.all().order_by("channel_id").values_list("revision", "run_at")


async def test_the_first_chunk_is_due_at_once_and_the_rest_in_the_background() -> None:
    milestone_id = await posted_to_many()
    assert await revise(milestone_id, 2, urgent=False, now=NOON + MINUTE) == 3
    assert await any_left()
    assert await plan_all(lambda: None) == MANY - 3
    assert await due() == [(2, NOON + MINUTE)] * MANY
    assert not await any_left()


async def test_a_later_revision_goes_on_with_the_rest_of_the_one_before() -> None:
    milestone_id = await posted_to_many()
    await revise(milestone_id, 2, urgent=True, now=NOON + 2 * HOUR)
    await revise(milestone_id, 3, urgent=False, now=NOON + 3 * HOUR)
    await plan_all(lambda: None)
    # Those that the urgent one had not reached are as urgent still.
    assert await due() == [(3, NOON + 3 * HOUR)] * MANY


async def test_a_revision_that_is_not_urgent_waits_a_day_wherever_it_is_written() -> None:
    milestone_id = await posted_to_many()
    await revise(milestone_id, 2, urgent=False, now=NOON + 2 * HOUR)
    await plan_all(lambda: None)
    assert await due() == [(2, NOON + 2 * HOUR + DAY)] * MANY
