"""Known premiere dates that are moved."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

_AIR = (
    r"(?:premiere|premier|debut|launch|return|air|arrive|bow|drop|land|stream|hit|kick off|"
    r"open|come|release|begin|start|be released|be back|"
    r"get released|go live|be available|roll out|make its debut|unspool|resume|be out|head|"
    r"conclude its run|end its run)"
)
_EVENT = (
    r"(?:premiere|release|debut|launch|return|air|airing|start|streaming|bow|comeback|"
    r"season premiere|finale)"
)

_TO_WHEN = (
    r"(?: (?:to|until|till|into|from|by|for|two|three|several|a|one|back|forward|up|again|"
    r"indefinitely|due|amid|after|because)\b)"
)

ROWS = (
    Row(
        Kind.PREMIERE_MOVED,
        rf"{_EVENT}(?:[- ]date)? (?:<adv>|gets |is |has been )(?:delayed|pushed(?: back|"
        rf" up)?|moved(?: up| back| forward)?|postponed|bumped(?: up| back)?|shifts?|shifted|"
        rf"rescheduled|brought forward|changed|changes|delay|moves?(?: up| back)?|slips?)",
        "‘Jessica Jones’ Season 2 Premiere Delayed",
        "premiere release debut launch return air start stream bow comeback season finale",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        rf"(?:delays?|delaying|pushes(?: back| up)?|postpones?|moves(?: up| back| forward)?|"
        rf"bumps(?: up| back)?|shifts|reschedules|changes|brings forward|pulls|"
        rf"pushing) (?:back |up )?<g5>{_EVENT}(?:[- ]date)?",
        "Netflix Delays ‘Jessica Jones’ Season 2 Premiere",
        "delay push postpon mov bump shift reschedul chang bring pull",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        rf"(?:delayed|pushed(?: back| up)?|postponed|bumped(?: up| back)?|moved(?: up| back|"
        rf" forward)?|shifts|shifted|rescheduled|moves up|moves back|moves forward|slips|"
        rf"slides|delay) ?(?:<g2>){_TO_WHEN}?(?: the)? ?<g2>~",
        "‘Jessica Jones’ Season 2 Pushed to 2019",
        "delay push postpon bump mov shift reschedul slip slid",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        r"(?:#|§) (?:<adv>|has been |gets |hit with |faces )(?:an? )?(?:delayed|pushed back|"
        r"postponed|delay|rescheduled|bumped|moved up|pushed up)(?! production| filming)",
        "‘Jessica Jones’ Season 2 Delayed",
        "delay push postpon reschedul bump mov",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        r"(?:delays|postpones|pushes(?: back)?|moves up|bumps|reschedules|"
        r"pushes up) (?:§ )?(?:#|§)(?! production| filming| shoot)",
        "Netflix Delays ‘Jessica Jones’ Season 2",
        "delay postpon push mov bump reschedul",
        side=Side.AFTER,
    ),
    Row(
        Kind.PREMIERE_MOVED,
        rf"(?:gets?|sets?|has|lands?|announces?|reveals?|given|confirms?) (?:an? |"
        rf"its )?(?:new|earlier|later|revised|updated|different) (?:# )?{_EVENT} ?(?:date|"
        rf"window|month)?|new {_EVENT} date (?:set|announced|revealed|confirmed)|"
        rf"will now {_AIR}|now (?:premiering|arriving|debuting|coming|set for|due|"
        rf"slated for) <g3>(?:later|earlier|~) than|earlier than (?:expected|planned|"
        rf"announced)|later than (?:expected|planned)",
        "‘Jessica Jones’ Season 2 Gets New Premiere Date",
        "get set has land announc reveal given confirm new will now earlier later",
        note="“gets new premiere date”: new to a known one; see the corpus",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        r"(?:moves|moved|moving|shifts|shifted|pushed|pushes) (?:§ )?(?:# )?(?:up |back |"
        r"forward )?(?:premiere )?(?:from ~ )?(?:to|until) ~",
        "Netflix Moves ‘Jessica Jones’ Season 2 to June",
        "mov shift push",
    ),
    Row(
        Kind.PREMIERE_MOVED,
        r"(?:launch|premiere|release|debut|return|start|§|#) (?:<g2>)(?:put back|held back|"
        r"put off|brought forward|pulled forward|moved forward|moved up|pushed|delayed|"
        r"postponed|shelved|rescheduled)|"
        r"(?:puts back|holds back|puts off|advances|shelves|pulls|brings forward|accelerates|"
        r"moves up) (?:the )?(?:launch|premiere|release|debut|§|#)(?: of §)?(?= |"
        r"$)(?! cancel)|(?:earlier|later|new) (?:launch|premiere|release|return|debut|"
        r"air) date|"
        r"(?:later|earlier) (?:slot|date|premiere|launch|than (?:expected|planned))|"
        r"(?:a week|a month|two weeks|a fortnight|days|weeks|months) (?:early|earlier|later|"
        r"sooner|late)|wait (?:just )?(?:got|gets) longer|(?:won't|not) (?:premiere|return|"
        r"arrive|air|be back|debut) until",
        "ITV Puts Back Launch of ‘Jessica Jones’",
        "launch premier releas debut return start put held hold advanc shelv pull bring "
        "accelerat mov earlier later new wait a week month two day won't not brought push "
        "delay postpon reschedul",
        weak=True,
    ),
    Row(
        Kind.PREMIERE_MOVED,
        rf"brings? (?:the |its )?(?:§ )?(?:# )?(?:{_EVENT} |date )?(?:forward|up to ~)|"
        rf"(?:holds?|holding|kept|keeps?) (?:back )?§ <g3>until|(?:early|earlier) (?:arrival|bow)|"
        rf"(?:will|to) (?:now )?(?:arrive|premiere|debut|return|air|launch) <g3>(?:later|earlier) "
        rf"than|(?:{_EVENT}|#|§) (?:bumped|slips|slides|slipped|held|knocked back|kicked) (?:to|"
        rf"until|back|into|from)",
        "Netflix Brings ‘Jessica Jones’ Premiere Forward",
        "bring hold kept keep early earlier will to bump slip slid held knock kick",
        unless=r"film(?:ing)?|production|shoot",
        weak=True,
    ),
)
