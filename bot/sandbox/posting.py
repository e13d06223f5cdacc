"""Messages come, change and go: the only place that writes them."""

from dataclasses import dataclass, field

from bot.sandbox import mentions
from bot.sandbox.state import (
    NO_MENTIONS,
    Attachment,
    Cause,
    Channel,
    Json,
    Message,
    MessageFlag,
    Reaction,
    User,
    Version,
    component_texts,
    walk_components,
)
from bot.sandbox.world import World


@dataclass(slots=True)
class Draft:
    """A checked request to post."""

    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    allowed: mentions.Allowed = mentions.EVERYTHING
    poll: Json | None = None
    stickers: list[Json] = field(default_factory=list)
    nonce: str | int | None = None
    reference: Json | None = None
    viewer_id: int | None = None
    webhook_id: int | None = None
    cause: Cause | None = None
    kind: int = 0
    message_id: int | None = None


def post(world: World, channel: Channel, author: User, draft: Draft) -> Message:
    """Put a message into a channel and tell everyone."""
    message = Message(
        draft.message_id or world.ids.next(),
        channel.id,
        channel.guild_id,
        author,
        draft.content,
        world.clock(),
        embeds=draft.embeds,
        components=numbered(draft.components),
        attachments=draft.attachments,
        flags=draft.flags,
        poll=draft.poll,
        stickers=draft.stickers,
        nonce=draft.nonce,
        viewer_id=draft.viewer_id,
        webhook_id=draft.webhook_id,
        cause=draft.cause,
        reference=draft.reference,
        kind=draft.kind,
    )
    resolve_mentions(world, message, draft.allowed, pings=True)
    world.messages.setdefault(channel.id, {})[message.id] = message
    if message.viewer_id is None:
        channel.last_message_id = message.id
        if channel.thread is not None:
            channel.thread.messages += 1
    world.emit("MESSAGE_CREATE", channel.guild_id, message)
    return message


def edit(
    world: World, message: Message, changes: Json, attachments: list[Attachment] | None = None
) -> None:
    """Apply the keys of a checked edit; the former version joins `edits`."""
    now = world.clock()
    was_loading = message.loading
    if not was_loading:
        message.edits.append(Version(message.content, message.embeds, message.components, now))
        message.edited = now
    if "content" in changes:
        message.content = changes["content"] or ""
    if "embeds" in changes:
        message.embeds = changes["embeds"] or []
    if "components" in changes:
        message.components = numbered(changes["components"] or [])
    if attachments is not None:
        message.attachments = attachments
    message.flags = _edited_flags(message.flags, changes.get("flags"))
    default = mentions.USERS_ONLY if message.cause or message.webhook_id else mentions.EVERYTHING
    allowed = mentions.read_allowed(changes.get("allowed_mentions"), default)
    # An edit redraws mentions without notifying; filling in a deferred answer notifies.
    resolve_mentions(world, message, allowed, pings=was_loading)
    world.emit("MESSAGE_UPDATE", message.guild_id, message)


def delete(world: World, message: Message) -> None:
    world.messages[message.channel_id].pop(message.id, None)
    message.deleted = True
    world.emit("MESSAGE_DELETE", message.guild_id, message)


def react(world: World, message: Message, user: User, emoji: str) -> None:
    """Put a mark under a message: an emoji, or "name:id" for one of a server's or app's own."""
    users = message.reactions.setdefault(emoji, set())
    if user.id not in users:
        users.add(user.id)
        world.emit("MESSAGE_REACTION_ADD", message.guild_id, Reaction(message, user, emoji))


def unreact(world: World, message: Message, user: User, emoji: str) -> None:
    users = message.reactions.get(emoji, set())
    if user.id not in users:
        return
    users.remove(user.id)
    if not users:
        del message.reactions[emoji]
    world.emit("MESSAGE_REACTION_REMOVE", message.guild_id, Reaction(message, user, emoji))


def resolve_mentions(
    world: World, message: Message, allowed: mentions.Allowed, *, pings: bool
) -> None:
    text = message.content
    if message.flags & MessageFlag.COMPONENTS_V2:
        text = "\n".join(line for each in message.components for line in component_texts(each))
    if "@" not in text:
        message.mentions = NO_MENTIONS
        return
    guild = world.guilds.get(message.guild_id or 0)
    rights = world.permissions(world.channels[message.channel_id], message.author.id)
    message.mentions, found = mentions.find(text, allowed, guild, rights)
    if pings and message.viewer_id is None:
        message.pings = found


def numbered(components: list[Json]) -> list[Json]:
    """Components with an id each: Discord numbers those without one from 1, skipping taken ids."""
    if not components:
        return components
    every = walk_components(components)
    taken = {each["id"] for each in every if each.get("id")}
    number = 0
    for each in every:
        if not each.get("id"):
            number += 1
            while number in taken:
                number += 1
            each["id"] = number
    return components


def _edited_flags(flags: int, wanted: int | None) -> int:
    flags &= ~MessageFlag.LOADING
    if wanted is None:
        return flags
    # Only embed suppression can be changed either way; V2 can be put on and never taken off.
    flags = flags & ~MessageFlag.SUPPRESS_EMBEDS | wanted & MessageFlag.SUPPRESS_EMBEDS
    return flags | wanted & MessageFlag.COMPONENTS_V2


def publish(world: World, channel: Channel, message: Message) -> None:
    """Crosspost a message to every channel that follows this one."""
    message.flags |= MessageFlag.CROSSPOSTED
    world.emit("MESSAGE_UPDATE", message.guild_id, message)
    for webhook_id, target_id in (channel.followers or {}).items():
        target = world.channels.get(target_id)
        if target is None:
            continue
        copy = Draft(
            message.content,
            message.embeds,
            message.components,
            message.attachments,
            message.flags & ~MessageFlag.CROSSPOSTED | MessageFlag.IS_CROSSPOST,
            webhook_id=webhook_id,
            reference={
                "type": 0,
                "message_id": str(message.id),
                "channel_id": str(channel.id),
                "guild_id": str(channel.guild_id),
            },
            allowed=mentions.Allowed(frozenset()),
        )
        name = f"{world.guilds[channel.guild_id or 0].name} #{channel.name}"
        post(world, target, User(webhook_id, name, bot=True), copy)
