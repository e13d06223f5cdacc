"""Filming as the papers of a town tell of it: scenes, streets, crews."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

ROWS = (
    Row(
        Kind.FILMING_STARTED,
        """film|shoot|shot ..1 scenes for|of ..3 #|§
        #|§ --2 beingshot
        #|§ --3 crew ..1 beingshot
        film|shoot|inprod ..2 goeson""",
        "Crews Film Scenes for ‘Jessica Jones’ Season 2 in Harlem",
        unless="role delay halt end complete wrap finished",
    ),
    Row(
        Kind.FILMING_RESUMED,
        "workon ..4 # --3 resume",
        "Work on ‘Jessica Jones’ Season 2 Under Way Again",
        unless="role",
    ),
    Row(
        Kind.FILMING_PAUSED,
        "halt workon ..4 #",
        "HBO Stops Work on ‘Jessica Jones’ Season 2",
        unless="role",
    ),
)
