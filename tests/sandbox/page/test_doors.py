"""The JSON that the page asks for, without a browser."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from discord.http import Route

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from tests.sandbox.conftest import SmallBot


@pytest.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    async with Sandbox() as started:
        monkeypatch.setattr(Route, "BASE", started.api_url)
        yield started


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.page_url) as session:
        yield session


async def test_a_sandbox_without_a_story_has_no_panel(http: aiohttp.ClientSession) -> None:
    async with http.get("page/panel") as answer:
        assert answer.status == 404
    async with http.post("page/panel/article", json={"headline": "x"}) as answer:
        assert answer.status == 404


async def test_a_member_writes_where_they_may(
    http: aiohttp.ClientSession, news: ChannelHandle, ann: MemberHandle, ben: MemberHandle
) -> None:
    news.deny(ben, "send_messages")
    said = {"viewer": str(ann.id), "channel": str(news.id), "content": f" hi {ben.mention} "}
    async with http.post("page/say", json=said) as answer:
        assert answer.status == 200
    assert [one.content for one in news.messages] == [f"hi {ben.mention}"]
    assert [ping.id for ping in news.messages[0].pings] == [ben.id]

    for change, reason in (
        ({"viewer": str(ben.id)}, "Ben may not write here"),
        ({"content": "x" * 2001}, "1 to 2000 characters"),
        ({"content": "  "}, "1 to 2000 characters"),
        ({"channel": "1"}, "no such channel"),
    ):
        async with http.post("page/say", json=said | change) as answer:
            assert answer.status == 400
            assert reason in (await answer.json())["error"]
    assert len(news.messages) == 1


async def test_the_state_tells_time_rights_versions_and_direct_messages(
    http: aiohttp.ClientSession,
    sandbox: Sandbox,
    guild: GuildHandle,
    news: ChannelHandle,
    ann: MemberHandle,
    ben: MemberHandle,
) -> None:
    news.deny(ben, "send_messages")
    bot = SmallBot()
    await bot.login(sandbox.token)
    message = await bot.get_partial_messageable(news.id).send("filming")
    await message.edit(content="not filming")
    await (await bot.fetch_user(ann.id)).send("psst")
    await bot.close()

    async with http.get("page/state", params={"viewer": str(ann.id)}) as answer:
        state = await answer.json()
    (drawn,) = state["guilds"]
    (channel,) = drawn["channels"]
    assert state["now"].startswith("20")
    assert drawn["owner_id"] == str(guild.guild.owner_id)
    assert channel["may_send"]
    assert [one["content"] for one in channel["messages"][0]["versions"]] == ["filming"]
    assert [one["messages"][0]["content"] for one in state["directs"]] == ["psst"]

    async with http.get("page/state", params={"viewer": str(ben.id)}) as answer:
        state = await answer.json()
    assert not state["guilds"][0]["channels"][0]["may_send"]
    assert state["directs"] == []
