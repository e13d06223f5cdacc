"""Which session gets which event, and what the event says there."""

from collections.abc import Callable
from enum import IntEnum

from bot.sandbox import drawing, guild_drawing, interactions
from bot.sandbox.interactions import Interaction
from bot.sandbox.permissions import Permission
from bot.sandbox.state import Channel, Guild, Json, Member, Message, Reaction, Role
from bot.sandbox.world import Event, World


class Intent(IntEnum):
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_WEBHOOKS = 1 << 5
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    MESSAGE_CONTENT = 1 << 15
    GUILD_SCHEDULED_EVENTS = 1 << 16


PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT

#: Events that go by another name on the wire: a server that is back, or there from the start,
#: says `"unavailable": false`, which one that the bot just joined does not.
WIRE_NAMES = {"GUILD_AVAILABLE": "GUILD_CREATE"}
_NEEDED: dict[str, int] = {
    "GUILD_AVAILABLE": Intent.GUILDS,
    "GUILD_CREATE": Intent.GUILDS,
    "GUILD_UPDATE": Intent.GUILDS,
    "GUILD_DELETE": Intent.GUILDS,
    "GUILD_ROLE_CREATE": Intent.GUILDS,
    "GUILD_ROLE_UPDATE": Intent.GUILDS,
    "GUILD_ROLE_DELETE": Intent.GUILDS,
    "CHANNEL_CREATE": Intent.GUILDS,
    "CHANNEL_UPDATE": Intent.GUILDS,
    "CHANNEL_DELETE": Intent.GUILDS,
    "THREAD_CREATE": Intent.GUILDS,
    "THREAD_UPDATE": Intent.GUILDS,
    "THREAD_DELETE": Intent.GUILDS,
    "GUILD_MEMBER_ADD": Intent.GUILD_MEMBERS,
    "GUILD_MEMBER_UPDATE": Intent.GUILD_MEMBERS,
    "GUILD_MEMBER_REMOVE": Intent.GUILD_MEMBERS,
    "MESSAGE_CREATE": Intent.GUILD_MESSAGES,
    "MESSAGE_UPDATE": Intent.GUILD_MESSAGES,
    "MESSAGE_DELETE": Intent.GUILD_MESSAGES,
    "MESSAGE_REACTION_ADD": Intent.GUILD_MESSAGE_REACTIONS,
    "MESSAGE_REACTION_REMOVE": Intent.GUILD_MESSAGE_REACTIONS,
    "WEBHOOKS_UPDATE": Intent.GUILD_WEBHOOKS,
    "GUILD_SCHEDULED_EVENT_CREATE": Intent.GUILD_SCHEDULED_EVENTS,
    "GUILD_SCHEDULED_EVENT_UPDATE": Intent.GUILD_SCHEDULED_EVENTS,
    "GUILD_SCHEDULED_EVENT_DELETE": Intent.GUILD_SCHEDULED_EVENTS,
    "INTERACTION_CREATE": 0,
}


def wanted(event: Event, intents: int) -> bool:
    """Whether a session with these intents gets the event at all."""
    needed = _NEEDED.get(event.name)
    if needed is None:
        return False
    if isinstance(event.subject, Message):
        if event.subject.viewer_id is not None:
            return False
        if event.guild_id is None:
            needed = Intent.DIRECT_MESSAGES
    if isinstance(event.subject, Reaction) and event.guild_id is None:
        needed = Intent.DIRECT_MESSAGE_REACTIONS
    if event.name == "GUILD_MEMBER_UPDATE" and _is_bot(event.subject):
        # A bot hears of its own changes whatever its intents.
        needed = Intent.GUILDS
    return intents & needed == needed


def _is_bot(subject: object) -> bool:
    return isinstance(subject, Member) and subject.user.bot


def visible(world: World, event: Event) -> bool:
    """Whether the bot may see it: it is in the server, and in the channel of a message."""
    if event.guild_id is None or event.name in ("GUILD_DELETE", "INTERACTION_CREATE"):
        return True
    guild = world.guilds.get(event.guild_id)
    if guild is None or world.bot.id not in guild.members:
        return False
    subject = event.subject.message if isinstance(event.subject, Reaction) else event.subject
    if isinstance(subject, Message):
        channel = world.channels.get(subject.channel_id)
        rights = world.permissions(channel, world.bot.id) if channel else 0
        return bool(rights & Permission.VIEW_CHANNEL)
    return True


def draw(world: World, event: Event, intents: int) -> Json:
    """Draw the `d` of the event's payload."""
    match event.subject:
        case Message() as message:
            drawn = _message(world, event, message, intents)
        case Reaction() as reaction:
            drawn = drawing.reaction(world, reaction)
        case Interaction() as interaction:
            drawn = interactions.payload(world, interaction)
        case Guild() as guild:
            drawn = _GUILD[event.name](world, guild, intents)
        case Channel() as channel:
            drawn = _channel(event, channel)
        case other:
            drawn = _small(event, other)
    return drawn


def _small(event: Event, subject: object) -> Json:
    match subject:
        case Role() as role:
            return _role(event, role)
        case Member() as member:
            return drawing.member(member) | {"guild_id": str(member.guild_id)}
        case dict() as drawn:
            return drawn
    raise TypeError(f"no way to draw {subject!r}")


def _guild_create(world: World, guild: Guild, intents: int) -> Json:
    members = bool(intents & Intent.GUILD_MEMBERS)
    return guild_drawing.guild_create(world, guild, members=members)


def _guild_available(world: World, guild: Guild, intents: int) -> Json:
    return _guild_create(world, guild, intents) | {"unavailable": False}


def _guild_update(_: World, guild: Guild, __: int) -> Json:
    return guild_drawing.guild(guild)


def _guild_delete(_: World, guild: Guild, __: int) -> Json:
    # Without `unavailable` the bot was removed; with it, the server has an outage.
    return {"id": str(guild.id)} | ({} if guild.available else {"unavailable": True})


_GUILD: dict[str, Callable[[World, Guild, int], Json]] = {
    "GUILD_CREATE": _guild_create,
    "GUILD_AVAILABLE": _guild_available,
    "GUILD_UPDATE": _guild_update,
    "GUILD_DELETE": _guild_delete,
}


def _message(world: World, event: Event, one: Message, intents: int) -> Json:
    if event.name == "MESSAGE_DELETE":
        return drawing.deleted_message(one)
    drawn = drawing.message_event(world, one)
    may_read = (
        intents & Intent.MESSAGE_CONTENT
        or one.guild_id is None
        or one.author.id == world.bot.id
        or world.bot.id in one.mentions.users
    )
    if not may_read:
        drawn |= {"content": "", "embeds": [], "attachments": [], "components": []}
    return drawn


def _channel(event: Event, one: Channel) -> Json:
    if event.name == "WEBHOOKS_UPDATE":
        return {"guild_id": str(one.guild_id), "channel_id": str(one.id)}
    if event.name == "THREAD_DELETE":
        return {
            "id": str(one.id),
            "guild_id": str(one.guild_id),
            "parent_id": str(one.parent_id),
            "type": int(one.kind),
        }
    drawn = drawing.channel(one)
    return drawn | ({"newly_created": True} if event.name == "THREAD_CREATE" else {})


def _role(event: Event, one: Role) -> Json:
    guild_id = str(event.guild_id)
    if event.name == "GUILD_ROLE_DELETE":
        return {"guild_id": guild_id, "role_id": str(one.id)}
    return {"guild_id": guild_id, "role": drawing.role(one)}
