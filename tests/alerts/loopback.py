"""Three routes of Discord's API on loopback, for what a sender does with real requests."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web
from aiohttp.test_utils import TestServer

# Answers a request in the place of Discord; None leaves it to Discord.
Fault = Callable[[web.Request], Awaitable[web.StreamResponse | None]]


@dataclass
class LoopbackDiscord:
    """Keeps messages and nonces.

    `faults` are taken one a request, before it takes effect; `late_faults` after that.
    """

    messages: dict[int, dict[int, dict[str, Any]]] = field(default_factory=dict)
    nonces: dict[str, int] = field(default_factory=dict)
    published: list[int] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    faults: list[Fault | None] = field(default_factory=list)
    late_faults: list[Fault | None] = field(default_factory=list)
    api: str = ""

    async def post(self, request: web.Request) -> web.StreamResponse:
        channel_id, message = int(request.match_info["channel"]), await self._take(request)
        if (answer := await _next(self.faults, request)) is not None:
            return answer
        nonce = str(message["nonce"])
        assert message["enforce_nonce"] is True
        if nonce not in self.nonces:
            self.nonces[nonce] = 1000 + len(self.nonces)
            self.messages.setdefault(channel_id, {})[self.nonces[nonce]] = message
        if (answer := await _next(self.late_faults, request)) is not None:
            return answer
        return json_answer({"id": str(self.nonces[nonce])})

    async def edit(self, request: web.Request) -> web.StreamResponse:
        channel_id, message = int(request.match_info["channel"]), await self._take(request)
        message_id = int(request.match_info["message"])
        if (answer := await _next(self.faults, request)) is not None:
            return answer
        if message_id not in self.messages.get(channel_id, {}):
            return json_answer({"code": 10008, "message": "Unknown Message"}, status=404)
        self.messages[channel_id][message_id] = message
        return json_answer({"id": str(message_id)})

    async def publish(self, request: web.Request) -> web.StreamResponse:
        message_id = int(request.match_info["message"])
        if message_id in self.published:
            return json_answer({"code": 40033, "message": "Already crossposted"}, status=400)
        self.published.append(message_id)
        if (answer := await _next(self.late_faults, request)) is not None:
            return answer
        return json_answer({"id": str(message_id)})

    async def _take(self, request: web.Request) -> dict[str, Any]:
        self.headers.append(dict(request.headers))
        assert request.content_type == "application/json"
        message = orjson.loads(await request.read())
        assert isinstance(message, dict)
        return message


async def _next(faults: list[Fault | None], request: web.Request) -> web.StreamResponse | None:
    fault = faults.pop(0) if faults else None
    return None if fault is None else await fault(request)


def json_answer(
    payload: object, *, status: int = 200, headers: dict[str, str] | None = None
) -> web.Response:
    sent = {"Content-Type": "application/json", "Via": "1.1 google", **(headers or {})}
    return web.Response(body=orjson.dumps(payload), status=status, headers=sent)


async def reset(request: web.Request) -> web.StreamResponse:
    """Cut the connection instead of answering."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


@asynccontextmanager
async def loopback_discord() -> AsyncIterator[LoopbackDiscord]:
    discord = LoopbackDiscord()
    app = web.Application()
    app.router.add_post("/api/v10/channels/{channel}/messages", discord.post)
    message = "/api/v10/channels/{channel}/messages/{message}"
    app.router.add_post(f"{message}/crosspost", discord.publish)
    app.router.add_patch(message, discord.edit)
    async with TestServer(app) as server:
        discord.api = str(server.make_url("/api/v10"))
        yield discord
