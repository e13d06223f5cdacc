"""Feeds and calendars, as readers ask for them: whole, or whether they have changed."""

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from aiohttp import ETag, hdrs, web

from bot.loops import Clock
from bot.syndication.documents import Document, Name, write
from bot.syndication.scope import Scope
from bot.syndication.syndication import Syndication

# How old an answer may be. A new one takes some queries, a calendar of thousands a second or so.
_FRESH = {
    Name.RSS: timedelta(seconds=30),
    Name.JSON: timedelta(seconds=30),
    Name.ICS: timedelta(minutes=5),
}
_KEPT = 200  # documents; one has some 100 KB
_MAX_AGE = 300  # seconds for which readers need not ask again
_NAMES = "|".join(name.replace(".", r"\.") for name in Name)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A document as it goes out. `since` is when it was first seen to be as it is."""

    document: Document
    squeezed: bytes
    tag: str
    since: datetime
    written_at: datetime


class Feeds:
    """The handlers."""

    def __init__(self, syndication: Syndication, *, clock: Clock) -> None:
        self._syndication = syndication
        self._clock = clock
        self._kept: OrderedDict[tuple[str, Name], _Kept] = OrderedDict()
        self._turn = asyncio.Lock()

    def routes(self) -> Sequence[web.RouteDef]:
        name = f"{{name:{_NAMES}}}"
        return [
            web.get(f"/{name}", self.everything),
            web.get(f"/shows/{{slug}}/{name}", self.show),
            web.get(f"/servers/{{token}}/{name}", self.server),
        ]

    async def everything(self, request: web.Request) -> web.Response:
        async def scope() -> Scope:
            return self._syndication.everything()

        return await self._answer(request, "", scope, shared=True)

    async def show(self, request: web.Request) -> web.Response:
        slug = request.match_info["slug"]
        return await self._answer(
            request, f"show {slug}", lambda: self._syndication.of_show(slug), shared=True
        )

    async def server(self, request: web.Request) -> web.Response:
        """Answer for whoever knows the server's key, which is why nobody else may keep it."""
        token = request.match_info["token"]
        return await self._answer(
            request, f"server {token}", lambda: self._syndication.of_token(token), shared=False
        )

    async def _answer(
        self,
        request: web.Request,
        key: str,
        scope: Callable[[], Awaitable[Scope | None]],
        *,
        shared: bool,
    ) -> web.Response:
        name = Name(request.match_info["name"])
        # Asked for each time: a key that was reset opens nothing any more.
        found = await scope()
        if found is None:
            self._kept.pop((key, name), None)
            return web.json_response({"error": "There is nothing at this address."}, status=404)
        async with self._turn:  # many who ask for the same at once have it written once
            kept = await self._fresh((key, name), found)
        response = web.Response(status=304 if _has(request, kept) else 200)
        response.etag = ETag(kept.tag, is_weak=True)
        response.last_modified = kept.since
        response.headers[hdrs.CACHE_CONTROL] = (
            f"{'public' if shared else 'private'}, max-age={_MAX_AGE}"
        )
        response.headers[hdrs.VARY] = hdrs.ACCEPT_ENCODING
        response.headers["X-Content-Type-Options"] = "nosniff"
        if response.status == 200:
            response.content_type = kept.document.content_type
            response.charset = "utf-8"
            squeezed = _takes_gzip(request)
            if squeezed:
                response.headers[hdrs.CONTENT_ENCODING] = "gzip"
            response.body = kept.squeezed if squeezed else kept.document.body
        return response

    async def _fresh(self, key: tuple[str, Name], scope: Scope) -> _Kept:
        now, before = self._clock(), self._kept.get(key)
        if before is not None and now - before.written_at < _FRESH[key[1]]:
            self._kept.move_to_end(key)
            return before
        document = await write(self._syndication, scope, key[1])
        tag = sha256(document.body).hexdigest()[:32]
        same = before is not None and before.tag == tag
        kept = _Kept(
            document,
            before.squeezed if before and same else gzip.compress(document.body, 6, mtime=0),
            tag,
            before.since if before and same else now.replace(microsecond=0),
            now,
        )
        self._kept[key] = kept
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return kept


def _has(request: web.Request, kept: _Kept) -> bool:
    """Whether the reader has it as it is: the tag decides, the date only where there is none."""
    tags = request.if_none_match
    if tags is not None:
        return any(tag.value in {kept.tag, "*"} for tag in tags)
    since = request.if_modified_since
    return since is not None and kept.since <= since


def _takes_gzip(request: web.Request) -> bool:
    for part in request.headers.get(hdrs.ACCEPT_ENCODING, "").lower().split(","):
        coding, _, quality = part.strip().partition(";")
        if coding.strip() == "gzip":
            return quality.replace(" ", "").rstrip("0") not in {"q=", "q=0."}
    return False
