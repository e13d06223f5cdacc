"""Who is owed a milestone, and when a later revision of it is due."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from tortoise.transactions import in_transaction

from bot.domain.announcement import DeliveryState
from bot.domain.follow import Target, TargetKind
from bot.domain.kinds import Certainty, Kind
from bot.store import follows
from bot.store.models import AnnouncementRow
from bot.store.outbox.delivery import claim
from bot.store.outbox.fanout import owe
from bot.store.outbox.revising import revise
from tests.alerts.world import (
    DAY,
    HOUR,
    MINUTE,
    NOON,
    SECOND,
    a_follow,
    a_milestone,
    a_show,
    owed_channels,
    owed_to,
)

pytestmark = pytest.mark.usefixtures("store")


async def test_each_channel_that_follows_the_show_is_owed_its_milestone() -> None:
    show = Target.show(await a_show())
    await a_follow(1, show)
    await a_follow(2, show)
    await a_follow(3, Target.show(int(show.key) + 1))
    milestone = await a_milestone(int(show.key))
    assert await owe(milestone, [show], now=NOON) == 2
    row = await owed_to(1)
    assert (row.state, row.revision, row.shown_revision) == (DeliveryState.PENDING, 1, 0)
    assert row.run_at == row.created_at == NOON
    assert await owed_channels() == [1, 2]


async def test_a_time_in_another_zone_is_due_at_the_same_moment() -> None:
    show = Target.show(await a_show())
    await a_follow(1, show)
    milestone = await a_milestone(int(show.key))
    await owe(milestone, [show], now=NOON.astimezone(timezone(9 * HOUR)))
    until = NOON.astimezone(timezone(-5 * HOUR)) + MINUTE
    assert len(await claim("sender", 10, until=until, now=NOON)) == 1
    assert len(await claim("another", 10, until=until, now=NOON + MINUTE - SECOND)) == 0


async def test_nobody_is_owed_what_has_no_target() -> None:
    await a_follow(1, Target.everything())
    assert await owe(await a_milestone(await a_show()), [], now=NOON) == 0


async def test_a_channel_hears_only_the_kinds_and_certainties_that_it_asked_for() -> None:
    show = Target.show(await a_show())
    await a_follow(1, show, kinds=frozenset({Kind.TRAILER}))
    await a_follow(2, show, min_certainty=Certainty.CONFIRMED)
    await a_follow(3, show, kinds=frozenset({Kind.RENEWED}), min_certainty=Certainty.RUMOURED)
    milestone = await a_milestone(int(show.key), Kind.RENEWED, Certainty.REPORTED)
    assert await owe(milestone, [show], now=NOON) == 1
    assert await owed_channels() == [3]


async def test_a_surer_report_reaches_those_who_waited_for_it_and_nobody_twice() -> None:
    show = Target.show(await a_show())
    await a_follow(1, show)
    await a_follow(2, show, min_certainty=Certainty.CONFIRMED)
    reported = await a_milestone(int(show.key), certainty=Certainty.REPORTED)
    assert await owe(reported, [show], now=NOON) == 1
    confirmed = replace(reported, certainty=Certainty.CONFIRMED, revision=2)
    assert await owe(confirmed, [show], now=NOON + MINUTE) == 1
    assert await owe(confirmed, [show], now=NOON + MINUTE) == 0
    assert (await owed_to(2)).revision == 2


async def test_a_suspended_follow_is_owed_nothing() -> None:
    show = Target.show(await a_show())
    await a_follow(1, show)
    await follows.suspend("channel_id", 1, "the channel is gone")
    assert await owe(await a_milestone(int(show.key)), [show], now=NOON) == 0


async def test_a_channel_with_several_matching_follows_gets_one_message_and_one_role() -> None:
    show = Target.show(await a_show())
    person = Target(TargetKind.PERSON, "krysten ritter")
    await a_follow(1, Target.everything(), role_id=71)
    await a_follow(1, show)
    await a_follow(1, person, role_id=72)
    milestone = await a_milestone(int(show.key))
    assert await owe(milestone, [show, person, Target.everything()], now=NOON) == 1
    assert (await owed_to(1)).role_id == 72


async def test_nothing_is_owed_when_the_ledger_takes_its_transaction_back() -> None:
    show = Target.show(await a_show())
    await a_follow(1, show)
    milestone = await a_milestone(int(show.key))

    async def ledger() -> None:
        async with in_transaction():
            assert await owe(milestone, [show], now=NOON) == 1
            raise RuntimeError("disk full")

    with pytest.raises(RuntimeError, match="disk full"):
        await ledger()
    assert await AnnouncementRow.all().count() == 0


async def test_an_unsent_announcement_just_takes_the_new_revision() -> None:
    milestone = await _posted(posted_at=None)
    assert await revise(milestone, 2, urgent=False, now=NOON + MINUTE) == 1
    row = await owed_to(1)
    assert (row.state, row.revision, row.run_at) == (DeliveryState.PENDING, 2, NOON)


@pytest.mark.parametrize(
    ("age", "urgent", "wait"),
    [
        (59 * MINUTE, False, timedelta()),
        (2 * HOUR, False, DAY),
        (2 * HOUR, True, timedelta()),
        (400 * DAY, True, timedelta()),
    ],
)
async def test_a_posted_message_is_edited_at_once_only_while_fresh_or_when_urgent(
    age: timedelta, wait: timedelta, *, urgent: bool
) -> None:
    milestone = await _posted(posted_at=NOON)
    now = NOON + age
    await revise(milestone, 2, urgent=urgent, now=now)
    assert (await owed_to(1)).run_at == now + wait


async def test_late_changes_of_a_day_are_gathered_into_one_edit() -> None:
    milestone = await _posted(posted_at=NOON)
    await revise(milestone, 2, urgent=False, now=NOON + 5 * HOUR)
    await revise(milestone, 3, urgent=False, now=NOON + 9 * HOUR)
    row = await owed_to(1)
    assert (row.revision, row.run_at) == (3, NOON + 5 * HOUR + DAY)


async def test_an_urgent_change_does_not_wait_for_a_gathered_one() -> None:
    milestone = await _posted(posted_at=NOON)
    await revise(milestone, 2, urgent=False, now=NOON + 5 * HOUR)
    await revise(milestone, 3, urgent=True, now=NOON + 6 * HOUR)
    assert (await owed_to(1)).run_at == NOON + 6 * HOUR


async def test_an_older_revision_changes_nothing() -> None:
    milestone = await _posted(posted_at=NOON)
    assert await revise(milestone, 1, urgent=True, now=NOON + MINUTE) == 0
    assert (await owed_to(1)).run_at is None


async def test_a_message_that_was_deleted_is_never_due_again() -> None:
    milestone = await _posted(posted_at=NOON)
    await AnnouncementRow.all().update(message_id=None)
    await revise(milestone, 2, urgent=True, now=NOON + MINUTE)
    assert (await owed_to(1)).run_at is None


async def _posted(posted_at: datetime | None) -> int:
    show = Target.show(await a_show())
    await a_follow(1, show)
    milestone = await a_milestone(int(show.key))
    await owe(milestone, [show], now=NOON)
    if posted_at is not None:
        await AnnouncementRow.all().update(
            state=DeliveryState.SENT.value,
            shown_revision=1,
            posted_at=posted_at,
            message_id=5,
            run_at=None,
        )
    return milestone.id
