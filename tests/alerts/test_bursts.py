"""Messages that grow: news of one kind that comes within an hour."""

import asyncio

import pytest

from bot.alerts.delivery import Delivery
from bot.domain.bundle import MOST
from bot.domain.follow import Target
from bot.domain.kinds import Kind
from bot.store.transaction import transaction
from tests.alerts.happenings import EVERYTHING, SHOWS, deliver, happens, in_words, states
from tests.alerts.world import (
    HOUR,
    MINUTE,
    SECOND,
    FakeDiscord,
    StoppedClock,
    a_follow,
    a_show,
    lost,
)

pytestmark = pytest.mark.usefixtures("store")


async def test_renewals_within_an_hour_are_one_message_that_is_there_at_once_and_grows(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    for place, slug in enumerate(SHOWS, 1):
        await happens(slug, clock)
        await deliver(delivery)
        assert discord.texts(1) == [in_words(Kind.RENEWED, *SHOWS[:place])]
        clock.forward(10 * MINUTE)
    assert await states() == ["sent", *["gathered"] * 4]


async def test_what_comes_before_the_first_is_sent_goes_out_with_it(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    for slug in SHOWS:
        await happens(slug, clock)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, *SHOWS)]
    assert discord.requests == 1


async def test_what_several_processes_hear_at_the_same_moment_is_one_message(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    async def hear(slug: str) -> None:
        async with transaction():
            await happens(slug, clock)

    for slug in SHOWS:
        await a_show(slug)
    await a_follow(1, EVERYTHING)
    await asyncio.gather(*(hear(slug) for slug in SHOWS))
    await deliver(delivery)
    assert discord.requests == 1
    assert sorted(await states()) == [*["gathered"] * 4, "sent"]


async def test_other_kinds_and_later_hours_have_messages_of_their_own(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    await happens("jessica-jones", clock)
    await happens("daredevil", clock, Kind.CANCELLED)
    clock.forward(HOUR + SECOND)
    await happens("luke-cage", clock)
    await deliver(delivery)
    assert len(discord.messages[1]) == 3


async def test_followed_shows_are_told_by_themselves_but_castings_together(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    for slug in SHOWS[:2]:
        await a_follow(1, Target.show(await a_show(slug)))
        await happens(slug, clock)
    for epoch in range(3):
        await happens("daredevil", clock, Kind.CAST_ADDED, epoch=epoch)
    await deliver(delivery)
    assert len(discord.messages[1]) == 3


async def test_a_full_message_takes_no_more(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    for number in range(MOST + 3):
        await happens(f"show-{number}", clock)
    await deliver(delivery)
    assert [str(text).count("renewed") for text in discord.texts(1)] == [MOST, 3]


async def test_a_role_is_never_left_out_for_a_message_that_pings_another(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, role_id=71)
    await a_follow(1, Target.show(await a_show("daredevil")), role_id=72)
    for slug in SHOWS:
        await happens(slug, clock)
    await deliver(delivery)
    assert [str(text).count("renewed") for text in discord.texts(1)] == [4, 1]


async def test_a_burst_into_a_message_whose_answer_was_lost_is_told_once(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    await happens("jessica-jones", clock)
    discord.after = [lost()]
    await deliver(delivery)
    await happens("daredevil", clock)
    clock.forward(3 * SECOND)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, "jessica-jones", "daredevil")]


async def test_what_joins_a_message_that_a_moderator_deleted_is_told_anew(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    await happens("jessica-jones", clock)
    await deliver(delivery)
    discord.messages[1].clear()
    await happens("daredevil", clock)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, "daredevil")]
    await happens("luke-cage", clock)
    await deliver(delivery)
    assert sum(str(text).count("Luke Cage") for text in discord.texts(1)) == 1
