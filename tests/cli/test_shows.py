"""`clapper shows`, as it is typed."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Clapper
from tests.sources.tvmaze.double import TvMazeDouble, a_show, down, tvmaze_on_loopback


@pytest.fixture
def double(monkeypatch: pytest.MonkeyPatch) -> Iterator[TvMazeDouble]:
    """Serve a TVmaze from a thread: the command has this one to itself."""
    started: list[TvMazeDouble] = []
    ready, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with tvmaze_on_loopback() as double:
            started.append(double)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert ready.wait(10)
    monkeypatch.setenv("TVMAZE_URL", started[0].address)
    yield started[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()


def listed(out: str) -> list[str]:
    return [line.split("\t")[0] for line in out.splitlines()]


def test_the_starter_list_is_there_from_the_start(clapper: Clapper) -> None:
    ended = clapper("shows", "list", "JESSICA")
    assert listed(ended.out) == ["jessica-jones"]


def test_sync_copies_all_shows_and_says_what_came_of_it(
    clapper: Clapper, double: TvMazeDouble
) -> None:
    double.add(
        a_show(1, "Marvel's Jessica Jones"),
        a_show(2, "Copper Lane"),
        a_show(300, "Low Tide", premiered=None),
    )
    ended = clapper("shows", "sync")
    assert (ended.code, ended.out) == (
        0,
        "3 shows fetched: 2 new, 1 known from a list or from articles.\n",
    )
    assert "Asking TVmaze" in ended.err
    assert listed(clapper("shows", "list", "low tide").out) == ["low-tide"]
    assert listed(clapper("shows", "list", "jessica").out) == ["jessica-jones"]


def test_a_provider_that_is_down_is_said_in_words(clapper: Clapper, double: TvMazeDouble) -> None:
    double.faults = [down]
    ended = clapper("shows", "sync")
    assert ended.code == 1
    assert "TVmaze answered with status 503. What is copied stays; try again later." in ended.err


def test_what_is_exported_can_be_imported(clapper: Clapper, tmp_path: Path) -> None:
    mine = tmp_path / "mine.jsonl"
    mine.write_text('{"title": "Ö & Ä", "aka": ["Oh"], "premiered": "2018-spring", "weight": 7}\n')
    assert clapper("shows", "import", str(mine)).out.startswith("1 of 1 shows added")
    exported = tmp_path / "all.jsonl"
    exported.write_text(clapper("shows", "export").out)
    assert '"title":"Ö & Ä","aka":["Oh"]' in exported.read_text()
    again = clapper("shows", "import", str(exported))
    count = len(exported.read_text().splitlines())
    assert again.out == f"0 of {count} shows added; the others were known.\n"
