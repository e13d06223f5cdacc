"""Words of headlines and openings that say how the two belong together."""

import re

# "The series has been renewed": words that stand for the headline's show.
STANDS_FOR = re.compile(
    r"\b(?:the|its|this|hit|popular) (?:[\w-]+ ){0,3}(?:series|show|drama|comedy|sitcom|"
    r"thriller|dramedy|season|miniseries|procedural|soap|spin-off|prequel|sequel|reboot|revival|"
    r"western|mystery|adaptation|anthology)\b|\bseason\b|\bseries (?:\d|one|two|three|four|five|"
    r"six|seven|eight)|\bit\b|\b(?:second|third|fourth|"
    r"fifth|sixth|"
    r"seventh|final|new) (?:series|run)\b|^(?:filming|production|cameras|shooting)\b|"
    r"\b(?:showrunner|series regular|the cast|(?:new|next|latest) episodes)\b",
    re.IGNORECASE,
)
# Under the headline of a new show: "a straight-to-series order to a drama from Jane Doe".
IS_NEW = re.compile(
    r"\ban? (?:new |upcoming |untitled )?(?:[\w-]+ ){0,3}?(?:series|show|drama|comedy|"
    r"sitcom|thriller|dramedy|miniseries|prequel|adaptation)\b",
    re.IGNORECASE,
)
# A headline that names no show but is of one.
OF_TELEVISION = re.compile(
    r"[@#]|\b(?:series|shows?|seasons?|dramas?|comed(?:y|ies)|sitcoms?|thrillers?|soaps?|tv|"
    r"telly|episodes?|"
    r"films?|filming|shoot(?:s|ing)?|production|cast|star|stars|role|hit|axed?|renew\w*|"
    r"cancel\w*|trailer|"
    r"teaser|premieres?|showrunner|spin-?off|reboot|revival|prequel|sequel|streamer|pilot|cameras|"
    r"actor|actress|lead|fans|returns?|plays?|mystery|saga|western|whodunn?it)\b"
)
# A town's paper about the crews in its streets: its text may tell of filming, of nothing else.
OF_A_TOWN = re.compile(
    r"\b(?:film(?:ing)?|tv|television|camera|production) crews?\b|\bcrews? (?:film|shoot)|"
    r"\b(?:road|street|car park|bridge|beach)s? (?:closures?|closed|shut|closes?)\b.*"
    r"\b(?:film|filming|tv|drama|series|show)\b|"
    r"\b(?:filmed|filming|shot|shooting) (?:here|in|at|on)\b"
)
# Under these a text tells of one show after the other, to its end.
SECTIONS = re.compile(
    r"round-?up\b|\bcasting (?:couch|scoops?|calls?|watch|notes|bits)\b|"
    r"\b(?:pilot|renewal|casting) watch\b|"
    r"\b(?:tv|television|development|entertainment|pilot) (?:bits|briefs?|updates?|news|scoops?)\b|"
    r"\bnews ?bits\b|\bplus \w+ more\b|\btv casting\b"
)
CASTS = re.compile(
    r"\b(?:casts?|casting|adds?|joins?|joining|line-?up|new (?:faces|stars|cast)|recruits?|"
    r"ropes|lead|"
    r"to (?:star|play|lead))\b"
)
CAST_KNOWN = re.compile(
    r"\b(?:announces?|reveals?|unveils?|sets|confirms?|rounds? out|completes?) (?:its |the |"
    r"main |full |"
    r"new |series |all-star ){0,3}(?:cast|casting)\b|\b(?:cast|casting) (?:is |has been |are )?"
    r"(?:announced|revealed|unveiled|confirmed|set)\b"
)
SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|more|new|additional) "
    r"(?:\w+ ){0,2}?(?:actors?|stars?|cast(?: members)?|faces|regulars?|characters|names|"
    r"guest stars|additions|join)\b|\bguest stars\b|"
    r"\badds (?:two|three|four|five|six|seven|eight|\d)"
)
CAST_NEWS = re.compile(
    r"\b(?:casting (?:news|update|announcement)|new cast(?: members)?|"
    r"(?:adds?|added|unveils?|reveals?|announces?|confirms?) (?:\w+ ){0,2}guest stars?|"
    r"guest stars? (?:are |is )?(?:unveiled|announced|revealed|confirmed|added|set))\b"
)
# A headline whose text says that a season is there; else such words only say where to find it.
OUT = re.compile(
    r"\b(?:is|are) (?:on @|(?:out|here|back)\b)|~|"
    r"\b(?:out now|now on|available|streaming|landed|arrived|arrives|lands|drops)\b"
)
IS_CAST = re.compile(
    r"\b(?:will|has|have|to|is|are) (?:be |been |also )?(?:guest|guest-star|cast|recur\w*|play|"
    r"star\w*|appear\w*|join\w*|signed|set)\b|\bjoins\b|\bguest stars\b"
)
BEGAN = re.compile(r"\b(?:began|started|kicked off|was|were|had)\b", re.IGNORECASE)
