"""The poller, with a real store, a real client and real feeds on loopback."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from aiohttp import web

from bot.domain.article import Article
from bot.polling.poller import Poller
from bot.sources.fetching import open_fetcher
from bot.sources.parsing import open_parser
from bot.store.polling import sources
from tests.polling.conftest import MINUTE, Newsdesk
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK

DAY = timedelta(days=1)


async def later(desk: Newsdesk, poller: Poller, wait: timedelta = DAY) -> int:
    desk.now += wait
    return await poller.run_once()


async def test_the_first_poll_is_history_and_what_comes_later_is_news(
    desk: Newsdesk, poller: Poller
) -> None:
    await desk.add(desk.site.put(rss(item("Old", number=1))))
    assert await poller.run_once() == 1
    desk.site.put(rss(item("New", number=2), item("Old", number=1)))
    assert await later(desk, poller) == 1
    assert desk.taken == [("Old", False), ("New", True)]


async def test_an_edited_title_or_address_is_no_news(desk: Newsdesk, poller: Poller) -> None:
    await desk.add(desk.site.put(rss(item("Old", number=1))))
    await poller.run_once()
    edited = item("Edited", number=1)
    desk.site.put(rss(edited))
    await later(desk, poller)
    desk.site.put(rss(edited.replace("story-1", "story-1-updated")))
    await later(desk, poller)
    assert desk.taken == [("Old", False)]


def named(number: int, guid: str) -> str:
    return item(f"Story {number}", number=number).replace(
        f"https://outlet.example/?p={number}", guid
    )


async def test_names_that_all_items_share_hide_no_news(desk: Newsdesk, poller: Poller) -> None:
    await desk.add(desk.site.put(rss(named(1, "story"), named(2, "story"))))
    await poller.run_once()
    desk.site.put(rss(named(3, "story"), named(1, "story"), named(2, "story")))
    await later(desk, poller)
    assert desk.taken[2:] == [("Story 3", True)]


async def test_names_that_change_each_time_are_no_news(desk: Newsdesk, poller: Poller) -> None:
    await desk.add(desk.site.put(rss(named(1, "a"), named(2, "b"))))
    await poller.run_once()
    desk.site.put(rss(named(1, "c"), named(2, "d")))
    await later(desk, poller)
    assert len(desk.taken) == 2


async def test_without_address_and_name_the_words_tell_items_apart(
    desk: Newsdesk, poller: Poller
) -> None:
    old, new = ("<item><title>Old</title></item>", "<item><title>New</title></item>")
    await desk.add(desk.site.put(rss(old)))
    await poller.run_once()
    desk.site.put(rss(new, old))
    await later(desk, poller)
    assert desk.taken == [("Old", False), ("New", True)]


async def test_a_date_ahead_of_time_that_the_site_repeats_hides_no_news(
    desk: Newsdesk, poller: Poller
) -> None:
    future = {"Last-Modified": "Fri, 31 Dec 2099 23:59:59 GMT"}
    url = desk.site.put(rss(item(number=1)), headers=future)
    await desk.add(url)
    await poller.run_once()
    desk.site.put(rss(item("New", number=2)), headers=future)
    await later(desk, poller)
    assert desk.taken[-1] == ("New", True)
    due = (await desk.source(url)).next_poll_at
    assert due is not None
    assert due - desk.now < DAY


async def test_a_host_that_hangs_holds_up_no_other(desk: Newsdesk, poller: Poller) -> None:
    asked = asyncio.Event()

    async def silent(_: web.BaseRequest) -> web.Response:
        asked.set()
        await desk.site.closing.wait()
        return web.Response()

    await desk.add(desk.site.serve(silent, "/silent/").replace("127.0.0.1", "localhost"))
    hanging = asyncio.create_task(poller.run_once())
    await asked.wait()
    url = desk.site.put(rss(item()))
    await desk.add(url)
    await poller.run_once()
    assert (await desk.source(url)).succeeded_at == desk.now
    assert not hanging.done()
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)


async def test_silent_hosts_take_no_lane_for_long(desk: Newsdesk) -> None:
    asked, taken = asyncio.Event(), asyncio.Event()

    async def silent(_: web.BaseRequest) -> web.Response:
        asked.set()
        await desk.site.closing.wait()
        return web.Response()

    async def take(arrived: Sequence[Article], *, may_announce: bool) -> None:
        await desk.take(arrived, may_announce=may_announce)
        taken.set()

    await desk.add(desk.site.serve(silent, "/silent/").replace("127.0.0.1", "localhost"))
    async with open_fetcher(allow=LOOPBACK, seconds=60) as fetcher, open_parser() as parser:
        poller = Poller(fetcher, parser, take, clock=desk.clock, lanes=1, slow=0.01)
        running = asyncio.create_task(poller.run())
        await asked.wait()
        await desk.add(desk.site.put(rss(item())))
        async with asyncio.timeout(20):
            await taken.wait()
        poller.stop()
        await running


async def test_a_flood_is_taken_in_but_not_announced(desk: Newsdesk, poller: Poller) -> None:
    await desk.add(desk.site.put(rss(item("Old", number=1))))
    await poller.run_once()
    desk.site.put(rss(*(item(f"Flood {number}", number=number) for number in range(2, 502))))
    await later(desk, poller)
    assert len(desk.taken) == 501
    assert not any(may_announce for _, may_announce in desk.taken)


async def test_an_unchanged_feed_costs_a_question(desk: Newsdesk, poller: Poller) -> None:
    modified = "Sun, 08 Mar 2026 11:00:00 GMT"
    url = desk.site.wordpress(rss(item()), '"1"', modified)
    await desk.add(url)
    await poller.run_once()
    await later(desk, poller)
    _, headers = desk.site.requests[-1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"1"', modified)
    source = await desk.source(url)
    assert source.succeeded_at == desk.now
    assert len(desk.taken) == 1


async def test_validators_that_always_change_hide_no_news(desk: Newsdesk, poller: Poller) -> None:
    bodies = iter([rss(item(number=1)), rss(item(number=1)), rss(item(number=2))])
    asked = 0

    async def restless(_: web.BaseRequest) -> web.Response:
        nonlocal asked
        asked += 1
        return web.Response(body=next(bodies), headers={"ETag": f'"{asked}"'})

    await desk.add(desk.site.serve(restless))
    for _ in range(3):
        await later(desk, poller)
    assert [may_announce for _, may_announce in desk.taken] == [False, True]


async def test_a_log_in_page_keeps_the_last_good_state(desk: Newsdesk, poller: Poller) -> None:
    url = desk.site.put(rss(item(number=1)))
    await desk.add(url)
    await poller.run_once()
    good = await desk.source(url)
    desk.site.put(b"<!DOCTYPE html><title>Log in</title>")
    await later(desk, poller)
    failing = await desk.source(url)
    assert failing.error == "no feed: a web page, not a feed"
    assert failing.body_hash == good.body_hash
    desk.site.put(rss(item("New", number=2), item(number=1)))
    await later(desk, poller)
    assert desk.taken[-1] == ("New", True)
    assert (await desk.source(url)).error is None


async def test_a_feed_that_is_gone_is_paused_and_asked_no_more(
    desk: Newsdesk, poller: Poller
) -> None:
    url = desk.site.put(status=410)
    await desk.add(url)
    await poller.run_once()
    assert (await desk.source(url)).paused_because is not None
    assert await later(desk, poller) == 0
    await sources.resume(url, at=desk.now)
    assert await poller.run_once() == 1


async def test_a_server_that_says_unchanged_to_the_first_question_is_no_feed(
    desk: Newsdesk, poller: Poller
) -> None:
    url = desk.site.put(status=304)
    await desk.add(url)
    await poller.run_once()
    source = await desk.source(url)
    assert source.baseline_at is None
    assert "unchanged" in (source.error or "")


async def test_a_host_gets_one_request_at_a_time_with_time_between(
    desk: Newsdesk, poller: Poller
) -> None:
    for number in range(3):
        await desk.add(desk.site.put(rss(item()), path=f"/{number}"))
    assert await poller.run_once() == 1
    assert await poller.run_once() == 0
    assert await later(desk, poller, timedelta(seconds=1)) == 0
    assert await later(desk, poller, timedelta(seconds=1)) == 1
    assert await later(desk, poller, timedelta(seconds=2)) == 1
    assert len(desk.site.requests) == 3


async def test_a_host_that_asks_to_wait_is_left_alone_for_all_its_feeds(
    desk: Newsdesk, poller: Poller
) -> None:
    await desk.add(desk.site.put(path="/a", status=429, headers={"Retry-After": "3600"}))
    await poller.run_once()
    await desk.add(desk.site.put(rss(item()), path="/b"))
    assert await later(desk, poller, 59 * MINUTE) == 0
    assert await later(desk, poller, 10 * MINUTE) == 1


async def test_two_pollers_share_what_is_due(desk: Newsdesk, poller: Poller) -> None:
    await desk.add(desk.site.put(rss(item())))
    taken = await asyncio.gather(poller.run_once(), poller.run_once(), poller.run_once())
    assert sorted(taken) == [0, 0, 1]
    assert len(desk.site.requests) == 1


async def test_the_next_poll_is_written_before_the_request_leaves(
    desk: Newsdesk, poller: Poller
) -> None:
    seen = []

    async def look(_: web.BaseRequest) -> web.Response:
        seen.append((await desk.source(url)).next_poll_at)
        return web.Response(body=rss(item()))

    url = desk.site.serve(look)
    await desk.add(url)
    await poller.run_once()
    assert seen == [desk.now + 15 * MINUTE]


async def test_what_a_lost_process_had_taken_is_polled_again(
    desk: Newsdesk, poller: Poller
) -> None:
    await desk.add(desk.site.put(rss(item())))
    lost = {"until": desk.now + 5 * MINUTE, "retry_at": desk.now + 15 * MINUTE, "now": desk.now}
    assert len(await sources.claim("lost", 1, **lost)) == 1
    assert await later(desk, poller, 10 * MINUTE) == 0
    assert await later(desk, poller, 6 * MINUTE) == 1


async def test_what_could_not_be_taken_in_is_taken_in_later(desk: Newsdesk, poller: Poller) -> None:
    url = desk.site.put(rss(item(number=1)))
    await desk.add(url)
    await poller.run_once()
    desk.site.put(rss(item("New", number=2), item(number=1)))
    desk.failing = True
    await later(desk, poller)
    assert "Clapper itself failed" in ((await desk.source(url)).error or "")
    desk.failing = False
    await later(desk, poller)
    assert desk.taken[1:] == [("New", True)]
    assert (await desk.source(url)).error is None


async def test_a_source_that_moved_for_good_is_asked_at_its_new_address(
    desk: Newsdesk, poller: Poller
) -> None:
    there = desk.site.put(rss(item()), path="/new")
    here = desk.site.redirect("/old", "/new", 301)
    await desk.add(here)
    for _ in range(3):
        await later(desk, poller)
    assert await sources.find(here) is None
    assert (await desk.source(there)).baseline_at is not None


async def test_a_removed_source_is_not_polled_and_the_curated_list_does_not_bring_it_back(
    desk: Newsdesk, poller: Poller
) -> None:
    url = desk.site.put(rss(item()))
    await desk.add(url)
    assert await sources.remove(url, now=desk.now)
    assert not await sources.remove(url, now=desk.now)
    assert await poller.run_once() == 0
    assert await sources.sources() == []
    await desk.add(url)
    assert await poller.run_once() == 1


async def test_it_runs_until_told_to_stop_and_gives_back_what_is_under_way(
    desk: Newsdesk, poller: Poller
) -> None:
    asked = asyncio.Event()

    async def silent(_: web.BaseRequest) -> web.Response:
        asked.set()
        await desk.site.closing.wait()
        return web.Response()

    url = desk.site.serve(silent)
    await desk.add(url)
    running = asyncio.create_task(poller.run())
    await asked.wait()
    poller.stop()
    await running
    assert (await desk.source(url)).next_poll_at == desk.now
