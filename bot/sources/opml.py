"""Lists of feeds as other readers of feeds take and give them."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from lxml import etree

from bot.errors import InputError, SourceError
from bot.sources.feed_xml import guard
from bot.sources.plain import plain_line

_LONGEST = 2048


def read_opml(data: bytes, name: str) -> Sequence[tuple[str, str]]:
    """Return (address, title) of each feed in a list. Raises InputError."""
    try:
        guard(data)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(data.lstrip(), parser)
    except (SourceError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"{name}: not an OPML list: {error}.") from error
    if root.tag != "opml":
        raise InputError(f"{name}: not an OPML list: it begins with <{root.tag}>.")
    found: dict[str, str] = {}
    for outline in root.iter("outline"):
        url = outline.get("xmlUrl", "").strip()
        title = plain_line(outline.get("title") or outline.get("text") or "")
        if len(url) <= _LONGEST and urlsplit(url).scheme in {"http", "https"}:
            found.setdefault(url, title)
    return list(found.items())


def write_opml(feeds: Iterable[tuple[str, str]]) -> bytes:
    """Write a list of (address, title)."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "Sources of Clapper"
    body = etree.SubElement(root, "body")
    for url, title in feeds:
        etree.SubElement(body, "outline", type="rss", text=title, title=title, xmlUrl=url)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
