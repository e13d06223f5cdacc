"""What `Sandbox.guild` and its children return: a place in the sandbox with its verbs."""

from collections.abc import Mapping
from typing import Literal

from bot.sandbox import servers
from bot.sandbox.permissions import Permissions, to_bits
from bot.sandbox.state import Channel, ChannelKind, Guild, Member, Message, Overwrite, Role, User
from bot.sandbox.world import World

Kind = Literal["text", "announcement", "forum", "media", "voice", "category"]
_KINDS = {
    "text": ChannelKind.TEXT,
    "announcement": ChannelKind.ANNOUNCEMENT,
    "forum": ChannelKind.FORUM,
    "media": ChannelKind.MEDIA,
    "voice": ChannelKind.VOICE,
    "category": ChannelKind.CATEGORY,
}


class MemberHandle:
    def __init__(self, world: World, member: Member) -> None:
        self._world = world
        self.member = member

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.name

    @property
    def user(self) -> User:
        return self.member.user

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


Target = Role | MemberHandle | Literal["bot", "everyone"]
Rules = Mapping[Target, Permissions]


class ChannelHandle:
    def __init__(self, world: World, channel: Channel) -> None:
        self._world = world
        self.channel = channel

    @property
    def guild(self) -> "GuildHandle":
        return GuildHandle(self._world, self._world.guilds[self.channel.guild_id or 0])

    @property
    def id(self) -> int:
        return self.channel.id

    @property
    def name(self) -> str:
        return self.channel.name

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    @property
    def deleted(self) -> bool:
        return self.id not in self._world.channels

    @property
    def messages(self) -> list[Message]:
        """All that is in the channel, oldest first, ephemeral answers included."""
        return list(self._world.messages.get(self.id, {}).values())

    def allow(self, target: Target, permissions: Permissions) -> None:
        """Give a role or member permissions in this channel."""
        self._rule(target, allow=to_bits(permissions))

    def deny(self, target: Target, permissions: Permissions) -> None:
        """Take permissions from a role or member in this channel."""
        self._rule(target, deny=to_bits(permissions))

    def delete(self) -> None:
        servers.delete_channel(self._world, self.channel)

    def restrict(self, *, nsfw: bool = True) -> None:
        """Make it age-restricted, or open to all again."""
        self.channel.nsfw = nsfw
        self._world.emit("CHANNEL_UPDATE", self.channel.guild_id, self.channel)

    def rename(self, name: str) -> None:
        self.channel.name = name
        self._world.emit("CHANNEL_UPDATE", self.channel.guild_id, self.channel)

    @property
    def threads(self) -> list["ChannelHandle"]:
        """Threads of the channel, or posts of the forum, oldest first."""
        guild = self._world.guilds[self.channel.guild_id or 0]
        return [
            ChannelHandle(self._world, one)
            for one in guild.channels.values()
            if one.parent_id == self.id and one.thread is not None
        ]

    def archive(self, *, locked: bool | None = None) -> None:
        """Close this thread, and lock it if so."""
        servers.set_archived(self._world, self.channel, archived=True, locked=locked)

    def lock(self) -> None:
        """Let only those who manage threads write in this one."""
        servers.set_archived(self._world, self.channel, archived=False, locked=True)

    def unlock(self) -> None:
        servers.set_archived(self._world, self.channel, archived=False, locked=False)

    @property
    def archived(self) -> bool:
        return self.channel.thread is not None and self.channel.thread.archived

    @property
    def tags(self) -> list[str]:
        """Names of the tags that this post of a forum carries."""
        forum = self._world.channels[self.channel.parent_id or 0]
        names = {int(tag["id"]): str(tag["name"]) for tag in forum.tags or ()}
        state = self.channel.thread
        return [names[one] for one in state.applied_tags] if state is not None else []

    def follow(self, target: "ChannelHandle") -> None:
        """Let `target` receive what is published in this announcement channel."""
        servers.follow(self._world, self.channel, target.channel)

    def _rule(self, target: Target, *, allow: int = 0, deny: int = 0) -> None:
        guild = self._world.guilds[self.channel.guild_id or 0]
        target_id, for_member = target_of(self._world, guild, target)
        old = (self.channel.overwrites or {}).get(target_id, Overwrite())
        rule = Overwrite(old.allow & ~deny | allow, old.deny & ~allow | deny, for_member)
        servers.overwrite(self._world, self.channel, target_id, rule)


class GuildHandle:
    def __init__(self, world: World, guild: Guild) -> None:
        self._world = world
        self.guild = guild

    @property
    def id(self) -> int:
        return self.guild.id

    @property
    def name(self) -> str:
        return self.guild.name

    @property
    def bot_role(self) -> Role:
        """The role that came with the bot; its permissions can be changed by `permit`."""
        return next(one for one in self.guild.roles.values() if one.managed)

    def channel(
        self,
        name: str,
        kind: Kind = "text",
        *,
        allow: Rules | None = None,
        deny: Rules | None = None,
        topic: str | None = None,
        tags: tuple[str, ...] = (),
        tag_required: bool = False,
    ) -> ChannelHandle:
        """Add a channel. `deny={"bot": "send_messages"}` says what who may not do there."""
        rules: dict[int, Overwrite] = {}
        for target, permissions in (allow or {}).items():
            target_id, for_member = target_of(self._world, self.guild, target)
            rules[target_id] = Overwrite(to_bits(permissions), 0, for_member)
        for target, permissions in (deny or {}).items():
            target_id, for_member = target_of(self._world, self.guild, target)
            allowed = rules.get(target_id, Overwrite()).allow
            rules[target_id] = Overwrite(allowed, to_bits(permissions), for_member)
        channel = servers.add_channel(
            self._world, self.guild, name, _KINDS[kind], overwrites=rules or None, topic=topic
        )
        if tags or tag_required:
            servers.set_tags(self._world, channel, tags, required=tag_required)
        return ChannelHandle(self._world, channel)

    def role(self, name: str, *, permissions: Permissions = 0, mentionable: bool = False) -> Role:
        return servers.add_role(
            self._world, self.guild, name, to_bits(permissions), mentionable=mentionable
        )

    def member(
        self, name: str, *, permissions: Permissions = 0, roles: tuple[Role, ...] = ()
    ) -> MemberHandle:
        """Add a person; `permissions` come by a role of their own."""
        held = [one.id for one in roles]
        bits = to_bits(permissions)
        if bits:
            held.append(self.role(f"{name}'s role", permissions=bits).id)
        return MemberHandle(self._world, servers.add_member(self._world, self.guild, name, held))

    def permit(self, role: Role, permissions: Permissions) -> None:
        """Set what a role may do in the whole server."""
        role.permissions = to_bits(permissions)
        self._world.emit("GUILD_ROLE_UPDATE", self.id, role)

    def rename(self, name: str) -> None:
        self.guild.name = name
        self._world.emit("GUILD_UPDATE", self.id, self.guild)

    def sticker(self, name: str) -> int:
        """Add a sticker; gives its id."""
        return int(servers.add_sticker(self._world, self.guild, name)["id"])

    def kick_bot(self) -> None:
        servers.remove_bot(self._world, self.guild)

    def outage(self) -> None:
        """Make the server unavailable, as in an outage of Discord, until `recover`."""
        servers.set_available(self._world, self.guild, available=False)

    def recover(self) -> None:
        servers.set_available(self._world, self.guild, available=True)

    def delete(self) -> None:
        servers.delete_guild(self._world, self.guild)


def target_of(world: World, guild: Guild, target: Target) -> tuple[int, bool]:
    """Id of a role or member that an overwrite is for, and whether it is a member."""
    if isinstance(target, MemberHandle):
        return target.id, True
    if isinstance(target, Role):
        return target.id, False
    if target == "everyone":
        return guild.id, False
    if target == "bot":
        return world.bot.id, True
    raise ValueError(f"an overwrite is for a role, a member, 'bot' or 'everyone', not {target!r}")
