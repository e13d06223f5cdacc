"""The pace of a token: as fast as allowed, never faster, and still when told to be."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.pacer import Pacer
from bot.alerts.window import Trip
from bot.errors import TryLaterError


class Timer:
    """A clock whose sleeps take no time, but wake late by `lateness`."""

    def __init__(self, lateness: float = 0.0) -> None:
        self.now = 100.0
        self.lateness = lateness

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds + self.lateness


def a_pacer(timer: Timer, rate: float = 50.0) -> Pacer:
    return Pacer(rate, clock=timer, sleep=timer.sleep)


async def sends(pacer: Pacer, timer: Timer, count: int) -> list[float]:
    times = []
    for _ in range(count):
        await pacer.turn("channel")
        times.append(timer.now)
    return times


async def test_sends_are_a_spacing_apart() -> None:
    timer = Timer()
    times = await sends(a_pacer(timer, 40), timer, 100)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps == pytest.approx([0.025] * 99)


async def test_idle_time_gives_no_credit() -> None:
    timer = Timer()
    pacer = a_pacer(timer)
    await sends(pacer, timer, 1)
    timer.now += 60
    times = await sends(pacer, timer, 10)
    assert times[-1] - times[0] >= 9 * 0.02 - 1e-9


async def test_timers_that_wake_late_do_not_cost_the_rate() -> None:
    timer = Timer(lateness=0.002)
    times = await sends(a_pacer(timer), timer, 101)
    assert times[-1] - times[0] == pytest.approx(2.0, rel=0.01)


async def test_a_busy_machine_does_not_cost_the_rate() -> None:
    timer = Timer(lateness=0.018)
    times = await sends(a_pacer(timer, 45), timer, 451)
    assert times[-1] - times[0] == pytest.approx(10.0, rel=0.01)


@given(st.lists(st.floats(0, 0.3), min_size=120, max_size=200))
def test_however_late_requests_arrive_no_second_has_more_than_discord_takes(
    delays: list[float],
) -> None:
    timer = Timer()
    pacer = a_pacer(timer)
    fastest = 0.02
    arrivals: list[float] = []
    open_trips: list[tuple[float, Trip]] = []

    async def scenario() -> None:
        for delay in [0.0, *delays]:
            trip = await pacer.turn("any")
            arrivals.append(trip.left + fastest / 2 + delay)
            open_trips.append((trip.left + fastest + delay, trip))
            for answer in [one for one in open_trips if one[0] <= timer.now]:
                answer[1].took = answer[0] - answer[1].left
                open_trips.remove(answer)

    asyncio.run(scenario())
    # In the order in which they left: one that overtakes others is no news to any count.
    assert all(later - first > 1 for first, later in zip(arrivals, arrivals[50:], strict=False))


@given(st.lists(st.floats(0, 0.2), min_size=2, max_size=60))
def test_no_second_ever_has_more_than_the_rate(stalls: list[float]) -> None:
    async def scenario() -> list[float]:
        timer = Timer()
        pacer = a_pacer(timer)
        times = []
        for stall in stalls:
            timer.now += stall
            times += await sends(pacer, timer, 3)
        return times

    times = asyncio.run(scenario())
    for start in times:
        assert sum(start <= time < start + 1 for time in times) <= 51


async def test_a_freeze_refuses_every_lane_until_it_ends() -> None:
    timer = Timer()
    pacer = a_pacer(timer)
    pacer.freeze(timedelta(seconds=3))
    with pytest.raises(TryLaterError) as refused:
        await pacer.turn("any")
    assert refused.value.everywhere
    assert refused.value.wait == timedelta(seconds=3)
    timer.now += 3
    await pacer.turn("any")


async def test_a_freeze_reaches_those_who_wait_for_their_turn() -> None:
    timer = Timer()
    freezing: list[Pacer] = []

    async def sleep(seconds: float) -> None:
        freezing[0].freeze(timedelta(seconds=30))
        await timer.sleep(seconds)

    pacer = Pacer(50, clock=timer, sleep=sleep)
    freezing.append(pacer)
    await pacer.turn("first")
    with pytest.raises(TryLaterError):
        await pacer.turn("second")


async def test_a_held_lane_lets_others_pass() -> None:
    timer = Timer()
    pacer = a_pacer(timer)
    pacer.hold("full", timedelta(seconds=2))
    with pytest.raises(TryLaterError) as refused:
        await pacer.turn("full")
    assert not refused.value.everywhere
    await pacer.turn("other")
    timer.now += 2
    await pacer.turn("full")


async def test_a_longer_freeze_is_not_cut_short_by_a_shorter_one() -> None:
    timer = Timer()
    pacer = a_pacer(timer)
    pacer.freeze(timedelta(seconds=60))
    pacer.freeze(timedelta(seconds=1))
    timer.now += 2
    with pytest.raises(TryLaterError):
        await pacer.turn("any")


async def test_holding_very_many_lanes_forgets_only_those_that_are_open_again() -> None:
    timer = Timer()
    pacer = a_pacer(timer)
    pacer.hold("long", timedelta(hours=1))
    for lane in range(2000):
        pacer.hold(lane, timedelta(seconds=1))
    timer.now += 2
    for lane in range(2000, 2030):
        pacer.hold(lane, timedelta(seconds=1))
    with pytest.raises(TryLaterError):
        await pacer.turn("long")
