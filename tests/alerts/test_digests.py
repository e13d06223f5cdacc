"""Messages of what waited: digests and quiet hours."""

from datetime import UTC, datetime

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.reports import Reports
from bot.domain.bundle import MOST
from bot.domain.follow import Target
from bot.domain.hours import GuildHours, Rhythm
from bot.domain.kinds import Kind
from bot.ledger.page import mend
from bot.store import follows, guild_hours
from bot.store.models import AnnouncementRow
from bot.store.outbox import delivery as outbox
from tests.alerts.happenings import EVERYTHING, SHOWS, deliver, happens, in_words, states
from tests.alerts.world import (
    DAY,
    GUILD,
    HOUR,
    FakeDiscord,
    StoppedClock,
    a_follow,
    a_show,
    revised,
)

pytestmark = pytest.mark.usefixtures("store")


async def test_a_digest_is_one_message_at_its_hour(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(18 * 60), zone="Europe/Berlin")
    for slug in SHOWS[:3]:
        await happens(slug, clock)
        await deliver(delivery)
        clock.forward(HOUR)
    assert discord.requests == 0
    assert await outbox.next_due() == datetime(2017, 4, 3, 16, tzinfo=UTC)
    clock.now = datetime(2017, 4, 3, 16, 0, 1, tzinfo=UTC)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, *SHOWS[:3])]
    assert await states() == ["sent", "gathered", "gathered"]


async def test_a_digest_without_news_is_no_message_and_of_one_is_just_that(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(18 * 60))
    await happens("jessica-jones", clock)
    clock.forward(DAY)
    await deliver(delivery)
    clock.forward(DAY)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, "jessica-jones")]


async def test_what_a_channel_hears_at_once_does_not_wait_for_its_digest(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(weekday=4), role_id=7)
    await a_follow(1, Target.show(await a_show()))
    await happens("jessica-jones", clock)
    await happens("daredevil", clock)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.RENEWED, "jessica-jones")]


async def test_a_digest_takes_what_became_of_its_news_meanwhile(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(18 * 60))
    first, second = [await happens(slug, clock) for slug in SHOWS[:2]]
    await revised(second, 2, clock)
    await Reports(mend, clock=clock).retract(first.id, "it was another show")
    clock.forward(DAY)
    await deliver(delivery)
    assert discord.texts(1) == ["Daredevil: renewed r2"]
    assert await states() == ["expired", "sent"]


async def test_unfollowing_empties_the_next_digest(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(18 * 60))
    await happens("jessica-jones", clock)
    await follows.remove(1, EVERYTHING)
    clock.forward(DAY)
    await deliver(delivery)
    assert discord.requests == 0
    row = await AnnouncementRow.get()
    assert (row.state, row.error) == ("expired", "no longer followed")


async def test_quiet_hours_hold_news_but_for_the_kinds_that_break_through(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await guild_hours.put(GUILD, GuildHours("America/New_York", (22 * 60, 7 * 60)))
    await a_follow(1, EVERYTHING)
    clock.now = datetime(2017, 4, 4, 3, tzinfo=UTC)  # 23:00 in New York
    await happens("jessica-jones", clock)
    await happens("daredevil", clock, Kind.TRAILER)
    await happens("luke-cage", clock, Kind.CANCELLED)
    await deliver(delivery)
    assert discord.texts(1) == [in_words(Kind.CANCELLED, "luke-cage")]
    clock.now = datetime(2017, 4, 4, 11, tzinfo=UTC)  # 7:00
    await deliver(delivery)
    assert discord.texts(1)[1] == "Jessica Jones: renewed r1 + Daredevil: trailer r1"


async def test_a_server_that_wants_quiet_later_still_gets_it(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await guild_hours.put(GUILD, GuildHours(None, (11 * 60, 13 * 60)))
    await a_follow(1, EVERYTHING)
    await happens("jessica-jones", clock)
    await guild_hours.put(GUILD, GuildHours(None, (11 * 60, 15 * 60)))
    clock.forward(2 * HOUR)
    await deliver(delivery)
    assert discord.requests == 0
    clock.forward(HOUR)
    await deliver(delivery)
    assert len(discord.texts(1)) == 1


async def test_each_role_has_a_message_of_its_own_in_a_digest(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    evening = Rhythm(18 * 60)
    await a_follow(1, EVERYTHING, rhythm=evening)
    await a_follow(1, Target.show(await a_show("daredevil")), rhythm=evening, role_id=71)
    await a_follow(1, Target.show(await a_show("luke-cage")), rhythm=evening, role_id=72)
    for slug in SHOWS:
        await happens(slug, clock)
    clock.forward(DAY)
    await deliver(delivery)
    assert len(discord.messages[1]) == 2
    leads = await AnnouncementRow.filter(state="sent").order_by("role_id")
    assert [lead.role_id for lead in leads] == [71, 72]


async def test_too_much_for_a_message_is_parted_evenly(
    delivery: Delivery, discord: FakeDiscord, clock: StoppedClock
) -> None:
    await a_follow(1, EVERYTHING, rhythm=Rhythm(18 * 60))
    for number in range(MOST + 1):
        await happens(f"show-{number}", clock)
    clock.forward(DAY)
    await deliver(delivery)
    assert [str(text).count("renewed") for text in discord.texts(1)] == [
        (MOST + 1) // 2,
        (MOST + 1) // 2,
    ]
