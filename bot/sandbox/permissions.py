"""Discord's permission flags, and how roles and overwrites add up to what a member may do."""

from collections.abc import Iterable
from enum import IntEnum

from bot.sandbox.state import Channel, Guild, Member, Overwrite


class Permission(IntEnum):
    """One bit each; an IntEnum, as sums of an IntFlag cost five times as much at each request."""

    CREATE_INSTANT_INVITE = 1 << 0
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38
    CREATE_EVENTS = 1 << 44
    SEND_POLLS = 1 << 49
    USE_EXTERNAL_APPS = 1 << 50


Permissions = int | str | Iterable[str]

ALL = (1 << 53) - 1
#: What @everyone may do in a new server.
EVERYONE = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.ADD_REACTIONS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.CHANGE_NICKNAME
    | Permission.SEND_POLLS
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.USE_EXTERNAL_APPS
)
_NOTHING = Overwrite()
_NO_SEND = (
    Permission.SEND_POLLS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.MENTION_EVERYONE
    | Permission.SEND_TTS_MESSAGES
)


def to_bits(permissions: Permissions) -> int:
    """Bits of a number, one name ("manage_guild") or several names."""
    if isinstance(permissions, int):
        return permissions
    names = (permissions,) if isinstance(permissions, str) else permissions
    bits = 0
    for name in names:
        try:
            bits |= Permission[name.upper()]
        except KeyError:
            raise ValueError(f"no such permission: {name}") from None
    return bits


def in_guild(guild: Guild, member: Member) -> int:
    """Add up what a member's roles allow anywhere in the guild."""
    if member.user.id == guild.owner_id:
        return ALL
    bits = guild.roles[guild.id].permissions
    for role_id in member.roles:
        bits |= guild.roles[role_id].permissions
    return ALL if bits & Permission.ADMINISTRATOR else bits


def in_channel(guild: Guild, channel: Channel, member: Member) -> int:
    """Add up what a member may do in a channel; pass a thread's parent for a thread.

    Source: Discord's documentation, "Permission Overwrites" and "Implicit Permissions".
    """
    bits = in_guild(guild, member)
    if bits & Permission.ADMINISTRATOR:
        return bits
    rules = channel.overwrites
    if rules:
        everyone = rules.get(guild.id, _NOTHING)
        bits = bits & ~everyone.deny | everyone.allow
        allow = deny = 0
        for role_id in member.roles:
            role = rules.get(role_id, _NOTHING)
            allow, deny = allow | role.allow, deny | role.deny
        bits = bits & ~deny | allow
        own = rules.get(member.user.id, _NOTHING)
        bits = bits & ~own.deny | own.allow
    if not bits & Permission.VIEW_CHANNEL:
        return 0
    if not bits & Permission.SEND_MESSAGES:
        bits &= ~_NO_SEND
    return bits
