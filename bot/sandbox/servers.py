"""Servers and their parts come and go: the only place that writes them."""

from bot.sandbox.permissions import EVERYONE
from bot.sandbox.state import (
    Channel,
    ChannelKind,
    Guild,
    Json,
    Member,
    Overwrite,
    Role,
    ThreadState,
    User,
    Webhook,
)
from bot.sandbox.world import World

#: What the bot's own role allows unless told otherwise: posting, nothing that manages.
BOT_PERMISSIONS = EVERYONE


def add_guild(world: World, name: str, bot_permissions: int = BOT_PERMISSIONS) -> Guild:
    """Add a server with its owner and the bot in it."""
    guild_id = world.ids.next_guild()
    now = world.clock()
    everyone = Role(guild_id, "@everyone", EVERYONE, position=0)
    guild = Guild(guild_id, name, world.owner.id, now, {guild_id: everyone})
    guild.members[world.owner.id] = Member(world.owner, guild_id, now)
    managed = Role(world.ids.next(), world.bot.name, bot_permissions, managed=True)
    guild.roles[managed.id] = managed
    guild.members[world.bot.id] = Member(world.bot, guild_id, now, [managed.id])
    world.guilds[guild_id] = guild
    world.emit("GUILD_CREATE", guild_id, guild)
    return guild


def add_channel(
    world: World,
    guild: Guild,
    name: str,
    kind: ChannelKind = ChannelKind.TEXT,
    *,
    overwrites: dict[int, Overwrite] | None = None,
    parent_id: int | None = None,
    topic: str | None = None,
) -> Channel:
    channel = Channel(
        world.ids.next(),
        guild.id,
        kind,
        name,
        position=len(guild.channels),
        parent_id=parent_id,
        topic=topic,
        overwrites=overwrites,
    )
    guild.channels[channel.id] = world.channels[channel.id] = channel
    world.emit("CHANNEL_CREATE", guild.id, channel)
    return channel


def add_thread(
    world: World, parent: Channel, name: str, owner_id: int, *, thread_id: int | None = None
) -> Channel:
    """Add a thread of a channel, or a forum's post."""
    announcing = parent.kind is ChannelKind.ANNOUNCEMENT
    kind = ChannelKind.ANNOUNCEMENT_THREAD if announcing else ChannelKind.THREAD
    guild = world.guilds[parent.guild_id or 0]
    state = ThreadState(owner_id, world.clock(), members={owner_id})
    thread = Channel(
        thread_id or world.ids.next(), guild.id, kind, name, parent_id=parent.id, thread=state
    )
    guild.channels[thread.id] = world.channels[thread.id] = thread
    world.emit("THREAD_CREATE", guild.id, thread)
    return thread


def delete_channel(world: World, channel: Channel) -> None:
    """Delete the channel with its threads and messages."""
    guild = world.guilds[channel.guild_id or 0]
    for one in [each for each in guild.channels.values() if each.parent_id == channel.id]:
        if one.kind.is_thread:
            delete_channel(world, one)
    for gone in world.messages.pop(channel.id, {}).values():
        gone.deleted = True
    for webhook in [one for one in world.webhooks.values() if one.channel_id == channel.id]:
        del world.webhooks[webhook.id]
    del guild.channels[channel.id]
    del world.channels[channel.id]
    kind = "THREAD_DELETE" if channel.kind.is_thread else "CHANNEL_DELETE"
    world.emit(kind, guild.id, channel)


def delete_guild(world: World, guild: Guild) -> None:
    remove_bot(world, guild)
    for channel in guild.channels.values():
        world.messages.pop(channel.id, None)
        world.channels.pop(channel.id, None)
    world.commands.pop(guild.id, None)
    del world.guilds[guild.id]


def remove_bot(world: World, guild: Guild) -> None:
    """Take the bot out of a server: kicked, or by its own will. Its managed role goes too."""
    member = guild.members.pop(world.bot.id, None)
    if member is None:
        return
    for role_id in member.roles:
        if guild.roles[role_id].managed:
            del guild.roles[role_id]
    world.emit("GUILD_DELETE", guild.id, guild)


def add_role(world: World, guild: Guild, name: str, permissions: int, *, mentionable: bool) -> Role:
    # A new role is the lowest: right above @everyone, below the bot's own.
    for one in guild.roles.values():
        one.position += one.position > 0
    role = Role(world.ids.next(), name, permissions, mentionable, position=1)
    guild.roles[role.id] = role
    world.emit("GUILD_ROLE_CREATE", guild.id, role)
    return role


def add_sticker(world: World, guild: Guild, name: str) -> Json:
    """Give a server a sticker that messages in it may carry."""
    sticker_id = world.ids.next()
    drawn: Json = {
        "id": str(sticker_id),
        "guild_id": str(guild.id),
        "name": name,
        "description": None,
        "tags": name,
        "type": 2,
        "format_type": 1,
        "available": True,
    }
    guild.stickers[sticker_id] = drawn
    world.emit("GUILD_UPDATE", guild.id, guild)
    return drawn


def add_member(world: World, guild: Guild, name: str, roles: list[int]) -> Member:
    """Let a person by that name join."""
    user = add_person(world, name)
    member = Member(user, guild.id, world.clock(), roles)
    guild.members[user.id] = member
    world.emit("GUILD_MEMBER_ADD", guild.id, member)
    return member


def add_person(world: World, name: str) -> User:
    """Who goes by that name, made if there is nobody yet."""
    user = world.people.get(name)
    if user is None:
        user = world.people[name] = User(world.ids.next(), name)
        world.users[user.id] = user
    return user


def direct_channel(world: World, user: User) -> Channel:
    """Find or open the direct messages between the bot and a user."""
    if user.id in world.directs:
        return world.directs[user.id]
    channel = Channel(world.ids.next(), None, ChannelKind.DM, user.name, recipient=user)
    world.channels[channel.id] = world.directs[user.id] = channel
    world.emit("CHANNEL_CREATE", None, channel)
    return channel


def overwrite(world: World, channel: Channel, target_id: int, rule: Overwrite) -> None:
    """Set what a role or member may do in a channel."""
    channel.overwrites = (channel.overwrites or {}) | {target_id: rule}
    world.emit("CHANNEL_UPDATE", channel.guild_id, channel)


def follow(world: World, source: Channel, target: Channel) -> Webhook:
    """Let what is published in `source` appear in `target`."""
    name = f"{world.guilds[source.guild_id or 0].name} #{source.name}"
    webhook = Webhook(world.ids.next(), target.id, target.guild_id or 0, name, None, None, source)
    world.webhooks[webhook.id] = webhook
    source.followers = (source.followers or {}) | {webhook.id: target.id}
    world.emit("WEBHOOKS_UPDATE", target.guild_id, target)
    return webhook


def set_archived(
    world: World, thread: Channel, *, archived: bool, locked: bool | None = None
) -> None:
    """Close a thread, or open it again; a locked one is opened by those who manage threads only."""
    state = thread.thread
    if state is None:
        raise ValueError(f"{thread.name} is no thread")
    if state.archived != archived:
        state.archived, state.archived_at = archived, world.clock()
    if locked is not None:
        state.locked = locked
    world.emit("THREAD_UPDATE", thread.guild_id, thread)


def set_tags(
    world: World, forum: Channel, names: tuple[str, ...], *, required: bool = False
) -> None:
    """Give a forum the tags that its posts may, or must, carry."""
    forum.tag_required = required
    forum.tags = [
        {
            "id": str(world.ids.next()),
            "name": name,
            "moderated": False,
            "emoji_id": None,
            "emoji_name": None,
        }
        for name in names
    ]
    world.emit("CHANNEL_UPDATE", forum.guild_id, forum)


def set_available(world: World, guild: Guild, *, available: bool) -> None:
    """Begin or end an outage of one server."""
    guild.available = available
    world.emit("GUILD_AVAILABLE" if available else "GUILD_DELETE", guild.id, guild)
