"""Further reasons to stay silent: opinion, trade, contests, play, private lives."""

from bot.reading.headlines.silences import Noise

ELSEWHERE = (
    Noise(
        r"(?:cancel(?:l)?ing|renewing|reviving|saving|ending|killing|axing) § (?:\S+ ){0,4}?"
        r"(?:is|was|sends|proves|shows|means|makes|would|feels|hurts|could|has|isn't|wasn't|"
        r"may|might|makes)|cancel(?:l)?ation (?:is|was|proves|shows|means|hurts|sends|makes|"
        r"still|isn't|wasn't|would|could|feels|reveals|sparks|leaves|prompts|stings|explained)|"
        r"time (?:for|to) |too (?:early|long|late|many|much)|mistakes?|disappoint(?:ing|ed|s)|"
        r"what .{1,60} means|backlash|controvers\w+|heartbroken|devastated|can't (?:stop|wait)|"
        r"(?:here's|this is) why|the reason|reasons? for|silliest|unpopular|underrated|overrated|"
        r"made me|proves|ruin(?:s|ed)|broke my",
        "opinion of what happened",
        "Canceling ‘Jessica Jones’ Sends the Wrong Message",
    ),
    Noise(
        r"(?:panel|appearances?|event|screening|tour|concert|interview|red carpet|party|"
        r"meet and greet|episode|finale|special|performance|trip|conventions?|experience|"
        r"exhibition|pop-up|live show|filming visit|musical|play|game|comic|movie|film)"
        r" (?:(?:at|in) \S+ )?(?:is |was |has been |gets |abruptly |suddenly |will be )*"
        r"(?:cancel(?:l)?ed|axed|scrapped|postponed|pulled|called off|delayed|pre-empted)|"
        r"cancels? (?:\S+ ){0,4}?(?:appearances?|panel|tour|concert|interview|event|screening)",
        "an event or episode that is called off",
        "‘Jessica Jones’ Comic Con Panel Canceled",
    ),
    Noise(
        r"rights(?= |$)(?! (?:activist|lawyer|to adapt))|sells(?! (?:to|at) @)|sold to(?! @)|"
        r"territories|distribution|"
        r"licens(?:e|es|ed|ing)|for (?:uk|u\.k\.|us|u\.s\.|latin america|europe|australia|"
        r"canada|france|germany|india)(?=$|,)|"
        r"(?:renew(?:s|ed)?|extend(?:s|ed)?|inks?|signs?|re-ups|strikes|new|nabs|lands|"
        r"multi-?year) "
        r"(?:an? |its |new |rich |exclusive |\S+ million |overall |first-look |production |@ |"
        r"development |huge ){0,4}(?:deals?|pacts?|contracts?)(?! to| for #)|"
        r"(?:being |been |is |are )?(?:pulled|removed|leaving|leaves?|vanish\w*) (?:from )?@"
        r"(?! (?:drama|comedy|series|sitcom|after|show|thriller))|all seasons|every season|"
        r"(?:streaming|syndication) (?:home|rights|deal)|seasons? \d-\d|"
        r"to (?:mon|tues|wednes|thurs|fri|satur|sun)days|time ?slots?|"
        r"for the first time on @|back catalogue",
        "rights, deals or a library",
        "Netflix Picks Up Rights to ‘Jessica Jones’",
    ),
    Noise(
        r"fans (?:rally|raise|launch|unite|fly|crowdfund|take|turn|fight|mourn|react|sign|buy|"
        r"hope|protest|push|flock|campaign|start|rage|celebrate|cry|mad|upset)|"
        r"save[a-z]{6,}|hashtag|billboards?|crowdfund\w*|outcry|uproar",
        "what fans do",
        "Fans Rally Outside Netflix to Save ‘Jessica Jones’",
        unless=r"renew(?:s|ed)|cancel(?:s|led|ed|lation)|axe[sd]?|order(?:s|ed)|return",
    ),
    Noise(
        r"fact[- ]check|yet to (?:make|decide|be|announce|confirm|order|renew)|(?:hasn't|has not|"
        r"have not|"
        r"haven't|not) (?:yet )?(?:made|decided|been (?:renewed|cancel(?:l)?ed|picked up))|"
        r"(?:no |make |makes |made |)decisions? (?:on|about|made)|undecided|renewal or not|"
        r"awaiting|still waiting|(?:renewed|cancel(?:l)?ed),? (?:or|renewed|cancel(?:l)?ed)",
        "nothing decided",
        "Netflix Has Not Made a Decision on ‘Jessica Jones’ Season 2",
    ),
    Noise(
        r"(?:series|season) (?:low|high)s?|slips in|slides in|dips|tumbles|surges|"
        r"returns? (?:low|high|strong|steady|soft|big|down|up|flat)|draws (?:\d|big|record)|"
        r"\d+(?:\.\d+)?m(?:illion)?(?= |$)|holds steady|most[- ]streamed|billion|"
        r"wins? (?:the )?(?:night|week|weekend|demo|slot|hour)|streaming record|surpass\w*|"
        r"overtakes|dethron\w+|shares? (?:sink|fall|rise|jump)|subscribers",
        "ratings and money",
        "‘Jessica Jones’ Returns Low in Week 2",
        unless=r"renew(?:s|ed)|order(?:s|ed)|cancel(?:l)?ed",
    ),
    Noise(
        r"eliminat\w+|voted (?:off|out)|winner (?:revealed|announced|named|is)|winners|"
        r"crowned (?:winner|champion|queen|king|star)|"
        r"contestants?|evict\w+|villa(?=$)|"
        r"storylines?|"
        r"dance-off|finalists?|housemates?|leaderboard|bookies|odds|scandoval|soap opera digest|"
        r"comings and goings|coming and goings",
        "a contest or a week of a soap",
        "‘Jessica Jones’ Winner Revealed",
    ),
    Noise(
        r"pc|mods?|modders|beta|on (?:switch|steam)|(?:art|colou?ring|sticker|pop-up|cook) ?book|"
        r"audio (?:drama|book|"
        r"adventure)|audiobooks?|^@ games:|ps[45]|playstation|xbox|nintendo|playable|gameplay|"
        r"remaster\w*|telltale|collectibles?|"
        r"toys?|"
        r"action figures?|cover reveal|paperback|book (?:club|tour|review)|trilogy|minecraft|"
        r"roblox|pinball|escape room|theme night|set revealed|hot toys|mattel|barbie",
        "a game, book or toy",
        "‘Jessica Jones’ Remake Arrives on PS5",
    ),
    Noise(
        r"when is|start time|episode count|release schedule|how many episodes|"
        r"(?<!on a )(?<!on )true story(?! (?:drama|series|of))|"
        r"is it (?:based|worth|real)|explained|will there be|what we know|where does|who is|"
        r"who plays|meet the|who's who|catch up on|before you watch|watch party",
        "a guide",
        "‘Jessica Jones’ Release Schedule: When Is Episode 3 Out?",
    ),
    Noise(
        r"(?:maternity|paternity|medical|family) leave|leave of absence|"
        r"rare (?:photos?|pics?|selfie)|(?:sweet|adorable|candid|family) (?:photos?|pics?|snaps?)|"
        r"expecting|stuns|gown|poses|birthday|real ages|heights|salar(?:y|ies)|paid|"
        r"pay (?:gap|cuts?|rises?|raises?)|"
        r"romance rumou?rs|girlfriend|boyfriend|fianc\S+|husband|ex-wife|family photo|"
        r"relationship status\w*|shirtless|abs|hair(?:cut|style)?|makeover|weight loss",
        "private lives and looks",
        "Krysten Ritter Stuns at ‘Jessica Jones’ Premiere",
    ),
    Noise(
        r"(?:finale|premiere|episode|ending|scene|twist|cliffhanger) (?:sets? up|explodes|"
        r"shock(?:s|er)|twist|reveals|breaks|pays|leaves|changes|proves|was|explain\w*)|"
        r"post-credits|plot holes?|unanswered|biggest (?:mystery|twist|question)s?|"
        r"previously on|one episode|funniest|scariest|sexiest|saddest",
        "about an episode",
        "‘Jessica Jones’ Finale Sets Up a Bigger Villain",
    ),
    Noise(
        r"(?:star|stars|boss|bosses|creator|creators|showrunner|showrunners|ep|eps|producer|"
        r"producers|director|cast|team) (?:\S+ ){0,3}?(?:teases?|previews?|hints? at|promises|"
        r"jokes|spills|hopes?|sounds off|breaks silence|updates fans|optimistic|unsure|"
        r"doesn't know|would|open to|game for|down for|ready for)",
        "somebody talks",
        "‘Jessica Jones’ Boss Teases Bigger Fights in Season 2",
        unless=r"renew(?:s|ed)|wrap(?:s|ped)|filming|production|confirm(?:s|ed)|poster|trailer|"
        r"joins?|returning as|first look|photos?|sneak",
    ),
    Noise(
        r"(?:pays?|paid|paying) (?:\S+ )?tributes?|tributes? to|mourns?|"
        r"reunit(?:es?|ed|ing) with (?:\S+ ){0,3}?(?:castmates?|co-stars?|former cast)|"
        r"(?:injured|hurt|taken ill) (?:on|during)|"
        r"(?:says?|said|bids?) (?:goodbye|farewell) to § (?!after|as|in|on|ahead|following|with|"
        r"before|for|at|star|season)\w+(?: \w+)?(?=:|$)|save (?:our|my|this) show",
        "what a cast or its fans do",
        "‘Jessica Jones’ Cast Pays Tribute to Stan Lee",
        unless=r"renew(?:s|ed)|cancel(?:s|led|ed)|pause[sd]?|halt(?:s|ed)?|suspend(?:s|ed)|"
        r"shuts? down|delay(?:s|ed)|joins?|exits?|revived?",
    ),
    Noise(
        r"(?:§ \d{1,2}|§ part i{1,3}|#) (?:film|movie|(?:video )?game)(?! (?:in|on|at|crews?|this|"
        r"next|show))|§ part i{1,3}(?= (?:game|delayed|remake|release|gets|port|launch\w*))|"
        r"§ comics? (?=relaunch\w*|reboot|names|run|gets|returns|ends)",
        "a film, game or comic that bears the show's name",
        "‘Jessica Jones’ 3 Movie Cancelled",
    ),
)
