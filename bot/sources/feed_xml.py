"""RSS 0.9 to 2, RDF and Atom, read strictly: the malformed is for the forgiving reader."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from bot.errors import SourceError
from bot.sources.feed import MAX_ITEMS, RawFeed, RawItem

_ATTRIBUTES = 64
_ENTITIES = re.compile(rb"<!ENTITY|<!DOCTYPE[^>\[]{0,500}\[", re.IGNORECASE)
_PAGE = re.compile(rb"(?is)\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b")

_DC = "http://purl.org/dc/elements/1.1/"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0"
# Elements of these are named without their namespace, all others (media:title) with it.
_OWN = frozenset(
    (
        "",
        "http://www.w3.org/2005/Atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/RSS2",
        _RDF,
    )
)
_DATES = ("pubDate", "published", "issued", f"{{{_DC}}}date", "created", "updated", "modified")
_BODIES = (f"{{{_CONTENT}}}encoded", "content", "description", "summary")


class NotWellFormedError(SourceError):
    """It may be a feed, but it is no XML."""


def guard(body: bytes) -> None:
    """Refuse what is a web page or an attack before any parser sees it. Raises SourceError."""
    if _PAGE.match(body[:4000].removeprefix(b"\xef\xbb\xbf")):
        raise SourceError("a web page, not a feed")
    if _ENTITIES.search(body):
        raise SourceError("it defines entities of its own, which feeds have no need of")


def read_xml(body: bytes) -> RawFeed:
    """Read what passed the guard. Raises NotWellFormedError, SourceError for other XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(body.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotWellFormedError(f"not well-formed: {error}") from error
    if any(len(element.attrib) > _ATTRIBUTES for element in root.iter(etree.Element)):
        raise SourceError("it has an element with more attributes than any feed has")
    return _feed(root)


def _feed(root: etree._Element) -> RawFeed:
    name = _name(root)
    if name == "feed":
        entries = tuple(_bounded(root, "entry"))
        return RawFeed(_child(root, "title"), entries, **_links(root))
    channel = next((one for one in root if _name(one) == "channel"), None)
    if name not in {"rss", "RDF"} or channel is None:
        raise SourceError(f"XML, but not a feed: it begins with <{name[:40]}>")
    items = _bounded(root if name == "RDF" else channel, "item")
    title, ttl = _child(channel, "title"), _child(channel, "ttl")
    return RawFeed(title, tuple(items), ttl, **_links(channel))


# What a feed's own links go to, by their relation (WebSub, RFC 5005).
_RELATIONS = {"hub": "hub", "self": "topic", "next": "older", "prev-archive": "older"}


def _links(parent: etree._Element) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for link in parent:
        if _name(link) == "link":
            for relation in link.get("rel", "").lower().split():
                if relation in _RELATIONS:
                    found.setdefault(_RELATIONS[relation], link.get("href", ""))
    return found


def _bounded(parent: etree._Element, name: str) -> Iterator[RawItem]:
    found = [one for one in parent if _name(one) == name]
    if len(found) > MAX_ITEMS:
        raise SourceError(f"{len(found)} items; no feed of news has more than {MAX_ITEMS}")
    return map(_item, found)


def _item(item: etree._Element) -> RawItem:
    parts: dict[str, etree._Element] = {}
    for part in item:
        parts.setdefault(_name(part), part)
    return RawItem(
        title=_text(parts.get("title")),
        link=_link(item, parts),
        guid=_text(parts.get("guid", parts.get("id"))) or item.get(f"{{{_RDF}}}about", ""),
        body=_first(parts, _BODIES),
        published=_first(parts, _DATES),
        outlet=_text(parts.get("source")) if len(parts.get("source", ())) == 0 else "",
    )


def _first(parts: dict[str, etree._Element], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _text(parts.get(name)))), "")


def _link(item: etree._Element, parts: dict[str, etree._Element]) -> str:
    original = _text(parts.get(f"{{{_FEEDBURNER}}}origLink"))
    if original:
        return original
    for link in item:
        if _name(link) == "link":
            if link.get("href") and link.get("rel", "alternate") == "alternate":
                return link.get("href", "")
            if link.text and link.text.strip():
                return link.text
    guid = parts.get("guid")
    permanent = guid is not None and guid.get("isPermaLink", "true").lower() == "true"
    return _text(guid) if permanent else ""


def _child(parent: etree._Element, name: str) -> str:
    return _text(next((one for one in parent if _name(one) == name), None))


def _text(element: etree._Element | None) -> str:
    """Return what an element says: its text, or the markup of its children as text."""
    if element is None:
        return ""
    if len(element) == 0:
        return element.text or ""
    return " ".join(str(text) for text in element.itertext())


def _name(element: etree._Element) -> str:
    """Return an element's name, with its namespace unless that is a feed's own."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""  # a comment
    namespace, _, name = tag.rpartition("}")
    return name if namespace[1:] in _OWN else tag
