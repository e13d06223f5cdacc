"""Which servers have which feeds of their own."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.domain.source import Origin
from bot.store.columns import chunks, utc
from bot.store.source_models import ServerFeedRow, SourceRow


async def servers_with(source_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
    """Return the servers that have each of these feeds; none for one that nobody has any more."""
    found: dict[int, set[int]] = defaultdict(set)
    for chunk in chunks(source_ids):
        rows = ServerFeedRow.filter(source_id__in=chunk).values_list("source_id", "guild_id")
        for source_id, guild_id in await rows:
            found[source_id].add(guild_id)
    return {source_id: frozenset(found[source_id]) for source_id in source_ids}


async def feeds_of(guild_id: int) -> Sequence[int]:
    """Return the ids of a server's own feeds."""
    rows = ServerFeedRow.filter(guild_id=guild_id).order_by("id")
    return [row["source_id"] for row in await rows.values("source_id")]


async def guilds() -> frozenset[int]:
    """Return the servers that have feeds of their own."""
    found = await ServerFeedRow.all().distinct().values("guild_id")
    return frozenset(row["guild_id"] for row in found)


async def give(guild_id: int, source_id: int, *, now: datetime) -> bool:
    """Let a server have a feed. Returns whether it had not."""
    _, created = await ServerFeedRow.get_or_create(
        {"added_at": utc(now)}, source_id=source_id, guild_id=guild_id
    )
    return created


async def take(guild_id: int, source_id: int, *, now: datetime) -> bool:
    """Take a feed from a server. One that nobody has any more is polled no more."""
    gone = await ServerFeedRow.filter(guild_id=guild_id, source_id=source_id).delete()
    await _drop_unwanted([source_id], now)
    return gone > 0


async def take_all(guild_id: int, *, now: datetime) -> int:
    """Take all feeds from a server. Returns how many it had."""
    source_ids = await feeds_of(guild_id)
    await ServerFeedRow.filter(guild_id=guild_id).delete()
    await _drop_unwanted(source_ids, now)
    return len(source_ids)


async def _drop_unwanted(source_ids: Collection[int], now: datetime) -> None:
    wanted = await servers_with(source_ids)
    unwanted = [source_id for source_id, servers in wanted.items() if not servers]
    await SourceRow.filter(
        id__in=unwanted, origin=Origin.SERVER.value, removed_at__isnull=True
    ).update(removed_at=utc(now), next_poll_at=None)
