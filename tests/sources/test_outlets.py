"""How far an outlet is trusted, and where its feeds are, is data."""

from urllib.parse import urlsplit

from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.sources.outlets import curated_feeds, known_outlet


def test_a_listed_outlet_is_known_however_it_is_written() -> None:
    assert known_outlet("the hollywood-reporter") == Outlet("The Hollywood Reporter", Tier.TRADE)


def test_an_unlisted_outlet_counts_as_press() -> None:
    assert known_outlet(" My Little Blog ") == Outlet("My Little Blog", Tier.PRESS)


def test_every_curated_feed_is_a_web_address_of_a_listed_outlet() -> None:
    feeds = curated_feeds()
    assert feeds["https://deadline.com/v/tv/feed/"] == Outlet("Deadline", Tier.TRADE)
    for url, outlet in feeds.items():
        assert urlsplit(url).scheme == "https"
        assert "reddit" not in url
        # Written as in the list of names, so that its articles count as it is trusted.
        assert any(outlet is known_outlet(name) for name in (outlet.name, outlet.name.lower()))
