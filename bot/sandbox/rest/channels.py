"""Channels: make, read, change, delete; overwrites; typing."""

from collections.abc import Iterator

from bot.sandbox import drawing
from bot.sandbox.checks import fields
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.permissions import Permission
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.servers import add_channel, delete_channel, overwrite, set_archived
from bot.sandbox.state import Channel, ChannelKind, Json, Overwrite

routes = Routes()
_CHANNEL = "/channels/{channel_id}"
#: channels of a server
_MOST = 500


@routes.on("GET", _CHANNEL)
def read(call: Call) -> Reply:
    return Reply(200, drawing.channel(call.channel()))


@routes.on("POST", "/guilds/{guild_id}/channels")
def create(call: Call) -> Reply:
    guild = call.guild(Permission.MANAGE_CHANNELS)
    body = call.object()
    call.refuse(_check(body, named=True))
    if sum(not one.kind.is_thread for one in guild.channels.values()) >= _MOST:
        raise DiscordError(400, 30013, f"Maximum number of guild channels reached ({_MOST})")
    parent = body.get("parent_id")
    channel = add_channel(
        call.world,
        guild,
        _name(body["name"], body.get("type") or 0),
        ChannelKind(body.get("type") or 0),
        overwrites={int(one["id"]): _rule(one) for one in body.get("permission_overwrites") or ()},
        parent_id=int(parent) if parent else None,
        topic=body.get("topic"),
    )
    _set_tags(call, channel, body)
    return Reply(201, drawing.channel(channel))


@routes.on("PATCH", _CHANNEL)
def edit(call: Call) -> Reply:
    channel = call.channel()
    threaded = channel.thread is not None
    body = call.object()
    if not _only_opens(channel, body):
        call.need(channel, Permission.MANAGE_THREADS if threaded else Permission.MANAGE_CHANNELS)
    call.refuse(_check(body, named=False))
    if "name" in body:
        channel.name = _name(body["name"], channel.kind)
    if "nsfw" in body:
        channel.nsfw = bool(body["nsfw"])
    if "topic" in body:
        channel.topic = body["topic"]
    if body.get("permission_overwrites") is not None:
        channel.overwrites = {int(one["id"]): _rule(one) for one in body["permission_overwrites"]}
    _set_tags(call, channel, body)
    if channel.thread is None:
        call.world.emit("CHANNEL_UPDATE", channel.guild_id, channel)
    else:
        archived = bool(body.get("archived", channel.thread.archived))
        locked = bool(body.get("locked", channel.thread.locked))
        set_archived(call.world, channel, archived=archived, locked=locked)
    return Reply(200, drawing.channel(channel))


def _only_opens(channel: Channel, body: Json) -> bool:
    """Whether all that an edit does is what each member may: open a thread that is not locked."""
    return channel.thread is not None and not channel.thread.locked and body == {"archived": False}


@routes.on("DELETE", _CHANNEL)
def delete(call: Call) -> Reply:
    channel = call.channel()
    drawn = drawing.channel(channel)
    if channel.guild_id is None:
        return Reply(200, drawn)
    call.need(channel, Permission.MANAGE_THREADS if channel.thread else Permission.MANAGE_CHANNELS)
    delete_channel(call.world, channel)
    return Reply(200, drawn)


@routes.on("PUT", _CHANNEL + "/permissions/{overwrite_id}")
def set_overwrite(call: Call) -> Reply:
    channel = call.channel(Permission.MANAGE_ROLES)
    body = call.object()
    call.refuse(_check_overwrite(body, ()))
    overwrite(call.world, channel, call.path["overwrite_id"], _rule(body))
    return NOTHING


@routes.on("DELETE", _CHANNEL + "/permissions/{overwrite_id}")
def delete_overwrite(call: Call) -> Reply:
    channel = call.channel(Permission.MANAGE_ROLES)
    (channel.overwrites or {}).pop(call.path["overwrite_id"], None)
    call.world.emit("CHANNEL_UPDATE", channel.guild_id, channel)
    return NOTHING


@routes.on("POST", _CHANNEL + "/typing")
def typing(call: Call) -> Reply:
    call.channel(Permission.SEND_MESSAGES)
    return NOTHING


def _check(body: Json, *, named: bool) -> Iterator[Problem]:
    if named or "name" in body:
        yield from fields.text(body.get("name") or "", ("name",), 100, 1)
    yield from fields.optional_text(body.get("topic"), ("topic",), 4096)
    kind = body.get("type") or 0
    if kind not in (0, 2, 4, 5, 15, 16):
        choices = "Value must be one of {0, 2, 4, 5, 15, 16}."
        yield Problem(("type",), "BASE_TYPE_CHOICES", choices)
    tags = body.get("available_tags") or []
    yield from fields.listing(tags, ("available_tags",), 20)
    for index, tag in enumerate(tags):
        yield from fields.text(tag.get("name") or "", ("available_tags", index, "name"), 20, 1)
    for index, one in enumerate(body.get("permission_overwrites") or ()):
        path = ("permission_overwrites", index)
        yield from fields.snowflake(one.get("id"), (*path, "id"))
        yield from _check_overwrite(one, path)


def _check_overwrite(one: Json, path: fields.Path) -> Iterator[Problem]:
    if one.get("type") not in (0, 1):
        yield Problem((*path, "type"), "BASE_TYPE_CHOICES", "Value must be one of {0, 1}.")
    for key in ("allow", "deny"):
        if not str(one.get(key) or 0).isdecimal():
            yield Problem((*path, key), "NUMBER_TYPE_COERCE", f"Value of {key} is not int.")


def _rule(one: Json) -> Overwrite:
    return Overwrite(int(one.get("allow") or 0), int(one.get("deny") or 0), one.get("type") == 1)


def _name(raw: str, kind: int) -> str:
    """Turn a name into what Discord makes of it: lower case with hyphens, except where shown."""
    plain = raw.strip()
    return plain if kind in (2, 4, 10, 11, 12) else "-".join(plain.lower().split())


def _set_tags(call: Call, channel: Channel, body: Json) -> None:
    if not channel.kind.takes_posts or body.get("available_tags") is None:
        return
    channel.tags = [
        {
            "id": str(tag.get("id") or call.world.ids.next()),
            "name": tag["name"],
            "moderated": bool(tag.get("moderated")),
            "emoji_id": tag.get("emoji_id"),
            "emoji_name": tag.get("emoji_name"),
        }
        for tag in body["available_tags"]
    ]
