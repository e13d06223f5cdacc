"""One form for the many addresses of one article."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

LONGEST = 2048  # characters; browsers and servers take hardly more

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2048  # characters of an address; nothing on the web takes longer ones for granted

# Parameters that say how a reader came to a page, never which page it is.
_TRACKS = re.compile(
    r"(utm|at|mtm|pk|hsa)_.*|mc_[ce]id|[a-z]*clid|igshid|cmp(id)?|ncid|ocid|smid|sref|spm"
    r"|ref(_src|_url|errer)?|source|taid|_ga",
    re.IGNORECASE,
)


def canonical_url(url: str) -> str | None:
    """Return the form under which an article is known, or None for what is no web address.

    The host is in lower case without user, `www.` stays; the fragment, the scheme's own port and
    what only tracks readers are gone. What is longer than any address is none.
    """
    return _canonical(url) if len(url) <= LONGEST else None


@lru_cache(maxsize=4096)  # an article's address is asked for several times on its way
def _canonical(url: str) -> str | None:
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host:
        return None
    if ":" in host:
        host = f"[{host}]"
    if port is not None and port != _PORTS[scheme]:
        host = f"{host}:{port}"
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in pairs if not _TRACKS.fullmatch(name)])
    return urlunsplit((scheme, host, parts.path or "/", query, ""))


def web_address(link: str, base: str = "") -> str | None:
    """Return a link as an address as it is, made whole by `base`; None for what is none."""
    link = link.strip()
    try:
        url = urljoin(base, link)
        parts = urlsplit(url)
        known = link and parts.scheme.lower() in _PORTS and parts.hostname
    except ValueError:
        return None
    return url if known and len(url) <= _LONGEST else None
