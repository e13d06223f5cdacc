"""`clapper sources`, as it is typed; nothing of it leaves this machine."""

import asyncio
from pathlib import Path

import pytest
from filelock import FileLock

from bot.domain.article import Outlet
from bot.domain.source import Origin
from bot.loops import utc_now
from bot.polling.curated import add_source
from bot.store.database import open_store
from bot.store.polling import server_feeds, sources
from tests.cli.conftest import Clapper
from tests.databases import embedded

OPML = b"""<opml version="2.0"><body>
  <outline text="One" xmlUrl="https://one.example/feed/"/>
  <outline text="Deadline" xmlUrl="https://deadline.com/v/tv/feed/"/></body></opml>"""


def test_the_curated_feeds_are_there_from_the_start(clapper: Clapper) -> None:
    ended = clapper("sources", "list")
    assert ended.code == 0
    lines = ended.out.splitlines()
    place = lines.index("Deadline (trade)  https://deadline.com/v/tv/feed/")
    assert lines[place + 1].strip().startswith("new: ")


def test_without_them_there_is_nothing_unless_added(
    clapper: Clapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWS_SOURCES", "none")
    assert clapper("sources", "list").out == ""
    ended = clapper("sources", "add", "https://one.example/", "--anyway", "--outlet", "One")
    assert ended.out == "https://one.example/: added\n"
    assert clapper("sources", "list").out.startswith("One (press)  https://one.example/")


def test_what_was_removed_stays_removed_until_it_is_added_again(clapper: Clapper) -> None:
    url = "https://thedirect.com/feed"
    assert clapper("sources", "remove", url).code == 0
    assert url not in clapper("sources", "list").out
    again = clapper("sources", "remove", url)
    assert (again.code, again.err) == (1, f"{url}: no such source. See `clapper sources list`.\n")
    assert clapper("sources", "add", url, "--anyway").out == f"{url}: added\n"
    assert url in clapper("sources", "list").out


def test_a_private_address_is_neither_asked_nor_added(clapper: Clapper) -> None:
    url = "http://127.0.0.1:9/feed/"
    added = clapper("sources", "add", url)
    assert added.code == 1
    assert "not a public one" in added.err
    assert url not in clapper("sources", "list").out
    checked = clapper("sources", "check", url)
    assert checked.code == 1
    assert checked.out.startswith(f"WRONG {url}\n")


def test_a_check_of_all_ends_with_who_needs_a_look(
    clapper: Clapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWS_SOURCES", "none")
    for name in ("One", "Two"):
        url = f"http://127.0.0.1:9/{name}/"
        clapper("sources", "add", url, "--anyway", "--outlet", name)
    checked = clapper("sources", "check")
    assert checked.code == 1
    assert "Only public addresses are asked." in checked.out
    assert checked.out.splitlines()[-2:] == [
        "0 of 2 sources have a feed.",
        "Without one now: One, Two. Each says above what to do.",
    ]


@pytest.mark.parametrize("url", ["nonsense", "file:///etc/passwd", "https://x/" + "y" * 3000])
def test_what_is_no_web_address_is_refused(clapper: Clapper, url: str) -> None:
    ended = clapper("sources", "add", url)
    assert ended.code == 1
    assert "not a web address" in ended.err


def test_a_list_of_feeds_comes_in_and_goes_out(clapper: Clapper, tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_bytes(OPML)
    assert clapper("sources", "import", str(file)).out == (
        "1 of 2 feeds added; the others were known.\n"
    )
    assert "https://one.example/feed/" in clapper("sources", "export").out
    assert "No such file" in clapper("sources", "import", "nowhere.opml").err


def test_what_servers_and_tags_brought_is_told_apart_and_stays_here(
    clapper: Clapper, tmp_path: Path
) -> None:
    url = "https://fans.example/feed"
    assert clapper("sources", "list").code == 0  # makes the store

    async def prepare() -> None:
        async with open_store(embedded(tmp_path)):
            for origin, address in ((Origin.SERVER, url), (Origin.TAG, f"{url}/tag")):
                await add_source(address, Outlet("fans.example"), origin, now=utc_now())
            source = await sources.find(url)
            assert source is not None
            for guild in (1, 2):
                await server_feeds.give(guild, source.id, now=utc_now())

    asyncio.run(prepare())
    listed = clapper("sources", "list").out
    assert "told only in the 2 servers that added it" in listed
    assert "dropped when it no longer is" in listed
    assert url not in clapper("sources", "export").out
    assert clapper("sources", "add", url, "--anyway", "--outlet", "Fans").out == f"{url}: added\n"
    assert "told only in" not in clapper("sources", "list").out
    assert url in clapper("sources", "export").out


def test_beside_a_running_bot_it_says_in_one_line_what_would_work(
    clapper: Clapper, tmp_path: Path
) -> None:
    with FileLock(tmp_path / "clapper.db.lock"):
        ended = clapper("sources", "list")
    assert ended.code == 1
    assert len(ended.err.splitlines()) == 1
    assert "POST /ingest" in ended.err
