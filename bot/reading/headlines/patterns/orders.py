"""Ordered: shows that are new."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

_UNLESS = "deal thing ensemble"

ROWS = (
    Row(
        Kind.ORDERED,
        """ORDER !for !more
        ORDER more ..3 series ..1 §
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
        § land at @ !~|for
        @ add w|new ..1 series ..1 §
        @ add series series ..1 §
        sorder""",
        "‘The Defenders’ Lands Straight-to-Series Order at Netflix",
        serial=True,
        weak=True,
        unless=_UNLESS,
    ),
    Row(
        Kind.ORDERED,
        """@ confirm ..5 series|reboot|adaptationN ..4 §
        new ..4 series|adaptationN ..1 § for @ $|comma""",
        "BBC Announces New Crime Drama ‘The Defenders’",
        serial=True,
        weak=True,
        unless="dev develop trailer reldate film star ~ # spinoff role crew cast renew cancel end",
        note="what a broadcaster announces it has commissioned",
    ),
)
