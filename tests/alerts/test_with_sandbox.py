"""Delivery with its real sender and cards against the sandbox, on a clock that nobody waits for."""

from collections.abc import AsyncIterator

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.pacer import Pacer
from bot.alerts.subjects import load_subjects
from bot.cards.announcement import draw
from bot.domain.announcement import DeliveryState
from bot.domain.milestone import Milestone
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.sender import open_sender
from bot.store import follows
from bot.store.models import MilestoneRow
from bot.store.outbox import closing
from bot.store.outbox import delivery as outbox
from bot.store.outbox.revising import revise
from tests.alerts.world import NOON, OneTime, an_owed_milestone, owed_to, state_of

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
async def delivery(sandbox: Sandbox, time: OneTime) -> AsyncIterator[Delivery]:
    pacer = Pacer(45, clock=time.ticks, sleep=time.sleep)
    async with open_sender(sandbox.token, pacer, api=sandbox.api_url) as sender:
        yield Delivery(sender, draw, load_subjects, clock=time.wall)


async def until_nothing_is_owed(delivery: Delivery, time: OneTime) -> None:
    while (due := await outbox.next_due()) is not None:
        time.until(due)
        if not await delivery.run_once():
            await time.sleep(0.1)  # all sending pauses


async def revised(milestone: Milestone, revision: int, time: OneTime) -> None:
    await MilestoneRow.filter(id=milestone.id).update(revision=revision, season=3)
    await revise(milestone.id, revision, urgent=False, now=time.wall())


def titles(channel: ChannelHandle) -> list[str]:
    return [str(message.embeds[0]["title"]) for message in channel.messages]


async def test_a_milestone_is_posted_as_a_card_and_edited_in_place(
    delivery: Delivery, guild: GuildHandle, time: OneTime
) -> None:
    news = guild.channel("news")
    milestone = await an_owed_milestone(news.id)
    await until_nothing_is_owed(delivery, time)
    (title,) = titles(news)
    assert "Jessica Jones" in title
    await revised(milestone, 2, time)
    await until_nothing_is_owed(delivery, time)
    assert titles(news) != [title]
    assert len(titles(news)) == 1


async def test_through_every_mishap_each_channel_gets_one_message_with_the_latest_text(
    delivery: Delivery, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    channels = [guild.channel(f"news-{number}") for number in range(60)]
    sandbox.faults.drop(rate=0.1, times=None)
    sandbox.faults.truncate(rate=0.1, times=None)
    sandbox.faults.answer(502, rate=0.1, times=None, after_commit=True)
    sandbox.faults.answer(500, rate=0.1, times=None)
    sandbox.faults.limit(2.5, rate=0.05, times=None)
    sandbox.faults.limit(1.5, "global", rate=0.02, times=None)
    milestone = await an_owed_milestone(*(channel.id for channel in channels))
    await delivery.run_once()
    await revised(milestone, 2, time)
    await until_nothing_is_owed(delivery, time)
    (expected,) = {title for channel in channels for title in titles(channel)}
    assert "season 3" in expected.lower()
    assert [len(channel.messages) for channel in channels] == [1] * 60
    assert await outbox.count_by_state() == {DeliveryState.SENT: 60}
    assert delivery.tally.lost_answers > 10
    assert sum(fault.hits for fault in sandbox.faults.orders) > 20


async def test_a_busy_channel_is_never_refused_and_loses_nothing(
    delivery: Delivery, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    news = guild.channel("news")
    for epoch in range(12):
        await an_owed_milestone(news.id, epoch=epoch)
    await until_nothing_is_owed(delivery, time)
    assert len(news.messages) == 12
    assert sum(sandbox.limits.refusals.values()) == 0


async def test_a_channel_without_permission_is_suspended_by_name_and_resumes(
    delivery: Delivery, guild: GuildHandle, time: OneTime
) -> None:
    mute = guild.channel("mute", deny={"bot": "send_messages"})
    await an_owed_milestone(mute.id)
    await until_nothing_is_owed(delivery, time)
    assert await state_of(mute.id) is DeliveryState.BLOCKED
    (follow,) = await follows.of_channel(mute.id)
    assert "Send Messages" in (follow.suspended_because or "")
    mute.allow("bot", "send_messages")
    await closing.reopen_channel(mute.id, since=NOON, now=time.wall())
    await until_nothing_is_owed(delivery, time)
    assert len(mute.messages) == 1


async def test_a_deleted_channel_is_tried_once(
    delivery: Delivery, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    gone, news = guild.channel("gone"), guild.channel("news")
    await an_owed_milestone(gone.id, news.id)
    gone.delete()
    await until_nothing_is_owed(delivery, time)
    assert (await owed_to(gone.id)).error == "The channel was deleted."
    assert len(news.messages) == 1
    assert sandbox.limits.invalid_requests <= 1
