"""The feeds that a web page names."""

from urllib.parse import urljoin, urlsplit

from lxml import etree

_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
)


def feeds_in(page: bytes, base: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a page links to, without those of comments."""
    root = etree.HTML(page or b" ", etree.HTMLParser(no_network=True))
    if root is None:
        return ()
    found = []
    for link in root.iter("link"):
        kind = link.get("type", "").partition(";")[0].strip().lower()
        if kind in _TYPES and "alternate" in link.get("rel", "").lower().split():
            found.append(_absolute(base, link.get("href", "").strip()))
    feeds = (url for url in found if url is not None and "/comments/" not in url)
    return tuple(dict.fromkeys(feeds))


def _absolute(base: str, link: str) -> str | None:
    try:
        url = urljoin(base, link)
        return url if link and urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:
        return None
