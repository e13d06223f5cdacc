"""A set of kinds as one number, so that a database can test it.

The bits are stored: never change one, give a new kind the next.
"""

from collections.abc import Iterable

from bot.domain.kinds import Kind

_BITS = {
    Kind.ANNOUNCED: 1 << 0,
    Kind.ORDERED: 1 << 1,
    Kind.RENEWED: 1 << 2,
    Kind.FINAL_SEASON: 1 << 3,
    Kind.CANCELLED: 1 << 4,
    Kind.REVIVED: 1 << 5,
    Kind.CAST_ADDED: 1 << 6,
    Kind.CAST_EXIT: 1 << 7,
    Kind.CREW_CHANGE: 1 << 8,
    Kind.FILMING_SCHEDULED: 1 << 9,
    Kind.FILMING_STARTED: 1 << 10,
    Kind.FILMING_PAUSED: 1 << 11,
    Kind.FILMING_RESUMED: 1 << 12,
    Kind.FILMING_WRAPPED: 1 << 13,
    Kind.FIRST_LOOK: 1 << 14,
    Kind.TRAILER: 1 << 15,
    Kind.PREMIERE_DATED: 1 << 16,
    Kind.PREMIERE_MOVED: 1 << 17,
    Kind.PREMIERED: 1 << 18,
}


def bit_of(kind: Kind) -> int:
    return _BITS[kind]


def bits_of(kinds: Iterable[Kind]) -> int:
    return sum(_BITS[kind] for kind in set(kinds))


def kinds_of(bits: int) -> frozenset[Kind]:
    return frozenset(kind for kind, bit in _BITS.items() if bits & bit)
