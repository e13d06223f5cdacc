"""In the works: a series without an order yet."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row, Side

ROWS = (
    Row(
        Kind.ANNOUNCED,
        "dev",
        "‘The Defenders’ Series in the Works at Netflix",
        weak=True,
    ),
    Row(
        Kind.ANNOUNCED,
        """develop|eye __4 §
        develop __5 series ..3 §
        buy ..2 § ..2 series|spinoff|reboot
        buy ..3 series|spinoff ..1 §
        team __6 § ..1 series|spinoff
        turn ..1 § into ..3 series
        confirm|sets|eye|go __4 series|spinoff|reboot ..3 §
        confirm|sets|eye ..2 § --2 series|spinoff|reboot""",
        "Netflix Developing ‘The Defenders’ Series",
        side=Side.AFTER,
        weak=True,
        unless="~ trailer reldate film star role",
    ),
    Row(
        Kind.ANNOUNCED,
        """§ --2 series|spinoff be* adv* confirmed|happen
        § ..5 sell to|at @
        § --3 adapted ..4 series|tvset
        § --3 become ..3 series
        § --3 get adaptationN
        series|spinoff|reboot of|from|at § --2 confirm|come|happen
        come|go|get|be ..2 to @ as ..2 series
        § series* __9 at talks at @
        § --1 series come to|at @ !~""",
        "‘The Defenders’ Series Announced by Netflix",
        weak=True,
        unless="~ trailer reldate film",
    ),
)
