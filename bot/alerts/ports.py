"""What delivery needs from the rooms outside: a card to send, and a way to Discord."""

from collections.abc import Awaitable, Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias

from bot.domain.announcement import Announcement
from bot.domain.milestone import Milestone
from bot.domain.show import Show

Body: TypeAlias = Mapping[str, object]

NO_MENTIONS: Body = {"parse": []}


@dataclass(frozen=True, slots=True)
class Subject:
    """What an announcement is about: a milestone with its evidence, and its show.

    `instead` is the milestone that superseded it: what is true now. `drawn` are the bodies of
    its messages so far: most channels get the same one. `others` are told in the same message.
    """

    milestone: Milestone
    show: Show
    instead: Milestone | None = None
    drawn: dict[Hashable, Body] = field(default_factory=dict, compare=False, repr=False)
    others: tuple["Subject", ...] = ()

    @property
    def told(self) -> Sequence["Subject"]:
        """All that its message tells, in the order in which it was owed."""
        return (self, *self.others)


@dataclass(frozen=True, slots=True)
class Notice:
    """All that a card of an announcement needs; `others` are told in the same message."""

    announcement: Announcement
    milestone: Milestone
    show: Show
    instead: Milestone | None = None
    others: tuple[Subject, ...] = ()


LoadSubjects: TypeAlias = Callable[[Collection[int]], Awaitable[Mapping[int, Subject]]]


class Draw(Protocol):
    """Turns a notice into the JSON body of a message: content, embeds, components, mentions.

    The same body has to do for the post and for later edits; edits never mention anybody. Of the
    announcement it may depend on role, form, `reply_to`, `silent`, `hold` with its end, and whether
    it is posted.
    """

    def __call__(self, notice: Notice) -> Body: ...


class Sender(Protocol):
    """Discord, as far as announcements need it. All raise DeliveryError."""

    async def post(self, channel_id: int, body: Body, *, nonce: str) -> int:
        """Create a message; returns its id. The same nonce within minutes gives the same one."""
        ...

    async def edit(self, channel_id: int, message_id: int, body: Body) -> None: ...

    async def find(self, channel_id: int, body: Body, *, nonce: str, since: datetime) -> int | None:
        """Look a message of ours up; returns its id, None when it surely is not there.

        Raises UnreadableError when nobody can tell.
        """
        ...


@dataclass(frozen=True, slots=True)
class Tags:
    """Which tags of a forum fit a post: those that are named like one of `show`.

    Where the forum asks for a tag and has none of these, one that is named like one of `news` does.
    """

    show: Sequence[str] = ()
    news: Sequence[str] = ()


class Forums(Protocol):
    """Discord's forums and media channels. All raise DeliveryError."""

    async def takes_posts(self, channel_id: int) -> bool:
        """Say whether there can be posts only in a channel, no messages."""
        ...

    async def tags(self, forum_id: int, wanted: Tags) -> Sequence[str]:
        """Return the ids of a forum's tags that fit best."""
        ...

    async def open(self, forum_id: int, name: str, body: Body, tags: Sequence[str]) -> int:
        """Open a post; returns its id, which is that of its first message too.

        Discord knows no nonce here: what may be there already is opened again.
        """
        ...

    async def try_forum(self, forum_id: int) -> None:
        """Find out, without a post, whether posts can be opened there."""
        ...

    async def look_for(self, wanted: "Wanted") -> int | None:
        """Look a post of ours up; returns its id, None when it surely is not there.

        Raises UnreadableError when nobody can tell.
        """
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """A post that may have been opened since then; its first message announces that milestone.

    `others` are posts that are known to be something else.
    """

    guild_id: int
    forum_id: int
    name: str
    since: datetime
    milestone_id: int | None
    others: Collection[int] = ()


class Press(Protocol):
    """Discord's way from an announcement channel to its followers. Raises DeliveryError."""

    async def publish(self, channel_id: int, message_id: int) -> None:
        """Publish a message of ours. Raises AlreadyPublishedError when it was before."""
        ...


class Places(Protocol):
    """Discord's servers, as far as suspending and resuming need them. All raise DeliveryError."""

    async def post(self, channel_id: int, body: Body, *, nonce: str) -> int: ...

    async def text_channels(self, guild_id: int) -> Sequence[int]:
        """Return where a notice may be read, the best first."""
        ...

    async def try_channel(self, channel_id: int) -> None:
        """Find out, without a message, whether messages can be sent there."""
        ...
