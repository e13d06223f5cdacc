"""Outlets in the store."""

from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.domain.text import fold
from bot.store.columns import clip
from bot.store.source_models import OutletRow


async def outlet_id(outlet: Outlet) -> int:
    """Find an outlet by its name, or add it. A known one keeps its tier."""
    row, _ = await OutletRow.get_or_create(
        {"name": clip(outlet.name), "tier": outlet.tier.value},
        folded=folded_name(outlet),
    )
    return row.id


def folded_name(outlet: Outlet) -> str:
    """Return the name by which an outlet is known."""
    return clip(fold(outlet.name))


async def set_tier(outlet: Outlet) -> None:
    """Give an outlet the tier that a maintainer chose for it."""
    await OutletRow.filter(id=await outlet_id(outlet)).update(tier=outlet.tier.value)


async def outlets() -> list[Outlet]:
    """Return all outlets by name."""
    rows = await OutletRow.all().order_by("folded").values_list("name", "tier")
    return [Outlet(name, Tier(tier)) for name, tier in rows]
