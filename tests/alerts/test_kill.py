"""A sender is killed with SIGKILL at the worst moments; nobody hears of it, or hears it twice."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest
from aiohttp import web

from bot.domain.announcement import DeliveryState
from bot.store import delivery as outbox
from bot.store.address import Address
from bot.store.database import open_store
from bot.store.models import AnnouncementRow
from tests.alerts.loopback import LoopbackDiscord, loopback_discord
from tests.alerts.sender_process import MOMENTS, as_argument
from tests.alerts.world import an_owed_milestone

_CHECKOUT = Path(__file__).parent.parent.parent
_CHANNELS = range(1, 6)
_LEASES_HAVE_RUN_OUT = 61.0


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_killed_sender_loses_nothing_and_repeats_nothing(
    store_address: Address, moment: str
) -> None:
    async with open_store(store_address):
        await an_owed_milestone(*_CHANNELS)
    async with loopback_discord() as discord:
        assert await _sender(store_address, discord, moment) == -signal.SIGKILL
        assert await _sender(store_address, discord, "never", _LEASES_HAVE_RUN_OUT) == 0
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
        first = await _start(store_address, discord, "never", 0)
        await posted.wait()
        first.kill()
        await first.wait()
        killed.set()
        assert await _sender(store_address, discord, "never", _LEASES_HAVE_RUN_OUT) == 0
    await _assert_each_heard_it_once(store_address, discord)


async def _assert_each_heard_it_once(address: Address, discord: LoopbackDiscord) -> None:
    assert {channel: len(sent) for channel, sent in discord.messages.items()} == dict.fromkeys(
        _CHANNELS, 1
    )
    async with open_store(address):
        assert await outbox.count_by_state() == {DeliveryState.SENT: len(_CHANNELS)}
        for row in await AnnouncementRow.all():
            assert row.message_id in discord.messages[row.channel_id]


async def _sender(
    address: Address, discord: LoopbackDiscord, kill_at: str, later: float = 0
) -> int:
    process = await _start(address, discord, kill_at, later)
    return await process.wait()


async def _start(
    address: Address, discord: LoopbackDiscord, kill_at: str, later: float
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.alerts.sender_process",
        as_argument(address),
        discord.api,
        kill_at,
        str(later),
        cwd=_CHECKOUT,
    )
