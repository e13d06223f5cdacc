"""The follow commands through the sandbox: who may, where it works, and what is kept."""

from typing import Literal

import discord
import pytest

from bot.domain.follow import Preset, Target
from bot.domain.kinds import Certainty, Kind
from bot.errors import RefusedError
from bot.sandbox import ChannelHandle, RefusedByClientError
from bot.store.catalogue import shows as rows
from bot.store.outbox import forum_posts
from tests.cogs.conftest import Town
from tests.cogs.newsroom import CAST, announcements, deliver, publish


async def jessica() -> Target:
    show = await rows.by_slug("jessica-jones")
    assert show is not None
    return Target.show(show.id)


async def test_a_show_is_followed_in_the_current_channel(town: Town) -> None:
    answer = await town.by_admin("follow", show="jessica-jones")
    assert answer.ephemeral
    assert f"<#{town.channel.id}> now hears of **Jessica Jones**" in answer.text
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.target == await jessica()
    assert follow.channel_id == town.channel.id
    assert follow.kinds == Preset.EVERYTHING.kinds
    assert follow.min_certainty is Certainty.REPORTED
    assert follow.role_id is None


async def test_channel_kinds_certainty_and_role_are_kept(town: Town) -> None:
    other = town.guild.channel("premieres", "announcement")
    role = town.guild.role("fans", mentionable=True)
    await town.by_admin(
        "follow",
        show="everything",
        channel=other,
        kinds="premieres",
        certainty="confirmed",
        role=role,
    )
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.target == Target.everything()
    assert follow.channel_id == other.id
    assert follow.kinds == Preset.PREMIERES.kinds
    assert follow.min_certainty is Certainty.CONFIRMED
    assert follow.role_id == role.id


async def test_following_again_changes_what_is_there(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    answer = await town.by_admin("follow", show="jessica-jones", kinds="milestones")
    assert "still hears of" in answer.text
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.kinds == Preset.MILESTONES.kinds


async def test_everything_is_offered_first(town: Town) -> None:
    offered = await town.sandbox.autocomplete(town.admin, town.channel, "follow", "show", "")
    assert offered[0].value == "everything"
    assert "Jessica Jones" in [choice.name for choice in offered]


async def test_an_unknown_show_is_refused_with_what_is_near(town: Town) -> None:
    answer = await town.by_admin("follow", show="jessica smith")
    assert "Near it: " in answer.text
    assert "Jessica Jones" in answer.text
    assert await town.follows.of_guild(town.guild.id) == []


@pytest.mark.parametrize("command", ["follow", "unfollow", "following"])
async def test_the_commands_are_hidden_from_others(town: Town, command: str) -> None:
    with pytest.raises(RefusedByClientError):
        await town.by_fan(command, **({} if command == "following" else {"show": "everything"}))


async def test_the_button_of_a_card_follows_for_managers_only(town: Town) -> None:
    card = await town.by_fan("show", title="jessica-jones")
    refused = await town.sandbox.click(town.fan, card, "Follow")
    assert refused.ephemeral
    assert "may manage the server" in refused.text
    assert await town.follows.of_guild(town.guild.id) == []
    await town.sandbox.click(town.admin, card, "Follow")
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.target == await jessica()


@pytest.mark.parametrize(
    ("denied", "named"),
    [
        ("send_messages", "Send Messages"),
        ("embed_links", "Embed Links"),
        ("view_channel", "View Channel"),
    ],
)
async def test_what_is_missing_in_a_channel_is_named(town: Town, denied: str, named: str) -> None:
    closed = town.guild.channel("closed", deny={"bot": denied})
    answer = await town.by_admin("follow", show="jessica-jones", channel=closed)
    assert "#closed" in answer.text
    assert named in answer.text
    assert await town.follows.of_guild(town.guild.id) == []


async def test_what_is_missing_in_the_current_channel_is_named(town: Town) -> None:
    town.channel.deny("bot", "send_messages")
    answer = await town.by_admin("follow", show="jessica-jones")
    assert "It needs there: Send Messages" in answer.text


async def thread_of(town: Town) -> ChannelHandle:
    parent = town.bot.get_channel(town.channel.id)
    assert isinstance(parent, discord.TextChannel)
    await parent.create_thread(name="season 2", type=discord.ChannelType.public_thread)
    return town.channel.threads[0]


async def test_a_thread_can_follow(town: Town) -> None:
    thread = await thread_of(town)
    await town.by_admin("follow", show="jessica-jones", channel=thread)
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.channel_id == thread.id


async def test_what_is_missing_in_a_thread_is_named(town: Town) -> None:
    thread = await thread_of(town)
    town.channel.deny("bot", "send_messages_in_threads")
    answer = await town.by_admin("follow", show="jessica-jones", channel=thread)
    assert "It needs there: Send Messages in Threads" in answer.text


@pytest.mark.parametrize("kind", ["forum", "media"])
async def test_a_forum_can_follow(town: Town, kind: Literal["forum", "media"]) -> None:
    forum = town.guild.channel("theories", kind)
    answer = await town.by_admin("follow", show="jessica-jones", channel=forum)
    assert "Each show has a post of its own there" in answer.text
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.channel_id == forum.id
    assert await forum_posts.are_forums([forum.id]) == {forum.id}


@pytest.mark.parametrize(
    ("denied", "named"),
    [
        ("send_messages", "Create Posts"),
        ("send_messages_in_threads", "Send Messages in Threads"),
        ("embed_links", "Embed Links"),
    ],
)
async def test_what_is_missing_in_a_forum_is_named(town: Town, denied: str, named: str) -> None:
    forum = town.guild.channel("theories", "forum", deny={"bot": denied})
    answer = await town.by_admin("follow", show="jessica-jones", channel=forum)
    assert named in answer.text
    assert await town.follows.of_guild(town.guild.id) == []


async def test_what_is_told_in_a_forum_can_not_be_published(town: Town) -> None:
    forum = town.guild.channel("theories", "forum")
    answer = await town.by_admin("follow", show="jessica-jones", channel=forum, publish=True)
    assert "Only what is posted in an announcement channel" in answer.text


async def test_a_role_that_can_not_be_pinged_is_refused(town: Town) -> None:
    role = town.guild.role("fans")
    answer = await town.by_admin("follow", show="jessica-jones", role=role)
    assert "can't ping" in answer.text
    assert await town.follows.of_guild(town.guild.id) == []


async def test_unfollowing_ends_what_was_followed(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    offered = await town.sandbox.autocomplete(town.admin, town.channel, "unfollow", "show", "jon")
    assert [choice.name for choice in offered] == ["Jessica Jones"]
    answer = await town.by_admin("unfollow", show=offered[0].value)
    assert "no longer hears of **Jessica Jones**" in answer.text
    assert await town.follows.of_guild(town.guild.id) == []
    again = await town.by_admin("unfollow", show="jessica-jones")
    assert "does not follow" in again.text


async def test_following_lists_the_follows_of_the_server(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await town.by_admin("follow", show="everything", certainty="rumoured")
    answer = await town.by_admin("following")
    assert answer.embeds[0]["title"] == "Followed here: 2"
    assert f"**Jessica Jones** in <#{town.channel.id}>" in answer.text
    assert "**everything**" in answer.text
    assert "rumours too" in answer.text


async def test_the_button_changes_nothing_for_a_channel_that_follows_already(town: Town) -> None:
    await town.sandbox.invoke(
        town.admin, town.channel, "follow", {"show": "jessica-jones", "certainty": "rumoured"}
    )
    card = await town.sandbox.invoke(town.admin, town.channel, "show", {"title": "jessica-jones"})
    answer = await town.sandbox.click(town.admin, card, "Follow")
    assert "rumours too" in answer.message.text


async def test_the_follow_of_a_deleted_channel_can_be_removed(town: Town) -> None:
    gone = town.guild.channel("gone")
    await town.by_admin("follow", show="jessica-jones", channel=gone)
    await town.by_admin("follow", show="jessica-jones")
    gone.delete()
    await town.follows.changed()
    offered = await town.sandbox.autocomplete(town.admin, town.channel, "unfollow", "show", "jes")
    assert [one.name for one in offered] == [
        "Jessica Jones",
        "Jessica Jones, in a channel that is gone",
    ]
    answer = await town.by_admin("unfollow", show=offered[1].value)
    assert "no longer hears of **Jessica Jones**" in answer.text
    [left] = await town.follows.of_guild(town.guild.id)
    assert left.channel_id == town.channel.id
    again = await town.by_admin("unfollow", show=offered[1].value)
    assert "no longer followed" in again.text


async def test_nobody_unfollows_for_another_server(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    [follow] = await town.follows.of_guild(town.guild.id)
    with pytest.raises(RefusedError):
        await town.follows.unfollow_one(town.guild.id + 1, follow.id)
    assert await town.follows.of_guild(town.guild.id) == [follow]


async def test_kinds_are_chosen_one_by_one_under_the_answer(town: Town) -> None:
    answer = await town.by_admin("follow", show="jessica-jones")
    menu = answer.components[0]["components"][0]
    assert len(menu["options"]) == len(Kind)
    assert all(one["default"] for one in menu["options"])
    changed = await town.sandbox.select(
        town.admin, answer, menu["custom_id"], ["renewed", "cancelled"]
    )
    assert "still hears of **Jessica Jones**: only renewed, cancelled" in changed.text
    [follow] = await town.follows.of_guild(town.guild.id)
    assert follow.kinds == {Kind.RENEWED, Kind.CANCELLED}
    await town.by_admin("unfollow", show="jessica-jones")
    late = await town.sandbox.select(town.admin, answer, menu["custom_id"], ["renewed"])
    assert "no longer followed" in late.text


async def test_a_person_is_followed_for_casting_news_only(town: Town) -> None:
    await publish(CAST)
    offered = await town.sandbox.autocomplete(town.admin, town.channel, "follow", "show", "jan")
    assert [one.value for one in offered] == ["person:Janet McTeer"]
    answer = await town.by_admin("follow", show=offered[0].value)
    assert "now hears of **Janet McTeer**" in answer.text
    await publish("Janet McTeer Joins the Cast of The Witcher Season 2")
    await publish("The Witcher Renewed for Season 3")
    await deliver(town)
    [message] = announcements(town)
    assert "The Witcher: Janet McTeer joins season 2" in message.text
    assert "**Janet McTeer**" in (await town.by_admin("following")).text
    gone = await town.by_admin("unfollow", show="person:janet mcteer")
    assert "no longer hears of **Janet McTeer**" in gone.text


async def test_a_network_is_followed_for_all_its_shows(town: Town) -> None:
    offered = await town.sandbox.autocomplete(town.admin, town.channel, "follow", "show", "netf")
    assert "network:Netflix" in [one.value for one in offered]
    answer = await town.by_admin("follow", show="network:netflix")
    assert "now hears of **Netflix**" in answer.text
    await publish("The Witcher Renewed for Season 3")
    await publish("Jessie Renewed for Season 3")
    await deliver(town)
    [message] = announcements(town)
    assert "The Witcher: renewed for season 3" in message.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("network:Nutflix", "No known show is on a network called"),
        ("person:Janet", "Write the person's full name."),
        ("person: ", "Write the person's full name."),
    ],
)
async def test_who_is_unclear_is_asked_for(town: Town, typed: str, said: str) -> None:
    assert said in (await town.by_admin("follow", show=typed)).text
    assert await town.follows.of_guild(town.guild.id) == []


async def test_a_silent_follow_posts_without_notifying(town: Town) -> None:
    answer = await town.by_admin("follow", show="jessica-jones", silent=True)
    assert "without notifying anybody" in answer.text
    await publish()
    await deliver(town)
    [message] = announcements(town)
    assert message.flags & 1 << 12


async def test_a_thread_gets_its_announcements(town: Town) -> None:
    thread = await thread_of(town)
    await town.by_admin("follow", show="jessica-jones", channel=thread)
    await publish()
    await deliver(town)
    [message] = thread.messages
    assert "filming of season 2 has begun" in message.text
    assert announcements(town) == []


async def test_a_follow_in_an_announcement_channel_may_be_published(town: Town) -> None:
    premieres = town.guild.channel("premieres", "announcement")
    answer = await town.by_admin("follow", show="jessica-jones", channel=premieres, publish=True)
    assert "published to the channels that follow it" in answer.text
    await publish()
    await deliver(town)
    [message] = premieres.messages
    assert message.flags & 1 << 0
    again = await town.by_admin("follow", show="jessica-jones", channel=premieres)
    assert "published" not in again.text


async def test_elsewhere_nothing_can_be_published(town: Town) -> None:
    answer = await town.by_admin("follow", show="jessica-jones", publish=True)
    assert "announcement channel" in answer.text
    thread = await thread_of(town)
    answer = await town.by_admin("follow", show="jessica-jones", channel=thread, publish=True)
    assert "announcement channel" in answer.text
    assert await town.follows.of_guild(town.guild.id) == []
