"""Follows in the store."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from tortoise.functions import Count
from tortoise.queryset import QuerySet

from bot.domain.follow import Follow, FollowState, Target, TargetKind
from bot.domain.hours import Rhythm
from bot.domain.kinds import Certainty, Kind
from bot.store.bits import bits_of, kinds_of
from bot.store.columns import chunks
from bot.store.models import FollowRow

Place: TypeAlias = Literal["channel_id", "guild_id"]


async def save(wish: Follow, *, now: datetime) -> tuple[Follow, bool]:
    """Keep what a channel wants of a target, in place of what it wanted before.

    The wish's `id` is ignored; returns the follow and whether it is new.
    """
    wanted = {
        "guild_id": wish.guild_id,
        "kind_bits": bits_of(wish.kinds),
        "min_certainty": int(wish.min_certainty),
        "role_id": wish.role_id,
        "silent": wish.silent,
        "rhythm": None if wish.rhythm is None else str(wish.rhythm),
        "zone": wish.zone,
        "publish": wish.publish,
        "target_name": wish.target.name,
        "state": wish.state.value,
        "suspended_because": wish.suspended_because,
    }
    row, created = await FollowRow.get_or_create(
        {**wanted, "created_at": now},
        channel_id=wish.channel_id,
        target_kind=wish.target.kind.value,
        target_key=wish.target.key,
    )
    if not created:
        await row.update_from_dict(wanted).save(update_fields=list(wanted))
    return _follow(row), created


async def find(channel_id: int, target: Target) -> Follow | None:
    row = await FollowRow.get_or_none(
        channel_id=channel_id, target_kind=target.kind.value, target_key=target.key
    )
    return None if row is None else _follow(row)


async def remove(channel_id: int, target: Target) -> bool:
    """Forget a follow; its announcements stay. Returns whether there was one."""
    deleted = await FollowRow.filter(
        channel_id=channel_id, target_kind=target.kind.value, target_key=target.key
    ).delete()
    return deleted > 0


async def remove_by_id(guild_id: int, follow_id: int) -> Follow | None:
    """Forget one of a server's follows, whatever became of its channel. Returns it."""
    row = await FollowRow.get_or_none(id=follow_id, guild_id=guild_id)
    if row is None:
        return None
    await row.delete()
    return _follow(row)


async def set_kinds(guild_id: int, follow_id: int, kinds: Collection[Kind]) -> Follow | None:
    """Change which kinds one of a server's follows takes; returns it."""
    rows = FollowRow.filter(id=follow_id, guild_id=guild_id)
    await rows.update(kind_bits=bits_of(kinds))
    row = await rows.first()
    return None if row is None else _follow(row)


async def everywhere() -> Sequence[Follow]:
    return [_follow(row) for row in await FollowRow.all().order_by("guild_id", "channel_id", "id")]


async def of_guild(guild_id: int) -> Sequence[Follow]:
    rows = await FollowRow.filter(guild_id=guild_id).order_by("channel_id", "id")
    return [_follow(row) for row in rows]


async def of_shows(show_ids: Collection[int]) -> Sequence[Follow]:
    found: list[Follow] = []
    for chunk in chunks(show_ids):
        keys = [str(show_id) for show_id in chunk]
        rows = FollowRow.filter(target_kind=TargetKind.SHOW.value, target_key__in=keys)
        found += [_follow(row) for row in await rows.order_by("id")]
    return found


async def guilds() -> frozenset[int]:
    """Return the servers with active follows."""
    return await _guilds(FollowRow.filter(state=FollowState.ACTIVE.value))


async def guilds_suspended(because: str) -> frozenset[int]:
    """Return the servers with follows that were suspended for that reason."""
    suspended = FollowRow.filter(state=FollowState.SUSPENDED.value, suspended_because=because)
    return await _guilds(suspended)


async def _guilds(rows: QuerySet[FollowRow]) -> frozenset[int]:
    return frozenset(row["guild_id"] for row in await rows.distinct().values("guild_id"))


async def of_channel(channel_id: int) -> Sequence[Follow]:
    return [_follow(row) for row in await FollowRow.filter(channel_id=channel_id).order_by("id")]


async def count_in_guild(guild_id: int) -> int:
    return await FollowRow.filter(guild_id=guild_id).count()


async def count_by_state() -> dict[FollowState, int]:
    rows = (
        await FollowRow.all()
        .annotate(count=Count("id"))
        .group_by("state")
        .values_list("state", "count")
    )
    return {FollowState(state): count for state, count in rows}


async def suspended_channels(*, after: int, limit: int, but: Collection[str]) -> Sequence[int]:
    """Return channels with suspended follows, by id, leaving out those suspended for `but`."""
    rows = FollowRow.filter(state=FollowState.SUSPENDED.value, channel_id__gt=after)
    kept = rows.exclude(suspended_because__in=sorted(but)).order_by("channel_id").limit(limit)
    return [row["channel_id"] for row in await kept.distinct().values("channel_id")]


async def suspend(place: Place, number: int, because: str) -> int:
    """Stop the active follows of a channel or server; returns how many there were."""
    follows = FollowRow.filter(**{place: number}, state=FollowState.ACTIVE.value)
    return await follows.update(state=FollowState.SUSPENDED.value, suspended_because=because)


async def resume(place: Place, number: int) -> int:
    follows = FollowRow.filter(**{place: number}, state=FollowState.SUSPENDED.value)
    return await follows.update(state=FollowState.ACTIVE.value, suspended_because=None)


def _follow(row: FollowRow) -> Follow:
    return Follow(
        id=row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        target=Target(TargetKind(row.target_kind), row.target_key, row.target_name),
        kinds=kinds_of(row.kind_bits),
        min_certainty=Certainty(row.min_certainty),
        role_id=row.role_id,
        silent=row.silent,
        rhythm=None if row.rhythm is None else Rhythm.parse(row.rhythm),
        zone=row.zone,
        publish=row.publish,
        state=FollowState(row.state),
        suspended_because=row.suspended_because,
    )
