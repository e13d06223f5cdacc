"""Ask a web address politely and safely for a document; whatever happens is an answer."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import TypeAlias

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.domain.link import web_address
from bot.domain.source import Validators
from bot.errors import SourceError
from bot.loops import Clock, utc_now
from bot.sources.names import Names
from bot.sources.public_only import PublicOnly

MAX_BYTES = 5 * 1024 * 1024  # after decompression; 47 KB can inflate to 50 MB

UNKNOWN_NAME = "its name is not known (DNS)"

_SECONDS = 15.0
_HOPS = 5
_CHUNK = 64 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_SAME_METHOD = frozenset({307, 308})
_FORMATS = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " text/xml;q=0.9, */*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document. `moved_to` is where all redirects on the way said that it lives for good.

    `hub` and `topic` are where it can be subscribed to, by its headers.
    """

    body: bytes
    url: str
    content_type: str
    validators: Validators
    moved_to: str | None = None
    fresh_for: timedelta | None = None
    hub: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """As it was when the validators were given out (304)."""

    fresh_for: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """Not there (404), or gone for good (410)."""

    for_good: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """The host wants no requests for now; `wait` is as long as it said."""

    words: str
    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """No document, for a reason in `words`."""

    words: str


Answer: TypeAlias = Fetched | Unchanged | Missing | Refused | Failed


def user_agent(contact: str | None) -> str:
    """Say who asks, and how to reach whoever runs this."""
    reach = f"; +{contact}" if contact else ""
    return f"Clapper/{version('clapper')} (news of TV shows for Discord{reach})"


class Fetcher:
    """Fetches; `open_fetcher` builds it."""

    def __init__(self, session: aiohttp.ClientSession, seconds: float, clock: Clock) -> None:
        self._session = session
        self._seconds = seconds
        self._clock = clock

    async def fetch(self, url: str, validators: Validators | None = None) -> Answer:
        """Ask for a document, or whether it changed. Never raises for what the net does."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._follow(URL(url), validators or Validators())
        except TimeoutError:
            return Failed(f"no whole answer within {self._seconds:g} seconds")
        except SourceError as error:
            return Failed(str(error))
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return Failed(_reason(error))

    async def send(self, url: str, fields: Mapping[str, str]) -> str | None:
        """Post a form. Returns None when it was accepted, else why not, in words."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._post(URL(url), fields)
        except TimeoutError:
            return f"no whole answer within {self._seconds:g} seconds"
        except SourceError as error:
            return str(error)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return _reason(error)

    async def _post(self, url: URL, fields: Mapping[str, str]) -> str | None:
        for _ in range(_HOPS + 1):
            _check(url)
            async with self._session.post(
                url.with_user(None), data=fields, allow_redirects=False
            ) as response:
                if response.status in _SAME_METHOD and "Location" in response.headers:
                    url = url.join(URL(response.headers["Location"]))
                    continue
                if 200 <= response.status < 300:
                    return None
                return f"the site answered {response.status} {response.reason}".rstrip()
        return f"more than {_HOPS} redirects"

    async def _follow(self, url: URL, validators: Validators) -> Answer:
        headers = _conditions(validators)
        permanent = True
        for hop in range(_HOPS + 1):
            _check(url)
            async with self._session.get(
                url.with_user(None), headers=headers, allow_redirects=False
            ) as response:
                if response.status not in _REDIRECTS or "Location" not in response.headers:
                    moved = str(url) if hop and permanent else None
                    return await self._answer(response, moved)
                permanent = permanent and response.status in _PERMANENT
                onward = url.join(URL(response.headers["Location"]))
                # A way from https to http is taken, but not remembered.
                permanent = permanent and not (url.scheme == "https" and onward.scheme == "http")
                url = onward
        return Failed(f"more than {_HOPS} redirects")

    async def _answer(self, response: aiohttp.ClientResponse, moved_to: str | None) -> Answer:
        status = response.status
        fresh_for = _max_age(response.headers)
        if status == 304:
            return Unchanged(fresh_for)
        if status in {404, 410}:
            return Missing(for_good=status == 410)
        if status in {401, 403, 429} or status >= 500:
            wait = _retry_after(response.headers, self._clock())
            return Refused(f"the site answered {status} {response.reason}".rstrip(), wait)
        if status != 200:
            return Failed(f"the site answered {status} {response.reason}".rstrip())
        body = await _read(response)
        given = Validators(response.headers.get("ETag"), response.headers.get("Last-Modified"))
        return Fetched(
            body,
            str(response.url),
            response.content_type,
            given,
            moved_to,
            fresh_for,
            _linked(response, "hub"),
            _linked(response, "self"),
        )


@asynccontextmanager
async def open_fetcher(
    *,
    contact: str | None = None,
    allow: PublicOnly | None = None,
    seconds: float = _SECONDS,
    clock: Clock = utc_now,
    names: AbstractResolver | None = None,
    trust: ssl.SSLContext | None = None,
) -> AsyncIterator[Fetcher]:
    """Open connections. `allow` guards sockets; the default lets only public addresses through.

    `names` looks names up; `trust` says whose certificates are believed, in place of the system.
    """
    names = names or Names()
    connector = aiohttp.TCPConnector(
        limit=0,
        limit_per_host=1,
        socket_factory=allow or PublicOnly(),
        keepalive_timeout=15,
        resolver=names,
        ssl=trust or True,
    )
    headers = {
        "User-Agent": user_agent(contact),
        "Accept": _FORMATS,
        "Accept-Encoding": "gzip, deflate",
    }
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers=headers,
        timeout=aiohttp.ClientTimeout(total=seconds),
        trust_env=False,
    ) as session:
        try:
            yield Fetcher(session, seconds, clock)
        finally:
            await names.close()


def _check(url: URL) -> None:
    if url.scheme not in {"http", "https"} or not url.host:
        raise SourceError(f"not a web address: {str(url)[:200]}")


def _conditions(validators: Validators) -> Mapping[str, str]:
    """Send both back as they came: WordPress wants both to match when it gets both."""
    headers = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in headers.items() if value}


async def _read(response: aiohttp.ClientResponse) -> bytes:
    parts, size = [], 0
    async for part in response.content.iter_chunked(_CHUNK):
        size += len(part)
        if size > MAX_BYTES:
            response.close()
            raise SourceError(f"larger than {MAX_BYTES // 1024 // 1024} MB")
        parts.append(part)
    return b"".join(parts)


def _linked(response: aiohttp.ClientResponse, relation: str) -> str | None:
    """Return where a Link header of that relation goes."""
    try:
        link = response.links.get(relation)
        return None if link is None else web_address(str(link["url"]))
    except ValueError:  # a header that is none is no reason to lose the document
        return None


def _max_age(headers: Mapping[str, str]) -> timedelta | None:
    for part in headers.get("Cache-Control", "").lower().split(","):
        name, _, value = part.strip().partition("=")
        if name == "max-age" and value.isdecimal() and len(value) < 9:
            return timedelta(seconds=int(value))
    return None


def _retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Read seconds or a date."""
    text = headers.get("Retry-After", "").strip()
    if text.isdecimal() and len(text) < 9:
        return timedelta(seconds=int(text))
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max((at if at.tzinfo else at.replace(tzinfo=UTC)) - now, timedelta())


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (aiohttp.ClientConnectorCertificateError, "its certificate is not valid"),
    (aiohttp.ClientConnectorDNSError, UNKNOWN_NAME),
    (aiohttp.ClientSSLError, "a secure connection could not be made"),
    (ssl.SSLError, "a secure connection could not be made"),
    (aiohttp.ServerDisconnectedError, "the answer broke off"),
    (aiohttp.ClientPayloadError, "the answer broke off"),
    (aiohttp.InvalidURL, "not a web address"),
    (UnicodeError, "not a web address"),
)


def _reason(error: Exception) -> str:
    """Say in words why there was no answer."""
    for kind, words in _REASONS:
        if isinstance(error, kind):
            return words
    if isinstance(error, aiohttp.ClientConnectorError):
        return f"no connection: {error.os_error.strerror or error.os_error}"
    return f"the answer can't be read ({type(error).__name__})"
