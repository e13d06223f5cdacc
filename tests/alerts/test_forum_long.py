"""Forums under kills and lost answers, at length: `make faults` runs it. docs/reliability.md."""

import logging
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import pytest

from bot.alerts.planner import plan_all
from bot.domain.follow import Target
from bot.domain.kinds import Kind
from bot.loops import utc_now
from bot.sandbox import ChannelHandle, Sandbox
from bot.store.address import Address
from bot.store.database import open_store
from bot.store.outbox.fanout import owe
from tests.alerts.fleet import fleet
from tests.alerts.world import a_follow, a_milestone, a_show

pytestmark = [pytest.mark.long, pytest.mark.timeout(1500)]

logger = logging.getLogger(__name__)

_FORUMS = 150
_SHOWS = ("jessica-jones", "daredevil")
_KINDS = (Kind.RENEWED, Kind.FILMING_STARTED)
_OPEN = {"method": "POST", "route": "/channels/{channel_id}/threads"}
_CREATE = {"method": "POST", "route": "/channels/{channel_id}/messages"}
_ALL = Counter({(("Daredevil", 2), ("Jessica Jones", 2)): _FORUMS})
_PATIENCE = 300.0


async def test_each_forum_has_one_post_a_show_through_kills_and_lost_answers(
    store_address: Address, database: str
) -> None:
    processes = 3 if database == "postgres" else 1
    async with Sandbox(seed=4) as sandbox:
        guild = sandbox.guild("Fans")
        forums = [guild.channel(f"shows-{number}", "forum") for number in range(_FORUMS)]
        await _owe(store_address, forums)
        sandbox.faults.drop(rate=0.1, times=None, **_OPEN)
        sandbox.faults.drop(rate=0.1, times=None, **_CREATE)
        kills = 0
        async with fleet(sandbox, store_address, rate=48) as senders:
            for goal in range(30, 4 * _FORUMS - 60, 30):
                while len(senders.processes) < processes:
                    await senders.start()
                await sandbox.wait_for(_reached(forums, goal), timeout=_PATIENCE)
                await senders.kill()
                kills += 1
            await senders.start()
            with suppress(TimeoutError):  # what was told instead says more
                await sandbox.wait_for(lambda: _told(forums) == _ALL, timeout=2 * _PATIENCE)
            await senders.stop()
        told = _told(forums)
        lost = sum(fault.hits for fault in sandbox.faults.orders)
    logger.warning("kills=%s lost=%s told=%s", kills, lost, told)
    assert kills > 15
    assert lost > 20
    assert told == _ALL


async def _owe(store: Address, forums: list[ChannelHandle]) -> None:
    async with open_store(store):
        for slug in _SHOWS:
            show = Target.show(await a_show(slug))
            for forum in forums:
                await a_follow(forum.id, show, guild_id=forum.guild.id)
            for kind in _KINDS:
                milestone = await a_milestone(int(show.key), kind)
                await owe(milestone, [show], now=utc_now())
        await plan_all(lambda: None)


def _reached(forums: list[ChannelHandle], goal: int) -> Callable[[], bool]:
    return lambda: _messages(forums) >= goal


def _messages(forums: list[ChannelHandle]) -> int:
    return sum(len(post.messages) for forum in forums for post in forum.threads)


def _told(forums: list[ChannelHandle]) -> Counter[tuple[tuple[str, int], ...]]:
    """Count the forums by their posts and how many messages each has."""
    return Counter(
        tuple(sorted((post.name, len(post.messages)) for post in forum.threads)) for forum in forums
    )
