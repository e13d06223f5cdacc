"""What channels want to hear: the service behind the follow commands."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.ages import LONGEST
from bot.domain.follow import Follow, FollowState, Target
from bot.domain.hours import GuildHours, parse_quiet
from bot.domain.kinds import Kind
from bot.domain.zones import find_zone
from bot.errors import RefusedError
from bot.loops import Clock, utc_now
from bot.store import follows as rows
from bot.store import guild_hours
from bot.store.outbox import closing, forum_posts


@dataclass(frozen=True, slots=True)
class Followed:
    """A follow as it stands now, and whether the channel had none of this target before."""

    follow: Follow
    is_new: bool


class Follows:
    """`on_owed` hears of it when resuming makes announcements due."""

    def __init__(
        self,
        *,
        clock: Clock = utc_now,
        quota: int = 1000,
        on_owed: Callable[[], None] = lambda: None,
    ) -> None:
        self._clock = clock
        self._quota = quota
        self._on_owed = on_owed

    async def follow(self, wish: Follow, *, forum: bool = False) -> Followed:
        """Keep a wish; its `id` and state are ignored. `forum` says that its channel takes posts.

        The same channel and target again change kinds, certainty and role, and resume it.
        Raises RefusedError when the server has too many, or the wish is for nothing.
        """
        if not wish.kinds:
            raise RefusedError("Choose at least one kind of news to follow.")
        known = await rows.find(wish.channel_id, wish.target)
        if known is None and await rows.count_in_guild(wish.guild_id) >= self._quota:
            raise RefusedError(
                f"This server follows {self._quota} things already, the most that it can."
                " Unfollow some first."
            )
        if known is not None and known.state is FollowState.SUSPENDED:
            await self.resume_channel(wish.channel_id)
        if forum:
            await forum_posts.learn(wish.channel_id, wish.guild_id)
        active = replace(wish, state=FollowState.ACTIVE, suspended_because=None)
        follow, is_new = await rows.save(active, now=self._clock())
        return Followed(follow, is_new)

    async def ensure(self, wish: Follow) -> Followed:
        """Keep a wish unless the channel follows the target already, however it does so."""
        known = await rows.find(wish.channel_id, wish.target)
        if known is not None and known.state is FollowState.ACTIVE:
            return Followed(known, is_new=False)
        return await self.follow(wish)

    async def forget_post(self, thread_id: int) -> bool:
        """Have what is next told of a show open another post, as a forum's was deleted."""
        return await forum_posts.forget(thread_id)

    async def unfollow(self, channel_id: int, target: Target) -> bool:
        """Forget a follow. Returns whether there was one."""
        return await rows.remove(channel_id, target)

    async def unfollow_one(self, guild_id: int, follow_id: int) -> Follow:
        """Forget one of a server's follows, also of a channel that is gone; returns it."""
        gone = await rows.remove_by_id(guild_id, follow_id)
        if gone is None:
            raise RefusedError("That is no longer followed. /following lists what is.")
        return gone

    async def choose_kinds(self, guild_id: int, follow_id: int, kinds: Collection[Kind]) -> Follow:
        """Take just these kinds from now on. Raises RefusedError."""
        if not kinds:
            raise RefusedError("Choose at least one kind of news to follow.")
        changed = await rows.set_kinds(guild_id, follow_id, kinds)
        if changed is None:
            raise RefusedError("That is no longer followed. /following lists what is.")
        return changed

    async def hours(self, guild_id: int) -> GuildHours:
        """Return a server's time zone and quiet hours."""
        return await guild_hours.get(guild_id)

    async def all_hours(self) -> Mapping[int, GuildHours]:
        """Return the hours of all servers that chose some."""
        return await guild_hours.everywhere()

    async def take_hours(self, guild_id: int, hours: GuildHours) -> None:
        await guild_hours.put(guild_id, hours)

    async def set_hours(
        self, guild_id: int, *, zone: str | None = None, quiet: str | None = None
    ) -> GuildHours:
        """Take what was typed for a server's zone and quiet hours; None leaves it as it is.

        What waits already goes on waiting. Raises RefusedError.
        """
        hours = await guild_hours.get(guild_id)
        try:
            if zone is not None:
                hours = replace(hours, zone=find_zone(zone))
            if quiet is not None:
                hours = replace(hours, quiet=parse_quiet(quiet))
        except ValueError as error:
            raise RefusedError(str(error)) from error
        await guild_hours.put(guild_id, hours)
        return hours

    async def choose_loud(self, guild_id: int, kinds: Collection[Kind]) -> GuildHours:
        """Let just these kinds break through a server's quiet hours from now on."""
        hours = replace(await guild_hours.get(guild_id), loud=frozenset(kinds))
        await guild_hours.put(guild_id, hours)
        return hours

    async def find(self, channel_id: int, target: Target) -> Follow | None:
        return await rows.find(channel_id, target)

    async def all(self) -> Sequence[Follow]:
        return await rows.everywhere()

    async def of_guild(self, guild_id: int) -> Sequence[Follow]:
        return await rows.of_guild(guild_id)

    async def of_channel(self, channel_id: int) -> Sequence[Follow]:
        return await rows.of_channel(channel_id)

    async def count_in_guild(self, guild_id: int) -> int:
        return await rows.count_in_guild(guild_id)

    async def count_by_state(self) -> dict[FollowState, int]:
        return await rows.count_by_state()

    async def suspend_channel(self, channel_id: int, because: str) -> int:
        """Stop a channel that is gone or closed to us, and hold what it is still owed."""
        return await closing.close_channel(channel_id, because)

    async def resume_channel(self, channel_id: int) -> int:
        """Start it again; what was held and is still news is sent after all."""
        now = self._clock()
        resumed = await closing.reopen_channel(channel_id, since=now - LONGEST, now=now)
        self._on_owed()
        return resumed

    async def of_shows(self, show_ids: Collection[int]) -> Sequence[Follow]:
        """Return the follows of these shows themselves."""
        return await rows.of_shows(show_ids)

    async def guilds(self) -> frozenset[int]:
        """Return the servers with follows that are not suspended."""
        return await rows.guilds()

    async def guilds_suspended(self, because: str) -> frozenset[int]:
        return await rows.guilds_suspended(because)

    async def suspend_guild(self, guild_id: int, because: str) -> int:
        """Stop a server that we were removed from."""
        return await closing.close_guild(guild_id, because)

    async def resume_guild(self, guild_id: int) -> int:
        now = self._clock()
        resumed = await closing.reopen_guild(guild_id, since=now - LONGEST, now=now)
        self._on_owed()
        return resumed
