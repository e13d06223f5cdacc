"""Filming paused, and going on again."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

PAUSED = (
    Row(
        Kind.FILMING_PAUSED,
        """film|shoot|cam ..6 halt|delay|down|push
        inprod ..2 halt
        halt|delay|push ..5 film|shoot|cam
        film|shoot ..4 neg begin|resume
        film|shoot cancel
        delay|push|halt ..3 shootdate
        delay|push ..2 return to film""",
        "‘The Witcher’ Season 2 Production Halted",
        unless="wrap",
    ),
    Row(
        Kind.FILMING_PAUSED,
        """§|# be? adv* halt !w|det|roll|by
        § @ series* halt !w|det|roll|by
        § forced halt
        <!@ halt ..1 §|#""",
        "Netflix Puts ‘The Witcher’ Season 2 on Hold",
        weak=True,
    ),
)

RESUMED = (
    Row(
        Kind.FILMING_RESUMED,
        """resume ..5 film|shoot|cam
        film|shoot|cam|inprod ..6 resume
        cam ..3 roll adv
        <!delay back|return|begin ..4 film|inprod ..6 after|amid|with ..3 strike
        inprod ..6 after|amid|with ..3 strike
        begin ..3 film adv after
        backwork
        return facing ..1 cam
        back|return facing cam
        pick ..5 film|shoot
        film|shoot ..2 pick
        pick ..4 film|shoot back""",
        "‘The Witcher’ Season 2 Resumes Production",
    ),
)

ROWS = (*RESUMED, *PAUSED)
