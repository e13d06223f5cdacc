"""Reading request bodies: JSON, or multipart with `payload_json` and files."""

from typing import Any

import orjson
from aiohttp import web
from aiohttp.web_exceptions import HTTPRequestEntityTooLarge

from bot.sandbox.errors import DiscordError
from bot.sandbox.snowflakes import Snowflakes
from bot.sandbox.state import Attachment

#: bytes of a whole request (Discord's documentation, "Uploading Files")
MOST = 25 * 1024 * 1024


async def read(request: web.BaseRequest, ids: Snowflakes) -> tuple[Any, list[Attachment]]:
    """Read the body as JSON (None without one) and its files; 50109, 40005 or 50035 if bad."""
    try:
        if request.content_type.startswith("multipart/"):
            return await _multipart(request, ids)
        raw = await request.read()
    except HTTPRequestEntityTooLarge:
        raise DiscordError(413, 40005, "Request entity too large") from None
    return (parse(raw) if raw else None), []


def parse(raw: bytes | str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise DiscordError(400, 50109, "The request body contains invalid JSON.") from None


async def _multipart(request: web.BaseRequest, ids: Snowflakes) -> tuple[Any, list[Attachment]]:
    try:
        form = await request.post()
    except (ValueError, AssertionError, LookupError):
        # What aiohttp raises on a broken multipart body.
        raise DiscordError(400, 50035, "Invalid Form Body") from None
    body: Any = {}
    files: dict[str, Attachment] = {}
    for name, value in form.items():
        if isinstance(value, web.FileField):
            data = value.file.read()
            value.file.close()
            files[name] = Attachment(
                ids.next(), value.filename, data, _content_type(value.filename, value.content_type)
            )
        elif name == "payload_json":
            # A part that says it is JSON comes as bytes, one that says nothing as text.
            body = parse(value if isinstance(value, str) else bytes(value))
        else:
            body[name] = str(value)
    return body, [files[name] for name in sorted(files, key=_index)]


def _index(name: str) -> tuple[int, str]:
    """Order of `files[0]`, `files[1]`, ..., `files[10]`."""
    digits = name.removeprefix("files[").removesuffix("]")
    return (int(digits) if digits.isdecimal() else 0), name


_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "txt": "text/plain",
    "json": "application/json",
}


def _content_type(filename: str, said: str) -> str:
    # Libraries send octet-stream for everything; Discord looks at the name.
    return _TYPES.get(filename.rpartition(".")[2].lower(), said)
