"""Feeds as outlets write them, with their quirks."""

from datetime import UTC, datetime

NOW = datetime(2026, 3, 8, 12, 0, tzinfo=UTC)
BASE = "https://outlet.example/feed/"
FILMING = "Filming Begins on Season 2 of Jessica Jones"


def item(
    title: str = FILMING,
    *,
    number: int = 1,
    published: str = "Sun, 08 Mar 2026 11:00:00 +0000",
    extra: str = "",
) -> str:
    """Write an item as WordPress does."""
    return f"""<item><title>{title}</title>
        <link>https://outlet.example/2026/story-{number}/</link>
        <pubDate>{published}</pubDate>
        <guid isPermaLink="false">https://outlet.example/?p={number}</guid>{extra}</item>"""


def rss(*items: str, head: str = "<ttl>60</ttl>", encoding: str = "UTF-8") -> bytes:
    text = f"""<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Outlet</title>{head}
  <link>https://outlet.example/</link>{"".join(items)}</channel></rss>"""
    return text.encode(encoding)
