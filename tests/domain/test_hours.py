"""Digests and quiet hours by the clocks of a zone, which skip and repeat hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.announcement import Hold
from bot.domain.hours import (
    QuietHours,
    Rhythm,
    Wait,
    clock,
    moment,
    parse_quiet,
    time_of_day,
    wait,
)
from bot.domain.kinds import Kind

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
# Half and quarter hours, a change of half an hour, a day that was skipped, one with none of it.
ODD = (
    *("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"),
    *("Pacific/Apia", "Pacific/Chatham", "Africa/Casablanca", "America/St_Johns", "UTC"),
)
zones = st.sampled_from([ZoneInfo(name) for name in ODD])
times = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
minutes = st.integers(0, 24 * 60 - 1)
rhythms = st.builds(Rhythm, minutes, st.none() | st.integers(0, 6))
# The zones' largest leap: Samoa's clocks went on by a day.
LEAP = DAY


@given(times, rhythms, zones)
def test_the_next_digest_is_ahead_and_within_a_day_or_a_week(
    now: datetime, rhythm: Rhythm, zone: ZoneInfo
) -> None:
    due = rhythm.next_after(now, zone)
    assert now < due <= now + (7 if rhythm.day else 1) * DAY + LEAP + 2 * HOUR


@given(times, rhythms, zones)
def test_each_local_day_has_at_most_one_digest_at_its_time(
    now: datetime, rhythm: Rhythm, zone: ZoneInfo
) -> None:
    days = []
    for _ in range(5):
        now = rhythm.next_after(now, zone)
        days.append(now.astimezone(zone))
    assert len({one.date() for one in days}) == 5
    # Only where clocks skip it is it another time of day.
    strange = [one for one in days if clock(rhythm.minute) != f"{one:%H:%M}"]
    assert len(strange) <= 1


@given(times, rhythms, zones, st.integers(1, 100))
def test_all_news_before_a_digest_waits_for_the_same_moment(
    now: datetime, rhythm: Rhythm, zone: ZoneInfo, share: int
) -> None:
    due = rhythm.next_after(now, zone)
    between = now + (due - now) * (share / 101)
    assert rhythm.next_after(between, zone) == due


@given(times, minutes, minutes, zones)
def test_quiet_ends_later_and_then_it_is_quiet_no_more(
    now: datetime, start: int, end: int, zone: ZoneInfo
) -> None:
    quiet = QuietHours(start, end, zone)
    ends = quiet.end_after(now)
    if start == end:
        return
    if ends is not None:
        assert now < ends <= now + 2 * DAY + LEAP
        assert quiet.end_after(ends) is None


@given(times, minutes, minutes, zones)
def test_it_is_quiet_just_when_the_clocks_say_so_unless_they_change(
    now: datetime, start: int, end: int, zone: ZoneInfo
) -> None:
    local = now.astimezone(zone)
    offsets = {(now + step * HOUR).astimezone(zone).utcoffset() for step in range(-50, 51)}
    if start == end or len(offsets) > 1:
        return
    shown = local.hour * 60 + local.minute
    wanted = start <= shown < end if start < end else shown >= start or shown < end
    assert (QuietHours(start, end, zone).end_after(now) is not None) == wanted


def test_a_digest_at_an_hour_that_the_clocks_skip_comes_as_long_after_the_last_one_shown() -> None:
    # In Berlin, 2017-03-26 has no half past two.
    due = Rhythm(150).next_after(datetime(2017, 3, 25, 12, tzinfo=UTC), BERLIN)
    assert due.astimezone(BERLIN).isoformat() == "2017-03-26T03:30:00+02:00"


def test_a_digest_at_an_hour_that_comes_twice_comes_the_first_time_only() -> None:
    first = Rhythm(150).next_after(datetime(2017, 10, 28, 12, tzinfo=UTC), BERLIN)
    assert first.astimezone(BERLIN).isoformat() == "2017-10-29T02:30:00+02:00"
    assert Rhythm(150).next_after(first, BERLIN) - first == 25 * HOUR


def test_a_day_that_a_zone_skipped_has_no_digest_of_its_own() -> None:
    # Samoa had no 30 December 2011.
    apia = ZoneInfo("Pacific/Apia")
    first = Rhythm(18 * 60).next_after(datetime(2011, 12, 29, 12, tzinfo=UTC), apia)
    second = Rhythm(18 * 60).next_after(first, apia)
    shown = [one.astimezone(apia).date() for one in (first, second)]
    assert shown == [date(2011, 12, 29), date(2011, 12, 31)]


@pytest.mark.parametrize(
    ("hour", "quiet"), [(21, False), (22, True), (23, True), (0, True), (6, True), (7, False)]
)
def test_quiet_hours_go_over_midnight(hour: int, *, quiet: bool) -> None:
    now = datetime(2017, 4, 3, hour, tzinfo=NEW_YORK)
    night = QuietHours(22 * 60, 7 * 60, NEW_YORK)
    assert (night.end_after(now) is not None) == quiet


def test_quiet_hours_end_in_the_morning_of_the_zone() -> None:
    now = datetime(2017, 4, 3, 23, 30, tzinfo=NEW_YORK)
    ends = QuietHours(22 * 60, 7 * 60, NEW_YORK).end_after(now)
    assert ends == datetime(2017, 4, 4, 7, tzinfo=NEW_YORK)


def test_a_night_in_which_clocks_change_is_quiet_to_its_end() -> None:
    night = QuietHours(22 * 60, 7 * 60, BERLIN)
    now = datetime(2017, 3, 25, 22, tzinfo=BERLIN)
    ends = night.end_after(now)
    assert ends is not None
    assert ends - now.astimezone(UTC) == 8 * HOUR


NIGHT = datetime(2017, 4, 3, 23, tzinfo=BERLIN)
QUIET = QuietHours(22 * 60, 7 * 60, BERLIN, frozenset({Kind.CANCELLED}))
MORNING = moment(date(2017, 4, 4), 7 * 60, BERLIN)


def test_news_waits_for_the_end_of_quiet_hours_unless_its_kind_breaks_through() -> None:
    assert wait(Kind.TRAILER, NIGHT, None, BERLIN, QUIET) == Wait(Hold.QUIET, MORNING)
    assert wait(Kind.CANCELLED, NIGHT, None, BERLIN, QUIET) is None
    assert wait(Kind.TRAILER, MORNING, None, BERLIN, QUIET) is None
    assert wait(Kind.TRAILER, NIGHT, None, BERLIN, None) is None


def test_a_digest_that_falls_into_quiet_hours_comes_at_their_end() -> None:
    daily = Rhythm(23 * 60 + 30)
    assert wait(Kind.CANCELLED, NIGHT, daily, BERLIN, QUIET) == Wait(Hold.DAILY, MORNING)
    friday = wait(Kind.TRAILER, NIGHT, Rhythm(weekday=4), BERLIN, QUIET)
    assert friday == Wait(Hold.WEEKLY, moment(date(2017, 4, 7), 18 * 60, BERLIN))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("instant", None),
        ("daily", "daily 18:00"),
        ("daily 7", "daily 07:00"),
        ("Daily at 7:30", "daily 07:30"),
        ("every day at 9pm", "daily 21:00"),
        ("weekly", "weekly fri 18:00"),
        ("weekly on Sundays", "weekly sun 18:00"),
        ("fridays 18", "weekly fri 18:00"),
        ("weekly thu 6 p.m.", "weekly thu 18:00"),
    ],
)
def test_a_rhythm_is_read_as_people_type_it(typed: str, meant: str | None) -> None:
    rhythm = Rhythm.parse(typed)
    assert (None if rhythm is None else str(rhythm)) == meant


@given(rhythms)
def test_a_rhythm_reads_what_it_writes(rhythm: Rhythm) -> None:
    assert Rhythm.parse(str(rhythm)) == rhythm


@pytest.mark.parametrize("typed", ["hourly", "daily 25", "weekly someday", "daily 7 8", "18:70"])
def test_what_is_no_rhythm_is_refused_with_examples(typed: str) -> None:
    with pytest.raises(ValueError, match="Write instant, daily 18:00 or weekly fri 18:00"):
        Rhythm.parse(typed)


@given(st.text(max_size=30))
def test_no_text_breaks_the_parsers(typed: str) -> None:
    for parse in (Rhythm.parse, parse_quiet, time_of_day):
        try:
            parse(typed)
        except ValueError as error:
            assert type(error) is ValueError  # noqa: PT017  # its text is for members


@pytest.mark.parametrize(
    "typed", ["22:00-07:00", "22-7", "10pm to 7am", "22:00 – 7", "from 22 until 7"]
)
def test_quiet_hours_are_read_as_people_type_them(typed: str) -> None:
    assert parse_quiet(typed) == (22 * 60, 7 * 60)


@pytest.mark.parametrize("typed", ["22", "22-22", "22-25", "at night"])
def test_what_are_no_quiet_hours_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"22:00-07:00|different times|no time of day"):
        parse_quiet(typed)


def test_quiet_hours_are_ended_with_a_word() -> None:
    assert parse_quiet(" off ") is None
