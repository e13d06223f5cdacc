"""It is said which season will be the last."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

ROWS = (
    Row(
        Kind.FINAL_SEASON,
        r"(?:end|ends|ending|conclude|concludes|concluding|finish|wrap up|bow out|close out|"
        r"wind down|come to an end|"
        r"coming to an end|say goodbye|sign off) (?:its run |the series |the show |on @ |"
        r"at @ |for good |§ )?"
        r"(?:with|after|on|following|in) (?:its |the |an? |upcoming |forthcoming |"
        r"planned ){0,3}#(?: on @| at @)?",
        "‘Jessica Jones’ to End With Season 3",
        "end conclud finish wrap bow close wind com say sign",
        serial=True,
        unless=r"@ (?:ends|ending) §|(?:cancel(?:l)?ed|axed).{0,60} after|film(?:s|ing)|production",
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:#|it|this) (?:of § )?(?:<adv>|will |to |<adv>confirmed to |<adv>set to )(?:be|"
        r"as|mark|serve as)? ?"
        r"(?:its|the show's|the series'|the|show's|series'|§)? ?(?:last|final|swan song|end|"
        r"farewell)(?: one| season| ever)?",
        "‘Jessica Jones’ Season 3 Will Be Its Last",
        "last final swan farewell end",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"# (?:as|is) (?:the )?(?:last|final)",
        "Netflix Sets ‘Jessica Jones’ Season 3 as Final",
        "last final",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:to|will|is|set to|are) (?:end|conclude|come to an end|coming to an end|ending|"
        r"coming to a close|wrap up its run|bow out)"
        r"(?! with a| up | the )(?: ~| in ~| at @| on @| next year)?",
        "‘Jessica Jones’ Is Coming to an End at Netflix",
        "end conclude com wrap bow",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:renewed|renews|renewing|pick(?:s|ed) up|order(?:s|ed)|greenl(?:it|ights)|"
        r"renewal) <g5>#",
        "‘Better Call Saul’ Renewed for Sixth and Final Season",
        "renew pick return back order greenl",
        serial=True,
        only_final=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"# (?:announced|ordered|confirmed|greenlit|set(?= at| for| by|$)|revealed as)",
        "‘Jessica Jones’ Final Season Announced",
        "announc order confirm greenl set reveal",
        serial=True,
        only_final=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:announces?|orders?|confirms?|sets|greenlights?|gets?|lands?|given) (?:an? |its |"
        r"the |one )?#(?: of §| for §)?(?= |$)(?! premiere| release| date| trailer| teaser|"
        r" return| start| production| poster| first)",
        "Netflix Orders Final Season of ‘Jessica Jones’",
        "announc order confirm set green get land given",
        serial=True,
        side=Side.AFTER,
        only_final=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:hang(?:s|ing)? up|reach(?:es)?|bows? out|final bow|calls? it (?:a day|quits)|"
        r"calling it (?:a day|quits)|sign(?:s|ing) off|sets? (?:an? )?end(?:game| date)?|"
        r"wind(?:s|ing) down|"
        r"the end of the (?:road|line)|end in sight|last hurrah|swan song|"
        r"farewell)(?: <g5>(?:with|after|in|on|for|at|following|as) )<g3>#",
        "‘Jessica Jones’ Calls It a Day After Season 3",
        "hang reach bow final call sign set wind the end last swan farewell",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:ending|coming to an end|comes? to an end|concluding|will end|to end|set to end|"
        r"bowing out) <g2>(?:with|after|following|on|in) <g3>#",
        "‘Jessica Jones’ Ending at Netflix After Three Seasons",
        "ending com conclud will to set bow",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:one (?:last|final) (?:season|time|run|ride|go)|final chapter|final run|"
        r"last season) (?:ordered|announced|confirmed|set|coming|on the way|greenlit)|"
        r"(?:gets?|renewed for|orders|returns? for|back for) (?:an? |one )(?:(?:last|"
        r"final) (?:run|ride|chapter)|(?<=one )#)",
        "‘Jessica Jones’ Renewed for One Last Season",
        "one final last get renew return order back to",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:#|it|this) (?:<adv>|will |to |set to |expected to |likely to |could |may |"
        r"might )?(?:be|mark|serve as|act as|also be) (?:the |its |§ )?(?:show's |series' |"
        r"drama's |comedy's )?(?:last|final|swan song|end|conclusion|farewell)",
        "Netflix: ‘Jessica Jones’ Season 3 Will Be the Last",
        "last final swan end conclusion farewell",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:one|an?) (?:last|final) (?:ride|hurrah|bow|run|outing|chapter|round|dance|fight|"
        r"case|mission|act|adventure|go|time|trip|heist|batch of episodes)",
        "‘Jessica Jones’ Returning for One Last Ride at Netflix",
        "one an a",
        beside=r"renew\w*|return(?:s|ing)?|back|order(?:s|ed)|gets?|sets?|#|@",
        unless=r"trailer|teaser|premieres?|date|filming|production|first look|photos?|images?|"
        r"review|~|poster|joins?|star|cast|axe|cancel(?:l)?ed",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:(?:which|that|and it|it|this|#) )?(?:will|to|would|could|may|might|set to|is|as|"
        r"marks?|marking|serves? as|being) ?(?:also |officially )?(?:be |mark )?(?:its|the|"
        r"their|the show's|the series'|§|show's|series'|drama's)? ?(?:very )?(?:last|final|"
        r"swan song|conclusion|end)(?! season| #| episodes?| trailer| look| \w+ trailer| scene|"
        r" day| chapter begins| of an era| girl)",
        "‘Jessica Jones’ Renewed for Season 3, Which Will Be Its Last",
        "last final swan conclusion end",
        beside=r"#",
        unless=r"filming|production|shoot|trailer|premieres?|may not|not|isn't|won't|why",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:end|ends|ending|conclude|concludes|concluding|wrap up|wrapping up|finish|finishing|"
        r"bow out|bows out|bowing out|come to (?:an end|a close)|coming to (?:an end|a close)|"
        r"comes to (?:an end|a close)|say goodbye|says goodbye|sign off|signs off|signing off|"
        r"wind down|winding down|hang up|hangs up|hanging up|bid farewell|bids farewell|"
        r"take its final bow|call it (?:a day|quits)|calls it (?:a day|quits)|say adieu|"
        r"ride off|rides off|go out|close out|bring to an end|draw to a close) <g5>(?:with|after|"
        r"in|on|following|at the end of) <g3>#",
        "‘Jessica Jones’ to Say Adieu After Sixth Season",
        "end conclud wrap finish bow com say sign wind hang bid tak call rid go clos bring draw",
        unless=r"@ (?:says|bids)|star|actor|actress|boss|film(?:s|ing)?|production|"
        r"shoot\w*|review|cliffhanger|trailer|cancel(?:l)?ed|ax(?:ed|es)",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"#(?: of)? <g8>(?:announced|ordered|confirmed|greenlit|commissioned|renewed|picked up|"
        r"green-lit|on the way|coming)",
        "‘Jessica Jones’: Third and Final Series of the Netflix Drama Confirmed",
        "announc order confirm green commission renew pick on coming",
        unless=r"trailer|premieres?|date|filming|production|cast|director|star|first look|~|poster",
        serial=True,
        only_final=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:renew(?:s|ed)|orders?|ordered|picks up|picked up|gets?|sets?|lands?|greenl\w+|"
        r"commissions?|announces?|revive[sd]|save[sd]|rescue[sd]|brought back|brings back|"
        r"returns?|returning|back|confirms?|"
        r"uncancel(?:l)?ed) <g5>#",
        "Netflix Orders Third and Final Season of ‘Jessica Jones’",
        "renew order pick get set land green commission announc reviv sav brought return back "
        "confirm uncancel",
        unless=r"trailer|teaser|premieres?|date|filming|production|cast|director|star|first look|"
        r"~|poster|photos?|release|finale|return date|images?|return",
        serial=True,
        only_final=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"no (?:more|further) (?:seasons|episodes|§) <g2>after|not <g3>beyond #|"
        r"won't (?:go|continue|return|run) <g3>(?:beyond|past|after) #",
        "Netflix: No Further Seasons of ‘Jessica Jones’ After the Third",
        "no not won't",
        serial=True,
    ),
    Row(
        Kind.FINAL_SEASON,
        r"(?:(?:final )?curtain (?:falls|comes down|call)|final (?:whistle|curtain|bell|lap|bow)|"
        r"heads? for the exit|last orders|end of the (?:line|road)|into the sunset|"
        r"bring down the curtain|closing bell|one more and done|last call)"
        r" <g5>(?:after|with|in|for) <g3>#",
        "Curtain Falls on ‘Jessica Jones’ After Three Seasons",
        "curtain final head last end into bring closing one",
        serial=True,
        weak=True,
    ),
)
