"""Embeds: lengths of each text, of all texts together, and links."""

from collections.abc import Iterator

from bot.sandbox.checks import fields
from bot.sandbox.checks.fields import Path
from bot.sandbox.errors import Problem
from bot.sandbox.state import Json

#: Of all texts in all embeds of a message (Discord's documentation, "Embed Limits").
TOTAL = 6000
_PARTS = ("footer", "image", "thumbnail", "author")
_KEYS = frozenset(("title", "type", "description", "url", "timestamp", "color", "fields", *_PARTS))
# What only Discord sets; libraries send it back when they edit.
_SET_BY_DISCORD = frozenset(("video", "provider", "flags", "content_scan_version"))
_IMAGE = ("http", "https", "attachment")
_LINKS = (
    (("url",), ("http", "https")),
    (("image", "url"), _IMAGE),
    (("thumbnail", "url"), _IMAGE),
    (("footer", "icon_url"), _IMAGE),
    (("author", "icon_url"), _IMAGE),
    (("author", "url"), ("http", "https")),
)
_TEXTS = (
    (("title",), 256),
    (("description",), 4096),
    (("footer", "text"), 2048),
    (("author", "name"), 256),
)


def check(embeds: object, path: Path) -> Iterator[Problem]:
    found = list(fields.listing(embeds, path, 10))
    if found or not isinstance(embeds, list):
        yield from found
        return
    total = 0
    for index, embed in enumerate(embeds):
        here = (*path, index)
        found = list(fields.mapping(embed, here)) or list(_one(embed, here))
        yield from found
        if not found:
            total += _length(embed)
    if total > TOTAL:
        code = "MAX_EMBED_SIZE_EXCEEDED"
        yield Problem(path, code, f"Embed size exceeds maximum size of {TOTAL}")


def _one(embed: Json, path: Path) -> Iterator[Problem]:
    yield from fields.known_keys(embed, path, _KEYS | _SET_BY_DISCORD)
    wrong = [
        problem
        for part in _PARTS
        if embed.get(part) is not None
        for problem in fields.mapping(embed[part], (*path, part))
    ]
    yield from wrong or _texts_and_links(embed, path)
    if embed.get("color") is not None:
        yield from fields.number(embed["color"], (*path, "color"), 0, 0xFFFFFF)
    if embed.get("timestamp") is not None:
        yield from fields.timestamp(embed["timestamp"], (*path, "timestamp"))
    if embed.get("fields") is not None:
        yield from _fields(embed["fields"], (*path, "fields"))


def _texts_and_links(embed: Json, path: Path) -> Iterator[Problem]:
    for steps, longest in _TEXTS:
        value = _at(embed, steps)
        if value is not None:
            yield from fields.text(value, (*path, *steps), longest)
    for steps, schemes in _LINKS:
        value = _at(embed, steps)
        if value is not None:
            yield from fields.link(value, (*path, *steps), schemes)


def _fields(value: object, path: Path) -> Iterator[Problem]:
    yield from fields.listing(value, path, 25)
    for index, one in enumerate(value if isinstance(value, list) else ()):
        here = (*path, index)
        if not isinstance(one, dict):
            yield from fields.mapping(one, here)
            continue
        for key, longest in (("name", 256), ("value", 1024)):
            if one.get(key) is None:
                yield fields.required((*here, key))
            else:
                yield from fields.text(one[key], (*here, key), longest, 1)


def _at(embed: Json, steps: tuple[str, ...]) -> object:
    value: object = embed
    for step in steps:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _length(embed: Json) -> int:
    total = 0
    for steps, _ in _TEXTS:
        value = _at(embed, steps)
        total += len(value.strip()) if isinstance(value, str) else 0
    for one in embed.get("fields") or ():
        total += len(one["name"].strip()) + len(one["value"].strip())
    return total
