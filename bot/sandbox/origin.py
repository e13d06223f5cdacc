"""Who may ask at the page's doors: the sandbox's own page, or a program of this machine."""

from urllib.parse import urlsplit

from aiohttp import web

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
REFUSAL = "only the sandbox's own page, or a program on this machine, may ask"


def is_ours(request: web.BaseRequest) -> bool:
    """Keep pages of other sites from driving the sandbox through the visitor's browser.

    Host must be loopback, or a name of theirs led here (DNS rebinding); an Origin must be ours.
    """
    host = request.headers.get("Host", "")
    origin = request.headers.get("Origin")
    return _is_loopback(host) and origin in (None, f"http://{host}")


def _is_loopback(host: str) -> bool:
    try:
        return urlsplit(f"//{host}").hostname in _LOOPBACK
    except ValueError:
        return False
