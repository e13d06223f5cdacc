"""WebSub: hubs are found, asked, believed when they prove themselves, and never relied on."""

import gzip
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

import aiohttp
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bench.hub import CHALLENGE, Hub, Wish, open_hub
from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.domain.source import Origin
from bot.domain.subscription import Subscription
from bot.polling.intake import Intake
from bot.polling.poller import Poller
from bot.polling.receiver import Receiver, is_signed
from bot.polling.subscriber import CALLBACK, Subscriber, as_safe, back_off
from bot.sources.fetching import Fetcher, open_fetcher
from bot.sources.parsing import open_parser
from bot.store.polling import sources, subscriptions
from bot.web.hubs import Hubs
from bot.web.server import open_web
from tests.polling.conftest import MINUTE, Newsdesk
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK

DAY = timedelta(days=1)


@dataclass
class Desk:
    """A poller, a subscriber and a web of our own, an outlet's site, and its hub."""

    news: Newsdesk
    hub: Hub
    fetcher: Fetcher
    poller: Poller
    subscriber: Subscriber
    home: str

    @property
    def topic(self) -> str:
        return self.news.site.url()

    @property
    def headlines(self) -> list[tuple[str, bool]]:
        return self.news.taken

    def feed(self, *items: str) -> bytes:
        links = (
            f'<atom:link rel="hub" href="{self.hub.url}"/>'
            f'<atom:link rel="self" href="{self.topic}"/>'
        )
        return rss(*items, head=links)

    async def subscribed(self) -> Wish:
        """Read a feed for the first time, and be subscribed to it."""
        self.news.site.put(self.feed(item("Old", number=1)))
        await self.news.add(self.topic)
        await self.poller.run_once()
        await self.subscriber.run_once()
        await self.hub.settled()
        [wish] = self.hub.wishes.values()
        return wish

    async def subscription(self) -> Subscription:
        token = self.hub.asked[-1]["hub.callback"].rpartition("/")[2]
        found = await subscriptions.find(token)
        assert found is not None
        return found

    async def poll(self, wait: timedelta = DAY) -> int:
        self.news.now += wait
        return await self.poller.run_once()


@pytest.fixture
async def desk(desk: Newsdesk) -> AsyncIterator[Desk]:
    async with AsyncExitStack() as stack:
        hub = await stack.enter_async_context(open_hub())
        parser = await stack.enter_async_context(open_parser())
        receiver = Receiver(parser, Intake(desk.take, desk.clock), clock=desk.clock)
        port = await stack.enter_async_context(open_web([Hubs(receiver, CALLBACK)], "127.0.0.1", 0))
        fetcher = await stack.enter_async_context(open_fetcher(allow=LOOPBACK, clock=desk.clock))
        home = f"http://127.0.0.1:{port}/"
        subscriber = Subscriber(fetcher, home, clock=desk.clock)
        poller = Poller(fetcher, parser, desk.take, clock=desk.clock, on_hub=subscriber.offer)
        yield Desk(desk, hub, fetcher, poller, subscriber, home)


async def test_a_feed_that_names_a_hub_is_subscribed_to(desk: Desk) -> None:
    wish = await desk.subscribed()
    assert wish.topic == desk.topic
    assert wish.callback.startswith(f"{desk.home}websub/")
    assert len(wish.callback.rpartition("/")[2]) >= 43
    assert wish.secret is not None
    assert len(wish.secret) == 64
    subscription = await desk.subscription()
    assert subscription.lease_until == desk.news.now + 10 * DAY
    assert await desk.subscriber.run_once() == 0


async def test_what_a_hub_pushes_is_news_at_once(desk: Desk) -> None:
    await desk.subscribed()
    new = desk.feed(item("New", number=2), item("Old", number=1))
    assert await desk.hub.publish(desk.topic, new) == [204]
    assert desk.headlines == [("Old", False), ("New", True)]
    desk.news.site.put(new)
    assert await desk.hub.publish(desk.topic, new) == [204]
    await desk.poll()
    assert len(desk.headlines) == 2


async def test_a_push_may_be_as_long_as_a_feed(desk: Desk) -> None:
    await desk.subscribed()
    long = f"<description>{'word ' * 400_000}</description>"
    body = desk.feed(item("New", number=2, extra=long))
    assert await desk.hub.publish(desk.topic, body) == [204]
    assert desk.headlines[-1] == ("New", True)


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_every_signature_of_the_specification_is_understood(desk: Desk, method: str) -> None:
    await desk.subscribed()
    desk.hub.method = method
    await desk.hub.publish(desk.topic, desk.feed(item("New", number=2)))
    assert desk.headlines[-1] == ("New", True)


@pytest.mark.parametrize(
    "signature", ["sha256=" + "0" * 64, "md5=0", "sha256", "=", "sha256=\u00e9"]
)
async def test_what_is_not_signed_is_let_fall_without_a_word(desk: Desk, signature: str) -> None:
    await desk.subscribed()
    forged = desk.feed(item("Forged", number=2))
    assert await desk.hub.publish(desk.topic, forged, signature=signature) == [204]
    assert desk.headlines == [("Old", False)]


async def test_only_what_was_asked_for_is_confirmed(desk: Desk) -> None:
    wish = await desk.subscribed()
    asked = {"mode": "subscribe", "topic": desk.topic, "challenge": CHALLENGE}
    assert await desk.hub.ask(wish.callback, **asked) == (200, CHALLENGE)
    for wrong in (
        {"topic": "http://another.example/"},
        {"mode": "unsubscribe"},
        {"mode": ""},
        {"challenge": ""},
    ):
        assert (await desk.hub.ask(wish.callback, **(asked | wrong)))[0] == 404
    guessed = f"{desk.home}websub/guess"
    assert (await desk.hub.ask(guessed, **asked))[0] == 404


async def test_a_lease_is_renewed_before_it_runs_out(desk: Desk) -> None:
    await desk.subscribed()
    desk.news.now += 7 * DAY
    assert await desk.subscriber.run_once() == 0
    desk.news.now += DAY
    assert await desk.subscriber.run_once() == 1
    await desk.hub.settled()
    first, second = desk.hub.asked
    assert first == second
    assert (await desk.subscription()).lease_until == desk.news.now + 10 * DAY


async def test_hubs_are_told_when_our_address_changes(desk: Desk) -> None:
    await desk.subscribed()
    elsewhere = f"{desk.home}elsewhere/"
    for home, asked in ((desk.home, 0), (elsewhere, 1), (elsewhere, 0)):
        moved = Subscriber(desk.fetcher, home, clock=desk.news.clock)
        assert await moved.run_once() == asked
    assert desk.hub.asked[-1]["hub.callback"].startswith(f"{elsewhere}websub/")


@pytest.mark.parametrize(
    ("lease", "granted"),
    [("60", 5 * MINUTE), ("99999999", 90 * DAY), ("soon", DAY), ("", DAY), ("-1", DAY)],
)
async def test_leases_are_kept_within_reason(desk: Desk, lease: str, granted: timedelta) -> None:
    desk.hub.lease = lease
    await desk.subscribed()
    assert (await desk.subscription()).lease_until == desk.news.now + granted


async def test_a_hub_that_fails_is_asked_ever_less_often(desk: Desk) -> None:
    desk.hub.status = 503
    with pytest.raises(ValueError, match="not enough"):
        await desk.subscribed()
    assert "503" in ((await desk.subscription()).error or "")
    assert await desk.subscriber.run_once() == 0
    desk.news.now += 15 * MINUTE
    assert await desk.subscriber.run_once() == 1
    desk.news.now += 15 * MINUTE
    assert await desk.subscriber.run_once() == 0
    desk.hub.status = 202
    desk.news.now += 15 * MINUTE
    assert await desk.subscriber.run_once() == 1
    await desk.hub.settled()
    subscription = await desk.subscription()
    assert (subscription.error, subscription.attempts) == (None, 0)
    assert [back_off(attempts) / MINUTE for attempts in (0, 1, 2, 9, 99)] == [
        15,
        15,
        30,
        1440,
        1440,
    ]


async def test_a_hub_that_never_confirms_is_asked_ever_less_often(desk: Desk) -> None:
    desk.hub.status = 202
    desk.hub.silent = True
    with pytest.raises(ValueError, match="not enough"):
        await desk.subscribed()
    asked = []
    for _ in range(8):
        desk.news.now += 15 * MINUTE
        asked.append(await desk.subscriber.run_once())
    assert asked == [1, 0, 1, 0, 0, 0, 1, 0]
    assert (await desk.subscription()).lease_until is None


async def test_a_hub_that_says_no_is_asked_again_a_day_later(desk: Desk) -> None:
    wish = await desk.subscribed()
    no = {"mode": "denied", "topic": desk.topic, "reason": "too many"}
    assert (await desk.hub.ask(wish.callback, **no))[0] == 200
    assert "too many" in ((await desk.subscription()).error or "")
    desk.news.now += DAY
    assert await desk.subscriber.run_once() == 1


async def test_what_is_pushed_is_polled_less_often_until_a_poll_is_faster(desk: Desk) -> None:
    await desk.subscribed()
    confirmed = await desk.news.source(desk.topic)
    assert confirmed.pushed_until is None  # a promise is no push yet
    items = [item("New", number=2), item("Old", number=1)]
    desk.news.site.put(desk.feed(*items))
    await desk.hub.publish(desk.topic, desk.feed(*items))
    await desk.poll()
    pushed = await desk.news.source(desk.topic)
    assert pushed.next_poll_at is not None
    assert pushed.next_poll_at - desk.news.now >= 0.9 * timedelta(hours=1)
    desk.news.site.put(desk.feed(item("Not pushed", number=3), *items))
    await desk.poll()
    assert desk.headlines[-1] == ("Not pushed", True)
    missed = await desk.news.source(desk.topic)
    assert missed.pushed_until is None
    assert missed.next_poll_at is not None
    assert missed.next_poll_at - desk.news.now <= timedelta(minutes=40)


async def test_a_source_that_is_removed_is_pushed_no_more(desk: Desk) -> None:
    wish = await desk.subscribed()
    await sources.remove(desk.topic, now=desk.news.now)
    assert await desk.hub.publish(desk.topic, desk.feed(item("New", number=2))) == [410]
    assert desk.hub.wishes == {}
    asked = {"mode": "subscribe", "topic": desk.topic, "challenge": CHALLENGE}
    assert (await desk.hub.ask(wish.callback, **asked))[0] == 404
    desk.news.now += 9 * DAY
    assert await desk.subscriber.run_once() == 0
    assert len(desk.hub.asked) == 1
    assert len(desk.headlines) == 1


async def test_the_sites_headers_come_before_the_feeds_own_links(desk: Desk) -> None:
    topic = "http://canonical.example/feed"
    links = f'<{desk.hub.url}>; rel="hub", <{topic}>; rel="self"'
    elsewhere = desk.feed(item()).replace(desk.hub.url.encode(), b"http://wrong.example/")
    await desk.news.add(desk.news.site.put(elsewhere, headers={"Link": links}))
    await desk.poller.run_once()
    await desk.subscriber.run_once()
    assert [form["hub.topic"] for form in desk.hub.asked] == [topic]


async def test_a_json_feed_names_its_hub_too(desk: Desk) -> None:
    body = orjson.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Outlet",
            "feed_url": desk.topic,
            "hubs": [
                {"type": "rssCloud", "url": "http://no/"},
                {"type": "WebSub", "url": desk.hub.url},
            ],
            "items": [{"id": "1", "title": "Old"}],
        }
    )
    await desk.news.add(desk.news.site.put(body))
    await desk.poller.run_once()
    await desk.subscriber.run_once()
    await desk.hub.settled()
    assert [wish.topic for wish in desk.hub.wishes.values()] == [desk.topic]


@pytest.mark.parametrize("hub", ["ftp://hub.example/", "//", "http://[", "javascript:x", ""])
async def test_what_is_no_web_address_is_no_hub(desk: Desk, hub: str) -> None:
    body = desk.feed(item("Old", number=1)).replace(desk.hub.url.encode(), hub.encode())
    await desk.news.add(desk.news.site.put(body, headers={"Link": f'<{hub}>; rel="hub"'}))
    await desk.poller.run_once()
    assert await desk.subscriber.run_once() == 0
    assert desk.headlines == [("Old", False)]


async def test_the_hub_of_a_servers_own_feed_is_not_asked(desk: Desk) -> None:
    desk.news.site.put(desk.feed(item("Old", number=1)))
    now = desk.news.now
    outlet = Outlet("fans.example", Tier.FAN)
    await sources.add(
        desk.topic, outlet, Origin.SERVER, interval=MINUTE, first_poll_at=now, now=now
    )
    assert await desk.poller.run_once() == 1
    assert await desk.subscriber.run_once() == 0


async def test_a_hub_inside_is_never_asked(desk: Desk) -> None:
    async with open_fetcher(clock=desk.news.clock) as fetcher:  # as in production: no loopback
        guarded = Subscriber(fetcher, desk.home, clock=desk.news.clock)
        desk.news.site.put(desk.feed(item("Old", number=1)))
        await desk.news.add(desk.topic)
        await desk.poller.run_once()
        assert await guarded.run_once() == 1
    assert desk.hub.asked == []


async def test_a_redirect_of_a_hub_keeps_the_question(desk: Desk) -> None:
    onward = desk.news.site.redirect("/hub", desk.hub.url, status=307)
    body = desk.feed(item()).replace(desk.hub.url.encode(), onward.encode())
    await desk.news.add(desk.news.site.put(body))
    await desk.poller.run_once()
    await desk.subscriber.run_once()
    assert len(desk.hub.asked) == 1


async def test_a_hub_in_the_open_only_hastens_the_poll_of_a_safe_feed(desk: Desk) -> None:
    wish = await desk.subscribed()
    await subscriptions.want(
        (await desk.subscription()).source.id,
        "http://in.the.open/",
        desk.topic,
        token="another",
        secret=None,
        now=desk.news.now,
    )
    new = desk.feed(item("New", number=2), item("Old", number=1))
    desk.news.site.put(new)
    desk.news.now += MINUTE
    desk.hub.wishes = {"x": Wish(f"{desk.home}websub/another", desk.topic, None)}
    assert await desk.hub.publish(desk.topic, new) == [204]
    assert desk.headlines == [("Old", False)]
    assert await desk.poller.run_once() == 1
    assert desk.headlines == [("Old", False), ("New", True)]
    assert (await desk.hub.ask(wish.callback, mode="subscribe", topic=desk.topic))[0] == 404
    assert not as_safe("http://hub.example/", "https://outlet.example/feed")
    assert as_safe("https://hub.example/", "https://outlet.example/feed")


@pytest.mark.parametrize(
    ("body", "encoding", "status"),
    [
        (b"<html>Log in</html>", None, 204),
        (b"", None, 204),
        (b"x" * 6_000_000, None, 413),
        (gzip.compress(b"\0" * 50_000_000), "gzip", 413),
    ],
    ids=["page", "empty", "long", "bomb"],
)
async def test_what_is_no_feed_changes_nothing(
    desk: Desk, body: bytes, encoding: str | None, status: int
) -> None:
    wish = await desk.subscribed()
    headers = {} if encoding is None else {"Content-Encoding": encoding}
    async with (
        aiohttp.ClientSession() as session,
        session.post(wish.callback, data=BytesIO(body), headers=headers) as answer,
    ):
        assert answer.status == status
    await desk.hub.publish(desk.topic, body[:1000])
    assert desk.headlines == [("Old", False)]


@given(body=st.binary(max_size=50), signature=st.text(max_size=100))
def test_no_signature_is_guessed(body: bytes, signature: str) -> None:
    assert not is_signed(body, signature, "the secret of a subscription")
