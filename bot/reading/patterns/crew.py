"""Who runs, directs, writes or scores the show."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Person, Row, Side

_CREW = (
    r"(?:co-?showrunners?|showrunners?|directors?|head writers?|lead writers?|writers?|"
    r"composers?|creators?|co-creators?|executive producers?|eps?|"
    r"producers?|series creators?|cinematographers?|music composer|script ?writers?|"
    r"screenwriters?|lead director|series director|helmer|helmers|creative team|boss)"
)
_LEAVES = (
    r"(?:exits?|exited|exiting|leaves?|leaving|left|departs?|departed|departing|quits?|"
    r"quitting|out|steps? down|stepping down|steps? away|stepping away|stepped down|"
    r"fired|ousted|replaced|let go|departure|exit|parts ways|drops out|dropped|dropping out|"
    r"bows out|walks away|axed|sacked|removed|moves on|not returning|won't return|"
    r"won't be back|stepping back|steps back)"
)

ROWS = (
    Row(
        Kind.CREW_CHANGE,
        rf"{_CREW} <g5><adv>(?:to |will |is |set to )?{_LEAVES}(?! cast)",
        "‘Jessica Jones’ Showrunner Melissa Rosenberg Exits After Season 3",
        "showrunner co-showrunner director head lead writer composer creator co-creator "
        "executive ep producer series cinematograph music script screenwriter helmer "
        "creative boss",
        person=Person.NAMELESS,
    ),
    Row(
        Kind.CREW_CHANGE,
        rf"{_LEAVES} (?:from )?(?:§ )?(?:# )?(?:as|her role as|his role as|their role as|"
        rf"role as) (?:§ )?<g2>{_CREW}",
        "Melissa Rosenberg Steps Down as ‘Jessica Jones’ Showrunner",
        "exit leav left depart quit out step fired oust replac let part drop bow walk ax "
        "sack remov mov not won't",
        person=Person.BEFORE,
    ),
    Row(
        Kind.CREW_CHANGE,
        rf"(?:names?|named|taps?|tapped|hires?|hired|sets?|finds?|adds?|appoints?|appointed|"
        rf"gets?|brings? (?:in|on|back)|enlists?|recruits?|lands?|picks|promotes|upped|"
        rf"installs|announces|selects|locks(?: in)?|nabs|loses|replaces|swaps|taps up|"
        rf"changes|switches|confirms) "
        rf"<g8>(?:as |its |new |an? |the |to |next |co-|lead |another |"
        rf"fresh )*{_CREW}(?! alum| vet| star| series)(?<!stars)",
        "‘Jessica Jones’ Taps Jane Doe as New Showrunner",
        "name tap hire set find add appoint get bring enlist recruit land pick promot upped "
        "install announc select lock nab los replac swap chang switch confirm",
        person=Person.EITHER,
    ),
    Row(
        Kind.CREW_CHANGE,
        rf"(?:joins?|joined|joining|boards?|boarded|boarding|signs? on(?: to)?|signs up|"
        rf"returns?|returning|comes aboard|on board|attached|takes over|taking over|steps in|"
        rf"replaces|named|tapped|hired|set|promoted|to return|confirmed|announced|locked in|"
        rf"back|brought in|brought on|promoted to|upped to|appointed) "
        rf"(?:§ )?(?:# )?(?:of § )?(?:on § )?(?:for # )?(?:as|to be|as the) (?:§ )?(?:its |"
        rf"the |new |# |co-|an? |lead |next |§'s ){{0,3}}(?:§ )?{_CREW}",
        "Jane Doe Joins ‘Jessica Jones’ as Showrunner",
        "join board sign return come on attach tak step replac nam tap hir set promot to "
        "confirm announc lock back brought upped appoint",
        person=Person.BEFORE,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:to|will|set to|tapped to|signs? on to|hired to|attached to|boards to|"
        r"returning to|returns to|in talks to|confirmed to|back to|officially|"
        r"is) (?:direct(?:ing)?|helm(?:ing)?|showrun(?:ning)?|score|scoring|compose for|pen|"
        r"co-?write|co-?direct|co-?showrun|run|write(?: and direct)?|"
        r"executive produce and direct|write, direct|writing|step behind the camera)"
        r"(?= |$)(?! for (?:office|president))",
        "Jane Doe to Direct ‘Jessica Jones’ Season 2 Premiere",
        "to will set tap sign hir attach board return in confirm back official is",
        side=Side.AFTER,
        person=Person.BEFORE,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:directing|helming|showrunning|scoring|directs|helms|will direct|"
        r"penning) (?:an? |the |multiple |several |<num> |two |#|§|all |every )",
        "Jane Doe Directing ‘Jessica Jones’ Season 2 Episode",
        "direct helm showrun scor will pen",
        side=Side.AFTER,
        person=Person.BEFORE,
        weak=True,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:(?:has |gets |under |with |sets |lands )?(?:an? )?new (?:co-)?(?:showrunners?|"
        r"director|composer|head writer|series director|creative team|lead writer|boss)|"
        r"showrunner (?:change|shake-?up|switch|swap|shuffle|replaced|revealed|announced|"
        r"confirmed|named|set|out|tapped)|changes showrunners?|(?:director|composer|"
        r"writer)s? (?:revealed|announced|confirmed|named|set|tapped))",
        "‘Jessica Jones’ Season 3 Has a New Showrunner",
        "has get under with set land new showrunner chang director composer writer",
        person=Person.NAMELESS,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:takes over|taking over|replaces|replacing|to replace|steps in|stepping in|"
        r"succeeds|to take over|to succeed) <g8>(?:showrunner|as director|as composer|"
        r"as head writer|showrunning duties|as writer|as boss|the reins)",
        "Jane Doe Takes Over as ‘Jessica Jones’ Showrunner",
        "tak replac to step succeed",
        person=Person.BEFORE,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:all|every) (?:<num> )?(?:§ )?(?:# )?(?:episodes? )?(?:of # )?(?:are |is |to be |"
        r"will be |being |were )*(?:being )?directed (?:entirely )?by|(?:to be |will be |"
        r"exclusively |entirely |only )directed by|all[- ]female directors?|"
        r"all[- ]women directors|only female directors|(?:uses?|hires?|"
        r"enlists) (?:only )?(?:all )?(?:women|female) directors",
        "All ‘Jessica Jones’ Season 2 Episodes Directed by Women",
        "all every to will exclusive entire only us hir enlist direct",
        person=Person.NAMELESS,
    ),
    Row(
        Kind.CREW_CHANGE,
        rf"(?:loses|fires|fired|ousts|axes|replaces|drops|parts ways with|sacks|swaps|hires|"
        rf"brings in|signs|adds|names) <g3>{_CREW}s?",
        "‘Jessica Jones’ Fires Showrunner Melissa Rosenberg",
        "los fire oust ax replac drop part sack swap hir bring sign add name",
        person=Person.NAMELESS,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:in as|on as|aboard as|named|is|as|becomes|to be|tapped as|announced as|back as|"
        r"confirmed as|revealed as|promoted to|upped to) (?:the |an? |new |its |§ |# |"
        r"co-){0,4}(?:showrunners?|co-showrunners?|head writer|series director|lead director|"
        r"composer)(?! alum)",
        "‘Jessica Jones’ Overhaul: Jane Doe Named Showrunner",
        "in on aboard named is as becom to tapp announc back confirm reveal promot upped",
        person=Person.EITHER,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"(?:(?:every|all) <g5>(?:woman|women|female) (?:directing|directors?)|(?:will|to|"
        r"set to) (?:score|compose|direct|helm|pen) (?:the |all |every |several |"
        r"multiple )?<g3>(?:§|#|episodes?|music|premiere|finale|pilot))",
        "Jane Doe Will Score ‘Jessica Jones’",
        "woman women female score compose direct helm pen",
        person=Person.NAMELESS,
    ),
    Row(
        Kind.CREW_CHANGE,
        r"new § (?:# )?(?:co-)?(?:showrunners?|boss|bosses|head writer|directors?|composer)|"
        r"(?:hands? over|handing over|passes|takes|takes over|inherits|"
        r"picks up) (?:the )?§ (?:reins|"
        r"baton|keys|torch)|(?:to|will) (?:run|oversee|steer|shepherd) (?:new |the )?(?:§|#)",
        "Netflix Confirms New ‘Jessica Jones’ Showrunner",
        "new hand pass tak inherit pick to will",
        person=Person.NAMELESS,
        unless=r"explain\w*|talks|teases|run (?:until|through|for)",
    ),
)
