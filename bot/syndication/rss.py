"""A feed as RSS 2.0."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from lxml import etree

from bot.syndication.values import Feed, Item, State

TYPE = "application/rss+xml"

_ATOM = "http://www.w3.org/2005/Atom"
_MINUTES = "15"  # how long a reader may keep it


def write_rss(feed: Feed) -> bytes:
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": _ATOM})
    channel = etree.SubElement(root, "channel")
    _add(channel, "title", feed.title)
    _add(channel, "link", feed.home)
    _add(channel, "description", feed.description)
    _add(channel, "language", "en")
    _add(channel, "generator", "Clapper")
    _add(channel, "docs", "https://www.rssboard.org/rss-specification")
    _add(channel, "ttl", _MINUTES)
    if feed.items:
        changed = max(item.changed for item in feed.items)
        _add(channel, "lastBuildDate", _date(changed))
    if feed.address is not None:
        at = {"href": feed.address, "rel": "self", "type": TYPE}
        etree.SubElement(channel, f"{{{_ATOM}}}link", at)
    for item in feed.items:
        _add_item(channel, item)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def html(item: Item) -> str:
    """Draw an item's evidence."""
    return "".join(_html(item))


def _add_item(channel: etree._Element, item: Item) -> None:
    element = etree.SubElement(channel, "item")
    _add(element, "title", item.title)
    if item.link is not None:
        _add(element, "link", item.link)
    guid = _add(element, "guid", item.id.urn)
    guid.set("isPermaLink", "false")
    _add(element, "pubDate", _date(item.published))
    for category in categories(item):
        _add(element, "category", category)
    _add(element, "description", html(item))


def categories(item: Item) -> list[str]:
    """Return the show, the kind, how sure it is, and whether it still stands."""
    stands = [] if item.state is State.STANDS else [item.state.value]
    return [item.show, item.kind, item.certainty, *stands]


def _html(item: Item) -> Iterator[str]:
    if item.note:
        yield f"<p><strong>{escape(item.note)}</strong></p>"
    yield f"<p>{escape(item.certainty.capitalize())} by:</p><ul>"
    for report in item.reports:
        outlet = escape(report.outlet)
        name = f'<a href="{escape(report.url)}">{outlet}</a>' if report.url else outlet
        yield f"<li>{name}: “{escape(report.quote)}”</li>"
    yield "</ul>"


def _date(time: datetime) -> str:
    return format_datetime(time.astimezone(UTC), usegmt=True)


def _add(parent: etree._Element, name: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, name)
    element.text = text
    return element
