"""One HTTP server on loopback for REST, Gateway, page and attachments."""

import asyncio
import mimetypes
from pathlib import Path

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http_parser import RawRequestMessage

from bot.sandbox.admin_doors import AdminDoors
from bot.sandbox.bodies import MOST
from bot.sandbox.gateway.hub import Gateway
from bot.sandbox.origin import REFUSAL, is_ours
from bot.sandbox.page_doors import PageDoors
from bot.sandbox.rest.door import Door
from bot.sandbox.snowflakes import to_snowflake
from bot.sandbox.world import World

_PAGE = Path(__file__).parent / "page"
# Attachments and pages come from here only; nothing in a message can run script.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https: http:; "
    "connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_SAFE = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class Server:
    def __init__(
        self, world: World, door: Door, gateway: Gateway, page: PageDoors, admin: AdminDoors
    ) -> None:
        self._world = world
        self._door = door
        self._gateway = gateway
        self._page = page
        self._admin = admin
        self._runner: web.ServerRunner | None = None
        self.port = 0

    async def start(self, host: str, port: int) -> None:
        """Listen; port 0 takes a free one. OSError when the port is taken."""
        server = web.Server(self._serve, request_factory=_request, access_log=None)
        runner = web.ServerRunner(server, shutdown_timeout=0.2)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        self.port = runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner is not None:
            await self._gateway.stop()
            await self._page.stop()
            await self._runner.cleanup()
            self._runner = None

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/api/"):
            return await self._door.serve(request)
        if path.rstrip("/") == "/gateway":
            return await self._gateway.serve(request)
        if not is_ours(request):
            return web.json_response({"error": REFUSAL}, status=403)
        return await self._serve_people(request, path)

    async def _serve_people(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        """Serve what is no client library's: the page, its doors, files."""
        if path.startswith("/page/"):
            return await self._page.serve(request)
        if path.startswith("/admin/"):
            return await self._admin.serve(request)
        if path.startswith("/attachments/"):
            return self._attachment(path)
        return _static(path)

    def _attachment(self, path: str) -> web.Response:
        parts = path.split("/")
        wanted = parts[2:4] if len(parts) == 5 else ["", ""]
        channel_id = to_snowflake(wanted[0])
        for message in self._world.messages.get(channel_id, {}).values():
            for one in message.attachments:
                if str(one.id) == wanted[1]:
                    headers = _SAFE | {"Content-Type": one.content_type}
                    return web.Response(body=one.data, headers=headers)
        return web.Response(status=404, text="no such attachment")


def _static(path: str) -> web.Response:
    name = path.lstrip("/") or "index.html"
    # A name with a zero byte is none that a file can have.
    file = (_PAGE / name.replace("\0", "/")).resolve()
    if not file.is_relative_to(_PAGE) or not file.is_file():
        return web.Response(status=404, text="no such page")
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return web.Response(body=file.read_bytes(), headers=_SAFE | {"Content-Type": kind})


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=MOST)
