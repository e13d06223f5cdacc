"""What is said of shows without reporting anything: reasons to stay silent, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noise:
    """`words` is a pattern over a skeleton; it silences the whole line for the reason `why`.

    Not so where `unless` stands somewhere in the line.
    """

    words: str
    why: str
    example: str
    unless: str = ""


TALK = (
    Noise(
        r"in (?:defen[cs]e|praise) of|ode to|love letter to|the (?:problem|trouble) with|"
        r"opinion|column|essay|"
        r"letters?:|editorial|hot take|what if|imagine|remember when|the making of|"
        r"inside the (?:making|writers)|"
        r"a day on (?:the )?set|set (?:visit|tour|report)|on the set of|meet the|diary|"
        r"my favou?rite|"
        r"fans (?:are|were|think|believe|spot|convinced|call|want|slam|rejoice|furious|"
        r"divided|notice|can't)|"
        r"(?:fans|viewers) (?:say|are saying)|viewers (?:are|were|say|think|spot|complain|slam|"
        r"divided|left)|lesson|masterclass|"
        r"case study|homage",
        "opinion or colour",
        "In Praise of ‘Jessica Jones’, Cancelled Too Soon",
    ),
    Noise(
        r"(?:too|so) soon|nearly (?:was|had|got)|almost (?:was|had|got|didn't)|was (?:nearly|"
        r"almost|supposed to|meant to|originally)|"
        r"originally|never (?:made|aired|happened|filmed)|unaired|unmade|abandoned|"
        r"back in (?:19|20)\d\d|could have been|"
        r"would have|what might have been|before (?:he|she|they) (?:was|were)|used to|"
        r"way back|since (?:19|20)\d\d|the year that",
        "what once was or nearly was",
        "‘Jessica Jones’ Was Originally Cancelled at ABC",
    ),
    Noise(
        r"subscri(?:bers?|ptions?)|price (?:hike|rise|increase)|ad[- ](?:tier|supported)|ceo|"
        r"chief executive|merger|acquisition|"
        r"password|lays off|job cuts|strike (?:talks|vote)|charity|fundraiser|"
        r"surgery|rehab|feud|"
        r"memoir|audiobook|(?<!soap )(?<!space )opera(?! singer)|ballet|theatre|film festival|"
        r"exhibition|"
        r"museum|auction|"
        r"for sale|"
        r"marathon|convention|comic-con panel|cast reuni(?:on|tes?)|halloween costume|"
        r"recipe",
        "business, charity or the town",
        "‘Jessica Jones’ Star Joins Charity Marathon",
    ),
    Noise(
        r"traffic|road closures?|extras (?:needed|wanted|sought)|(?:open )?casting calls?|"
        r"seeks extras",
        "business, charity or the town",
        "Road Closures for ‘Jessica Jones’ Filming",
        unless=r"§ (?:now )?(?:films|shoots|begins filming|starts filming)",
    ),
    Noise(
        r"recaps?|review(?:s|ed)?(?! embargo)|post-?mortem|episode guide|after-?show|"
        r"live ?blog|season in review",
        "a review or recap",
        "‘Jessica Jones’ Season 2 Recap: Trailer Park Blues",
    ),
    Noise(
        r"ratings?:?|viewers|viewership|nielsen|most[- ]watched|views|million (?:views|hours|"
        r"households)|top (?:10|ten)|"
        r"(?:tops|rules|dominates|climbs|enters|leads) (?:the )?(?:netflix |streaming |"
        r"@ )?(?:charts?|ratings|top 10)|breaks? (?:@ |streaming |viewing |"
        r"viewership )?records?|"
        r"demo|audience (?:score|share)|overnights|rotten tomatoes|box office",
        "ratings or charts",
        "‘Jessica Jones’ Season 2 Premiere Draws 2 Million Viewers",
    ),
    Noise(
        r"explain(?:s|ed|er|ing)?|everything (?:we|you|to|there|fans|that)\b|(?:all|"
        r"what) (?:we|you|i) (?:know|need|can expect|should know|want)|all (?:that )?(?:is|"
        r"that's) known|"
        r"(?:here's |here is )?what (?:to expect|happened|happens|to know|we know|is|are|it|"
        r"will|could|would|should|does|did|do|the|that)\b(?! premiere)|"
        r"all the (?:latest|details|news|clues|updates)|all the latest|so far|latest (?:news|"
        r"updates?)|news,? (?:and )?rumou?rs|"
        r"all about (?:the|@|§)|who(?: is|'s) in it|when (?:it is|it's|is it|is #|is §|#|§) "
        r"(?:is )?"
        r"(?:out|on|back)\b|full cast(?:,| and)|full line-?up|need to know|a guide to|guide|"
        r"cheat sheet|"
        r"primer|faq|recap and",
        "an explainer or guide",
        "‘Jessica Jones’ Season 2: Everything We Know About the Cast and Release Date",
    ),
    Noise(
        r"release (?:date|window)(?:,| and| &|:)? ?(?:cast|plot|more|news|spoilers|storyline|"
        r"rumou?rs|speculation|predictions?|story|episodes?|trailer,? (?:cast|plot)|what|"
        r"when|updates?|everything|details|latest|will)|"
        r"(?:release|premiere|air) date (?:speculation|rumou?rs?|predictions?|latest|guess|"
        r"estimate|news|updates?|and cast|, cast)|"
        r"cast,? (?:and )?(?:plot|release|premiere|trailer,)|(?:plot|trailer|cast|"
        r"premiere date),? (?:and|&) more|(?:cast|plot),? (?:plot|trailer|storyline|episodes)",
        "a release-date guide",
        "‘Jessica Jones’ Season 2 Release Date, Cast, Plot and More",
        unless=r"@ (?:\w+ly |just )?(?:reveal(?:s|ed)|confirm(?:s|ed)|announce[sd]|unveil(?:s|ed)|"
        r"sets) § ",
    ),
    Noise(
        r"(?:^|[:–|] )(?:the )?(?:\d+|<num>) (?:\w+ ){0,4}(?:best|worst|shows?|series|things|"
        r"reasons?|ways|times|moments|questions|facts|details|characters?|episodes?|actors?|"
        r"theories|takeaways|secrets|movies|films|scenes|easter|"
        r"references|stars|storylines|burning|plot|biggest|mistakes|hidden|lessons|clues|"
        r"parenting|dramas|comedies)|(?:best|worst|greatest|top) (?:\w+ ){0,3}(?:shows?|"
        r"series|episodes?|moments|dramas|comedies|sitcoms|ever|of all time|characters?|"
        r"scenes|quotes|finales)|"
        r"(?:and|plus) (?:the )?(?:\d+|<num>) (?:best|worst)|cancel(?:l)?ed before they|"
        r"failed pilots|(?:facing|face) (?:\w+ ){0,2}(?:cast|casting) (?:\S+ ){0,3}?changes|"
        r"rank(?:ed|ing|s)\b|graded|every (?:\w+ ){1,4}(?:rank|explained|so far|spotted|noticed|"
        r"missed)|"
        r"shows (?:like|to watch|you|that|we)|series like|movies like|if you (?:like|love|"
        r"miss)|reasons? (?:why|to|that|we|you|\W)|case for",
        "a list or ranking",
        "10 Best Shows Like ‘Jessica Jones’, Ranked",
    ),
    Noise(
        r"theor(?:y|ies)|easter eggs?|break(?:s|ing)? ?down|breakdown|reacts?|reaction|"
        r"reactions|analysis|spoilers?(?= |:|$)(?!-free)|quotes|quiz(?! (?:show|series|drama))|"
        r"trivia|crossword|memes?|"
        r"predictions?|fan ?fiction|fan ?art|cosplay|"
        r"hidden details|did you (?:notice|spot|catch|know)|you (?:missed|may have missed|"
        r"might have missed)|how well do you|poll|vote|giveaway|win a|competition(?! (?:series|"
        r"show|format|drama))|contest|"
        r"sweepstakes|maze|horror nights|bestsellers? list|arenas?|vr|publication|publisher|"
        r"merch(?:andise)?|funko|t-shirts?|lego|"
        r"deals?(?= on|:)|discount|blu-?ray|dvd|4k|vinyl|soundtrack(?: album)?|playlist|"
        r"podcast|rewatch|binge-?watch(?:ing)?|binge guide|drinking game",
        "opinion, play or wares",
        "‘Jessica Jones’ Season 2 Trailer Breakdown: 12 Easter Eggs",
    ),
    Noise(
        r"interview|advice|(?:boss|chief|exec|president) on §|dear @|"
        r"please|open letter|untitled|^why (?:we|i|you|it|it's|this|there|"
        r"fans|i'm|we're|everyone)|q ?& ?a|q and a|talks? (?:about|joining|leaving|filming|"
        r"season|#|§|his|her|their|"
        r"that|working|playing|life|returning|the)|talking|chats?|opens? up|dish(?:es)?|"
        r"reflects?|recalls?|remembers?|looks? back|admits?|"
        r"responds?|slams?|blasts|blasted|claps? back|addresses|weighs in|discuss(?:es)?|muses|"
        r"jokes|regrets?|shades|gushes|praises?|thanks|defends?|speaks? out|in conversation|"
        r"on (?:why|how|what|that|his|her|whether|life|(?:not |finally )?(?:playing|working|"
        r"saying|leaving|returning|filming|joining|directing|writing|making|being|becoming|"
        r"getting|exiting|finding|bringing|creating|ending|casting|shooting|taking|adapting|"
        r"losing|killing|going|moving|having|doing))|"
        r"behind the scenes of|how § (?:was|got|became|changed|made)|(?<!sources )tells? us|"
        r"reminisces?|(?:would|i'd) (?:love|like|be open|come back|return|never)|open to|"
        r"wants? (?:to|a|more|another)|wish(?:es)?|hopes? (?:to|for|that|§)|hopeful|"
        r"pitches|dream (?:role|cast)|ideas? for|thoughts on|shares (?:his|her|"
        r"their) thoughts|teases (?:what|how|possible|potential|ideas|plans|future)|campaign|"
        r"petition|beg(?:s|ging)?|plead(?:s|ing)?|demands?|demanding (?:that|answers|more|an?|"
        r"its|#|§)|urge[sd]?|"
        r"deserves?|needs? (?:a|another|to|more|#)|should (?:be|have|get|return|never|watch|"
        r"end)|must-see|chances? of|odds|fate of|future of|in danger|at risk|on the bubble|"
        r"in limbo|in doubt|uncertain|hanging in",
        "talk, wishes or speculation",
        "Krysten Ritter Talks ‘Jessica Jones’ Season 2 and Her Hopes for Season 3",
    ),
    Noise(
        r"where (?:was|is|were|are|to|can|did) |how to (?:watch|stream|get)|"
        r"filming locations?|filmed (?:in|at|here)\b(?=.{0,60}(?:corners|locations|map|tour|"
        r"visit|behind))|what time|what channel|time zones?|watch order|streaming guide|"
        r"what to (?:watch|stream|binge)|weekend (?:watch|stream)|worth (?:watching|"
        r"streaming|it)|should you|must[- ]watch|tv tonight|tonight on tv|tv guide|(?:what's|"
        r"movies|titles|everything|all) (?:new|coming|arriving|leaving)|"
        r"new (?:on|to) @ (?:in|this|~)|"
        r"this (?:week|month)(?:'s)? (?:on|in) (?:tv|@)|weekly|(?:tv|premiere|"
        r"release) calendar|schedule(?: of|:(?! §))|premiere dates: (?![§ ])|full list|"
        r"your (?:complete|"
        r"full)|complete (?:list|guide)|renewal scorecard|scorecard|"
        r"renewed or cancel(?:l)?ed|cancel(?:l)?ed or renewed|which shows|"
        r"every (?:show|series|tv|renewed|cancelled|canceled|drama|comedy)|"
        r"(?<!§ )all (?:the )?(?:renewed|cancelled|canceled|shows|new shows)|list of|tracker|"
        r"status (?:of|guide|update)|(?:renewal|cancel(?:l)?ation) status",
        "a viewing guide or list",
        "Where Was ‘Jessica Jones’ Filmed? Filming Locations",
    ),
    Noise(
        r"(?:\d+|<num>|many|twenty|thirty|forty|fifty) years? (?:ago|later(?=:)|on(?! air| tv|"
        r" screen| @)\b|since)|"
        r"(?:@|~) years? ago|^(?:~|today) in (?:~|tv|@|\w+ history)|anniversary(?! specials?)|"
        r"turns (?:\d+|<num>)|throwback|retrospective|"
        r"(?:a )?look(?:ing)? back|"
        r"flashback|oral history|on this day|today in|in memoriam|then and now|"
        r"where are they now|what happened to|remembering|nostalgi\w+|legacy of|history of|"
        r"how .{1,60} changed|turned \d+|birthday",
        "history",
        "‘Jessica Jones’ Began Filming 5 Years Ago Today",
    ),
    Noise(
        r"emmys|emmy (?:nom\w*|awards?|race|win|wins|contenders?|snubs?)|golden globes|"
        r"golden globe (?:nom\w*|awards?)|baftas|bafta (?:tv |nom\w*|awards?)|sag awards?|"
        r"oscars? (?:race|snub|buzz)|"
        r"nominations?|nominated for|nominates|nominees|snubs?|snubbed|awards? (?:season|race|"
        r"show)|"
        r"wins (?:best|emmy|bafta|golden)|peabody|critics' choice",
        "awards",
        "‘Jessica Jones’ Leads Emmy Nominations",
    ),
    Noise(
        r"dies|dead at(?! @)|death of|obituary|funeral|killed in (?:a )?(?:car|crash|"
        r"accident)|hospitali[sz]ed|arrested|charged with|lawsuits?|sues|sued|sentenced|"
        r"divorc\w+|engaged|marries|married(?! couple)|wedding photos|pregnan\w+|"
        r"welcomes? (?:(?:first|"
        r"second|third) )?(?:child|baby|son|twins)|"
        r"baby (?:boy|girl|news)|dating(?! (?:show|series|reality|format|competition))|"
        r"splits? from|net worth|house tour|tattoo|workout|"
        r"diet|red carpet|instagram (?:post|pic)|bikini|vacation|outfit|look-?alike|selfie|"
        r"mansion|lists (?:\w+ ){0,3}home|sells (?:\w+ ){0,3}home|covid diagnosis|"
        r"tests? positive",
        "private lives",
        "‘Jessica Jones’ Star Krysten Ritter Welcomes First Child",
    ),
    Noise(
        r"movies?(?! star)|(?<!to )(?<!will )(?<!now )films?(?! (?:in|on location|this|next|new|"
        r"schedul\w+|"
        r"its|#|at|§|his|her|their|final|and tv|& tv|crew|studios?|stars?|legend|icon)(?= |$))|"
        r"game(?= (?:gets|update|release|trailer|adds|is in|"
        r"to)\b)|films?(?= (?:sequel|adaptation|starring|director|festival|version|role|"
        r"about|at|on|with|trailer|poster|gets|sets|news|review|from|in which|opposite|"
        r"franchise)|$|,|:|;|\?)|feature(?:-length)? film|in theaters|"
        r"theatrical(?:ly)?|big screen|"
        r"(?:the|new|horror|netflix|upcoming|his|her|action|biopic|indie|thriller|feature|"
        r"next|animated|crime|comedy|drama|fantasy|superhero|of|marvel|dc) film(?! in\b|"
        r" on location)|biopic|fortnite|game update|comic(?:s| book)?(?= run| issue| gets| sets|"
        r" will)|broadway|west end|on stage|stage (?:play|show|adaptation|musical)|"
        r"musical(?= opens|"
        r" tour)|concert|world tour|tour dates|album|music video|theme park|"
        r"universal orlando|page to screen|box set|part three|part two(?= (?:begins|wraps|"
        r"starts|sets|gets))",
        "a film, game, book, stage or song",
        "‘Jessica Jones’ Star Joins Ridley Scott's Next Film",
        unless=r"#|(?:tv|drama|comedy|limited|live-action|@|crime|event) series|based on|"
        r"(?:from|by|with) \w+ films|showrunner|renew(?:s|ed)|to series|adaptation of|"
        r"films (?:\w+ ){0,2}series|(?:carnival|world|sister|left bank|bad wolf|mammoth|red|"
        r"fable) (?:films|pictures)|"
        r"episode|cancel(?:l)?ed|greenl\w+|attached to film",
    ),
    Noise(
        r"(?:video|mobile|board|card|vr|tabletop) ?games?(?! roles?)|novel(?:s|isation)?|comics?|"
        r"comic books?|graphic novels?",
        "a film, game, book, stage or song",
        "‘Jessica Jones’ Novel Gets a Sequel",
        unless=r"#|series|drama|adapt\w*|@|order\w*|greenl\w+|showrunner|renew\w*|cancel\w*|"
        r"joins?|cast|comic-con",
    ),
    Noise(
        r"(?<!§ )sequel(?! series| ordered| greenlit)|prequel movie|(?:spin-?off|reboot) movie",
        "a film's sequel",
        "Evil Dead Sequel ‘Rise’ Wraps Filming",
    ),
    Noise(
        r"(?:full|back[- ]nine|back[- ]order|additional|extra|more) (?:season|episodes?|"
        r"scripts?)(?: order| pickup)?(?=$| at| for| from| by| ordered)|(?:gets|lands|nabs|"
        r"scores|given) (?:a )?full[- ]season|removed from @|"
        r"(?:leaving|leaves|departs|exits) @(?! (?:series|drama|comedy|show|sitcom|thriller|"
        r"reboot|revival|soap|hit|spin))|"
        r"all # of|(?:reruns|repeats|syndication|library|streaming rights|all \w+ seasons|"
        r"complete series|every season|entire series|old episodes|box ?set)|"
        r"comes? to @ from @|now streaming on @ (?:for free|too)|joins @(?:'s)? (?:library|"
        r"line-?up|catalog\w*)",
        "a library or an order within a season",
        "‘Jessica Jones’ Leaving Netflix in March",
    ),
    Noise(
        r"season (?:opener|tickets)|(?:nfl|nba|mlb|nhl|premier league|liga|football|"
        r"basketball|baseball|quarterback|coach|touchdown|injury list|transfer|playoffs?|"
        r"super bowl)(?! (?:drama|series|comedy|spot|trailer|teaser))|out for the season|"
        r"patch notes|season pass|battle pass|map|dlc|expansion|(?:election|senate|congress|"
        r"parliament)(?! (?:drama|series|comedy|thriller))|stock|shares fall|earnings|layoffs|"
        r"recipe",
        "sport, games or the world",
        "Quarterback Out for the Season as Power Fades",
    ),
)
