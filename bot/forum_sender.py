"""Discord's REST API as far as forums need it: open a post, and find out whether it was opened."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from urllib.parse import quote

from bot.alerts.answer import FORUM_CLOSED, message_id
from bot.alerts.forum_answers import (
    archived_at,
    asks_for_tag,
    chosen_tags,
    has_more,
    is_forum,
    is_wanted,
    lacking,
    posts_in,
)
from bot.alerts.history import Record, record, records, snowflake
from bot.alerts.ports import NO_MENTIONS, Body, Tags, Wanted
from bot.errors import ChannelClosedError, MessageGoneError, UnreadableError
from bot.loops import Clock, utc_now
from bot.sender import RestSender

_WEEK = 10080  # minutes without a message until a post is archived, the longest that there is
_SOONEST_ARCHIVED = timedelta(hours=1)  # by itself; moderators may be faster
_EARLIER = timedelta(seconds=5)  # by which Discord's clock may be behind ours
_PAGE, _PAGES = 100, 10
_MISSING_PERMISSIONS = 50013


class RestForums:
    """Obeys `Forums` by a sender's requests."""

    def __init__(self, sender: RestSender, *, clock: Clock = utc_now) -> None:
        self._sender = sender
        self._clock = clock

    async def takes_posts(self, channel_id: int) -> bool:
        return is_forum(await self._channel(channel_id))

    async def tags(self, forum_id: int, wanted: Tags) -> Sequence[str]:
        return chosen_tags(await self._channel(forum_id), wanted)

    async def open(self, forum_id: int, name: str, body: Body, tags: Sequence[str]) -> int:
        post = {
            "name": name,
            "auto_archive_duration": _WEEK,
            "message": {"allowed_mentions": NO_MENTIONS, **body},
        }
        if tags:
            post["applied_tags"] = list(tags)
        path = f"/channels/{forum_id}/threads"
        return message_id(await self._sender.request("POST", path, ("open", forum_id), post))

    async def look_for(self, wanted: Wanted) -> int | None:
        own_id = await self._sender.own_id()
        async for listing in self._threads(wanted):
            first = snowflake(wanted.since - _EARLIER)
            for thread in posts_in(
                listing,
                own_id=own_id,
                forum_id=wanted.forum_id,
                first=first,
                others=wanted.others,
            ):
                id_ = int(str(thread["id"]))
                starter = await self._starter(id_)
                if is_wanted(thread, starter, wanted.name, wanted.milestone_id):
                    return id_
        return None

    async def try_forum(self, forum_id: int) -> None:
        """Find out, without a post, whether posts can be opened there. Raises DeliveryError."""
        forum = await self._channel(forum_id)
        guild_id = int(str(record(forum).get("guild_id")))
        lane, own_id = ("guild", guild_id), await self._sender.own_id()
        guild = await self._sender.get(f"/guilds/{guild_id}", lane)
        member = await self._sender.get(f"/guilds/{guild_id}/members/{own_id}", lane)
        if lacking(guild, member, forum):
            raise ChannelClosedError(50013, FORUM_CLOSED[50013])
        if asks_for_tag(forum):
            chosen_tags(forum, Tags())

    async def _channel(self, channel_id: int) -> object:
        return await self._sender.get(f"/channels/{channel_id}", ("channel", channel_id))

    async def _threads(self, wanted: Wanted) -> AsyncIterator[object]:
        """Yield the lists of threads that a post of then may be in."""
        lane = ("threads", wanted.guild_id)
        yield await self._sender.get(f"/guilds/{wanted.guild_id}/threads/active", lane)
        before = ""
        for _ in range(_PAGES):
            try:
                listing = await self._archived(wanted.forum_id, before)
            except ChannelClosedError as error:
                if error.code != _MISSING_PERMISSIONS:
                    raise
                if self._clock() - wanted.since < _SOONEST_ARCHIVED:
                    return
                raise UnreadableError(
                    "it needs the permission Read Message History there"
                ) from error
            yield listing
            last = _last(listing)
            if last is None or not has_more(listing) or archived_at(last) < wanted.since - _EARLIER:
                return
            before = f"&before={quote(archived_at(last).isoformat())}"
        raise UnreadableError("too many posts were archived there since")

    async def _archived(self, forum_id: int, before: str) -> object:
        path = f"/channels/{forum_id}/threads/archived/public?limit={_PAGE}{before}"
        return await self._sender.get(path, ("archived", forum_id))

    async def _starter(self, thread_id: int) -> Record | None:
        """Return the first message of a post, if it can be read and is there."""
        path = f"/channels/{thread_id}/messages/{thread_id}"
        try:
            return record(await self._sender.get(path, ("read", thread_id)))
        except (ChannelClosedError, MessageGoneError):
            return None


def _last(listing: object) -> Record | None:
    threads = records(record(listing).get("threads"))
    return threads[-1] if threads else None
