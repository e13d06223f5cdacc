"""Our own way to Discord: what leaves, and what each answer turns into."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web

from bot.alerts.pacer import Pacer
from bot.errors import (
    BadMessageError,
    ChannelClosedError,
    ClapperError,
    LostAnswerError,
    MessageGoneError,
    SetupError,
    TokenRefusedError,
    TryLaterError,
)
from bot.sender import RestSender, open_sender, user_agent
from tests.alerts.loopback import Fault, LoopbackDiscord, json_answer, loopback_discord, reset

TOKEN = "MTE.canary.wWlAc3qHqzQ"


class Timer:
    """The pacer's clock, stopped, so that no test waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def timer() -> Timer:
    return Timer()


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with loopback_discord() as discord:
        yield discord


@pytest.fixture
async def sender(discord: LoopbackDiscord, timer: Timer) -> AsyncIterator[RestSender]:
    pacer = Pacer(45, clock=timer, sleep=timer.sleep)
    async with open_sender(TOKEN, pacer, api=discord.api) as sender:
        yield sender


def answering(status: int, payload: object, **headers: str) -> Fault:
    async def fault(_request: web.Request) -> web.StreamResponse:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return json_answer(payload, status=status, headers=sent)

    return fault


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("https://bots.example/", "DiscordBot (https://bots.example/, "),
        ("me@bots.example", "DiscordBot (mailto:me@bots.example, "),
    ],
)
def test_discord_is_told_how_to_reach_who_runs_it(contact: str, told: str) -> None:
    assert user_agent(contact).startswith(told)


async def test_a_message_leaves_as_discord_wants_it(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    message_id = await sender.post(7, {"content": "Filming has begun"}, nonce="N" * 24)
    assert discord.messages[7][message_id] == {
        "content": "Filming has begun",
        "allowed_mentions": {"parse": []},
        "nonce": "N" * 24,
        "enforce_nonce": True,
    }
    (headers,) = discord.headers
    assert headers["Authorization"] == f"Bot {TOKEN}"
    assert headers["User-Agent"].startswith("DiscordBot (https://")
    assert headers["Content-Type"] == "application/json"


async def test_a_card_may_mention_the_one_role_that_was_asked_for(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    mentions = {"parse": [], "roles": ["71"]}
    body = {"content": "<@&71>", "allowed_mentions": mentions}
    message_id = await sender.post(7, body, nonce="one")
    assert discord.messages[7][message_id]["allowed_mentions"] == mentions


async def test_an_edit_mentions_nobody(sender: RestSender, discord: LoopbackDiscord) -> None:
    body = {"content": "<@&71>", "allowed_mentions": {"parse": [], "roles": ["71"]}}
    message_id = await sender.post(7, body, nonce="one")
    await sender.edit(7, message_id, body)
    edited = discord.messages[7][message_id]
    assert edited["allowed_mentions"] == {"parse": []}
    assert "nonce" not in edited


async def test_the_same_nonce_gives_the_same_message(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    first = await sender.post(7, {"content": "one"}, nonce="same")
    assert await sender.post(7, {"content": "two"}, nonce="same") == first
    assert len(discord.messages[7]) == 1


@pytest.mark.parametrize(
    ("status", "payload", "expected"),
    [
        (401, {"code": 0, "message": "401: Unauthorized"}, TokenRefusedError),
        (403, {"code": 50013, "message": "Missing Permissions"}, ChannelClosedError),
        (404, {"code": 10003, "message": "Unknown Channel"}, ChannelClosedError),
        (404, {"code": 10008, "message": "Unknown Message"}, MessageGoneError),
        (400, {"code": 50035, "message": "Invalid Form Body"}, BadMessageError),
        (502, {}, LostAnswerError),
        (200, {"no": "id"}, LostAnswerError),
    ],
)
async def test_each_answer_becomes_its_error(
    sender: RestSender,
    discord: LoopbackDiscord,
    status: int,
    payload: object,
    expected: type[ClapperError],
) -> None:
    discord.faults = [answering(status, payload)]
    with pytest.raises(expected) as refused:
        await sender.post(7, {"content": "one"}, nonce="one")
    assert TOKEN not in repr(refused.value)


async def test_a_connection_that_breaks_after_the_request_is_a_lost_answer(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    discord.late_faults = [reset]
    with pytest.raises(LostAnswerError):
        await sender.post(7, {"content": "one"}, nonce="one")
    await sender.post(7, {"content": "one"}, nonce="one")
    assert len(discord.messages[7]) == 1


async def test_an_answer_cut_short_is_a_lost_answer(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    async def half(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "500"})
        await response.prepare(request)
        await response.write(b'{"id": "10')
        assert request.transport is not None
        request.transport.abort()
        return response

    discord.late_faults = [half]
    with pytest.raises(LostAnswerError):
        await sender.post(7, {"content": "one"}, nonce="one")


async def test_a_redirect_takes_the_token_nowhere_else(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    discord.faults = [answering(307, {}, Location=f"{discord.api}/channels/8/messages")]
    with pytest.raises(LostAnswerError):
        await sender.post(7, {"content": "one"}, nonce="one")
    assert len(discord.headers) == 1


async def test_an_address_where_nobody_listens_pauses_everything(
    unused_tcp_port: int, timer: Timer
) -> None:
    pacer = Pacer(45, clock=timer, sleep=timer.sleep)
    address = f"http://127.0.0.1:{unused_tcp_port}"
    async with open_sender(TOKEN, pacer, api=address) as sender:
        for _ in range(2):
            with pytest.raises(TryLaterError) as refused:
                await sender.post(7, {"content": "one"}, nonce="one")
            assert refused.value.everywhere


async def test_an_exhausted_channel_is_left_alone_until_its_time(
    sender: RestSender, discord: LoopbackDiscord, timer: Timer
) -> None:
    headers = {"X_RateLimit_Remaining": "0", "X_RateLimit_Reset_After": "4.5"}
    discord.faults = [answering(200, {"id": "1"}, **headers)]
    await sender.post(7, {"content": "one"}, nonce="one")
    with pytest.raises(TryLaterError) as refused:
        await sender.post(7, {"content": "two"}, nonce="two")
    assert refused.value.wait >= timedelta(seconds=4.5)
    await sender.post(8, {"content": "two"}, nonce="three")
    assert len(discord.headers) == 2
    timer.now += 4.6
    await sender.post(7, {"content": "two"}, nonce="two")


async def test_after_the_limit_of_all_no_request_leaves_until_its_end(
    sender: RestSender, discord: LoopbackDiscord, timer: Timer
) -> None:
    discord.faults = [answering(429, {"retry_after": 2.0, "global": True})]
    for _ in range(3):
        with pytest.raises(TryLaterError) as refused:
            await sender.post(7, {"content": "one"}, nonce="one")
        assert refused.value.everywhere
    assert len(discord.headers) == 1
    timer.now += 2
    await sender.post(7, {"content": "one"}, nonce="one")


async def test_a_refused_channel_delays_no_other(
    sender: RestSender, discord: LoopbackDiscord
) -> None:
    discord.faults = [answering(429, {"retry_after": 60, "global": False})]
    with pytest.raises(TryLaterError) as refused:
        await sender.post(7, {"content": "one"}, nonce="one")
    assert not refused.value.everywhere
    await sender.post(8, {"content": "one"}, nonce="two")
    with pytest.raises(TryLaterError):
        await sender.post(7, {"content": "one"}, nonce="one")
    assert len(discord.headers) == 2


async def test_no_more_requests_are_open_than_allowed(
    discord: LoopbackDiscord, timer: Timer
) -> None:
    open_now, most = 0, 0
    all_in, release = asyncio.Event(), asyncio.Event()

    async def slow(_request: web.Request) -> None:
        nonlocal open_now, most
        open_now += 1
        most = max(most, open_now)
        if open_now == 3:
            all_in.set()
        await release.wait()
        open_now -= 1

    discord.faults = [slow] * 10
    pacer = Pacer(45, clock=timer, sleep=timer.sleep)
    async with open_sender(TOKEN, pacer, api=discord.api, connections=3) as sender:
        posts = [
            asyncio.create_task(sender.post(n, {"content": "one"}, nonce=f"n{n}"))
            for n in range(10)
        ]
        await all_in.wait()
        release.set()
        await asyncio.gather(*posts)
    assert most == 3


@pytest.mark.parametrize("token", ["two words", "line\nbreak", "grün", "nul\0"])
async def test_what_can_not_be_a_token_is_refused_without_showing_it(
    token: str, timer: Timer
) -> None:
    opening = open_sender(token, Pacer(45, clock=timer), api="http://127.0.0.1:1")
    with pytest.raises(SetupError) as refused:
        await opening.__aenter__()
    assert token not in str(refused.value)


async def test_the_token_is_in_no_log_and_no_representation(
    sender: RestSender, discord: LoopbackDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    discord.faults = [reset, answering(401, {"code": 0, "message": "401: Unauthorized"})]
    for _ in range(2):
        with pytest.raises((LostAnswerError, TokenRefusedError)) as refused:
            await sender.post(7, {"content": "one"}, nonce="one")
        caplog.get_records("call")
        logging.getLogger("test").error("failed", exc_info=refused.value)
    assert TOKEN not in caplog.text
    assert TOKEN not in repr(sender)
    assert TOKEN not in repr(vars(sender))
