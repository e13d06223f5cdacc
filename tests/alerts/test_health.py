"""What delivery does when Discord refuses a lot, answers nothing, or shuts a channel."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.alerts.circuit import Circuit
from bot.alerts.follows import Follows
from bot.alerts.notices import Notices
from bot.alerts.pacer import Pacer
from bot.alerts.prober import Prober
from bot.alerts.refusals import Refusals
from bot.errors import TryLaterError
from bot.sandbox import GuildHandle, Sandbox
from bot.sender import RestSender, open_sender
from bot.store import follows
from tests.alerts.world import HOUR, NOON, SECOND, OneTime, an_owed_milestone

MUTE = "Clapper may not post in the channel. It needs the permissions Send Messages"


@pytest.fixture
def pacer(time: OneTime) -> Pacer:
    return Pacer(50, clock=time.ticks, sleep=time.sleep)


@pytest.fixture
async def sender(sandbox: Sandbox, pacer: Pacer) -> AsyncIterator[RestSender]:
    async with open_sender(sandbox.token, pacer, api=sandbox.api_url) as sender:
        yield sender


def refuse(refusals: Refusals, times: int) -> None:
    for _ in range(times):
        refusals.add()


@pytest.mark.parametrize(("times", "spacing"), [(0, 0.02), (999, 0.02), (1000, 0.2), (2000, 10)])
def test_the_more_was_refused_the_slower_it_goes(time: OneTime, times: int, spacing: float) -> None:
    refusals = Refusals(time.ticks)
    refuse(refusals, times)
    assert refusals.spacing(0.02) == pytest.approx(spacing)


async def test_with_a_third_refused_no_ten_minutes_see_more_than_two_thousand(
    time: OneTime, pacer: Pacer
) -> None:
    sent = 0
    while time.seconds < 1800:
        await pacer.turn("any")
        sent += 1
        if sent % 3 == 0:
            pacer.refusals.add()
        assert pacer.refusals.count <= 2000


async def test_after_five_thousand_refusals_nothing_is_sent_until_few_are_left(
    time: OneTime, pacer: Pacer
) -> None:
    for _ in range(5000):
        await time.sleep(0.1)
        pacer.refusals.add()
    with pytest.raises(TryLaterError) as stopped:
        await pacer.turn("any")
    assert stopped.value.everywhere
    await time.sleep(stopped.value.wait.total_seconds())
    await pacer.turn("any")
    assert pacer.refusals.count <= 2000


async def test_refusals_are_counted_but_not_those_of_a_limit_shared_with_others(
    sender: RestSender, sandbox: Sandbox, guild: GuildHandle, pacer: Pacer, time: OneTime
) -> None:
    news = guild.channel("news")
    for scope in ("shared", "user"):
        sandbox.faults.limit(1, scope)
        with pytest.raises(TryLaterError):
            await sender.post(news.id, {"content": "hello"}, nonce=scope)
        await time.sleep(2)
    assert pacer.refusals.count == 1


def test_pauses_of_a_discord_that_answers_nothing_double_until_it_answers() -> None:
    circuit, until, now = Circuit(), NOON, NOON
    pauses = []
    for _ in range(9):
        assert circuit.lost(now, until) == until
    for _ in range(10):
        until = circuit.lost(now, until)
        pauses.append(until - now)
        assert circuit.lost(now, until) == until  # it was on its way already
        now = until
    assert pauses[:3] == [SECOND, 2 * SECOND, 4 * SECOND]
    assert pauses[-1] == timedelta(minutes=5)
    circuit.answered()
    assert circuit.lost(now, until) == until


async def test_a_lost_message_is_found_in_the_history_among_others(
    sender: RestSender, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    news, ann = guild.channel("news"), guild.member("Ann")
    body = {"embeds": [{"title": "Season 3"}]}
    since = time.wall()
    message_id = await sender.post(news.id, body, nonce="first")
    for number in range(150):
        sandbox.post_as_person(ann, news, f"hello {number}")
    assert await sender.find(news.id, body, nonce="first", since=since) == message_id
    assert await sender.find(news.id, body, nonce="of another", since=since) == message_id
    other = {"embeds": [{"title": "Season 4"}]}
    assert await sender.find(news.id, other, nonce="of another", since=since) is None


@pytest.mark.usefixtures("store")
async def test_admins_are_told_once_in_a_channel_that_takes_it(
    sender: RestSender, guild: GuildHandle, time: OneTime
) -> None:
    mute = guild.channel("mute", deny={"bot": "send_messages"})
    also_mute = guild.channel("mute-too", deny={"bot": "send_messages"})
    general = guild.channel("general")
    notices = Notices(sender, clock=time.wall)
    for _ in range(2):
        await notices.suspended(guild.id, mute.id, MUTE)
    assert also_mute.messages == []
    assert len(general.messages) == 1
    assert "Send Messages" in general.messages[0].text
    assert f"<#{mute.id}>" in general.messages[0].text
    assert general.messages[0].pings == ()


@pytest.mark.usefixtures("store")
async def test_nobody_is_told_of_a_channel_that_is_gone(
    sender: RestSender, guild: GuildHandle, time: OneTime
) -> None:
    general = guild.channel("general")
    await Notices(sender, clock=time.wall).suspended(guild.id, 5, "The channel was deleted.")
    assert general.messages == []


@pytest.mark.usefixtures("store")
async def test_a_channel_that_is_open_again_is_found_without_a_message(
    sender: RestSender, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    mute = guild.channel("mute", deny={"bot": "send_messages"})
    gone = guild.channel("gone")
    await an_owed_milestone(mute.id, gone.id)
    service = Follows(clock=time.wall)
    await service.suspend_channel(mute.id, MUTE)
    await service.suspend_channel(gone.id, "The channel was deleted.")
    prober = Prober(sender, service)
    assert await prober.step() == 0
    mute.allow("bot", "send_messages")
    assert await prober.step() == 1
    [follow] = await follows.of_channel(mute.id)
    assert follow.suspended_because is None
    assert mute.messages == []
    typed = "POST /channels/{channel_id}/typing"
    assert sum(count for what, count in sandbox.request_counts.items() if typed in what) == 2
    await time.sleep(HOUR.total_seconds())
