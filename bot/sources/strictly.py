"""Well-formed feeds of any format, from bytes to plain text."""

from datetime import datetime

from bot.errors import SourceError
from bot.sources.feed import Feed, RawFeed, plain_feed
from bot.sources.feed_json import read_json
from bot.sources.feed_xml import guard, read_xml


def read_strictly(body: bytes) -> RawFeed:
    """Read a well-formed feed.

    Raises NotWellFormedError for what may be a malformed one, SourceError for what is none.
    """
    start = body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise SourceError("an empty answer")
    if start.startswith((b"{", b"[")):
        return read_json(body.removeprefix(b"\xef\xbb\xbf"))
    guard(body)
    return read_xml(body)


def parse_strictly(body: bytes, base: str, now: datetime, *, whole: bool = True) -> Feed:
    """Read a well-formed feed into plain text. Raises as `read_strictly` does."""
    return plain_feed(read_strictly(body), base, now, whole=whole)
