"""Bodies that create or edit a message."""

from collections.abc import Iterator

from bot.sandbox.checks import components, embeds, fields, polls
from bot.sandbox.errors import DiscordError, Problem
from bot.sandbox.state import Json, MessageFlag

#: Discord's description allows 4000, which is for paying members; a bot has 2000.
CONTENT = 2000
_LEGACY = ("content", "embeds", "poll", "sticker_ids")
_BODY = ("content", "embeds", "components", "sticker_ids", "attachments", "poll")
_FOR_WEBHOOKS = ("username", "avatar_url", "thread_name", "applied_tags")
_REST = ("nonce", "enforce_nonce", "tts", "allowed_mentions", "flags", "message_reference")
_KEYS = frozenset((*_BODY, *_REST, *_FOR_WEBHOOKS, "shared_client_theme"))
SETTABLE = (
    MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.COMPONENTS_V2
)


def check(body: Json, *, v2: bool = False, path: fields.Path = ()) -> Iterator[Problem]:
    """Problems of a message body. `v2`: the message being edited has the flag already."""
    yield from fields.known_keys(body, path, _KEYS)
    if body.get("content") is not None:
        yield from fields.text(body["content"], (*path, "content"), CONTENT)
    if body.get("embeds") is not None:
        yield from embeds.check(body["embeds"], (*path, "embeds"))
    flags = body.get("flags")
    if flags is not None:
        yield from fields.number(flags, (*path, "flags"), 0, 2**53)
    layout = v2 or (isinstance(flags, int) and bool(flags & MessageFlag.COMPONENTS_V2))
    if body.get("components") is not None:
        yield from components.check(body["components"], (*path, "components"), layout=layout)
    if layout:
        yield from _legacy_fields(body, path)
    if body.get("allowed_mentions") is not None:
        yield from _allowed(body["allowed_mentions"], (*path, "allowed_mentions"))
    yield from _rest(body, path)


def refuse_empty(body: Json, *, files: bool) -> None:
    """50006 when there is nothing in the message."""
    content = body.get("content")
    if isinstance(content, str) and content.strip():
        return
    if not files and not any(body.get(key) for key in _BODY[1:]):
        raise DiscordError(400, 50006, "Cannot send an empty message")


def _legacy_fields(body: Json, path: fields.Path) -> Iterator[Problem]:
    for key in _LEGACY:
        if body.get(key):
            yield Problem(
                (*path, key),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )


def _allowed(value: object, path: fields.Path) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield from fields.mapping(value, path)
        return
    parse = value.get("parse") or []
    yield from fields.listing(parse, (*path, "parse"), 3)
    for index, kind in enumerate(parse if isinstance(parse, list) else ()):
        if kind not in ("users", "roles", "everyone"):
            choices = "Value must be one of ('users', 'roles', 'everyone')."
            yield Problem((*path, "parse", index), "BASE_TYPE_CHOICES", choices)
    for key in ("users", "roles"):
        listed = value.get(key)
        if listed is None:
            continue
        yield from fields.listing(listed, (*path, key), 100)
        for index, one in enumerate(listed if isinstance(listed, list) else ()):
            yield from fields.snowflake(one, (*path, key, index))
        if listed and key in parse:
            yield Problem(
                path,
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{key}"] and {key}: [ids...] are mutually exclusive.',
            )


def _rest(body: Json, path: fields.Path) -> Iterator[Problem]:
    nonce = body.get("nonce")
    if isinstance(nonce, str):
        yield from fields.text(nonce, (*path, "nonce"), 25)
    elif nonce is not None:
        yield from fields.number(nonce, (*path, "nonce"), -(2**63), 2**64)
    if body.get("sticker_ids") is not None:
        yield from fields.listing(body["sticker_ids"], (*path, "sticker_ids"), 3)
        for index, one in enumerate(body["sticker_ids"]):
            yield from fields.snowflake(one, (*path, "sticker_ids", index))
    if body.get("poll") is not None:
        yield from polls.check(body["poll"], (*path, "poll"))
    if body.get("username") is not None:
        yield from fields.text(body["username"], (*path, "username"), 80, 1)
    if body.get("message_reference") is not None:
        yield from fields.mapping(body["message_reference"], (*path, "message_reference"))
