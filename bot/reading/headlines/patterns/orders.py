"""Ordered: shows that are new."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

_UNLESS = "deal thing"

ROWS = (
    Row(
        Kind.ORDERED,
        """ORDER !for !more
        to sorder
        sorder""",
        "Netflix Orders ‘Jessica Jones’ to Series",
        serial=True,
        weak=True,
        unless=_UNLESS,
        note="of a new show; “orders # of §” is a renewal",
    ),
    Row(
        Kind.ORDERED,
        """get|give ..5 series|pilot|spinoff|reboot ORDER|pickup
        series|pilot|spinoff ORDER|pickup
        get|give ..3 ORDER
        § land at @ !~
        sorder""",
        "‘The Defenders’ Lands Straight-to-Series Order at Netflix",
        serial=True,
        weak=True,
        unless=_UNLESS,
    ),
)
