"""Saved, revived, moved to another home."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

ROWS = (
    Row(
        Kind.REVIVED,
        r"(?:saved|rescued|revived|resurrected|un-?cancel(?:l)?ed|saves|rescues|revives|"
        r"reviving|resurrects|un-?cancels|saving|resurrecting)"
        r"(?! the day| lives?| money| the world)",
        "‘Lucifer’ Saved by Netflix",
        "sav rescu reviv resurrect uncancel un-cancel",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"revivals? (?:series )?<g5>(?:ordered|set(?! photos?| date)|confirmed|announced|greenlit|"
        r"in the works|in development|coming|heading|lands(?= at| on| @)|picked up|"
        r"a go|happening|eyed|moves forward|moving forward|with original cast|"
        r"gets (?:the )?(?:green ?light|go-ahead|series order|straight-to-series order))",
        "‘Dexter’ Revival Ordered at Showtime",
        "revival",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:orders?|sets|announces|confirms|greenlights|developing|plans|plotting|plots|"
        r"eyes|eyeing|picks up|bringing|commissions|readies) "
        r"(?:an? )?(?:§ )?(?:limited )?(?:series )?revival(?: of §)?",
        "Showtime Orders ‘Dexter’ Revival",
        "order set announc confirm green develop plan plot eye pick bring commission read",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:finds?|found|lands|gets|has|scores) (?:an? )?(?:new |second )(?:home|life|"
        r"network)(?: at @| on @)?",
        "‘Jessica Jones’ Finds New Home at Hulu After Netflix Cancellation",
        "find found land get has score",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:moves?|moving|jumps?|jumping|heads?|heading|shifts?|switch(?:es|ing)|"
        r"relocat(?:es|ing)|migrates|hops) (?:from @ )?(?:networks?|"
        r"(?:over )?to @)(?: from @)?"
        r"(?= for #| after| with #| following)",
        "‘Jessica Jones’ Moves to Hulu for Season 4",
        "mov jump head shift switch relocat migrat hop",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:picked up|picks up|lands at|renewed|rescue|order(?:s|ed)|greenl(?:it|ights)|"
        r"returns?|returning|back|coming back|lives on|brings? back|brought back) <g8>"
        r"(?:after|following|despite|months after|years after|weeks after|"
        r"days after) (?:(?:its |the |being |@ |fox |network |recent |initial |abrupt |"
        r"shock |shocking ){0,3}"
        r"(?:cancel(?:l)?ations?|cancel(?:l)?ed|being axed|axe|cancel(?:l)?ing|axed|ended|"
        r"getting axed|getting cancel(?:l)?ed|@ (?:cancels|axes|axe))|"
        r"@'?s? ?cancel(?:l)?ation)",
        "‘Lucifer’ Picked Up by Netflix After Fox Cancellation",
        "pick land renew rescu order greenl return back com live bring brought",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:picks up|saves|rescues|orders|renews|revives|grabs|lands|snags|"
        r"nabs) (?:the )?(?:cancel(?:l)?ed|axed) <g3>§",
        "Netflix Picks Up Canceled Fox Series ‘Lucifer’",
        "pick sav rescu order renew reviv grab land snag nab",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:returns?|returning|back|coming back|revived|comes back|to return|brought back|"
        r"brings back §|bringing back §) <g5>(?:<num>|several|many|over a|a|more than <num>|"
        r"nearly <num>|almost <num>) "
        r"(?:years|decades?) (?:after|since|later|on)",
        "‘Lucifer’ Is Coming Back Several Years After Its Finale",
        "return back com reviv brought bring",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:back from the dead|brought back to life|back to life|uncancell?ed|lives again|"
        r"gets a second life|un-?axed|comeback (?:confirmed|set|announced))",
        "‘Lucifer’ Is Back From the Dead at Netflix",
        "back brought uncancel liv get un-axed unaxed comeback",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:bring(?:s|ing)?|brought) (?:back )?(?:the )?<g3>§ back|(?:bring(?:s|ing)?|"
        r"brought) back (?:axed |cancel(?:l)?ed |the |classic |beloved |hit ){0,3}<g2>§",
        "Netflix Brings ‘Lucifer’ Back",
        "bring brought",
        side=Side.AFTER,
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:throws?|throwing|gets?|given|gives|handed|thrown) (?:§ )?an? (?:last-minute |"
        r"surprise )?(?:lifeline|second life|reprieve|stay of execution|new lease (?:of|"
        r"on) life)",
        "Netflix Throws ‘Lucifer’ a Lifeline",
        "throw get giv hand",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:to|will|could|may|might|hunt to|talks to|bid to|trying to|looks to|"
        r"wants to) (?:save|rescue|revive|resurrect)(?= §| the| \w+ §| axed| cancel(?:l)?ed)|"
        r"lives on (?:at|on|"
        r"with)|(?:to )?live on (?:at|on)|lives again|reunion series|returns? from the dead|"
        r"(?:steps in|swoops in)(?: to save)?",
        "Netflix in Talks to Save ‘Lucifer’",
        "to will could may might hunt talks bid try look want live return step swoop reunion",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:reboot|revival|sequel series|continuation|comeback|return) (?:<adv>)(?:official|"
        r"a go|ordered|greenlit|confirmed|set|announced|happening|picked up|lands|heads to|"
        r"coming to)(?= | at|$)(?! date)",
        "‘Scrubs’ Revival Official at ABC",
        "reboot revival sequel continuation comeback return",
        weak=True,
        serial=True,
        note="of a show that ended; a reboot that is ordered is its own show, of the same title",
    ),
    Row(
        Kind.REVIVED,
        r"(?:moves|moving|shifts|jumps|heads|switches|leaves @|leaving @) (?:from @ |"
        r"networks? |over )?(?:to|for) @(?: from @)?(?= for #| with #| after #)",
        "‘Lucifer’ Moving to Netflix for Season 4",
        "mov shift jump head switch leav",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"§ lives(?=:|!| on| again|$)|(?:un-?cancel(?:l)?ed|un-?cancels|un-?axed|resurrected|"
        r"resuscitated|rises from the dead|reborn|lives to (?:see|fight)|nears? rescue|"
        r"rescue (?:at|by|deal)|second life|new lease (?:of|on) life)|"
        r"(?:could|may|might|to|will|set to|is|are|officially) (?:be )?(?:return(?:ing)?|"
        r"back|coming back|come back|head(?:ing)? back) (?:to|on) (?:tv|television|screens?|"
        r"our screens|the air|the small screen)(?! in ~| on ~| ~| this| next)",
        "‘Lucifer’ Lives: Netflix Orders a Fourth Season",
        "liv un resurrect resuscitat ris reborn near rescue second new could may might to will set "
        "is are official",
        serial=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:return|returns|returning|back|come back|comes back|coming back|revived) "
        r"(?:<g5>)(?:with (?:the )?(?:original|new) cast|for (?:an? )?(?:one-off |christmas |"
        r"reunion |new |feature-length )*(?:special|episodes|revival|reunion)|"
        r"after (?:more than |over |nearly |almost |an? )?(?:\d+|<num>|decade|long)"
        r"(?:[- ]year)?s? ?(?:away|off(?: the)? air|absence|hiatus|break|off screen|off))",
        "‘Jessica Jones’ to Return for Christmas Special After Eight Years Away",
        "return back com reviv",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:brings? back|bringing back|brought back|revives|reviving|reboots|rebooting|"
        r"resurrects|orders|sets|eyes|wants|plans|plots|mulls|confirms|for|gets|to get|in talks "
        r"for) <g5>(?:revival|comeback|reunion series|sequel series|continuation)(?= |$|:|,|\?)",
        "Veronica Returns: Hulu Brings Back ‘Jessica Jones’ for Eight-Episode Revival",
        "bring brought reviv reboot resurrect order set eye want plan plot mull confirm for get to "
        "in",
        unless=r"trailer|premieres?|date|casts?|adds?|joins?|filming|production|wraps?|begins",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:home for|rescue|save|revive|resurrect) <g3>§|(?:saves|rescues|revives) §",
        "Could Hulu Play Home for ‘Jessica Jones’ Revival? Rumors Say So",
        "home rescu sav reviv resurrect",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.REVIVED,
        r"(?:nears?|nearing|eyes|eyed for|close to|in talks for|set for|heading for|up for|plots|"
        r"plotting|mulling|exploring) (?:an? |its |possible |potential |@ )*(?:revival|comeback)|"
        r"(?<=could )§ be (?:coming back|returning|revived|saved)",
        "‘Jessica Jones’ Nearing Revival at Netflix, Sources Say",
        "near ey close in set head up plot mull explor coming return reviv sav",
        serial=True,
        weak=True,
        unless=r"#|~|trailer|premiere",
    ),
)
