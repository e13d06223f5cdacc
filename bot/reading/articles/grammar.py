"""Phrases that credits are built of, over `Folded.words`: characters, roles, links."""

_N = r"(?:\"[¤¢]\"|'[¤¢]'|[¤¢])"
CHARACTER = (
    rf"(?:the )?(?:[\"']?¢[\"']?(?: of| of the| the) {_N}|"
    rf"{_N}(?:(?: ?/ ?| |,? aka |,? a\.k\.a\. ){_N}){{0,3}})"
)
# What may stand between "as" or "plays" and a character: "the hard-drinking private eye".
NO_DESCRIPTION = (
    r"(?:in|on|at|for|to|from|with|and|by|but|or|nor|who|whom|whose|that|which|after|before|when|"
    r"while|if|is|are|was|were|has|had|they|he|she|it|not|well|much|soon|long|such|showrunners?|"
    r"directors?|writers?|producers?|executive|creators?|hosts?|judges?|himself|herself|"
    r"themselves|does|do|did|both|opposite|alongside|where|as|about|during|since|until|than|will)"
)
DESCRIBED = (
    rf"(?:(?!{NO_DESCRIPTION}\b)(?:(?!of\b)[a-z0-9][\w'/-]*|[\w-]*(?:-\w+|ous|ful|ing|less|ive|al|"
    rf"y),(?= [a-z])|[¤¢@§]'s?|¢(?= "
    rf"[a-z])|of(?= [a-z])) ){{0,9}}?"
)
_NAMED = (
    r"(?:(?:an?|the|his|her|their|one) [^.;()¤]{1,60}? (?:named|called|known as|by the name of) )?"
)
# "the court member Jane Hart": one name describes another
_NO_ADJECTIVE = rf"(?! (?!{NO_DESCRIPTION}\b|of\b|the\b|as\b|is\b)[a-z-]+ [¢¤](?!'))"
_AS = (
    rf"{_NAMED}(?:{DESCRIBED})(?P<as>{CHARACTER})(?!'s? [a-z]|\w)(?! (?:family|clan|household)\b)"
    rf"{_NO_ADJECTIVE}"
)
_APPOSED_AS = (
    rf"(?:an?|the|his|her|their) (?:(?!{NO_DESCRIPTION}\b)[\w'-]+ ){{0,6}}?"
    rf"(?!{NO_DESCRIPTION}\b)[\w'-]+, "
    r"(?P<as>(?:the )?¢(?: (?:of|of the) ¢)?)(?=[.,;)]|$| and (?!¤))(?!, (?:¤|¢|and))"
)
# "her brother, Luke Hart.": so short a list of two people would be odd.
_HIS_NAME = (
    rf"(?:his|her|their|the [\w']+'s?|[¤¢]'s?) (?:(?!{NO_DESCRIPTION}\b)[\w'-]+ ){{0,5}}?"
    rf"(?!{NO_DESCRIPTION}\b)[\w'-]+, (?:(?:the|an?) (?:[a-z-]+ ){{1,4}})?(?P<as>[¤¢])(?=[.;]|"
    rf"$|, (?:who|an?|the)\b)"
)
WHOM = rf"(?:{_AS}|{_APPOSED_AS.replace('<as>', '<as2>')}|{_HIS_NAME.replace('<as>', '<as3>')})"
# Words that may stand between a subject and its verb.
BEFORE_VERB = (
    r"(?:,? (?:\w+ly|also|again|once|more|now|still|both|all|each|then|later|first|just|here|too|"
    r"who|he|she|they|who'll|who's|she'll|he'll|will|has|have|had|is|are|was|were|be|been|being|"
    r"to|set|expected|slated|scheduled|and|instead|ever|never|together|of course|as well|having|"
    r"next|long|do|does|"
    r"continues? to|returns? to|returning to|come back to|comes back to|"
    r"come on board|comes on board|came on board|come aboard|comes aboard|came aboard|"
    r"tapped|attached|signed on|signed up|lined up|on board|confirmed|hired|brought in|cast)\b)"
    r"{0,7},?"
)
PLAYS = (
    r"(?:plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|voicing|embod(?:y|ies|"
    r"ied)|inhabits?|essay(?:s|ed)|gives? life to|gave life to|brings? to life|brought to life|"
    r"lends? (?:his|her|their) voices? to|(?:provid\w+|is) the voice of|repris(?:es?|ed|"
    r"ing)(?= (?:¢|¤|the ¢))|"
    r"(?:takes?|taking|took) (?:on|over)(?= (?:the |a |his |her )?(?:\w+ )?"
    r"(?:role|part|lead|mantle|¢|¤)))"
)
AGAIN = r"(?: (?:again|once more|once again|here|too|both))?"
ROLE = (
    r"(?:role|roles|part|parts|shoes|boots|character|characters|mantle|guise|persona)"
    r"(?: as| of|,)?"
)
SPEECH = (
    r"(?:said|says?|saying|told|tells?|telling|called|calls|describ\w+|known|knows|named|names|"
    r"credited|serv\w+|work\w*|acts?|acting(?! debut)|just|same|soon|far|much|regard\w*|"
    r"direct\w*|produc\w*|writ\w+|wrote|such|where|when|while|if|but|because|so|added|adds|"
    r"explain\w*|admit\w*|revealed|reveals|teas\w+|posted|shared|wants?|hop\w+|that|than|like|"
    r"not|which|whose|whom|creat\w+|develop\w*|hired|replac\w+|film)"
)
# What may stand between a name and "as": no speech, no work behind the camera, no other name.
LINK = rf"(?: (?!{SPEECH}\b)[^\s,.;:()¤¢\"]+){{0,13}}?"
PLACE = (
    r"(?:(?:,? (?:in|on|for|from|to|at|of) (?:the )?(?:[a-z-]+ ){0,4}[§#@]+(?:'s)?(?: (?:of "
    r")?[§#@])*),?)?"
)
PRAISE = (
    r"(?:, (?!an?\b|the\b|his\b|her\b|and\b|who\b)(?:[\w'-]+ ){1,3}?as "
    r"|, (?:back|again|returning) as )"
)
