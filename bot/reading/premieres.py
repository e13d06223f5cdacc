"""When a season came out or will, as a sentence says it in passing."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.dates import PartialDate
from bot.reading.line import Line
from bot.reading.told import Told

_ON = (
    r"(?: (?:on|to|at|for|via|across) (?:the )?@)?(?: (?:in|across) (?:the )?(?:us|uk|u\.s\.|"
    r"u\.k\.))?"
)
_PAST = re.compile(
    rf"(?:premiered|debuted|launched|aired|arrived|came out|bowed|began|landed|started|first aired|"
    rf"kicked off|rolled out|returned|opened|streamed|"
    rf"(?:was|were|been) (?:first |originally )?(?:released|broadcast|shown|seen)|"
    rf"(?<=, )(?:released|shown|broadcast)|released|shown|hit @|hit screens|went out|followed|"
    rf"(?<!@ )(?<!was )(?<!been )dropped|"
    rf"been (?:on|out on|streaming on|available on) @|been streaming|made its debut|"
    rf"put (?:all )?\w+ episodes(?: of §)? online)"
    r"(?: (?:first|its|all|back|globally|worldwide|exclusively|its run|its first season|there|"
    r"here|with|to|great|strong|rave|reviews|acclaim|(?:[\d.]+ )?million|viewers|quietly|"
    r"simultaneously|"
    r"both|@|and|the|bbc|platform|service|streamer|network|channel|streaming))*"
    rf"{_ON},?(?: (?:on|in|back in|way back in|since|from|as of|at the (?:start|end|beginning) "
    rf"of))?,? ~"
    r"|(?:episodes|#) of ~(?= were|[,.]| is| was)|#,? \(~\)|# (?:in|from|of) ~(?=[,.;]| which| and)"
)
_FRONTED = re.compile(
    r"^(?:it was )?(?:back )?(?:on|in) ~,?(?: that)?(?: when|,)? (?:@|§|the (?:series|show|"
    r"drama|#)|#) "
    r"(?:put|released|launched|premiered|debuted|aired|unveiled|began|arrived|started)"
)
_OUT = (
    r"(?:premier(?:es?|ing)|premiere date(?: is| of| for)?|release date(?: is| of| for|:)?|debuts?|"
    r"debuting|launch(?:es|ing)?|returns?|returning|arriv(?:es?|ing)|airs?|airing|streams?|"
    r"streaming|starts?|begins?|lands?|landing|drops?|dropping|kicks? off|comes? (?:out|back|to)|"
    r"coming|back|be out|is out|are out|out|released?|for release|available|hit screens|set for|"
    r"be (?:seen|shown|released|with us|broadcast|back|on)|reach(?:es)?|hits?|bows?|bowing|"
    r"due|expected|"
    r"planned|scheduled|slated|pencilled in|opens?|unspools?|uncork\w*|gets? underway|on track|"
    r"on (?:the |our |your )?(?:screens?|air|@)|show them|follows?|"
    r"look (?:for|out for) (?:the )?(?:new )?(?:episodes|#)|rolls? out|closes? \w+ \w+ \w+|"
    r"date of|has (?:said|set|chosen|picked|confirmed|named))"
)
_FILLER = (
    r"(?: (?!(?:and|but|who|whose|which|that|when|after|before|since|until|than|said|says|film\w*|"
    r"shoot\w*|production|because|while|where|about|against|if|or|more|less|around|from|by|"
    r"finale|final|season-ending|trailer|his|her|my)\b)[a-z§#@'’/+-]+){0,8}?,?(?: (?:on|in|"
    r"for|at|from|as of|by))?"
)
_FUTURE = re.compile(rf"\b{_OUT}{_FILLER} ~")
_UNTIL = re.compile(
    r"n't (?:be )?(?:premiere|arrive|return|air|launch|debut|start|begin|back|out|drop|come "
    r"(?:out|back)|"
    r"released|on (?:screens|air|@))[^.;,~]{0,30} until(?: at least)?(?: the)? ~"
)
_MOVED = re.compile(
    r"(?:moved|pushed|delayed|shifted|bumped|brought forward|slips?|slipped|postponed)[^.;~]{0,60}"
    r"(?: from ~)?(?: back| forward)?(?: in)?to (?:the )?(?P<to>~)"
)
_SUBJECT = re.compile(
    r"[§#]|\b(?:it|it's|its|they|them|series|show|shows|season|drama|comedy|sitcom|thriller|"
    r"western|saga|mystery|miniseries|dramedy|episodes?|premieres?|run|reboot|revival|spin-?off|"
    r"prequel|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|which|result|"
    r"release|follow-up|adaptation|anthology|that|return|continuation|conclusion|date|look|"
    r"chapter|instal?lment|docuseries|all|we|you|viewers|fans|launch|debut|bow|opera|procedural|"
    r"soap|crime drama|hit|epic|six-parter|\w+-parter)\b"
)
_NOT_PREMIERE = re.compile(
    r"film(?:ing|ed)|(?<!co-)production|shoot|wrap|cameras|born|married|announced|novel|book|"
    r"comic|movie|film\b|finale|anniversary|strike|writers|tour|podcast|"
    r"(?:@|who|he|she|actor|actress|star) (?:has |had |was )?dropped|dropped (?:it|the (?:series|"
    r"show))|trailer|teaser|petition|campaign|auditions?|cancell?ed|axed|career|relationship|game|"
    r"album|concert|play\b|musical|pilot was|casting|conversation|talks|work\b|job|war\b|rehears|"
    r"edit|reruns?|repeats|box set|blu-ray|dvd|in theat|cinemas"
)
_GUESS = re.compile(
    r"\b(?:guess|bet|hope|hoping|could|may|might|maybe|perhaps|if|likely|rumou?r\w*|speculat\w*|"
    r"not|never|would|earliest|wonder|wish|probably|possibly|no|originally|initially|had been|"
    r"was (?:due|set|to|expected|planned|scheduled)|were (?:due|set|to)|hardly|unless|before|"
    r"predict\w*|suggests?|unlikely)\b|n't\b|we'd expect|we would expect"
)
# A clause that goes on with a verb: its subject stands before the comma.
_NO_SUBJECT = re.compile(r"(?:and |then |but )?(?:(?:is|are|was|were|will|has|have|had|to|it) |$)")
_NEW_VERB = re.compile(
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
    r"screen|scheduled|\bput\b|since|\bback\b|episodes of|\(|look |season|series|moved|pushed|"
    r"delayed|on track|has said|available|be on "
)


def dates_something(lower: str) -> bool:
    """Whether a sentence may date a season: cheap, and before anything is looked up."""
    if not any(map(lower.__contains__, _DAYS)):
        return False
    return bool(_DAY_CUE.search(lower) and _OUT_CUE.search(lower))


def premieres_in(line: Line, published: date | None) -> Iterator[Told]:
    if line.dates:
        yield from _past(line, published)
        yield from _future(line, published)


def _past(line: Line, published: date | None) -> Iterator[Told]:
    skeleton = line.skeleton
    for pattern in (_PAST, _FRONTED):
        for match in pattern.finditer(skeleton):
            place = skeleton.rindex("~", match.start(), match.end())
            clause = _clause(skeleton, match.start())
            after = skeleton[place : place + 30]
            if _NOT_PREMIERE.search(_last_verb(clause) + skeleton[match.start() : match.end()]):
                continue
            if pattern is _PAST and not _SUBJECT.search(clause + match.group()):
                continue
            when = _date(line, place, published, past=True)
            if when is None or (published and when.first > published) or " to ~" in after:
                continue
            yield Told(match.start(), premiere=when, past=True)


def _future(line: Line, published: date | None) -> Iterator[Told]:
    skeleton = line.skeleton
    for match in _FUTURE.finditer(skeleton):
        clause = _clause(skeleton, match.start())
        rest = re.split(r"[.;]", skeleton[match.end() :])[0][:30]
        said = _last_verb(clause) + match.group()
        if _NOT_PREMIERE.search(said) or _GUESS.search(said + rest):
            continue
        if _SUBJECT.search(clause + match.group()):
            yield from _to_come(line, match.end() - 1, match.start(), published)
    for match in _UNTIL.finditer(skeleton):
        if not _NOT_PREMIERE.search(_last_verb(_clause(skeleton, match.start()))):
            yield from _to_come(line, match.end() - 1, match.start(), published)
    for match in _MOVED.finditer(skeleton):
        if not _NOT_PREMIERE.search(_clause(skeleton, match.start())):
            yield from _to_come(line, match.start("to"), match.start(), published)


def _to_come(line: Line, place: int, at: int, published: date | None) -> Iterator[Told]:
    when = _date(line, place, published)
    if when is not None and not (published and when.last < published):
        yield Told(at, premiere=when)


def _date(
    line: Line, place: int, published: date | None, *, past: bool = False
) -> PartialDate | None:
    found = next((d for at, d in line.dates if at == place), None)
    when = None if found is None or found.vague else found.resolve(published)
    if past and when and published and when.day and when.first > published:
        # "on Thursday" is resolved to the next one; here the last one is meant.
        earlier = when.first - timedelta(days=7)
        return PartialDate.of(earlier) if earlier <= published and _is_weekday(found) else when
    return when


def _is_weekday(found: object) -> bool:
    words = getattr(found, "match", None)
    return bool(words and (words["wd"] or (words["rel"] or "").endswith("day")))


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
