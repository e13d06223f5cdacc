"""Which channels are forums, and which post of one has what is told of a show.

Discord has no key for the creation of a post. So a post is somebody's to open, an announcement's,
and it is written that it was tried before that is: whoever finds it tried and not there has to look
for it in the forum first.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.store.delivery_models import ForumRow
from bot.store.statement import Row, change, fetch, time_of


@dataclass(frozen=True, slots=True)
class ForumPost:
    """A post of a forum. `topic` is what all its messages are about.

    The announcement `opener_id` is, or is to be, its first message; `opener_milestone` is what that
    one tells, and `opener_waits` says that it is still on its way. A post without a `thread_id`
    that was tried, last at `tried_at`, may be there.
    """

    channel_id: int
    topic: str
    name: str
    opener_id: int | None
    opener_milestone: int | None
    opener_waits: bool
    tried_at: datetime | None
    thread_id: int | None


_ON_ITS_WAY = "('pending', 'leased', 'retry', 'unknown')"

_POSTS = f"""
SELECT post.channel_id, post.topic, post.name, post.opener_id, post.tried_at, post.thread_id,
    opener.milestone_id AS opener_milestone,
    CASE WHEN opener.message_id IS NULL AND opener.state IN {_ON_ITS_WAY} THEN 1 ELSE 0 END
        AS opener_waits
FROM forum_post AS post LEFT JOIN announcement AS opener ON opener.id = post.opener_id
WHERE post.channel_id = $1 AND
"""  # noqa: S608  # ours

_ADD = """
INSERT INTO forum_post (channel_id, topic, name) VALUES ($1, $2, $3)
ON CONFLICT (channel_id, topic) DO NOTHING
"""

# Whoever is to open it has it to itself, until it came to nothing. What was tried is left to who
# tried it, or to be looked for.
_TAKE = f"""
UPDATE forum_post SET opener_id = $3, name = $4
WHERE channel_id = $1 AND topic = $2 AND thread_id IS NULL AND tried_at IS NULL
    AND (opener_id IS NULL OR opener_id = $3 OR NOT EXISTS (
        SELECT 1 FROM announcement AS opener WHERE opener.id = forum_post.opener_id
            AND opener.message_id IS NULL AND opener.state IN {_ON_ITS_WAY}
    ))
"""  # noqa: S608  # ours

_TRY = """
UPDATE forum_post SET tried_at = $4
WHERE channel_id = $1 AND topic = $2 AND opener_id = $3 AND thread_id IS NULL AND tried_at IS NULL
"""

_OPENED = """
UPDATE forum_post SET thread_id = $3 WHERE channel_id = $1 AND topic = $2 AND thread_id IS NULL
"""

_ABSENT = """
UPDATE forum_post SET opener_id = NULL, tried_at = NULL
WHERE channel_id = $1 AND topic = $2 AND thread_id IS NULL AND tried_at = $3
"""

_FORGET = """
UPDATE forum_post SET thread_id = NULL, opener_id = NULL, tried_at = NULL WHERE thread_id = $1
"""

_ZONE = """
SELECT COALESCE(follow.zone, hours.zone) AS zone FROM announcement AS own
LEFT JOIN follow ON follow.id = own.follow_id
LEFT JOIN guild_hours AS hours ON hours.guild_id = own.guild_id WHERE own.id = $1
"""


async def forums() -> Collection[int]:
    """Return the channels that are known to be forums, or media channels."""
    return {row["channel_id"] for row in await fetch("SELECT channel_id FROM forum")}


async def learn(channel_id: int, guild_id: int) -> None:
    """Know a channel to be a forum from now on: it can't become another."""
    await ForumRow.get_or_create({"guild_id": guild_id}, channel_id=channel_id)


async def are_forums(channel_ids: Collection[int]) -> Collection[int]:
    """Return those of the channels that are known to be forums."""
    rows = await ForumRow.filter(channel_id__in=sorted(channel_ids))
    return {row.channel_id for row in rows}


async def opened_by(channel_id: int, opener_id: int) -> ForumPost | None:
    """Return the post that an announcement opened, or was to."""
    return _only(await fetch(f"{_POSTS} post.opener_id = $2", channel_id, opener_id))


async def take(channel_id: int, topic: str, name: str, opener_id: int) -> ForumPost:
    """Return the post of a topic; where none is there or tried, it becomes the announcement's."""
    post = _only(await fetch(f"{_POSTS} post.topic = $2", channel_id, topic))
    if post is not None and (post.thread_id is not None or post.tried_at is not None):
        return post
    if post is None:
        await change(_ADD, channel_id, topic, name)
    await change(_TAKE, channel_id, topic, opener_id, name)
    post = _only(await fetch(f"{_POSTS} post.topic = $2", channel_id, topic))
    if post is None:
        raise AssertionError("it was added, and none is ever deleted")
    return post


async def trying(post: ForumPost, opener_id: int, *, now: datetime) -> bool:
    """Write that a post is about to be opened; returns False when somebody else was faster."""
    return await change(_TRY, post.channel_id, post.topic, opener_id, now) > 0


async def opened(post: ForumPost, thread_id: int) -> None:
    await change(_OPENED, post.channel_id, post.topic, thread_id)


async def absent(post: ForumPost, tried_at: datetime) -> None:
    """Take back that a post was tried then: it surely is not there."""
    await change(_ABSENT, post.channel_id, post.topic, tried_at)


async def forget(thread_id: int) -> bool:
    """Let the next announcement open another post in place of one that was deleted."""
    return await change(_FORGET, thread_id) > 0


async def known_threads(channel_id: int) -> Collection[int]:
    """Return the posts of a forum that are known to be there."""
    sql = "SELECT thread_id FROM forum_post WHERE channel_id = $1 AND thread_id IS NOT NULL"
    return {row["thread_id"] for row in await fetch(sql, channel_id)}


async def zone_of_digest(announcement_id: int) -> str | None:
    """Return the name of the time zone that an announcement waited by, None for UTC."""
    rows = await fetch(_ZONE, announcement_id)
    return rows[0]["zone"] if rows else None


def _only(rows: Collection[Row]) -> ForumPost | None:
    for row in rows:
        values = {**row, "opener_waits": bool(row["opener_waits"])}
        return ForumPost(**{**values, "tried_at": time_of(row["tried_at"])})
    return None
