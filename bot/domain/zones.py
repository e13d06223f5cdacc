"""Time zones by their IANA names (`Europe/Berlin`), as people type them."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.text import fold

UTC = "UTC"
_FIRST = (  # offered to whoever has typed nothing yet, from west to east
    *("America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York"),
    *("America/Sao_Paulo", "UTC", "Europe/London", "Europe/Berlin", "Europe/Istanbul"),
    *("Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney"),
)
_AREAS = frozenset(
    {
        *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic"),
        *("Australia", "Europe", "Indian", "Pacific"),
    }
)


@lru_cache(maxsize=256)
def zone_of(name: str | None) -> ZoneInfo:
    """Return a zone by the name that `find_zone` gave; None is UTC."""
    return ZoneInfo(name or UTC)


def find_zone(typed: str) -> str:
    """Return the name of the zone that was typed, or of the one with that city.

    Raises ValueError that names what is near.
    """
    names = _names()
    wanted = fold(typed)
    if wanted in names:
        return names[wanted]
    near = near_zones(typed, 3)
    if len(near) == 1 and fold(near[0]).endswith(f" {wanted}"):
        return near[0]
    hint = f" Near it: {', '.join(near)}." if near else " Examples: Europe/Berlin, America/Chicago."
    raise ValueError(f"No time zone is called {typed.strip()!r}.{hint}")


def near_zones(typed: str, limit: int) -> Sequence[str]:
    """Return zones to choose from, for what has been typed so far."""
    wanted = fold(typed) if typed.strip() else ""
    if not wanted:
        return _FIRST[:limit]
    names = {folded: name for folded, name in _names().items() if _is_place(name)}
    found = [name for folded, name in names.items() if folded.endswith(f" {wanted}")]
    found += [name for folded, name in names.items() if folded.startswith(wanted)]
    found += [name for folded, name in names.items() if f" {wanted}" in folded]
    if not found:
        cities: dict[str, str] = {}
        for name in names.values():
            cities.setdefault(fold(name.rpartition("/")[2]), name)
        close = get_close_matches(wanted, cities, limit, 0.7)
        found = [cities[city] for city in close]
        found += [names[one] for one in get_close_matches(wanted, names, limit, 0.8)]
    return list(dict.fromkeys(found))[:limit]


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Map folded names to names: `europe berlin` to `Europe/Berlin`."""
    usable = {one for one in available_timezones() if one not in {"localtime", "Factory"}}
    return {fold(name): name for name in sorted(usable, key=lambda one: (not _is_place(one), one))}


def _is_place(name: str) -> bool:
    return name == UTC or name.partition("/")[0] in _AREAS
