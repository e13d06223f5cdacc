"""Cancelled."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

_CANCELLED_NOT = (
    r"(?! culture| appearance| event| tour| screening| panel| party| plans| subscription|"
    r" trip| interview"
    r"| concert| show appearance| red carpet| press| order)"
)

ROWS = (
    Row(
        Kind.CANCELLED,
        rf"(?:cancel(?:s|led|ed|ling|ing)?|axe[sd]?|axing|scrap(?:s|ped|ping)?|nix(?:es|ed)|"
        rf"can(?:s|ned)(?= after|$| by| at| §)){_CANCELLED_NOT}",
        "‘Jessica Jones’ Cancelled After Three Seasons at Netflix",
        "cancel ax scrap nix can",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:pulls?|pulled|pulling) (?:the )?plug(?: on)?",
        "Netflix Pulls the Plug on ‘Jessica Jones’",
        "pull",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:gets?|got|given|faces|receives) (?:the )?(?:axe|ax|chop|boot|hook)",
        "‘Jessica Jones’ Gets the Axe at Netflix",
        "get got given faces receiv",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:not (?:be )?(?:returning|moving forward|going forward|proceeding|coming back)|"
        r"won't (?:be )?(?:return(?:ing)?|move forward|"
        r"go forward|be back|get)|will not (?:be )?(?:return(?:ing)?|move forward|go forward|"
        r"be back|get)|no longer moving forward) "
        r"(?:at @ |on @ |to @ )?(?:for|with|to) (?:an? |its |another )?#",
        "‘Jessica Jones’ Won't Return for Season 4",
        "not won't will no",
        serial=True,
        weak=True,
        note="of persons it is an exit; those rows come first",
    ),
    Row(
        Kind.CANCELLED,
        r"(?:not moving forward|won't move forward|not going forward|not proceeding|dead|"
        r"done|over|finished|ended|no more|no #|killed|dumped|"
        r"dropped|ditched|shelved|pulled|axed) (?:at|by|after|for|with) (?:the )?(?:@|#|just|"
        r"only|§)",
        "‘Jessica Jones’ Dropped by Netflix After One Season",
        "not won't dead done over finish ended no killed dump drop ditch shelv pulled",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:passes on|opts not to (?:renew|order)|(?:won't|will not|not|"
        r"not to) (?:be )?(?:recommission(?:ed|ing)?|order)|decides? not to renew|won't renew|"
        r"not renewing|"
        r"declines to renew|chooses not to renew|"
        r"not renewed|ditches|dumps|shelves(?! launch| premiere| release| plans)|"
        r"kills(?: off)?(?= §)|decides against(?: further| more| another)?)",
        "Netflix Opts Not to Renew ‘Jessica Jones’",
        "pass opt decid won't not decline choose ditch dump shelve kill",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"cancell?ations?",
        "Netflix Confirms ‘Jessica Jones’ Cancellation",
        "cancel",
        serial=True,
        weak=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:@ ends|@ ending) § after (?:just |only )?#",
        "Netflix Ends ‘Jessica Jones’ After Three Seasons",
        "ends ending",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:it's |it is )?(?:curtains|lights out|the end|over|all over|game over|goodbye|"
        r"so long|rip|farewell) for",
        "It's Curtains for ‘Jessica Jones’ at Netflix",
        "it's it curtains lights the over all game goodbye so rip farewell",
        side=Side.AFTER,
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:calls? (?:it )?time|calling time|brings? down the curtain|"
        r"brings? the curtain down|swings the axe|drops the axe|wields? the axe|"
        r"draws? a line under|says no to(?: more)?|gives up|bails|pulls out|"
        r"shuts the door) ?(?:on|of)?",
        "Channel 4 Calls Time on ‘Jessica Jones’",
        "call bring swing drop wield draw say give bail pull shut",
        side=Side.AFTER,
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:shut down by @|taken off (?:the )?air|pulled from (?:the )?(?:schedule|air)|"
        r"pulled off (?:the )?air|off the air|no longer in development at @|dead at @|"
        r"done at @|over at @|ended by @|"
        r"canned by @|killed by @|let go by @|not coming back|won't be (?:coming )?back|"
        r"will not be (?:coming )?back|is no more|are no more|bites the dust|gets cut|"
        r"is over|has ended|will end without|"
        r"won't (?:be )?(?:getting|get|have) (?:an? |its )?#|will not get (?:an? )?#|"
        r"denied (?:an? )?#)",
        "‘Jessica Jones’ Won't Be Coming Back at Netflix",
        "shut taken pulled off no dead done over end cann kill let not won't will is are "
        "bite get has denied",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:@|streamer|network) (?:<adv>)?(?:drops|dropped|ditches|ditched|cuts|kills|boots|"
        r"dumps|dumped|pulls|chops|ends|shelves|lets go of|won't go forward with|"
        r"not moving forward with|isn't moving forward with) "
        r"§(?! trailer| teaser| #| first| premiere| new| poster| season| from the| date|"
        r" clip| official| image| photo)",
        "Netflix Drops ‘Jessica Jones’ After Three Seasons",
        "drop ditch cut kill boot dump pull chop end shelv let won't not isn't",
        side=Side.AFTER,
        serial=True,
        weak=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:reverses|rescinds?|takes back|undoes|pulls|backtracks on|walks back|"
        r"un-?renews?) <g3>(?:renewal|pick-?up|# order|order|#)|un-?renewed|"
        r"renewal (?:undone|reversed|rescinded|pulled)",
        "Netflix Reverses ‘Jessica Jones’ Renewal",
        "revers rescind take undo pull backtrack walk un renewal",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:gets?|got|getting|given|handed|faces|receives|dealt|suffers) (?:the |its |an? )?"
        r"(?:final )?(?:axe|ax|chop|boot|hook|heave-ho|knife|bullet|guillotine|pink slip|"
        r"death knell|can|shove|elbow)",
        "‘Jessica Jones’ Given the Boot by Netflix",
        "get got giv hand fac receiv dealt suffer",
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:binned|shelved|canned|ditched|dumped|dropped|culled|chopped|nixed|terminated|"
        r"discontinued|killed|cut|decommissioned|given the boot|laid to rest|put to rest|"
        r"put out to pasture|shut down|swept aside|no more|toast|dead|pulled|done|"
        r"(?<!take )(?<!takes )(?<!taking )over|finished|ended)(?= |$)(?! off| from the cast|"
        r" trailer| his| her)",
        "‘Jessica Jones’ Culled by Netflix After One Season",
        "bin shelv cann ditch dump drop cull chop nix terminat discontinu kill cut decommission "
        "giv laid put shut swept no toast dead pull done over finish end",
        beside=r"§.{0,60}(?:by @|at @|by the @|after (?:just |only |its )?(?:#|one series)|"
        r"by the network|over at)",
        unless=r"trailer|teaser|premiere|filming|production|shoot(?:ing)?|first look|renew\w+|"
        r"to (?:be|come)|star|actor|actress|creator|showrunner|boss|director|images?|poster|"
        r"delay\w*|scenes?|until|revived|saved|join\w*",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"§(?: #)? (?:is |are |has |have |has been |been |officially |sadly |definitely |just )*"
        r"(?:not|won't|will not|isn't|aren't) (?:be )?(?:coming back|returning|return|renewed|"
        r"continu(?:e|ing)|getting|get|back|picked up|moving forward|going forward|proceed(?:ing)?|"
        r"live on)(?! until| to set| before| this| ~| in ~)",
        "‘Jessica Jones’ Won't Be Renewed at Netflix",
        "not won't will isn't aren't",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:there (?:will|won't) be |gets |there is |there's |say(?:s)? )?no (?:more |further |"
        r"second |new )?(?:#|seasons?|episodes)(?: of| for)?|no more §|(?:one|single|two)-and-done|"
        r"(?:fails to|failed to|doesn't|didn't) (?:get|land|score|secure|earn|win) "
        r"(?:an? )?(?:#|renewal|pick-?up)|last ever episode|pulls? (?:the )?plug",
        "No Second Season for ‘Jessica Jones’ at Netflix",
        "there get say no one single two fail doesn't didn't last pull",
        unless=r"trailer|premiere|date|until|plans|yet|filming|production|renewed",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?:ends|ending|drops|dropping|ditches|bins|cans|culls|shelves|kills|kills off|chops|"
        r"boots|dumps|decommissions|terminates|discontinues|calls time on|shuts down|"
        r"gives up on|parts ways with|swings (?:the |its )?axe on|takes (?:the |an |its )?axe to|"
        r"brings down the axe on|wields (?:the )?axe on|says (?:goodbye|farewell|no) to|"
        r"bids (?:goodbye|farewell|adieu) to|turns (?:the lights )?(?:off|out) on|turns off|"
        r"brings the curtain down on|lowers the boom on|won't renew|will not renew|not renewing|"
        r"isn't renewing|decides against renewing|passes on|walks away from|cuts ties with|"
        r"closes the book on|closes the door on|lets go of|exorcises|dropped|ditched) "
        r"<g5>(?:§|# of §)",
        "Netflix Says Goodbye to ‘Jessica Jones’ After Three Seasons",
        "end drop ditch bin can cull shelv kill chop boot dump decommission terminat discontinu "
        "call shut giv part swing tak bring wield say bid turn lower won't will not isn't decid "
        "pass walk cut clos let exorcis",
        side=Side.AFTER,
        beside=r"@|network|streamer|broadcaster",
        unless=r"trailer|teaser|clip|premiere|first look|poster|images?|photos?|release|date|star|"
        r"launch|actor|actress|filming|production|shoot|spoiler\w*|hints?|song|episodes?|deal|"
        r"showrunner|creator|villain|promo|featurette|casting|in ~|on ~",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.CANCELLED,
        r"(?<=@ )(?:unplugs|exorcises|beheads|kills|buries|sinks|grounds|jettisons|guillotines|"
        r"dismisses|expels|evicts|retires|benches|parks|snuffs out|puts out) §|puts? § (?:on ice|"
        r"to bed|out of its misery|to rest)|§ (?:is |are )?(?:no more|is history|put on ice|"
        r"put to bed)|curtains for §|(?:drops?|brings?) (?:the )?(?:final )?curtain on §",
        "Netflix Unplugs ‘Jessica Jones’",
        "unplug exorcis behead kill bur sink ground jettison guillotin dismiss expel evict retir "
        "bench park snuff put no is curtain drop bring",
        side=Side.AFTER,
        unless=r"trailer|teaser|~|filming|premiere|scene|episode|star|character",
        weak=True,
        serial=True,
    ),
)
