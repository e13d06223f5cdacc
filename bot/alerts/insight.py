"""Answers to admins: is all well, why was this posted or not, what would have been posted."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.alerts import why
from bot.alerts.ports import Subject
from bot.alerts.replay import Replay, Told, replay
from bot.alerts.subjects import load_subjects
from bot.domain.follow import Follow, FollowState
from bot.domain.hours import GuildHours
from bot.errors import RefusedError
from bot.loops import Clock, utc_now
from bot.store import follows as follow_rows
from bot.store import guild_hours
from bot.store.ledger import milestones, news
from bot.store.outbox import forum_posts, insight
from bot.store.outbox.insight import Deliveries, Posting

_EXPLAINED = 8  # milestones of a show at a time
_OF_LATE = timedelta(days=7)  # what could not be published


__all__ = ["ChannelHealth", "Deliveries", "Health", "Insight"]


@dataclass(frozen=True, slots=True)
class ChannelHealth:
    """`paused_because` is None for a channel whose follows are active."""

    channel_id: int
    follows: int
    paused_because: str | None
    deliveries: Deliveries


@dataclass(frozen=True, slots=True)
class Health:
    """A server's channels, those that need a look first; `read_at` is of the last article."""

    channels: Sequence[ChannelHealth]
    read_at: datetime | None
    now: datetime
    hours: GuildHours = field(default_factory=GuildHours)


class Insight:
    """Only ever reads."""

    def __init__(self, *, clock: Clock = utc_now) -> None:
        self._clock = clock

    async def health(self, guild_id: int) -> Health:
        by_channel: dict[int, list[Follow]] = {}
        for follow in await follow_rows.of_guild(guild_id):
            by_channel.setdefault(follow.channel_id, []).append(follow)
        now = self._clock()
        done = await insight.deliveries(by_channel, since=now - _OF_LATE)
        channels = [
            _channel(channel_id, follows, done.get(channel_id, Deliveries()))
            for channel_id, follows in by_channel.items()
        ]
        channels.sort(key=lambda one: (one.paused_because is None, one.channel_id))
        hours = await guild_hours.get(guild_id)
        return Health(channels, await insight.last_read_at(), now, hours)

    async def why_message(self, guild_id: int, message_id: int) -> Sequence[why.Explained]:
        """Explain all that a message tells. Raises RefusedError for one that is none of ours."""
        postings = await insight.postings_of_message(message_id)
        if not postings or postings[0].guild_id != guild_id:
            raise RefusedError(
                "That message is none of Clapper's announcements in this server. Copy the link of"
                " an announcement, or name a show."
            )
        subjects = await load_subjects({one.milestone_id for one in postings})
        follows = await follow_rows.of_channel(postings[0].channel_id)
        return [why.of_posting(subjects[one.milestone_id], one, follows) for one in postings]

    async def hearing(self, channel_ids: Sequence[int]) -> int:
        """Return the first of these channels that follows something; the first of all if none."""
        for channel_id in channel_ids:
            if await follow_rows.of_channel(channel_id):
                return channel_id
        return channel_ids[0]

    async def why_show(self, channel_id: int, show_id: int) -> Sequence[why.Explained]:
        """Explain what a channel heard of a show and what not, the latest first."""
        known = sorted(await milestones.known(show_id), key=lambda one: one.first_seen_at)
        local = [one.id for one in known if one.local]
        theirs = {one.milestone_id for one in await insight.postings_in(channel_id, local)}
        ids = [one.id for one in reversed(known) if one.id in theirs or not one.local][:_EXPLAINED]
        subjects = await load_subjects(ids)
        follows = await follow_rows.of_channel(channel_id)
        posted = {one.milestone_id: one for one in await insight.postings_in(channel_id, ids)}
        told: dict[int, list[news.News]] = {id_: [] for id_ in ids}
        for one in await news.of_milestones(ids):
            told[one.milestone_id].append(one)
        return [
            _explain(subjects[id_], channel_id, posted.get(id_), told[id_], follows) for id_ in ids
        ]

    async def replay(
        self,
        wishes: Sequence[Follow],
        length: timedelta,
        hours: GuildHours | None = None,
        *,
        forum: bool | None = None,
    ) -> Replay:
        """Say what a channel with these wishes would have had in the time up to now.

        `hours` are those of the wishes' server, and whether it is a `forum` is what is known of the
        channel, unless they are given.
        """
        if forum is None:
            forum = bool(await forum_posts.are_forums({one.channel_id for one in wishes}))
        if hours is None:
            hours = await guild_hours.get(wishes[0].guild_id) if wishes else GuildHours()
        since = self._clock() - length
        history = await news.since(since)
        known = await milestones.by_ids({one.milestone_id for one in history})
        shows = await news.shows_of(known)
        return replay(
            wishes,
            [
                Told(one, known[one.milestone_id], *shows[one.milestone_id])
                for one in history
                if one.milestone_id in known
            ],
            since,
            hours,
            forum=forum,
        )


def _channel(channel_id: int, follows: Sequence[Follow], done: Deliveries) -> ChannelHealth:
    paused = [one for one in follows if one.state is FollowState.SUSPENDED]
    because = (paused[0].suspended_because or "the channel is closed") if paused else None
    return ChannelHealth(channel_id, len(follows), because, done)


def _explain(
    subject: Subject,
    channel_id: int,
    posting: Posting | None,
    told: Sequence[news.News],
    follows: Collection[Follow],
) -> why.Explained:
    if posting is not None:
        return why.of_posting(subject, posting, follows)
    return why.of_absence(subject, channel_id, told, follows)
