"""Premiere dates set, and premieres."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row, Side

DATED = (
    Row(
        Kind.PREMIERE_DATED,
        """get|confirm|sets|eye|give|show|datev __5 reldate
        and ~ reldate
        date sets|setfor|confirm ..3 §
        reldate ..3 confirm|sets|show|happen|eye|setfor|avail|datev
        get|confirm|sets|eye ..3 premiere|return date
        get|confirm|sets|eye ..3 ~ ..1 date
        sets|get @ premiere|begin|return
        reldate colon ~
        reldate > comma? and? ..2 trailer|look|photo|clip
        <comma reldate $
        <and reldate $
        reldate for ..3 §
        reldate be ~""",
        "‘Jessica Jones’ Sets Season 2 Premiere Date",
    ),
    Row(
        Kind.PREMIERE_DATED,
        """get|confirm|sets|eye|give|for|with|and ..3 ~ ..2 premiere|return|begin|show
        ~ ..1 premiere|return|begin ..1 sets|confirm|for|eye|setfor|datev
        ~ premiere
        premiere|return|begin ..1 sets|confirm|setfor|eye|datev ..2 ~
        premiere|return sets
        # sets ..2 premiere $|comma""",
        "‘Jessica Jones’ Season 2 Sets March Premiere at Netflix",
    ),
    Row(
        Kind.PREMIERE_DATED,
        """<!thing will|to ..1 premiere|return|come|back|begin|get|premieres ==7 ~
        COMES ==7 ~
        <§ return __9 ~ at @
        get ..1 at @ ..2 ~
        setfor ..4 ~
        datev ..5 ~
        sets|confirm ..1 §|# ..3 for|at ~
        §|# --1 sets|confirm for ..2 ~
        premiere ..2 ~
        # colon ~
        has ..3 reldate
        premiere|premieres|return|come|back colon ~
        § colon ~
        isout at? ~
        bringback|save ..3 for ~
        end ..2 # at|this ~
        end from ~
        §|# --2 datev""",
        "‘Jessica Jones’ Season 2 Premieres on Netflix March 8",
    ),
    Row(
        Kind.PREMIERE_DATED,
        """§ ..4 at|to|into @ ..2 ~
        § ..4 ~ at @""",
        "‘Jessica Jones’ Punches Its Way Onto Netflix March 8",
        weak=True,
        frame=True,
        unless="film shoot cast join exit star crew trailer cancel renew order greenlight end "
        "delay push move moveup photo look",
    ),
    Row(
        Kind.PREMIERE_DATED,
        """§ #* at|for ~ $|comma
        § ~ $|comma""",
        "Netflix Slate: ‘Jessica Jones’ Season 2 in August, ‘The Defenders’ in June",
        weak=True,
        beside="slate setfor premieres premiere datev reldate date",
    ),
    Row(
        Kind.PREMIERE_DATED,
        "datev ..2 §|#",
        "Netflix Dates ‘Jessica Jones’ Season 2",
        side=Side.AFTER,
        weak=True,
    ),
)

PREMIERED = (
    Row(
        Kind.PREMIERED,
        """avail ..2 @|~
        §|# --2 be ..2 avail
        # avail
        # be at @ adv
        # be at @ $|comma
        § avail
        §|# --3 premiered $""",
        "‘Jessica Jones’ Season 2 Is Now Streaming on Netflix",
        unless="trailer clip photo look reldate",
    ),
    Row(
        Kind.PREMIERED,
        """<!to|will|be premieres|premiered|begin|return|come ..3 @ $
        premieres|premiered ..1 at ..1 @
        §|# --2 premieres|premiered|land ..2 @
        begin ..2 # at @
        <@ premieres ..1 # of ..1 §
        §|# --3 premiered !by|§
        back ..2 ~
        §|# isback $
        § isback at @""",
        "‘Jessica Jones’ Season 2 Debuts on Netflix",
        weak=True,
        unless="sorder pickup renewal role cancel drop ORDER",
    ),
)

ROWS = (*DATED, *PREMIERED)
