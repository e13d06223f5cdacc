"""From method and path to the function that answers, and what such a function gets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.sandbox import errors
from bot.sandbox.checks.openapi import Description
from bot.sandbox.errors import Problem
from bot.sandbox.interactions import Interactions
from bot.sandbox.limits import Limits
from bot.sandbox.permissions import Permission
from bot.sandbox.state import Attachment, Channel, Guild, Json
from bot.sandbox.world import World


class Reply(NamedTuple):
    """Status and the value to send as JSON; no body with 204."""

    status: int = 200
    data: Any = None


NOTHING = Reply(204)


@dataclass(slots=True)
class Call:
    """One request that was let in."""

    world: World
    interactions: Interactions
    limits: Limits
    route: "Route"
    #: values of the template: ids as numbers, the rest as text
    path: dict[str, Any]
    query: dict[str, str]
    #: the body as JSON, whatever it is; None without one
    body: Any = None
    files: list[Attachment] = field(default_factory=list)
    #: Discord's own description of bodies, where it is at hand
    description: Description | None = None

    def object(self) -> Json:
        """Give the body, which must be an object."""
        if not isinstance(self.body, dict):
            raise errors.invalid_form(
                [Problem((), "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")]
            )
        return self.body

    def refuse(self, problems: Iterable[Problem] = ()) -> None:
        """Refuse the body for these problems, or for those that Discord's description sees."""
        errors.refuse(problems)
        if self.description is not None:
            method, template = self.route.method, self.route.template
            errors.refuse(self.description.check(method, template, self.body))

    def channel(self, *needed: Permission) -> Channel:
        """Find the channel of the path, in which the bot may do what is `needed`."""
        channel = self.world.channel(self.path["channel_id"])
        self.need(channel, *needed)
        return channel

    def need(self, channel: Channel, *needed: Permission) -> int:
        """Permission bits of the bot there; 50001 when it can't see it, 50013 when it may not."""
        bits = self.world.permissions(channel, self.world.bot.id)
        if not bits & Permission.VIEW_CHANNEL:
            raise errors.missing_access()
        for one in needed:
            if not bits & one:
                raise errors.missing_permissions()
        return bits

    def guild(self, *needed: Permission) -> Guild:
        guild = self.world.guild(self.path["guild_id"])
        bits = self.world.guild_permissions(guild, self.world.bot.id)
        for one in needed:
            if not bits & one:
                raise errors.missing_permissions()
        return guild

    def count(self, key: str, default: int, most: int) -> int:
        """Read a number of the query string from 1 to `most`."""
        raw = self.query.get(key)
        if raw is None:
            return default
        if not raw.isdecimal() or len(raw) > 6 or not 1 <= int(raw) <= most:
            text = f"int value should be between 1 and {most}."
            raise errors.invalid_form([Problem((key,), "NUMBER_TYPE_RANGE", text)])
        return int(raw)

    def snowflake(self, key: str) -> int | None:
        raw = self.query.get(key)
        return to_id(raw, key) if raw is not None else None


Handler = Callable[[Call], Reply]


class Route(NamedTuple):
    method: str
    template: str
    handler: Handler
    #: needs no bot token: the path carries a secret instead, and no global limit counts it
    by_token: bool = False


class Routes:
    """A topic's routes, filled by its decorator."""

    def __init__(self) -> None:
        self.all: list[Route] = []

    def on(
        self, method: str, template: str, *, by_token: bool = False
    ) -> Callable[[Handler], Handler]:
        def add(handler: Handler) -> Handler:
            self.all.append(Route(method, template, handler, by_token))
            return handler

        return add


class _Node:
    __slots__ = ("literal", "parameter", "routes")

    def __init__(self) -> None:
        self.literal: dict[str, _Node] = {}
        self.parameter: _Node | None = None
        self.routes: dict[str, tuple[Route, list[str]]] = {}


class Router:
    """A tree of path segments; a literal segment wins over a parameter."""

    def __init__(self, *topics: Routes) -> None:
        self._root = _Node()
        for topic in topics:
            for route in topic.all:
                self._add(route)

    def _add(self, route: Route) -> None:
        node, names = self._root, []
        for segment in route.template.strip("/").split("/"):
            if segment.startswith("{"):
                names.append(segment.strip("{}"))
                node.parameter = node.parameter or _Node()
                node = node.parameter
            else:
                node = node.literal.setdefault(segment, _Node())
        node.routes[route.method] = route, names

    def find(self, method: str, segments: list[str]) -> tuple[Route, dict[str, Any]]:
        """Find the route and the values of its template; 404 or 405 when there is none."""
        found = _walk(self._root, segments, 0, [])
        if found is None:
            raise errors.DiscordError(404, 0, "404: Not Found")
        node, values = found
        if method not in node.routes:
            raise errors.DiscordError(405, 0, "405: Method Not Allowed")
        route, names = node.routes[method]
        pairs = zip(names, values, strict=True)
        return route, {name: _value(name, value) for name, value in pairs}


def _walk(
    node: _Node, segments: list[str], at: int, values: list[str]
) -> tuple[_Node, list[str]] | None:
    if at == len(segments):
        return (node, values) if node.routes else None
    segment = segments[at]
    if segment in node.literal:
        found = _walk(node.literal[segment], segments, at + 1, values)
        if found is not None:
            return found
    if node.parameter is not None and segment:
        return _walk(node.parameter, segments, at + 1, [*values, segment])
    return None


def _value(name: str, value: str) -> Any:  # noqa: ANN401 - ids are numbers, the rest is text
    return to_id(value, name) if name.endswith("_id") else value


def to_id(raw: str, name: str) -> int:
    if raw.isdecimal() and len(raw) <= 20 and int(raw) < 2**64:
        return int(raw)
    text = f'Value "{raw[:100]}" is not snowflake.'
    raise errors.invalid_form([Problem((name,), "NUMBER_TYPE_COERCE", text)])
