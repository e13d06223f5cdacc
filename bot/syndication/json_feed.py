"""A feed as JSON Feed 1.1."""

import orjson

from bot.syndication.rss import categories, html
from bot.syndication.values import Feed, Item

TYPE = "application/feed+json"

_VERSION = "https://jsonfeed.org/version/1.1"


def write_json(feed: Feed) -> bytes:
    whole: dict[str, object] = {
        "version": _VERSION,
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home,
        "language": "en",
        "items": [_item(item) for item in feed.items],
    }
    if feed.address is not None:
        whole["feed_url"] = feed.address
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _item(item: Item) -> dict[str, object]:
    written: dict[str, object] = {
        "id": item.id.urn,
        "title": item.title,
        "content_html": html(item),
        "date_published": item.published.isoformat(),
        "date_modified": item.changed.isoformat(),
        "tags": categories(item),
        # An extension, as the specification has them: for scripts.
        "_clapper": {
            "show": item.show,
            "kind": item.kind,
            "certainty": item.certainty,
            "state": item.state.value,
        },
    }
    if item.link is not None:
        written["url"] = item.link
    return written
