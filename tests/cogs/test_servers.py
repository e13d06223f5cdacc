"""What becomes of follows when servers and channels come and go."""

from bot.domain.follow import Follow, FollowState, Target
from tests.cogs.conftest import Town


async def only_follow(town: Town) -> Follow:
    [follow] = await town.follows.of_guild(town.guild.id)
    return follow


async def test_a_deleted_channel_suspends_its_follows(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    town.channel.delete()
    await town.follows.changed()
    follow = await only_follow(town)
    assert follow.state is FollowState.SUSPENDED
    assert follow.suspended_because == "The channel was deleted."


async def test_a_channel_that_opens_again_resumes_its_follows(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    town.channel.deny("bot", "send_messages")
    await town.follows.suspend_channel(town.channel.id, "Clapper may not post.")
    await town.follows.changed()
    town.channel.allow("bot", "send_messages")
    await town.follows.changed()
    assert (await only_follow(town)).state is FollowState.ACTIVE


async def test_a_role_that_lets_the_bot_post_again_resumes_its_follows(town: Town) -> None:
    everyone = town.guild.guild.roles[town.guild.id]
    rights, theirs = everyone.permissions, town.guild.bot_role.permissions
    await town.by_admin("follow", show="jessica-jones")
    town.guild.permit(town.guild.bot_role, 0)
    town.guild.permit(everyone, 0)
    await town.follows.suspend_channel(town.channel.id, "Clapper may not post.")
    await town.follows.changed()
    town.guild.permit(everyone, rights)
    town.guild.permit(town.guild.bot_role, theirs)
    await town.follows.changed()
    assert (await only_follow(town)).state is FollowState.ACTIVE


async def test_leaving_a_server_suspends(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    town.guild.kick_bot()
    await town.follows.changed()
    assert (await only_follow(town)).state is FollowState.SUSPENDED


async def test_a_server_that_was_left_while_nobody_was_connected_counts_as_left(
    town: Town,
) -> None:
    elsewhere = Follow(0, guild_id=77, channel_id=78, target=Target.everything())
    await town.follows.follow(elsewhere)
    await town.by_admin("follow", show="jessica-jones")
    await town.bot.on_ready()
    [there] = await town.follows.of_guild(77)
    assert there.suspended_because == "Clapper was removed from the server."
    assert (await only_follow(town)).state is FollowState.ACTIVE


async def test_a_server_that_is_out_of_order_was_not_left(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    town.guild.outage()
    await town.bot.on_ready()
    assert (await only_follow(town)).state is FollowState.ACTIVE


async def test_a_server_that_was_joined_again_meanwhile_is_resumed(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await town.follows.suspend_guild(town.guild.id, "Clapper was removed from the server.")
    await town.bot.on_ready()
    assert (await only_follow(town)).state is FollowState.ACTIVE
