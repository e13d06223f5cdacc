"""Emojis that belong to the application and may be used everywhere."""

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterator

from bot.sandbox import drawing, errors
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.rest.router import NOTHING, Call, Reply, Routes
from bot.sandbox.state import Json

routes = Routes()
_EMOJIS = "/applications/{application_id}/emojis"
_EMOJI = _EMOJIS + "/{emoji_id}"
_MOST, _BYTES = 2000, 256 * 1024
_NAME = re.compile(r"\w{2,32}\Z", re.ASCII)
_IMAGE = re.compile(r"data:image/(png|jpeg|gif|webp|avif);base64,")


@routes.on("GET", _EMOJIS)
def read_all(call: Call) -> Reply:
    return Reply(200, {"items": list(call.world.emojis.values())})


@routes.on("POST", _EMOJIS)
def create(call: Call) -> Reply:
    body = call.object()
    call.refuse([*_check_name(body), *_check_image(body)])
    if len(call.world.emojis) >= _MOST:
        raise DiscordError(400, 30008, f"Maximum number of emojis reached ({_MOST})")
    emoji_id = call.world.ids.next()
    emoji: Json = {
        "id": str(emoji_id),
        "name": body["name"],
        "roles": [],
        "user": drawing.user(call.world.bot),
        "require_colons": True,
        "managed": False,
        "animated": str(body["image"]).startswith("data:image/gif"),
        "available": True,
    }
    call.world.emojis[emoji_id] = emoji
    call.world.touch()
    return Reply(201, emoji)


@routes.on("GET", _EMOJI)
def read(call: Call) -> Reply:
    return Reply(200, _find(call))


@routes.on("PATCH", _EMOJI)
def edit(call: Call) -> Reply:
    emoji, body = _find(call), call.object()
    call.refuse(_check_name(body))
    emoji["name"] = body["name"]
    return Reply(200, emoji)


@routes.on("DELETE", _EMOJI)
def delete(call: Call) -> Reply:
    del call.world.emojis[int(_find(call)["id"])]
    return NOTHING


def _find(call: Call) -> Json:
    emoji = call.world.emojis.get(call.path["emoji_id"])
    if emoji is None:
        raise errors.unknown("Emoji")
    return emoji


def _check_name(body: Json) -> Iterator[Problem]:
    if not _NAME.match(str(body.get("name"))):
        code = "STRING_TYPE_REGEX"
        yield Problem(("name",), code, "Must be 2 to 32 letters, digits or underscores.")


def _check_image(body: Json) -> Iterator[Problem]:
    image = str(body.get("image"))
    start = _IMAGE.match(image)
    try:
        size = len(b64decode(image[start.end() :], validate=True)) if start else 0
    except Base64Error:
        size = 0
    if not size:
        yield Problem(("image",), "IMAGE_INVALID", "Invalid image data")
    elif size > _BYTES:
        code = "BINARY_TYPE_MAX_SIZE"
        yield Problem(("image",), code, "File cannot be larger than 256.0 kb.")
