"""How far two clocks are apart, by what one is told of the other."""

import pytest

from bot.domain.pace import Offset

AHEAD = 1000.0


def learn(offset: Offset, at: float, *, took: float, theirs_set_back: float = 0.0) -> float:
    return offset.learn(at, at - took - AHEAD - theirs_set_back)


def test_the_fastest_answer_says_it_best() -> None:
    offset = Offset()
    learn(offset, 10, took=0.020)
    learn(offset, 11, took=0.002)
    assert learn(offset, 12, took=0.400) == pytest.approx(AHEAD + 0.003)


def test_slow_answers_in_a_busy_minute_change_little() -> None:
    offset = Offset()
    learn(offset, 10, took=0.002)
    for second in range(11, 60):
        learn(offset, second, took=0.3 if second % 5 else 0.01)
    assert learn(offset, 60, took=0.3) == pytest.approx(AHEAD, abs=0.06)


def test_a_clock_that_was_set_forward_is_known_at_once() -> None:
    offset = Offset()
    learn(offset, 10, took=0.002)
    assert learn(offset, 11, took=0.002, theirs_set_back=-0.5) == pytest.approx(AHEAD - 0.498)


@pytest.mark.parametrize("seconds", [0.2, 0.7, 5, 3600])
def test_a_clock_that_was_set_back_is_known_soon(seconds: float) -> None:
    offset = Offset()
    learn(offset, 10, took=0.002)
    for _ in range(10):
        found = learn(offset, 11, took=0.002, theirs_set_back=seconds)
    assert found == pytest.approx(AHEAD + seconds, abs=0.01)
