"""Faults at length: minutes each, so only `make faults` runs them. Figures: docs/reliability.md."""

import logging
from collections.abc import Callable

import pytest

from bot.domain.announcement import DeliveryState
from bot.sandbox import Sandbox
from bot.store import delivery as outbox
from bot.store.address import Address
from bot.store.database import open_store
from tests.alerts.fleet import channels, fleet, messages_by_channel, owe_to, posted

pytestmark = [pytest.mark.long, pytest.mark.timeout(1500)]

logger = logging.getLogger(__name__)

_CREATE = {"method": "POST", "route": "/channels/{channel_id}/messages"}
_PATIENCE = 300.0  # seconds for the next step on a busy machine


async def test_3000_deliveries_through_20_kills_and_lost_answers_come_once_each(
    store_address: Address, database: str
) -> None:
    if database != "sqlite":
        pytest.skip("one process; several are below")
    async with Sandbox(seed=1) as sandbox:
        everywhere = channels(sandbox, 3000)
        await owe_to(store_address, everywhere)
        sandbox.faults.drop(rate=0.05, times=None, **_CREATE)
        kills = 0
        async with fleet(sandbox, store_address) as senders:
            while posted(sandbox) < 2900:
                goal = posted(sandbox) + 130
                await senders.start()
                await sandbox.wait_for(_reached(sandbox, goal), timeout=_PATIENCE)
                await senders.kill()
                kills += 1
            await senders.start()
            await sandbox.wait_for(
                lambda: set(messages_by_channel(sandbox, everywhere)) == {1}, timeout=_PATIENCE
            )
            await senders.stop()
        counts = messages_by_channel(sandbox, everywhere)
        lost = sum(fault.hits for fault in sandbox.faults.orders)
        refusals = dict(sandbox.limits.refusals)
    logger.warning("kills=%s lost=%s refusals=%s messages=%s", kills, lost, refusals, counts)
    assert kills >= 20
    assert lost > 100
    assert counts == {1: 3000}
    await _assert_all_known_as_sent(store_address, 3000)


async def test_12000_deliveries_by_three_processes_with_kills_come_once_each(
    store_address: Address, database: str
) -> None:
    if database != "postgres":
        pytest.skip("SQLite is for one process")
    async with Sandbox(seed=2) as sandbox:
        everywhere = channels(sandbox, 12_000)
        await owe_to(store_address, everywhere)
        sandbox.faults.drop(rate=0.05, times=None, **_CREATE)
        kills = 0
        async with fleet(sandbox, store_address, rate=48) as senders:
            for _ in range(3):
                await senders.start()
            while posted(sandbox) < 11_000:
                goal = posted(sandbox) + 500
                await sandbox.wait_for(_reached(sandbox, goal), timeout=_PATIENCE)
                await senders.kill()
                await senders.start()
                kills += 1
            await sandbox.wait_for(
                lambda: set(messages_by_channel(sandbox, everywhere)) == {1}, timeout=_PATIENCE
            )
            await senders.stop()
        counts = messages_by_channel(sandbox, everywhere)
        lost = sum(fault.hits for fault in sandbox.faults.orders)
        refusals = dict(sandbox.limits.refusals)
    logger.warning("kills=%s lost=%s refusals=%s messages=%s", kills, lost, refusals, counts)
    assert kills >= 10
    assert lost > 400
    assert counts == {1: 12_000}
    assert refusals.get("global", 0) <= 100
    await _assert_all_known_as_sent(store_address, 12_000)


def _reached(sandbox: Sandbox, goal: int) -> Callable[[], bool]:
    return lambda: posted(sandbox) >= goal


async def _assert_all_known_as_sent(store: Address, count: int) -> None:
    """Check the rows: what was lost just before the end may still wait for its repetition."""
    async with open_store(store):
        states = await outbox.count_by_state()
    assert sum(states.values()) == count
    settled = {DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.LEASED, DeliveryState.RETRY}
    assert set(states) <= settled
    assert states[DeliveryState.SENT] >= count * 0.98
