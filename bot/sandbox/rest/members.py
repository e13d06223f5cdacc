"""Members and roles of a server: read, made, changed, given, taken."""

from collections.abc import Iterator

from bot.sandbox import drawing, errors
from bot.sandbox.checks import fields
from bot.sandbox.errors import Problem
from bot.sandbox.permissions import ALL, Permission
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.servers import add_role
from bot.sandbox.state import Guild, Json, Member, Role

routes = Routes()
_ROLES = "/guilds/{guild_id}/roles"
_ROLE = _ROLES + "/{role_id}"
_MEMBERS = "/guilds/{guild_id}/members"
_MEMBER = _MEMBERS + "/{user_id}"
#: roles of a server
_MOST = 250
_NICK = 32


@routes.on("GET", _ROLES)
def roles(call: Call) -> Reply:
    return Reply(200, [drawing.role(one) for one in call.guild().roles.values()])


@routes.on("POST", _ROLES)
def create_role(call: Call) -> Reply:
    guild = call.guild(Permission.MANAGE_ROLES)
    body = call.object()
    call.refuse(_check_role(body))
    _refuse_grant(call, guild, body)
    if len(guild.roles) >= _MOST:
        text = f"Maximum number of guild roles reached ({_MOST})"
        raise errors.DiscordError(400, 30005, text)
    bits = int(body.get("permissions") or 0)
    mentionable = bool(body.get("mentionable"))
    name = body.get("name") or "new role"
    role = add_role(call.world, guild, name, bits, mentionable=mentionable)
    return Reply(200, drawing.role(role))


@routes.on("GET", _ROLE)
def role(call: Call) -> Reply:
    return Reply(200, drawing.role(_role(call.guild(), call.path["role_id"])))


@routes.on("PATCH", _ROLE)
def edit_role(call: Call) -> Reply:
    guild, role = _changeable(call)
    body = call.object()
    call.refuse(_check_role(body))
    _refuse_grant(call, guild, body)
    role.name = body.get("name") or role.name
    if body.get("permissions") is not None:
        role.permissions = int(body["permissions"])
    if body.get("mentionable") is not None:
        role.mentionable = bool(body["mentionable"])
    call.world.emit("GUILD_ROLE_UPDATE", guild.id, role)
    return Reply(200, drawing.role(role))


@routes.on("DELETE", _ROLE)
def delete_role(call: Call) -> Reply:
    guild, role = _changeable(call)
    if role.managed or role.id == guild.id:
        raise errors.DiscordError(400, 50028, "Invalid Role")
    del guild.roles[role.id]
    for member in guild.members.values():
        if role.id in member.roles:
            member.roles.remove(role.id)
    call.world.emit("GUILD_ROLE_DELETE", guild.id, role)
    return NOTHING


@routes.on("GET", _MEMBERS)
def members(call: Call) -> Reply:
    limit, after = call.count("limit", 1, 1000), call.snowflake("after") or 0
    every = sorted(call.guild().members.values(), key=lambda one: one.user.id)
    return Reply(200, [drawing.member(one) for one in every if one.user.id > after][:limit])


@routes.on("GET", _MEMBER)
def member(call: Call) -> Reply:
    return Reply(200, drawing.member(_member(call, call.guild())))


@routes.on("PATCH", _MEMBERS + "/@me")
def edit_self(call: Call) -> Reply:
    guild = call.guild(Permission.CHANGE_NICKNAME)
    body = call.object()
    call.refuse(fields.optional_text(body.get("nick"), ("nick",), _NICK))
    me = guild.members[call.world.bot.id]
    me.nick = body.get("nick") or None
    call.world.emit("GUILD_MEMBER_UPDATE", guild.id, me)
    return Reply(200, drawing.member(me))


@routes.on("PATCH", _MEMBER)
def edit_member(call: Call) -> Reply:
    guild = call.guild()
    found = _member(call, guild)
    body = call.object()
    if "nick" in body:
        call.guild(Permission.MANAGE_NICKNAMES)
        call.refuse(fields.optional_text(body["nick"], ("nick",), _NICK))
    if body.get("roles") is not None:
        call.guild(Permission.MANAGE_ROLES)
        call.refuse(_check_ids(body["roles"]))
        wanted = dict.fromkeys(int(one) for one in body["roles"])
        for role_id in {*wanted} ^ {*found.roles}:
            _refuse_above(call, guild, _role(guild, role_id))
        found.roles = list(wanted)
    if "nick" in body:
        found.nick = body["nick"] or None
    call.world.emit("GUILD_MEMBER_UPDATE", guild.id, found)
    return Reply(200, drawing.member(found))


@routes.on("PUT", _MEMBER + "/roles/{role_id}")
def give_role(call: Call) -> Reply:
    return _set_role(call, held=True)


@routes.on("DELETE", _MEMBER + "/roles/{role_id}")
def take_role(call: Call) -> Reply:
    return _set_role(call, held=False)


def _set_role(call: Call, *, held: bool) -> Reply:
    guild, role = _changeable(call)
    found = _member(call, guild)
    found.roles = [one for one in found.roles if one != role.id] + [role.id] * held
    call.world.emit("GUILD_MEMBER_UPDATE", guild.id, found)
    return NOTHING


def _changeable(call: Call) -> tuple[Guild, Role]:
    guild = call.guild(Permission.MANAGE_ROLES)
    role = _role(guild, call.path["role_id"])
    _refuse_above(call, guild, role)
    return guild, role


def _role(guild: Guild, role_id: int) -> Role:
    if role_id not in guild.roles:
        raise errors.unknown("Role")
    return guild.roles[role_id]


def _member(call: Call, guild: Guild) -> Member:
    found = guild.members.get(call.path["user_id"])
    if found is None:
        raise errors.unknown("Member")
    return found


def _refuse_above(call: Call, guild: Guild, role: Role) -> None:
    """Refuse to touch a role that is not below the bot's highest; not even admins may."""
    mine = guild.members[call.world.bot.id].roles
    highest = max((guild.roles[one].position for one in mine), default=0)
    if role.position >= highest:
        raise errors.missing_permissions()


def _refuse_grant(call: Call, guild: Guild, body: Json) -> None:
    """Refuse to give what the bot has not itself."""
    mine = call.world.guild_permissions(guild, call.world.bot.id)
    if mine != ALL and int(body.get("permissions") or 0) & ~mine:
        raise errors.missing_permissions()


def _check_role(body: Json) -> Iterator[Problem]:
    yield from fields.optional_text(body.get("name"), ("name",), 100)
    if body.get("permissions") is not None:
        yield from fields.snowflake(body["permissions"], ("permissions",))


def _check_ids(listed: object) -> Iterator[Problem]:
    yield from fields.listing(listed, ("roles",), _MOST)
    for index, one in enumerate(listed if isinstance(listed, list) else ()):
        yield from fields.snowflake(one, ("roles", index))
