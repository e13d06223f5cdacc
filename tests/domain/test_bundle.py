"""Which of all that waited goes out together."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ages import FRESH
from bot.domain.announcement import Hold
from bot.domain.bundle import MOST, Waiting, arrange, may_join
from bot.domain.follow import TargetKind
from bot.domain.hours import GuildHours
from bot.domain.kinds import Kind
from bot.domain.milestone import MilestoneState

NOW = datetime(2017, 4, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
GUILDS = {1: GuildHours(None, (11 * 60, 14 * 60)), 2: GuildHours()}

waiting = st.builds(
    Waiting,
    id=st.integers(1, 10**6),
    guild_id=st.integers(1, 3),
    channel_id=st.integers(1, 3),
    kind=st.sampled_from(Kind),
    state=st.sampled_from(MilestoneState),
    hold=st.sampled_from([Hold.QUIET, Hold.DAILY, Hold.WEEKLY, Hold.LATE]),
    since=st.integers(0, 24 * 9).map(lambda hours: NOW - hours * HOUR),
    role_id=st.none() | st.integers(70, 72),
    silent=st.booleans(),
    followed=st.booleans(),
)
heaps = st.lists(waiting, unique_by=lambda one: one.id, max_size=80)


@given(heaps)
def test_each_ends_in_one_message_or_is_dropped_or_put_off(heap: list[Waiting]) -> None:
    made = arrange(heap, GUILDS, now=NOW)
    told = [id_ for bundle in made.bundles for id_ in (bundle.lead, *bundle.others)]
    ends = Counter([*told, *made.dropped, *made.put_off])
    assert ends == Counter(one.id for one in heap)


@given(heaps)
def test_a_message_is_of_one_channel_and_reason_and_has_room(heap: list[Waiting]) -> None:
    known = {one.id: one for one in heap}
    for bundle in arrange(heap, GUILDS, now=NOW).bundles:
        told = [known[id_] for id_ in (bundle.lead, *bundle.others)]
        assert len({(one.channel_id, one.hold) for one in told}) == 1
        assert len(told) <= MOST
        assert bundle.lead == min(one.id for one in told)
        assert bundle.silent == all(one.silent for one in told)


@given(heaps)
def test_a_role_is_pinged_for_what_asks_for_it_and_never_by_a_summary(heap: list[Waiting]) -> None:
    known = {one.id: one for one in heap}
    for bundle in arrange(heap, GUILDS, now=NOW).bundles:
        roles = {known[id_].role_id for id_ in (bundle.lead, *bundle.others)} - {None}
        summary = bundle.hold is Hold.LATE and bundle.role_id is None
        assert summary or roles in ({bundle.role_id}, set())


@given(heaps)
def test_the_order_in_which_it_is_read_changes_nothing(heap: list[Waiting]) -> None:
    assert arrange(heap, GUILDS, now=NOW) == arrange(heap[::-1], GUILDS, now=NOW)


@given(heaps)
def test_nothing_old_untrue_or_unfollowed_is_told_and_nobody_in_quiet(heap: list[Waiting]) -> None:
    known = {one.id: one for one in heap}
    for bundle in arrange(heap, GUILDS, now=NOW).bundles:
        for one in (known[id_] for id_ in (bundle.lead, *bundle.others)):
            assert one.followed
            assert one.state is not MilestoneState.RETRACTED
            assert NOW - one.since <= FRESH[one.kind]
            loud = one.kind in GUILDS[1].loud and one.hold in {Hold.QUIET, Hold.LATE}
            assert one.guild_id != 1 or loud


def test_only_wide_follows_and_castings_join_a_burst() -> None:
    assert may_join(TargetKind.EVERYTHING, Kind.RENEWED)
    assert may_join(TargetKind.NETWORK, Kind.TRAILER)
    assert may_join(TargetKind.SHOW, Kind.CAST_ADDED)
    assert not may_join(TargetKind.SHOW, Kind.RENEWED)
