"""Announcements in forums and media channels: one post a show, opened once, whatever goes wrong."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.follows import Follows
from bot.alerts.forums import ForumPosts
from bot.alerts.pacer import Pacer
from bot.alerts.prober import Prober
from bot.alerts.subjects import load_subjects
from bot.cards import forum_post
from bot.cards.announcement import draw
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Target
from bot.domain.hours import Rhythm
from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone
from bot.forum_sender import RestForums
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.sender import RestSender, open_sender
from bot.store import follows as follow_rows
from bot.store.ledger import corrections
from bot.store.models import AnnouncementRow, MilestoneRow, ShowRow
from bot.store.outbox import delivery as outbox
from bot.store.outbox import forum_posts
from bot.store.outbox.fanout import owe
from bot.store.outbox.revising import revise
from tests.alerts.world import (
    OneTime,
    a_follow,
    a_milestone,
    a_show,
    owed_to,
    state_of,
)

pytestmark = pytest.mark.usefixtures("store")
CREATED = "POST /channels/{channel_id}/threads 201"


@pytest.fixture
async def sender(sandbox: Sandbox, time: OneTime) -> AsyncIterator[RestSender]:
    pacer = Pacer(45, clock=time.ticks, sleep=time.sleep)
    async with open_sender(sandbox.token, pacer, api=sandbox.api_url) as sender:
        yield sender


@pytest.fixture
def delivery(sender: RestSender, time: OneTime) -> Delivery:
    return a_delivery(sender, time)


def a_delivery(sender: RestSender, time: OneTime, *, resend: bool = True) -> Delivery:
    forums = ForumPosts(RestForums(sender, clock=time.wall), forum_post.name, clock=time.wall)
    return Delivery(sender, draw, load_subjects, clock=time.wall, resend=resend, forums=forums)


@pytest.fixture
async def forum(guild: GuildHandle) -> ChannelHandle:
    made = guild.channel("shows", "forum")
    await forum_posts.learn(made.id, guild.id)
    return made


async def happens(
    forum: ChannelHandle,
    time: OneTime,
    kind: Kind = Kind.RENEWED,
    *,
    slug: str = "jessica-jones",
    rhythm: Rhythm | None = None,
) -> Milestone:
    """Let something happen to a show that a forum follows."""
    show_id = await a_show(slug)
    await a_follow(forum.id, Target.show(show_id), guild_id=forum.guild.id, rhythm=rhythm)
    milestone = await a_milestone(show_id, kind)
    await owe(milestone, [Target.show(show_id)], now=time.wall())
    return milestone


async def until_nothing_is_owed(delivery: Delivery, time: OneTime) -> None:
    for _ in range(200):
        due = await outbox.next_due()
        if due is None:
            return
        time.until(due)
        if not await delivery.run_once():
            await time.sleep(0.1)
    raise AssertionError("something is owed for ever")


def posts(forum: ChannelHandle) -> dict[str, int]:
    """Return the forum's posts with how many messages each has."""
    return {one.name: len(one.messages) for one in forum.threads}


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


@pytest.mark.parametrize(
    ("tags", "network", "chosen"),
    [
        (("Talk", "Netflix"), "Netflix", ["Netflix"]),
        (("Talk", "Renewed"), None, ["Renewed"]),
        (("Talk", "More talk"), None, ["Talk"]),
    ],
)
async def test_a_forum_that_asks_for_a_tag_gets_one_that_fits(
    delivery: Delivery,
    guild: GuildHandle,
    time: OneTime,
    tags: tuple[str, ...],
    network: str | None,
    chosen: list[str],
) -> None:
    forum = guild.channel("shows", "forum", tags=tags, tag_required=True)
    await happens(forum, time)
    await ShowRow.filter(slug="jessica-jones").update(network=network)
    await until_nothing_is_owed(delivery, time)
    assert forum.threads[0].tags == chosen


async def test_a_forum_that_asks_for_a_tag_that_there_is_not_is_suspended_with_what_to_do(
    delivery: Delivery, sender: RestSender, guild: GuildHandle, time: OneTime
) -> None:
    forum = guild.channel("shows", "forum", tag_required=True)
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    [follow] = await follow_rows.of_channel(forum.id)
    assert "asks for a tag" in (follow.suspended_because or "")
    prober = Prober(sender, Follows(clock=time.wall), RestForums(sender, clock=time.wall))
    assert await prober.step() == 0
    forum.channel.tag_required = False
    assert await prober.step() == 1
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 1}


async def test_a_deleted_post_is_opened_anew_by_the_next_news(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    forum.threads[0].delete()
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 1}
    assert "Filming" in forum.threads[0].messages[0].text
    [follow] = await follow_rows.of_channel(forum.id)
    assert follow.suspended_because is None


async def test_an_archived_post_is_opened_again_by_news(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    [post] = forum.threads
    post.archive()
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 2}
    assert not post.archived


async def test_a_locked_post_keeps_its_own_news_waiting_and_no_other(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    [post] = forum.threads
    post.lock()
    await happens(forum, time, Kind.FILMING_STARTED)
    await happens(forum, time, slug="daredevil")
    await delivery.run_once()
    assert posts(forum) == {"Jessica Jones": 1, "Daredevil": 1}
    row = await AnnouncementRow.get(channel_id=forum.id, message_id=None)
    assert "locked" in (row.error or "")
    post.unlock()
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 2, "Daredevil": 1}


async def test_what_a_locked_post_may_never_have_expires_with_its_news(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    forum.threads[0].lock()
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert await AnnouncementRow.filter(state="expired").count() == 1


async def test_an_edit_reaches_the_first_message_of_a_post_though_it_is_archived(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    milestone = await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    [post] = forum.threads
    before = post.messages[0].text
    post.archive()
    await MilestoneRow.filter(id=milestone.id).update(revision=2, season=3)
    await revise(milestone.id, 2, urgent=True, now=time.wall())
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Jessica Jones": 1}
    assert post.messages[0].text != before


async def test_what_is_taken_back_is_struck_in_the_post_and_answered_there(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    milestone = await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    await MilestoneRow.filter(id=milestone.id).update(
        revision=2, state="retracted", retracted_because="It was a hoax"
    )
    await revise(milestone.id, 2, urgent=True, now=time.wall())
    assert await corrections.owe(milestone.id, now=time.wall()) == 1
    await until_nothing_is_owed(delivery, time)
    [post] = forum.threads
    first, reply = post.messages
    assert "~~" in first.text
    assert "Correction" in reply.text
    assert reply.reference is not None
    assert reply.reference["message_id"] == str(post.id)


async def test_what_is_taken_back_after_its_post_was_deleted_opens_none(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    milestone = await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    forum.threads[0].delete()
    await MilestoneRow.filter(id=milestone.id).update(revision=2, state="retracted")
    await revise(milestone.id, 2, urgent=True, now=time.wall())
    await corrections.owe(milestone.id, now=time.wall())
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {}


@pytest.mark.parametrize("denied", ["send_messages", "send_messages_in_threads", "view_channel"])
async def test_a_forum_without_permission_is_suspended_by_name_and_probed_open(
    delivery: Delivery,
    sender: RestSender,
    forum: ChannelHandle,
    time: OneTime,
    denied: str,
) -> None:
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    forum.deny("bot", denied)
    slug = "jessica-jones" if denied == "send_messages_in_threads" else "daredevil"
    await happens(forum, time, Kind.FILMING_STARTED, slug=slug)
    await until_nothing_is_owed(delivery, time)
    suspended = {one.suspended_because for one in await follow_rows.of_channel(forum.id)}
    [because] = suspended
    named = "View Channel" if denied == "view_channel" else "Create Posts, Send Messages in Threads"
    assert named in (because or "")
    prober = Prober(sender, Follows(clock=time.wall), RestForums(sender, clock=time.wall))
    assert await prober.step() == 0
    forum.allow("bot", denied)
    assert await prober.step() == 1
    await until_nothing_is_owed(delivery, time)
    assert sum(posts(forum).values()) == 2


async def test_a_deleted_forum_is_tried_once(
    delivery: Delivery, sandbox: Sandbox, forum: ChannelHandle, time: OneTime
) -> None:
    await happens(forum, time)
    await until_nothing_is_owed(delivery, time)
    forum.delete()
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(delivery, time)
    assert await AnnouncementRow.filter(state="blocked", error="The channel was deleted.").count()
    assert sandbox.limits.invalid_requests == 0


async def test_a_digest_of_several_shows_has_a_post_named_after_its_day(
    delivery: Delivery, forum: ChannelHandle, time: OneTime
) -> None:
    evening = Rhythm(18 * 60)
    await happens(forum, time, rhythm=evening)
    await happens(forum, time, slug="daredevil", rhythm=evening)
    time.seconds += timedelta(hours=6, seconds=1).total_seconds()
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Daily digest, 3 April 2017": 1}
    await happens(forum, time, Kind.FILMING_STARTED, rhythm=evening)
    time.seconds += timedelta(days=1).total_seconds()
    await until_nothing_is_owed(delivery, time)
    assert posts(forum) == {"Daily digest, 3 April 2017": 1, "Jessica Jones": 1}


async def test_where_nobody_can_tell_whether_a_post_is_there_the_setting_decides(
    sender: RestSender, sandbox: Sandbox, forum: ChannelHandle, time: OneTime
) -> None:
    sandbox.faults.drop(route="/channels/{channel_id}/threads", after_commit=False)
    forum.deny("bot", "read_message_history")
    await happens(forum, time)
    careful = a_delivery(sender, time, resend=False)
    await careful.run_once()
    time.seconds += timedelta(hours=2).total_seconds()
    await until_nothing_is_owed(careful, time)
    assert await state_of(forum.id) is DeliveryState.EXPIRED
    assert posts(forum) == {}
    await happens(forum, time, Kind.FILMING_STARTED)
    await until_nothing_is_owed(careful, time)
    assert posts(forum) == {"Jessica Jones": 1}
