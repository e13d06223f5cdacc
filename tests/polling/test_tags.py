"""Outlets' feeds about single shows: for as long as somebody follows these."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.domain.article import Outlet
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Tier
from bot.domain.show import Show
from bot.domain.source import Origin
from bot.polling.poller import Poller
from bot.polling.tags import Tags
from bot.sources.outlets import tag_feeds, tags_of
from bot.store import follows
from bot.store.catalogue import shows
from bot.store.polling import sources
from tests.polling.conftest import Newsdesk
from tests.sources.feeds import item, rss

HOUR = timedelta(hours=1)
CHANNEL = 2


@pytest.fixture
async def show(desk: Newsdesk, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Know a show that a channel follows, and two outlets on loopback with tags."""

    def on_loopback(title: str) -> Mapping[str, Outlet]:
        slugs = tags_of(title)
        trade = {desk.site.url(f"/tag/{slug}/"): Outlet("Trade", Tier.TRADE) for slug in slugs}
        return trade | {desk.site.url(f"/t/{slug}/"): Outlet("Press") for slug in slugs}

    monkeypatch.setattr("bot.polling.tags.tag_feeds", on_loopback)
    show = await shows.add(Show(0, "", "Jessica Jones"))
    await follow(desk, show)
    return show


async def follow(desk: Newsdesk, show: Show) -> None:
    await follows.save(Follow(0, 1, CHANNEL, Target.show(show.id)), now=desk.now)


async def state(desk: Newsdesk) -> dict[str, bool]:
    """Return which feeds there are by their paths, and whether they are polled."""
    start = len(desk.site.url(""))
    return {one.url[start:]: one.next_poll_at is not None for one in await sources.sources()}


async def poll(desk: Newsdesk, poller: Poller, hours: float = 1) -> None:
    desk.now += hours * HOUR
    while await poller.run_once():
        desk.now += timedelta(seconds=3)


async def test_what_answers_is_kept_and_what_does_not_is_asked_again_in_a_month(
    desk: Newsdesk, poller: Poller, show: Show
) -> None:
    assert show.id
    tags = Tags(clock=desk.clock)
    desk.site.put(rss(item("Old", number=1)), path="/tag/jessica-jones/")
    await tags.keep()
    assert await state(desk) == {"/t/jessica-jones/": True, "/tag/jessica-jones/": True}
    await poll(desk, poller)
    assert await state(desk) == {"/t/jessica-jones/": False, "/tag/jessica-jones/": True}
    asked = len(desk.site.requests)
    await tags.keep()
    await poll(desk, poller)
    assert len(desk.site.requests) == asked
    desk.now += timedelta(days=31)
    await tags.keep()
    desk.site.put(rss(item("Later", number=2)), path="/t/jessica-jones/")
    await poll(desk, poller)
    assert await state(desk) == {"/t/jessica-jones/": True, "/tag/jessica-jones/": True}
    assert desk.taken == [("Old", False), ("Later", False)]


async def test_they_are_polled_slowly_whatever_the_tier(
    desk: Newsdesk, poller: Poller, show: Show
) -> None:
    assert show.id
    url = desk.site.put(rss(item("Old", number=1)), path="/tag/jessica-jones/")
    await Tags(clock=desk.clock).keep()
    await poll(desk, poller)
    desk.site.put(rss(*(item(number=number) for number in range(2, 8))), path="/tag/jessica-jones/")
    await poll(desk, poller, hours=7)
    source = await desk.source(url)
    assert len(desk.taken) == 7
    assert source.next_poll_at is not None
    assert source.next_poll_at - desk.now >= 5 * HOUR


async def test_they_go_when_nobody_follows_the_show_and_come_back(
    desk: Newsdesk, poller: Poller, show: Show
) -> None:
    tags = Tags(clock=desk.clock)
    desk.site.put(rss(item("Old", number=1)), path="/tag/jessica-jones/")
    await tags.keep()
    await poll(desk, poller)
    await follows.remove(CHANNEL, Target.show(show.id))
    await tags.keep()
    assert await state(desk) == {}
    await follow(desk, show)
    await tags.keep()
    desk.site.put(rss(item("Meanwhile", number=2)), path="/tag/jessica-jones/")
    await poll(desk, poller)
    assert desk.taken == [("Old", False), ("Meanwhile", False)]


async def test_what_the_operator_has_or_does_not_want_is_left_as_it_is(
    desk: Newsdesk, show: Show
) -> None:
    assert show.id
    tags = Tags(clock=desk.clock)
    await desk.add(desk.site.url("/tag/jessica-jones/"))
    await tags.keep()
    await sources.remove(desk.site.url("/t/jessica-jones/"), now=desk.now)
    await tags.keep()
    [only] = await sources.sources()
    assert only.origin is Origin.USER
    await follows.remove(CHANNEL, Target.show(show.id))
    await tags.keep()
    assert [one.id for one in await sources.sources()] == [only.id]


async def test_only_so_many_shows_have_them_the_most_followed_first(
    desk: Newsdesk, show: Show
) -> None:
    assert show.id
    popular = await shows.add(Show(0, "", "The Witcher"))
    for channel in (7, 8):
        await follows.save(Follow(0, 1, channel, Target.show(popular.id)), now=desk.now)
    await Tags(clock=desk.clock, shows=1).keep()
    assert set(await state(desk)) == {"/tag/the-witcher/", "/t/the-witcher/"}


@pytest.mark.parametrize(
    ("title", "tags"),
    [
        ("Marvel's Jessica Jones", ("marvels-jessica-jones",)),
        ("Law & Order: SVU", ("law-order-svu", "law-and-order-svu")),
        ("9-1-1", ("9-1-1",)),
        ("Ça commence aujourd’hui", ("ca-commence-aujourdhui",)),
        ("Волк", ()),
        ("!!!", ()),
        ("a " * 40, ()),
        ("../../etc/passwd?x={slug}", ("etc-passwd-x-slug",)),
    ],
)
def test_tags_are_named_as_wordpress_names_them(title: str, tags: tuple[str, ...]) -> None:
    assert tags_of(title) == tags


def test_each_outlet_with_tags_is_one_that_is_known() -> None:
    feeds = tag_feeds("Jessica Jones")
    assert feeds["https://deadline.com/tag/jessica-jones/feed/"].tier is Tier.TRADE
    assert all(url.startswith("https://") and "{" not in url for url in feeds)
