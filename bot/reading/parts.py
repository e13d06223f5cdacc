"""Who plays whom: what ties a name to a character in a folded sentence.

Rows are patterns over `Folded.words`; the group `as` is the character.
"""

import re
from dataclasses import dataclass

from bot.reading.folded import Folded

_N = r"[\"']?[¤¢][\"']?"
CHARACTER = rf"(?:the )?{_N}(?:(?: ?/ ?| | of | of the | the |,? aka |,? a\.k\.a\. ){_N}){{0,3}}"
# What may stand between "as" or "plays" and a character: "the hard-drinking private eye".
_NO_DESCRIPTION = (
    r"(?:in|on|at|for|to|from|with|and|by|but|or|nor|who|whom|whose|that|which|after|before|when|"
    r"while|if|is|are|was|were|has|had|they|he|she|it|not|well|much|soon|long|such|showrunners?|"
    r"directors?|writers?|producers?|executive|creators?|hosts?|judges?|himself|herself|"
    r"themselves|both|opposite|alongside|where|as|about|during|since|until|than|will)"
)
_DESCRIBED = (
    rf"(?:(?!{_NO_DESCRIPTION}\b)(?:[a-z0-9][\w'/-]*(?:,(?= [a-z]))?|[¤¢@§]'s?|¢(?= "
    rf"[a-z])|of(?= [a-z])) ){{0,9}}?"
)
_NAMED = r"(?:(?:an?|the|his|her|their|one) [^.;()¤¢]{1,60}? (?:named|called|known as) )?"
_APPOSED = r"(?:(?:an?|the|his|her|their) (?:[\w'-]+ ){0,6}?[\w'-]+, )?"
_AS = rf"{_NAMED}(?:{_DESCRIBED})(?P<as>{CHARACTER})(?!'s? [a-z]|\w)"
_APPOSED_AS = (
    rf"(?:an?|the|his|her|their) (?:(?!{_NO_DESCRIPTION}\b)[\w'-]+ ){{0,6}}?"
    rf"(?!{_NO_DESCRIPTION}\b)[\w'-]+, "
    r"(?P<as>(?:the )?¢(?: (?:of|of the) ¢)?)(?=[.,;)]|$| and (?!¤))(?!, (?:¤|¢|and))"
)
WHOM = rf"(?:{_AS}|{_APPOSED_AS.replace('<as>', '<as2>')})"
# Words that may stand between a subject and its verb.
BEFORE_VERB = (
    r"(?:,? (?:\w+ly|also|again|once|more|now|still|both|all|each|then|later|first|just|here|too|"
    r"who|he|she|they|who'll|who's|she'll|he'll|will|has|have|had|is|are|was|were|be|been|being|"
    r"to|set|and|instead|ever|never|together|of course|as well|having|next|long|do|does|"
    r"continues? to|returns? to|returning to|come back to|comes back to|"
    r"tapped|attached|signed on|signed up|lined up|on board|confirmed|hired|brought in|cast)\b)"
    r"{0,7},?"
)
PLAYS = (
    r"(?:plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|voicing|embod(?:y|ies|"
    r"ied)|inhabits?|essays|(?:takes?|taking|took) (?:on|over)(?= (?:the |a |his |her )?(?:\w+ )?"
    r"(?:role|part|lead|mantle|¢|¤)))"
)
_AGAIN = r"(?: (?:again|once more|once again|here|too|both))?"
_ROLE = (
    r"(?:role|roles|part|parts|shoes|boots|character|characters|mantle|guise|persona)"
    r"(?: as| of|,)?"
)
_SPEECH = (
    r"(?:said|says?|saying|told|tells?|telling|called|calls|describ\w+|known|knows|named|names|"
    r"credited|serv\w+|work\w*|acts?|acting|just|same|soon|far|much|regard\w*|see|sees|seen|saw|"
    r"direct\w*|produc\w*|writ\w+|wrote|such|where|when|while|if|but|because|so|added|adds|"
    r"explain\w*|admit\w*|revealed|reveals|teas\w+|posted|shared|wants?|hop\w+|that|than|like|"
    r"not|which|whose|whom|creat\w+|develop\w*|hired|replac\w+|film)"
)
# What may stand between a name and "as": no speech, no work behind the camera, no other name.
_LINK = rf"(?: (?!{_SPEECH}\b)[^\s,.;:()¤¢\"]+){{0,9}}?"
_PLACE = (
    r"(?:(?:,? (?:in|on|for|from|to|at|of) (?:the )?(?:[a-z-]+ ){0,4}[§#@]+(?:'s)?(?: (?:of "
    r")?[§#@])*),?)?"
)
_COMMA_AS = r"(?:,(?: [\w-]+){0,4}?)? "
_PRAISE = (
    r"(?:, (?!an?\b|the\b|his\b|her\b|and\b|who\b)(?:[\w'-]+ ){1,3}?as "
    r"|, (?:back|again|returning) as )"
)

AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        # "Jane Doe, who will also play private eye Anna Hart"
        (
            rf"{BEFORE_VERB} {PLAYS}{_AGAIN}{_PLACE} (?:as )?(?:(?:the |a |an )?(?:[\w-]+ "
            rf"){{0,2}}{_ROLE} )?{WHOM}"
        ),
        # "Jane Doe reprises her role as Anna Hart", "in the role of", "steps into the shoes of"
        rf"(?:,? who)?{_LINK} {_ROLE}{_PLACE}(?: as| of|,)? {WHOM}",
        # "Jane Doe stars in § as Anna Hart", "Jane Doe, who is back as Anna Hart"
        rf"(?:,? (?:who|having|both))?{_LINK}{_PLACE},? as {WHOM}",
        rf",(?: who)?{_LINK} \d{{1,2}}, as {WHOM}",
        rf"{_PRAISE}{WHOM}",
        # "Jane Doe is no stranger to comics, having appeared in § as Anna Hart"
        (
            rf"[^.;¤¢]{{0,60}},? (?:having|(?:and|who|but) (?:has|had|also|previously|recently))"
            rf"(?: \w+){{0,2}} (?:played|appeared|starred|featured|recurred|portrayed){_PLACE}(?: "
            rf"as)? {WHOM}"
        ),
        # "Jane Doe, so good as Anna Hart,"; "Jane Doe's turn as Anna Hart"
        (
            rf"'s? (?:[a-z-]+ ){{0,3}}?(?:performance|turn|role|portrayal|take|stint|work|part)"
            rf"(?: as| of| on) {WHOM}"
        ),
        # In brackets: "Jane Doe (Anna Hart)", "Jane Doe (as Anna)"
        (
            rf" \((?:as |who plays |plays |playing |aka )?(?:the \w+ )?(?P<as>{CHARACTER})(?:, "
            rf"[^()]{{1,40}})?\)"
        ),
        # The same with the show: "Jane Doe (Anna Hart on §)"
        rf" \((?P<as>{CHARACTER})(?= (?:on|in|from) §)[^()]{{1,20}}\)",
        # "Jane Doe, Anna Hart in §"
        (
            rf"(?:,| is| was| were) (?P<as>{CHARACTER})(?= (?:in|on) (?:§|the (?:show|series|drama|"
            r"comedy|sitcom)))"
        ),
        rf", (?P<as>{CHARACTER}),?(?= for (?:\w+ ){{1,4}}(?:years|seasons|series))",
    )
)
# Weaker: these need a closer look at the words.
IS = re.compile(
    rf" (?:is|are) (?:again |still |once more |once again |back as |our "
    rf")?(?P<as>{CHARACTER})(?=[,.;]|$| and )"
)
OWNED = re.compile(rf"'s? (?:(?:[a-z-]+ ){{0,3}}?)(?P<as>{CHARACTER})(?=(?: [a-z(]|[,.;)]|'s|$))")
# "his character, the bonesetter Rafe Holloway"
_HIS_CHARACTER = re.compile(rf",? (?:is |was )?{WHOM}")
_PLAYED_BY = (
    r"(?:now |once (?:more |again )?|again |memorably |originally |previously |so \w+ |\w+ly )?"
    r"(?:to be )?(?:played|portrayed|voiced|brought to life|embodied)(?: (?:again|once more))? by $"
)
BEFORE = (
    # "Anna Hart, played by Jane Doe", "Anna Hart, a lawyer who is played by"
    re.compile(
        rf"(?P<as>{CHARACTER})(?:,? \(?(?:is |was |who is |who was |will be |a (?:role|part|"
        rf"character) |as )?|, (?:the|an?|his|her|their) [\w' -]{{1,60}}? (?:who is |and )?)"
        rf"{_PLAYED_BY}"
    ),
    # The actor in brackets: "Anna Hart (Jane Doe)"
    re.compile(rf"(?P<as>{CHARACTER}),? \((?:played by |an? [a-z -]{{1,30}} )?$"),
    re.compile(
        rf"(?:role|part) of (?P<as>{CHARACTER})(?:,? (?:goes|went|will go|has gone|is going) to |"
        r",? (?:which|originally|previously) [a-z ]{0,30}(?:played|taken|filled) by )$"
    ),
    re.compile(rf"(?:^|[,;\"] )as (?P<as>{CHARACTER}),(?: [a-z]+)? $"),
)
# "the detective whom Jane Doe plays", "Anna Hart, whom Jane Doe plays"
WHOM_HE_PLAYS = re.compile(rf"(?P<as>{CHARACTER}),? (?:who|whom|that|which|a (?:role|part)) $")
THEN_PLAYS = re.compile(rf"{BEFORE_VERB} {PLAYS}\b(?! (?:as|an?|the) )")
# "Jane Doe and John Roe return as Anna and Luke": as many characters as people.
SEVERAL = re.compile(
    rf"(?:{BEFORE_VERB} {PLAYS}|(?:,? who)?{_LINK} {_ROLE}|(?:,? who)?{_LINK}{_PLACE},? as)"
    rf"(?: (?:as|of))? (?P<all>{_DESCRIBED}{CHARACTER}(?:, {_DESCRIBED}{CHARACTER}){{0,5}},?"
    rf" and {_DESCRIBED}{CHARACTER})(?!'s? [a-z])"
)
SEVERAL_BEFORE = re.compile(
    rf"(?P<all>{CHARACTER}(?:, {CHARACTER}){{0,5}},? and {CHARACTER})"
    rf",? (?:who are |are )?(?:played|portrayed|voiced) by $"
)
NAMES = re.compile(CHARACTER)
# "Jane Doe (Fargo, Mad Men)", "Jane Doe, 50,": what doesn't part a name from its verb.
ASIDE = re.compile(
    r"(?: \((?:[^()]*[§\d~][^()]*|[^()]{0,80}(?:fame|alum|series|film|known)[^()]{0,40})\))?"
    r"(?:,? (?:who is )?\d\d,)?"
    r"(?:, (?:who is |who was )?(?:best |better )?(?:known|last seen|recently seen|formerly|"
    r"previously (?:seen|known)|fresh (?:from|off)|late of|seen|of|twice|the star of|star of|"
    r"whose credits include|an? [a-z-]+ (?:winner|nominee))[^,.;]{1,60},(?= ))?"
)
_NOT_CHARACTERS = re.compile(
    r"(?:the )?(?:\w+ish|\w+ican|\w+ese|Spaniard|Irishman|Englishman|Welsh|Dutch|French|Greek|"
    r"Canadian|Australian|Italian|German|Indian|Christian|Norwegian|Londoner|New Yorker|Brit|"
    r"Season|Series|Episode|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|CEO|EPs?|"
    r"Executive|President|Production|I|It|He|She|They|We|You|This|That|No|Not|But|And|If|In|At|"
    r"As|When|While|Here|There|So|Now|Then|For|On|To|Of|With|From|After|Before|Who|What|Why|How|"
    r"His|Her|Its|Their|Our|My|Your|One|Two|Three|Season|TV|UK|US|Instagram|Twitter|X|Broadway|"
    r"Facebook|TikTok|Hollywood|Oscars?|Emmys?|Emmy-\w+|Oscar-\w+|BAFTA\S*|Golden|Tony|Grammy|"
    r"Academy|Photo|Getty|Marvel|DC|Pixar|Lucasfilm|Deadline|Variety|Twitch|YouTube)\b"
)
_NOT_LOOSE = re.compile(
    r"\b(?:Inc|Studios?|Productions?|Television|Films?|Pictures|Company|Entertainment|Media|Group|"
    r"Awards?|University|Theatre|Theater|School|House|Street|City|Park|Festival|Books?)\b"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A character tied to a name: a stretch of the folded words, and where the phrase ends."""

    start: int
    end: int
    until: int
    character: str


def tie_at(folded: Folded, at: int, end: int) -> Tie | None:
    """Find the character of the name at `at`, whose asides end at `end`."""
    words = folded.words
    if folded.source(at, at + 1).endswith("character"):
        match = _HIS_CHARACTER.match(words, end)
        return _tie(folded, match) if match else None
    for pattern in AFTER:
        match = pattern.match(words, end)
        if match and (tie := _tie(folded, match)):
            return tie
    match = IS.match(words, end)
    if match and (tie := _tie(folded, match, loose=True)):
        return tie
    match = OWNED.match(words, end)
    if match and not words[max(0, at - 3) : at].endswith("§ "):
        return _tie(folded, match, loose=True)
    return None


def tie_before(folded: Folded, at: int) -> Tie | None:
    """Find the character that stands before the name at `at`."""
    words = folded.words
    first = max(0, at - 110)
    for pattern in BEFORE:
        match = pattern.search(words, first, at)
        if match and (tie := _tie(folded, match)):
            return tie
    match = WHOM_HE_PLAYS.search(words, first, at)
    if match and (plays := THEN_PLAYS.match(words, at + 1)):
        tie = _tie(folded, match)
        return Tie(tie.start, tie.end, plays.end(), tie.character) if tie else None
    return None


def _tie(folded: Folded, match: re.Match[str], *, loose: bool = False) -> Tie | None:
    found = match.groupdict()
    group = "as" if found.get("as") else "as2"
    start, end = match.span(group)
    words = folded.source(start, end)
    if _NOT_CHARACTERS.match(words) or (loose and _NOT_LOOSE.search(words)):
        return None
    return Tie(start, end, match.end(), clean(words))


def several(folded: Folded, match: re.Match[str]) -> list[Tie]:
    """List the characters of "as Anna, Luke and Beth"."""
    found = []
    for one in NAMES.finditer(folded.words, *match.span("all")):
        words = folded.source(*one.span())
        if _NOT_CHARACTERS.match(words):
            return []
        found.append(Tie(one.start(), one.end(), match.end(), clean(words)))
    return found


def clean(character: str) -> str:
    words = re.sub(r"\s*/\s*", "/", character).strip(" '\",")
    return words if words.endswith(("Jr.", "Sr.")) else re.sub(r"(?:'s|'|\.)$", "", words)
