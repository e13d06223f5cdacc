"""What is in a file or behind an address that somebody brings in: one article, or many."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

import orjson

from bot.domain.link import canonical_url
from bot.errors import InputError, SourceError
from bot.sources.feed import Item
from bot.sources.page import read_page
from bot.sources.parsing import Parser
from bot.sources.plain import plain_line, plain_text
from bot.sources.published import published_at
from bot.sources.text import read_text


async def items_in(
    body: bytes, name: str, parser: Parser, now: datetime, *, address: str = ""
) -> Sequence[Item | InputError]:
    """Read a text, a web page, a feed or lines of JSON. Raises InputError that says what is wrong.

    `address` is where it came from, if that is known. Lines that are wrong stand among the others.
    """
    start = body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if name.lower().endswith(".jsonl"):
        return list(_lines(body, name, now))
    if not start.startswith((b"<", b"{")) or name.lower().endswith(".txt"):
        headline, text = read_text(body, name)
        return [Item(headline, text, None, None, None)]
    try:
        feed = await parser.parse(body, address, now)
    except SourceError as error:
        if not start.startswith(b"<"):
            raise InputError(f"{name}: {error}.") from error
        try:
            return [read_page(body, address, now)]
        except SourceError as failure:
            raise InputError(f"{name}: {failure}.") from failure
    return [replace(item, outlet=item.outlet or feed.title or None) for item in feed.items]


def _lines(body: bytes, name: str, now: datetime) -> Iterator[Item | InputError]:
    """Read lines as `clapper read` takes them."""
    for number, line in enumerate(body.splitlines(), 1):
        if not line.strip():
            continue
        try:
            said = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield InputError(f"{name}, line {number}: no JSON ({error}).")
            continue
        title = plain_line(_text(said, "title"))
        if not any(char.isalnum() for char in title):
            yield InputError(f"{name}, line {number}: no object with a “title” of words.")
            continue
        yield Item(
            title,
            plain_text(_text(said, "text")),
            canonical_url(_text(said, "url")),
            None,
            published_at(_text(said, "published"), now),
            _text(said, "outlet") or None,
        )


def _text(said: object, name: str) -> str:
    value = said.get(name) if isinstance(said, dict) else None
    return value if isinstance(value, str) else ""
