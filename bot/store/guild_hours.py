"""Servers' time zones and quiet hours in the store."""

from collections.abc import Collection, Mapping

from bot.domain.hours import GuildHours, clock, parse_quiet
from bot.store.bits import bits_of, kinds_of
from bot.store.models import GuildHoursRow
from bot.store.statement import Row

_COLUMNS = ("guild_id", "zone", "quiet", "loud_bits")


async def get(guild_id: int) -> GuildHours:
    """Return a server's hours; one that never chose any has no quiet."""
    found = await of_guilds([guild_id])
    return found.get(guild_id, GuildHours())


async def put(guild_id: int, hours: GuildHours) -> None:
    quiet = None if hours.quiet is None else "-".join(clock(minute) for minute in hours.quiet)
    wanted = {"zone": hours.zone, "quiet": quiet, "loud_bits": bits_of(hours.loud)}
    await GuildHoursRow.update_or_create(wanted, guild_id=guild_id)


async def of_guilds(guild_ids: Collection[int]) -> Mapping[int, GuildHours]:
    """Return the hours of those servers that chose some."""
    rows = GuildHoursRow.filter(guild_id__in=sorted(guild_ids))
    found = await rows.values(*_COLUMNS)
    return {row["guild_id"]: hours_of(row) for row in found}


async def everywhere() -> Mapping[int, GuildHours]:
    found = await GuildHoursRow.all().order_by("guild_id").values(*_COLUMNS)
    return {row["guild_id"]: hours_of(row) for row in found}


def hours_of(row: Row) -> GuildHours:
    """Read the columns `zone`, `quiet` and `loud_bits`; the last may be null."""
    quiet = None if row["quiet"] is None else parse_quiet(row["quiet"])
    return GuildHours(row["zone"], quiet, kinds_of(row["loud_bits"] or 0))
