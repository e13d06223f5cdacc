"""In the works: a series without an order yet."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

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
        develop ..5 series ..3 §
        confirm|sets|eye|go ..4 series|spinoff|reboot ..3 §
        confirm|sets|eye ..2 § --2 series|spinoff|reboot""",
        "Netflix Developing ‘The Defenders’ Series",
        side=Side.AFTER,
        weak=True,
        unless="~ trailer reldate film star",
    ),
    Row(
        Kind.ANNOUNCED,
        """§ --2 series|spinoff be* adv* confirmed|happen
        series|spinoff|reboot of|from|at § --2 confirm|come|happen
        come|go|get|be ..2 to @ as ..2 series""",
        "‘The Defenders’ Series Announced by Netflix",
        weak=True,
        unless="~ trailer reldate film",
    ),
)
