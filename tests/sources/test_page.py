"""Articles out of the pages that they were published on."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources.page import read_page
from tests.sources.feeds import NOW

ADDRESS = "https://outlet.example/2026/story/?utm_source=x"
TOLD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Outlet"},
        {
            "@type": ["NewsArticle"],
            "headline": "Cameras Roll &amp; Roll",
            "datePublished": "2026-03-08T11:00:00+00:00",
            "publisher": {"@type": "Organization", "name": "The Outlet"},
        },
    ],
}


def page(head: str = "", body: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_what_a_page_says_of_its_article_is_believed_first() -> None:
    head = f"""<title>Something else</title>
        <meta property="og:title" content="Another"/>
        <script type="application/ld+json">not JSON</script>
        <script type="application/ld+json">{json.dumps(TOLD)}</script>"""
    found = read_page(page(head, "<p>It began.</p>"), ADDRESS, NOW)
    assert found.title == "Cameras Roll & Roll"
    assert found.outlet == "The Outlet"
    assert found.published_at == NOW.replace(hour=11)
    assert found.url == "https://outlet.example/2026/story/"


def test_the_headline_is_without_the_sites_name() -> None:
    head = """<meta property="og:site_name" content="The Outlet"/>
        <meta property="article:published_time" content="2026-03-07T10:00:00Z"/>
        <title>Cameras Roll - The Outlet</title>"""
    found = read_page(page(head), ADDRESS, NOW)
    assert (found.title, found.outlet) == ("Cameras Roll", "The Outlet")
    assert found.published_at == NOW.replace(day=7, hour=10)
    assert read_page(page("", "<h1>Cameras <b>Roll</b></h1>"), ADDRESS, NOW).title == "Cameras Roll"


def test_the_text_is_the_articles_own_paragraphs() -> None:
    body = """<p>Menu</p><article><p>It <b>began</b>.</p><aside><p>Read also</p></aside>
        <p>  Today&amp;tomorrow. </p><footer><p>All rights</p></footer></article>
        <article><p>Short</p></article>"""
    found = read_page(page("<title>Cameras Roll</title>", body), ADDRESS, NOW)
    assert found.text == "It began .\nToday&tomorrow."


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("/2026/story/", "https://outlet.example/2026/story/"),
        ("https://outlet.example/one", "https://outlet.example/one"),
        ("https://evil.example/one", "https://outlet.example/2026/story/"),
        ("javascript:x", "https://outlet.example/2026/story/"),
        ("https://[", "https://outlet.example/2026/story/"),
    ],
)
def test_a_page_may_name_its_address_on_its_own_site(canonical: str, url: str) -> None:
    head = f"""<title>Cameras Roll</title><link rel="canonical" href="{canonical}"/>"""
    assert read_page(page(head), ADDRESS, NOW).url == url


@pytest.mark.parametrize("body", [b"", b"<", b"<html></html>", page("<title> - </title>")])
def test_a_page_without_a_headline_is_none(body: bytes) -> None:
    with pytest.raises(SourceError):
        read_page(body, ADDRESS, NOW)


@given(body=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: page(text, text)))
def test_any_page_is_read_or_refused(body: bytes) -> None:
    try:
        found = read_page(body, ADDRESS, NOW)
    except SourceError:
        return
    assert any(char.isalnum() for char in found.title)


def test_what_a_page_says_may_be_as_deep_as_it_likes() -> None:
    deep = "[" * 900 + "]" * 900
    head = f"""<title>Cameras Roll</title><script type="application/ld+json">{deep}</script>"""
    assert read_page(page(head), ADDRESS, NOW).title == "Cameras Roll"
