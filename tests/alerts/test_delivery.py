"""From owed to sent, through lost answers and lost leases."""

import asyncio

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.ports import Body, Notice
from bot.alerts.subjects import load_subjects
from bot.domain.ages import FRESH
from bot.domain.announcement import DeliveryState
from bot.domain.kinds import Kind
from bot.domain.milestone import MilestoneState
from bot.errors import (
    TryLaterError,
)
from bot.store.models import AnnouncementRow, MilestoneRow
from bot.store.outbox import delivery as outbox
from tests.alerts.world import (
    MINUTE,
    NOON,
    SECOND,
    FakeDiscord,
    StoppedClock,
    an_owed_milestone,
    draw,
    lost,
    owed_to,
    revised,
    state_of,
)

pytestmark = pytest.mark.usefixtures("store")


async def test_what_is_owed_is_posted_once_in_each_channel(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1, 2)
    clock.forward(SECOND)
    assert await delivery.run_once() == 2
    assert await delivery.run_once() == 0
    assert discord.texts(1) == discord.texts(2) == ["Jessica Jones: filming_started r1"]
    row = await owed_to(1)
    assert (row.state, row.shown_revision, row.run_at) == (DeliveryState.SENT, 1, None)
    assert row.posted_at == clock.now
    assert row.message_id in discord.messages[1]


async def test_the_attempt_is_in_the_store_before_the_request_leaves(
    delivery: Delivery, discord: FakeDiscord
) -> None:
    await an_owed_milestone(1)
    seen: list[asyncio.Task[AnnouncementRow]] = []
    discord.on_request = lambda: seen.append(asyncio.ensure_future(owed_to(1)))
    discord.after = [lost()]
    await delivery.run_once()
    row = await seen[0]
    assert row.attempts == 1
    assert (row.first_attempt_at, row.attempted_revision) == (NOON, 1)


async def test_a_channel_gets_its_messages_in_the_order_in_which_they_were_owed(
    delivery: Delivery,
) -> None:
    milestones = [(await an_owed_milestone(1, epoch=epoch)).id for epoch in range(5)]
    await delivery.run_once()
    rows = await AnnouncementRow.all().order_by("message_id").values("milestone_id")
    assert [row["milestone_id"] for row in rows] == milestones


async def test_after_a_lost_answer_the_repetition_makes_no_second_message(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    discord.after = [lost(), lost(), None]
    for wait in (0 * SECOND, SECOND, 3 * SECOND):
        clock.forward(wait)
        await delivery.run_once()
    assert len(discord.messages[1]) == 1
    assert discord.requests == 3
    assert await state_of(1) is DeliveryState.SENT
    assert delivery.tally.lost_answers == 2


async def test_four_repetitions_fit_into_the_time_for_which_discord_knows_a_nonce(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    discord.before = [lost()] * 5
    for _ in range(5):
        await delivery.run_once()
        due = await outbox.next_due()
        assert due is not None
        clock.now = due
    assert clock.now - 81 * SECOND < NOON + 120 * SECOND
    assert delivery.tally.absent == 0
    await delivery.run_once()
    assert delivery.tally.absent == 1


async def test_a_repetition_that_may_show_an_older_text_is_followed_by_an_edit(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    discord.after = [lost()]
    await delivery.run_once()
    await revised(milestone, 2, clock)
    clock.forward(SECOND)
    await delivery.run_once()
    assert discord.texts(1) == ["Jessica Jones: filming_started r1"]
    await delivery.run_once()
    assert discord.texts(1) == ["Jessica Jones: filming_started r2"]
    assert (await owed_to(1)).shown_revision == 2
    assert await delivery.run_once() == 0


async def test_a_revision_during_the_flight_is_edited_in_at_once(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)

    def draw_while_revised(notice: Notice) -> Body:
        if not revisions:
            revisions.append(asyncio.ensure_future(revised(milestone, 2, clock)))
        return draw(notice)

    revisions: list[asyncio.Task[None]] = []
    delivery = Delivery(discord, draw_while_revised, load_subjects, clock=clock)
    discord.before = [TryLaterError(SECOND)]
    await delivery.run_once()
    await asyncio.gather(*revisions)
    clock.forward(SECOND)
    await delivery.run_once()
    assert discord.texts(1) == ["Jessica Jones: filming_started r2"]
    assert (await owed_to(1)).run_at is None


async def test_a_later_revision_edits_the_message_and_posts_none(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await delivery.run_once()
    await revised(milestone, 2, clock)
    assert await delivery.run_once() == 1
    assert discord.texts(1) == ["Jessica Jones: filming_started r2"]
    assert (delivery.tally.posted, delivery.tally.edited) == (1, 1)


async def test_leases_of_a_killed_process_are_taken_over_when_they_run_out(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    await outbox.claim("killed", 10, until=NOON + MINUTE, now=NOON)
    clock.forward(59 * SECOND)
    assert await delivery.run_once() == 0
    clock.forward(SECOND)
    assert await delivery.run_once() == 1
    assert len(discord.messages[1]) == 1


async def test_what_two_senders_claim_never_overlaps() -> None:
    await an_owed_milestone(*range(1, 31))
    claims = await asyncio.gather(
        *(outbox.claim(f"sender-{n}", 10, until=NOON + MINUTE, now=NOON) for n in range(4))
    )
    ids = [one.id for claim in claims for one in claim]
    assert len(ids) == len(set(ids)) == 30


async def test_a_sender_that_lost_its_lease_writes_nothing(clock: StoppedClock) -> None:
    await an_owed_milestone(1)
    (frozen,) = await outbox.claim("frozen", 10, until=NOON + MINUTE, now=NOON)
    clock.forward(MINUTE)
    await outbox.claim("other", 10, until=clock.now + MINUTE, now=clock.now)
    assert not await outbox.settle([frozen], "frozen", now=clock.now)
    assert await state_of(1) is DeliveryState.LEASED


async def test_a_lost_answer_to_an_edit_is_asked_again(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await delivery.run_once()
    await revised(milestone, 2, clock)
    discord.before = [lost()]
    await delivery.run_once()
    clock.forward(SECOND)
    await delivery.run_once()
    assert discord.texts(1) == ["Jessica Jones: filming_started r2"]


async def test_old_news_expires_unsent(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    clock.forward(FRESH[Kind.FILMING_STARTED] + SECOND)
    await delivery.run_once()
    assert discord.requests == 0
    row = await owed_to(1)
    assert row.state == DeliveryState.EXPIRED
    assert row.error == "too old to be news by the time it could be sent"


async def test_what_was_taken_back_before_it_was_sent_is_not_sent(
    delivery: Delivery, discord: FakeDiscord
) -> None:
    await an_owed_milestone(1)
    await MilestoneRow.all().update(state=MilestoneState.RETRACTED.value)
    await delivery.run_once()
    assert discord.requests == 0
    assert await state_of(1) is DeliveryState.EXPIRED


async def test_no_request_starts_on_a_lease_that_is_about_to_run_out(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(*range(1, 41))
    discord.on_request = lambda: clock.forward(2 * SECOND)
    delivery = Delivery(discord, draw, load_subjects, clock=clock)
    await delivery.run_once()
    assert discord.requests == 16
    assert (await outbox.count_by_state())[DeliveryState.RETRY] == 24
