"""What becomes of an announcement when Discord says no."""

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.follows import Follows
from bot.alerts.ports import Body, Notice
from bot.alerts.subjects import load_subjects
from bot.domain.ages import FRESH
from bot.domain.announcement import DeliveryState
from bot.domain.follow import FollowState
from bot.domain.kinds import Kind
from bot.errors import (
    BadMessageError,
    ChannelClosedError,
    MessageGoneError,
    TokenRefusedError,
    TryLaterError,
)
from bot.store import follows
from bot.store.models import AnnouncementRow
from bot.store.outbox import delivery as outbox
from tests.alerts.world import (
    HOUR,
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


async def test_discord_asking_one_channel_to_wait_delays_no_other(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1, 2)
    discord.before = [TryLaterError(5 * SECOND)]
    await delivery.run_once()
    assert sorted(discord.messages) == [2]
    assert await outbox.next_due() == NOON + 5 * SECOND
    clock.forward(5 * SECOND)
    await delivery.run_once()
    assert await state_of(1) is DeliveryState.SENT


async def test_discord_asking_all_to_wait_stops_sending_until_then(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(*range(1, 61))
    discord.closed = dict.fromkeys(range(1, 61), TryLaterError(9 * SECOND, everywhere=True))
    await delivery.run_once()
    asked = discord.requests
    assert asked <= 16
    clock.forward(8 * SECOND)
    assert await delivery.run_once() == 0
    assert discord.requests == asked
    discord.closed = {}
    clock.forward(SECOND)
    while await delivery.run_once():
        pass
    assert len(discord.messages) == 60


async def test_a_closed_channel_is_suspended_with_the_reason_and_others_go_on(
    delivery: Delivery, discord: FakeDiscord
) -> None:
    await an_owed_milestone(1, 2)
    await an_owed_milestone(1, epoch=1)
    discord.closed = {1: ChannelClosedError(50013, "It needs the permission Send Messages.")}
    await delivery.run_once()
    assert discord.requests == 3
    assert await AnnouncementRow.filter(channel_id=1, state="blocked").count() == 2
    (follow, *_) = await follows.of_channel(1)
    assert follow.state is FollowState.SUSPENDED
    assert follow.suspended_because == "It needs the permission Send Messages."
    assert len(discord.messages[2]) == 2
    assert (await follows.of_channel(2))[0].state is FollowState.ACTIVE


async def test_a_resumed_channel_gets_what_was_held_as_long_as_it_is_news(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    discord.closed = {1: ChannelClosedError(50001, "It needs the permission View Channel.")}
    await delivery.run_once()
    discord.closed = {}
    clock.forward(HOUR)
    hints: list[str] = []
    service = Follows(clock=clock, on_owed=lambda: hints.append("owed"))
    assert await service.resume_channel(1) == 1
    assert hints == ["owed"]
    await delivery.run_once()
    assert len(discord.messages[1]) == 1


async def test_a_resumed_channel_is_shown_the_latest_at_once(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    discord.closed = {1: ChannelClosedError(50001, "It needs the permission View Channel.")}
    await delivery.run_once()
    discord.closed = {}
    clock.forward(HOUR)
    await revised(milestone, 2, clock)
    await Follows(clock=clock).resume_channel(1)
    assert await delivery.run_once() == 1
    assert discord.texts(1) == ["Jessica Jones: filming_started r2"]
    assert await delivery.run_once() == 0
    assert delivery.tally.unsafe_repeats == 0


async def test_an_edit_that_discord_puts_off_waits_as_long_as_it_says(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await delivery.run_once()
    await revised(milestone, 2, clock)
    discord.before = [TryLaterError(HOUR)]
    await delivery.run_once()
    assert await delivery.run_once() == 0
    assert await outbox.next_due() == NOON + HOUR
    clock.forward(HOUR)
    await delivery.run_once()
    assert discord.texts(1) == ["Jessica Jones: filming_started r2"]


async def test_an_edit_that_is_put_off_waits_even_when_there_is_more_to_say_by_then(
    clock: StoppedClock,
) -> None:
    class BusyDiscord(FakeDiscord):
        async def edit(self, channel_id: int, message_id: int, body: Body) -> None:
            await super().edit(channel_id, message_id, body)
            await revised(milestone, 3, clock)
            raise TryLaterError(HOUR)

    delivery = Delivery(BusyDiscord(), draw, load_subjects, clock=clock)
    milestone = await an_owed_milestone(1)
    await delivery.run_once()
    await revised(milestone, 2, clock)
    await delivery.run_once()
    assert await outbox.next_due() == NOON + HOUR


async def test_a_channel_resumed_after_weeks_gets_no_old_news(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    discord.closed = {1: ChannelClosedError(50001, "It needs the permission View Channel.")}
    await delivery.run_once()
    discord.closed = {}
    clock.forward(FRESH[Kind.FILMING_STARTED] + SECOND)
    await Follows(clock=clock).resume_channel(1)
    assert await delivery.run_once() == 0


async def test_a_message_that_discord_refuses_is_kept_with_the_reason(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    discord.before = [BadMessageError("embeds.0.title: too long")]
    await delivery.run_once()
    row = await owed_to(1)
    assert (row.state, row.error) == (DeliveryState.DEAD, "embeds.0.title: too long")
    clock.forward(HOUR)
    assert await delivery.run_once() == 0


async def test_a_refused_edit_leaves_the_message_and_the_next_revision_tries_again(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await delivery.run_once()
    await revised(milestone, 2, clock)
    discord.before = [BadMessageError("too long")]
    await delivery.run_once()
    assert await delivery.run_once() == 0
    await revised(milestone, 3, clock)
    await delivery.run_once()
    assert discord.texts(1) == ["Jessica Jones: filming_started r3"]


async def test_a_deleted_message_is_done_and_never_posted_again(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    milestone = await an_owed_milestone(1)
    await delivery.run_once()
    discord.messages.clear()
    for revision in (2, 3):
        await revised(milestone, revision, clock)
        await delivery.run_once()
    assert discord.messages == {}
    assert discord.requests == 2
    assert await state_of(1) is DeliveryState.SENT


async def test_a_message_deleted_before_the_repetition_counts_as_sent(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(1)
    discord.after = [lost()]
    await delivery.run_once()
    clock.forward(SECOND)
    discord.before = [MessageGoneError("the message was deleted")]
    await delivery.run_once()
    assert await state_of(1) is DeliveryState.SENT
    clock.forward(HOUR)
    assert await delivery.run_once() == 0


async def test_a_refused_token_stops_everything_and_loses_nothing(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(*range(1, 101))
    discord.closed = dict.fromkeys(range(1, 101), TokenRefusedError("no such token"))
    with pytest.raises(TokenRefusedError):
        await delivery.run_once()
    assert discord.requests <= 16
    assert await delivery.run_once() == 0
    discord.closed = {}
    successor = Delivery(discord, draw, load_subjects, clock=clock)
    while await successor.run_once():
        pass
    assert len(discord.messages) == 100


async def test_a_card_that_can_not_be_drawn_is_given_up_and_holds_up_no_other(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    def clumsy(notice: Notice) -> Body:
        if notice.announcement.role_id is not None:
            raise ZeroDivisionError("a card of no width")
        return draw(notice)

    await an_owed_milestone(1, 2)
    await AnnouncementRow.filter(channel_id=1).update(role_id=71)
    delivery = Delivery(discord, clumsy, load_subjects, clock=clock)
    while (due := await outbox.next_due()) is not None:
        clock.now = max(clock.now, due)
        await delivery.run_once()
    assert await state_of(1) is DeliveryState.DEAD
    assert (await owed_to(1)).error == "ZeroDivisionError: a card of no width"
    assert await state_of(2) is DeliveryState.SENT
