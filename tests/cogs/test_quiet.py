"""Digests and quiet hours, set up with the commands, as Discord shows them."""

from datetime import timedelta

import pytest

from bot.domain.hours import GuildHours, Rhythm
from bot.domain.kinds import Kind
from tests.cogs.conftest import APRIL, Town
from tests.cogs.newsroom import CAST, announcements, deliver, publish

ORDER = "Netflix Renews Jessica Jones for Season 3"


async def test_a_follow_takes_a_rhythm_and_says_by_which_clocks(town: Town) -> None:
    answer = await town.by_admin("follow", show="everything", rhythm="weekly sundays at 9am")
    assert "in a weekly digest, Sundays at 09:00" in answer.text
    assert "by the clocks of UTC. /quiet chooses another" in answer.text
    [follow] = await town.follows.of_guild(town.guild.id)
    assert (follow.rhythm, follow.zone) == (Rhythm(9 * 60, 6), None)
    answer = await town.by_admin("follow", show="everything", rhythm="daily 7", zone="Tokyo")
    assert "in a daily digest at 07:00 (Asia/Tokyo)" in answer.text


async def test_rhythms_and_zones_are_offered_as_they_are_typed(town: Town) -> None:
    offer = town.sandbox.autocomplete
    rhythms = await offer(town.admin, town.channel, "follow", "rhythm", "")
    assert [one.value for one in rhythms] == ["daily 18:00", "weekly fri 18:00", "instant"]
    [typed, *_] = await offer(town.admin, town.channel, "follow", "rhythm", "fri 7")
    assert (typed.name, typed.value) == ("A weekly digest, Fridays at 07:00", "weekly fri 07:00")
    for command in ("follow", "quiet"):
        [zone, *_] = await offer(town.admin, town.channel, command, "zone", "berl")
        assert zone.value == "Europe/Berlin"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"rhythm": "hourly"}, "Write instant, daily 18:00 or weekly fri 18:00"),
        ({"rhythm": "daily", "zone": "Europe/Berlni"}, "Near it: Europe/Berlin"),
    ],
)
async def test_what_can_not_be_read_is_refused_with_what_can(
    town: Town, options: dict[str, str], reason: str
) -> None:
    answer = await town.by_admin("follow", show="everything", **options)
    assert reason in answer.text
    assert await town.follows.of_guild(town.guild.id) == []


async def test_a_server_chooses_quiet_hours_and_what_breaks_through(town: Town) -> None:
    answer = await town.by_admin("quiet")
    assert "no quiet hours" in answer.text
    answer = await town.by_admin("quiet", hours="10pm to 7am", zone="new york")
    assert "quiet from 22:00 to 07:00** (America/New_York)" in answer.text
    assert "Breaks through:** cancelled, premiere dated." in answer.text
    await town.by_admin("follow", show="everything", rhythm="daily")
    listed = await town.by_admin("following")
    assert "in a daily digest at 18:00" in listed.text
    assert "🌙 Quiet from 22:00 to 07:00 (America/New_York)" in listed.text
    hours = await town.follows.hours(town.guild.id)
    assert hours == GuildHours("America/New_York", (22 * 60, 7 * 60))
    picked = await town.sandbox.select(town.admin, answer, "clapper-menu:1:loud", ["trailer"])
    assert "Breaks through:** trailer." in picked.text
    await town.sandbox.select(town.admin, answer, "clapper-menu:1:loud", [])
    assert (await town.follows.hours(town.guild.id)).loud == frozenset[Kind]()
    answer = await town.by_admin("quiet", hours="off")
    assert "no quiet hours" in answer.text
    assert (await town.follows.hours(town.guild.id)).zone == "America/New_York"


async def test_hours_that_are_none_are_refused(town: Town) -> None:
    answer = await town.by_admin("quiet", hours="at night")
    assert "Write it like 22:00-07:00, or off" in answer.text
    answer = await town.by_admin("quiet", zone="Middle-earth")
    assert "No time zone is called" in answer.text


async def test_news_of_quiet_hours_comes_as_one_card_after_them(town: Town) -> None:
    await town.by_admin("quiet", hours="11:00-13:30")
    await town.by_admin("follow", show="jessica-jones")
    await publish()
    await publish(CAST)
    await deliver(town)
    assert announcements(town) == []
    await deliver(town, late=timedelta(hours=2))
    [message] = announcements(town)
    assert "While it was quiet here: 2 milestones of 1 show" in message.text
    assert "filming of season 2 has begun" in message.text
    assert "Janet McTeer joins season 2" in message.text


async def test_a_digest_is_a_card_of_all_its_news(town: Town) -> None:
    await town.by_admin("follow", show="everything", rhythm="daily 18:00")
    for headline in (CAST, ORDER):
        await publish(headline)
    await deliver(town, late=timedelta(hours=5))
    assert announcements(town) == []
    await deliver(town, late=timedelta(hours=7))
    [message] = announcements(town)
    assert "Daily digest: 2 milestones of 1 show" in message.text
    assert APRIL.hour == 12


async def test_why_and_status_say_what_waits_and_until_when(town: Town) -> None:
    await town.by_admin("quiet", hours="11:00-13:30")
    await town.by_admin("follow", show="jessica-jones")
    await publish()
    until = int((APRIL + timedelta(minutes=90)).timestamp())
    text = (await town.by_admin("why", what="jessica-jones")).text
    assert f"Not posted yet: it is quiet here until <t:{until}:t>." in text
    status = (await town.by_admin("status")).text
    assert "🌙 Quiet from 11:00 to 13:30 (UTC)" in status
    assert "1 announcement waits for a digest or the end of quiet hours" in status
    assert f"the next <t:{until}:R>" in status
    await town.by_admin("follow", show="jessica-jones", rhythm="weekly", zone="Berlin")
    await publish(CAST)
    text = (await town.by_admin("why", what="jessica-jones")).text
    assert "Not posted yet: it will be in the weekly digest, <t:1491580800:F>." in text


async def test_why_says_with_how_many_others_it_was_told(town: Town) -> None:
    await town.by_admin("follow", show="everything")
    for headline in (ORDER, "Netflix Renews The Witcher for Season 2"):
        await publish(headline)
    await deliver(town)
    [message] = announcements(town)
    assert "✅ Renewed: 2 shows" in message.text
    text = (await town.by_admin("why", what=str(message.id))).text
    assert "News of its kind came within an hour, gathered with 1 other." in text
    assert "The Witcher: renewed for season 2" in text
    text = (await town.by_admin("why", what="jessica-jones")).text
    assert "gathered with 1 other" in text


async def test_a_report_on_a_message_of_several_asks_which(town: Town) -> None:
    await town.by_admin("follow", show="everything")
    for headline in (ORDER, "Netflix Renews The Witcher for Season 2"):
        await publish(headline)
    await deliver(town)
    [message] = announcements(town)
    asked = await town.by_fan("report", announcement=str(message.id))
    assert "Which of these is wrong?" in asked.text
    menu = asked.components[0]["components"][0]
    witcher = next(one["value"] for one in menu["options"] if "Witcher" in one["label"])
    one = await town.sandbox.select(town.fan, asked, menu["custom_id"], [witcher])
    assert "What is wrong with this?" in one.text
    assert "The Witcher" in one.text


async def test_simulate_counts_messages_as_they_would_have_come(town: Town) -> None:
    for headline in (ORDER, "Netflix Renews The Witcher for Season 2", CAST):
        await publish(headline)
    told = await town.by_admin("simulate", show="everything", since="7d")
    assert "3 milestones in 2 messages" in told.text
    told = await town.by_admin("simulate", show="everything", since="7d", rhythm="daily")
    assert "3 milestones in 1 message" in told.text
