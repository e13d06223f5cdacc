"""Who runs, directs, writes or scores the show."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Person, Row, Side

ROWS = (
    Row(
        Kind.CREW_CHANGE,
        """crew __5 exit|exitN|fired|replace
        exit|exitN|fired|replace|lose ..6 crew
        drop ..2 crew
        sets|confirm|get|add|find|cast ..3 newer ..2 crew
        sets|cast|get|confirm crew $|at|for|and
        newer crew !star
        replace|give|take|bring ..3 reins
        crew ..3 will|to return
        exit as ..1 § and ..1 § ..1 crew
        all ..6 directed by
        will ..2 directed by
        add|get ..4 crew $
        crew ..1 confirmed $|for|at
        newer ..2 § ..1 crew
        join ..1 writersroom""",
        "‘Jessica Jones’ Showrunner Melissa Rosenberg Exits After Season 3",
        person=Person.NAMELESS,
    ),
    Row(
        Kind.CREW_CHANGE,
        "crew __5 pass",
        "‘Jessica Jones’ Director Jane Doe Not Returning for Season 2",
        person=Person.NAMELESS,
        negated=True,
    ),
    Row(
        Kind.CREW_CHANGE,
        """add|cast|sets|confirm|get|give|bring|pick ..7 crew !alum|star
        join|cast|sets|return|back|exit|replace|confirm|come|be|as ..4 as ..4 crew
        promoted ..5 crew
        will|to w as ..2 crew
        at ..1 as ..3 crew""",
        "‘Jessica Jones’ Taps Jane Doe as New Showrunner",
        person=Person.EITHER,
    ),
    Row(
        Kind.CREW_CHANGE,
        """will|to|join|cast|sign|as|return ..1 direct
        cast|sets to direct
        forrole direct
        direct ..4 §|#|episodes
        direct $""",
        "Jane Doe to Direct ‘Jessica Jones’ Season 2 Premiere",
        side=Side.AFTER,
        person=Person.BEFORE,
    ),
)
