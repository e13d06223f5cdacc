"""Feeds on their way from the process that reads them: requests and answers as bytes."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import orjson

from bot.errors import SourceError
from bot.sources.feed import Feed, Item


def pack_request(body: bytes, base: str, now: datetime, *, whole: bool) -> bytes:
    return orjson.dumps([base, now, whole]) + b"\n" + body


def unpack_request(message: bytes) -> tuple[bytes, str, datetime, bool]:
    head, _, body = message.partition(b"\n")
    base, now, whole = orjson.loads(head)
    return body, base, datetime.fromisoformat(now), whole


def pack_feed(feed: Feed) -> bytes:
    return orjson.dumps(
        {
            "title": feed.title,
            "items": [_parts(item) for item in feed.items],
            "ttl": None if feed.ttl is None else feed.ttl.total_seconds(),
            "rest": [feed.hub, feed.topic, feed.older],
        }
    )


def pack_refusal(words: str) -> bytes:
    return orjson.dumps({"error": words})


def unpack_feed(answer: Mapping[str, object]) -> Feed:
    """Return an answer's feed. Raises SourceError, or TypeError and ValueError for nonsense."""
    match answer:
        case {"title": str(title), "items": list(items), "ttl": ttl, "rest": [hub, topic, older]}:
            span = timedelta(seconds=ttl) if isinstance(ttl, int | float) else None
            found = tuple(_item(*parts) for parts in items)
            return Feed(title, found, span, _or_none(hub), _or_none(topic), _or_none(older))
        case {"error": str(words)}:
            raise SourceError(words)
        case _:
            raise SourceError("malformed, and nothing in it can be read")


def _or_none(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _parts(item: Item) -> tuple[str | None, ...]:
    at = None if item.published_at is None else item.published_at.isoformat()
    return (item.title, item.text, item.url, item.guid, at, item.outlet, item.markup)


def _item(
    title: str,
    text: str,
    url: str | None,
    guid: str | None,
    at: str | None,
    outlet: str | None,
    markup: str | None,
) -> Item:
    published = None if at is None else datetime.fromisoformat(at)
    return Item(title, text, url, guid, published, outlet, markup)
