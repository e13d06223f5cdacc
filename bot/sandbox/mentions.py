"""Whom a message mentions, and whom it would really notify."""

import re
from dataclasses import dataclass

from bot.sandbox.permissions import Permission
from bot.sandbox.state import Guild, Json, Mentions, Ping

_USER = re.compile(r"<@!?(\d{1,20})>")
_ROLE = re.compile(r"<@&(\d{1,20})>")
_EVERYONE = re.compile(r"@(everyone|here)\b")
_CODE = re.compile(r"```.*?```|``.*?``|`[^`\n]*`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Allowed:
    """`allowed_mentions`, read: kinds that may ping, or the very ids that may."""

    kinds: frozenset[str]
    users: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()


#: Without `allowed_mentions`, a message of a bot pings whatever it names ...
EVERYTHING = Allowed(frozenset({"users", "roles", "everyone"}))
#: ... while interaction answers and webhooks ping members only.
USERS_ONLY = Allowed(frozenset({"users"}))


def read_allowed(raw: Json | None, default: Allowed) -> Allowed:
    if raw is None:
        return default
    return Allowed(
        frozenset(raw.get("parse") or ()),
        frozenset(int(each) for each in raw.get("users") or ()),
        frozenset(int(each) for each in raw.get("roles") or ()),
    )


def find(
    text: str, allowed: Allowed, guild: Guild | None, author_rights: int
) -> tuple[Mentions, tuple[Ping, ...]]:
    """Mentions to draw and pings to record. Text in code marks mentions nobody."""
    if "@" not in text:
        return Mentions(), ()
    plain = _CODE.sub("", text)
    pings = [
        *_users(plain, allowed, guild),
        *_roles(plain, allowed, guild, author_rights),
        *_everyone(plain, allowed, guild, author_rights),
    ]
    mentions = Mentions(
        [ping.id for ping in pings if ping.kind == "user" and ping.id],
        [ping.id for ping in pings if ping.kind == "role" and ping.id],
        any(ping.kind in ("everyone", "here") for ping in pings),
    )
    return mentions, tuple(pings)


def _users(text: str, allowed: Allowed, guild: Guild | None) -> list[Ping]:
    named = dict.fromkeys(int(each) for each in _USER.findall(text))
    known = guild.members if guild else named
    return [
        Ping("user", each)
        for each in named
        if each in known and ("users" in allowed.kinds or each in allowed.users)
    ]


def _roles(text: str, allowed: Allowed, guild: Guild | None, rights: int) -> list[Ping]:
    if guild is None:
        return []
    named = dict.fromkeys(int(each) for each in _ROLE.findall(text))
    return [
        Ping("role", each)
        for each in named
        if each in guild.roles
        and ("roles" in allowed.kinds or each in allowed.roles)
        and (guild.roles[each].mentionable or rights & Permission.MENTION_EVERYONE)
    ]


def _everyone(text: str, allowed: Allowed, guild: Guild | None, rights: int) -> list[Ping]:
    if guild is None or "everyone" not in allowed.kinds or not rights & Permission.MENTION_EVERYONE:
        return []
    found = set(_EVERYONE.findall(text))
    pings: list[Ping] = []
    if "everyone" in found:
        pings.append(Ping("everyone"))
    if "here" in found:
        pings.append(Ping("here"))
    return pings
