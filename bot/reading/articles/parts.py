"""Who plays whom: what ties a name to a character in a folded sentence.

Rows are patterns over `Folded.words`; the group `as` is the character.
"""

import re
from dataclasses import dataclass, replace

from bot.reading.articles.folded import Folded
from bot.reading.articles.grammar import (
    AGAIN,
    BEFORE_VERB,
    CHARACTER,
    DESCRIBED,
    LINK,
    NO_DESCRIPTION,
    PLACE,
    PLAYS,
    PRAISE,
    ROLE,
    SPEECH,
    WHOM,
)
from bot.reading.articles.persons import RANKS

AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        # "Jane Doe, who will also play private eye Anna Hart"
        (
            rf"{BEFORE_VERB} {PLAYS}{AGAIN}{PLACE} (?:as )?(?:(?:the |a |an )?(?:[\w-]+ "
            rf"){{0,2}}{ROLE} )?{WHOM}"
        ),
        # "Jane Doe reprises her role as Anna Hart", "in the role of", "steps into the shoes of"
        rf"(?:,? who)?{LINK} {ROLE}{PLACE}(?: as| of|,)? {WHOM}",
        # "Jane Doe stars in § as Anna Hart", "Jane Doe, who is back as Anna Hart"
        rf"(?:,? (?:who|having|both)|,(?= (?:has|have|is|was|will)\b))?{LINK}{PLACE},? as {WHOM}",
        rf",(?: who)?{LINK} \d{{1,2}}, as {WHOM}",
        rf"{PRAISE}{WHOM}",
        # "Jane Doe is no stranger to comics, having appeared in § as Anna Hart"
        (
            rf"[^.;¤¢]{{0,60}},? (?:having|(?:and|who|but) (?:has|had|also|previously|recently))"
            rf"(?: \w+){{0,2}} (?:played|appeared|starred|featured|recurred|portrayed){PLACE}(?: "
            rf"as)? {WHOM}"
        ),
        # "Jane Doe, so good as Anna Hart,"; "Jane Doe's turn as Anna Hart"
        (
            rf"'s? (?:[a-z-]+ ){{0,3}}?(?:performance|turn|role|portrayal|take|stint|work|part)"
            rf"(?: as| of| on) {WHOM}"
        ),
        # "Jane Doe was brought in last season to play Anna Hart"
        (
            rf"(?:,? who)?(?: (?!{SPEECH}\b|refus|declin|meant|suppos|fail|auditi|lov|going)"
            rf"[^\s,.;:()¤¢\"]+){{1,10}} to (?:play|portray|voice) {WHOM}"
        ),
        # "Jane Doe has a recurring role on §, playing Anna Hart"
        rf"[^.;¤]{{1,80}}?,? (?:playing|portraying|voicing) (?:the (?:role|part) of )?{WHOM}",
        # "Jane Doe won't be back as Anna Hart"
        (
            rf"(?:,? who)? (?:will not|won't|is not|isn't|does not|doesn't|would not) (?:be )?"
            rf"(?:return\w*|back|repris\w+)(?: (?:his|her|their) (?:role|part))?{PLACE} as {WHOM}"
        ),
        # "Jane Doe directs the pilot and plays Anna Hart"
        rf"(?: [^\s,.;:()¤¢\"]+){{1,9}} and (?:will |also |will also )?{PLAYS}{AGAIN} {WHOM}",
        # "Jane Doe leaves after ten years of playing Anna Hart"
        (
            rf"(?:,? who)?(?: (?!{SPEECH}\b)[^\s,.;:()¤¢\"]+){{1,14}} (?:of|by|after) "
            rf"(?:playing|portraying|voicing) {WHOM}"
        ),
        # In brackets: "Jane Doe (Anna Hart)", "Jane Doe (as Anna)"
        (
            rf" \((?:as |who plays |plays |playing |aka )?(?:the \w+ )?(?P<as>{CHARACTER})(?:, "
            rf"[^()]{{1,40}})?\)"
        ),
        # "Jane Doe won a prize for playing Anna Hart"
        (
            rf"(?:,? who)?(?: (?!{SPEECH}\b)[^\s,.;:()¤¢\"]+){{0,9}}? for (?:playing|"
            rf"portraying|voicing|"
            rf"(?:his|her|their) (?:work|turn|performance|portrayal)(?: as| of)) {WHOM}"
        ),
        # "Jane Doe replaces Mary Major as Anna Hart"
        (
            rf"(?: \w+){{0,3}} (?:replac\w+|succeed\w*|in for|over from) ¤ (?:as|in the "
            rf"(?:role|part) of) {WHOM}"
        ),
        # "Jane Doe, whose Anna Hart drowned"; "Jane Doe makes Anna Hart a monster"
        rf", whose (?P<as>{CHARACTER})(?= [a-z])",
        r" (?:makes?|made|turns?|turned) (?P<as>¢)(?= (?:an?|into|the|seem|look|feel)\b)",
        rf", (?P<as>{CHARACTER})(?= to (?:millions|most|viewers|fans|us|many))",
        rf", known to [a-z ]{{3,20}} as (?P<as>{CHARACTER})",
        rf", (?:better|best) known as (?P<as>{CHARACTER})(?= (?:from|in|on) the (?:show|series))",
        # "Jane Doe: Anna Hart", a line of a list
        rf": (?:as )?(?P<as>{CHARACTER})\.?$",
        # "Jane Doe, alias Anna Hart", "Jane Doe, the engineer Kit"
        rf",? (?:alias|aka|better known as) (?P<as>{CHARACTER})",
        (
            rf", (?:the|our) (?:(?!{NO_DESCRIPTION}|of|boss|head|president|chief)[a-z-]+ ){{1,3}}"
            r"(?P<as>¢)(?=[.,;]|$)"
        ),
        r" (?:his|her|their) (?:[a-z-]+ ){1,3}(?P<as>¢)(?=[.,;]|$)",
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
    rf",? (?:who )?(?:is|was|has been|had been) (?:again |still |once more |once again |back "
    rf"as |our |"
    rf"(?:the )?(?:eponymous|titular|new|original|young|older) )?"
    rf"(?:(?:an?|the|his|her) [^.;()¤¢]{{1,50}} (?:called|named) )?(?P<as>{CHARACTER})"
    rf"(?=[,.;]|$| and | (?:since|for|until|in|with|on|now|again|too|here)\b)"
)
OWNED = re.compile(
    rf"'s? {DESCRIBED}(?P<as>{CHARACTER})(?=(?: [a-z(]|[,.;)]|'s|$))(?!,? which\b| (?:prequel|"
    r"sequel|spin-?off|reboot|remake|universe|franchise|trilogy|saga|comics|adaptation|version|"
    r"family|novel|book|memoir|film|movie|play|comic|podcast|article|story|stories|series)\b)"
)
# "his character, the bonesetter Rafe Holloway"
# "Jane Doe's partner John Roe", "Jane Doe's new film Hart"
_OF_ANOTHER = re.compile(
    r"\b(?:partner|wife|husband|brother|sister|father|mother|son|daughter|co-star|colleague|friend|"
    r"agent|company|banner|new|latest|upcoming|next|films?|movies?|series|show|drama|comedy|"
    r"adaptation|version|novel|book|bestsell\w+|production|pod|label|podcast|debut) "
)
_HIS_CHARACTER = re.compile(rf"(?:'s character)?,? (?:is |was |will be )?{WHOM}")
_HIS = re.compile(rf" (?P<as>{CHARACTER})(?= [a-z])")
_H_OLD_IS = re.compile(rf" (?P<as>{CHARACTER})(?= [a-z])")
_PLAYED_BY = (
    r"(?:now |once (?:more |again )?|again |memorably |originally |previously |so \w+ |\w+ly )?"
    r"(?:to be )?(?:played|portrayed|voiced|brought to life|embodied)"
    r"(?: (?:again|once more|with [a-z ]{3,40}|\w+ly))? by (?:(?:the )?(?:[a-z-]+ ){1,3})?$"
)
BEFORE = (
    # "Anna Hart, played by Jane Doe", "Anna Hart, a lawyer who is played by"
    re.compile(
        rf"(?P<as>{CHARACTER})(?:,? \(?(?:is (?:being )?|was |are |who is |who was |will be |a "
        rf"(?:role|part|"
        rf"character) |as )?|, (?:the|an?|his|her|their) [\w' -]{{1,60}}?,? (?:who is |and |to "
        rf"be )?)"
        rf"{_PLAYED_BY}"
    ),
    # The actor in brackets: "Anna Hart (Jane Doe)", "Anna Hart, a cop (Jane Doe)"
    re.compile(
        rf"(?P<as>{CHARACTER})(?:'s)?(?:, (?:an?|the|his|her) [\w' -]{{1,50}})?,? "
        r"\((?:(?:now |once |then )?(?:played |voiced )?(?:by )?|an? [a-z -]{1,30} |"
        r"(?:(?:recurring|series|guest|returning) )*(?:actor|actress|star|regular|newcomer|"
        r"comedian) )$"
    ),
    # "Anna Hart, the character of Jane Doe"; "Anna Hart, that is Jane Doe,"
    re.compile(
        rf"(?P<as>{CHARACTER}), (?:the (?:character|part|role|creation) (?:of|that|which)|"
        r"that(?: is|'s)) $"
    ),
    re.compile(
        rf"(?:role|part) of (?P<as>{CHARACTER})(?:,? (?:goes|went|will go|has gone|is going) to |"
        r",? (?:is|was|will be|has been|is being) (?:taken (?:over|on)|filled|assumed|"
        r"inherited) by |"
        r",? (?:which|originally|previously) [a-z ]{0,30}(?:played|taken|filled) by )$"
    ),
    re.compile(
        rf"(?P<as>{CHARACTER}), (?:the|a) (?:part|role|character) (?:for|in|with|to) which $"
    ),
    # "Playing Anna Hart, a nurse, is Jane Doe"
    re.compile(
        rf"(?:^|[.,;] )(?:playing|portraying|voicing) (?P<as>{CHARACTER})(?:, [^,.;]{{1,50}},)? "
        r"(?:is|are|was|will be) $"
    ),
    # "Anna Hart, the part that made Jane Doe a star"
    re.compile(
        rf"(?P<as>{CHARACTER}), (?:the|a) (?:part|role|character) (?:that|which) (?:has "
        rf")?(?:made|turned|won|earned|brought|gave) $"
    ),
    re.compile(rf"(?:^|(?<![¤¢]) )as (?P<as>{CHARACTER}),(?: [a-z]+)? $"),
)
# "Anna Hart is Jane Doe, with a limp": then nothing else may be said of her.
IS_SHE = re.compile(r"(?P<as>¢),? (?:is|was|will be|is now) $")
THEN_ENDS = re.compile(r"[,.;]|$| (?:in|now|with|and|for|this)\b")
# "Anna Hart, Jane Doe's character"; "Anna Hart, as Jane Doe plays her"
OF_HERS = re.compile(rf"(?P<as>{CHARACTER}),(?: as)? $")
THEN_HERS = re.compile(
    rf"'s? (?:\w+ )?(?:character|role|part)\b| at (?:his|her) | {PLAYS} (?:him|her|it|them)\b"
)
# "Anna is played by Jane Doe, and Luke by John Roe"
AND_BY = re.compile(
    rf"(?:played|portrayed|voiced) by [^.;]{{1,60}}(?:,|and) (?P<as>{CHARACTER}) by $"
)
# "the detective whom Jane Doe plays", "Anna Hart, whom Jane Doe plays"
WHOM_HE_PLAYS = re.compile(rf"(?P<as>{CHARACTER}),? (?:who|whom|that|which|a (?:role|part)) $")
_ANYTHING = re.compile("")
THEN_PLAYS = re.compile(rf"{BEFORE_VERB} {PLAYS}\b(?! (?:as|an?|the) )")
# "Jane Doe and John Roe return as Anna and Luke": as many characters as people.
SEVERAL = re.compile(
    rf"(?:{BEFORE_VERB} {PLAYS}|(?:,? who)?{LINK} {ROLE}|(?:,? who)?{LINK}{PLACE},? as)"
    rf"(?: (?:as|of))? (?P<all>{DESCRIBED}{CHARACTER}(?:, {DESCRIBED}{CHARACTER}){{0,5}},?"
    rf" and {DESCRIBED}{CHARACTER})(?!'s? [a-z]| (?:as|plays?|who|is|are|in)\b|, who\b| \()"
)
SEVERAL_BEFORE = re.compile(
    rf"(?P<all>{CHARACTER}(?:, {CHARACTER}){{0,5}},? and {CHARACTER})"
    rf",? (?:who are |are )?(?:again |once more )?(?:played|portrayed|voiced) by (?:§(?:'s?)? "
    rf"(?:star )?)?$"
)
# Two characters, then in brackets both who play them.
SEVERAL_BRACKETS = re.compile(
    rf"(?P<all>{CHARACTER}(?:, {CHARACTER}){{0,4}},? and {CHARACTER}) \((?:played by )?$"
)
# The same the other way round.
SEVERAL_INSIDE = re.compile(
    rf" \((?:as )?(?P<all>{CHARACTER}(?:, {CHARACTER}){{0,4}},? and {CHARACTER})\)"
)
NAMES = re.compile(CHARACTER)
# "the Dowager Countess Jane Hart" bears no article, "the Queen of Hearts" does.
_ARTICLE = re.compile(
    r"[Tt]he (?=(?:Dowager|King|Queen|Prince|Princess|Countess|Duchess|Duke|Reverend|"
    r"Rev\.|Doctor|Dr\.?|Lady|Lord|Sergeant|Captain|Colonel|Sheriff) [A-Z][\w'. -]+$)"
)
# "Jane Doe (Fargo, Mad Men)", "Jane Doe, 50,": what doesn't part a name from its verb.
ASIDE = re.compile(
    r"(?: \((?:[^()]*[§\d~][^()]*|[^()]{0,80}(?:fame|alum|series|film|known|pictured|above|"
    r"below|left|right|cent(?:er|re))[^()]{0,40})\))?(?:, pictured(?: \w+){0,2},)?"
    r"(?: \([^()]{2,60}\)(?= as | will play | plays |, who (?:will |plays|stars)))?"
    r"(?:,? (?:who is )?\d\d,)?"
    r"(?:, (?:who is |who was )?(?:best |better )?(?:known(?! to )|last seen|recently seen|"
    r"formerly|"
    r"previously (?:seen|known)|fresh (?:from|off)|late of|seen|of|twice|(?:the )?star of (?=§)|"
    r"whose credits include|an? [a-z-]+ (?:winner|nominee))[^,.;]{1,60},(?= ))?"
)
_NOT_CHARACTERS = re.compile(
    r"(?:the )?(?:(?:Brit|Engl|Ir|Scott|Span|Swed|Dan|Pol|Turk|Jew|Finn|Flem)ish|(?:Mex|Amer|"
    r"Afr)ican|(?:Chin|Japan)ese|Spaniard|Irishman|Englishman|Welsh|Dutch|French|Greek|"
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
_IN_BRACKETS = re.compile(r" \((?!as |plays )")
_TITLE = re.compile(r"The [A-Z]\S* \S")
# "Jane Doe plays Anna and John Roe Luke"
_VERBLESS = re.compile(rf" (?P<as>{CHARACTER})(?=[.,;]|$| and )")
_PLAYS_AND = re.compile(rf"{PLAYS} [^.;]{{1,60}}(?:,| and|, and) $")
_OFFICE = re.compile(
    r" (?!in\b|on\b|and\b|who\b|for\b|at\b|with\b|from\b|again\b|to\b|opposite\b|alongside\b|"
    r"when\b|"
    r"while\b|but\b|is\b|was\b|has\b|will\b)[a-z]"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_ONE_OF_MANY = (" a ", " an ")
_TWO = 2


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
    if max(folded.names) < end:
        return None  # no name follows
    token = folded.source(at, at + 1)
    if token in {"His", "Her"}:
        match = _HIS.match(words, end)
    elif token.endswith("character") or words.startswith("'s character", end):
        match = _HIS_CHARACTER.match(words, end)
    else:
        return _by_rows(folded, end) or _by_looser_rows(folded, at, end)
    return _tie(folded, match, loose=token in {"His", "Her"}) if match else None


def _by_rows(folded: Folded, end: int) -> Tie | None:
    words = folded.words
    # Where one bracket holds a show, the others do, too.
    if words.startswith(" (", end) and "(§" in words:
        return None
    for pattern in AFTER:
        match = pattern.match(words, end)
        if match and (tie := _tie(folded, match)):
            return tie
    return None


def _by_looser_rows(folded: Folded, at: int, end: int) -> Tie | None:
    words = folded.words
    match = _VERBLESS.match(words, end)
    if match and _PLAYS_AND.search(words, 0, at) and (tie := _tie(folded, match, loose=True)):
        return tie
    match = IS.match(words, end)
    if match and (tie := _tie(folded, match, loose=True)):
        return tie
    match = OWNED.match(words, end)
    if (
        match
        and not words[max(0, at - 3) : at].endswith("§ ")
        and not _OF_ANOTHER.search(words, end, match.start("as"))
    ):
        return _tie(folded, match, loose=True)
    return None


def tie_before(folded: Folded, at: int) -> Tie | None:
    """Find the character that stands before the name at `at`."""
    words = folded.words
    first = max(0, at - 110)
    if not any(first <= other < at for other in folded.names):
        return None
    for pattern in BEFORE:
        match = pattern.search(words, first, at)
        if match and words.endswith(_ONE_OF_MANY, 0, match.start("as")):
            continue  # "a Mathematician, played by"
        if match and (tie := _tie(folded, match)):
            return tie
    for before, after in ((IS_SHE, THEN_ENDS), (OF_HERS, THEN_HERS), (AND_BY, _ANYTHING)):
        match = before.search(words, first, at)
        if match and after.match(words, at + 1) and (tie := _tie(folded, match)):
            return tie
    match = WHOM_HE_PLAYS.search(words, first, at)
    if match and (plays := THEN_PLAYS.match(words, at + 1)):
        tie = _tie(folded, match)
        return Tie(tie.start, tie.end, plays.end(), tie.character) if tie else None
    return None


def _tie(folded: Folded, match: re.Match[str], *, loose: bool = False) -> Tie | None:
    found = match.groupdict()
    group = next(name for name in ("as", "as2", "as3") if found.get(name))
    start, end = match.span(group)
    words = folded.source(start, end)
    if _IN_BRACKETS.match(folded.words, match.start()) and _TITLE.match(words):
        return None  # "Jane Doe (The Green Hill)"
    name = folded.names.get(start)
    if name is not None and name.pronoun:
        return None
    if _IN_BRACKETS.match(folded.words, match.start()) and _ACRONYM.fullmatch(words):
        return None  # "the Broadcasting Fund (BF)"
    if words.startswith("the ") and _OFFICE.match(folded.words, end):
        return None  # "the Chief of Police"
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
    if len(found) == _TWO and folded.words[found[0].end : found[1].start] == " and ":
        first, last = found[0].character, found[1].character.split()
        if " " not in first and len(last) == _TWO and last[0].lower() not in RANKS:
            # "Anna and Luke Hart" are of one family.
            found[0] = replace(found[0], character=f"{first} {last[1]}")
    return found


def clean(character: str) -> str:
    words = re.sub(r"\s*/\s*", "/", character).strip(" '\",")
    words = _ARTICLE.sub("", words)
    return words if words.endswith(("Jr.", "Sr.")) else re.sub(r"(?:'s|'|\.)$", "", words)
