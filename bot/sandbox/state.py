"""What exists in the sandbox, as plain values; rules and drawing live elsewhere."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any, Literal, NamedTuple

#: A JSON object as it travels to and from Discord's clients.
Json = dict[str, Any]


class ChannelKind(IntEnum):
    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15
    MEDIA = 16

    @property
    def is_thread(self) -> bool:
        return 10 <= self <= 12

    @property
    def takes_posts(self) -> bool:
        """Whether there are only threads in it: its posts."""
        return self in (ChannelKind.FORUM, ChannelKind.MEDIA)


class MessageFlag(IntEnum):
    CROSSPOSTED = 1 << 0
    IS_CROSSPOST = 1 << 1
    SUPPRESS_EMBEDS = 1 << 2
    SOURCE_DELETED = 1 << 3
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    COMPONENTS_V2 = 1 << 15


@dataclass(slots=True, eq=False)
class User:
    id: int
    name: str
    bot: bool = False


@dataclass(slots=True, eq=False)
class Role:
    id: int
    name: str
    permissions: int = 0
    mentionable: bool = False
    position: int = 1
    managed: bool = False


@dataclass(slots=True, eq=False)
class Member:
    user: User
    guild_id: int
    joined: datetime
    roles: list[int] = field(default_factory=list)
    nick: str | None = None


class Overwrite(NamedTuple):
    """Permission bits that a channel gives to, or takes from, a role or a member."""

    allow: int = 0
    deny: int = 0
    for_member: bool = False


@dataclass(slots=True, eq=False)
class Channel:
    """A channel, thread or direct message (`guild_id` None, `recipient` set)."""

    id: int
    guild_id: int | None
    kind: ChannelKind
    name: str
    position: int = 0
    parent_id: int | None = None
    topic: str | None = None
    nsfw: bool = False
    #: by role or member id
    overwrites: dict[int, Overwrite] | None = None
    recipient: User | None = None
    last_message_id: int | None = None
    thread: "ThreadState | None" = None
    #: forum tags, as Discord's JSON
    tags: list[Json] | None = None
    tag_required: bool = False
    #: target channels that follow this announcement channel, by webhook id
    followers: dict[int, int] | None = None


@dataclass(slots=True, eq=False)
class ThreadState:
    owner_id: int
    created: datetime
    auto_archive: int = 4320
    archived: bool = False
    locked: bool = False
    #: when it was archived, or opened again, last
    archived_at: datetime | None = None
    applied_tags: list[int] = field(default_factory=list)
    members: set[int] = field(default_factory=set)
    messages: int = 0


@dataclass(slots=True, eq=False)
class Guild:
    id: int
    name: str
    owner_id: int
    created: datetime
    roles: dict[int, Role]
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    events: dict[int, Json] = field(default_factory=dict)
    #: stickers, as Discord's JSON
    stickers: dict[int, Json] = field(default_factory=dict)
    #: False when the bot was kicked or the guild is in an outage
    available: bool = True


class Ping(NamedTuple):
    """One notification that a message would cause. `id` is None for everyone and here."""

    kind: Literal["everyone", "here", "role", "user"]
    id: int | None = None


class Version(NamedTuple):
    """What a message said before an edit."""

    content: str
    embeds: list[Json]
    components: list[Json]
    until: datetime


@dataclass(slots=True, eq=False)
class Attachment:
    id: int
    filename: str
    data: bytes
    content_type: str
    description: str | None = None


@dataclass(slots=True, eq=False)
class Mentions:
    """What a message mentions, pinging or not."""

    users: list[int] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    everyone: bool = False


NO_MENTIONS = Mentions()


@dataclass(slots=True, eq=False)
class Message:
    id: int
    channel_id: int
    guild_id: int | None
    author: User
    content: str
    timestamp: datetime
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    #: poll and stickers, as Discord's JSON
    poll: Json | None = None
    stickers: list[Json] = field(default_factory=list)
    nonce: str | int | None = None
    mentions: Mentions = NO_MENTIONS
    pings: tuple[Ping, ...] = ()
    edited: datetime | None = None
    edits: list[Version] = field(default_factory=list)
    #: the only member who sees it, for ephemeral answers
    viewer_id: int | None = None
    webhook_id: int | None = None
    #: interaction id, command name and user, when it answers one
    cause: "Cause | None" = None
    #: message_reference, as Discord's JSON
    reference: Json | None = None
    kind: int = 0
    thread_id: int | None = None
    pinned: bool = False
    deleted: bool = False
    #: who reacted, by emoji
    reactions: dict[str, set[int]] = field(default_factory=dict)

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & MessageFlag.EPHEMERAL)

    @property
    def loading(self) -> bool:
        """True while the bot "is thinking"."""
        return bool(self.flags & MessageFlag.LOADING)

    @property
    def text(self) -> str:
        """Everything a reader sees, one piece a line."""
        return "\n".join(_pieces(self))


class Reaction(NamedTuple):
    """Somebody's mark under a message, as it comes or goes."""

    message: Message
    user: User
    emoji: str


@dataclass(slots=True, eq=False)
class Cause:
    interaction_id: int
    kind: int
    name: str
    user: User


@dataclass(slots=True, eq=False)
class Webhook:
    id: int
    channel_id: int
    guild_id: int
    name: str
    token: str | None
    #: application that made it; only such a webhook may send buttons
    application_id: int | None = None
    #: announcement channel that a follower webhook carries posts from
    source: Channel | None = None


def _pieces(message: Message) -> list[str]:
    found = [message.content] if message.content else []
    for embed in message.embeds:
        found += [embed[key] for key in ("title", "description") if embed.get(key)]
        for one in embed.get("fields") or ():
            found += [one["name"], one["value"]]
        for part, key in (("footer", "text"), ("author", "name")):
            if embed.get(part):
                found.append(embed[part][key])
    for component in message.components:
        found += component_texts(component)
    if message.poll is not None:
        media = [message.poll["question"], *(one["poll_media"] for one in message.poll["answers"])]
        found += [one["text"] for one in media]
    return found + [one["name"] for one in message.stickers]


def component_texts(component: Json) -> list[str]:
    found = [component[key] for key in ("content", "label", "placeholder") if component.get(key)]
    for child in component.get("components") or ():
        found += component_texts(child)
    for key in ("accessory", "component"):
        if component.get(key):
            found += component_texts(component[key])
    return found


def walk_components(components: list[Json]) -> list[Json]:
    """Every component, nested ones after their parent."""
    found: list[Json] = []
    for component in components:
        found.append(component)
        found += walk_components(component.get("components") or [])
        found += walk_components(
            [component[key] for key in ("accessory", "component") if component.get(key)]
        )
    return found
