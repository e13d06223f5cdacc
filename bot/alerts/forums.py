"""Where announcements go in a forum: one post for each show, and one for each day's digest.

The first announcement of a show opens its post and is that post's first message; all later ones are
messages in it. What tells several shows goes to the post of its day. Discord has no nonce for the
opening of posts: see `bot.store.outbox.forum_posts` for what takes its place.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.alerts.answer import FORUM_CLOSED
from bot.alerts.ports import Body, Forums, Subject, Tags, Wanted
from bot.domain.announcement import Announcement, Hold
from bot.domain.zones import zone_of
from bot.errors import (
    BadMessageError,
    ChannelClosedError,
    DeliveryError,
    LostAnswerError,
    MessageGoneError,
    NotItsTurnError,
    UnreadableError,
)
from bot.loops import Clock
from bot.store.outbox import forum_posts
from bot.store.outbox.forum_posts import ForumPost

logger = logging.getLogger(__name__)

# What a post is called: by what its first announcement tells, why that waited, and when it was due.
NamePost: TypeAlias = Callable[[Subject, Hold | None, datetime], str]

_NO_CHANNEL = 10003
_LOCKED = 160005
# What a message to a forum is answered with; the second, to other channels too.
_FORUM = 40058
_MAYBE_FORUM = frozenset({_FORUM, 50008})
# So long after a post was tried, the request has surely ended here and at Discord.
_SETTLED = timedelta(seconds=30)
_OTHERS_TURN = timedelta(seconds=2)
_UNLOCKED_BY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Spot:
    """The post that an announcement goes to; `told` when it is that post's first message."""

    thread_id: int
    told: bool = False


class ForumPosts:
    """Any number of processes may do so on one store. `name` says what a post is called."""

    def __init__(self, forums: Forums, name: NamePost, *, clock: Clock) -> None:
        self._forums = forums
        self._name = name
        self._clock = clock
        self._known: set[int] | None = None

    async def open_store(self) -> None:
        """Look which channels are forums, the first time."""
        if self._known is None:
            self._known = set(await forum_posts.forums())

    def __contains__(self, channel_id: object) -> bool:
        return self._known is not None and channel_id in self._known

    async def learns(self, leased: Announcement, error: DeliveryError) -> bool:
        """Say whether an announcement failed because nobody knew that its channel is a forum."""
        if not isinstance(error, ChannelClosedError) or error.code not in _MAYBE_FORUM:
            return False
        if self._known is None or leased.channel_id in self._known:
            return False
        try:
            if error.code != _FORUM and not await self._forums.takes_posts(leased.channel_id):
                return False
        except DeliveryError:
            return False
        await forum_posts.learn(leased.channel_id, leased.guild_id)
        self._known.add(leased.channel_id)
        return True

    async def spot(
        self, leased: Announcement, subject: Subject, body: Body, began: datetime
    ) -> Spot:
        """Find the post that an announcement goes to, or open it with that.

        Raises DeliveryError; NotItsTurnError while it can't be known.
        """
        post = None
        if leased.first_attempt_at is not None and leased.first_attempt_at < began:
            post = await forum_posts.opened_by(leased.channel_id, leased.id)
        if post is None:
            post = await self._post(leased, subject)
        if post.thread_id is not None:
            return Spot(post.thread_id, told=post.opener_id == leased.id)
        if post.tried_at is not None:
            return await self._look_for(leased, post, post.tried_at)
        if post.opener_id != leased.id:
            raise self._not_yet(_OTHERS_TURN)
        return await self._open(leased, subject, post, body)

    async def give_up_looking(self, leased: Announcement) -> None:
        """Have a post opened anew although it may be there: nobody can tell."""
        post = await forum_posts.opened_by(leased.channel_id, leased.id)
        if post is not None and post.tried_at is not None:
            await forum_posts.absent(post, post.tried_at)

    async def explained(
        self, leased: Announcement, thread_id: int, error: ChannelClosedError
    ) -> DeliveryError:
        """Say what a refusal within a post means: for it alone, or for the forum."""
        if error.code == _NO_CHANNEL:
            await forum_posts.forget(thread_id)
            logger.info("post deleted channel=%s thread=%s", leased.channel_id, thread_id)
            if leased.thread_id is not None:
                return MessageGoneError("the post was deleted")
            return NotItsTurnError(self._clock(), "the post was deleted, another is opened")
        if error.code == _LOCKED:
            if leased.message_id is not None:
                return BadMessageError("the post is locked")
            return NotItsTurnError(
                self._clock() + _UNLOCKED_BY,
                "Its post in the forum is locked. Unlock it, or delete it for a new one.",
            )
        return _of_forum(error)

    async def _post(self, leased: Announcement, subject: Subject) -> ForumPost:
        when = leased.held_until or leased.created_at
        if len({one.show.id for one in subject.told}) == 1:
            topic = f"show:{subject.show.id}"
        else:
            when = when.astimezone(zone_of(await forum_posts.zone_of_digest(leased.id)))
            topic = f"{leased.hold or Hold.BURST}:{when:%Y-%m-%d}"
        name = self._name(subject, leased.hold, when)
        return await forum_posts.take(leased.channel_id, topic, name, leased.id)

    async def _look_for(self, leased: Announcement, post: ForumPost, tried_at: datetime) -> Spot:
        """Find out what became of an attempt to open a post whose answer nobody noted."""
        theirs = post.opener_id != leased.id
        if theirs and post.opener_waits:
            raise self._not_yet(_OTHERS_TURN)
        if (wait := tried_at + _SETTLED - self._clock()) > timedelta():
            raise self._not_yet(wait)
        wanted = Wanted(
            leased.guild_id,
            leased.channel_id,
            post.name,
            tried_at,
            post.opener_milestone,
            await forum_posts.known_threads(leased.channel_id),
        )
        try:
            thread_id = await self._forums.look_for(wanted)
        except UnreadableError:
            if not theirs:
                raise
            thread_id = None  # at worst there is a post more; this one was told in none
        logger.info("post looked for channel=%s found=%s", leased.channel_id, thread_id)
        if thread_id is None:
            await forum_posts.absent(post, tried_at)
            raise NotItsTurnError(self._clock(), "the post is opened once more")
        await forum_posts.opened(post, thread_id)
        return Spot(thread_id, told=not theirs)

    async def _open(
        self, leased: Announcement, subject: Subject, post: ForumPost, body: Body
    ) -> Spot:
        show, news = subject.show, subject.milestone.kind.value.replace("_", " ")
        try:
            fitting = Tags([one for one in (show.title, show.network) if one], [news])
            tags = await self._forums.tags(leased.channel_id, fitting)
        except ChannelClosedError as error:
            raise _of_forum(error) from error
        tried_at = self._clock()
        if not await forum_posts.trying(post, leased.id, now=tried_at):
            raise self._not_yet(_OTHERS_TURN)
        try:
            thread_id = await self._forums.open(leased.channel_id, post.name, body, tags)
        except LostAnswerError:
            raise
        except DeliveryError as error:
            await forum_posts.absent(post, tried_at)
            raise _of_forum(error) from error
        await forum_posts.opened(post, thread_id)
        logger.info("post opened channel=%s thread=%s", leased.channel_id, thread_id)
        return Spot(thread_id, told=True)

    def _not_yet(self, wait: timedelta) -> NotItsTurnError:
        return NotItsTurnError(self._clock() + wait, "its post is being opened")


def _of_forum(error: DeliveryError) -> DeliveryError:
    if not isinstance(error, ChannelClosedError):
        return error
    return ChannelClosedError(error.code, FORUM_CLOSED.get(error.code, str(error)))
