"""The addresses that hubs push to (WebSub)."""

import asyncio
from collections.abc import Sequence
from typing import Protocol

from aiohttp import web

_LARGEST = 5 * 1024 * 1024  # bytes of a feed, after decompression
_PATIENCE = 20.0  # seconds for a body to arrive
_CHUNK = 64 * 1024


class Receiver(Protocol):
    """What is told (`bot.polling.receiver`)."""

    async def confirm(self, token: str, mode: str, topic: str, lease: str) -> bool: ...

    async def deny(self, token: str, topic: str, reason: str) -> bool: ...

    async def knows(self, token: str) -> bool: ...

    async def receive(self, token: str, body: bytes, signature: str) -> bool: ...


class Hubs:
    """The handlers; `path` is the first part of the addresses."""

    def __init__(self, receiver: Receiver, path: str) -> None:
        self._receiver = receiver
        self._path = path

    def routes(self) -> Sequence[web.RouteDef]:
        return [
            web.get(f"/{self._path}/{{token}}", self.verify, allow_head=False),
            web.post(f"/{self._path}/{{token}}", self.receive),
        ]

    async def verify(self, request: web.Request) -> web.Response:
        """Confirm to a hub what we asked it for, and nothing else."""
        token, asked = request.match_info["token"], request.query
        mode, topic = asked.get("hub.mode", ""), asked.get("hub.topic", "")
        if mode == "denied":
            known = await self._receiver.deny(token, topic, asked.get("hub.reason", ""))
            return web.Response(status=200 if known else 404)
        challenge = asked.get("hub.challenge", "")
        lease = asked.get("hub.lease_seconds", "")
        if not challenge or not await self._receiver.confirm(token, mode, topic, lease):
            return web.Response(status=404)
        # A browser is to show it, whatever it looks like.
        return web.Response(text=challenge, headers={"X-Content-Type-Options": "nosniff"})

    async def receive(self, request: web.Request) -> web.Response:
        """Take what is new. 410 tells a hub to push no more."""
        token = request.match_info["token"]
        if not await self._receiver.knows(token):
            return web.Response(status=410)
        body = await _read(request)
        signature = request.headers.get("X-Hub-Signature", "")
        wanted = await self._receiver.receive(token, body, signature)
        return web.Response(status=204 if wanted else 410)


async def _read(request: web.Request) -> bytes:
    """Read a body of a feed's size. Raises what is answered with 408 or 413."""
    parts, size = [], 0
    try:
        async with asyncio.timeout(_PATIENCE):
            async for part in request.content.iter_chunked(_CHUNK):
                size += len(part)
                if size > _LARGEST:
                    raise web.HTTPRequestEntityTooLarge(_LARGEST, size)
                parts.append(part)
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return b"".join(parts)
