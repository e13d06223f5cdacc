"""One form for the many addresses of one article."""

import pytest

from bot.domain.link import canonical_url


@pytest.mark.parametrize(
    "address",
    [
        "https://Example.com/2017/04/story/",
        "https://example.com:443/2017/04/story/#comments",
        "HTTPS://example.com/2017/04/story/?utm_source=feed&utm_medium=rss",
        "https://user:secret@example.com/2017/04/story/?fbclid=abc",
        "  https://example.com/2017/04/story/  ",
    ],
)
def test_addresses_of_one_article_have_one_form(address: str) -> None:
    assert canonical_url(address) == "https://example.com/2017/04/story/"


def test_what_tells_articles_apart_stays() -> None:
    assert (
        canonical_url("http://example.com:8080/?p=17&utm_id=1") == "http://example.com:8080/?p=17"
    )
    assert canonical_url("https://example.com/A") != canonical_url("https://example.com/a")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "ftp://example.com/",
        "/story",
        "",
        "http://",
        "http://[::1",
        "http://a:b/",
        "http://example.com/?" + "x" * 3000,
    ],
)
def test_what_is_no_web_address_has_no_form(address: str) -> None:
    assert canonical_url(address) is None


def test_the_canonical_form_is_its_own_canonical_form() -> None:
    once = canonical_url("http://[2001:DB8::1]:80/a?b=c&ref=d")
    assert once == "http://[2001:db8::1]/a?b=c"
    assert canonical_url(once) == once
