"""The loop around delivery: woken, stopped, and what it survives."""

import asyncio
from collections.abc import Collection, Mapping

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.ports import Body, Subject
from bot.alerts.subjects import load_subjects
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Target
from bot.errors import (
    TokenRefusedError,
)
from bot.store import follows
from bot.store.outbox import delivery as outbox
from tests.alerts.world import (
    MINUTE,
    NOON,
    FakeDiscord,
    StoppedClock,
    an_owed_milestone,
    draw,
    state_of,
)

pytestmark = pytest.mark.usefixtures("store")


async def test_a_failure_is_passed_on_only_when_all_requests_have_ended(
    clock: StoppedClock,
) -> None:
    arrived, answer = asyncio.Event(), asyncio.Event()
    too_early: list[bool] = []

    class SlowDiscord(FakeDiscord):
        async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
            arrived.set()
            await answer.wait()
            too_early.append(round_of_one.done())
            return await super().post(channel_id, body, nonce=nonce)

    async def load(ids: Collection[int]) -> Mapping[int, Subject]:
        return await load_subjects(set(ids) - {lost_one.id})

    lost_one = await an_owed_milestone(1)
    await follows.remove(1, Target.show(lost_one.show_id))
    await an_owed_milestone(2, epoch=1)
    delivery = Delivery(SlowDiscord(), draw, load, clock=clock)
    round_of_one = asyncio.create_task(delivery.run_once())
    await arrived.wait()
    answer.set()
    with pytest.raises(KeyError):
        await round_of_one
    assert too_early == [False]
    assert await state_of(2) is DeliveryState.SENT


async def test_run_delivers_when_woken_and_stops_when_told(discord: FakeDiscord) -> None:
    delivered = asyncio.Event()
    discord.on_request = delivered.set
    clock = StoppedClock()
    delivery = Delivery(discord, draw, load_subjects, clock=clock)
    running = asyncio.create_task(delivery.run())
    await an_owed_milestone(1)
    delivery.wake()
    await delivered.wait()
    delivery.stop()
    await running
    assert await state_of(1) is DeliveryState.SENT


async def test_stopping_finishes_what_is_in_flight_and_hands_back_the_rest(
    clock: StoppedClock,
) -> None:
    arrived, answer = asyncio.Event(), asyncio.Event()

    class SlowDiscord(FakeDiscord):
        async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
            arrived.set()
            await answer.wait()
            return await super().post(channel_id, body, nonce=nonce)

    discord = SlowDiscord()
    await an_owed_milestone(*range(1, 41))
    delivery = Delivery(discord, draw, load_subjects, clock=clock)
    running = asyncio.create_task(delivery.run())
    await arrived.wait()
    delivery.stop()
    answer.set()
    await running
    assert await outbox.count_by_state() == {DeliveryState.SENT: 16, DeliveryState.RETRY: 24}
    assert await outbox.next_due() == NOON


async def test_run_tells_when_the_token_is_refused(
    delivery: Delivery, discord: FakeDiscord
) -> None:
    await an_owed_milestone(1)
    discord.closed = {1: TokenRefusedError("no such token")}
    with pytest.raises(TokenRefusedError):
        await delivery.run()


async def test_run_survives_a_store_that_fails_for_a_while(
    discord: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    clock = StoppedClock()
    failures = [OSError("the database is away")]

    async def load(ids: Collection[int]) -> Mapping[int, Subject]:
        if failures:
            error = failures.pop()
            clock.forward(MINUTE)
            hardy.wake()
            raise error
        return await load_subjects(ids)

    delivered = asyncio.Event()
    discord.on_request = delivered.set
    hardy = Delivery(discord, draw, load, clock=clock)
    await an_owed_milestone(1)
    running = asyncio.create_task(hardy.run())
    await delivered.wait()
    hardy.stop()
    await running
    assert "the database is away" in caplog.text
