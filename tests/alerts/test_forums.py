"""Announcements in forums and media channels: one post a show, opened once, whatever goes wrong."""

import asyncio

import pytest

from bot.alerts.delivery import Delivery
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Target
from bot.domain.kinds import Kind
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.sandbox.state import MessageFlag
from bot.sender import RestSender
from bot.store.ledger import news
from bot.store.models import AnnouncementRow
from bot.store.outbox import closing, forum_posts
from bot.store.outbox import delivery as outbox
from bot.store.outbox.fanout import owe
from tests.alerts.forum_world import a_delivery, happens, posts, until_nothing_is_owed
from tests.alerts.world import (
    NOON,
    OneTime,
    a_follow,
    a_milestone,
    a_show,
    owed_to,
)

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def delivery(sender: RestSender, time: OneTime) -> Delivery:
    return a_delivery(sender, time)


async def test_the_first_news_of_a_show_opens_its_post_and_later_ones_go_in_there(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await happens(forum, time, slug="daredevil")
    await until_nothing_is_owed(delivery, time)
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 2, "Daredevil": 1}
    first = forum.threads[0]
    assert "Renewed" in first.messages[0].text
    [row] = await AnnouncementRow.filter(message_id=first.id)
    assert (row.thread_id, row.channel_id) == (first.id, forum.id)


async def test_a_channel_turns_out_to_be_a_forum_as_the_first_news_is_sent(
    delivery: Delivery, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    pictures = guild.channel("pictures", "media")
    await happens(pictures, time)
    await until_nothing_is_owed(delivery, time)
    assert posts(pictures) == {"Jessica Jones": 1}
    assert pictures.id in await forum_posts.forums()
    await happens(pictures, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert posts(pictures) == {"Jessica Jones": 2}
    assert sandbox.request_counts["POST /channels/{channel_id}/messages 400"] == 1


@pytest.mark.parametrize("mishap", ["502 after commit", "502", "reset", "reset after commit"])
async def test_a_post_whose_opening_had_no_answer_is_there_once(
    delivery: Delivery, sandbox: Sandbox, forum: ChannelHandle, time: OneTime, mishap: str
) -> None:
    route, late = "/channels/{channel_id}/threads", "after" in mishap
    if mishap.startswith("502"):
        sandbox.faults.answer(502, route=route, after_commit=late)
    else:
        sandbox.faults.drop(route=route, after_commit=late)
    await happens(forum, time)
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 2}
    assert await outbox.count_by_state() == {DeliveryState.SENT: 2}
    rows = await AnnouncementRow.filter(channel_id=forum.id).order_by("id")
    [post] = forum.threads
    assert [row.message_id for row in rows] == [one.id for one in post.messages]


async def test_through_every_mishap_each_forum_has_one_post_a_show(
    delivery: Delivery, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    forums = [guild.channel(f"shows-{number}", "forum") for number in range(12)]
    sandbox.faults.drop(rate=0.1, times=None)
    sandbox.faults.truncate(rate=0.1, times=None)
    sandbox.faults.answer(502, rate=0.1, times=None, after_commit=True)
    sandbox.faults.limit(2.5, rate=0.05, times=None)
    for one in forums:
        show = Target.show(await a_show())
        await a_follow(one.id, show, guild_id=guild.id)
    for kind in (Kind.RENEWED, Kind.FILMING_STARTED):
        milestone = await a_milestone(await a_show(), kind)
        await owe(milestone, [Target.show(await a_show())], now=time.wall())
    await until_nothing_is_owed(delivery, time)
    assert [posts(one) for one in forums] == [{"Jessica Jones": 2}] * 12
    assert await outbox.count_by_state() == {DeliveryState.SENT: 24}


async def test_a_post_that_moderators_renamed_and_archived_meanwhile_is_found(
    delivery: Delivery, sandbox: Sandbox, forum: ChannelHandle, time: OneTime
) -> None:
    sandbox.faults.answer(502, route="/channels/{channel_id}/threads", after_commit=True)
    await happens(forum, time)
    await delivery.run_once()
    [post] = forum.threads
    post.rename("Jessica Jones (Netflix)")
    post.archive()
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones (Netflix)": 1}
    assert (await owed_to(forum.id)).message_id == post.id


async def test_news_waits_while_other_news_is_to_open_its_post(
    sender: RestSender, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await happens(forum, time, Kind.FILMING_STARTED)
    later = await AnnouncementRow.filter(channel_id=forum.id).order_by("-id").first()
    assert later is not None
    await forum_posts.take(forum.id, f"show:{await a_show()}", "Jessica Jones", later.id)
    await until_nothing_is_owed(a_delivery(sender, time), time)
    assert posts(forum) == {"Jessica Jones": 2}
    assert "Filming" in forum.threads[0].messages[0].text


async def test_in_a_forum_a_burst_is_told_in_the_post_of_each_show(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    everything = Target.everything()
    await a_follow(forum.id, everything, guild_id=forum.guild.id)
    for slug in ("jessica-jones", "daredevil"):
        milestone = await a_milestone(await a_show(slug), Kind.RENEWED)
        await news.add(milestone, at=time.wall())
        await owe(milestone, [everything], now=time.wall())
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 1, "Daredevil": 1}


async def test_the_first_message_of_a_post_pings_its_role_and_a_silent_one_nobody(
    delivery: Delivery, guild: GuildHandle, time: OneTime
) -> None:
    loud, silent = guild.channel("loud", "forum"), guild.channel("silent", "forum")
    fans, show = guild.role("fans", mentionable=True), Target.show(await a_show())
    await a_follow(loud.id, show, guild_id=guild.id, role_id=fans.id)
    await a_follow(silent.id, show, guild_id=guild.id, silent=True)
    milestone = await a_milestone(int(show.key), Kind.RENEWED)
    await owe(milestone, [show], now=time.wall())
    await until_nothing_is_owed(delivery, time)
    [pinging], [quiet] = loud.threads[0].messages, silent.threads[0].messages
    assert [ping.id for ping in pinging.pings] == [fans.id]
    assert quiet.flags & MessageFlag.SUPPRESS_NOTIFICATIONS


async def test_what_discord_refuses_opens_no_post_and_the_next_news_does(
    delivery: Delivery, sandbox: Sandbox, forum: ChannelHandle, time: OneTime
) -> None:
    sandbox.faults.answer(400, route="/channels/{channel_id}/threads")
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    assert await outbox.count_by_state() == {DeliveryState.DEAD: 1}
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 1}


async def test_what_was_tried_before_the_forum_closed_is_told_once_when_it_opens(
    delivery: Delivery, sandbox: Sandbox, forum: ChannelHandle, time: OneTime
) -> None:
    sandbox.faults.answer(502, route="/channels/{channel_id}/threads", after_commit=True)
    await happens(forum, time)
    await delivery.run_once()
    await closing.close_channel(forum.id, "closed for a test")
    time.seconds += 60
    await closing.reopen_channel(forum.id, since=NOON, now=time.wall())
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 1}
    assert (await owed_to(forum.id)).message_id == forum.threads[0].id


async def test_senders_that_meet_open_one_post_a_show(
    sender: RestSender, forum: ChannelHandle, time: OneTime
) -> None:
    for kind in (Kind.RENEWED, Kind.FILMING_STARTED, Kind.TRAILER, Kind.FILMING_WRAPPED):
        await happens(forum, time, kind)
    await happens(forum, time, slug="daredevil")
    senders = [a_delivery(sender, time) for _ in range(3)]
    while (due := await outbox.next_due()) is not None:
        time.until(due)
        await asyncio.gather(*(one.run_once() for one in senders))
    assert posts(forum) == {"Jessica Jones": 4, "Daredevil": 1}
