"""Cancelled."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

ROWS = (
    Row(
        Kind.CANCELLED,
        "<!film cancel !thing|deal",
        "‘Jessica Jones’ Cancelled After Three Seasons at Netflix",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        "cancelN",
        "Netflix Confirms ‘Jessica Jones’ Cancellation",
        noun=True,
        serial=True,
        weak=True,
    ),
    Row(
        Kind.CANCELLED,
        """§ --3 drop|dead by|at ..1 @
        @ adv* drop|end adv* det* series* § !THING|#
        @ be? drop ..4 § !THING|#
        @ adv* shutdown adv* det* series* § !THING|#
        @ end ..4 § --2 after
        § --3 drop|dead after ..2 #|num
        § __4 dead after ..2 #|num
        # be deadword !at|of
        dead|last for|of §
        dead for|of ..3 §
        <comma drop § $
        nomore §
        § nomore""",
        "‘Jessica Jones’ Dropped by Netflix After One Season",
        negated=True,
        serial=True,
        weak=True,
        unless="trailer clip photo film shoot star join save revival look earlylate ~",
    ),
    Row(
        Kind.CANCELLED,
        """§ --3 will|be|to ..1 end after !#|num|just|det|w|first|~
        § --3 will|be|to ..1 end after ..2 years
        § --3 will|be|to ..1 end after ..2 pass""",
        "‘Jessica Jones’ to End After 23 Years",
        negated=True,
        serial=True,
        weak=True,
        unless="trailer clip film star",
        note="of a season said to be the last it is that",
    ),
    Row(
        Kind.CANCELLED,
        """pass !yet
        passon ..3 §|#
        neg ..1 #|more ..1 of|for §
        neg ..1 # --1 at|from @
        neg|nomore ..1 #|series of|for §
        nomore series|#
        neg § # $|comma|colon
        neg ..1 # for @""",
        "‘Jessica Jones’ Won't Return for Season 4",
        serial=True,
        weak=True,
        negated=True,
        unless="until ~ film trailer",
        note="of persons it is an exit; those rows come first",
    ),
    Row(
        Kind.CANCELLED,
        """drop ..3 # ORDER
        drop ..3 renewal|pickup
        undone ..4 renewal|pickup|ORDER|#
        renewal|pickup|ORDER|# ..1 undone""",
        "Netflix Pulls ‘Jessica Jones’ Season 4 Order",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        """@ ..5 § ..3 after ..2 #
        § ..5 @ ..3 after ..2 #
        § ..4 after ..2 # ..1 at @
        § ..4 after just ..1 #""",
        "Netflix Waves Off ‘Jessica Jones’ After Three Seasons",
        serial=True,
        weak=True,
        frame=True,
        unless="star trailer premiere film ~ crew role cast add renew order greenlight last return "
        "photo look delay thing exit premieres back save end move",
    ),
)
