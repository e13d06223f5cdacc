"""`clapper feed` and `clapper calendar`, as they are typed."""

from pathlib import Path

import feedparser
import orjson

from tests.cli.conftest import Clapper
from tests.syndication.conftest import events_in

DATED = b"Severance Season 3 Sets March 8, 2031 Premiere Date at Apple TV+"


def test_the_ledger_is_written_as_a_feed(clapper: Clapper, tmp_path: Path) -> None:
    clapper("ingest", "-", "--announce", stdin=b"Severance Renewed for Season 3 at Apple TV+")
    file = tmp_path / "feed.xml"
    ended = clapper("feed", "-o", str(file))
    assert (ended.code, ended.out) == (0, "")
    [entry] = feedparser.parse(file.read_bytes()).entries
    assert entry.title == "Severance: renewed for season 3"
    assert orjson.loads(clapper("feed", "severance", "--json").out)["items"][0]["id"] == entry.id
    assert orjson.loads(clapper("feed", "fargo", "--json").out)["items"] == []
    assert orjson.loads(clapper("feed", "--server", "1", "--json").out)["items"] == []


def test_its_days_are_written_as_a_calendar(clapper: Clapper) -> None:
    clapper("ingest", "-", "--announce", stdin=DATED)
    ended = clapper("calendar", "severance")
    [event] = events_in(ended.out)
    assert event["DTSTART"].dt.isoformat() == "2031-03-08"
    assert str(event["SUMMARY"]) == "Severance: season 3, premiere"


def test_what_can_not_be_written_is_explained(clapper: Clapper, tmp_path: Path) -> None:
    both = clapper("feed", "severance", "--server", "1")
    assert (both.code, both.err) == (1, "Name a show or a server, not both.\n")
    nowhere = clapper("calendar", "-o", str(tmp_path / "no" / "such.ics"))
    assert "No such file" in nowhere.err
