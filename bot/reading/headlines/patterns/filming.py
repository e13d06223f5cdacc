"""Filming: scheduled, started, wrapped."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

SCHEDULED = (
    Row(
        Kind.FILMING_SCHEDULED,
        """will|to ..2 begin ..4 film|shoot|shot|cam
        film|shoot ..5 will|to ..1 begin
        film|shoot ..5 will|to happen
        will|to ..2 inprod|floors""",
        "‘Jessica Jones’ Season 2 to Start Filming in March",
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        """film|shoot|begin reldate|date ..2 confirm|sets|setfor|eye|comma|colon
        film|shoot ..1 begin date|reldate
        film reldate|date
        get|confirm|sets|eye ..4 film|shoot reldate|date
        film|shoot ..3 setfor|eye ..2 ~
        film|shoot begin ..2 setfor|sets|eye
        sets|eye|get|confirm|for|setfor ..3 ~ ..1 film|shoot
        sets|eye|get|confirm|for|setfor ..3 ~ shootdate
        shootdate ..2 sets|eye|setfor|confirm|date|colon
        sets|eye ..3 shootdate
        eye ..4 shootdate|day1
        eye ..4 film|shoot
        ~ film|shoot begin
        ~ film|shoot ..1 sets|setfor|confirm|eye
        ~ shootdate""",
        "‘Jessica Jones’ Season 2 Eyes Spring Production Start",
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        """will|to ..1 shoot|film ..4 ~|at
        will|to ..1 facing ..1 cam
        § --1 will|to shoot w $|adv|as|for|at|comma
        cam ..6 will|to ..1 roll|begin
        will|to ..1 roll cam
        §|# --1 will|to roll ..3 ~
        shoots ..4 at|from|for|this|until ..2 ~
        shoots ~
        <!begin film at|from|this ~
        will host ..3 film|shoot
        to host ..3 film|shoot
        back|return to|at|for film ..2 ~
        film ..3 will return|back ..3 ~""",
        "‘Jessica Jones’ Season 2 to Film in New York This Spring",
    ),
)

STARTED = (
    Row(
        Kind.FILMING_STARTED,
        """begin ..4 film|shot
        begin ..3 shoot !at|~|comma
        begin ..1 shoot
        film|shoot|inprod __7 begin
        film|shoot ..6 underway|happen
        facing ..1 cam
        roll cam
        begin roll
        be ..1 film
        in film !thing
        floors
        inprod
        cam ..5 roll|up
        cam ..3 begin
        begin # $
        work at|for ..1 #|§
        <§ shoots #
        <@ shoots ..1 #
        <@ shoots new ..3 §
        backwork at|for ..1 #
        day1
        ^ shootdate
        confirm ..2 shootdate
        <!delay return|back ..1 film !~
        inprod at|for ..1 #|§""",
        "‘Jessica Jones’ Season 2 Begins Filming in New York",
        unless="role",
    ),
    Row(
        Kind.FILMING_STARTED,
        """# underway
        begin at|of|for # $
        begin at|of|for ..1 §
        spotted ..3 film|inprod
        spotted ..4 shoot
        film ..1 spotted ..1 at""",
        "Cameras Roll as ‘Jessica Jones’ Kicks Off on Season 2",
        weak=True,
        unless="premieres premiere",
    ),
    Row(
        Kind.FILMING_STARTED,
        """§|# film at w
        § shoots at w
        filmcrew ..8 §""",
        "‘Jessica Jones’ Filming in Vancouver This Week",
        weak=True,
        frame=True,
        unless="wrap begin will to halt resume complete delay neg premieres premiere trailer star",
    ),
)

WRAPPED = (
    Row(
        Kind.FILMING_WRAPPED,
        """wrap|complete|end ..4 film|shoot
        film|shoot ..6 wrap|complete|end|finished
        wrap ..1 at|for ..2 §|#
        wrap #
        # --2 wrap
        § --1 wrap !thing
        colon wrap
        complete
        be wrap
        film wrap""",
        "‘Jessica Jones’ Season 2 Wraps Filming",
    ),
)

ROWS = (*SCHEDULED, *WRAPPED, *STARTED)
