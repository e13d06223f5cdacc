"""Plain text out of what feeds put into their fields: entities twice over, markup, controls."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from lxml import etree

LONGEST = 20_000  # characters of a body that are read; milestones are told in the first lines

_ROUNDS = 4  # some feeds escape what was escaped before
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TAG = re.compile(r"<[a-zA-Z/!?]")
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li"}
    | {"main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"}
)
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "title"}
)


def plain_line(text: str) -> str:
    """Return one line of plain text."""
    return " ".join(_plain(text[:LONGEST]).split())


def plain_text(text: str) -> str:
    """Return plain text with a line for each paragraph."""
    lines = (" ".join(line.split()) for line in _plain(text[: 2 * LONGEST]).split("\n"))
    return "\n".join(line for line in lines if line)[:LONGEST]


def _plain(text: str) -> str:
    text = unescape_fully(text)
    if _TAG.search(text):
        text = _without_markup(text)
    return unicodedata.normalize("NFC", _CONTROLS.sub(" ", text))


def unescape_fully(text: str) -> str:
    """Undo entities until nothing changes: `&amp;#8216;` is an apostrophe."""
    for _ in range(_ROUNDS):
        undone = unescape(text) if "&" in text else text
        if undone == text:
            break
        text = undone
    return text


def _without_markup(text: str) -> str:
    clean = _CONTROLS.sub(" ", text)
    root = etree.HTML(clean.encode(), etree.HTMLParser(encoding="utf-8", no_network=True))
    return "" if root is None else "".join(_texts(root))


def _texts(element: etree._Element) -> Iterator[str]:
    """Yield the texts that a reader would see, a line break around each block."""
    # Recursion is bounded: libxml2 takes no more than 256 elements within each other.
    edge = "\n" if element.tag in _BLOCKS else ""
    yield edge
    if isinstance(element.tag, str) and element.tag not in _UNSEEN:
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
    yield edge
