"""A message whose answer was lost longer ago than Discord remembers nonces."""

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.nonce import nonce_of
from bot.alerts.subjects import load_subjects
from bot.domain.announcement import DeliveryState
from bot.errors import ChannelClosedError
from bot.store.address import Address
from tests.alerts.world import (
    HOUR,
    MINUTE,
    FakeDiscord,
    StoppedClock,
    an_owed_milestone,
    draw,
    lost,
    owed_to,
    state_of,
)

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
async def milestone_id(
    store: Address, delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> int:
    """Owe a milestone to a channel; it is posted, its answer is lost, and ten minutes pass."""
    assert store
    milestone = await an_owed_milestone(1)
    discord.after = [lost()]
    await delivery.run_once()
    clock.forward(10 * MINUTE)
    return milestone.id


async def test_what_is_in_the_channel_is_not_posted_again(
    delivery: Delivery, discord: FakeDiscord, milestone_id: int
) -> None:
    forgotten = discord.nonces[nonce_of(milestone_id, 1)]
    await delivery.run_once()
    assert len(discord.messages[1]) == 1
    assert (await owed_to(1)).message_id == forgotten
    assert await state_of(1) is DeliveryState.SENT
    assert delivery.tally.found == 1


async def test_what_is_surely_not_in_the_channel_is_posted_with_a_nonce_of_its_own(
    delivery: Delivery, discord: FakeDiscord, milestone_id: int
) -> None:
    discord.messages.clear()
    await delivery.run_once()
    assert discord.messages == {}
    await delivery.run_once()
    assert len(discord.messages[1]) == 1
    assert set(discord.nonces) == {
        nonce_of(milestone_id, 1),
        nonce_of(milestone_id, 1, generation=1),
    }
    assert delivery.tally.absent == 1


@pytest.mark.usefixtures("milestone_id")
async def test_where_nobody_can_tell_it_is_posted_again_and_counted(
    delivery: Delivery, discord: FakeDiscord
) -> None:
    discord.readable = False
    await delivery.run_once()
    await delivery.run_once()
    assert len(discord.messages[1]) == 2
    assert delivery.tally.unsafe_repeats == 1


@pytest.mark.usefixtures("milestone_id")
async def test_where_nobody_can_tell_it_is_left_if_so_set(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    discord.readable = False
    careful = Delivery(discord, draw, load_subjects, clock=clock, resend=False)
    await careful.run_once()
    assert await careful.run_once() == 0
    assert len(discord.messages[1]) == 1
    assert await state_of(1) is DeliveryState.EXPIRED
    assert careful.tally.unsafe_repeats == 1


@pytest.mark.usefixtures("milestone_id")
async def test_a_look_that_fails_is_repeated(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    discord.before = [lost()]
    await delivery.run_once()
    assert await state_of(1) is DeliveryState.UNKNOWN
    clock.forward(MINUTE)
    await delivery.run_once()
    assert len(discord.messages[1]) == 1
    assert await state_of(1) is DeliveryState.SENT


async def test_admins_hear_of_a_channel_that_closes_once(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    heard: list[tuple[int, str]] = []

    async def tell(_guild_id: int, channel_id: int, because: str) -> None:
        heard.append((channel_id, because))

    delivery = Delivery(discord, draw, load_subjects, clock=clock, tell=tell)
    await an_owed_milestone(1)
    await an_owed_milestone(1, epoch=1)
    discord.closed = {1: ChannelClosedError(50013, "It needs Send Messages.")}
    await delivery.run_once()
    clock.forward(HOUR)
    await delivery.run_once()
    assert heard == [(1, "It needs Send Messages.")]
    assert discord.requests == 1


async def test_a_discord_that_answers_nothing_is_left_alone_for_a_while(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await an_owed_milestone(*range(1, 31))
    discord.before = [lost()] * 30
    await delivery.run_once()
    asked = discord.requests
    assert asked < 30
    assert await delivery.run_once() == 0
    assert discord.requests == asked
    clock.forward(MINUTE)
    await delivery.run_once()
    assert discord.requests > asked
