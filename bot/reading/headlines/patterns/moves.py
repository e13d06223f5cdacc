"""Known premiere dates that are moved."""

from bot.domain.kinds import Kind
from bot.reading.headlines.patterns.row import Row

ROWS = (
    Row(
        Kind.PREMIERE_MOVED,
        """premiere|return|reldate|date|begin ..4 delay|push|moveup
        §|# --3 delay|push|moveup !w|det
        delay|push|moveup ..5 premiere|return|reldate|date|#|§
        premiere|return|reldate ..3 move|change
        move|change ..5 premiere|return|reldate
        drop ..3 premiere|return ..1 forward
        bring ..4 premiere|return|# forward
        move ..3 # ..4 to|into|for|until ..1 ~
        move to|from|into|for|until ..4 ~
        #|§ --3 move to|from|into|for|until ..2 ~
        drop ..2 premiere|launch|return of
        drop premiere
        will now premiere|return|come
        get|sets|confirm|give ..1 newer ..2 reldate
        newer ..1 reldate ..3 after
        newer ..1 reldate ..1 confirm|sets|show|setfor
        COMES ..3 moveup""",
        "‘Jessica Jones’ Season 2 Premiere Delayed",
        unless="film shoot cancel shootdate inprod sorder ORDER",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        """get|sets|confirm|give ..1 newer ..2 premiere date
        adv premiering ..5 ~
        get|give ..1 later ..1 premiere|begin|return|reldate|date
        premieres|return|come|premiering|premiere ..4 earlylate
        neg ..2 premiere|return|come|back until
        pass until ~
        earlylate premiere|return|reldate
        wait longer""",
        "‘Jessica Jones’ Gets Later Start at Netflix",
        negated=True,
        weak=True,
        unless="film shoot",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        "# --2 push|delay as",
        "‘Jessica Jones’ Season 2 Pushed as Production Still Isn't Wrapped",
        weak=True,
    ),
)
