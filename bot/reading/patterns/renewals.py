"""Renewed: more seasons of a show are ordered."""

from bot.domain.kinds import Certainty, Kind
from bot.reading.patterns.row import Row, Side

_RENEW = "renew recommission re-up reup"
_GETS = (
    r"(?:gets?|got|lands?|landed|scores?|scored|earns?|earned|nabs?|nabbed|snags?|secures?|"
    r"wins?|won|receives?|"
    r"received|bags?|given|granted|handed|awarded|lock(?:s|ed) (?:in|up|down)|picks? up|"
    r"books?|clinches|grabs?|takes)"
)

_UNDONE = (
    r"revers(?:es|ed|ing)|undone|rescind(?:s|ed)?|un-renew(?:s|ed)|takes? back|backtracks|"
    r"without (?:an? )?renewal|(?:deal|deals|pact|contract|option|lease|vows)(?= |$)"
)

ROWS = (
    Row(
        Kind.RENEWED,
        r"(?:renew(?:s|ed|ing)?|recommission(?:s|ed)?|re-?ups?|re-?upped)",
        "‘Jessica Jones’ Renewed for Season 3 at Netflix",
        _RENEW,
        serial=True,
        unless=_UNDONE,
        note="“Netflix renews §” and “§ renewed”: the side is settled by what stands there",
    ),
    Row(
        Kind.RENEWED,
        r"renewals?",
        "‘Jessica Jones’ Lands Season 3 Renewal",
        _RENEW,
        serial=True,
        unless=_UNDONE,
    ),
    Row(
        Kind.RENEWED,
        rf"{_GETS} <adj>(?:#|# order|renewals?|pick-?ups?)",
        "‘Jessica Jones’ Scores Early Third-Season Pickup at Netflix",
        "get got land score earn nab snag secure win won receive bag given grant hand award "
        "lock pick book clinch grab take",
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:picked up|picks? up|ordered|orders|greenlit|green-?lighted|green-?lit|"
        r"green-?lights?|commission(?:s|ed)|"
        r"brought back|bring(?:s|ing)? back|back|returning|return(?:s|ed)?|extend(?:s|ed)|"
        r"coming back|confirmed|given the green ?light) "
        r"(?:§ )?(?:series )?(?:at @ |on @ |by @ |to @ )?(?:for|with|through) (?:an? |its |"
        r"the |another )?<g2>#",
        "‘Jessica Jones’ Picked Up for a Third Season",
        "pick order greenlit green commission brought bring back return extend coming "
        "confirm given",
        weak=True,
        serial=True,
        note="of persons too (“back for season 3”), and before dates: weak",
    ),
    Row(
        Kind.RENEWED,
        r"(?:orders?|ordered|ordering|greenlights?|greenlit|green-?lights?|green-?lit|"
        r"commissions?|commissioned|confirms?|announces?|"
        r"adds|sets|approves|okays|picks up|secures|signs off on|gives (?:the )?(?:go-ahead|"
        r"green light|greenlight|nod) to) "
        r"(?:an? |its |the |two |three |four |more )?(?:early )?(?:§ )?#(?! (?:will|is|are|"
        r"to|premiere|trailer|release|return|filming|production|cast|has|date|won't|teaser|"
        r"episode|finale|villain|star|poster|wrap|start))(?: (?:and|&) #)?(?: of §| for §|"
        r" order)?",
        "Netflix Orders Second Season of ‘Jessica Jones’",
        "order green commission confirm announc add set approv okay pick secure sign give",
        side=Side.AFTER,
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"# <adv>(?:happening|confirmed|official|ordered|greenlit|green-?lit|a go|on the way|"
        r"on its way|in the works|"
        r"announced|commissioned|approved|in development|in the pipeline|being written|"
        r"coming(?: soon)?(?= to @|$| after| despite)|picked up)",
        "‘Jessica Jones’ Season 3 Is Officially Happening",
        "happen confirm official order green go way work announc commission approv develop "
        "pipeline writ coming pick",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:confirmed|it's official|officially)[:,!]? (?:§,? )?(?:there will be |"
        r"is getting |gets? )?(?:an? )?#",
        "Confirmed: ‘Jessica Jones’ Is Getting a Season 3",
        "confirmed official",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:gives|gave|hands|handed|grants|awards) § <adj>(?:#(?! a )|renewal|"
        r"pick-?up)(?: order| renewal| pickup| pick-up)?",
        "Netflix Gives ‘Jessica Jones’ an Early Season 3 Order",
        "give gave hand grant award",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:will|to|is|are|getting|will be getting|is getting) (?:officially )?(?:get|"
        r"getting|return for|be back for|be returning for|"
        r"returning for|coming back for|come back for|have|continue (?:for|with|"
        r"into)) (?:an? |its )?<g1>#(?! trailer| premiere| teaser| release)",
        "‘Jessica Jones’ Will Return for a Third Season",
        "get return back coming come have continue",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:says yes to|more §(?: is| are)? (?:coming|on the way)|"
        r"more episodes of § (?:coming|ordered))(?: #)?",
        "More ‘Jessica Jones’ Is on the Way at Netflix",
        "says more",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:sign(?:s|ed)?(?: up| on)?|rides?|goes|sticks|books|locks|returns?|"
        r"back) (?:again )?(?:with § )?for (?:an? |its )?(?:#|<num> more)",
        "Paramount+ Rides With ‘Jessica Jones’ for Season 3",
        "sign rid go stick book lock return back",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:keeps|keeping) <g8>(?:with|for|through) (?:an? )?#",
        "Netflix Keeps ‘Jessica Jones’ Around for Season 3",
        "keep",
        side=Side.AFTER,
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:extends?|extended|extending) <g5>(?:through|into|until|for|with|"
        r"by) (?:an? )?(?:#|<num> (?:more )?(?:years|seasons))",
        "CBS Extends ‘Jessica Jones’ Through Season 4",
        "extend",
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:hands?|handed|hands out|gives|gave) (?:out )?<adj>(?:renewals?|pick-?ups?|"
        r"#)(?: orders?)? (?:to|for)",
        "Netflix Hands Early Renewal to ‘Jessica Jones’",
        "hand give gave",
        side=Side.AFTER,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:will|to) (?:get|have|be getting|run for|run through|continue (?:through|with|"
        r"into|for)|go on for) (?:an? |at least )?<g1>#",
        "‘Jessica Jones’ to Run Through Season 5",
        "will to",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:there will be|there'll be|yes, there will be|we're getting|we are getting|"
        r"working on|at work on|writing|written|in talks for|in talks about|in talks on|"
        r"plans for|plots?|plotting|eyeing|eyes|planning|considering|mulling) "
        r"(?:an? |the )?(?:§ )?#(?! premiere| release| trailer| finale| ep)",
        "Netflix in Talks for ‘Jessica Jones’ Season 3",
        "there yes we're we work at writ in plan plot eye consider mull",
        weak=True,
        serial=True,
        at_most=Certainty.REPORTED,
    ),
    Row(
        Kind.RENEWED,
        rf"{_GETS} <g5>(?:#|renewals?|pick-?ups?|more seasons|another (?:year|run|outing|go|"
        r"series)|(?:two|three|four) more (?:seasons|runs|series|years))",
        "‘Jessica Jones’ Scores a Surprise and Very Early Third Season",
        "get got land score earn nab snag secure win won receive bag given grant hand award "
        "lock pick book clinch grab take",
        unless=r"trailer|teaser|premieres?|dates?|posters?|photos?|images?|first look|directors?|"
        r"release|finale|cast|star|actor|role|episode|production|filming|showrunner|writer|"
        r"villain|villains|returns?|clip|time|rolling|underway|slot|budget|review|title|casting|"
        r"score",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"# <g5>(?:confirmed|greenlit|green-lit|ordered|commissioned|announced|approved|"
        r"happening|a go|official|on the way|on its way|in the works|given the green ?light|"
        r"locked in|picked up|sealed|secured|coming|set|a done deal|a reality|in the bag)",
        "‘Jessica Jones’: Third Season of Netflix Drama Confirmed",
        "confirm green order commission announc approv happen go official way work given lock "
        "pick seal secur coming set done real bag",
        unless=r"trailer|teaser|premieres?|dates?|posters?|photos?|images?|first look|directors?|"
        r"release|finale|cast|stars?|actor|role|episodes?|production|filming|showrunner|writer|"
        r"villain|~|clip|title|return|for (?:on )?~|delay\w*|last|ending|end|exit",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:commits? to|checks in|doubles down on|backs|bets on|opts for|says yes to|signs off on|"
        r"gives? (?:the |a )?(?:nod|go-ahead|green ?light|thumbs[- ]up|ok) (?:to|for)|"
        r"brings? back|bringing back|keeps?|sticks with|re-?enlists|goes back for|goes for|"
        r"places order for|hands?|handed|extends?|orders?|ordering|sets|gives|reups|"
        r"locks in|invites|sends|green-?lights?|commissions?|books|buys|wants) "
        r"<g5>(?:#|(?:two|three|four) more (?:seasons|runs|series))",
        "C5 Hands ‘Jessica Jones’ Two More Runs",
        "commit double back bet opt say sign giv bring keep stick re go plac hand extend order "
        "set reup lock invit send green commission book buy want",
        side=Side.AFTER,
        beside=r"§",
        unless=r"trailer|teaser|premieres?|dates?|posters?|photos?|images?|first look|directors?|"
        r"release|finale|cast|stars?|actor|role|episode|production|filming|showrunner|writer|"
        r"villain|~|clip|title|return|delay\w*|pilot|final|slot|rolling|joins?|set|shoot|fans",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"§(?::)? (?:<g2>)(?:will|to|is|are|officially|set to|confirmed to|has been) <adv>"
        r"(?:be )?(?:return(?:ing)?|back|come back|coming back|continue|continuing|go on|live on|"
        r"sticking around|getting|get|have|brought back|staying) <g5>(?:for|with|to) <g3>(?:#|"
        r"more|another)",
        "‘Jessica Jones’ Will Be Back on Netflix for a Third Season",
        "will to is are official set confirm has",
        unless=r"trailer|teaser|dates?|posters?|photos?|first look|~|tonight|cast|role|finale",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"more (?:§|of §|seasons|episodes|adventures|cases|murders) <g3>(?:coming|on the way|"
        r"ordered|confirmed|to come|on its way|are coming|is coming|in the works)|"
        r"(?:there's|there is|there will be) more (?:to come|§|of §)|not done with §|"
        r"(?:another|more|two more|three more) (?:series|seasons?|runs?|years?)"
        r" (?:confirmed|ordered|announced|for §|of §|at @|on @)",
        "More ‘Jessica Jones’ Is Officially Coming to Netflix",
        "more there not another two three",
        unless=r"trailer|dates?|~|filming|cast|joins?",
        weak=True,
        serial=True,
    ),
    Row(
        Kind.RENEWED,
        r"(?:books|earns|gets|scores|wins|lands|packs for|plans|confirms) (?:an? |its )?(?:return|"
        r"second|another) (?:trip|visit|stay|shift|term|tour|date) <g3>(?:#|at @|on @)|"
        r"(?:in early talks|talks|at work|discussions) (?:for|on|about) (?:§ )?#",
        "‘Jessica Jones’ Books a Return Trip for Season 3",
        "book earn get score win land pack plan confirm in talks at discuss",
        unless=r"trailer|date|cast|star|join|role",
        weak=True,
        serial=True,
    ),
)
