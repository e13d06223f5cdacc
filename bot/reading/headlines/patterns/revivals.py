"""Saved, revived, moved to another home."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

ROWS = (
    Row(
        Kind.REVIVED,
        "save !thing",
        "‘Lucifer’ Saved by Netflix",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        """revival ..4 AGREES
        WANTS ..4 revival
        revival at @
        revival colon @ ORDER|greenlight|sets
        revival with __8 sets at @
        @ revival > $|comma|and""",
        "‘Dexter’ Revival Ordered at Showtime",
        serial=True,
        weak=True,
        unless="trailer film reldate ~ photo look wrap cast join star exit fired outword",
    ),
    Row(
        Kind.REVIVED,
        """MAKES|come|move ..6 after|amid ..4 ended|cancelN|cancel
        pick|renew|ORDER|get|bringback det* cancel|drop ..4 §
        move at|to|from ..1 @ > ..3 for|with|after|#
        move ..2 @ to @ > for|with|after
        move ..1 § ..1 to @
        undone ..3 cancelN
        cancelN ..2 undone
        § --1 move to @ comma|and renew|ORDER|save
        move from @ to @
        move to @ from @
        pick § from @
        ORDER ..4 return of ..1 §
        return|back|come ..4 years after
        renew __8 move from @
        cancel series* § ..3 return|back|save
        § --1 move networks
        back ..1 at tvset
        revival be? ORDER
        return to tvset
        revival eye at @
        § --1 land at @ for|with ..1 #
        return|back ..3 after ..1 @ ..1 deal
        § will|to revival""",
        "‘Lucifer’ Picked Up by Netflix After Fox Cancellation",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        """@ ..4 cancel|drop series series* §
        @ ..6 § ..2 after ..3 ended|cancelN
        § ..6 @ ..2 after ..3 ended|cancelN""",
        "Netflix Breathes Fresh Air Into Axed Drama ‘Lucifer’",
        serial=True,
        weak=True,
        frame=True,
        unless="star trailer ~ film neg",
    ),
    Row(
        Kind.REVIVED,
        """bring ..3 § --1 back
        bringback ..4 §
        reboot ..2 happen
        return|back for ..4 special
        return|back|come to @ with|for|as
        return|back|come with ..2 cast
        return|back|come as ..3 series|runs
        return|back|come ..4 after ..4 years
        return|back|come for ..4 episodes
        § lives $
        § --1 move to @ $|comma""",
        "Netflix Brings ‘Lucifer’ Back",
        serial=True,
        weak=True,
        unless="~ trailer # star premiere reldate",
    ),
)
