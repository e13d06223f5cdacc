"""An article out of the web page that it was published on."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from urllib.parse import urlsplit

import orjson
from lxml import etree

from bot.domain.link import canonical_url, web_address
from bot.errors import SourceError
from bot.sources.feed import Item
from bot.sources.plain import LONGEST, plain_line
from bot.sources.published import published_at

_LONGEST_TITLE = 1000
_KINDS = frozenset(
    {"Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "LiveBlogPosting"}
)
# Parts of a page that are beside the article, also when they stand within it.
_BESIDE = frozenset(
    {"aside", "nav", "footer", "form", "figcaption", "script", "style", "noscript", "template"}
)
_DEEPEST = 20  # lists and objects within each other, of what a page says of itself


def read_page(body: bytes, address: str, now: datetime) -> Item:
    """Read a page's article; `address` is where it came from. Raises SourceError."""
    root = etree.HTML(body.lstrip() or b" ", _parser(body))
    if root is None:
        raise SourceError("an empty page")
    says, told = _meta(root), _structured(root)
    outlet = plain_line(_text(told.get("publisher")) or says.get("og:site_name", ""))[:200]
    title = _title(root, says, told, outlet)
    if not any(char.isalnum() for char in title):
        raise SourceError("a page without a headline")
    stamp = _text(told.get("datePublished")) or says.get("article:published_time", "")
    return Item(
        title=title,
        text=_article(root),
        url=_own_address(root, address),
        guid=None,
        published_at=published_at(stamp, now),
        outlet=outlet or None,
    )


def _parser(body: bytes) -> etree.HTMLParser:
    try:
        body.decode()
    except UnicodeDecodeError:
        return etree.HTMLParser(no_network=True)  # by what the page itself says
    return etree.HTMLParser(encoding="utf-8", no_network=True)


def _meta(root: etree._Element) -> Mapping[str, str]:
    says: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or ""
        says.setdefault(name.lower(), meta.get("content", ""))
    return says


def _structured(root: etree._Element) -> Mapping[str, object]:
    """Return what the page says of its article as JSON-LD; nothing where that can't be read."""
    for script in root.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            try:
                told = orjson.loads((script.text or "").encode("utf-8", "replace"))
            except orjson.JSONDecodeError:
                continue
            for one in _objects(told, _DEEPEST):
                kinds = one.get("@type")
                if _KINDS & set(kinds if isinstance(kinds, list) else [kinds]):
                    return one
    return {}


def _objects(value: object, deep: int) -> Iterator[Mapping[str, object]]:
    if deep == 0:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), deep - 1)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one, deep - 1)


def _title(
    root: etree._Element, says: Mapping[str, str], told: Mapping[str, object], outlet: str
) -> str:
    headings = (" ".join(map(str, one.itertext())) for one in root.iter("h1", "title"))
    named = (_text(told.get("headline")), says.get("og:title", ""), *headings)
    title = next((line for text in named if (line := plain_line(text))), "")
    for sign in (" - ", " | ", " – ", " — "):
        if outlet:
            title = title.removesuffix(f"{sign}{outlet}")
    return title[:_LONGEST_TITLE]


def _article(root: etree._Element) -> str:
    """Return the paragraphs of the part that has most to say."""
    parts = [*root.iter("article"), *root.iter("main")] or [root]
    texts = ("\n".join(_paragraphs(part)) for part in parts)
    return max(texts, key=len)[:LONGEST]


def _paragraphs(part: etree._Element) -> Iterator[str]:
    for paragraph in part.iter("p"):
        if not any(above.tag in _BESIDE for above in paragraph.iterancestors()):
            line = plain_line(" ".join(map(str, paragraph.itertext())))
            if line:
                yield line


def _own_address(root: etree._Element, address: str) -> str | None:
    """Return the address that the page calls its own, if it is on the same site."""
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            named = web_address(link.get("href", ""), address)
            if named is not None and urlsplit(named).hostname == urlsplit(address).hostname:
                return canonical_url(named)
    return canonical_url(address)


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list) and value:
        return _text(value[0])
    return value if isinstance(value, str) else ""
