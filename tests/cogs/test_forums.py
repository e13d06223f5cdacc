"""A forum that follows, through the sandbox: from the command to its posts, and questions there."""

from bot.sandbox import ChannelHandle
from bot.store.outbox import forum_posts
from tests.cogs.conftest import Town
from tests.cogs.newsroom import CAST, FILMING, deliver, publish


async def told(town: Town, *headlines: str) -> ChannelHandle:
    """Let a forum follow Jessica Jones, and hear of it."""
    forum = town.guild.channel("shows", "forum")
    await town.by_admin("follow", show="jessica-jones", channel=forum)
    for headline in headlines:
        await publish(headline)
    await deliver(town)
    return forum


async def test_what_happens_to_a_show_is_told_in_its_post(town: Town) -> None:
    forum = await told(town, FILMING, CAST)
    [post] = forum.threads
    assert post.name == "Jessica Jones"
    assert "Filming" in post.messages[0].text
    assert "Janet McTeer" in post.messages[1].text
    assert town.sandbox.request_counts["POST /channels/{channel_id}/messages 400"] == 0


async def test_why_explains_the_first_message_of_a_post_by_its_link_and_the_show_in_it(
    town: Town,
) -> None:
    [post] = (await told(town, FILMING)).threads
    link = f"https://discord.com/channels/{town.guild.id}/{post.id}/{post.id}"
    asked = await town.by_admin("why", what=link)
    assert "Posted, because the channel follows it" in asked.text
    there = await town.sandbox.invoke(town.admin, post, "why", {"what": "jessica-jones"})
    assert "Posted, because the channel follows it" in there.text


async def test_a_report_finds_an_announcement_in_a_post(town: Town) -> None:
    [post] = (await told(town, FILMING)).threads
    link = f"https://discord.com/channels/{town.guild.id}/{post.id}/{post.id}"
    asked = await town.by_fan("report", announcement=link)
    assert "none of Clapper" not in asked.text
    pressed = await town.sandbox.click(town.fan, post.messages[0], "Report")
    assert pressed.text == asked.text


async def test_status_says_what_is_missing_in_a_forum_and_when_it_was_last_told(town: Town) -> None:
    forum = await told(town, FILMING)
    forum.deny("bot", "send_messages_in_threads")
    status = await town.by_admin("status")
    assert f"<#{forum.id}>: 1 follow, last posted just now" in status.text
    assert "Clapper needs there: Send Messages in Threads" in status.text


async def test_a_post_that_is_deleted_is_forgotten_at_once(town: Town) -> None:
    forum = await told(town, FILMING)
    [post] = forum.threads
    post.delete()
    await town.follows.changed()
    assert await forum_posts.known_threads(forum.id) == set()
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.suspended_because is None


async def test_a_simulation_in_a_post_is_of_its_forum(town: Town) -> None:
    forum = await told(town, FILMING)
    [post] = forum.threads
    answer = await town.sandbox.invoke(town.admin, post, "simulate", {"show": "everything"})
    assert "1" in answer.text


async def test_unfollowing_in_a_post_is_of_its_forum(town: Town) -> None:
    [post] = (await told(town, FILMING)).threads
    answer = await town.sandbox.invoke(town.admin, post, "unfollow", {"show": "Jessica Jones"})
    assert "no longer hears of **Jessica Jones**" in answer.text
    assert await town.follows.of_guild(town.guild.id) == []
