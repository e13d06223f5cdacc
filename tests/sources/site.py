"""An outlet's site on loopback that misbehaves as it is told."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from bot.sources.public_only import PublicOnly

Page = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
LOOPBACK = PublicOnly(allow_loopback=True)


@dataclass
class Site:
    """Serves what is put on it; `requests` keeps the headers that it was asked with."""

    port: int = 0
    pages: dict[str, Page] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    def url(self, path: str = "/feed/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def put(
        self,
        body: bytes = b"",
        *,
        path: str = "/feed/",
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> str:
        """Serve a document; returns its address."""

        async def page(_: web.BaseRequest) -> web.Response:
            return web.Response(status=status, body=body, headers=headers)

        return self.serve(page, path)

    def serve(self, page: Page, path: str = "/feed/") -> str:
        self.pages[path] = page
        return self.url(path)

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        return self.put(path=path, status=status, headers={"Location": to})

    def wordpress(self, body: bytes, etag: str, modified: str, path: str = "/feed/") -> str:
        """Serve as WordPress does: with both validators sent, both have to match."""
        ours = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {"ETag": etag, "Last-Modified": modified}

        async def page(request: web.BaseRequest) -> web.Response:
            sent = {name: request.headers[name] for name in ours if name in request.headers}
            if sent and all(ours[name] == value for name, value in sent.items()):
                return web.Response(status=304, headers=headers)
            return web.Response(body=body, headers=headers)

        return self.serve(page, path)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        self.requests.append((request.path, dict(request.headers)))
        page = self.pages.get(request.path)
        return await page(request) if page else web.Response(status=404)


@asynccontextmanager
async def open_site() -> AsyncIterator[Site]:
    site = Site()
    runner = web.ServerRunner(web.Server(site.handle), shutdown_timeout=0)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        site.closing.set()
        await runner.cleanup()
