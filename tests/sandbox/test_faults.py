"""Faults on demand: what each does to the client, and that it can be repeated."""

from collections.abc import Awaitable, Callable

import aiohttp
import discord
import pytest

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from tests.sandbox.conftest import Rest, SmallBot

Connect = Callable[[discord.Client], Awaitable[None]]
MESSAGES = "/channels/{channel_id}/messages"


def posting(channel: ChannelHandle) -> str:
    return f"/channels/{channel.id}/messages"


@pytest.mark.parametrize(("after_commit", "posted"), [(False, 0), (True, 1)])
async def test_an_error_comes_before_or_after_the_commit(
    rest: Rest, channel: ChannelHandle, *, after_commit: bool, posted: int
) -> None:
    rest.sandbox.faults.answer(502, route=MESSAGES, after_commit=after_commit)

    assert (await rest("POST", posting(channel), {"content": "x"})).status == 502
    assert len(channel.messages) == posted
    assert (await rest("POST", posting(channel), {"content": "x"})).status == 200


async def test_a_lost_answer_is_made_good_by_the_nonce(rest: Rest, channel: ChannelHandle) -> None:
    body = {"content": "x", "nonce": "row-1", "enforce_nonce": True}
    rest.sandbox.faults.drop(method="POST")
    with pytest.raises(aiohttp.ClientError):
        await rest("POST", posting(channel), body)
    assert len(channel.messages) == 1

    again = await rest("POST", posting(channel), body)

    assert again.data["id"] == str(channel.messages[0].id)
    assert len(channel.messages) == 1


async def test_discord_py_retries_an_error_after_commit_without_doubling(
    sandbox: Sandbox, connect: Connect, channel: ChannelHandle
) -> None:
    bot = SmallBot()
    await connect(bot)
    fault = sandbox.faults.limit(0.01, scope="shared", route=MESSAGES)

    await bot.get_partial_messageable(channel.id).send("once")

    assert fault.hits == 1
    assert [one.content for one in channel.messages] == ["once"]
    assert sandbox.limits.invalid_requests == 0, "shared limits are nobody's fault"


@pytest.mark.parametrize("scope", ["user", "global", "shared"])
async def test_a_limit_of_each_scope_says_so(
    rest: Rest, channel: ChannelHandle, scope: str
) -> None:
    rest.sandbox.faults.limit(2.5, scope=scope)
    answer = await rest("POST", posting(channel), {"content": "x"})

    assert (answer.status, answer.data["retry_after"]) == (429, 2.5)
    assert answer.headers["X-RateLimit-Scope"] == scope
    assert answer.data["global"] is (scope == "global")
    assert channel.messages == []


async def test_an_answer_can_be_cut_in_half(rest: Rest, channel: ChannelHandle) -> None:
    rest.sandbox.faults.truncate(route=MESSAGES)
    with pytest.raises(aiohttp.ClientError):
        await rest("POST", posting(channel), {"content": "x"})
    assert len(channel.messages) == 1


async def test_an_answer_can_be_late(rest: Rest, channel: ChannelHandle) -> None:
    rest.sandbox.faults.slow(30, route=MESSAGES)
    with pytest.raises(TimeoutError):
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(0.05)) as session:
            await Rest(rest.sandbox, session)("POST", posting(channel), {"content": "x"})
    assert len(channel.messages) == 1


async def test_a_fault_keeps_to_its_channel_and_count(rest: Rest, guild: GuildHandle) -> None:
    bad, good = guild.channel("bad"), guild.channel("good")
    fault = rest.sandbox.faults.answer(500, channel_id=bad.id, times=2)

    statuses = [
        (await rest("POST", posting(one), {"content": "x"})).status
        for one in (good, bad, good, bad, bad)
    ]

    assert statuses == [200, 500, 200, 500, 200]
    assert fault.hits == 2


async def test_chance_repeats_with_its_seed() -> None:
    async def statuses(seed: int) -> list[int]:
        async with Sandbox(seed=seed) as sandbox, aiohttp.ClientSession() as session:
            sandbox.faults.answer(500, rate=0.5, times=None)
            rest = Rest(sandbox, session)
            return [(await rest("GET", "/users/@me")).status for _ in range(20)]

    first = await statuses(1)
    assert set(first) == {200, 500}
    assert await statuses(1) == first
    assert await statuses(2) != first


async def test_a_fault_that_cant_be_is_explained(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="no 'rout'; it has method, route"):
        sandbox.faults.answer(500, rout="/x")
    with pytest.raises(ValueError, match="scope is one of"):
        sandbox.faults.limit(1, scope="everyone")


async def test_levers_and_faults_are_pulled_over_http(
    rest: Rest, guild: GuildHandle, channel: ChannelHandle
) -> None:
    page = rest.sandbox.page_url + "admin/"

    async def pull(door: str, **order: object) -> dict[str, object]:
        async with rest.session.post(page + door, json=order) as answer:
            data: dict[str, object] = await answer.json()
            return data

    await pull("fault", kind="answer", status=503, channel_id=str(channel.id))
    assert (await rest("POST", posting(channel), {"content": "x"})).status == 503
    await pull("lever", lever="deny", channel=str(channel.id), permissions=["send_messages"])
    assert (await rest("POST", posting(channel), {"content": "x"})).data["code"] == 50013
    await pull("lever", lever="delete_channel", channel=str(channel.id))
    assert (await rest("POST", posting(channel), {"content": "x"})).data["code"] == 10003
    await pull("lever", lever="kick_bot", guild=str(guild.id))
    assert (await rest("GET", f"/guilds/{guild.id}")).data["code"] == 10004

    assert "no lever 'jump'" in str((await pull("lever", lever="jump"))["error"])
    assert "must be a number" in str((await pull("lever", lever="kick_bot", guild="x"))["error"])
    assert "kind is clear" in str((await pull("fault", kind="flood"))["error"])
    assert "there is" not in str((await pull("fault", kind="clear"))["faults"])


async def test_an_interaction_answered_too_late_is_unknown(ann: MemberHandle) -> None:
    class Ticks:
        now = 0.0

        def __call__(self) -> float:
            return self.now

    ticks = Ticks()
    async with Sandbox(ticks=ticks) as sandbox, aiohttp.ClientSession() as session:
        guild = sandbox.guild("g")
        channel, member = guild.channel("c"), guild.member(ann.name)
        rest = Rest(sandbox, session)
        late = sandbox.start_interaction(member, channel, "show")
        ticks.now += 3.1
        path = f"/interactions/{late.id}/{late.token}/callback"
        answer = await rest("POST", path, {"type": 4, "data": {"content": "x"}})
        assert (answer.status, answer.data["code"]) == (404, 10062)

        quick = sandbox.start_interaction(member, channel, "show")
        path = f"/interactions/{quick.id}/{quick.token}/callback"
        assert (await rest("POST", path, {"type": 5})).status == 204
        answer = await rest("POST", path, {"type": 5})
        assert (answer.status, answer.data["code"]) == (400, 40060)

        hook = f"/webhooks/{sandbox.world.application_id}/{quick.token}"
        ticks.now += 14 * 60
        assert (await rest("PATCH", f"{hook}/messages/@original", {"content": "x"})).status == 200
        ticks.now += 2 * 60
        answer = await rest("POST", hook, {"content": "x"})
        assert (answer.status, answer.data["code"]) == (401, 50027)
