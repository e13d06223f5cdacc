"""Texts of articles from their own pages, politely and safely."""

from collections.abc import AsyncIterator

import pytest

from bot.sources.fetching import open_fetcher
from bot.sources.texts import Texts, open_texts
from bot.sources.worker import Worker
from tests.sources.site import LOOPBACK, Site

PAGE = b"""<!DOCTYPE html><html><head><title>News | The Outlet</title></head><body>
<nav><p>Menu</p></nav><article><h1>News</h1><p>Jessica Jones returns.</p>
<aside><p>Buy this</p></aside><p>Season 2 films now.</p></article></body></html>"""
TEXT = "Jessica Jones returns.\nSeason 2 films now."
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
async def texts() -> AsyncIterator[Texts]:
    async with (
        open_fetcher(allow=LOOPBACK, seconds=5) as fetcher,
        open_texts(fetcher, spacing=0) as texts,
    ):
        yield texts


def put(site: Site, body: bytes = PAGE, *, status: int = 200, path: str = "/news") -> str:
    return site.put(body, path=path, status=status, headers=HTML)


def asked(site: Site) -> list[str]:
    return [path for path, _ in site.requests]


async def test_the_text_is_what_the_article_says(texts: Texts, site: Site) -> None:
    assert await texts.of(put(site)) == TEXT
    assert await texts.of(put(site)) == TEXT
    assert asked(site) == ["/robots.txt", "/news", "/news"]


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: Clapper\nDisallow: /n*s$",
        "User-agent: *\nCrawl-delay: 60",
    ],
)
async def test_what_a_site_keeps_from_programs_is_not_asked_for(
    texts: Texts, site: Site, rules: str
) -> None:
    site.put(rules.encode(), path="/robots.txt")
    assert await texts.of(put(site)) is None
    assert asked(site) == ["/robots.txt"]


async def test_a_site_that_allows_us_is_asked(texts: Texts, site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Clapper\nAllow: /news\n"
    site.put(rules, path="/robots.txt")
    assert await texts.of(put(site)) == TEXT


async def test_a_site_whose_rules_can_not_be_had_is_left_alone(texts: Texts, site: Site) -> None:
    site.put(path="/robots.txt", status=503)
    url = put(site)
    assert [await texts.of(url), await texts.of(url)] == [None, None]
    assert asked(site) == ["/robots.txt"]


async def test_a_site_that_refuses_is_not_asked_again_for_a_while(texts: Texts, site: Site) -> None:
    url = put(site, status=403)
    assert [await texts.of(url), await texts.of(url)] == [None, None]
    assert asked(site) == ["/robots.txt", "/news"]


async def test_a_site_is_asked_for_so_many_pages_an_hour(site: Site) -> None:
    now = 0.0
    async with (
        open_fetcher(allow=LOOPBACK, seconds=5) as fetcher,
        Worker("bot.sources.page_program") as worker,
    ):
        texts = Texts(fetcher, worker, ticks=lambda: now, spacing=0)
        url = put(site, b"", path="/empty")
        for _ in range(50):
            await texts.of(url)
        assert asked(site).count("/empty") == 40
        now = 3601.0
        assert await texts.of(put(site)) == TEXT


@pytest.mark.parametrize(
    ("body", "kind"),
    [(PAGE, "application/pdf"), (b"", "text/html"), (b"<p>No headline</p>", "text/html")],
)
async def test_what_is_no_article_has_no_text(
    texts: Texts, site: Site, body: bytes, kind: str
) -> None:
    url = site.put(body, path="/news", headers={"Content-Type": kind})
    assert await texts.of(url) is None


async def test_a_page_made_to_keep_its_reader_busy_ends_it_and_the_next_is_read(
    texts: Texts, site: Site
) -> None:
    many = b" ".join(b"a%d=1" % number for number in range(100_000))
    assert await texts.of(put(site, b"<title>Bomb</title><p " + many + b">x", path="/1")) is None
    assert await texts.of(put(site)) == TEXT


async def test_private_addresses_are_not_asked(site: Site) -> None:
    async with open_fetcher(seconds=5) as fetcher, open_texts(fetcher, spacing=0) as texts:
        assert await texts.of(put(site)) is None
    assert site.requests == []
