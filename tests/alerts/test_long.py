"""Faults at length: minutes each, so only `make faults` runs them. Figures: docs/reliability.md."""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pytest

from bot.alerts.planner import plan_all
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Target
from bot.domain.hours import Rhythm
from bot.domain.kinds import Kind
from bot.loops import utc_now
from bot.sandbox import Sandbox
from bot.store.address import Address
from bot.store.database import open_store
from bot.store.ledger import news
from bot.store.outbox import delivery as outbox
from bot.store.outbox.fanout import owe
from tests.alerts.fleet import channels, fleet, messages_by_channel, owe_to, posted
from tests.alerts.world import a_follow, a_milestone, a_show

pytestmark = [pytest.mark.long, pytest.mark.timeout(1500)]

logger = logging.getLogger(__name__)

_CREATE = {"method": "POST", "route": "/channels/{channel_id}/messages"}
_EDIT = {"method": "PATCH", "route": "/channels/{channel_id}/messages/{message_id}"}
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


_SHOWS = ("jessica-jones", "daredevil", "luke-cage", "the-defenders")


async def test_digests_and_bursts_through_kills_and_lost_answers_tell_each_milestone_once(
    store_address: Address, database: str
) -> None:
    processes = 3 if database == "postgres" else 1
    async with Sandbox(seed=3) as sandbox:
        everywhere = channels(sandbox, 1200)
        await _follow_everything(store_address, everywhere)
        # The digests are due, the bursts are not yet all there.
        await _renew(store_address, _SHOWS[:2], at=utc_now() - timedelta(hours=24))
        await _renew(store_address, _SHOWS[2:3], at=utc_now())
        sandbox.faults.drop(rate=0.05, times=None, **_CREATE)
        sandbox.faults.drop(rate=0.05, times=None, **_EDIT)
        kills = 0
        async with fleet(sandbox, store_address, rate=48) as senders:
            for goal in range(100, 1500, 100):
                while len(senders.processes) < processes:
                    await senders.start()
                await sandbox.wait_for(_reached(sandbox, goal), timeout=_PATIENCE)
                await senders.kill()
                kills += 1
                if goal == 700:
                    while senders.processes:
                        await senders.kill()
                    await _renew(store_address, _SHOWS[3:], at=utc_now())
            await senders.start()
            await sandbox.wait_for(
                lambda: _told(sandbox, everywhere) == _EACH_ONCE, timeout=_PATIENCE
            )
            await senders.stop()
        counts = _told(sandbox, everywhere)
        lost = sum(fault.hits for fault in sandbox.faults.orders)
    logger.warning("kills=%s lost=%s told=%s", kills, lost, counts)
    assert lost > 50
    assert counts == _EACH_ONCE
    async with open_store(store_address):
        states = await outbox.count_by_state()
    assert sum(states.values()) == 1200 * len(_SHOWS)
    assert states[DeliveryState.HELD] == 1200  # for the next digest
    assert not set(states) & {DeliveryState.DEAD, DeliveryState.EXPIRED}


# Half of the channels have all four; the last two are in the next digest of the others.
_EACH_ONCE = Counter({(1, 1, 1, 1): 600, (1, 1, 0, 0): 600})


async def _follow_everything(store: Address, channel_ids: list[int]) -> None:
    """Let every other channel want a daily digest, of which the last was half an hour ago."""
    now = utc_now()
    daily = Rhythm((now.hour * 60 + now.minute - 30) % (24 * 60))
    async with open_store(store):
        for place, channel_id in enumerate(channel_ids):
            rhythm = daily if place % 2 else None
            await a_follow(channel_id, Target.everything(), rhythm=rhythm)


async def _renew(store: Address, slugs: Sequence[str], *, at: datetime) -> None:
    async with open_store(store):
        for slug in slugs:
            milestone = await a_milestone(await a_show(slug), Kind.RENEWED)
            await news.add(milestone, at=at)
            await owe(milestone, [Target.everything()], now=at)
            await plan_all(lambda: None)


def _told(sandbox: Sandbox, channel_ids: list[int]) -> Counter[tuple[int, ...]]:
    """Count the channels by how often each of the shows is named in all their messages."""
    titles = [slug.replace("-", " ").title() for slug in _SHOWS]
    counts: Counter[tuple[int, ...]] = Counter()
    for channel_id in channel_ids:
        messages = sandbox.world.messages.get(channel_id, {}).values()
        text = " ".join(str(message.embeds) for message in messages)
        counts[tuple(text.count(title) for title in titles)] += 1
    return counts


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
