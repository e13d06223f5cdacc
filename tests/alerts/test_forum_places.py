"""What people do with forums and their posts: tags, archives, locks, deletions, permissions."""

from datetime import timedelta

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.follows import Follows
from bot.alerts.prober import Prober
from bot.domain.announcement import DeliveryState
from bot.domain.hours import Rhythm
from bot.domain.kinds import Kind
from bot.forum_sender import RestForums
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.sender import RestSender
from bot.store import follows as follow_rows
from bot.store.ledger import corrections
from bot.store.models import AnnouncementRow, MilestoneRow, ShowRow
from bot.store.outbox.revising import revise
from tests.alerts.forum_world import a_delivery, happens, posts, until_nothing_is_owed
from tests.alerts.world import (
    OneTime,
    state_of,
)

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def delivery(sender: RestSender, time: OneTime) -> Delivery:
    return a_delivery(sender, time)


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
