"""When a source is polled next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source, Validators
from bot.polling.schedule import (
    NotFeed,
    Outcome,
    Read,
    after,
    conditions,
    first_poll_at,
    host_free_at,
    may_announce,
    moved_for_good,
    usual_gap,
)
from bot.sources.fetching import Failed, Missing, Refused, Unchanged

NOW = datetime(2026, 3, 8, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
SOURCE = Source(
    1, "https://outlet.example/feed/", Outlet("Outlet"), Origin.USER, 30 * MINUTE, baseline_at=NOW
)
TRADE = replace(SOURCE, outlet=Outlet("Deadline", Tier.TRADE), interval=10 * MINUTE)


def wait(source: Source, outcome: Outcome, now: datetime = NOW) -> timedelta:
    """How long until the next poll, in whole minutes before jitter of a tenth."""
    polled = after(source, outcome, now)
    assert polled.next_poll_at is not None
    return polled.next_poll_at - now


def about(expected: timedelta, found: timedelta) -> bool:
    return 0.9 * expected <= found <= 1.1 * expected


def read(new: int = 1, gap: timedelta | None = None, **more: timedelta | str | None) -> Read:
    parts = {"ttl": None, "fresh_for": None, "moved_to": None} | more
    return Read(new, "hash", Validators('"1"'), gap, **parts)  # type: ignore[arg-type] # by name


def test_the_interval_follows_how_often_news_come() -> None:
    assert about(HOUR, wait(SOURCE, read(gap=2 * HOUR)))
    assert about(5 * MINUTE, wait(SOURCE, read(gap=MINUTE)))
    assert about(6 * HOUR, wait(SOURCE, read(gap=99 * HOUR)))


def test_a_trade_is_asked_every_ten_minutes_at_least() -> None:
    quiet = TRADE
    for _ in range(20):
        quiet = after(quiet, Unchanged(), NOW)
    assert about(10 * MINUTE, wait(quiet, read(gap=99 * HOUR)))
    assert about(10 * MINUTE, wait(quiet, Unchanged()))


def test_without_news_it_slows_down_to_a_limit_and_news_reset_it() -> None:
    assert about(30 * MINUTE * 1.25, wait(SOURCE, Unchanged()))
    assert about(30 * MINUTE * 1.25, wait(SOURCE, read(new=0)))
    quiet = SOURCE
    for _ in range(30):
        quiet = after(quiet, Unchanged(), NOW)
    assert quiet.interval == 6 * HOUR
    assert about(HOUR, wait(quiet, read(gap=2 * HOUR)))


def test_what_the_feed_or_the_site_asks_for_is_kept_within_five_hours() -> None:
    assert about(HOUR, wait(SOURCE, read(ttl=HOUR)))
    assert about(2 * HOUR, wait(SOURCE, read(ttl=HOUR, fresh_for=2 * HOUR)))
    assert about(5 * HOUR, wait(SOURCE, Unchanged(timedelta(days=365))))


def test_two_sources_keep_out_of_step() -> None:
    other = replace(SOURCE, url="https://outlet.example/feed/2/")
    assert wait(SOURCE, Unchanged()) != wait(other, Unchanged())


def test_failures_double_the_wait_up_to_half_a_day_and_success_forgets_them() -> None:
    source, waits = SOURCE, []
    for _ in range(12):
        waits.append(wait(source, Failed("no")))
        source = after(source, Failed("no"), NOW)
    assert about(5 * MINUTE, waits[0])
    assert about(10 * MINUTE, waits[1])
    assert about(12 * HOUR, waits[-1])
    assert (source.failures, source.failing_since, source.error) == (12, NOW, "no")
    well = after(source, Unchanged(), NOW)
    assert (well.failures, well.failing_since, well.error) == (0, None, None)


@pytest.mark.parametrize(
    ("asked", "waited"), [(HOUR, HOUR), (99 * HOUR, 8 * HOUR), (MINUTE, 5 * MINUTE)]
)
def test_a_host_that_asks_to_wait_is_left_alone_with_all_its_feeds(
    asked: timedelta, waited: timedelta
) -> None:
    refused = Refused("429", asked)
    polled = after(SOURCE, refused, NOW)
    assert polled.next_poll_at is not None
    assert about(waited, polled.next_poll_at - NOW)
    assert host_free_at(polled, refused, NOW, MINUTE) == polled.next_poll_at
    assert host_free_at(polled, Failed(""), NOW, MINUTE) == NOW + MINUTE


def test_gone_for_good_is_paused_at_once() -> None:
    polled = after(SOURCE, Missing(for_good=True), NOW)
    assert polled.next_poll_at is None
    assert "410" in (polled.paused_because or "")


@pytest.mark.parametrize("outcome", [Missing(for_good=False), NotFeed("a web page, not a feed")])
def test_what_is_no_feed_for_two_days_is_paused_and_keeps_what_was_known(
    outcome: Outcome,
) -> None:
    known = replace(SOURCE, validators=Validators('"1"'), body_hash="hash", validated_at=NOW)
    first = after(known, outcome, NOW)
    later = after(first, outcome, NOW + timedelta(hours=47))
    assert later.paused_because is None
    assert later.next_poll_at is not None
    last = after(later, outcome, NOW + timedelta(hours=49))
    assert last.next_poll_at is None
    assert "for two days" in (last.paused_because or "")
    assert (last.validators, last.body_hash) == (known.validators, "hash")


def test_validators_are_dropped_once_a_week() -> None:
    polled = after(SOURCE, read(), NOW)
    week = timedelta(days=7)
    assert conditions(polled, NOW + week - MINUTE) == Validators('"1"')
    unchanged = after(polled, Unchanged(), NOW + week - MINUTE)
    assert conditions(unchanged, NOW + week) == Validators()


def test_the_first_poll_and_a_flood_announce_nothing() -> None:
    assert not may_announce(replace(SOURCE, baseline_at=None), 1, NOW)
    assert may_announce(SOURCE, 20, NOW)
    assert not may_announce(SOURCE, 21, NOW)


def test_what_was_missed_is_no_flood_as_far_as_it_can_be() -> None:
    read = replace(SOURCE, succeeded_at=NOW)
    assert may_announce(read, 30, NOW + 5 * HOUR)
    assert not may_announce(read, 31, NOW + 5 * HOUR)
    assert not may_announce(read, 121, NOW + 9000 * HOUR)


def test_a_new_address_is_believed_the_third_time() -> None:
    source, there = SOURCE, "https://new.example/feed/"
    for moved in (there, there, None, there, there):
        source = after(source, read(moved_to=moved), NOW)
        assert moved_for_good(source) is None
    assert moved_for_good(after(source, read(moved_to=there), NOW)) == there


def test_first_polls_are_spread() -> None:
    times = [first_poll_at(f"https://{n}.example/", NOW, 50_000) for n in range(1000)]
    assert max(times) - min(times) > 14 * MINUTE
    assert first_poll_at("https://one.example/", NOW, 1) <= NOW + timedelta(seconds=2)


def test_the_usual_gap_is_the_median() -> None:
    assert usual_gap([NOW, NOW - HOUR, NOW - 2 * HOUR, NOW - 90 * HOUR]) == HOUR
    assert usual_gap([NOW, NOW - HOUR]) is None
