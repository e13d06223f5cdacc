"""Premiere dates set, and premieres."""

from bot.domain.kinds import Kind
from bot.reading.patterns.row import Row, Side

_AIR = (
    r"(?:premiere|premier|debut|launch|return|air|arrive|bow|drop|land|stream|hit|kick off|"
    r"open|come|release|begin|start|be released|be back|"
    r"get released|go live|be available|roll out|make its debut|unspool|resume|be out|head|"
    r"conclude its run|end its run)"
)
_AIRS = (
    r"(?:premieres|debuts|launches|returns|airs|arrives|bows|drops|lands|streams|hits|"
    r"kicks off|opens|comes|releases|begins|starts|"
    r"rolls out|makes its debut|unspools|resumes|is out|concludes its run)"
)
_AIRING = (
    r"(?:premiering|debuting|launching|returning|airing|arriving|dropping|landing|streaming|"
    r"coming|hitting|releasing|out|back|due|available|heading|starting|kicking off)"
)
_WHERE = (
    r"(?:(?:to |on |at |for |exclusively |globally |worldwide |in the us |"
    r"in the uk )?(?:@ ?){1,3}(?:and @ )?)?"
)
_DATED = (
    r"(?:a |an |its |the |# |@ |new |official |early |first |summer |premiere |global |§ |~ |us |"
    r"uk ){0,4}"
)
_EVENT = (
    r"(?:premiere|release|debut|launch|return|air|airing|start|streaming|bow|comeback|"
    r"season premiere|finale)"
)

DATED = (
    Row(
        Kind.PREMIERE_DATED,
        rf"(?:sets?|gets?|lands?|announces?|announced|reveals?|revealed|confirms?|confirmed|"
        rf"unveils?|nabs?|scores?|receives?|locks?(?: in)?|has|books?|"
        rf"finally gets|drops|dates|gives|slots?|claims|schedules|shares|eyes|fixes|"
        rf"earns) <g5>{_DATED}{_EVENT}s?[- ](?:dates?|month|window|year|timeframe|"
        rf"time ?frame|plans|time|day)",
        "‘Jessica Jones’ Sets Season 2 Premiere Date",
        "set get land announc reveal confirm unveil nab score receiv lock has book final "
        "drop date give slot claim schedul share eye fix earn",
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"(?:sets?|gets?|lands?|announces?|reveals?|confirms?|unveils?|nabs?|scores?|"
        rf"receives?|locks?(?: in)?|has|books?|eyes|eyeing|targets|targeting|aims for|"
        rf"eyed for|for|with|dates) "
        rf"(?:an? |its |the |for )?(?:# )?(?:for |in |on )?~ (?:# |@ |us |uk |global |"
        rf"season |series |on @ )?{_EVENT}s?",
        "‘Jessica Jones’ Season 2 Sets March Premiere at Netflix",
        "set get land announc reveal confirm unveil nab score receiv lock has book eye "
        "target aim for with date",
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"{_EVENT}[- ](?:dates?|window|month|year) (?:<adv>)(?:set|announced|revealed|"
        rf"confirmed|unveiled|locked|released|here|official|finally|for|:|–|at @|on @|is ~|"
        rf"is here|known)",
        "‘Jessica Jones’ Season 2 Premiere Date Announced",
        "premiere release debut launch return air start stream bow comeback finale season",
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"{_EVENT}[- ](?:dates?|window)(?=,? (?:and|&|\+|plus|with|,) ?(?:(?:first|new|"
        rf"official|teaser|full) ){{0,3}}(?:trailer|teaser|poster|first look|photos|key art)|"
        rf": ~|$)",
        "‘Jessica Jones’ Season 2: Trailer, Premiere Date",
        "premiere release debut launch return air start stream bow comeback season",
        weak=True,
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"(?:<will> (?:finally |officially |also |now )?{_AIR}|"
        rf"{_AIRS}) (?:back )?(?:its )?(?:# )?{_WHERE}(?:with # )?(?:for # "
        rf")?(?:{_WHERE})(?:in theaters )?(?:on |in |this |at |for |from |as early as |by |"
        rf"during |starting |beginning |sometimes? in |some time in |exclusively )?(?:the )?~",
        "‘Jessica Jones’ Season 2 Premieres on Netflix March 8",
        "premier debut launch return air arriv bow drop land stream hit kick open com releas "
        "begin start be get go roll mak unspool resum head",
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"{_AIRING} (?:back )?(?:out )?{_WHERE}(?:with # |for # )?{_WHERE}(?:on |in |this |"
        rf"from |sometime in |starting |beginning )?~",
        "‘Jessica Jones’ Season 2 Coming to Netflix in March",
        "premier debut launch return air arriv drop land stream com hit releas out back due "
        "avail head start kick",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"(?:set|dated|slated|scheduled|confirmed|eyed|on track|on tap|officially set|a lock|"
        r"booked|pencil(?:l)?ed in|targeted|expected|due|planned|on course) (?:for |"
        r"at @ for |on @ for |to @ (?:on |in )?|in |on )(?:an? |the |early |late |"
        r"@ )?(?:on )?~",
        "‘Jessica Jones’ Season 2 Set for March 8 on Netflix",
        "set dated slated scheduled confirmed eyed on official a book pencil target expect "
        "due plan",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"~ (?:# |@ |season |series )?(?:premiere|debut|launch|release|return|"
        r"bow)(?: date)?(?: set| at @| on @| for| confirmed| announced| planned| eyed)",
        "March 8 Premiere Set for ‘Jessica Jones’ Season 2",
        "premiere debut launch release return bow",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"(?:dates|schedules|slots|sets) (?:§|#)(?: #)?(?:,? (?:and|&|,) § ?#?)* (?:for|on|in) ~",
        "Netflix Dates ‘Jessica Jones’ for March 8",
        "date schedul slot set",
        side=Side.AFTER,
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"(?:here's |this is )?when (?:§ )?(?:# )?(?:will )?(?:{_AIRS}|{_AIR})(?: on @)?: ~",
        "Here's When ‘Jessica Jones’ Season 2 Premieres: March 8",
        "when here this",
    ),
    Row(
        Kind.PREMIERE_DATED,
        rf"{_EVENT} (?:is |<adv>)?(?:set|slated|scheduled|confirmed|locked|announced|eyed|"
        rf"planned|dated) (?:for|on|in) ~",
        "‘Jessica Jones’ Season 2 Premiere Set for March 8",
        "premiere release debut launch return air start stream bow comeback season finale",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"(?:puts?|marks?|slots?|slates|pencils) (?:§|#)(?: #)? (?:on|in|for|"
        r"down for) (?:the |its )?(?:calendar|schedule|~)|(?:and|,|with|plus|&) (?:its |"
        r"an? )?~ (?:launch|premiere|debut|release|return)(?: date)?|~ (?:launch|premiere|"
        r"debut|release|return)(?=$| for| on| at)|"
        r"returns? to @ <g5>~|back on (?:@|screens|tv) (?:on |in |this |from )?~|"
        r"(?:here's when|this is when|when) <g8>(?:returns?|premieres?|arrives?|comes back|"
        r"debuts?|starts|airs|drops|launches)(?: on @)?: ~",
        "Apple Puts ‘Jessica Jones’ Season 2 on the Calendar",
        "put mark slot slat pencil launch premiere debut releas return back here's this when "
        "and with plus",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"§(?: #)? \(~\)",
        "CBS Fall Premieres: ‘Jessica Jones’ (Oct. 13), ‘The Defenders’ (Oct. 17)",
        "premier return debut date launch schedul",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"(?:will|to|set to|could|may|might|won't|is|are|expected to|"
        r"likely to) (?:be )?(?:back|return|out|here|with us|on (?:our |your )?screens|on @|"
        r"on air) <g5>(?:in |on |by |as early as |until |this |from )~",
        "‘Jessica Jones’ Will Be Back on Netflix in March",
        "will to set could may might won't is are expected likely",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"(?<=@ )(?:dates|schedules|slots) (?:§|#|new |the )",
        "Netflix Dates ‘Jessica Jones’ Season 2, Drops Trailer",
        "dates schedules slots",
        side=Side.AFTER,
        unless=r"film|movie",
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"air-?dates?:|premiere dates?:|dated:",
        "Airdate: Jessica Jones Final Season",
        "air premiere dated",
        weak=True,
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"(?:to|will|set to|officially|now|is|are|gets?|sets?|lands?|finally|when|starting|from|"
        r"begins?|returns?|premieres?|arrives?|kicks? off|debuts?|launch(?:es)?|airs?|streams?|"
        r"drops?|coming|back|heading|hits?|bows?|dates|schedules|slates|unleashe[sd]|opens) <g8>~",
        "‘Jessica Jones’ Season 2 Arrives in Three Parts Starting This November",
        "to will set official now is are get land final when start from beg return premier arriv "
        "kick debut launch air stream drop com back head hit bow dat schedul slat unleash open",
        beside=r"(?:premier\w*|return\w*|debut\w*|arriv\w*|launch\w*|air(?:s|ing)?|stream\w*|"
        r"release[sd]?|releasing|drops?|dropping|coming|back|begins?|starts?|starting|kicks? off|"
        r"lands?|landing|bows?|hits?|schedules?|slates|opens|dates)",
        unless=r"film(?:s|ing)?|production|shoot\w*|delay\w*|push\w*|postpon\w*|joins?|cast|"
        r"trailer "
        r"(?:drops|arrives|coming)|teaser (?:drops|arrives)|wrap\w*|renewed|cancel\w*|moved?|"
        r"moves|shift\w*|rewatch|since|anniversary|panel|comic-con|said|soundtrack|finale|"
        r"leav\w+|exit\w*|left|off|after|following|until|season of love|later|earlier|work",
        weak=True,
    ),
    Row(
        Kind.PREMIERE_DATED,
        r"~ (?:start|slot|berth|bow|launch|return|debut|premiere) (?:date )?(?:for|set for|"
        r"of) <g2>(?:§|#)",
        "New Year's Day Start for ‘Jessica Jones’ Season 2",
        "start slot berth bow launch return debut premiere",
        unless=r"film(?:ing)?|production|shoot",
    ),
)

PREMIERED = (
    Row(
        Kind.PREMIERED,
        r"(?:now )?(?:streaming|airing|available(?: to (?:watch|stream))?|playing|out|live|"
        r"showing) (?:now|today|on @|in full on @|exclusively on @|worldwide|everywhere|~)",
        "‘Jessica Jones’ Season 2 Is Now Streaming on Netflix",
        "now stream air avail play out live show is has",
    ),
    Row(
        Kind.PREMIERED,
        r"(?:now (?:streaming|airing|available|playing|out|live|on @)|(?:§|#|episodes?|"
        r"series|season) (?:is|are) (?:finally |now |officially |already )*(?:here|out|live|"
        r"streaming|on @|available|back on @)(?= |$|[!.,;:])(?! of| from| to stay| for | to )"
        r"|has (?:finally |officially |now )*(?:arrived|premiered|landed|dropped|launched|"
        r"debuted|been released|returned)(?! a | its | first)|have (?:finally )?(?:arrived|"
        r"landed|dropped))",
        "‘Jessica Jones’ Season 2 Is Finally Here",
        "now is are has have",
    ),
    Row(
        Kind.PREMIERED,
        r"(?:premieres|debuts|drops|launches|returns|arrives|lands|hits|kicks off|starts|"
        r"begins|airs|bows|streams|is back|out|premiering|returning|streaming|dropping|"
        r"released|releases|back) "
        r"(?:on |to |for |with )?(?:@ |# |its # |tv |your screens ){0,2}(?:on @ )?~",
        "‘Jessica Jones’ Season 2 Premieres Today",
        "premier debut drop launch return arriv land hit kick start begin air bow stream is "
        "out releas back",
        note="today and tonight are marked ~ and told apart by their words",
    ),
    Row(
        Kind.PREMIERED,
        r"(?:premieres|debuts|launches|arrives|lands|drops|hits|bows|returns|comes|"
        r"rolls out) (?:globally |exclusively |worldwide |today )?(?:on|to|at|with #|"
        r"for #)? ?@(?= *$|[!.,;]| with | after| as | following)",
        "‘Jessica Jones’ Season 2 Debuts on Netflix",
        "premier debut launch arriv land drop hit bow return com roll",
        weak=True,
    ),
    Row(
        Kind.PREMIERED,
        r"(?:premiered|debuted|launched|dropped|arrived|landed|bowed|returned) (?:on |to |"
        r"at |with )?(?:@|~|#|last night|this week|globally|overnight)",
        "‘Jessica Jones’ Season 2 Premiered on Netflix",
        "premier debut launch drop arriv land bow return",
        weak=True,
    ),
    Row(
        Kind.PREMIERED,
        r"(?:you can (?:now )?(?:watch|stream|binge) (?:all of )?(?:§|#)|(?:watch|stream|"
        r"binge) (?:§ )?# (?:now|right now)(?: on @)?|out now|streaming now|streaming today|"
        r"drops today)",
        "‘Jessica Jones’ Season 2 Out Now on Netflix",
        "you watch stream binge out drops",
    ),
    Row(
        Kind.PREMIERED,
        r"(?:lands|arrives|drops|launches|premieres|debuts|is available|available) (?:on|"
        r"to) (?:@|iplayer|demand) (?:at midnight|now|in full|as a box ?set|with (?:all|two|"
        r"three|four) )|(?:begins|starts|kicks off|returns|back|premieres) (?:on @ |"
        r"to @ )?(?:tonight|today)|is back(?= on @| today| tonight|$|:|!)|(?:premieres|"
        r"premiered|debuts|begins|returns) on @|all (?:episodes|<num> episodes) (?:are )?now",
        "‘Jessica Jones’ Season 2 Lands on Netflix at Midnight",
        "land arriv drop launch premier debut is avail begin start kick return back all",
        weak=True,
    ),
)

ROWS = (*DATED, *PREMIERED)
