"""Malformed feeds: feedparser gets something out of almost anything.

It can be made to run for minutes or to eat all memory, so it is called where that hurts nobody
(`bot.sources.feed_program`).
"""

from typing import Any

import feedparser

from bot.sources.feed import MAX_ITEMS, RawFeed, RawItem


def read_forgiving(body: bytes) -> RawFeed:
    """Read whatever looks like a feed; a feed without items where nothing does."""
    parsed: Any = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    entries = parsed.get("entries", [])[: MAX_ITEMS + 1]
    return RawFeed(_text(parsed.get("feed"), "title"), tuple(_item(one) for one in entries))


def _item(entry: Any) -> RawItem:  # noqa: ANN401 - feedparser's own dictionaries have no type
    contents = entry.get("content") or [{}]
    return RawItem(
        title=_text(entry, "title"),
        link=_text(entry, "link"),
        guid=_text(entry, "id"),
        body=_text(contents[0], "value") or _text(entry, "summary"),
        published=_text(entry, "published") or _text(entry, "updated"),
        outlet=_text(entry.get("source"), "title"),
    )


def _text(holder: Any, name: str) -> str:  # noqa: ANN401 - as above
    value = holder.get(name) if holder else None
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
