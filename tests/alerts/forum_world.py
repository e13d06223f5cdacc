"""Forums that follow shows, for the tests of announcements in them."""

from bot.alerts.delivery import Delivery
from bot.alerts.forums import ForumPosts
from bot.alerts.subjects import load_subjects
from bot.cards import forum_post
from bot.cards.announcement import draw
from bot.domain.follow import Target
from bot.domain.hours import Rhythm
from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone
from bot.forum_sender import RestForums
from bot.sandbox import ChannelHandle
from bot.sender import RestSender
from bot.store.outbox import delivery as outbox
from bot.store.outbox.fanout import owe
from tests.alerts.world import (
    OneTime,
    a_follow,
    a_milestone,
    a_show,
)


def a_delivery(sender: RestSender, time: OneTime, *, resend: bool = True) -> Delivery:
    forums = ForumPosts(RestForums(sender, clock=time.wall), forum_post.name, clock=time.wall)
    return Delivery(sender, draw, load_subjects, clock=time.wall, resend=resend, forums=forums)


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
