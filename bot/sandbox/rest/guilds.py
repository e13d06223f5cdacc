"""Servers: read and change them; their channels and stickers."""

from bot.sandbox import drawing, guild_drawing
from bot.sandbox.checks import fields
from bot.sandbox.permissions import Permission
from bot.sandbox.rest.router import Call, Reply, Routes

routes = Routes()
_GUILD = "/guilds/{guild_id}"


@routes.on("GET", _GUILD)
def read(call: Call) -> Reply:
    return Reply(200, guild_drawing.guild(call.guild()))


@routes.on("GET", _GUILD + "/channels")
def channels(call: Call) -> Reply:
    found = [one for one in call.guild().channels.values() if not one.kind.is_thread]
    return Reply(200, [drawing.channel(one) for one in found])


@routes.on("PATCH", _GUILD)
def edit(call: Call) -> Reply:
    guild = call.guild(Permission.MANAGE_GUILD)
    body = call.object()
    if body.get("name") is not None:
        call.refuse(fields.text(body["name"], ("name",), 100, 2))
        guild.name = body["name"]
    call.world.emit("GUILD_UPDATE", guild.id, guild)
    return Reply(200, guild_drawing.guild(guild))


@routes.on("GET", _GUILD + "/stickers")
def stickers(call: Call) -> Reply:
    return Reply(200, list(call.guild().stickers.values()))
