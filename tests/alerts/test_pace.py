"""The pace that several processes share through the store."""

import asyncio
import time
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.alerts.pacer import Pacer
from bot.domain.pace import Grant, Used
from bot.errors import TryLaterError
from bot.store.outbox.pace import StoredPace
from tests.alerts.test_pacer import Timer


class OneRow:
    """Obeys `SharedPace` on a timer, as the store's row does; what it is told of slots it keeps."""

    def __init__(self, timer: Timer) -> None:
        self._timer = timer
        self._next = timer.now
        self.given = 0
        self.asked = 0
        self.used: dict[int, float | None] = {}
        self.refused = 0

    async def reserve(
        self, count: int, rate: float, *, used: Sequence[Used], refused: int
    ) -> Grant:
        self.asked += 1
        self.refused += refused
        now = self._timer.now
        self.used |= {one.number: None if one.ago is None else now - one.ago for one in used}
        first, wait = self.given, max(self._next - now, 0.0)
        counted = [(600.0, self.refused)] if self.refused else []
        if wait > 2:
            return Grant(first, [], wait, counted)
        self.given += count
        self._next = now + wait + count / rate
        return Grant(first, [wait + number / rate for number in range(count)], wait, counted)

    async def freeze(self, wait: timedelta) -> None:
        self._next = max(self._next, self._timer.now + wait.total_seconds())


async def test_processes_that_share_a_pace_stay_within_it_together() -> None:
    timer = Timer()
    row = OneRow(timer)
    pacers = [Pacer(50, shared=row, clock=timer, sleep=timer.sleep) for _ in range(3)]
    began, times = timer.now, []
    for number in range(300):
        await pacers[number % 3].turn("any")
        times.append(timer.now)
    assert times[-1] - began >= 290 / 50


async def test_slots_are_reserved_several_at_a_time() -> None:
    timer = Timer()
    row = OneRow(timer)
    pacer = Pacer(50, shared=row, clock=timer, sleep=timer.sleep)
    for _ in range(300):
        await pacer.turn("any")
    assert row.asked <= 300 / 4 + 1


async def test_a_freeze_by_one_reaches_all() -> None:
    timer = Timer()
    row = OneRow(timer)
    one, other = (Pacer(50, shared=row, clock=timer, sleep=timer.sleep) for _ in range(2))
    await one.freeze_all(timedelta(seconds=30))
    with pytest.raises(TryLaterError) as refused:
        await other.turn("any")
    assert refused.value.everywhere
    assert refused.value.wait > timedelta(seconds=29)


async def test_who_wakes_too_late_for_its_slots_sends_no_burst() -> None:
    timer = Timer()
    late = [0.2]

    async def sleep(seconds: float) -> None:
        await timer.sleep(seconds + (late.pop() if late else 0.0))

    pacer = Pacer(50, shared=OneRow(timer), clock=timer, sleep=sleep)
    times = []
    for _ in range(10):
        await pacer.turn("any")
        times.append(timer.now)
    assert times[-1] - times[1] >= 8 * 0.02 - 0.03 - 1e-9


async def test_slots_that_were_not_used_in_time_are_given_up() -> None:
    timer = Timer()
    row = OneRow(timer)
    pacer = Pacer(50, shared=row, clock=timer, sleep=timer.sleep)
    await pacer.turn("any")
    timer.now += 60
    await pacer.turn("any")
    assert row.asked == 2


async def test_others_hear_when_a_request_had_surely_arrived() -> None:
    timer = Timer()
    row = OneRow(timer)
    pacer = Pacer(50, shared=row, clock=timer, sleep=timer.sleep)
    for took in (0.01, 0.01, 0.06, 0.01, 0.01, 0.01):
        trip = await pacer.turn("any")
        timer.now += took
        pacer.answered(trip)
        left = trip.left
    await pacer.turn("any")
    assert row.used[2] == pytest.approx(100 + 2 * 0.02 + 0.05)
    assert row.used[1] == pytest.approx(100 + 0.02)
    assert left > 100.1


async def test_others_hear_of_what_has_no_answer_though_it_should() -> None:
    timer = Timer()
    row = OneRow(timer)
    pacer = Pacer(50, shared=row, clock=timer, sleep=timer.sleep)
    answered = await pacer.turn("any")
    timer.now += 0.01
    pacer.answered(answered)
    await pacer.turn("any")
    timer.now += 0.09
    for _ in range(3):
        await pacer.turn("any")
    assert row.used[1] == pytest.approx(100 + 0.02 + 0.09 - 0.01)


async def test_a_slot_that_nothing_left_in_is_told_to_be_free() -> None:
    timer = Timer()
    row = OneRow(timer)
    pacer = Pacer(50, shared=row, clock=timer, sleep=timer.sleep)
    await pacer.turn("any")
    timer.now += 60
    await pacer.turn("any")
    assert {number for number, at in row.used.items() if at is None} == {1, 2, 3}


async def test_what_discord_refuses_to_one_slows_all_down() -> None:
    timer = Timer()
    row = OneRow(timer)
    one, other = (Pacer(50, shared=row, clock=timer, sleep=timer.sleep) for _ in range(2))
    for _ in range(500):
        one.refusals.add()
        other.refusals.add()
    for _ in range(4):
        await one.turn("any")
        await other.turn("any")
    assert one.refusals.count == other.refusals.count == 1000
    began = timer.now
    for _ in range(10):
        await one.turn("any")
        await other.turn("any")
    assert timer.now - began >= 2


async def test_when_all_are_told_to_stop_a_new_process_stops_too() -> None:
    timer = Timer()
    row = OneRow(timer)
    row.refused = 5000
    pacer = Pacer(50, shared=row, clock=timer, sleep=timer.sleep)
    await pacer.turn("any")
    with pytest.raises(TryLaterError) as refused:
        await pacer.turn("any")
    assert refused.value.wait > timedelta(minutes=9)


@pytest.fixture
def server(store: None, database: str) -> None:
    del store
    if database != "postgres":
        pytest.skip("an embedded store is for one process")


async def reserve(
    pace: StoredPace, count: int, *, used: Sequence[Used] = (), refused: int = 0
) -> Grant:
    return await pace.reserve(count, 50, used=used, refused=refused)


@pytest.mark.usefixtures("server")
async def test_the_store_hands_out_each_slot_once() -> None:
    pace, other = StoredPace("token"), StoredPace("token")
    first = await reserve(pace, 50)
    second = await reserve(other, 50)
    assert (first.first, second.first) == (0, 50)
    assert second.waits[0] - first.waits[0] == pytest.approx(1, abs=0.2)
    assert (await reserve(StoredPace("another"), 1)).waits[0] < 0.1
    await other.freeze(timedelta(seconds=60))
    frozen = await reserve(pace, 1)
    assert frozen.wait > 55
    assert not frozen.waits


@pytest.mark.usefixtures("server")
async def test_many_at_once_never_share_a_slot_or_a_second() -> None:
    paces = [StoredPace("token") for _ in range(4)]
    for pace in paces:
        await pace.reserve(1, 50, used=[], refused=0)  # it learns the store's clock
    began = time.monotonic()
    slots: dict[int, float] = {}

    async def take(pace: StoredPace) -> None:
        for _ in range(6):
            grant = await reserve(pace, 4)
            now = time.monotonic()
            slots.update((grant.first + n, now + wait) for n, wait in enumerate(grant.waits))

    await asyncio.gather(*(take(pace) for pace in paces))
    assert sorted(slots) == list(range(4, 100))
    times = [slots[number] - began for number in sorted(slots)]
    assert all(later - first > 0.95 for first, later in zip(times, times[50:], strict=False))


@pytest.mark.usefixtures("server")
async def test_what_arrived_late_delays_the_one_fifty_after_it_and_none_overtakes_that() -> None:
    pace = StoredPace("token")
    await reserve(pace, 50)
    late = await reserve(pace, 4, used=[Used(2, -0.5)])
    assert late.waits[1] - late.waits[0] < 0.1
    assert late.waits[2] - late.waits[0] > 0.3
    assert late.waits[3] >= late.waits[2]


@pytest.mark.usefixtures("server")
async def test_what_is_told_too_late_still_keeps_what_is_left_of_the_second_free() -> None:
    pace = StoredPace("token")
    await reserve(pace, 50)
    await reserve(pace, 10)
    grant = await reserve(pace, 1, used=[Used(3, -0.9)])
    assert grant.waits[0] > 1.8


@pytest.mark.usefixtures("server")
async def test_slots_that_nothing_left_in_are_handed_out_again() -> None:
    pace, other = StoredPace("token"), StoredPace("token")
    await reserve(pace, 50)
    before = (await reserve(pace, 10)).waits[-1]
    after = await reserve(other, 1, used=[Used(number, None) for number in range(40, 60)])
    assert after.waits[0] < before + 0.02 + 0.1
    later = await reserve(other, 30)
    assert later.waits[-1] < before + 0.4


@pytest.mark.usefixtures("server")
async def test_refusals_are_counted_for_all_and_outlive_a_process() -> None:
    await reserve(StoredPace("token"), 1, refused=3)
    await reserve(StoredPace("token"), 1, refused=4)
    grant = await reserve(StoredPace("token"), 1)
    assert sum(count for _, count in grant.refused) == 7
    assert all(600 <= wait <= 660 for wait, _ in grant.refused)
    assert not (await reserve(StoredPace("another"), 1)).refused


@pytest.mark.usefixtures("server")
async def test_the_store_never_has_the_token() -> None:
    pace = StoredPace("secret.token")
    await reserve(pace, 1)
    assert "secret" not in repr(vars(pace))
