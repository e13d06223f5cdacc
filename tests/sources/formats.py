"""One list of entries as each kind of outlet writes it: the formats, with habits of their own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import TypeAlias

import orjson


@dataclass(frozen=True, slots=True)
class Entry:
    """What is published, in plain words. `number` is the outlet's own, which never changes."""

    number: int
    title: str
    path: str
    published: datetime | None = None
    text: str = ""


Writer: TypeAlias = Callable[[Sequence[Entry], str], bytes]


def _date(entry: Entry) -> str:
    return format_datetime(entry.published) if entry.published else ""


def _iso(entry: Entry) -> str:
    return entry.published.isoformat() if entry.published else ""


def wordpress(entries: Sequence[Entry], site: str) -> bytes:
    """RSS 2 with numeric entities, escaped twice in titles, and the plug-in's sign-off."""
    items = "".join(
        f"""<item><title>{_numeric(escape(_numeric(entry.title), quote=False))}</title>
<link>{site}{entry.path}</link><comments>{site}{entry.path}#respond</comments>
<dc:creator><![CDATA[A Reporter]]></dc:creator><pubDate>{_date(entry)}</pubDate>
<category><![CDATA[TV]]></category><category><![CDATA[News]]></category>
<guid isPermaLink="false">{site}/?p={entry.number}</guid>
<description><![CDATA[<p>{entry.text} [&#8230;]</p>
<p>The post <a href="{site}{entry.path}">{entry.title}</a> appeared first on \
<a href="{site}">Outlet</a>.</p>]]></description></item>"""
        for entry in entries
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Outlet</title><link>{site}</link><sy:updatePeriod>hourly</sy:updatePeriod>
{items}</channel></rss>""".encode()


def _numeric(text: str) -> str:
    return "".join(char if ord(char) < 128 else f"&#{ord(char)};" for char in text)


def relative(entries: Sequence[Entry], site: str) -> bytes:
    """RSS 2 whose links lack the host, with the whole text and pictures."""
    del site
    items = "".join(
        f"""<item><title><![CDATA[{entry.title}]]></title><link>{entry.path}</link>
<guid isPermaLink="false">{entry.number}</guid><pubDate>{_date(entry)}</pubDate>
<media:content url="/{entry.number}.jpg"><media:title>Picture</media:title></media:content>
<content:encoded><![CDATA[<figure><img src="/{entry.number}.jpg" alt="a > b"></figure>
<p>{entry.text}</p>]]></content:encoded></item>"""
        for entry in entries
    )
    return f"""<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet</title>
{items}</channel></rss>""".encode()


def bare(entries: Sequence[Entry], site: str) -> bytes:
    """RSS 0.91: no names of items, addresses that tell readers apart, no dates."""
    items = "".join(
        f"""<item><title>{escape(entry.title)}</title>
<link>{site}{entry.path}?utm_source=feed&amp;utm_medium=rss&amp;fbclid={len(entries)}</link>
<description>{escape(entry.text)}</description></item>"""
        for entry in entries
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="0.91"><channel>
<title>Outlet</title>{items}</channel></rss>""".encode()


def sloppy(entries: Sequence[Entry], site: str) -> bytes:
    """RSS 2 that is no XML: bare ampersands, HTML's entities, the wrong charset, a blank first."""
    items = "".join(
        f"""<item><title>{entry.title.replace("’", "&rsquo;").replace("‘", "&lsquo;")}</title>
<link>{site}{entry.path}</link><guid>{site}/?p={entry.number}</guid>
<pubDate>{_date(entry)}</pubDate><description>Cast & crew: Renée &nbsp;{entry.text}</description>
</item>"""
        for entry in entries
    )
    text = f"""
<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Outlet</title>{items}
</channel></rss>"""
    return text.encode("cp1252", "xmlcharrefreplace")


def rdf(entries: Sequence[Entry], site: str) -> bytes:
    """RSS 1.0."""
    items = "".join(
        f"""<item rdf:about="{site}{entry.path}"><title>{escape(entry.title)}</title>
<link>{site}{entry.path}</link><dc:date>{_iso(entry)}</dc:date>
<description>{escape(entry.text)}</description></item>"""
        for entry in entries
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{site}"><title>Outlet</title>
</channel>{items}</rdf:RDF>""".encode()


def atom(entries: Sequence[Entry], site: str) -> bytes:
    """Atom with markup in titles, several links, and a date of the last change besides."""
    items = "".join(
        f"""<entry><title type="html">{escape(escape(entry.title, quote=False))}</title>
<link rel="self" href="{site}/entry/{entry.number}"/>
<link rel="alternate" href="{site}{entry.path}"/>
<id>tag:outlet.example,2026:{entry.number}</id><published>{_iso(entry)}</published>
<updated>{_iso(entry)}</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>{escape(entry.text)}</p></div></content></entry>"""
        for entry in entries
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Outlet</title><link href="{site}"/>{items}</feed>""".encode()


def json_feed(entries: Sequence[Entry], site: str) -> bytes:
    """JSON Feed 1.1."""
    items = [
        {
            "id": entry.number,
            "url": f"{site}{entry.path}",
            "title": entry.title,
            "content_html": f"<p>{escape(entry.text)}</p>",
            "date_published": _iso(entry),
        }
        for entry in entries
    ]
    version = "https://jsonfeed.org/version/1.1"
    return orjson.dumps({"version": version, "title": "Outlet", "items": items})


FORMATS: Mapping[str, Writer] = {
    writer.__name__: writer for writer in (wordpress, relative, bare, sloppy, rdf, atom, json_feed)
}
