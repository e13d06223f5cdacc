"""Slash commands as a person fills them in: which there are, and what their options become."""

from collections.abc import Mapping
from typing import Any

from bot.sandbox import drawing
from bot.sandbox.errors import RefusedByClientError
from bot.sandbox.permissions import Permission
from bot.sandbox.state import Channel, Json, Member, User, walk_components
from bot.sandbox.world import World

CHAT_INPUT = 1
SUB_COMMAND, GROUP, STRING, INTEGER, BOOLEAN = 1, 2, 3, 4, 5
USER, CHANNEL, ROLE, MENTIONABLE, NUMBER = 6, 7, 8, 9, 10
_LONGEST_ID = 20
_BY_ID = (USER, CHANNEL, ROLE, MENTIONABLE)


def available(world: World, user: User, channel: Channel) -> list[Json]:
    """List the slash commands that a client offers to a user in a channel."""
    scopes = [world.commands[None], world.commands.get(channel.guild_id, {})]
    if channel.guild_id is None:
        scopes = scopes[:1]
    every = [one for scope in scopes for one in scope.values() if one["type"] == CHAT_INPUT]
    return [one for one in every if _offered(world, one, user, channel)]


def _offered(world: World, command: Json, user: User, channel: Channel) -> bool:
    if channel.guild_id is None:
        contexts = command["contexts"]
        return bool(command["dm_permission"]) if contexts is None else 1 in contexts
    if command["contexts"] is not None and 0 not in command["contexts"]:
        return False
    if world.bot.id not in world.guilds[channel.guild_id].members:
        # Not installed in the server: only what a person installed for themselves.
        return 1 in command["integration_types"]
    rights = world.permissions(channel, user.id)
    needed = command["default_member_permissions"]
    if not rights & Permission.USE_APPLICATION_COMMANDS:
        return False
    if needed is None or rights & Permission.ADMINISTRATOR:
        return True
    return int(needed) != 0 and rights & int(needed) == int(needed)


def find(
    world: World, user: User, channel: Channel, name: str
) -> tuple[Json, list[Json], list[str]]:
    """Find the command of "follow add", the options of its leaf, and the names on the way."""
    first, *steps = name.split()
    known = {one["name"]: one for one in available(world, user, channel)}
    command = known.get(first)
    if command is None:
        names = ", ".join(sorted(known)) or "none"
        raise RefusedByClientError(f"/{first} is not offered to {user.name} here; offered: {names}")
    options: list[Json] = command["options"]
    for step in steps:
        inner = {one["name"]: one for one in options if one["type"] in (SUB_COMMAND, GROUP)}
        if step not in inner:
            names = ", ".join(sorted(inner)) or "none"
            raise RefusedByClientError(f"/{first} has no subcommand {step}; it has: {names}")
        options = inner[step].get("options") or []
    if any(one["type"] in (SUB_COMMAND, GROUP) for one in options):
        names = ", ".join(one["name"] for one in options)
        raise RefusedByClientError(f"/{name} needs a subcommand: {names}")
    return command, options, steps


def fill(
    world: World, channel: Channel, declared: list[Json], given: Mapping[str, object]
) -> tuple[list[Json], Json]:
    """Options as the bot gets them, and the `resolved` objects for ids among them."""
    known = {one["name"]: one for one in declared}
    extra = given.keys() - known.keys()
    if extra:
        raise RefusedByClientError(f"no such option: {', '.join(sorted(extra))}")
    resolved: Json = {}
    filled = []
    for name, option in known.items():
        if given.get(name) is None:
            if option.get("required"):
                raise RefusedByClientError(f"option {name} is required")
            continue
        value = _value(option, given[name])
        if option["type"] in _BY_ID:
            _resolve(world, channel, int(value), resolved)
        filled.append({"name": name, "type": option["type"], "value": value})
    return filled, resolved


def focus(declared: list[Json], given: Mapping[str, object], name: str, typed: str) -> list[Json]:
    """Options while `name` is being typed."""
    known = {one["name"]: one for one in declared}
    if not known.get(name, {}).get("autocomplete"):
        raise RefusedByClientError(f"option {name} has no autocomplete")
    filled = [
        {"name": key, "type": known[key]["type"], "value": value}
        for key, value in given.items()
        if key in known and key != name and value is not None
    ]
    current = {"name": name, "type": known[name]["type"], "value": typed, "focused": True}
    return [*filled, current]


def nest(options: list[Json], steps: list[str]) -> list[Json]:
    """Put options inside the subcommands that lead to them."""
    for depth in range(len(steps), 0, -1):
        kind = SUB_COMMAND if depth == len(steps) else GROUP
        options = [{"name": steps[depth - 1], "type": kind, "options": options}]
    return options


def _value(option: Json, raw: object) -> Any:  # noqa: ANN401 - a JSON value
    name, kind = option["name"], option["type"]
    if kind in _BY_ID:
        wanted = str(raw).strip("<@&#!>")
        if not wanted.isdecimal() or len(wanted) > _LONGEST_ID:
            raise RefusedByClientError(f"option {name} needs a member, role or channel")
        return wanted
    value = _converted(name, kind, raw)
    _refuse_outside(option, value)
    return value


def _converted(name: str, kind: int, raw: object) -> str | int | float | bool:
    try:
        if kind == BOOLEAN:
            return (
                raw if isinstance(raw, bool) else {"true": True, "false": False}[str(raw).lower()]
            )
        if kind == INTEGER:
            return int(str(raw))
        if kind == NUMBER:
            return float(str(raw))
    except (ValueError, KeyError):
        raise RefusedByClientError(f"option {name} can't be {raw!r}") from None
    return str(raw)


def _refuse_outside(option: Json, value: str | float | bool) -> None:  # noqa: FBT001 - an option's value
    name = option["name"]
    choices = option.get("choices")
    if choices and value not in [one["value"] for one in choices]:
        names = ", ".join(f"{one['name']} ({one['value']})" for one in choices)
        raise RefusedByClientError(f"option {name} is one of {names}")
    size = len(value) if isinstance(value, str) else value
    low, high = (
        ("min_length", "max_length") if isinstance(value, str) else ("min_value", "max_value")
    )
    if option.get(low) is not None and size < option[low]:
        raise RefusedByClientError(f"option {name} must be at least {option[low]}")
    if option.get(high) is not None and size > option[high]:
        raise RefusedByClientError(f"option {name} must be at most {option[high]}")


def _resolve(world: World, channel: Channel, wanted: int, resolved: Json) -> str:
    """Add what has the id to `resolved`, as seen from the channel; gives its kind."""
    key = str(wanted)
    guild = world.guilds.get(channel.guild_id or 0)
    place = world.channels.get(wanted)
    if guild is not None and wanted in guild.roles:
        return _add(resolved, "roles", key, drawing.role(guild.roles[wanted]))
    if place is not None and place.guild_id == channel.guild_id:
        rights = str(world.permissions(place, world.bot.id))
        return _add(resolved, "channels", key, drawing.channel(place) | {"permissions": rights})
    if wanted not in world.users:
        raise RefusedByClientError(f"nothing here has the id {wanted}")
    if guild is not None and wanted in guild.members:
        _add(resolved, "members", key, _partial(guild.members[wanted]))
    return _add(resolved, "users", key, drawing.user(world.users[wanted]))


_OFFERED = {5: ("users",), 6: ("roles",), 7: ("users", "roles"), 8: ("channels",)}


def choose(world: World, channel: Channel, menu: Json, wanted: list[str]) -> Json:
    """Draw what was chosen in a menu of members, roles or channels, which must offer it."""
    resolved: Json = {}
    kinds = menu.get("channel_types")
    for one in wanted:
        if not one.isdecimal() or len(one) > _LONGEST_ID:
            raise RefusedByClientError(f"{one[:100]!r} is no id")
        kind = _resolve(world, channel, int(one), resolved)
        outside = kind == "users" and channel.guild_id and one not in resolved.get("members", {})
        other = kind == "channels" and kinds and resolved[kind][one]["type"] not in kinds
        if kind not in _OFFERED[menu["type"]] or outside or other:
            raise RefusedByClientError(f"the menu does not offer {one}")
    return resolved


def _partial(member: Member) -> Json:
    drawn = drawing.member(member) | {"permissions": "0"}
    del drawn["user"]
    return drawn


def _add(resolved: Json, kind: str, key: str, drawn: Json) -> str:
    resolved.setdefault(kind, {})[key] = drawn
    return kind


def component(components: list[Json], wanted: str) -> Json:
    """Find the usable component with a custom id, or a button with that label."""
    every = walk_components(components)
    for key in ("custom_id", "label", "placeholder"):
        for one in every:
            if one.get(key) == wanted and one.get("custom_id"):
                if one.get("disabled"):
                    raise RefusedByClientError(f"{wanted!r} is disabled")
                return one
    names = [str(one.get("label") or one["custom_id"]) for one in every if one.get("custom_id")]
    raise RefusedByClientError(f"nothing there is called {wanted!r}; there is {', '.join(names)}")
