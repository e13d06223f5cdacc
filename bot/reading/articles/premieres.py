"""When a season came out or will, as a sentence says it in passing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.dates import PartialDate
from bot.reading.articles.told import Told
from bot.reading.headlines.line import Line
from bot.reading.words.seasons import number_of

_STOP = (
    r"(?:and(?! @)|but|who|whose|which|that|when|near|numbers|ratings|rated|after|before|since|"
    r"until|than|said|says|"
    r"film\w*|"
    r"shoot\w*|production|because|while|where|about|against|if|or|more|less|around|"
    r"finale|final|season-ending|trailer|his|her|my|work|writing|casting|through|thru|every|weekly|"
    r"followed|following)"
)
# What may stand between a verb and its date: "on Netflix worldwide in".
_FILLER = (
    rf"(?:,? (?!{_STOP}\b)(?:[a-z§#@'’/&+-]+|\d{{1,2}}(?:[.:]\d\d)?(?:[ap]m|/\d+c)?|"
    r"\d+(?:\.\d+)?(?= million))){0,8}?,?(?: (?:on|in|for|at|from|as of|by|since|back in))?"
)
_SHOWN = r"(?:premiered|debuted|launched|aired|released|broadcast|shown|showed|screened|streamed)"
_SHOWN_TOO = rf"(?:{_SHOWN}|arrived|came out|bowed|began|landed|started|went out|dropped)"
_PAST = re.compile(
    rf"(?:(?:first |originally )?{_SHOWN}|arrived|came (?:out|back)|bowed|began|landed|started|"
    rf"kicked off|"
    r"rolled out|returned|opened|hit @|hit screens|went out|followed(?! by)|dropped(?<!@ "
    r"dropped)(?<!was "
    r"dropped)(?<!been dropped)|been (?:on|out on|streaming on|available on|on the|on our) "
    r"(?:@|air|screens|tv|television)|been (?:streaming|around|out)|(?:made|had) its (?:world "
    r"|tv )?"
    r"(?:debut|premiere|bow)|put (?:all )?\w+ episodes(?: of §)? online)"
    rf"{_FILLER} ~"
    r"|(?<!for )(?<!for a )(?<!for its )(?:episodes|#) of ~(?= were|[,.]| is| was)|#,? \(~\)|"
    r"(?<!for )(?<!for a )(?<!for its )# (?:in|from|of) ~(?=[,.;]| which| and)"
)
_AND_THE_NEXT = re.compile(
    rf"{_SHOWN_TOO}[^.;~]{{0,30}} ~,? (?:and|while|with|but) (?:the |its )?(?:(?P<nth>second|"
    rf"third|fourth|"
    r"fifth|sixth|seventh|eighth)(?: season| series| one)?|(?P<season>#)),? (?:on @ "
    r")?(?:followed |came |"
    r"arrived |launched |premiered |debuted )?(?:in|on) ~"
)
_RAN = re.compile(
    r"\b(?:ran|run) (?:on @ )?(?:for [a-z]+ (?:seasons|series|years) |for # )?(?:on @ "
    r")?(?:from|between) ~"
)
# "its debut in 2019", "a launch in the summer"
_NOUN = re.compile(
    r"\b(?:its|the|an?|their|'s|world|tv|§|#|season) (?:[a-z-]+ )?(?:debut|premiere|launch|start|"
    r"first broadcast|arrival|bow|release)(?: (?:on|at|to) (?:the )?@)?(?: (?:is|was|came|will be|"
    r"follows|comes|has been|slated|planned|set|due|expected|scheduled)){0,2} (?:on|in|of|"
    r"back in|for|"
    r"this|from) (?:the )?~"
)
_VERB = (
    r"(?:premiered|debuted|launched|aired|unveiled|began|arrived|started|released|put|came|"
    r"premieres?|"
    r"debuts?|launch(?:es)?|airs?|unveils?|begins?|arrives?|starts?|releases?|returns?|drops?|"
    r"show|shows|"
    r"be (?:seen|released|out|shown|on|streamed|watched|available)|streams?|come)"
)
_FRONTED = re.compile(
    r"(?:^|[.;,] )(?:it was )?(?:back )?(?:on|in|from) ~,?(?: that)?(?: when|,)? (?:@|§|the "
    r"(?:\w+ )?"
    r"(?:series|show|drama|comedy|#)|#|it|(?:all )?(?:\w+ )?(?:new )?episodes)(?: (?:will|can|"
    r"was|is set to|first))* "
    rf"{_VERB}\b"
)
# "an ~ premiere date", "mark ~ in your calendar", "the date to remember is ~"
_SLOT = re.compile(
    r"\b(?:an?|its|the|with) ~ (?:series |season )?(?:premiere|debut|launch|release|return|bow|"
    r"start|"
    r"air date|slot)\b|\b(?:mark|save|circle) (?:your (?:calendars?|diar(?:y|ies)) for )?~|"
    r"\b(?:part|volume|vol\.?) (?:1|one|i)(?: (?:premieres|debuts|arrives|launches|drops|lands|"
    r"will drop|is "
    r"out))?(?: on)? ~|\bdate (?:to remember|to note|for (?:the|your) diar(?:y|ies)) is ~"
)
_COMING = re.compile(
    r"(?:^|[.!?] )(?:coming|premiering|streaming|returning|arriving)(?: in| on)? ~"
)
_IS_THE_DATE = re.compile(
    r"~ is (?:the|its|when) (?:premiere |release |start |launch )?(?:date|day|it)\b"
)
_OUT = (
    r"(?:premier(?:es?|ing)|(?:premiere|release|air|launch|start|new) date(?: is| of| for|:)?|"
    r"debuts?|"
    r"debuting|launch(?:es|ing)?|returns?|returning|arriv(?:es?|ing)|airs?|airing|streams?|"
    r"streaming|starts?|begins?|lands?|landing|drops?|dropping|kicks? off|comes? (?:out|back|to)|"
    r"coming|back|be out|is out|are out|out|releas(?:es?|ed|ing)|for release|available|hit screens|"
    r"set for|be (?:seen|shown|released|with us|broadcast|back|on|there|here)|reach(?:es)?|"
    r"hits?|bows?|"
    r"bowing|due|expected|planned|scheduled|slated|pencilled in|opens?|unspools?|gets? underway|"
    r"on track|on (?:the |our |your )?(?:screens?|air|@)|show them|follows?|(?:to|will) "
    r"(?:show|screen|"
    r"broadcast|put out)|(?:see|watch|stream|catch|binge) (?:it|them|#|§|the (?:series|show|"
    r"rest)|all)|"
    r"look (?:for|out for) (?:it|(?:the )?(?:new )?(?:episodes|#))|rolls? out|closes? \w+ \w+ \w+|"
    r"expect|date of|has (?:said|set|chosen|picked|confirmed|named)|first (?:two |three "
    r")?episodes?|"
    r"(?:date|premiere|launch|return) (?:has been |is |was |have been )?(?:set|fixed|"
    r"announced|confirmed|"
    r"given)(?: for|:)?|the date(?: is|:)|wait (?:ends|is over|until|till)|moves? (?:back |up "
    r")?to|shifts? to)"
)
_FUTURE = re.compile(rf"\b{_OUT}{_FILLER} ~")
_UNTIL = re.compile(
    r"n't (?:be )?(?:premiere|arrive|return|air|launch|debut|start|begin|back|out|drop|come "
    r"(?:out|back)|released|on (?:screens|air|@))[^.;,~]{0,30} until(?: at least)?(?: the)? ~"
)
_MOVED = re.compile(
    r"(?:moved|pushed|delayed|shifted|bumped|brought forward|slips?|slipped|postponed)[^.;~]{0,60}"
    r"(?: from ~)?(?: back| forward)?(?: in)?to (?:the )?(?P<to>~)"
)
# Behind a date: the other end of a move, or what a person is seen as.
_MOVES_ON = re.compile(r" (?:back |forward )?(?:in)?to (?:the )?~")
_STILL_TO_COME = re.compile(
    r"\b(?:will|can|could|may|might|would|to|should|be) (?:\w+ )?(?:be )?(?:first )?(?:shown|"
    r"released|broadcast|"
    r"seen|streamed|screened|aired|put|show|premiered)\b|~,? .{0,60}\b(?:will|can|is set to|"
    r"premieres?|debuts?|"
    r"launch(?:es)?|airs?|begins?|arrives?|starts?|releases?|returns?|drops?|streams?)$"
)
_SURE = frozenset({_UNTIL, _MOVED, _IS_THE_DATE, _COMING, _SLOT})
_SPAN = re.compile(r" (?:to|until|till|–|-) ~")
_PART = re.compile(r"spring|summer|autumn|fall|winter")
_YEAR = re.compile(r"\d{4}")
_SEEN_AS = re.compile(r" as (?:an?|the|his|her|ms|mrs|mr|dr|[a-z]+)\b")
_SUBJECT = re.compile(
    r"[§#]|\b(?:it|it's|its|they|them|series|show|shows|season|drama|comedy|sitcom|thriller|"
    r"western|saga|mystery|miniseries|dramedy|episodes?|premieres?|run|reboot|revival|spin-?off|"
    r"prequel|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|which|result|"
    r"release|follow-up|adaptation|anthology|that|return|continuation|conclusion|date|look|"
    r"chapter|instal?lment|docuseries|all|we|you|viewers|fans|launch|debut|bow|opera|procedural|"
    r"soap|crime drama|wait|pilot|hit|epic|six-parter|\w+-parter)\b"
)
_NOT_PREMIERE = re.compile(
    r"film(?:ing|ed)|(?<!co-)production|shoot|wrap|cameras|born|married|announced|novel|book|"
    r"comic|movie|film\b|finale|anniversary|strike|writers|tour|podcast|"
    r"(?:@|who|he|she|actor|actress|star) (?:has |had |was )?dropped|dropped (?:it|the (?:series|"
    r"show))|trailer|teaser|petition|campaign|auditions?|cancell?ed|axed|career|relationship|game|"
    r"album|concert|\bplay\b|musical|pilot was (?!shown|broadcast|released)|casting|"
    r"conversation|talks|\bwork\b|job|\bwar\b|rehears|"
    r"\bedit|reruns?|repeats|box set|blu-ray|dvd|in theat|cinemas"
)
_GUESS = re.compile(
    r"\b(?:guess|bet|hope|hoping|could|may|might|maybe|perhaps|if|likely|rumou?r\w*|speculat\w*|"
    r"not|never|would|earliest|wonder|wish|probably|possibly|no|originally|initially|had been|"
    r"was (?:due|set|to|expected|planned|scheduled)|were (?:due|set|to)|hardly|unless|before|"
    r"predict\w*|suggests?|unlikely)\b|n't\b|we'd expect|we would expect"
)
# "its premiere on April 19 is off"
_OFF = re.compile(
    r",? (?:is|was|has been|will be|had been) (?:now )?(?:off|pushed|delayed|postponed|scrapped|"
    r"moved)\b"
)
# "the ~ game", "the ~ film": whose date it is
_OF_A_THING = re.compile(
    r" (?:video )?(?:game|novel|book|film|movie|original|album|play|comic)s?\b"
)
_AFTER_IT = re.compile(r"\b(?:after|since|following|from the moment of)(?: [\w'-]+){0,2} $")
_OF_THE_FINALE = re.compile(r"\bfinale,? (?:which|that) $")
_MIGHT = re.compile(r"\b(?:might|could|may) (?:only |still |even )?[a-z]+\b")
# A clause that goes on with a verb: its subject stands before the comma.
_NO_SUBJECT = re.compile(r"(?:and |then |but )?(?:(?:is|are|was|were|will|has|have|had|to|it) |$)")
_NEW_VERB = re.compile(
    r" with (?:the (?:series|show|season|drama|comedy)|it|#|§) (?=(?:set|due|expected|slated|"
    r"scheduled) )|"
    r" (?:and|but) (?=(?:is|are|will|was|were|has|it|it's|premieres|debuts|airs)\b)"
)
_DAY_CUE = re.compile(
    r"\d{4}|\b(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter|(?:this|next|"
    r"last) (?:year|month)|"
    r"today|tonight|tomorrow|(?:on|this|next|last) \w+day|boxing day|thanksgiving|\w+ eve|"
    r"valentine's|new year's|christmas|halloween|quarter)\b"
)
# A word of every date: to look for these first is ten times faster.
_DAYS = (
    *("20", "19", "jan", "feb", "march", "apr", " may", "jun", "jul", "aug", "sep", "oct", "nov"),
    *("dec", "spring", "summer", "fall", "autumn", "winter", "year", "month", "day", "tonight"),
    *("tomorrow", "christmas", "halloween", "quarter"),
)
_OUT_CUE = re.compile(
    r"premier|debut|launch|air|arriv|releas|broadcast|drop|bow|began|begin|start|land|c[ao]m[ei]|"
    r"stream|return|due|expected|slated|\bset\b|date|\bout\b|shown|seen|reach|planned|follow|"
    r"screen|showed|scheduled|\bput\b|since|\bback\b|episodes of|\(|look |season|series|moved|"
    r"pushed|"
    r"delayed|on track|has said|available|be on |with us|expect|wait|watch|\bsee\b|\bran\b|"
    r"date|moves "
)


# Those of them that need no pattern: mostly one is there.
_PLAIN_CUES = (
    "air",
    "date",
    "season",
    "series",
    "start",
    "return",
    "(",
    "since",
    "premier",
    "land",
)


def dates_something(lower: str) -> bool:
    """Whether a sentence may date a season: cheap, and before anything is looked up."""
    if not any(map(lower.__contains__, _DAYS)) and not lower.startswith("may"):
        return False
    out = any(map(lower.__contains__, _PLAIN_CUES)) or _OUT_CUE.search(lower)
    return bool(out and _DAY_CUE.search(lower))


def premieres_in(line: Line, published: date | None) -> Iterator[Told]:
    if line.dates:
        past = [*_past(line, published)]
        yield from past
        yield from _followed(line, published)
        yield from _future(line, published, {one.date for one in past})


def _past(line: Line, published: date | None) -> Iterator[Told]:
    skeleton = line.skeleton
    for pattern in (_PAST, _RAN, _FRONTED, _NOUN):
        for match in pattern.finditer(skeleton):
            place = skeleton.rindex("~", match.start(), match.end())
            clause = _clause(skeleton, match.start())
            if _NOT_PREMIERE.search(_last_verb(clause) + match.group()):
                continue
            if pattern is not _RAN and _SPAN.match(skeleton, place + 1):
                continue
            if not _is_past(match, clause):
                continue
            after = bool(_AFTER_IT.search(clause))
            when = _date(line, place, published, past=after or pattern is not _NOUN)
            if when and not (published and when.first > published):
                yield Told(match.start(), premiere=when, past=True, date=place)


def _is_past(match: re.Match[str], clause: str) -> bool:
    """Whether a date is of what has been shown."""
    skeleton = match.string
    if match.re is _PAST and not _SUBJECT.search(_subject(clause, match)):
        return False
    if _MIGHT.search(clause) or _OF_THE_FINALE.search(skeleton[: match.start()]):
        return False
    return not _STILL_TO_COME.search(skeleton, max(0, match.start() - 20), match.end())


def _subject(clause: str, match: re.Match[str]) -> str:
    """Return the words that may name what was shown."""
    behind = match.string[match.end() : match.end() + 30] if clause.startswith("having ") else ""
    return clause + match.group() + behind  # "Having begun in 2022, the show"


def _followed(line: Line, published: date | None) -> Iterator[Told]:
    """Yield the second date of "the first bowed in 2019 and the second in 2021"."""
    for match in _AND_THE_NEXT.finditer(line.skeleton):
        place = match.end() - 1
        when = _date(line, place, published, past=True)
        number = number_of(match["nth"]) if match["nth"] else None
        number = number or _season_at(line, match.start("season"))
        if when and number and not (published and when.first > published):
            yield Told(match.start(), premiere=when, past=True, season=number, date=place)


def _season_at(line: Line, place: int) -> int | None:
    return next((season.number for at, season in line.seasons if at == place), None)


def _future(line: Line, published: date | None, done: set[int]) -> Iterator[Told]:
    """Yield what is to come; dates at `done` places are told of the past."""
    skeleton = line.skeleton
    for pattern in (_FUTURE, _FRONTED, _NOUN, _IS_THE_DATE, _UNTIL, _MOVED, _COMING, _SLOT):
        for match in pattern.finditer(skeleton):
            clause = _clause(skeleton, match.start())
            if pattern is _NOUN and _AFTER_IT.search(clause):
                continue
            if _is_to_come(match, clause, sure=pattern in _SURE):
                place = skeleton.rindex("~", match.start(), match.end())
                if place not in done:
                    yield from _to_come(line, place, match.start(), published)


def _is_to_come(match: re.Match[str], clause: str, *, sure: bool) -> bool:
    """Whether a date to come is the show's own, told as a fact."""
    skeleton, end = match.string, match.end()
    said = _last_verb(clause) + match.group()
    if _NOT_PREMIERE.search(said) or (not sure and _MOVES_ON.match(skeleton, end)):
        return False
    if sure:
        return True
    rest = re.split(r"[.;]|,? (?:though|although|but|while) ", skeleton[end:])[0][:30]
    if _OFF.match(rest):
        return False
    if match.re is _FRONTED:  # "on May 9, Netflix will put out the third season"
        said += rest
    seen = "be seen" in match.group() and _SEEN_AS.match(skeleton, end)
    return not seen and not _GUESS.search(said + rest) and bool(_SUBJECT.search(clause + said))


def _to_come(line: Line, place: int, at: int, published: date | None) -> Iterator[Told]:
    when = _date(line, place, published)
    if when is not None and not (published and when.last < published):
        yield Told(at, premiere=when)


def _date(
    line: Line, place: int, published: date | None, *, past: bool = False
) -> PartialDate | None:
    if _OF_A_THING.match(line.skeleton, place + 1):
        return None
    found = next((d for at, d in line.dates if at == place), None)
    if found is None or found.vague:
        return None
    words = line.text[found.start : found.end].lower()
    if published and words.startswith("last ") and (part := _PART.search(words)):
        return _last_part(part.group(), published)
    when = found.resolve(published)
    if when and published and line.text.startswith(" last year", found.end):
        return replace(when, year=published.year - 1)
    if past and when and published and when.first > published and not _YEAR.search(words):
        return _earlier(when, words, published)
    return when


def _earlier(when: PartialDate, words: str, published: date) -> PartialDate:
    """Return the last such day or month: dates without a year are taken for the next ones."""
    if words.endswith("day") and when.day:
        earlier = PartialDate.of(when.first - timedelta(days=7))
        return earlier if earlier.first <= published else when
    return PartialDate(when.year - 1, when.month, when.day, when.part)


def _last_part(part: str, published: date) -> PartialDate:
    """Return "last autumn"."""
    when = PartialDate(published.year, part="autumn" if part == "fall" else part)
    return when if when.last < published else PartialDate(published.year - 1, part=when.part)


def _last_verb(clause: str) -> str:
    """Return what follows "and is" in "is now filming and is expected"."""
    cuts = list(_NEW_VERB.finditer(clause))
    return clause[cuts[-1].end() :] if cuts else clause


def _clause(skeleton: str, at: int) -> str:
    """Return the words before a place back to a stop, or to a comma if a subject is between."""
    before = skeleton[:at]
    start = max(before.rfind(stop) + len(stop) for stop in (". ", "; ", ": ", "– ", "! ", "? "))
    start = start if start > 1 else 0
    comma = before.rfind(", ")
    if comma >= start and not _NO_SUBJECT.match(before[comma + 2 :]):
        start = comma + 2
    return before[start:]
