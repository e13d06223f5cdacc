"""The pace that several processes share through the store."""

from datetime import timedelta

import pytest

from bot.alerts.pacer import Pacer
from bot.errors import TryLaterError
from bot.store.outbox.pace import StoredPace
from tests.alerts.test_pacer import Timer


class OneRow:
    """Obeys `SharedPace`, as the store's row does, on a timer."""

    def __init__(self, timer: Timer) -> None:
        self._timer = timer
        self._next = timer.now
        self.asked = 0

    async def reserve(self, slots: int, rate: float) -> float:
        self.asked += 1
        first = max(self._next, self._timer.now)
        self._next = first + slots / rate
        return first - self._timer.now

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


@pytest.mark.usefixtures("store")
async def test_the_store_hands_out_each_slot_once(database: str) -> None:
    if database != "postgres":
        pytest.skip("an embedded store is for one process")
    pace, other = StoredPace("token"), StoredPace("token")
    first = await pace.reserve(50, 50)
    second = await other.reserve(50, 50)
    assert second - first == pytest.approx(1, abs=0.2)
    assert await StoredPace("another").reserve(1, 50) < 0.1
    await other.freeze(timedelta(seconds=60))
    assert await pace.reserve(1, 50) > 55


@pytest.mark.usefixtures("store")
async def test_the_store_never_has_the_token(database: str) -> None:
    if database != "postgres":
        pytest.skip("an embedded store is for one process")
    pace = StoredPace("secret.token")
    await pace.reserve(1, 50)
    assert "secret" not in repr(vars(pace))
