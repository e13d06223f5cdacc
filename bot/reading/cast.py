"""Who plays whom: what stands left and right of a person in a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.persons import WORD, Person

_TITLE = r"(?:Dr|Mr|Mrs|Ms|Det|Sgt|Lt|Capt|Col|Gen|Rev|St|Prof|Jr)\.?"
_PART = rf"(?:{_TITLE} {WORD}|{WORD}|[A-Z]\.|\"[^\"]{{1,30}}\"|'[^']{{1,30}}'(?!\w))"
CHARACTER = (
    rf"(?:the )?{_PART}(?:(?: ?/ ?| |, aka | aka | a\.k\.a\. )(?:(?:of(?: the)?|the|de|von|van|"
    rf"and the) )?"
    rf"(?:{_PART}|II|III|IV)){{0,5}}"
)
_NO_DESCRIPTION = (
    r"(?:in|on|at|of|for|to|from|with|and|by|but|or|who|that|part|after|before|when|while|if|is|"
    r"was|it|they|not|well|much|soon|long|such|showrunner|directors?|writers?|producers?|executive|"
    r"creator|host|season|series|judge|judges|himself|herself|themselves|both)"
)
# "as policeman Chris Carson", "as the hard-drinking private eye Jessica"
_DESCRIBED = rf"(?:(?!{_NO_DESCRIPTION}\b)[a-z][a-z'-]* ){{0,5}}?"
_WHOM = rf"{_DESCRIBED}(?P<as>{CHARACTER})"
_WHO = (
    r"(?:,? (?:who|he|she|they|also|will|would|again|now|once|more|has|have|had|is|are|was|were|be|"
    r"been|set|to|recently|previously|famously|memorably|both|still|who'll|"
    r"just)(?! [A-Z])\b){0,6},? "
)
_AGAIN = r"(?: (?:again|once more|once again|here|too))?"
# What may stand between a name and "as": no speech, and no work behind the camera.
_LINK = (
    r"(?: (?!(?:and|but|who|that|which|said|says|told|tells|called|calls|describ\w+|known|named|"
    r"credited|serv\w+|work\w*|act|acts|acting|just|same|well|soon|far|long|much|regard\w*|"
    r"see|sees|direct\w*|produc\w*|writ\w+|such|where|when|while|if)\b)[^\s,.;:()\"]+){0,8}?"
)
_PRAISE = (
    r"(?:back|returning|again|still|once more|unforgettable|brilliant|superb|wonderful|excellent|"
    r"terrific|great|perfect|magnificent|better|best|memorable|familiar|[a-z]+ing|[a-z]+ly [a-z]+)"
)
_SHOWN = r"(?:in|on) (?:§|the (?:show|series|drama|comedy|sitcom))"
_PLAYS = (
    rf"{_WHO}(?:plays?|played|playing|portrays?|portrayed|portraying|voices|voiced|voicing)"
    rf"{_AGAIN} {_WHOM}"
)
_ROLE_OF = rf"{_LINK} (?:role|roles|part|parts|shoes|boots)(?: as| of) {_WHOM}"
_TURN_AS = (
    rf"'s? (?:[a-z-]+ ){{0,3}}(?:performance|turn|role|portrayal|take|stint)(?: as| of|"
    rf" on) {_WHOM}"
)
_AS = (
    rf"(?:,? who)?{_LINK} as {_WHOM}",
    rf"(?:,| is)? (?:{_PRAISE} )?as {_WHOM}",
    rf",? (?:who )?made (?:his|her|their) name as {_WHOM}",
)
_IN_BRACKETS = rf" \((?:as |who plays |plays |aka )?(?P<as>{CHARACTER})\)"
_IS = rf" (?:is|are) (?P<as>(?!(?:The|A)\b){CHARACTER})(?=[,.;]| and )"
_BESIDE_HIM = (
    rf" (?:is|was|were) (?P<as>{CHARACTER})(?= {_SHOWN})",
    rf", (?P<as>{CHARACTER})(?= {_SHOWN})",
    rf", (?P<as>{CHARACTER})(?= for (?:\w+ ){{1,3}}(?:years|seasons|series))",
)
_OWNED = rf"(?:'s|') (?P<as>{WORD}(?: {WORD})?)(?=(?: [a-z]|[,.;]|'s))"
_NAMED_AFTER = tuple(
    re.compile(pattern)
    for pattern in (_PLAYS, _ROLE_OF, _TURN_AS, *_AS, _IN_BRACKETS, *_BESIDE_HIM, _IS, _OWNED)
)
_LOOSE = _NAMED_AFTER[-2:]
_WHOM_HE_PLAYS = re.compile(rf"(?P<as>{CHARACTER}),? (?:who|whom|that|which|a (?:role|part)) $")
# "Jane Doe and John Roe play Anna and Luke": who is who is not said plainly enough.
_PLURAL = re.compile(r" (?:both |will )?(?:play|portray|voice) ")
_THEN_PLAYS = re.compile(
    r" (?:again |also |has |will )*(?:plays?|played|portrays?|portrayed|"
    r"voices)\b"
)
_NAMED_BEFORE = (
    re.compile(
        rf"(?P<as>{CHARACTER})(?:,? (?:is |was |who is |who was |a (?:role|part|character) |as )?"
        r"(?:(?:now|once more|again|memorably|originally) )?|, (?:the|an?|his|her) [a-z' -]{1,40} )"
        r"(?:played|portrayed|voiced)(?: (?:again|once more))? by $"
    ),
    re.compile(rf"(?<![\w'])(?P<as>{CHARACTER}) \((?:played by )?$"),
    re.compile(
        rf"(?:role|part) of (?P<as>{CHARACTER}) (?:goes|went|will go|has gone|is going) to $"
    ),
    re.compile(rf"(?:^|[,;] )[Aa]s (?P<as>{CHARACTER}), $"),
    _WHOM_HE_PLAYS,
)
_CAST_NOUN = (
    r"(?:actors?|actress(?:es)?|newcomers?|series regulars?|regulars?|stars?|co-stars?|"
    r"cast ?members?|cast|fellow|returning|original|the|by|both|[A-Z]\w+ (?:winners?|nominees?)|"
    r"[A-Z][\w-]+(?:-(?:winning|nominated)|ish|an)|veteran)"
)
_HEAD = re.compile(
    r"(?<!\w)(?:"
    r"(?:stars|starring|starred|co-stars|co-starring|co-starred|[Ff]eaturing|features|featured|"
    r"star|"
    r"(?:cast|ensemble|lineup|line-up)(?: (?:also|of|for|which|that|still|now|again|is|will|§+))*"
    r" (?:includes?|including|features?|consists? of|rounded out by|led by|is led by|"
    r"is made up of|comprises|members|(?:is|are))|"
    r"(?:§|series|show|drama|comedy|sitcom|thriller|dramedy|western|mystery|which|is|and),? "
    r"(?:headlined|toplined|fronted) by|"
    r"(?:series|show|drama|comedy|sitcom|thriller|cast|ensemble)(?: [a-z]+){0,2},? with|"
    r"(?:§|season),? with(?! the)|"
    r"(?:rounded|rounding|rounds) out (?:the cast )?(?:by|with)|cast members|"
    r"cast members include|alongside|opposite|"
    r"joined by|(?:season|series|show|episodes|§|run|drama) (?:also )?(?:adds|brings? in|"
    r"introduces?|welcomes?)|(?:[Tt]hey|who|also) joins?|join(?:ing|"
    r"s)? (?:[A-Z][\w.]+ ){1,3}(?:is|are|will be)|"
    r"(?:among|in) (?:them|the cast)(?: is| are)|[Cc]ast:)"
    r"|(?:The )?[Cc]ast:|Also starring|Starring|Stars|[Aa]longside)"
    rf"(?: (?:the )?(?:cast|series|show) (?:are|is))?(?: {_CAST_NOUN})*:? $"
)
_IN_THE_LEAD = re.compile(
    r",? (?:(?:back|again|still|once more) )?(?:in the (?:lead|title|main|leading)(?: role| part)?|"
    r"in the (?:leads?|title roles?|main roles?|leading roles?)|attached to star|to star|"
    r"(?:also )?starring|"
    r"on board to star)\b"
)
_STARS = re.compile(
    rf"{_WHO}(?:(?:stars?|co-stars?|starred|co-starred|headlines?|fronts|toplines|recurs|recurred|"
    r"guest[- ]stars?|guest[- ]starred)(?! in (?:the |a )?(?:\w+ )?(?:film|movie|play|musical))\b|"
    r"leads? (?:the|an?)(?: \w+)? (?:cast|series|show|drama|comedy|ensemble|sitcom|thriller|§)|"
    r"leads? (?:the cast|§)|heads? (?:the|an?) (?:[a-z]+ )?(?:cast|ensemble)|"
    r"(?:has|have|takes?|took) the (?:lead|title)|in the (?:title|leading|lead|main) (?:role|part)|"
    r"(?:promoted|upped|bumped up) to (?:a )?(?:series )?regular|(?:was|were|has been) (?:on|in) §|"
    r"(?:also )?(?:feature|pop up|turn up|"
    r"appear)s?\b(?! (?:at|on @|to|that|in (?:a|the) (?:film|movie|trailer|video)))|"
    r"rounds? out the cast|(?:joins?|joined|joining|boards?) (?:(?:the|its|her|"
    r"his) )?(?:[a-z-]+ ){0,2}"
    r"(?:cast|ensemble|regulars|season|series|show|run|drama|comedy|§)|new (?:this season|"
    r"to the (?:cast|show))\b|"
    r"(?:cast|among the (?:cast|regulars)|(?:part of|in) the (?:cast|ensemble)|on the cast)\b"
    r"(?! (?:aside|doubt))|"
    r"(?:back|return(?:s|ing)?)(?: (?:too|as well|again|also|for (?:the |"
    r"a )?(?:[a-z]+ )?(?:season|series|run)|for (?:more|"
    r"another)[a-z ]*|to the (?:cast|show|series)|in (?:their|his|her) roles?|"
    r"in front of the camera)|"
    r"(?=[.;]))|"
    r"plays? (?:his|her|their|an?|the)\b|played (?:an?|the|his|her|their)\b|"
    r"made a star of\b)"
)
_MOST_OTHERS = (
    r"(?: (?:and|with|plus) (?:most|the|all|several|many|some)(?: of)?(?: the)? "
    r"(?:others|rest|cast))?"
)
_ALSO = re.compile(
    rf"{_MOST_OTHERS}(?: (?:will|are|is|has|have|also|all|both|both also|each))* (?:be )?(?:back|"
    rf"return|"
    r"returning|reprise their roles|reprise (?:his|her) role)\b(?! (?:to (?!the (?:cast|show|"
    r"series))|"
    r"on|in|at|from|as(?! well)))"
)
# "Jane Doe (Fargo, Mad Men)": what they did before.
_BESIDE = re.compile(
    r" \((?=[^()]*§)[^()]{1,80}\)|, (?:who is )?(?:best |better )?(?:known|last seen|"
    r"recently seen|formerly|"
    r"previously|fresh from|late of|seen|of) [^,.;]{1,60}(?=,)"
)
_PLAYED_BY = re.compile(r"(?:played|portrayed|voiced) by $")
_MADE = re.compile(r"made a star of $")
_GAP = re.compile(
    r"(?:, (?:and |plus )?| and | & |,? as well as |; (?:and )?)(?:also |newcomers? |fellow )?"
)
_REST = re.compile(r"(?:,? (?:as|who|whose|an?|the|from|once)\b [^,;.()]{1,80}|, \d{1,2})?")
# Somebody behind the camera, or at work elsewhere: no part to play.
_CREW = re.compile(
    r"direct|writ(?:e|ing|ten)|produc|showrun|creat|exec|author|president|chief|head of|critic|"
    r"journal|"
    r"editor|host|compos|develop|novel|film |movie|stage|play by|spokes|manager|mayor|podcast"
)
_NOT_CHARACTERS = re.compile(
    r"(?:the )?(?:British|English|Irish|Scottish|Welsh|Spanish|Swedish|Danish|Polish|Turkish|"
    r"Jewish|Japanese|Chinese|American|Australian|Canadian|Italian|German|Christian|"
    r"Season|Series|Episode|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|CEO|EP|"
    r"Executive|President|Production|I|It|He|She|They|We|You|This|That|No|Not|But|And|If|In|At|"
    r"As|When|While|Here|There|So|Now|Then|For|On|To|Of|"
    r"With|From|After|Before|Who|What|Why|How|His|Her|Its|Their|Our|My|Your|One|Two|Three|"
    r"Netflix|Hulu|"
    r"Amazon|Apple|Disney|Prime|HBO|BBC|ITV|NBC|ABC|CBS|Fox|AMC|Deadline|Variety)\b"
)
# A name and something to act in, or a verb that says it all.
_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w.'-]+ (?:[a-z]{2,3} )?[A-ZÀ-Þ\"]")
_ACTING = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray|voice[sd]|stars?\b|starr|co-star|repris|"
    r"cast\b|is [A-Z])"
)
_VERBS = ("play", "portray", "voice", "star", "repris", "cast", "is ")
_CUE = re.compile(
    r"\b[Ss]tar|^As [A-Z]|\bco-star|\bcast\b|ensemble| as [A-Za-z]|\b(?:is|was|"
    r"are) (?:the )?[A-Z\"']|\bplay|"
    r"portray|\bvoice|repris|appear|recur|\bjoin|alongside|opposite| with [A-Z]|\w \([A-Z]|"
    r"regulars|featur|headlin|fronted|topline|\bback\b|return|, [A-Z][^,.]{1,40} (?:in|on|for)\b|"
    r"'s? [A-Z]"
)


def may_tell(sentence: str) -> bool:
    """Whether a sentence may tell who acts: cheap, and before anything is looked up."""
    if _TWO_CAPITALS.search(sentence):
        return bool(_CUE.search(sentence))
    return any(map(sentence.__contains__, _VERBS)) and bool(_ACTING.search(sentence))


@dataclass(frozen=True, slots=True)
class Part:
    """A person who acts: `end` is where what is said of the part ends."""

    start: int
    end: int
    person: str
    character: str | None
    spot: tuple[int, int] | None = None  # where the character stands


def cast_in(sentence: str, marked: str, people: Sequence[Person]) -> list[Part]:
    """Return the parts that a sentence tells; `marked` is the sentence with § for shows."""
    found: list[Part] = []
    spots: list[tuple[int, int]] = []
    listed = False
    last: Part | None = None
    for place, one in enumerate(people):
        if any(first < one.end and one.start < end for first, end in spots):
            continue  # a character's name, not a person's
        left = sentence[max(0, one.start - 90) : one.start]
        gap = marked[last.end : one.start] if last else ""
        listed = _heads(marked, one) or (listed and _continues(gap))
        part = _named(place, people, sentence, marked)
        if part is None and (listed or _acts(one, left, marked, people[place + 1 :])):
            part = Part(one.start, one.end, one.name, None)
            listed = True
        if part is None:
            last = Part(one.start, one.end, one.name, None)
            continue
        if part.spot:
            spots.append(part.spot)
        found.append(part)
        last = part
    return found


def _continues(gap: str) -> bool:
    rest = _REST.match(gap)
    return bool(_GAP.fullmatch(gap) or (rest and _GAP.fullmatch(gap, rest.end())))


def _heads(marked: str, one: Person) -> bool:
    """Whether a list of actors begins with this person."""
    head = _HEAD.search(marked, max(0, one.start - 80), one.start)
    return bool(head) and not _CREW.search(marked[max(0, one.start - 40) : one.start])


def _named(place: int, people: Sequence[Person], sentence: str, marked: str) -> Part | None:
    """Return the part of a person whose character is named."""
    one = people[place]
    following = people[place + 1].start if place + 1 < len(people) else len(sentence)
    if (
        place
        and _PLURAL.match(marked, one.end)
        and _GAP.fullmatch(marked, people[place - 1].end, one.start)
    ):
        return None
    beside = _BESIDE.match(marked, one.end)
    for pattern in _NAMED_AFTER:
        match = pattern.match(marked, beside.end() if beside else one.end)
        if match is None or match.start("as") > following:
            continue
        words = sentence[match.start("as") : match.end("as")]
        owned = pattern is not _NAMED_AFTER[-1] or _surely_owned(one, words, marked)
        if owned and _plausible(words, loose=pattern in _LOOSE):
            return Part(one.start, match.end(), one.name, clean(words), match.span("as"))
    return _named_before(one, sentence, marked)


def _named_before(one: Person, sentence: str, marked: str) -> Part | None:
    for pattern in _NAMED_BEFORE:
        match = pattern.search(marked, max(0, one.start - 90), one.start)
        if match is None or (pattern is _WHOM_HE_PLAYS and not _THEN_PLAYS.match(marked, one.end)):
            continue
        words = sentence[match.start("as") : match.end("as")]
        if _plausible(words, loose=False):
            end = one.end + sentence.startswith(")", one.end)
            return Part(match.start("as"), end, one.name, clean(words), match.span("as"))
    return None


def _plausible(words: str, *, loose: bool) -> bool:
    if _NOT_CHARACTERS.match(words):
        return False
    return not (
        loose
        and re.search(r"\b(?:Emmy|Oscar|Golden|Inc|Studios|Productions|Television|Films?)\b", words)
    )


def _surely_owned(one: Person, words: str, marked: str) -> bool:
    """Tell "Matt Smith's Daemon has had" from "Dan Brown's Langdon" and "Jane Doe's Instagram"."""
    after = marked[one.end : one.end + 60]
    if re.search(r"Instagram|Twitter|Netflix|Oscar|Emmy|Broadway|Facebook|TikTok|Hollywood", words):
        return False
    return not _CREW.search(after) and not marked[max(0, one.start - 3) : one.start].endswith("§ ")


def _acts(one: Person, left: str, marked: str, after: Sequence[Person]) -> bool:
    """Whether the person acts, in a part that has no name here."""
    if _PLAYED_BY.search(left) or _MADE.search(left):
        return True
    end = _end_of_list(one, marked, after)
    if _CREW.search(marked[max(0, one.start - 25) : one.start]):
        return False
    if re.search(r"\b[Ww]ith (?:both )?$", left) and _IN_THE_LEAD.match(marked, end):
        return True
    stars = _STARS.match(marked, end) or (_ALSO.match(marked, end))
    return bool(stars) and not _CREW.search(re.split(r"[.;,]", marked[end : end + 70])[0])


def _end_of_list(one: Person, marked: str, after: Sequence[Person]) -> int:
    beside = _BESIDE.match(marked, one.end)
    end = beside.end() if beside else one.end
    for other in after:
        if not _GAP.fullmatch(marked, end, other.start):
            break
        end = other.end
    return end


def clean(character: str) -> str:
    words = re.sub(r"\s*/\s*", "/", character).strip(" '\",")
    return words if words.endswith(("Jr.", "Sr.")) else re.sub(r"(?:'s|'|\.)$", "", words)


def spread(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Where characters stand: a show of the same name isn't meant there."""
    for part in parts:
        if part.spot:
            yield part.spot
