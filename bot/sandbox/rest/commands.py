"""Application commands: registered one by one or as a whole set, globally or for a guild."""

from bot.sandbox import errors
from bot.sandbox.checks import commands as checks
from bot.sandbox.errors import DiscordError
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.state import Json

routes = Routes()
_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
#: commands that may be created anew per guild and day (overwriting one is free)
_CREATES_A_DAY = 200


def _scope(call: Call) -> dict[int, Json]:
    if call.path["application_id"] != call.world.application_id:
        raise DiscordError(403, 20012, "You are not authorized to perform this action")
    guild_id: int | None = call.path.get("guild_id")
    if guild_id is not None and guild_id not in call.world.guilds:
        raise errors.missing_access()
    return call.world.commands.setdefault(guild_id, {})


@routes.on("GET", _GLOBAL)
@routes.on("GET", _GUILD)
def read_all(call: Call) -> Reply:
    return Reply(200, list(_scope(call).values()))


@routes.on("PUT", _GLOBAL)
@routes.on("PUT", _GUILD)
def replace_all(call: Call) -> Reply:
    commands = _scope(call)
    wanted = call.body if call.body is not None else []
    call.refuse(checks.check_all(wanted))
    _refuse_too_many(wanted)
    known = {_key(one): one for one in commands.values()}
    new = sum(_key(one) not in known for one in wanted)
    _spend(call, new)
    commands.clear()
    for one in wanted:
        _store(call, commands, one, known.get(_key(one)))
    call.world.touch()
    return Reply(200, list(commands.values()))


@routes.on("POST", _GLOBAL)
@routes.on("POST", _GUILD)
def create(call: Call) -> Reply:
    commands, body = _scope(call), call.object()
    call.refuse(checks.check(body))
    known = {_key(one): one for one in commands.values()}
    existing = known.get(_key(body))
    if existing is None:
        _refuse_too_many([*commands.values(), body])
        _spend(call, 1)
    stored = _store(call, commands, body, existing)
    call.world.touch()
    return Reply(200 if existing else 201, stored)


_COMMAND = (_GLOBAL + "/{command_id}", _GUILD + "/{command_id}")


@routes.on("GET", _COMMAND[0])
@routes.on("GET", _COMMAND[1])
def read(call: Call) -> Reply:
    return Reply(200, _find(call))


@routes.on("PATCH", _COMMAND[0])
@routes.on("PATCH", _COMMAND[1])
def edit(call: Call) -> Reply:
    known = _find(call)
    changed = known | call.object()
    call.refuse(checks.check(changed))
    return Reply(200, _store(call, _scope(call), changed, known))


@routes.on("DELETE", _COMMAND[0])
@routes.on("DELETE", _COMMAND[1])
def delete(call: Call) -> Reply:
    known = _find(call)
    del _scope(call)[int(known["id"])]
    call.world.touch()
    return NOTHING


@routes.on("GET", _GUILD + "/permissions")
def read_permissions(call: Call) -> Reply:
    _scope(call)
    return Reply(200, [])


def _find(call: Call) -> Json:
    found = _scope(call).get(call.path["command_id"])
    if found is None:
        raise errors.unknown("Application Command")
    return found


def _key(command: Json) -> tuple[int, str]:
    return command.get("type") or checks.CHAT_INPUT, str(command["name"])


def _refuse_too_many(commands: list[Json]) -> None:
    for kind, most in checks.MOST.items():
        if sum(_key(one)[0] == kind for one in commands) > most:
            text = f"Maximum number of application commands reached ({most})."
            raise DiscordError(400, 30032, text)


def _spend(call: Call, creates: int) -> None:
    spent = call.world.command_creates
    scope: int | None = call.path.get("guild_id")
    if spent.get(scope, 0) + creates > _CREATES_A_DAY:
        text = "Max number of daily application command creates has been reached (200)"
        raise DiscordError(400, 30034, text)
    spent[scope] = spent.get(scope, 0) + creates


def _store(call: Call, commands: dict[int, Json], body: Json, known: Json | None) -> Json:
    world = call.world
    command_id = int(known["id"]) if known else world.ids.next_real()
    guild_id: int | None = call.path.get("guild_id")
    stored: Json = {
        "id": str(command_id),
        "application_id": str(world.application_id),
        "version": str(world.ids.next_real()),
        "type": body.get("type") or checks.CHAT_INPUT,
        "name": body["name"],
        "name_localizations": body.get("name_localizations"),
        "description": body.get("description") or "",
        "description_localizations": body.get("description_localizations"),
        "options": body.get("options") or [],
        "default_member_permissions": _permissions(body.get("default_member_permissions")),
        "dm_permission": body.get("dm_permission", True),
        "contexts": body.get("contexts"),
        "integration_types": body.get("integration_types") or [0],
        "nsfw": bool(body.get("nsfw")),
    }
    if guild_id is not None:
        stored["guild_id"] = str(guild_id)
    commands[command_id] = stored
    return stored


def _permissions(raw: object) -> str | None:
    return None if raw is None else str(raw)
