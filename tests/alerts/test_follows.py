"""What channels say they want, and how that is kept, paused and counted."""

import pytest

from bot.alerts.follows import Follows
from bot.alerts.subjects import load_subjects
from bot.domain.follow import FollowState, Preset, Target, TargetKind
from bot.domain.kinds import Certainty, Kind
from bot.errors import RefusedError
from bot.store.models import MilestoneRow
from tests.alerts.world import GUILD, StoppedClock, a_milestone, a_show, a_wish

pytestmark = pytest.mark.usefixtures("store")

SHOW = Target.show(1)
PERSON = Target(TargetKind.PERSON, "krysten ritter")


@pytest.fixture
def follows() -> Follows:
    return Follows(clock=StoppedClock(), quota=3)


async def test_a_follow_is_kept_as_it_was_wished(follows: Follows) -> None:
    wish = a_wish(
        1,
        PERSON,
        kinds=Preset.PREMIERES.kinds,
        min_certainty=Certainty.CONFIRMED,
        role_id=2**62,
    )
    followed = await follows.follow(wish)
    assert followed.is_new
    found = await follows.find(1, PERSON)
    assert found == followed.follow
    assert (found.kinds, found.min_certainty) == (Preset.PREMIERES.kinds, Certainty.CONFIRMED)
    assert (found.guild_id, found.channel_id, found.role_id) == (GUILD, 1, 2**62)


async def test_following_again_changes_the_wish_instead_of_doubling_it(follows: Follows) -> None:
    first = await follows.follow(a_wish(1, SHOW, role_id=71))
    again = await follows.follow(a_wish(1, SHOW, kinds=frozenset({Kind.TRAILER})))
    assert not again.is_new
    assert again.follow.id == first.follow.id
    (kept,) = await follows.of_channel(1)
    assert (kept.kinds, kept.role_id) == (frozenset({Kind.TRAILER}), None)


async def test_a_wish_for_nothing_is_refused(follows: Follows) -> None:
    with pytest.raises(RefusedError, match="at least one kind"):
        await follows.follow(a_wish(1, SHOW, kinds=frozenset()))


async def test_a_server_with_too_many_follows_may_still_change_them(follows: Follows) -> None:
    for channel_id in (1, 2, 3):
        await follows.follow(a_wish(channel_id, SHOW))
    with pytest.raises(RefusedError, match="3 things already"):
        await follows.follow(a_wish(4, SHOW))
    assert not (await follows.follow(a_wish(3, SHOW, role_id=71))).is_new
    assert await follows.count_in_guild(GUILD) == 3


async def test_unfollowing_says_whether_there_was_anything(follows: Follows) -> None:
    await follows.follow(a_wish(1, SHOW))
    await follows.follow(a_wish(1, PERSON))
    assert await follows.unfollow(1, SHOW)
    assert not await follows.unfollow(1, SHOW)
    assert [follow.target for follow in await follows.of_guild(GUILD)] == [PERSON]


async def test_a_server_sees_only_its_own_follows(follows: Follows) -> None:
    await follows.follow(a_wish(1, SHOW))
    assert await follows.of_guild(GUILD + 1) == []


async def test_a_suspended_server_keeps_its_follows_and_comes_back(follows: Follows) -> None:
    await follows.follow(a_wish(1, SHOW))
    await follows.follow(a_wish(2, SHOW))
    assert await follows.suspend_guild(GUILD, "Clapper is no longer in the server.") == 2
    assert await follows.count_by_state() == {FollowState.SUSPENDED: 2}
    (first, _) = await follows.of_guild(GUILD)
    assert first.suspended_because == "Clapper is no longer in the server."
    assert await follows.resume_guild(GUILD) == 2
    assert await follows.count_by_state() == {FollowState.ACTIVE: 2}


async def test_following_again_in_a_suspended_channel_resumes_it(follows: Follows) -> None:
    await follows.follow(a_wish(1, SHOW))
    await follows.follow(a_wish(1, PERSON))
    await follows.suspend_channel(1, "The channel was deleted.")
    again = await follows.follow(a_wish(1, SHOW))
    assert (again.follow.state, again.follow.suspended_because) == (FollowState.ACTIVE, None)
    assert await follows.count_by_state() == {FollowState.ACTIVE: 2}


async def test_a_superseded_milestone_comes_with_what_is_true_now() -> None:
    show = await a_show()
    cancelled = await a_milestone(show, Kind.CANCELLED)
    revived = await a_milestone(show, Kind.REVIVED)
    await MilestoneRow.filter(id=cancelled.id).update(superseded_by_id=revived.id)
    subjects = await load_subjects({cancelled.id, revived.id, 4711})
    assert set(subjects) == {cancelled.id, revived.id}
    instead = subjects[cancelled.id].instead
    assert instead is not None
    assert instead.kind is Kind.REVIVED
    assert subjects[revived.id].instead is None
