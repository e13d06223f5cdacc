"""`clapper run`: the real command, real discord.py, a real store, and a Discord on loopback."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.app import App, open_app
from bot.domain.announcement import DeliveryState
from bot.domain.article import Article, Outlet
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Tier
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.store.address import Address
from bot.store.outbox.delivery import count_by_state
from tests.e2e.processes import clapper_run

READY = 30.0  # seconds for a process to start on a busy machine
CREATE_MESSAGE = {"method": "POST", "route": "/channels/{channel_id}/messages"}


@pytest.fixture(autouse=True)
def _embedded_only(database: str) -> None:
    if database != "sqlite":
        pytest.skip("these start processes on a SQLite file")


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def guild(sandbox: Sandbox) -> GuildHandle:
    return sandbox.guild("Alias Investigations fans")


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.channel("news")


async def owe(store: Address, guild: GuildHandle, channel: ChannelHandle, headline: str) -> None:
    """Have a channel follow Jessica Jones, and report news that nobody has delivered."""
    async with open_app(store) as app:
        show = await app.shows.find("jessica-jones")
        await app.follows.follow(Follow(0, guild.id, channel.id, Target.show(show.id)))
        await report(app, headline)


async def report(app: App, headline: str) -> None:
    now = datetime.now(UTC)
    article = Article(headline, "", Outlet("Deadline", Tier.TRADE), now, now)
    await app.pipeline.take(article, may_announce=True)


async def states(store: Address) -> dict[DeliveryState, int]:
    async with open_app(store):
        return await count_by_state()


async def test_it_answers_delivers_what_is_owed_and_stops_when_told(
    sandbox: Sandbox, guild: GuildHandle, channel: ChannelHandle, store_address: Address
) -> None:
    await owe(store_address, guild, channel, "Jessica Jones Begins Filming Season 2")
    async with clapper_run(sandbox, store_address) as running:
        await sandbox.wait_until_ready(timeout=READY)
        await sandbox.wait_for(lambda: channel.messages, timeout=READY)
        member = guild.member("Ann")
        answer = await sandbox.invoke(member, channel, "show", {"title": "jessica-jones"})
        running.stop()
        code, said = await running.ended()
    assert "filming of season 2 has begun" in channel.messages[0].text
    assert "Season 2" in answer.message.text
    assert code == 0
    assert "stopped" in said
    assert sandbox.token not in said


async def test_killed_between_send_and_save_it_neither_loses_nor_repeats(
    sandbox: Sandbox, guild: GuildHandle, channel: ChannelHandle, store_address: Address
) -> None:
    await owe(store_address, guild, channel, "Jessica Jones Begins Filming Season 2")
    # Discord has the message, but its answer does not come before the process dies.
    silence = sandbox.faults.slow(seconds=60, after_commit=True, **CREATE_MESSAGE)
    async with clapper_run(sandbox, store_address) as running:
        await sandbox.wait_for(lambda: channel.messages, timeout=READY)
        running.kill()
        await running.ended()
    silence.cancel()
    created = "POST /channels/{channel_id}/messages 200"
    before = sandbox.request_counts[created]
    assert await states(store_address) == {DeliveryState.LEASED: 1}

    async with clapper_run(sandbox, store_address) as running:
        await sandbox.wait_for(lambda: sandbox.request_counts[created] > before, timeout=READY)
        running.stop()
        await running.ended()
    assert len(channel.messages) == 1
    assert await states(store_address) == {DeliveryState.SENT: 1}


async def test_killed_before_send_it_sends_after_the_restart(
    sandbox: Sandbox, guild: GuildHandle, channel: ChannelHandle, store_address: Address
) -> None:
    await owe(store_address, guild, channel, "Jessica Jones Begins Filming Season 2")
    silence = sandbox.faults.slow(seconds=60, times=None, after_commit=False, **CREATE_MESSAGE)
    async with clapper_run(sandbox, store_address) as running:
        await sandbox.wait_for(lambda: silence.hits, timeout=READY)
        running.kill()
        await running.ended()
    silence.cancel()
    assert channel.messages == []

    async with clapper_run(sandbox, store_address):
        await sandbox.wait_for(lambda: channel.messages, timeout=READY)
    assert len(channel.messages) == 1


async def test_a_wrong_token_ends_it_with_what_to_do(
    sandbox: Sandbox, store_address: Address
) -> None:
    async with clapper_run(sandbox, store_address, token="canary.wrong.token") as running:
        code, said = await running.ended()
    assert code == 1
    assert "Discord refused the token" in said
    assert "Traceback" not in said
    assert "canary" not in said


async def test_a_channel_closed_to_it_is_explained_and_the_others_are_served(
    sandbox: Sandbox, guild: GuildHandle, channel: ChannelHandle, store_address: Address
) -> None:
    closed = guild.channel("closed", deny={"bot": "send_messages"})
    await owe(store_address, guild, closed, "Jessica Jones Begins Filming Season 2")
    await owe(store_address, guild, channel, "Jessica Jones Casts Janet McTeer in Season 2")
    async with clapper_run(sandbox, store_address) as running:
        await sandbox.wait_for(lambda: channel.messages, timeout=READY)
        admin = guild.member("Ann", permissions="manage_guild")
        await sandbox.wait_until_ready(timeout=READY)
        answer = await sandbox.invoke(admin, channel, "following")
        running.stop()
        await running.ended()
    assert closed.messages == []
    assert "Send Messages" in answer.message.text or "suspended" in answer.message.text.lower()
