"""Delivery between a Discord of our own and a clock that stands still."""

from collections.abc import AsyncIterator

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.pacer import Pacer
from bot.alerts.subjects import load_subjects
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.sender import RestSender, open_sender
from bot.store.outbox import forum_posts
from tests.alerts.world import FakeDiscord, OneTime, StoppedClock, draw


@pytest.fixture
def discord() -> FakeDiscord:
    return FakeDiscord()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def delivery(discord: FakeDiscord, clock: StoppedClock) -> Delivery:
    return Delivery(discord, draw, load_subjects, clock=clock)


@pytest.fixture
def time() -> OneTime:
    return OneTime()


@pytest.fixture
async def sandbox(time: OneTime) -> AsyncIterator[Sandbox]:
    async with Sandbox(ticks=time.ticks, seed=5) as sandbox:
        yield sandbox


@pytest.fixture
def guild(sandbox: Sandbox) -> GuildHandle:
    return sandbox.guild("Alias Investigations fans")


@pytest.fixture
async def sender(sandbox: Sandbox, time: OneTime) -> AsyncIterator[RestSender]:
    pacer = Pacer(45, clock=time.ticks, sleep=time.sleep)
    async with open_sender(sandbox.token, pacer, api=sandbox.api_url) as sender:
        yield sender


@pytest.fixture
async def forum(guild: GuildHandle) -> ChannelHandle:
    made = guild.channel("shows", "forum")
    await forum_posts.learn(made.id, guild.id)
    return made
