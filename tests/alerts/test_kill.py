"""A sender is killed with SIGKILL at the worst moments; nobody hears of it, or hears it twice."""

import asyncio
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.domain.announcement import DeliveryState
from bot.domain.follow import Target
from bot.domain.hours import Rhythm
from bot.domain.kinds import Kind
from bot.sandbox import Sandbox
from bot.store.address import Address
from bot.store.database import open_store
from bot.store.ledger import news
from bot.store.models import AnnouncementRow
from bot.store.outbox import delivery as outbox
from bot.store.outbox import forum_posts
from bot.store.outbox.fanout import owe
from tests.alerts.loopback import LoopbackDiscord, loopback_discord
from tests.alerts.sender_process import (
    FORUM_MOMENTS,
    GATHERING,
    MOMENTS,
    PUBLISHED,
    as_argument,
)
from tests.alerts.world import NOON, a_follow, a_milestone, a_show, an_owed_milestone

_CHECKOUT = Path(__file__).parent.parent.parent
_CHANNELS = range(1, 6)
_LEASES_HAVE_RUN_OUT = 61.0
_TOKEN = "token"


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_killed_sender_loses_nothing_and_repeats_nothing(
    store_address: Address, moment: str
) -> None:
    async with open_store(store_address):
        await an_owed_milestone(*_CHANNELS)
    async with loopback_discord() as discord:
        assert await _sender(store_address, discord.api, moment) == -signal.SIGKILL
        assert await _sender(store_address, discord.api, "never", _LEASES_HAVE_RUN_OUT) == 0
    await _assert_each_heard_it_once(store_address, discord)


async def test_a_sender_killed_before_its_answer_comes_repeats_nothing(
    store_address: Address,
) -> None:
    async with open_store(store_address):
        await an_owed_milestone(*_CHANNELS)
    posted, killed = asyncio.Event(), asyncio.Event()

    async def no_answer(_request: web.Request) -> web.StreamResponse:
        posted.set()
        await killed.wait()
        return web.Response()

    async with loopback_discord() as discord:
        discord.late_faults = [no_answer]
        first = await _start(store_address, discord.api, "never", 0)
        await posted.wait()
        first.kill()
        await first.wait()
        killed.set()
        assert await _sender(store_address, discord.api, "never", _LEASES_HAVE_RUN_OUT) == 0
    await _assert_each_heard_it_once(store_address, discord)


@pytest.mark.parametrize("moment", ["answered", PUBLISHED, f"third {PUBLISHED}"])
async def test_a_sender_killed_while_it_publishes_repeats_no_message_and_publishes_all(
    store_address: Address, moment: str
) -> None:
    async with open_store(store_address):
        await an_owed_milestone(*_CHANNELS, publish=True)
    async with loopback_discord() as discord:
        assert await _sender(store_address, discord.api, moment) == -signal.SIGKILL
        assert await _sender(store_address, discord.api, "never", _LEASES_HAVE_RUN_OUT) == 0
    await _assert_each_heard_it_once(store_address, discord)
    sent = [id_ for messages in discord.messages.values() for id_ in messages]
    assert sorted(discord.published) == sorted(sent)
    async with open_store(store_address):
        assert {row.publishing for row in await AnnouncementRow.all()} == {"published"}


_SHOWS = ("jessica-jones", "daredevil", "luke-cage")
_EVENING = timedelta(hours=6, seconds=1).total_seconds()  # after noon


@pytest.mark.parametrize("moment", [*MOMENTS, GATHERING])
async def test_a_digest_whose_sender_is_killed_is_told_once(
    store_address: Address, moment: str
) -> None:
    async with open_store(store_address):
        for channel in _CHANNELS:
            await a_follow(channel, Target.everything(), rhythm=Rhythm(18 * 60))
        for slug in _SHOWS:
            await _renewed(slug)
    async with loopback_discord() as discord:
        assert await _sender(store_address, discord.api, moment, _EVENING) == -signal.SIGKILL
        later = _EVENING + _LEASES_HAVE_RUN_OUT
        assert await _sender(store_address, discord.api, "never", later) == 0
    await _assert_each_heard_all_once(store_address, discord)


@pytest.mark.parametrize(
    ("moment", "posted_first"), [*((one, True) for one in MOMENTS), ("answered", False)]
)
async def test_a_burst_whose_sender_is_killed_is_told_once(
    store_address: Address, moment: str, *, posted_first: bool
) -> None:
    async with open_store(store_address):
        for channel in _CHANNELS:
            await a_follow(channel, Target.everything())
        await _renewed(_SHOWS[0])
    async with loopback_discord() as discord:
        if posted_first:
            assert await _sender(store_address, discord.api, "never") == 0
        async with open_store(store_address):
            for slug in _SHOWS[1:]:
                await _renewed(slug)
        assert await _sender(store_address, discord.api, moment, 1) == -signal.SIGKILL
        later = 1 + _LEASES_HAVE_RUN_OUT
        assert await _sender(store_address, discord.api, "never", later) == 0
    await _assert_each_heard_all_once(store_address, discord)


@pytest.mark.parametrize("moment", FORUM_MOMENTS)
async def test_a_sender_killed_while_it_opens_a_post_opens_one(
    store_address: Address, moment: str
) -> None:
    async with Sandbox() as sandbox:
        forums = [sandbox.guild(f"Fans {number}").channel("shows", "forum") for number in range(3)]
        async with open_store(store_address):
            for forum in forums:
                await forum_posts.learn(forum.id, forum.guild.id)
                show = Target.show(await a_show())
                await a_follow(forum.id, show, guild_id=forum.guild.id)
            for kind in (Kind.RENEWED, Kind.FILMING_STARTED):
                milestone = await a_milestone(await a_show(), kind)
                await owe(milestone, [show], now=NOON)
        killed = await _sender(store_address, sandbox.api_url, moment, token=sandbox.token)
        assert killed == -signal.SIGKILL
        later = _LEASES_HAVE_RUN_OUT
        for _ in range(2):  # the second one does what the first had to wait with
            ended = await _sender(
                store_address, sandbox.api_url, "never", later, token=sandbox.token
            )
            assert ended == 0
            later += _LEASES_HAVE_RUN_OUT
        for forum in forums:
            assert [(one.name, len(one.messages)) for one in forum.threads] == [
                ("Jessica Jones", 2)
            ]
    async with open_store(store_address):
        assert await outbox.count_by_state() == {DeliveryState.SENT: 6}


async def _renewed(slug: str) -> None:
    show_id = await a_show(slug)
    milestone = await a_milestone(show_id, Kind.RENEWED)
    await news.add(milestone, at=NOON)
    await owe(milestone, [Target.show(show_id), Target.everything()], now=NOON)


async def _assert_each_heard_all_once(address: Address, discord: LoopbackDiscord) -> None:
    told = " + ".join(f"{slug.replace('-', ' ').title()}: renewed r1" for slug in _SHOWS)
    for channel in _CHANNELS:
        [message] = discord.messages[channel].values()
        assert message["content"] == told
    async with open_store(address):
        assert await outbox.count_by_state() == {
            DeliveryState.SENT: len(_CHANNELS),
            DeliveryState.GATHERED: len(_CHANNELS) * (len(_SHOWS) - 1),
        }


async def _assert_each_heard_it_once(address: Address, discord: LoopbackDiscord) -> None:
    assert {channel: len(sent) for channel, sent in discord.messages.items()} == dict.fromkeys(
        _CHANNELS, 1
    )
    async with open_store(address):
        assert await outbox.count_by_state() == {DeliveryState.SENT: len(_CHANNELS)}
        for row in await AnnouncementRow.all():
            assert row.message_id in discord.messages[row.channel_id]


async def _sender(
    address: Address, api: str, kill_at: str, later: float = 0, *, token: str = _TOKEN
) -> int:
    process = await _start(address, api, kill_at, later, token)
    return await process.wait()


async def _start(
    address: Address, api: str, kill_at: str, later: float, token: str = _TOKEN
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.alerts.sender_process",
        as_argument(address),
        api,
        kill_at,
        str(later),
        token,
        cwd=_CHECKOUT,
    )
