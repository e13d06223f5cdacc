"""Lists of feeds, in and out; and the feeds that pages name."""

import pytest

from bot.errors import InputError
from bot.sources.discovery import feeds_in
from bot.sources.opml import read_opml, write_opml

FEEDS = [("https://one.example/feed/", "Öne & Two"), ("https://two.example/feed/", "Two")]


def test_what_is_written_is_read_back() -> None:
    assert read_opml(write_opml(FEEDS), "list") == FEEDS


def test_folders_repetitions_and_other_addresses_are_seen_through() -> None:
    data = b"""<opml version="1.0"><body><outline text="TV">
      <outline text="One" xmlUrl="https://one.example/"/>
      <outline text="One again" xmlUrl="https://one.example/"/>
      <outline text="File" xmlUrl="file:///etc/passwd"/><outline text="None"/>
    </outline></body></opml>"""
    assert read_opml(data, "list") == [("https://one.example/", "One")]


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"<rss/>", b"<!DOCTYPE html>", b'<!DOCTYPE o [<!ENTITY a "b">]><opml/>'],
)
def test_what_is_no_list_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(InputError, match=r"feeds\.opml: not an OPML list"):
        read_opml(data, "feeds.opml")


def test_a_page_names_its_feeds() -> None:
    page = b"""<!doctype html><head>
      <link rel="alternate" type="application/rss+xml" href="/feed/">
      <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
      <link rel="stylesheet" href="/x.css"><link rel="alternate" hreflang="de" href="/de/">
      <link rel="alternate" type="application/atom+xml" href="javascript:alert(1)">"""
    assert feeds_in(page, "https://one.example/tv/") == ("https://one.example/feed/",)
    assert feeds_in(b"", "https://one.example/") == ()
    assert feeds_in(b"\x00\xff<", "https://one.example/") == ()
