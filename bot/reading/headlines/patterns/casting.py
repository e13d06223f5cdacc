"""Who joins a cast, and who leaves it."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Person, Row, Side

CAST_ADDED = (
    Row(
        Kind.CAST_ADDED,
        """join !deal ..6 > §|#|@
        join det* adv* new* $|as|cast|ensemble|series|with|comma|for|at|opposite|and|after""",
        "Janet McTeer Joins ‘Jessica Jones’ Season 2",
        side=Side.AFTER,
        person=Person.BEFORE,
        unless="crew writersroom",
    ),
    Row(
        Kind.CAST_ADDED,
        """forrole !~|@|#|direct
        cast|sets|confirm|eye at|as|to|for|opposite !~
        cast|sets|confirm to ..1 play
        confirmed as ..2 star|role
        will|to ..1 play|join
        will|to ..1 return|back ..2 as|for|to
        return|back as|for|to|at ..2 §|#|role
        return as ..4 at §
        <w sign for|at ..1 §|#
        get|give|take ..4 role
        forrole ..3 #
        setfor ..2 §|#
        reprise ..4 role|§
        get|confirm|sets ..2 § ..1 role
        get det* star at
        will|to ..1 return|back $
        go to § as
        return|back ..2 cast|ensemble
        roundout ..4 cast|ensemble
        promoted ..4 role|star
        at talks
        new|adv at §|#
        make ..3 return
        come|go|head to|for|into ..2 # of|at|for §
        <w return|back as w
        <w join w w $|as
        <w play as __6 at|for|to §
        <w headline ..1 @* ..6 > §
        <w headline @ comma|and @* > §
        be det* newer § $|star|w""",
        "Janet McTeer Cast in ‘Jessica Jones’ Season 2",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
        unless="crew writersroom",
    ),
    Row(
        Kind.CAST_ADDED,
        """bringback !§|#|det
        add !trailer|photo|#|reldate|first|look|clip|new|premiere
        <§|#|@ sets|confirm|get !trailer|photo|#|reldate|first|look|clip|new|premiere|det|~|§
        confirm ..5 > as|return
        including
        <§|# promoted !crew|§|det
        find ..4 at""",
        "‘Jessica Jones’ Adds Janet McTeer as Series Regular",
        person=Person.AFTER,
        weak=True,
        unless="crew writersroom",
    ),
    Row(
        Kind.CAST_ADDED,
        """replace""",
        "‘Jessica Jones’ Season 3: Jane Doe Replaces Rachael Taylor as Trish",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
        unless="crew writersroom",
    ),
)

CAST_FRAME = (
    Row(
        Kind.CAST_ADDED,
        "<w at|to|for|into ..1 §|# #* as",
        "Janet McTeer Storms Into ‘Jessica Jones’ Season 2 as Alisa",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
        frame=True,
        unless="crew direct cancel renew film talks writersroom",
    ),
)

CAST_WITH = (
    Row(
        Kind.CAST_ADDED,
        "with",
        "Netflix Orders ‘Jessica Jones’ Straight to Series With Krysten Ritter as Lead",
        person=Person.AFTER,
        weak=True,
        beside="ORDER sorder revival save renew reboot return back",
        unless="crew writersroom",
    ),
)

CAST_EXIT = (
    Row(
        Kind.CAST_EXIT,
        """exit !thing ..6 > §|#
        exit det* @* adv* $|as|series|after|ahead|comma|and|amid|at|role|for|by|with|~|until
        exit det* @* adv* reboot|revival|spinoff""",
        "Rachael Taylor Exits ‘Jessica Jones’ After Season 3",
        side=Side.AFTER,
        person=Person.BEFORE,
        unless="crew writersroom",
    ),
    Row(
        Kind.CAST_EXIT,
        """exitN
        fired
        confirm ..2 § ..1 exitN
        outword $|after|comma""",
        "‘Jessica Jones’ Star Rachael Taylor Confirms Exit",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
        unless="crew writersroom",
    ),
    Row(
        Kind.CAST_EXIT,
        "<!@ pass",
        "Wil Traval Won't Return for ‘Jessica Jones’ Season 3",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
        negated=True,
        unless="crew writersroom",
    ),
    Row(
        Kind.CAST_EXIT,
        """drop|lose|fired|replace
        drop|fired|cancel § star""",
        "‘Jessica Jones’ Loses Rachael Taylor After Season 3",
        person=Person.AFTER,
        weak=True,
        unless="crew writersroom",
    ),
)

ROWS = (*CAST_EXIT, *CAST_ADDED, *CAST_WITH, *CAST_FRAME)
