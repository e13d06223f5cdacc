"""Large fan-outs: written in chunks, in turns with others, and with what is true by then."""

from collections import Counter
from datetime import timedelta

import pytest

from bot.alerts.planner import plan_all
from bot.domain.follow import Target, TargetKind
from bot.domain.kinds import Certainty
from bot.domain.milestone import MilestoneState
from bot.store.delivery_models import FanoutRow
from bot.store.models import AnnouncementRow, FollowRow, MilestoneRow
from bot.store.outbox import delivery as outbox
from bot.store.outbox import fanout
from bot.store.outbox.fanout import owe
from bot.store.outbox.revising import revise
from tests.alerts.world import (
    GUILD,
    HOUR,
    MINUTE,
    NOON,
    a_follow,
    a_milestone,
    a_show,
    owed_channels,
)

pytestmark = pytest.mark.usefixtures("store")

MANY = 2 * fanout.CHUNK + 10


async def many_follow(target: Target, count: int = MANY, *, first: int = 1) -> None:
    await FollowRow.bulk_create(
        [
            FollowRow(
                guild_id=GUILD,
                channel_id=channel_id,
                target_kind=target.kind.value,
                target_key=target.key,
                kind_bits=(1 << 19) - 1,
                min_certainty=int(Certainty.RUMOURED),
                state="active",
                created_at=NOON,
            )
            for channel_id in range(first, first + count)
        ],
        batch_size=500,
    )


async def test_the_first_chunk_is_owed_at_once_and_the_rest_in_the_background() -> None:
    show = Target.show(await a_show())
    await many_follow(show)
    assert await owe(await a_milestone(int(show.key)), [show], now=NOON) == fanout.CHUNK
    assert await fanout.any_left()
    woken: list[None] = []
    assert await plan_all(lambda: woken.append(None)) == MANY - fanout.CHUNK
    assert woken
    assert await owed_channels() == list(range(1, MANY + 1))
    assert not await fanout.any_left()
    assert await plan_all(lambda: None) == 0


async def test_a_channel_that_follows_in_several_ways_is_owed_once_across_chunks() -> None:
    show, person = Target.show(await a_show()), Target(TargetKind.PERSON, "krysten ritter")
    await many_follow(show)
    await many_follow(Target.everything(), first=fanout.CHUNK - 5)
    await a_follow(3, person, role_id=7)
    targets = [show, person, Target.everything()]
    await owe(await a_milestone(int(show.key)), targets, now=NOON)
    await plan_all(lambda: None)
    assert await owed_channels() == list(range(1, fanout.CHUNK - 5 + MANY))
    assert (await AnnouncementRow.get(channel_id=3)).role_id == 7


async def test_what_is_planned_later_has_the_latest_revision() -> None:
    show = Target.show(await a_show())
    await many_follow(show)
    milestone = await a_milestone(int(show.key))
    await owe(milestone, [show], now=NOON)
    await MilestoneRow.all().update(revision=2)
    await revise(milestone.id, 2, urgent=False, now=NOON)
    await plan_all(lambda: None)
    assert await AnnouncementRow.filter(revision=2).count() == MANY


async def test_what_was_taken_back_meanwhile_is_planned_no_further() -> None:
    show = Target.show(await a_show())
    await many_follow(show)
    await owe(await a_milestone(int(show.key)), [show], now=NOON)
    await MilestoneRow.all().update(state=MilestoneState.RETRACTED.value)
    await plan_all(lambda: None)
    assert await AnnouncementRow.all().count() == fanout.CHUNK
    assert await FanoutRow.all().count() == 0


async def test_a_small_announcement_does_not_wait_for_a_large_one() -> None:
    show = Target.show(await a_show())
    await many_follow(show, 4 * fanout.CHUNK)
    large = await a_milestone(int(show.key))
    await owe(large, [show], now=NOON)
    await plan_all(lambda: None)
    # Some of the large one's first chunk are gone when the small one comes.
    await outbox.claim("sender", 40, until=NOON + HOUR, now=NOON + MINUTE)
    small = await a_milestone(int(show.key), epoch=1)
    await a_follow(5, Target.everything())
    await owe(small, [Target.everything()], now=NOON + MINUTE)
    taken: Counter[int] = Counter()
    while not taken[small.id]:
        for one in await outbox.claim("sender", 40, until=NOON + HOUR, now=NOON + MINUTE):
            taken[one.milestone_id] += 1
    assert taken[large.id] <= fanout.CHUNK


async def test_two_large_ones_take_turns() -> None:
    show = Target.show(await a_show())
    await many_follow(show)
    for epoch in range(2):
        await owe(await a_milestone(int(show.key), epoch=epoch), [show], now=NOON)
    await plan_all(lambda: None)
    taken: Counter[int] = Counter()
    while sum(taken.values()) < MANY:
        for one in await outbox.claim("sender", 40, until=NOON + HOUR, now=NOON + MINUTE):
            taken[one.milestone_id] += 1
    assert min(taken.values()) >= MANY // 2 - fanout.CHUNK


async def test_repetitions_and_corrections_do_not_wait_for_a_large_one() -> None:
    show = Target.show(await a_show())
    await many_follow(show, 200)
    await owe(await a_milestone(int(show.key)), [show], now=NOON)
    late = NOON + timedelta(seconds=1)
    rows = await AnnouncementRow.all().order_by("-id").limit(2).values_list("id", flat=True)
    repeated, corrected = rows
    await AnnouncementRow.filter(id=repeated).update(state="unknown", run_at=late)
    await AnnouncementRow.filter(id=corrected).update(state="sent", run_at=late, message_id=1)
    claimed = await outbox.claim("sender", 10, until=NOON + HOUR, now=NOON + MINUTE)
    assert {repeated, corrected} <= {one.id for one in claimed}
    assert len(claimed) == 10
