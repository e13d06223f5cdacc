"""Misbehaviour ordered over HTTP, by the page's panel or by curl. All JSON.

GET  /admin/load     {"cpu_seconds", "wall_seconds", "requests"}: see `load`
GET  /admin/faults   {"levers": [names], "faults": [{"kind", "route", "hits", ...}]}
POST /admin/lever    {"lever": NAME, ...}: see `levers`
POST /admin/fault    {"kind": "answer" | "limit" | "drop" | "truncate" | "slow", ...} with any of
                     method, route, channel_id, times, rate, after_commit, status, seconds, scope:
                     see `faults.Fault`; {"kind": "clear"} ends them all

The POST doors answer with what GET /admin/faults answers, or {"error": text} with status 400.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import get_args

import orjson
from aiohttp import web

from bot.sandbox.bodies import parse
from bot.sandbox.errors import DiscordError
from bot.sandbox.faults import Faults, Kind
from bot.sandbox.levers import BadOrderError, Levers
from bot.sandbox.load import Load
from bot.sandbox.snowflakes import to_snowflake
from bot.sandbox.state import Json


class AdminDoors:
    def __init__(self, faults: Faults, levers: Levers, load: Callable[[], Load]) -> None:
        self._load = load
        self._faults = faults
        self._levers = levers

    async def serve(self, request: web.BaseRequest) -> web.Response:
        if (request.method, request.path) == ("GET", "/admin/load"):
            return _json(self._load()._asdict())
        try:
            await self._obey(request)
        except (BadOrderError, DiscordError) as error:
            return _json({"error": str(error)}, 400)
        faults = [asdict(one) for one in self._faults.orders]
        return _json({"levers": self._levers.names, "faults": faults})

    async def _obey(self, request: web.BaseRequest) -> None:
        door = f"{request.method} {request.path}"
        if door == "GET /admin/faults":
            return
        if door not in ("POST /admin/lever", "POST /admin/fault"):
            raise BadOrderError("no such door")
        body = parse(await request.read())
        if not isinstance(body, dict):
            raise BadOrderError("expected a JSON object")
        if door == "POST /admin/lever":
            await self._levers.pull(str(body.get("lever")), body)
        else:
            self._fault(body)

    def _fault(self, body: Json) -> None:
        kind = body.pop("kind", None)
        if kind == "clear":
            self._faults.clear()
            return
        if kind not in get_args(Kind):
            raise BadOrderError(f"kind is clear or one of {', '.join(get_args(Kind))}")
        if body.get("channel_id") is not None:
            body["channel_id"] = to_snowflake(body["channel_id"])
        try:
            self._faults.add(kind, **body)
        except ValueError as error:
            raise BadOrderError(str(error)) from error


def _json(data: Json, status: int = 200) -> web.Response:
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return web.Response(body=orjson.dumps(data), status=status, headers=headers)
