"""JSON Feed 1 and 1.1."""

import orjson

from bot.errors import SourceError
from bot.sources.feed import MAX_ITEMS, RawFeed, RawItem

_VERSION = "https://jsonfeed.org/version/"


def read_json(body: bytes) -> RawFeed:
    """Read a JSON Feed. Raises SourceError."""
    try:
        feed = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise SourceError(f"not well-formed JSON: {error}") from error
    if not isinstance(feed, dict) or not _text(feed.get("version")).startswith(_VERSION):
        raise SourceError("JSON, but not a feed: its version is none of jsonfeed.org's")
    items = feed.get("items")
    if not isinstance(items, list):
        raise SourceError("a JSON Feed without a list of items")
    if len(items) > MAX_ITEMS:
        raise SourceError(f"{len(items)} items; no feed of news has more than {MAX_ITEMS}")
    found = tuple(_item(item) for item in items if isinstance(item, dict))
    return RawFeed(
        _text(feed.get("title")),
        found,
        hub=_hub(feed),
        topic=_text(feed.get("feed_url")),
        older=_text(feed.get("next_url")),
    )


def _hub(feed: dict[str, object]) -> str:
    hubs = feed.get("hubs")
    for hub in hubs if isinstance(hubs, list) else ():
        if isinstance(hub, dict) and _text(hub.get("type")).lower() == "websub":
            return _text(hub.get("url"))
    return ""


def _item(item: dict[str, object]) -> RawItem:
    bodies = ("content_html", "content_text", "summary")
    return RawItem(
        title=_text(item.get("title")),
        link=_text(item.get("url")) or _text(item.get("external_url")),
        guid=_text(item.get("id")),
        body=next((text for name in bodies if (text := _text(item.get(name)))), ""),
        published=_text(item.get("date_published")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
