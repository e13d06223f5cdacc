"""Rate limits, by raw requests with a clock in hand and by discord.py."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.sandbox import ChannelHandle, Sandbox
from tests.sandbox.conftest import Rest


class Ticks:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
async def timed(ticks: Ticks) -> AsyncIterator[Rest]:
    async with Sandbox(ticks=ticks) as sandbox, aiohttp.ClientSession() as session:
        yield Rest(sandbox, session)


def posting(channel: ChannelHandle) -> str:
    return f"/channels/{channel.id}/messages"


async def test_a_channel_takes_five_messages_in_five_seconds(timed: Rest, ticks: Ticks) -> None:
    guild = timed.sandbox.guild("g")
    one, other = guild.channel("one"), guild.channel("other")
    answers = [await timed("POST", posting(one), {"content": "x"}) for _ in range(6)]

    assert [answer.status for answer in answers] == [200] * 5 + [429]
    left = [answer.headers["X-RateLimit-Remaining"] for answer in answers]
    assert left == ["4", "3", "2", "1", "0", "0"]
    refused = answers[5]
    assert refused.data == {
        "message": "You are being rate limited.", "retry_after": 5.0, "global": False
    }  # fmt: skip
    assert refused.headers["X-RateLimit-Scope"] == "user"
    assert refused.headers["Via"]
    assert refused.headers["X-RateLimit-Bucket"] == answers[0].headers["X-RateLimit-Bucket"]

    assert (await timed("POST", posting(other), {"content": "x"})).status == 200
    ticks.now += 5.0
    assert (await timed("POST", posting(one), {"content": "x"})).status == 200


async def test_a_bot_has_fifty_requests_a_second_everywhere(timed: Rest, ticks: Ticks) -> None:
    guild = timed.sandbox.guild("g")
    channels = [guild.channel(str(number)) for number in range(51)]
    answers = [await timed("POST", posting(one), {"content": "x"}) for one in channels]

    assert [answer.status for answer in answers] == [200] * 50 + [429]
    assert answers[50].data["global"] is True
    assert answers[50].headers["X-RateLimit-Global"] == "true"
    assert timed.sandbox.limits.refusals == {"global": 1}
    ticks.now += 1.0
    assert (await timed("POST", posting(channels[50]), {"content": "x"})).status == 200


async def test_publishing_is_limited_to_ten_an_hour(timed: Rest, ticks: Ticks) -> None:
    channel = timed.sandbox.guild("g").channel("news", kind="announcement")
    answers = []
    for _ in range(11):
        sent = await timed("POST", posting(channel), {"content": "x"})
        ticks.now += 5.0
        path = f"{posting(channel)}/{sent.data['id']}/crosspost"
        answers.append(await timed("POST", path))

    assert [answer.status for answer in answers] == [200] * 10 + [429]
    assert answers[10].data["retry_after"] > 3500


async def test_a_published_message_is_edited_three_times_an_hour(timed: Rest, ticks: Ticks) -> None:
    channel = timed.sandbox.guild("g").channel("news", kind="announcement")
    sent = await timed("POST", posting(channel), {"content": "x"})
    path = f"{posting(channel)}/{sent.data['id']}"
    await timed("POST", f"{path}/crosspost")
    answers = [await timed("PATCH", path, {"content": str(number)}) for number in range(4)]

    assert [answer.status for answer in answers] == [200] * 3 + [429]
    assert answers[3].data["code"] == 20022
    assert answers[3].headers["X-RateLimit-Scope"] == "shared"
    assert channel.messages[0].content == "2"
    assert timed.sandbox.limits.invalid_requests == 0
    ticks.now += answers[3].data["retry_after"]
    assert (await timed("PATCH", path, {"content": "at last"})).status == 200


async def test_old_messages_are_edited_thirty_times_an_hour(ticks: Ticks) -> None:
    now = [datetime(2017, 4, 3, tzinfo=UTC)]
    async with (
        Sandbox(ticks=ticks, clock=lambda: now[0]) as sandbox,
        aiohttp.ClientSession() as session,
    ):
        rest = Rest(sandbox, session)
        channel = sandbox.guild("g").channel("c")
        sent = await rest("POST", posting(channel), {"content": "x"})
        path = f"{posting(channel)}/{sent.data['id']}"
        now[0] += timedelta(hours=1, seconds=1)
        answers = []
        for number in range(31):
            answers.append(await rest("PATCH", path, {"content": str(number)}))
            ticks.now += 5.0
        assert [answer.status for answer in answers] == [200] * 30 + [429]
        assert answers[30].data["code"] == 30046

        fresh = await rest("POST", posting(channel), {"content": "new"})
        path = f"{posting(channel)}/{fresh.data['id']}"
        assert (await rest("PATCH", path, {"content": "newer"})).status == 200


async def test_all_webhooks_of_a_channel_share_thirty_posts_a_minute(
    timed: Rest, ticks: Ticks
) -> None:
    guild = timed.sandbox.guild("g", bot_permissions="administrator")
    channel = guild.channel("c")
    made = [
        await timed("POST", f"/channels/{channel.id}/webhooks", {"name": str(number)})
        for number in range(2)
    ]
    statuses = []
    for number in range(31):
        hook = made[number % 2].data
        path = f"/webhooks/{hook['id']}/{hook['token']}"
        statuses.append((await timed("POST", path, {"content": "x"})).status)
        ticks.now += 0.5
    assert statuses == [204] * 30 + [429]
    ticks.now += 60
    assert (await timed("POST", path, {"content": "x"})).status == 204


async def test_too_many_invalid_requests_are_banned_without_json(timed: Rest, ticks: Ticks) -> None:
    timed.sandbox.limits.BAN_AFTER = 20
    for _ in range(20):
        assert (await timed("GET", "/users/@me", token="wrong")).status == 401

    banned = await timed("GET", "/users/@me")

    assert banned.status == 429
    assert "Via" not in banned.headers
    assert "Cloudflare" in banned.data
    ticks.now += 601
    assert (await timed("GET", "/users/@me")).status == 200


async def test_a_nonce_is_forgotten_after_its_window(timed: Rest, ticks: Ticks) -> None:
    channel = timed.sandbox.guild("g").channel("c")
    body = {"content": "x", "nonce": "n", "enforce_nonce": True}
    first = await timed("POST", posting(channel), body)
    ticks.now += 179
    assert (await timed("POST", posting(channel), body)).data["id"] == first.data["id"]
    ticks.now += 2
    assert (await timed("POST", posting(channel), body)).data["id"] != first.data["id"]


async def test_a_nonce_that_is_not_enforced_repeats(timed: Rest) -> None:
    channel = timed.sandbox.guild("g").channel("c")
    for _ in range(2):
        await timed("POST", posting(channel), {"content": "x", "nonce": "n"})
    assert len(channel.messages) == 2
