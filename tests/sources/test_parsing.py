"""Feeds of every format and quirk, from bytes to plain text, through the door."""

import gzip
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources.feed import Feed, Item
from bot.sources.parsing import Parser, open_parser
from bot.sources.strictly import parse_strictly
from tests.sources.feeds import BASE, FILMING, NOW, item, rss

ELEVEN = datetime(2026, 3, 8, 11, tzinfo=UTC)


@pytest.fixture
async def parser() -> AsyncIterator[Parser]:
    async with open_parser() as parser:
        yield parser


def only(feed: Feed) -> Item:
    [item] = feed.items
    return item


def strictly(body: bytes) -> Feed:
    return parse_strictly(body, BASE, NOW)


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Outlet</title><entry>
<title type="html">{FILMING}</title><link rel="self" href="https://outlet.example/self"/>
<link rel="alternate" href="/2026/story-1/"/><id>tag:outlet.example,2026:1</id>
<updated>2026-03-08T11:30:00Z</updated><published>2026-03-08T12:00:00+01:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Cameras roll.</p></div></content>
</entry></feed>""".encode()

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://outlet.example/"><title>The Outlet</title></channel>
<item rdf:about="https://outlet.example/2026/story-1/"><title>{FILMING}</title>
<link>https://outlet.example/2026/story-1/</link><dc:date>2026-03-08T11:00:00Z</dc:date>
<description>Cameras roll.</description></item></rdf:RDF>""".encode()

JSON = f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "The Outlet", "items": [
{{"id": 1, "url": "https://outlet.example/2026/story-1/", "title": "{FILMING}",
"content_html": "<p>Cameras roll.</p>", "date_published": "2026-03-08T11:00:00Z"}}, 7]}}""".encode()

RSS = rss(item(extra="<description>&lt;p&gt;Cameras roll.&lt;/p&gt;</description>"))


@pytest.mark.parametrize("body", [RSS, ATOM, RDF, JSON], ids=["rss", "atom", "rdf", "json"])
def test_every_format_says_the_same(body: bytes) -> None:
    feed = strictly(body)
    found = only(feed)
    assert feed.title == "The Outlet"
    assert found.title == FILMING
    assert found.text == "Cameras roll."
    assert found.url == "https://outlet.example/2026/story-1/"
    assert found.published_at == ELEVEN
    assert found.guid


def test_a_feed_says_how_long_it_is_good() -> None:
    assert strictly(rss(item())).ttl == timedelta(hours=1)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("&amp;#8216;Lost&amp;#8217; Returns", "‘Lost’ Returns", id="escaped twice"),
        pytest.param("<![CDATA[Law &amp; Order]]>", "Law & Order", id="entities in cdata"),
        pytest.param("&lt;i&gt;Lost&lt;/i&gt; Returns", "Lost Returns", id="markup"),
        pytest.param("Lost\n\t  Returns&#160;Today", "Lost Returns Today", id="spaces"),
        pytest.param("I &lt;3 TV", "I <3 TV", id="no markup"),
        pytest.param("<![CDATA[Lost<script>alert(1)</script>]]>", "Lost", id="script"),
    ],
)
def test_a_headline_is_plain_text(written: str, plain: str) -> None:
    assert only(strictly(rss(item(written)))).title == plain


def test_the_text_is_plain_without_wordpress_own_words() -> None:
    extra = """<description><![CDATA[<p>First &#8217;line.</p><style>p{}</style><p>Second [&#8230;]
      </p><p>The post <a href="x">It</a> appeared first on <a href="y">Outlet</a>.</p>]]>
      </description>"""
    assert only(strictly(rss(item(extra=extra)))).text == "First ’line.\nSecond"


def test_the_whole_text_is_preferred_to_the_excerpt() -> None:
    extra = (
        "<description>Short</description>"
        "<content:encoded><![CDATA[<p>Long</p>]]></content:encoded>"
        "<media:title>Picture</media:title>"
    )
    assert only(strictly(rss(item(extra=extra)))).text == "Long"


def test_an_aggregator_names_the_outlet_and_its_suffix_goes() -> None:
    extra = '<source url="https://variety.com">Variety</source>'
    found = only(strictly(rss(item("Lost Renewed - Variety", extra=extra))))
    assert (found.title, found.outlet) == ("Lost Renewed", "Variety")


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Sun, 08 Mar 2026 11:00:00 GMT", ELEVEN),
        ("Sun, 8 March 2026 06:00 EST", ELEVEN),
        ("08 Mar 2026 12:00:00 +01:00", ELEVEN),
        ("2026-03-08T11:00:00.000000000Z", ELEVEN),
        ("2026-03-08", datetime(2026, 3, 8, tzinfo=UTC)),
        ("", None),
        ("20", None),
        ("yesterday", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
        ("Fri, 99 Foo 2026 11:00:00 GMT", None),
        ("Sun, 08 Mar 2026 24:00:00 GMT", None),
        ("Sun, 29 Feb 2026 11:00:00 GMT", None),
        ("Sun, 08 Mar 2026 11:00:00 LOCAL", None),
        ("Sun, 08 Mar 2026 11:00:00 +99:99", None),
    ],
)
def test_a_date_is_read_strictly_or_not_at_all(written: str, at: datetime | None) -> None:
    assert only(strictly(rss(item(published=written)))).published_at == at


def test_what_a_feed_says_twice_and_what_has_no_title_is_passed_over() -> None:
    feed = strictly(rss(item(), item("An edited title"), item("…", number=2)))
    assert [one.title for one in feed.items] == [FILMING]


MALFORMED = [
    pytest.param(b"\n\n " + RSS, "Filming Begins", id="space before"),
    pytest.param(rss(item("Law & Order Renewed")), "Law & Order Renewed", id="bare ampersand"),
    pytest.param(rss(item("Lost&nbsp;Renewed")), "Lost Renewed", id="html entity"),
    pytest.param(rss(item("Lost\x01 Renewed")), "Lost", id="control character"),
    pytest.param(rss(item("Renée Joins"), encoding="cp1252"), "Renée Joins", id="cp1252"),
    pytest.param(
        rss(item("Renée Joins"), encoding="cp1252").replace(b"cp1252", b"UTF-8"),
        "Renée Joins",
        id="wrong charset",
    ),
    pytest.param(rss(item("Lost Renewed"), encoding="UTF-16"), "Lost Renewed", id="utf-16"),
    pytest.param(b"\xef\xbb\xbf" + RSS, "Filming Begins", id="bom"),
    pytest.param(RSS[: RSS.index(b"</item>") + 7], "Filming Begins", id="cut off"),
]


@pytest.mark.parametrize(("body", "title"), MALFORMED)
async def test_a_malformed_feed_is_read_all_the_same(
    parser: Parser, body: bytes, title: str
) -> None:
    assert only(await parser.parse(body, BASE, NOW)).title.startswith(title)


def lol() -> bytes:
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return f'<!DOCTYPE r [<!ENTITY l0 "lol">{entities}]><rss>&l9;</rss>'.encode()


REFUSED = [
    pytest.param(b"", "empty", id="empty"),
    pytest.param(b"<!DOCTYPE html><title>Log in</title>", "web page", id="log-in page"),
    pytest.param(b"<html><body>Just a moment</body></html>", "web page", id="challenge"),
    pytest.param(b"<opml><body/></opml>", "begins with <opml>", id="other xml"),
    pytest.param(b'{"error": "maintenance"}', "JSON, but not a feed", id="other json"),
    pytest.param(b"[" * 100_000, "JSON", id="nested json"),
    pytest.param(lol(), "entities", id="billion laughs"),
    pytest.param(
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
        "entities",
        id="external entity",
    ),
    pytest.param(
        b"<rss " + b" ".join(b'a%d="1"' % n for n in range(200_000)) + b"/>",
        "attributes",
        id="attributes",
    ),
    pytest.param(rss(*["<item/>"] * 100_000), "items", id="items"),
    pytest.param(b"Internal error", "not well-formed", id="words"),
    pytest.param(gzip.compress(RSS), "not well-formed", id="bytes"),
]


@pytest.mark.parametrize(("body", "says"), REFUSED)
async def test_what_is_no_feed_is_refused_in_words(parser: Parser, body: bytes, says: str) -> None:
    started = time.process_time()
    with pytest.raises(SourceError, match=says):
        await parser.parse(body, BASE, NOW)
    assert time.process_time() - started < 2


async def test_what_eats_time_ends_and_the_next_feed_is_read(parser: Parser) -> None:
    deep = b"<rss><channel>" + b"<a>" * 100_000 + b"&nbsp;"
    crowded = b"<rss " + b" ".join(b'a%d="&nbsp;"' % n for n in range(40_000)) + b"/>"
    for body in (deep, crowded):
        with pytest.raises(SourceError):
            await parser.parse(body, BASE, NOW)
    broken = rss(item("Law & Order Renewed"))
    assert only(await parser.parse(broken, BASE, NOW)).title == "Law & Order Renewed"


def test_a_huge_title_is_cut() -> None:
    assert len(only(strictly(rss(item("Lost " * 500_000)))).title) <= 1000


def test_nothing_outside_is_asked_for() -> None:
    body = rss(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
        item(extra='<description>&lt;img src="http://192.0.2.1/x.png"&gt;Text</description>'),
    )
    for head in (
        b'<?xml-stylesheet href="http://192.0.2.1/"?>',
        b'<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
        b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://192.0.2.1/rss.dtd">',
    ):
        assert only(strictly(head + body[38:])).text == "Text"


MARKUP = (
    *(b"<item>", b"</item>", b"<title>", b"</title>", b"<![CDATA[", b"]]>", b"<!--", b"-->"),
    *(b"&amp;#8216;", b"&", b"<", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"<?xml "),
    *(b"<a b='c", b"<link href='http://[x'/>", b"<guid>http://[</guid>", b"<pubDate>99</pubDate>"),
)
PIECES = st.sampled_from((*MARKUP, RSS, ATOM, JSON))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=2000)
@given(st.lists(PIECES | st.binary(max_size=20), max_size=12).map(b"".join))
def test_any_bytes_are_a_feed_or_refused(body: bytes) -> None:
    for candidate in (body, rss(body.decode("latin-1")), b"{" + body):
        try:
            feed = strictly(candidate)
        except SourceError:
            continue
        assert all(one.title for one in feed.items)


@settings(max_examples=300)
@given(title=st.text(), body=st.text(), link=st.text(), date=st.text())
def test_any_words_in_a_feed_are_plain_text(title: str, body: str, link: str, date: str) -> None:
    words = {"title": title, "content_html": body, "url": link, "id": link, "date_published": date}
    text = orjson.dumps({"version": "https://jsonfeed.org/version/1", "items": [words]})
    for one in strictly(text).items:
        assert "\n" not in one.title
        one.title.encode()
        one.text.encode()
