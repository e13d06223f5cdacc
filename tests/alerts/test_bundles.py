"""Messages of several milestones through corrections, refusals, lost answers and outages."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.follows import Follows
from bot.alerts.reports import Reports
from bot.alerts.subjects import load_subjects
from bot.domain.announcement import DeliveryState, Hold
from bot.domain.follow import Target
from bot.domain.hours import GuildHours, Rhythm
from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone
from bot.errors import BadMessageError, ChannelClosedError
from bot.ledger.page import mend
from bot.store import guild_hours
from bot.store.models import AnnouncementRow
from bot.store.outbox import closing
from bot.store.outbox import delivery as outbox
from tests.alerts.happenings import EVERYTHING, SHOWS, deliver, happens, in_words, states
from tests.alerts.world import (
    DAY,
    GUILD,
    HOUR,
    MINUTE,
    NOON,
    FakeDiscord,
    StoppedClock,
    a_follow,
    a_show,
    draw,
    lost,
    revised,
)

pytestmark = pytest.mark.usefixtures("store")


async def _a_digest_of(
    slugs: Sequence[str], delivery: Delivery, clock: StoppedClock
) -> Sequence[Milestone]:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(18 * 60))
    owed = [await happens(slug, clock) for slug in slugs]
    clock.now = datetime(2017, 4, 3, 18, tzinfo=UTC)
    await deliver(delivery)
    return owed


@pytest.mark.parametrize("place", [0, 1, 2])
async def test_what_is_taken_back_is_struck_in_the_shared_message_with_one_reply(
    place: int, delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    owed = await _a_digest_of(SHOWS[:3], delivery, clock)
    [message_id] = discord.messages[1]
    clock.forward(2 * HOUR)
    reports = Reports(mend, clock=clock)
    assert await reports.retract(owed[place].id, "it was another show") == 1
    await deliver(delivery)
    shared, reply = discord.texts(1)
    assert str(shared).split(" + ")[place].endswith("r2 withdrawn")
    assert str(shared).count("withdrawn") == 1
    assert str(reply).endswith("withdrawn")
    correction = await AnnouncementRow.get(form="correction")
    assert correction.reply_to == message_id


async def test_each_revision_of_each_member_is_shown(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    owed = await _a_digest_of(SHOWS[:3], delivery, clock)
    for milestone in (*owed, *owed):
        await revised(milestone, 2 if "r1" in str(discord.texts(1)[0]) else 3, clock)
        await deliver(delivery)
    assert str(discord.texts(1)[0]).count("r3") == 3
    assert len(discord.messages[1]) == 1


async def test_a_message_that_discord_refuses_is_parted_so_that_one_stops_no_other(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    discord.before = [BadMessageError("embeds.0.description: too long"), None, BadMessageError("")]
    await _a_digest_of(SHOWS[:3], delivery, clock)
    assert len(discord.texts(1)) == 2
    assert sorted(await states()) == ["dead", "sent", "sent"]


async def test_a_digest_waits_in_a_closed_channel_and_is_one_message_after_all(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    discord.closed = {1: ChannelClosedError(50001, "It needs the permission View Channel.")}
    await _a_digest_of(SHOWS[:3], delivery, clock)
    assert await states() == ["blocked", "gathered", "gathered"]
    discord.closed = {}
    clock.forward(2 * HOUR)
    await Follows(clock=clock).resume_channel(1)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, *SHOWS[:3])]


async def test_what_waits_goes_on_waiting_through_a_closed_channel(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(weekday=4))
    await happens("jessica-jones", clock)
    await closing.close_channel(1, "It needs the permission View Channel.")
    clock.forward(HOUR)
    await Follows(clock=clock).resume_channel(1)
    await deliver(delivery)
    assert discord.requests == 0
    assert await outbox.next_due() == datetime(2017, 4, 7, 18, tzinfo=UTC)


@pytest.mark.parametrize("answers", [1, 3])
async def test_a_digest_whose_answer_is_lost_is_told_once(
    answers: int, delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    discord.after = [lost()] * answers
    await _a_digest_of(SHOWS[:3], delivery, clock)
    for _ in range(answers):
        clock.forward(MINUTE)
        await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, *SHOWS[:3])]


# After an outage.


async def _an_outage(length_in_hours: int, clock: StoppedClock, slugs: Sequence[str]) -> None:
    """Let things happen while no process runs; one ran before."""
    discord = FakeDiscord()
    await deliver(Delivery(discord, draw, load_subjects, clock=clock))
    for slug in slugs:
        await happens(slug, clock)
    clock.forward(length_in_hours * HOUR)


async def test_after_an_outage_a_channel_gets_one_summary_without_pings(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, Target.show(await a_show("jessica-jones")), role_id=71)
    await a_follow(1, Target.show(await a_show("daredevil")), role_id=72)
    await a_follow(2, Target.show(await a_show("daredevil")), role_id=73)
    await _an_outage(26, clock, SHOWS[:2])
    await deliver(Delivery(discord, draw, load_subjects, clock=clock))
    assert discord.texts(1) == [in_words(Kind.RENEWED, "jessica-jones", "daredevil")]
    lead = await AnnouncementRow.get(channel_id=1, state="sent")
    assert (lead.hold, lead.role_id) == (Hold.LATE, None)
    # One alone is no flood.
    assert (await AnnouncementRow.get(channel_id=2)).role_id == 73


async def test_what_is_no_news_any_more_is_left_out_of_the_summary(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    await _an_outage(50, clock, ())
    clock.now = NOON
    await happens("jessica-jones", clock, Kind.TRAILER)  # news for two days
    await happens("daredevil", clock, Kind.CANCELLED)  # for three
    clock.forward(50 * HOUR)
    await deliver(Delivery(discord, draw, load_subjects, clock=clock))
    assert discord.texts(1) == [in_words(Kind.CANCELLED, "daredevil")]


async def test_an_outage_of_discord_ends_in_a_summary_too(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    for slug in SHOWS:
        await a_follow(1, Target.show(await a_show(slug)))
    await deliver(delivery)
    await happens(SHOWS[0], clock)
    discord.before = [lost()] * 40
    for hour in range(6):
        if 0 < hour < len(SHOWS):
            await happens(SHOWS[hour], clock, Kind.ORDERED)
            # Not yet attempted, as a longer queue would have it.
            await AnnouncementRow.filter(state="pending").update(run_at=NOON + 6 * HOUR)
        await delivery.run_once()
        clock.forward(HOUR)
    discord.before = []
    clock.forward(10 * MINUTE)
    await deliver(delivery)
    assert [str(text).count(" + ") for text in discord.texts(1)] == [0, 3]


async def test_what_feeds_tell_after_an_outage_is_summed_up_and_fresh_news_is_not(
    discord: FakeDiscord, clock: StoppedClock
) -> None:
    for slug in SHOWS[:4]:
        await a_follow(1, Target.show(await a_show(slug)), role_id=71)
    await _an_outage(9, clock, ())
    delivery = Delivery(discord, draw, load_subjects, clock=clock)
    await deliver(delivery)
    for slug in SHOWS[:3]:  # reported at noon
        await happens(slug, clock)
    await happens(SHOWS[3], clock, heard_at=clock.now)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, SHOWS[3])]
    clock.forward(15 * MINUTE)
    await deliver(delivery)
    assert discord.texts(1)[1:] == [in_words(Kind.RENEWED, *SHOWS[:3])]
    assert (await AnnouncementRow.get(state="sent", hold="late")).role_id is None
    await happens(SHOWS[0], clock, epoch=1)  # a slow feed, when all is well
    await deliver(delivery)
    assert len(discord.texts(1)) == 3


async def test_a_channel_that_opens_again_gets_one_message(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    for slug in SHOWS[:3]:
        await a_follow(1, Target.show(await a_show(slug)))
        await happens(slug, clock)
    await closing.close_channel(1, "It needs the permission View Channel.")
    clock.forward(DAY)
    await Follows(clock=clock).resume_channel(1)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, *SHOWS[:3])]


async def test_a_short_stop_is_no_outage(discord: FakeDiscord, clock: StoppedClock) -> None:
    for slug in SHOWS[:2]:
        await a_follow(1, Target.show(await a_show(slug)), role_id=71)
    await _an_outage(0, clock, SHOWS[:2])
    clock.forward(59 * MINUTE)
    await deliver(Delivery(discord, draw, load_subjects, clock=clock))
    assert len(discord.messages[1]) == 2


async def test_no_announcement_is_left_behind(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING)
    await a_follow(2, EVERYTHING, rhythm=Rhythm(6 * 60))
    await guild_hours.put(GUILD, GuildHours(None, (23 * 60, 5 * 60), frozenset()))
    for number in range(40):
        kind = (Kind.RENEWED, Kind.TRAILER, Kind.ORDERED)[number % 3]
        await happens(f"show-{number}", clock, kind)
        discord.after = [lost()] if number % 4 == 0 else []
        await deliver(delivery)
        clock.forward(25 * MINUTE)
    clock.forward(DAY + HOUR)
    discord.after = []
    for _ in range(3):
        await deliver(delivery)
        clock.forward(MINUTE)
    for channel_id in (1, 2):
        told = " + ".join(map(str, discord.texts(channel_id))).split(" + ")
        assert len(told) == len(set(told)) == 40
    assert set(await states(1)) | set(await states(2)) == {
        DeliveryState.SENT,
        DeliveryState.GATHERED,
    }
