"""The door of the REST API: who may come in, how often, what is done, and what goes wrong."""

import asyncio
import logging
import socket
from collections import Counter, deque
from typing import Any, NamedTuple
from urllib.parse import unquote

import orjson
from aiohttp import web

from bot.sandbox import bodies
from bot.sandbox.checks.openapi import Description
from bot.sandbox.errors import DiscordError
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.interactions import Interactions
from bot.sandbox.limits import LimitedError, Limits, Verdict, refusal_headers
from bot.sandbox.rest import (
    callbacks,
    channels,
    commands,
    emojis,
    guilds,
    members,
    messages,
    scheduled,
    threads,
    users,
    webhooks,
)
from bot.sandbox.rest.router import Call, Reply, Route, Router
from bot.sandbox.state import Attachment
from bot.sandbox.world import World

_log = logging.getLogger(__name__)
_ROUTER = Router(
    callbacks.routes,
    channels.routes,
    commands.routes,
    emojis.routes,
    guilds.routes,
    members.routes,
    messages.routes,
    scheduled.routes,
    threads.routes,
    users.routes,
    webhooks.routes,
)
_VERSIONS = ("v10", "v9")
# Exactly this: with a charset, clients take the body for text.
_JSON = {"Content-Type": "application/json"}


class Request(NamedTuple):
    """One line of the log of requests."""

    method: str
    route: str
    channel_id: int | None
    status: int


class Door:
    #: requests that the log remembers
    LOGGED = 20_000

    def __init__(
        self,
        world: World,
        interactions: Interactions,
        limits: Limits,
        faults: Faults,
        description: Description | None,
    ) -> None:
        self.requests: deque[Request] = deque(maxlen=self.LOGGED)
        #: requests ever by "METHOD /template status"
        self.counts: Counter[str] = Counter()
        self._world = world
        self._interactions = interactions
        self._limits = limits
        self._faults = faults
        self._description = description

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request under /api."""
        if self._limits.banned:
            return _cloudflare()
        method = request.method
        headers: dict[str, str] = {}
        route, channel_id = "", None
        fault = None
        try:
            found, values = _find(request)
            route, channel_id = found.template, values.get("channel_id")
            self._let_in(request, found)
            verdict = self._limits.take(
                f"{method} {route}", _major(values), counts_globally=not found.by_token
            )
            headers = verdict.headers if route != callbacks.CALLBACK else {}
            if verdict.refused:
                return self._too_many(method, route, channel_id, verdict)
            fault = self._faults.due(method, route, channel_id)
            if fault is not None and not fault.after_commit:
                return await self._mishap(request, fault, route, channel_id, None)
            reply = await self._handle(request, found, values)
        except DiscordError as error:
            reply = Reply(error.status, error.body())
            if isinstance(error, LimitedError):
                headers |= error.headers
        if fault is not None:
            return await self._mishap(request, fault, route, channel_id, reply)
        self._note(method, route, channel_id, reply.status)
        return _response(reply, headers)

    async def _handle(
        self, request: web.BaseRequest, route: Route, values: dict[str, int]
    ) -> Reply:
        body: Any = None
        files: list[Attachment] = []
        if request.body_exists:
            body, files = await bodies.read(request, self._world.ids)
        query = dict(request.query) if request.query_string else {}
        call = Call(
            self._world,
            self._interactions,
            self._limits,
            route,
            values,
            query,
            body,
            files,
            self._description,
        )
        try:
            return route.handler(call)
        except (TypeError, ValueError, KeyError, AttributeError, LookupError, RecursionError):
            # A body so wrong that no check foresaw it: Discord would say 400 as well.
            _log.warning("request body not understood route=%s", route.template, exc_info=True)
            return Reply(400, {"message": "Invalid Form Body", "code": 50035})

    def _let_in(self, request: web.BaseRequest, route: Route) -> None:
        if route.by_token:
            return
        if request.headers.get("Authorization") != f"Bot {self._world.token}":
            raise DiscordError(401, 0, "401: Unauthorized")

    def _note(self, method: str, route: str, channel_id: int | None, status: int) -> None:
        self.requests.append(Request(method, route, channel_id, status))
        self.counts[f"{method} {route} {status}"] += 1
        if status in (401, 403):
            self._limits.count_invalid()
        self._world.touch()

    def _too_many(
        self, method: str, route: str, channel_id: int | None, verdict: Verdict
    ) -> web.StreamResponse:
        if verdict.scope != "shared":
            self._limits.count_invalid()
        self._note(method, route, channel_id, 429)
        return _limited(verdict)

    async def _mishap(
        self,
        request: web.BaseRequest,
        fault: Fault,
        route: str,
        channel_id: int | None,
        reply: Reply | None,
    ) -> web.StreamResponse:
        status = {"answer": fault.status, "limit": 429}.get(fault.kind, 0)
        if fault.kind == "slow":
            status = reply.status if reply else 0
        self._note(request.method, route, channel_id, status)
        match fault.kind:
            case "answer":
                return _broken(fault.status)
            case "limit" if fault.scope == "cloudflare":
                return _cloudflare()
            case "limit":
                if fault.scope != "shared":
                    self._limits.count_invalid()
                headers = refusal_headers(fault.seconds, fault.scope)
                return _limited(Verdict(headers, fault.seconds, fault.scope))
            case "slow":
                await asyncio.sleep(fault.seconds)
                return _response(reply or Reply(204), {})
            case "truncate":
                return await _truncated(request, reply or Reply(200, {}))
            case _:
                _reset(request)
                return web.Response(status=500)


def _find(request: web.BaseRequest) -> tuple[Route, dict[str, int]]:
    # Segments are decoded one by one, so that an encoded slash stays inside its segment.
    parts = request.rel_url.raw_path.split("/")
    if len(parts) < 4 or parts[2] not in _VERSIONS:
        raise DiscordError(404, 0, "404: Not Found")
    segments = [unquote(part) if "%" in part else part for part in parts[3:]]
    return _ROUTER.find(request.method, segments)


def _major(values: dict[str, int]) -> str:
    names = ("channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token")
    return "+".join(str(values[name]) for name in names if name in values)


def _response(reply: Reply, headers: dict[str, str]) -> web.Response:
    if reply.status == 204:
        return web.Response(status=204, headers=headers)
    body = orjson.dumps(reply.data)
    return web.Response(body=body, status=reply.status, headers=headers | _JSON)


def _limited(verdict: Verdict) -> web.Response:
    body = {
        "message": "You are being rate limited.",
        "retry_after": round(verdict.retry_after, 3),
        "global": verdict.scope == "global",
    }
    return web.Response(body=orjson.dumps(body), status=429, headers=verdict.headers | _JSON)


def _cloudflare() -> web.Response:
    """Answer as the ban does: no JSON, no Via header; so clients tell it from Discord's own."""
    text = "<html><title>Access denied | Cloudflare</title>error code: 1015</html>"
    return web.Response(
        text=text, status=429, headers={"Retry-After": "600"}, content_type="text/html"
    )


def _broken(status: int) -> web.Response:
    body = {"message": f"{status}: the sandbox was told to fail", "code": 0}
    return web.Response(body=orjson.dumps(body), status=status, headers=_JSON)


async def _truncated(request: web.BaseRequest, reply: Reply) -> web.StreamResponse:
    body = orjson.dumps(reply.data)
    response = web.StreamResponse(status=reply.status, headers=_JSON)
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    _reset(request)
    return response


def _reset(request: web.BaseRequest) -> None:
    transport = request.transport
    if transport is None:
        return
    raw = transport.get_extra_info("socket")
    if raw is not None:
        # Linger of 0 makes the close a reset, as a crashed peer's would be.
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
    transport.abort()
