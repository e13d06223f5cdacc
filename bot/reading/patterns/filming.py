"""Filming: scheduled, started, wrapped."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

_FILM = "film product shoot photograph principal lens camera"
_START = (
    r"(?:begins?|began|begun|beginning|starts?|started|starting|kicks? off|kicked off|"
    r"kicking off|commences?|commenced|commencing|gets? (?:underway|under way|rolling|going|"
    r"started)|got (?:underway|under way|started)|launches)"
)
_START_NOW = (
    r"(?:begins?|began|begun|starts?|started|kicks? off|kicked off|commences?|commenced|"
    r"launches|enters?|entered|heads? into|goes into|gone into|"
    r"moves? into|rolls? into|gets? (?:underway|under way|started) on|is underway on|in|into|at)"
)

SCHEDULED = (
    Row(
        Kind.FILMING_SCHEDULED,
        r"<will> (?:officially |finally )?(?:begin|start|kick off|commence|enter|go into|"
        r"head into|resume)(?<!resume) (?:back )?(?:# )?<g2><film>",
        "‘Jessica Jones’ Season 2 to Start Filming in March",
        _FILM,
        note="“resume” is another kind",
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"<film> <g5><will> (?:begin|start|kick off|commence|get underway|get under way|"
        r"take place|happen|roll)",
        "Filming on ‘Jessica Jones’ Season 2 Will Begin Next Month",
        _FILM,
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"(?:<film>|shoot) (?:start )?(?:start date|date|window|dates|"
        r"start)s? (?:<adv>)?(?:set|revealed|confirmed|announced|eyed|locked|unveiled|for ~|"
        r":)?",
        "‘Jessica Jones’ Season 2 Filming Start Date Revealed",
        _FILM,
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"<will> (?:film|shoot|roll cameras|go before (?:the )?cameras?|be filmed|"
        r"be shot)(?! § (?:trailer|scene)) <g5>(?:~|starting|beginning|this|next|in|at)",
        "‘Jessica Jones’ Season 2 to Film in New York This Spring",
        _FILM,
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"(?:sets|eyes|eyeing|targets|targeting|gets|aiming for|announces|confirms|reveals|"
        r"plans) <g3>~ (?:\w+ )?(?:filming|production|shooting|shoot)(?: start| date|"
        r" return)?",
        "‘Jessica Jones’ Season 2 Eyes Spring Production Start",
        _FILM,
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"(?:<film>|cameras) (?:set|slated|scheduled|planned|expected|due|eyed|starts?|"
        r"begins?|kicks off) <g2>(?:for|in|on|to start|to begin|this|next|as soon as|"
        r"as early as) <g2>~",
        "Filming Set for March on ‘Jessica Jones’ Season 2",
        _FILM,
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"(?:to host|will host|hosts|hosting) § <g1>(?:shoot|filming|production)|(?:shoots|"
        r"films|filming|shooting|production) (?:from|beginning|starting|as soon as|"
        r"as early as|by|this|next|later) ?~|<film> (?:in|this|next|later) ~|"
        r"(?:aims?|aiming|targets?|targeting|hoping|set|slated|eyes|eyeing|on track) (?:for |"
        r"to )<g3>(?:start of (?:production|filming|shooting)|(?:production|filming|"
        r"shooting) start)|"
        r"(?:will|to|set to) (?:go|be) (?:before|in front of) (?:the )?cameras?|"
        r"cameras? <g5>(?:to|will|set to) (?:roll|turn|start)",
        "Cameras on ‘Jessica Jones’ Season 3 to Roll in March",
        _FILM + " to will host aim target hop set slated eye on",
    ),
    Row(
        Kind.FILMING_SCHEDULED,
        r"(?:start|begin) (?:of )?(?:filming|production|shooting) (?:set|date|slated|eyed|"
        r"planned|expected|scheduled|confirmed|revealed)|(?:back|return|returns|"
        r"returning) (?:to|in) (?:production|filming|set|the set) (?:in |this |next |by |"
        r"later )?~|"
        r"(?:filming|production|shooting) (?:timeline|plans|schedule|window) (?:revealed|"
        r"confirmed|announced|update)",
        "‘Jessica Jones’ Cast Returning to Set in March",
        "start begin back return film product shoot",
    ),
)

STARTED = (
    Row(
        Kind.FILMING_STARTED,
        rf"{_START_NOW} (?:# )?(?:of § |on § )?<g2>(?:filming|production|shooting|"
        rf"principal photography|lensing|the shoot|its shoot|shoot)"
        r"(?! designer| company| deal| office| assistant| photos| location)",
        "‘Jessica Jones’ Season 2 Begins Filming in New York",
        _FILM,
    ),
    Row(
        Kind.FILMING_STARTED,
        rf"<film> <g8>{_START}",
        "Shooting for Jessica Jones Season 2 Has Begun",
        _FILM,
    ),
    Row(
        Kind.FILMING_STARTED,
        r"<film> <g8><adv>(?:underway|under way|in full swing|in progress|going on|a go|"
        r"rolling|ongoing)",
        "Production Is Underway on ‘Jessica Jones’ Season 2",
        _FILM,
    ),
    Row(
        Kind.FILMING_STARTED,
        r"cameras? (?:<adv>)(?:start(?:s|ed)? |begin |began )?(?:to )?roll(?:s|ed|ing)?",
        "Cameras Are Rolling on ‘Jessica Jones’ Season 2",
        "camera",
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:now|currently|officially|is|are|has started|starts|started|begins|already|"
        r"started) (?:now |currently |officially |already )?(?:filming|shooting|"
        r"in production|rolling|lensing|in front of (?:the )?cameras)",
        "‘Jessica Jones’ Season 2 Is Now Filming",
        "now current official is are has start begin already",
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:first day (?:of|on) (?:filming|shooting|production|set|the set)|day one (?:of|"
        r"on) (?:filming|shooting|production|set)|start of (?:filming|production|shooting|"
        r"principal photography))",
        "‘Jessica Jones’ Cast Marks First Day of Filming Season 2",
        "first day start",
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:begins|starts|kicks off|begun|started|started work on|begins work on|"
        r"back on set for|back in production on|returns? to set for) (?:filming |production |"
        r"shooting )?(?:§ )?#$",
        "Netflix's ‘Jessica Jones’ Back on Set for Season 2",
        "back return begin start kick begun",
        unless=r"~|@ (?:reality|hit)|airs?|premieres?|returns ~|on @",
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:filming|production|shooting|principal photography) (?:of|on|for) (?:§(?: #)?|"
        r"(?:the )?# of §|the #) (?:has |is )?(?:begins|began|begun|starts|started|kicks off|"
        r"underway|commences)",
        "Production of the second season of ‘Jessica Jones’ started",
        _FILM,
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:rolls?|rolling) cameras|goes? before (?:the )?cameras?|"
        r"went before (?:the )?cameras?|in front of (?:the )?cameras",
        "‘Jessica Jones’ Goes Before Cameras for Season 2",
        "roll go went in",
    ),
    Row(
        Kind.FILMING_STARTED,
        r"(?:gets|get|got|getting|start(?:s|ed)|begins|began) (?:rolling|cameras rolling|"
        r"shooting|to shoot|to film) (?:on|for) (?:§ )?#|(?:goes|gets|got|back|heads back|"
        r"went|gone|is|are|head back) (?:back )?(?:to|at) work on (?:§ )?#|"
        r"<film> (?:on|of|for) <g5>(?:is on|is a go|kicking off)|(?:underway|under way) on #|"
        r"(?:has|have) (?:entered|gone into|moved into) production|enters? production|"
        r"into production|production's a go|photography (?:begins|starts)|"
        r"(?:kicks? off|begins?|starts?|launches|commences) <g3>(?:shoot|filming|production)|"
        r"# (?:is )?(?:now )?(?:filming|in production|shooting|rolling)(?: now| underway)?|"
        r"back (?:in production|filming|on set)|(?:cast|crew) (?:is |are )?back (?:on|"
        r"to) (?:the )?set",
        "‘Jessica Jones’ Gets Rolling on Season 4 in New York",
        "get got start beg go back head is are film product shoot underway under has have "
        "enter into photograph kick launch commenc roll cast crew",
        weak=True,
    ),
    Row(
        Kind.FILMING_STARTED,
        r"day (?:1|one|2|two) of (?:filming|shooting|production)|(?:spotted|seen|snapped|pictured|"
        r"caught) <g3>(?:filming|shooting|on set)|(?:rolls?|rolling|rolled) (?:the )?cameras|"
        r"(?:crews?|trucks) <g5>(?:filming|shooting)|shoots? underway|cameras (?:go|went) up|"
        r"(?:starts?|begins?|started|begun|began|starting|beginning) (?:work|lensing|to film|"
        r"to shoot)"
        r" (?:on|in|for)|back to work on|start work|(?:cast|crew|crews|team) (?:\w+ ){0,2}(?:back|"
        r"start|starts|begin|begins) (?:filming|shooting|work|on set|together)",
        "‘Jessica Jones’ - Season 2 - Day 1 of Filming",
        "day spot seen snap pictur caught roll crew truck shoot camera start beg back cast team",
        unless=r"scandoval|his new film|movie",
        weak=True,
    ),
)


_DONE = (
    r"(?:wraps?(?: up)?|wrapped(?: up)?|wrapping(?: up)?|completes?|completed|finishes|finished|"
    r"concludes?|concluded|ends|ended|done|calls? wrap on|called (?:a )?wrap on)"
)

WRAPPED = (
    Row(
        Kind.FILMING_WRAPPED,
        rf"{_DONE}(?: with)? (?:§ )?(?:# )?<g2>(?:filming|production|shooting|"
        rf"principal photography|the shoot|shoot|lensing)(?! designer| company| deal)",
        "‘Jessica Jones’ Season 2 Wraps Filming",
        _FILM,
    ),
    Row(
        Kind.FILMING_WRAPPED,
        r"(?:<film>|shoot) <g8><adv>(?:wraps?(?: up)?|wrapped(?: up)?|completed?|finished|"
        r"finishes|ends|ended|done|concludes?|concluded|comes to (?:an end|a close)|"
        r"is over)(?! date)",
        "Production on ‘Jessica Jones’ Season 2 Has Wrapped",
        _FILM,
    ),
    Row(
        Kind.FILMING_WRAPPED,
        r"(?:that's|it's|it is|that is|and that's|calls it) (?:officially )?a wrap",
        "That's a Wrap on ‘Jessica Jones’ Season 2",
        "that it and call",
        side=Side.AFTER,
    ),
    Row(
        Kind.FILMING_WRAPPED,
        r"(?:wraps|has wrapped|wrapped|officially wraps|wraps up)(?= #| on #| §| after|$|"
        r" ahead| for|[!.,]| in | on location| ~)(?! up storyline| for the week)",
        "‘Jessica Jones’ Season 2 Has Wrapped",
        "wrap",
    ),
    Row(
        Kind.FILMING_WRAPPED,
        r"(?:last|final) day (?:of|on) (?:filming|shooting|production|set)|(?:filming|"
        r"production|shooting) wrap(?! date| gift| party)",
        "‘Jessica Jones’ Cast Celebrates Season 2 Filming Wrap",
        "last final film product shoot",
    ),
    Row(
        Kind.FILMING_WRAPPED,
        r"(?:fully|already|completely) (?:shot|filmed|wrapped|in the can)|in the can|"
        r"cameras (?:have )?(?:stopped|stop) rolling|(?:finished|done|completed) (?:filming|"
        r"shooting|production)|(?:filming|production|shooting|shoot) (?:is |has )?(?:now |"
        r"officially |finally )?(?:wraps|wrapped|complete|finished|done|in the can|over(?=$|"
        r"[,:;]))|"
        r"(?:wrap|wraps|wrapped) (?:on|for) (?:§|#)|officially wrapped|(?:reaches|"
        r"hits) (?:the )?(?:final|last) day of (?:filming|shooting|production)",
        "‘Jessica Jones’ Season 2 Is Already in the Can",
        "full alread complet in camera finish done film product shoot wrap official reach hit",
    ),
    Row(
        Kind.FILMING_WRAPPED,
        r"<film> <g5>(?:(?:has |have |had )?(?:come|comes|came) to (?:an end|a close)|"
        r"in the can|officially over|a wrap|all done|is over)|(?:completes?|completed|finished|"
        r"finishes|done with|concludes|ends) <g3>(?:photography|filming|shooting|production|"
        r"lensing|the shoot)|# (?:is |has )?(?:officially |now |finally )*(?:wrapped|in the can|"
        r"a wrap|finished shooting)|(?:wraps?|wrapped) <g3>#",
        "‘Jessica Jones’ Series 6: Director Confirms Filming Has Come to an End",
        _FILM + " complet finish done conclud end wrap season is has",
        unless=r"scenes?|part|role|pilot",
        weak=True,
    ),
)

ROWS = (*SCHEDULED, *WRAPPED, *STARTED)
