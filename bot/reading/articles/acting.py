"""Cues of who acts: the words before, behind and between names in a folded sentence."""

import re

from bot.reading.articles import grammar
from bot.reading.articles.grammar import BEFORE_VERB

_WHO = (
    r"(?:(?:[a-z-]+ ){1,2}(?:actors?|actress(?:es)?|comedians?|singers?|newcomers?)|"
    r"actors?|actress(?:es)?|newcomers?|series regulars?|regulars?|stars?|co-stars?|comedians?|"
    r"cast ?members?|cast|fellow|returning|original|veterans?|singers?|rappers?|performers?|guest|"
    r"new|the late|the|her|his|its|both|by|¢ (?:winners?|nominees?)|(?:\w+ ){0,2}(?:winners?|"
    r"nominees?)|"
    r"[\w-]+-(?:winning|nominated)|\w+ish|\w+ian|american|"
    r"[§@] (?:stars?|alum(?:s|ni|na|nus)?|actors?|actress|veterans?|favou?rites?)|"
    r"[§@]'s?|likes of|talents of|names? like|including|people like)"
)
_SHOW = (
    r"(?:§|#|series|show|drama|comedy|sitcom|thriller|dramedy|western|mystery|cast|ensemble|run)"
)
# Whom a character may be called by, where "is the" would otherwise tell too little.
_PARTS = (
    r"(?:villain|baddie|hero|heroine|antihero|love interest|husband|wife|widow|widower|mother|"
    r"father|"
    r"mum|dad|sister|brother|son|daughter|neighbou?r|victim|killer|murderer|suspect|detective|"
    r"inspector|"
    r"cop|policeman|policewoman|sergeant|vicar|priest|nun|nurse|matron|doctor|surgeon|lawyer|"
    r"barrister|"
    r"sheriff|king|queen|prince|princess|spy|assassin|landlady|landlord|rival|best friend|"
    r"fianc[eé]e?|"
    r"butler|maid|thief|gangster|soldier|captain)"
)
_WORKS = (
    r"(?:direct\w*|writ\w+|co-writ\w+|produc\w*|executive\w*|showrun\w*|creat\w+|compos\w*|hosts?|"
    r"eps?)"
)
# A list of actors begins after these.
HEAD = re.compile(
    r"(?<![\w-])(?:"
    r"(?:co-?|guest[- ])?star(?:s|ring|red)?(?: turns?)?(?: (?:opposite|alongside|from|include|are|"
    r"by))?|featur(?:es?|ed|ing)(?: (?:the )?(?:voices?|performances?|talents?) of)?|"
    r"(?:the )?voices? of|"
    r"(?:cast|ensemble|line-?up|company|newcomers?|regulars|additions|faces|stars|actors|members|"
    r"roster|players|leads?)\b[^.;()¤¢]{0,40}? (?:includes?|included|including|features?|"
    r"featured|consists? of|comprises?|are|is|were|will be|(?:also )?ha[sd]|boasts?|counts|the "
    r"following|as "
    r"follows|:)"
    r"(?: (?:also|still))?|(?:cast|stars|starring):|"
    rf"{_SHOW}(?: [a-z]+)?,? (?:head(?:lin)?ed|toplined|fronted|led|anchored) by|"
    rf"(?:headlined|toplined|fronted) by|^led by|(?:{_SHOW}(?: [a-z]+)?,?|again|and),? with|"
    r"alongside|opposite|along with|next to|joined(?: (?:again|in (?:the )?\S+))? by|reunites?|"
    r"(?:is|"
    r"are) joined by|"
    r"(?:replaced|succeeded) by|recast with|"
    r"(?<!¤ )(?<!¤, )(?<!who )(?:adds?|added|adding|casts?(?! by)|"
    r"casting(?! by)|brings? (?:in|back|together)|introduces?|welcomes?|welcomed|enlists?|"
    r"enlisted|taps|"
    r"tapped|recruits?|recruited|nabbed|ropes? in|roped in|signs? up)|(?:re)?join(?:s|ed|"
    r"ing)?|(?:played|portrayed|voiced)(?: (?:again|once more|now|with [a-z ]{3,25}|\w+ly))? "
    r"by|made(?! by)|"
    r"(?:an?|its|the) (?:[a-z-]+ )?(?:cast|ensemble) of|one with|^(?:it|the (?:series|show)) "
    r"(?:also )?has|"
    r"(?:will|'ll) (?:also )?see|guest (?:actors?|actress|stars?),|household names? (?:out )?of|"
    r"series regulars?|"
    r"^(?:the|his|her|their|its) (?:[a-z-]+ )?" + _PARTS + r" (?:is|was)|"
    r"ma(?:de|kes) a star of|stars? of (?:the |its )?(?:[a-z]+ )?(?:series|show|drama|comedy|"
    r"§)[^.;¤]{0,20},|"
    r"(?:lead|role|part|parts|roles|leads)(?: has| have)? (?:goes|go|went|gone|going|fell|"
    r"falls?) to|"
    r"(?:also|others|rest|those who return|new faces|newcomers|faces)[^.;()¤]{0,40} (?:is|are|"
    r"was|were)|"
    r"(?:cameos?|turns?|appearances?|performances?|guest spots?)(?: [a-z]+)? (?:by|from)|"
    r"^(?:in addition to|besides|as well as)|"
    r"(?:so|as) (?:will|does|do|did|is|are|was|has)(?: be)?|look out for|watch(?: out)? for|eye "
    r"out "
    r"for|enter|"
    r"in comes?|here comes?|^as (?:an?|the|his|her|their) [a-z -]{2,30},|"
    r"(?:and|with|,),? as (?:an?|the|his|her|their) [a-z -]{2,30},|"
    r"(?:played|portrayed|voiced) by [^.;]{1,60}(?:,|and) (?:the|his|her|their|an?) "
    r"[a-z ]{2,25} by|"
    r"(?:^|[.;,] )(?:his|her|their) [a-z-]+(?: [a-z-]+)? (?:is|was)|(?:(?:the|an?|his|her|their) "
    r"[a-z' -]{2,40}|¢'s? [a-z -]{2,30}) \(|"
    r"(?:join|round|complet|head|lead|return|appear|new to|also on board|among|back|also cast|"
    r"joining|in (?:the|other|supporting|key|guest)) ?\w*\b[^.;()]{0,60}? "
    r"(?:is|are|was|were|will be|includes?)(?: (?:also|again|once more))?|"
    r"round(?:s|ed|ing) out (?:the |its )?(?:main |series )?(?:cast |ensemble )?(?:by|with)?|"
    r"[§@](?:'s)? (?:co-?)?(?:stars?|leads?|leading (?:man|lady)|actors?|actress)|"
    r"(?:its|the (?:show|series|drama|comedy)'s|series|lead|co-?|fellow|her|his) "
    r"(?:co-)?(?:stars?|actors?|actress|"
    r"leads?|castmates?)|castmates?|cast ?members?"
    rf")(?: {_WHO})*(?::?,? |(?<=\())$"
)
_OF_CREW = (
    r"(?:direct\w*|writ\w+|co-writ\w+|produc\w*|executive\w*|showrun\w*|creat\w+|author\w*|"
    r"president|chief|head|critic|journalis\w+|editor\w*|hosts?|compos\w*|develop\w*|novel\w*|"
    r"spokes\w+|manager|mayor|podcast\w*|screenwrit\w+|playwright|cinematograph\w+|designer\w*|"
    r"stylist|photograph\w+|choreograph\w+|eps?|boss(?:es)?|scribes?|helmer|makers?)"
)
_STRONG = (
    r"(?:co-?|guest[- ])?(?:stars?|starred|starring)\b(?! ¤)(?! (?:in|of) (?:the |a |an "
    r")?(?:[\w-]+ )?"
    r"(?:film|movie|play|musical|biopic|revival of|broadway|west end))|"
    r"(?:headlin|topl[io]n|recur|guest)(?:es?|s|ed|ing|red|ring)?\b|fronts?\b|"
    r"lead(?:s|ing)?\b (?:the |an? |its )?(?:[a-z-]+ ){0,3}(?:cast|series|show|drama|comedy|"
    r"ensemble|"
    r"sitcom|thriller|§|line-?up)|heads? (?:the|an?|up) (?:[a-z]+ )*(?:cast|ensemble)|"
    r"(?:upped|promoted|bumped|elevated) (?:up )?to (?:a )?(?:series )?regular|"
    r"(?:made|become|becomes) (?:a )?series regulars?|round(?:s|ed|ing)? out|"
    r"complet(?:es?|ed|ing) (?:the|its) |make up (?:the|its) |"
    r"(?:has|have|takes?|play(?:s|ed)?|landed|lands) (?:the|a) (?:lead|title|leading|main|starring|"
    r"recurring|supporting|guest|key)|in (?:the |an? )?(?:title|leading|lead|main|starring|"
    r"recurring|"
    r"supporting|undisclosed)(?: female| male)? ?(?:roles?|parts?)?\b|made a star of|"
    r"repris(?:es?|ed|ing) (?:his|her|their|the)|"
    r"(?:appears?|appeared|appearing|features?|featured) (?:in|on|as|throughout|again|alongside|"
    r"opposite|next to)\b(?! (?:a|an|the|this|that) (?:film|movie|trailer|video|clip|panel|stage|"
    r"podcast|interview))|appears?(?=[,.;]|$)|"
    rf"{grammar.PLAYS} (?!(?:out|up|well|down|into|with|hard|host|guitar|games?|nice|safe|along|"
    rf"for|in|on|"
    r"at|like|by|alongside|opposite|around|to|tricks|ball)\b)(?:[a-z]|[¤¢§@]'s?)|be seen "
    r"(?:as|in|from|"
    r"alongside|on)\b|joined (?:again )?by\b|"
    r"(?:has|have|had|with|lands?|landed|gets?|got) (?:a|an|the) (?:[a-z-]+ )?(?:cameo|part|"
    r"role|turn)\b|"
    r"(?:been|was|is) (?:with|on|in) (?:the |its )?(?:show|series|§|cast|drama)\b|"
    r"(?:is|are|was) (?:\w+ly )?(?:superb|magnetic|mesmeri[sz]ing|terrific|wonderful|excellent|"
    r"magnificent|riveting|a delight|a joy|a revelation|outstanding|astonishing)\b|"
    r"(?:has|have|had) never been better|st(?:oo|an)d(?:s)? out|sh(?:ines?|one)\b|impress(?:es|"
    r"ed)?\b|"
    r"(?:gives?|gave) (?:the )?(?:show|series|drama|comedy|§) |(?:is|are) (?:series )?regulars?\b|"
    r"(?:is|are) (?:the |an? )?(?:new |latest |fresh )?(?:additions?|newcomers?|recruits?|"
    r"arrivals?)\b|"
    r"steals? (?:the|it|every|each|all)|provid\w+ (?:the "
    r")?(?:voices?|support)|"
    r"lends? (?:support|(?:his|her|their) voices?)|"
    r""
    r"(?:[a-z-]+ ){1,7}for (?:the|his|her|their) (?:role|part|lead|roles)\b|"
    r"pops? up|turns? up|makes? (?:an? )?(?:[a-z]+ )?appearances?\b|(?:are|is|were|was) (?:also "
    r"|all |both )?in it\b|(?:was|were|has been|"
    r"spent [a-z ]+) (?:on|in) §|"
    r"(?:(?:been )?(?:cast|added|tapped|set|attached|enlisted|recruited|brought in|on board|lined "
    r"up|"
    r"signed(?: on| up)?|confirmed|hired)) (?:as|in|to (?:star|play|portray|lead|co-star|recur|"
    r"headline|appear|guest|join|return|front|the cast|§)|for (?:the|a) |opposite|alongside)"
)
_WEAK = (
    r"(?:joins?|joined|joining|boards?|boarded|boarding)(?: (?=[¤¢])| (?:the|its|her|his|for)\b|"
    r" §| #| as| "
    r"[a-z]+ "
    r"(?:cast|ensemble)|(?=[,.;]|$)| in )|(?:come|comes|came|coming) (?:aboard|on board)|on board|"
    r"(?:signed|signs?|signing) (?:on|up)|(?:been )?(?:cast|added)\b|"
    r"returns?\b(?! to (?!(?:the )?(?:cast|show|series|§|#|their|his|her|screens?))|ing)|returning|"
    r"returned (?:as|in|for)|returned(?=[.;]|$)|back\b(?! in ~)|(?:among|one of|part of|"
    r"in|on) (?:the|"
    r"its) (?:\w+ )?(?:cast|"
    r"regulars|stars|ensemble|newcomers|additions|new faces)|among (?:those (?:who|to|in|joining|"
    r"returning|cast)|(?:some of )?the (?:[a-z]+ )?(?:cast|actors|stars|faces|names|additions))|"
    r"new (?:this|to)|remains?|stays?|are (?:the )?(?:stars|"
    r"leads)"
)
_OTHERS = (
    r"(?: and (?:his|her|their) [a-z-]+)?"
    r"(?:,? (?:and|with|plus) (?:most|many|several|all|some|the rest|the others|others|more)"
    r"(?: of)?(?: the)?(?: (?:others|rest|cast|regulars|gang|team))?)?"
)
# "Jane Doe as a crooked sheriff", "Jane Doe, its star", "Jane Doe, whose character drowned"
_AS_WHAT = (
    r",? (?:[a-z-]+ ){0,4}?as (?:an?|the|his|her|their|one of (?:the|his|her)) (?!"
    + _WORKS
    + r"\b|"
    r"(?:[a-z-]+ )?(?:result|whole|guest|fan|child|teenager|kid|girl|boy|favou?r|way|reward|"
    r"surprise|team|"
    r"couple|family|rule|source|judge|contestant|mentor|presenter|season|series|show|first|second|"
    r"final|co-creator|studio|company|producer|director|writer|showrunner|parent|mother of|"
    r"father of)\b)[a-z]|"
    r", (?:its|the|the show's|the series'|one of its|one of the|both|the two) (?:[a-z-]+ "
    r"(?:and )?){0,2}"
    r"(?:stars?|leads?|leading (?:man|lady)|heroine|hero|lead actors?|regulars)\b|"
    r", whose (?:character|role|part|alter ego)\b|'s? characters?\b|'s (?:man|woman) (?:is|was|"
    r"will|has)\b|[- ](?:led|fronted|starrer|"
    r"starring|headlined)\b|"
    r" as [¤¢]'s? (?:[a-z-]+ ){0,3}[a-z]|"
    r" \((?:the|an?|his|her|their) (?!" + _WORKS + r")[a-z][^()]{1,40}\)|"
    r" (?:is|was|plays) (?:the|an?|his|her|their) (?:[a-z-]+ )?" + _PARTS + r"\b|"
    r" (?:into )?a (?:star|household name)\b"
)
_LEAVES = (
    r",? (?:(?:will not|won't|is not|isn't|are not|aren't) (?:be )?(?:back|return\w*|in)\b|"
    r"(?:is |has |will )?(?:exit\w*|leav(?:es?|ing)|left|quits?|depart\w*|bow\w* out) "
    r"(?:of |from )?(?:the )?(?:show|series|drama|comedy|sitcom|soap|cast|§|after|ahead|"
    r"before|as)\b)"
)
TAIL = re.compile(
    rf"{_OTHERS}(?:(?: (?!¤)[a-z'-]+,?){{1,6}} and(?= (?:stars?|plays?|leads?|appears?|will "
    rf"star) ))?"
    rf"{BEFORE_VERB} (?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))|{_AS_WHAT}|{_LEAVES}"
)
CREW_BEFORE = re.compile(
    rf"\b{_OF_CREW}(?:(?:,| and| &|/) (?:[\w-]+ )?{_OF_CREW}| of §|,)*(?: (?:is|are|include|"
    r"includes|was|were|from|by|for))?:? $"
)
CREW_AFTER = re.compile(
    rf"[^.;,¤]{{0,40}}\b{_OF_CREW}|,? (?:who )?(?:also )?{_OF_CREW}|, (?:an?|the) (?:[\w-]+ "
    rf")?{_OF_CREW}"
)
FILM = re.compile(r"[^.;¤]{0,30}\b(?:films?|movies?|broadway|stage|biopic|musical|novel)\b")
# "Jane Doe, who stunned the crowd, will play": what stands between a name and its verb.
CLAUSE = re.compile(
    r"(?:,(?: (?:who|whose|an?|the|now|once|already|perhaps|then|most|best|in)\b[^.;]{1,90}?|"
    r"(?: [\w'¢§@#~-]+){1,9}),)(?= (?:will|has|is|plays|portrays|stars|joins|reprises|returns|"
    r"leads|"
    r"voices|"
    r"recurs|co-stars|was)\b)|(?: [a-z-]+){1,5} and(?= (?:stars|plays|will star|leads|returns|"
    r"appears)\b)"
)
GAP = re.compile(
    r"(?:,|;)?(?: (?:and|or|&|plus|with|as well as|along with|alongside|together with|then))?"
    rf"(?: (?:also|later|now|by(?: the)?(?: young)?|in))?(?: {_WHO}){{0,3}} "
)
REST = re.compile(r"(?:,? (?:as|who|whose|an?|the|from|once|in)\b [^,;.()¤]{1,70})?")
LIST = re.compile(r"¤(?:(?:,? and |, )(?:§(?:'s?)? (?:stars? )?)?¤){1,6}")
AT_ONCE = re.compile(r",? (?:\w+ ){0,1}as | \(|'s|,? who")
NO_APPOSITION = re.compile(r"'| \(")
PLAYS = re.compile(rf"{BEFORE_VERB} {grammar.PLAYS}\b")
# "Jane Doe, who starred in §, is": another show's credit beside
# "Best known as Anna in §, Jane Doe will": of what the sentence does not tell
INTRODUCED = re.compile(
    r"(?:best known|known|best remembered|last seen|recently seen|fresh from|after (?:starring|"
    r"playing))\b"
    r"[^;.]{1,90}?, (?=¤)"
)
BESIDE = re.compile(
    rf",? (?:who )?(?:has |have )?(?:also |previously |once |formerly |first )?(?:co-?starred|"
    rf"starred|appeared|featured|recurred|played (?:(?:the|an?) (?:[a-z-]+ ){{0,3}})?"
    rf"(?P<as>{grammar.CHARACTER}))(?: as (?P<as2>{grammar.CHARACTER}))? (?:in|on) (?:# of |the "
    rf"# of )?"
    r"(?:@(?:'s)? )?(?:the )?(?:[a-z-]+ ){0,3}§"
)
# "Jane Doe, who plays him"
HIM = re.compile(
    rf"{BEFORE_VERB} (?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voice[sd]?) (?:him|her|the "
    rf"character)"
    r"(?=[,.;)]|$| (?:on|in|again|for|with|to|and|as)\b)"
)
BRACKET = re.compile(r"[\"']?,? \((?:(?:as|played by|plays|aka|the|who plays) )*[\"']?")
IN_CLAUSE = re.compile(
    r", (?:who|whose|which)\b[^,.;]*\b(?:with|by|alongside|from|of|to|for|like) $"
)
STAR_AND = re.compile(r"(?:^|\. )(?:co-)?star (?:and|/) [a-z -]{3,30} $")
PAIRS = re.compile(r"(?:[¤¢] \([^()]{1,30}\)(?:,? and |, | & )?)+")
PAIR = re.compile(r"[¤¢] \((?:as )?[¤¢]")
# What the last of "co-star Jane Doe, John Roe offered" does is no part of the list.
DOES = re.compile(
    r" (?!and\b|or\b|as\b|who\b|in\b|on\b|to\b|for\b|from\b|at\b|with\b|also\b|all\b|are\b|is\b|"
    r"will\b|have\b|has\b)[a-z]+(?:ed|s|t|ote|old|aid|ave)\b"
)
OF_A_FILM = re.compile(
    r"\b(?:films?|movies?|franchise|biopic|musical|stage play)(?: (?:adaptation|series|"
    r"version))?"
    r",? (?:[a-z]+ ){0,2}$"
)
# "Jane Doe was originally set to star": she does not.
NEVER_DID = re.compile(r",? (?:who )?(?:was|were|had been) (?:originally|initially|first) ")
ONE_STARS = re.compile(r"\b(?:co-stars?|guest stars?|actor|actress|series regular|newcomer),? $")
# "On board are Jane Doe and John Roe as executive producers"
AS_CREW = re.compile(rf",? as (?:the )?(?:[a-z-]+ ){{0,2}}{_OF_CREW}\b")
WORKS_WITH = re.compile(
    rf"\b{_OF_CREW}(?: it| the [a-z]+)?,? (?:alongside|with|together with|along with) $|"
    r"\boriginally (?:played|portrayed|voiced) by $"
)
JOINING = re.compile(r"\bjoin\w*\b|\bcast (?:is|are|also|includes?|as|members?)\b")
OF_A_CAST = re.compile(r"\b(?:cast|ensemble|join\w*|co-star\w*|stars?|features?)\b")
CREW = re.compile(rf"\b{_OF_CREW}\b")
STRONG_ALONE = re.compile(
    r"[^.;,]{0,25}\b(?:star|co-star|lead|headlin|play|portray|repris|join|cast|recur|guest|voic|"
    r"return|regular|exit|leav)"
)
ACTORS = re.compile(
    r"(?:,? (?:will|all|are|is|also|both|have|has|set to|be|been)){0,4},? (?:reprise|return|"
    r"star|co-star|join|"
    r"back(?=[,.;]|$| (?:too|as|for|again|this))|recur|round|added|cast|signed|complete|among|"
    r"lead|headline|"
    r"returning|joining|new)"
)
CHARACTERS = re.compile(r"'s? characters?\b")
REPLACED = re.compile(r"(?:replac\w+|succeed\w*|in for|over from|instead of) $")
PLURAL = re.compile(rf"{BEFORE_VERB} (?:play|portray|voice|return|star|reprise|appear)\b")
FIRST = re.compile(
    r"(?:follow|cent(?:er|re)|about|when|tells?|meet|while|between)\w*[^.;¤¢]{0,40}$"
)
STARRING = re.compile(
    r"(?:\b(?:co-)?star(?:s|red|ring)?\b|cast|actor|with|join|features?|featuring|alongside|"
    r"opposite|repris|return)\w*\b"
    r"[^.;]{0,90}$"
)
# Somebody wishes or guesses it, or it is of another time: what follows is no credit.
ELSEWHERE = re.compile(
    r"\b(?:known for|best known|whose credits|credits include|résumé|resume|other credits|repped|"
    r"represented|best remembered|also known for|will next be seen|next be seen|recent credits|"
    r"recently (?:seen|appeared|starred)|last seen|coming off|no relation|rumou?red|fan[- ]cast|"
    r"would love|dream cast|"
    r"(?:could|might|may|wants? to|would like to|hopes? to) (?:(?:also|yet|still|well) )?(?:play|"
    r"join|star|return|appear|be |lead|replace|take|come)|petition|in (?:early |final )?talks|"
    r"(?:is|are|was|being) eyed|eyes |circling|auditioned|turned down|passed on|screen[- ]?test|"
    r"based (?:up)?on\b[^,;.]{0,60}$)|^in (?:a|the|his|her|its|their) [^,.;]{0,40}\b(?:film|"
    r"movie)\b"
)
# Whoever wrote the book has no part in the show.
SOURCE = re.compile(
    r"\b(?:based (?:up)?on|inspired by|adapted from|adaptation of|novels? by|books? by|memoir by|"
    r"(?:created|written|directed|produced|developed|penned|helmed|composed|"
    r"co-created|co-written|showrun) by|from (?:[a-z-]+ ){0,3}(?:creators?|writers?|producers?|"
    r"directors?|showrunners?|makers?|executive producers?|author)|(?:executive "
    r")?(?:produc(?:es?|ed|"
    r"ers?|ing)"
    r"|producers? (?:are|include|is)) (?:alongside|with|are|include|is)?)"
    r"[^.;]*?(?=,? (?:§|the (?:[a-z-]+ )*(?:series|drama|comedy|show|thriller)|and )?(?:stars?|"
    r"starring|who|which|plays?|"
    r"is |are |has |will |follow|feature|premier|it |will )|[.;]|$|, (?:§|it|the|with|starring|"
    r"while|whose|led by|and stars)| with (?:an?|the) (?:[a-z]+ )?(?:cast|ensemble))"
)

BRIEFLY = re.compile(r", [^.;,]{1,60}, ")
# One of these stands wherever the pattern of the name may match: to look for them is far cheaper.
ELSEWHERE_HINTS = (
    *("known", "credits", "résumé", "resume", "repped", "represented", "remembered", "next be"),
    *("recently", "last seen", "coming off", "relation", "rumo", "fan", "would l", "dream cast"),
    *("could", "might", "may ", "want", "hope", "petition", "talks", "eye", "circling", "audition"),
    *("turned down", "passed on", "screen", "based", "film", "movie"),
)
SOURCE_HINTS = ("based", "inspired", "adapt", "novel", "book", "memoir", " by ", "from ", "produc")
TAIL_HINTS = (
    *("star", "lead", "head", "topl", "recur", "guest", "front", "regular", "round", "complet"),
    *(
        "make up",
        "addition",
        "recruit",
        "arriv",
        "role",
        "in it",
        "stand",
        "stood",
        "shin",
        "shone",
        "impress",
        "part",
        "in the ",
        "play",
        "portray",
        "voic",
        "embod",
        "inhabit",
        "essa",
    ),
    *("tak", "took", "giv", "gave", "br", "lend", "provid", "repris", "appear", "featur", "pop"),
    *("turn", "on §", "in §", "cast", "add", "tap", "set", "attach", "enlist", "recruit", "line"),
    *("sign", "confirm", "hired", "join", "board", "come", "came", "coming", "return", "back"),
    *("among", "one of", "on ", "new ", "remain", "stay", "as a", "as the", "as h", "as o", " is "),
    *(" was ", "whose", "charact", "(", "-led", "not ", "n't", "exit", "leav", "left", "quit"),
    *("depart", "bow", "steal", "been", "has", "have", "had", "with ", "land", "get", "got"),
)
