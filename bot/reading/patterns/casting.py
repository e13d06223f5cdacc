"""Who joins a cast, and who leaves it."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Person, Row, Side

_CAST = r"(?:cast|casts|ensemble)"

CAST_ADDED = (
    Row(
        Kind.CAST_ADDED,
        rf"(?:joins?|joined|joining|boards?|boarded|boarding)(?: the)?(?: growing| main|"
        rf" star-studded| expanding)?(?: {_CAST}(?: of| for)?)?(?= |$|,)(?! forces|"
        rf" the fight| the club| the list| the lawsuit| twitter| instagram| strike| picket)",
        "Janet McTeer Joins ‘Jessica Jones’ Season 2",
        "join board",
        side=Side.AFTER,
        person=Person.BEFORE,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:cast|tapped|set|attached|signed|signs on|signs up|signed on|enlisted|recruited|"
        r"hired|booked|in talks|confirmed|circling|eyed|announced|on board|up)(?: in a|"
        r" for a| as a| in talks)? "
        r"(?:in|as|to (?:star|lead|headline|topline|play|recur|join|appear|co-star|portray|"
        r"guest|guest star|guest-star|reprise|return|board|lead cast)|opposite|for|"
        r"alongside)(?= |$)(?! ~| a premiere| march| an? (?:premiere|release|return)|"
        r" of §'?s? (?:speaks|talks|says)| release)",
        "Janet McTeer Cast in ‘Jessica Jones’ Season 2",
        "cast tap set attach sign enlist recruit hir book in confirm circl eye announc on up",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:to|will|set to|in talks to|tapped to|signs to|officially|close to|"
        r"nearing deal to|near deal to|eyed to) (?:star|lead|headline|topline|play|recur|"
        r"co-star|co-lead|guest[- ]star|guest|portray|appear|toplining|voice|front|reprise|"
        r"cameo|star(?: opposite| alongside| with))(?:ring)?(?= |$)(?! at|"
        r" a role in (?:the )?future)",
        "Janet McTeer to Star in ‘Jessica Jones’ Season 2",
        "to will set in tap sign official close near eye",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:adds?|added|adding|taps?|tapped|casts|enlists?|recruits?|recruiting|welcomes?|"
        r"signs(?: up)?|hires|lands|books|nabs|rounds out (?:its |the |# )?cast with|"
        r"fills out cast with|expands (?:its )?cast with|bulks up (?:its )?cast with|"
        r"bolsters (?:its )?cast with|sets|finds|finds its|brings on|brings in|reveals|snags|"
        r"enrolls|locks(?: in)?|ropes in|adds to cast|names|unveils)"
        r"(?! trailer| teaser| premiere| release| #| first| date| new (?:trailer|poster|"
        r"photos)| an? (?:premiere|release|return|new) (?:date|trailer))",
        "‘Jessica Jones’ Adds Janet McTeer as Series Regular",
        "add tap cast enlist recruit welcom sign hire land book nab round fill expand bulk "
        "bolster set find bring reveal snag enroll lock rope name unveil",
        person=Person.AFTER,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:promoted|upped|bumped(?: up)?|elevated|promotes|ups|bumps) <g5>(?:to |"
        r"as )?(?:an? )?(?:(?:series|main) )?(?:regulars?|main cast|main role)",
        "Eka Darville Upped to Series Regular on ‘Jessica Jones’",
        "promot upped ups bump elevat",
        person=Person.BEFORE,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:lands|nabs|books|scores|snags|gets|wins|bags|takes on|secures|earns|takes|"
        r"cast in|has) (?:an? |the |new |key |major |mystery |undisclosed |"
        r"heavily )?<g3>(?:lead|leads|role|roles|series regular|guest[- ](?:star|"
        r"starring) (?:role|spot|turn)|recurring role|part|arc|lead role|title role|"
        r"guest spot|guest arc|recurring)"
        r"(?= |$|,)(?! in production)",
        "Janet McTeer Lands Recurring Role on ‘Jessica Jones’",
        "land nab book score snag get win bag tak secur earn cast has",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:returning|returns?|to return|will return|confirmed to return|set to return|back|"
        r"reprise|reprises|reprising|to reprise|will reprise|coming back|be back|"
        r"comes back) (?:to § )?(?:his |her |their |the )?(?:fan[- ]favou?rite )?(?:role |"
        r"roles )?(?:as(?= )|(?:to|for|on|in)(?= (?:the |his |her |new |more |"
        r"marvel's )?(?:§|#|cast|role|ensemble)))",
        "David Tennant Returning for ‘Jessica Jones’ Season 2",
        "return to will confirm set back repris com be",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:rounds? out|round out|rounding out|among|lead|leads|headlines?|topline[s]?|"
        r"fronts?|line up for|lined up for|to lead|heads|heading|head up|joins|"
        r"tops) (?:the )?(?:§ )?(?:# )?(?:main |# )?(?:cast|ensemble)",
        "Janet McTeer, J.R. Ramirez Round Out ‘Jessica Jones’ Season 2 Cast",
        "round among lead headlin toplin front line to head join top",
        person=Person.BEFORE,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:<num>|new|more) (?:new )?(?:cast members|series regulars|actors|cast additions|"
        r"regulars|stars)(?: joining| join| added| announced| cast| board| for)?|(?:new cast|"
        r"cast additions|cast members?) (?:announced|revealed|confirmed|added|unveiled)|"
        r"(?:expands|rounds out|adds to|bolsters|fills out|sets|announces|reveals|unveils|"
        r"expands its) (?:its |the )?(?:# )?(?:main |new )?cast(?= |$)(?! list| guide)",
        "‘Jessica Jones’ Season 2 Adds Three New Cast Members",
        "new more expand add bolster fill set announc reveal unveil round cast one two three "
        "four five six seven eight nine ten 2 3 4 5 6 7 8",
        person=Person.NAMELESS,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:circling|circles|boarding|attached(?: to)?|eyed (?:for|to)|in line for|"
        r"tipped (?:for|to)|takes over (?:as|the role|from)|taking over (?:as|for)|recast as|"
        r"joins as|steps into|confirmed for|announced for|to join|will join|set to join|"
        r"among (?:the )?(?:returning )?(?:cast|stars)|in the cast of)(?= |$|,)",
        "Jane Doe Circling ‘Jessica Jones’ Role",
        "circl board attach eye in tip tak recast join step confirm announc to will set among",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:to|will|set to|confirms|confirmed|is|are|officially|"
        r"reportedly) (?:be )?(?:return|returning|back|coming back|reprising|"
        r"reprise)(?: (?:for|to|in|on|as) (?:his role |her role |their roles )?)?(?:#|§|"
        r"his role|her role|their roles)",
        "David Tennant Will Return for ‘Jessica Jones’ Season 2",
        "to will set confirm is are official reported",
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:replaces|replacing|to replace|takes over from|taking over from|steps in for|succeeds)",
        "‘Jessica Jones’ Season 3: Jane Doe Replaces Rachael Taylor as Trish",
        "replac to tak step succeed",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:(?:checks into|moves to|moving to|heads? to|heading to|comes? to|lands? (?:on|in)|"
        r"part of|boards|in line for)(?= (?:the |@ |new |marvel's |cast of ){0,3}(?:§|#|cast))|"
        r"hops aboard|drafted (?:in|into|for)|added to|"
        r"crosses over to|crossing over to|guest[- ]stars? (?:on|in)|guest[- ]starring (?:on|in)|"
        r"cameos? in|pops up in|turns up in|to appear (?:on|in)|enrolls? (?:in|at)|"
        r"suits up for|(?:comes|climbs|jumps) aboard|signs? on|signs? up|lined up for|"
        r"approached (?:for|about|to)|offered|in the running|front-?runner|in (?:early |final |"
        r"advanced )?(?:talks|negotiations)(?: to| for)?|reunites? (?:with|on)|"
        r"reteams?|upped|bumped)(?= |$|,)",
        "Jane Doe Signs On for ‘Jessica Jones’ Season 2",
        "check mov hop draft add cross guest cameo pop turn to enroll head suit com climb jump "
        "sign line approach offer in front reun reteam upped bump land part",
        side=Side.AFTER,
        person=Person.BEFORE,
        unless=r"showrunners?|direct(?:ors?|s|ing)?|write(?:rs?)?|composers?|exits?|"
        r"leav\w+|@ (?:drama|deal)",
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:is|named|named as|announced as|revealed as|unveiled as|confirmed as|cast as|becomes|"
        r"to be|"
        r"will be|crowned|unmasked as) (?:the |@'s |bbc's )?(?:new|next|latest|show's|first|"
        r"\d+th) <g2>(?:§|lead|star|detective|doctor|companion|face|villain|big bad|regular|"
        r"sleuth|time lord)",
        "Jane Doe Is the New ‘Jessica Jones’ Sidekick",
        "is named announc reveal unveil confirm cast becom to will crown unmask",
        person=Person.BEFORE,
        unless=r"showrunners?|directors?|writers?|composers?|boss|producers?",
    ),
    Row(
        Kind.CAST_ADDED,
        r"(?:to|will|set to|confirmed to) (?:take over|step in|step into|replace|succeed|inherit|"
        r"take on|star|lead|play|portray|front)(?= |$)",
        "Jane Doe to Exit ‘Jessica Jones’, Mary Major to Take Over as Trish",
        "to will set confirm",
        person=Person.BEFORE,
        unless=r"showrunners?|direct(?:ors?)?|writers?|composers?|boss|reins",
        weak=True,
    ),
    Row(
        Kind.CAST_ADDED,
        r"in (?:on|as)(?= (?:the |new )?(?:§|#|lead))|(?:says yes|signs up|signs on|sets sail|"
        r"clocks in|reports for duty|suits up|saddles up|scrubs in|checks in|enlists|enrolls)"
        r"(?: (?:for|to|on|in|at))?(?= (?:the |@ |new )?(?:§|#))",
        "Rachael Taylor Out, Mary Major In on ‘Jessica Jones’",
        "in says sign set clock report suit saddle scrub check enlist enroll",
        side=Side.AFTER,
        person=Person.BEFORE,
        unless=r"showrunners?|directors?|writers?|composers?",
        weak=True,
    ),
)

CAST_EXIT = (
    Row(
        Kind.CAST_EXIT,
        r"(?:to |will |is |set to )?(?:be )?(?:exits?|exited|exiting|leaves?|leaving|"
        r"departs?|departed|departing|quits?|quitting|bows out of|drops out of|"
        r"walks away from|says (?:goodbye|farewell) to|bids farewell to|bids adieu to|"
        r"steps away from|stepping away from|parts ways with|moves on from|bows out|"
        r"drops out|dropped from|fired from|written out of|axed from|killed off|let go from|"
        r"cut from|removed from|out at|out as|no longer (?:on|part of|in|returning))(?= |$|,)"
        r"(?! the (?:door|building)| netflix| @ (?:in|on|this|~)| of the| fans| viewers|"
        r" behind| room| no)",
        "Rachael Taylor Exits ‘Jessica Jones’ After Season 3",
        "exit leav depart quit bow drop walk say bid step part mov fired written ax kill let "
        "cut remov out off no to will is set",
        side=Side.AFTER,
        person=Person.BEFORE,
    ),
    Row(
        Kind.CAST_EXIT,
        r"(?:not (?:be )?(?:returning|coming back|back)|won't (?:be )?(?:return(?:ing)?|back|"
        r"coming back|appear)|will not (?:be )?(?:return(?:ing)?|back|appear)|"
        r"no longer returning|not expected back)(?: (?:to|for|in|on|as))?",
        "Wil Traval Won't Return for ‘Jessica Jones’ Season 3",
        "not won't will no",
        side=Side.AFTER,
        person=Person.BEFORE,
    ),
    Row(
        Kind.CAST_EXIT,
        r"(?:exit|departure|firing|exits)(?= |$|,)(?! strategy| poll| wound| sign|"
        r" interview)(?: from §| explained)?",
        "‘Jessica Jones’ Star Rachael Taylor Confirms Exit",
        "exit depart firing",
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_EXIT,
        r"(?:loses|losing|axes|fires|writes out|drops|parts ways with|says goodbye to|cuts|"
        r"bids farewell to)(?! #| first| trailer| teaser| new| premiere| §| the| an? | @)",
        "‘Jessica Jones’ Loses Rachael Taylor After Season 3",
        "los ax fire writ drop part say cut bid",
        person=Person.AFTER,
        weak=True,
    ),
    Row(
        Kind.CAST_EXIT,
        r"(?:star |stars |actor |actress |favou?rite |boss )?(?:out after|out of|out at|"
        r"done with|done after|to leave|to quit|to exit|to depart|set to (?:leave|exit|"
        r"depart)|hangs up|bids (?:goodbye|farewell)|is leaving|are leaving|leaving after|"
        r"exits after|leaves after|not returning|gone after|written out|killed off|"
        r"making (?:his|her|their) exit|films (?:his|her|their) (?:last|final) scenes?|"
        r"final scenes)(?= |$|,)(?! netflix| @$)",
        "‘Jessica Jones’ Star Rachael Taylor Out After Season 2",
        "star actor actress favo boss out done to set hang bid is are leav exit not gone "
        "writ kill mak film final",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CAST_EXIT,
        r"(?:replaces|replacing|to replace|takes over from|taking over from|steps in for|"
        r"succeeds|in for)",
        "‘Jessica Jones’ Season 3: Jane Doe Replaces Rachael Taylor as Trish",
        "replac to tak step succeed in",
        side=Side.AFTER,
        person=Person.AFTER,
        weak=True,
        note="who comes is a row of its own; a crew word makes it a change of crew",
    ),
    Row(
        Kind.CAST_EXIT,
        r"(?:was |is |been |are )?(?:let go|fired|sacked|axed|dropped|ousted|dumped|"
        r"written out|removed|killed off|out|gone|leaving|departing|exiting|quitting)"
        r"(?: (?:by|from|after|as|over|of|at|for good|ahead)|(?=$|,|;|:| –))",
        "‘Jessica Jones’ Exclusive: Rachael Taylor Let Go After Two Seasons",
        "was is been are let fir sack ax drop oust dump writ remov kill out gone leav depart exit "
        "quit",
        side=Side.AFTER,
        person=Person.BEFORE,
        unless=r"showrunners?|directors?|writers?|composers?|creators?|producers?|"
        r"trailer|@ on ~|scenes?|"
        r"find\w*|figure\w*|now|today|tonight",
        weak=True,
    ),
)

ROWS = (*CAST_EXIT, *CAST_ADDED)
