"""Messages in announcement channels go on to their followers, and delivery never waits for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.pacer import Pacer
from bot.alerts.publisher import Publisher
from bot.alerts.subjects import load_subjects
from bot.cards.announcement import draw
from bot.domain.follow import Target
from bot.domain.hours import Rhythm
from bot.domain.kinds import Kind
from bot.errors import (
    AlreadyPublishedError,
    BadMessageError,
    ChannelClosedError,
    LostAnswerError,
    TokenRefusedError,
    TryLaterError,
)
from bot.sandbox import ChannelHandle, GuildHandle, Sandbox
from bot.sender import RestSender, open_sender
from bot.store.ledger import corrections
from bot.store.models import AnnouncementRow
from bot.store.outbox.fanout import owe
from tests.alerts.world import (
    DAY,
    HOUR,
    MINUTE,
    OneTime,
    StoppedClock,
    a_follow,
    a_milestone,
    a_show,
    an_owed_milestone,
    owed_to,
)

pytestmark = pytest.mark.usefixtures("store")
_CROSSPOSTED = 1 << 0


@dataclass
class FakePress:
    """Publishes each message once; `errors` are what it says instead, one a request."""

    published: list[int] = field(default_factory=list)
    errors: list[Exception | None] = field(default_factory=list)
    requests: int = 0

    async def publish(self, channel_id: int, message_id: int) -> None:
        assert channel_id
        self.requests += 1
        if self.errors and (error := self.errors.pop(0)) is not None:
            raise error
        if message_id in self.published:
            raise AlreadyPublishedError("before")
        self.published.append(message_id)


@pytest.fixture
def press() -> FakePress:
    return FakePress()


@pytest.fixture
def publisher(press: FakePress, clock: StoppedClock) -> Publisher:
    return Publisher(press, clock=clock)


async def state(channel_id: int) -> str | None:
    return (await owed_to(channel_id)).publishing


async def test_what_is_posted_is_published_once_and_nothing_else_is(
    delivery: Delivery, publisher: Publisher, press: FakePress
) -> None:
    await a_follow(2, Target.show(await a_show()))
    await an_owed_milestone(1, publish=True)
    assert await publisher.step() == 0
    while await delivery.run_once():
        pass
    await publisher.step()
    await publisher.step()
    [row] = await AnnouncementRow.filter(channel_id=1, publishing="published")
    assert press.published == [row.message_id]
    assert press.requests == 1
    assert await state(2) is None


@pytest.mark.parametrize(
    "error", [BadMessageError("no"), ChannelClosedError(50013, "closed")], ids=["bad", "closed"]
)
async def test_a_refusal_is_final_and_leaves_the_announcement_alone(
    delivery: Delivery,
    publisher: Publisher,
    press: FakePress,
    clock: StoppedClock,
    error: Exception,
) -> None:
    press.errors = [error]
    await an_owed_milestone(1, 2, publish=True)
    await delivery.run_once()
    await publisher.step()
    assert sorted([await state(1) or "", await state(2) or ""]) == ["published", "refused"]
    clock.forward(HOUR)
    assert await publisher.step() == 0
    assert await AnnouncementRow.filter(state="sent", error=None).count() == 2


async def test_a_lost_answer_is_asked_about_again_and_discord_knows(
    delivery: Delivery, publisher: Publisher, press: FakePress, clock: StoppedClock
) -> None:
    await an_owed_milestone(1, publish=True)
    await delivery.run_once()
    press.published = [(await owed_to(1)).message_id or 0]
    press.errors = [LostAnswerError("lost")]
    await publisher.step()
    assert await state(1) == "owed"
    clock.forward(2 * MINUTE)
    await publisher.step()
    assert await state(1) == "published"
    assert len(press.published) == 1


async def test_a_limit_puts_off_its_channel_and_no_other(
    delivery: Delivery, publisher: Publisher, press: FakePress, clock: StoppedClock
) -> None:
    for epoch in range(3):
        await an_owed_milestone(1, epoch=epoch, publish=True)
    while await delivery.run_once():
        pass
    press.errors = [None, TryLaterError(HOUR)]
    await publisher.step()
    await an_owed_milestone(2, epoch=9, publish=True)
    while await delivery.run_once():
        pass
    await publisher.step()
    done = await AnnouncementRow.filter(publishing="published").order_by("channel_id")
    assert 2 in {row.channel_id for row in done}
    before = press.requests
    await publisher.step()
    assert press.requests == before
    clock.forward(HOUR + MINUTE)
    await publisher.step()
    assert await AnnouncementRow.filter(channel_id=1, publishing="published").count() == 4


@pytest.mark.parametrize(
    "error", [TryLaterError(HOUR, everywhere=True), TokenRefusedError("no")], ids=["ban", "token"]
)
async def test_nothing_more_is_asked_when_all_is_closed(
    delivery: Delivery, publisher: Publisher, press: FakePress, error: Exception
) -> None:
    press.errors = [error]
    await an_owed_milestone(1, 2, 3, publish=True)
    await delivery.run_once()
    await publisher.step()
    assert press.requests == 1


async def test_after_a_day_it_is_no_news_and_is_not_published(
    delivery: Delivery, publisher: Publisher, press: FakePress, clock: StoppedClock
) -> None:
    await an_owed_milestone(1, publish=True)
    await delivery.run_once()
    clock.forward(DAY + MINUTE)
    await publisher.step()
    assert await state(1) == "late"
    assert press.requests == 0


async def test_a_digest_is_published_when_one_of_its_follows_says_so(
    delivery: Delivery, publisher: Publisher, press: FakePress, clock: StoppedClock
) -> None:
    for slug, publish in (("jessica-jones", False), ("daredevil", True)):
        show = Target.show(await a_show(slug))
        await a_follow(1, show, rhythm=Rhythm(18 * 60), publish=publish)
        milestone = await a_milestone(int(show.key), Kind.RENEWED)
        await owe(milestone, [show], now=clock.now)
    clock.forward(timedelta(hours=6, seconds=1))
    while await delivery.run_once():
        pass
    await publisher.step()
    [lead] = await AnnouncementRow.filter(message_id__not_isnull=True)
    assert press.published == [lead.message_id]


async def test_what_takes_back_a_published_message_is_published_too(
    delivery: Delivery, publisher: Publisher, press: FakePress, clock: StoppedClock
) -> None:
    await a_follow(2, Target.show(await a_show()))
    milestone = await an_owed_milestone(1, publish=True)
    await delivery.run_once()
    await publisher.step()
    await corrections.owe(milestone.id, now=clock.now)
    await delivery.run_once()
    await publisher.step()
    replies = await AnnouncementRow.filter(form="correction").order_by("channel_id")
    assert [(row.channel_id, row.publishing) for row in replies] == [(1, "published"), (2, None)]
    assert replies[0].message_id in press.published


@pytest.fixture
async def sender(sandbox: Sandbox, time: OneTime) -> AsyncIterator[RestSender]:
    pacer = Pacer(45, clock=time.ticks, sleep=time.sleep)
    async with open_sender(sandbox.token, pacer, api=sandbox.api_url) as sender:
        yield sender


def crossposted(channel: ChannelHandle) -> int:
    return sum(bool(message.flags & _CROSSPOSTED) for message in channel.messages)


async def test_the_eleventh_of_an_hour_is_posted_at_once_and_published_later(
    sender: RestSender, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    news = guild.channel("news", "announcement")
    delivery = Delivery(sender, draw, load_subjects, clock=time.wall)
    publisher = Publisher(sender, clock=time.wall)
    for epoch in range(12):
        await an_owed_milestone(news.id, epoch=epoch, publish=True)
    for _ in range(20):
        await delivery.run_once()
        await time.sleep(2)
    await publisher.step()
    assert len(news.messages) == 12
    assert crossposted(news) == 10
    time.seconds += 3700
    await publisher.step()
    assert crossposted(news) == 12
    assert len(news.messages) == 12
    assert sum(sandbox.limits.refusals.values()) == 0


async def test_through_lost_answers_each_is_published_once(
    sender: RestSender, sandbox: Sandbox, guild: GuildHandle, time: OneTime
) -> None:
    channels = [guild.channel(f"news-{number}", "announcement") for number in range(20)]
    delivery = Delivery(sender, draw, load_subjects, clock=time.wall)
    publisher = Publisher(sender, clock=time.wall)
    await an_owed_milestone(*(channel.id for channel in channels), publish=True)
    await delivery.run_once()
    sandbox.faults.answer(502, rate=0.3, times=None, after_commit=True)
    sandbox.faults.drop(rate=0.1, times=None)
    for _ in range(12):
        await publisher.step()
        time.seconds += 61
    assert [crossposted(channel) for channel in channels] == [1] * 20
    assert [len(channel.messages) for channel in channels] == [1] * 20
    assert await AnnouncementRow.filter(publishing="published").count() == 20


async def test_a_channel_that_is_none_of_announcements_any_more_keeps_its_messages(
    sender: RestSender, guild: GuildHandle, time: OneTime
) -> None:
    plain = guild.channel("plain")
    await an_owed_milestone(plain.id, publish=True)
    await Delivery(sender, draw, load_subjects, clock=time.wall).run_once()
    await Publisher(sender, clock=time.wall).step()
    assert await state(plain.id) == "refused"
    assert len(plain.messages) == 1
