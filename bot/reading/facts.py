"""Episode counts and premieres that a sentence tells in passing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.dates import PartialDate
from bot.reading.line import Line
from bot.reading.seasons import number_of
from bot.reading.vocabulary import words

_COUNT = (
    r"(?P<n>@|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty(?:-(?:one|two|three|four|five|six))?)"
)
_NEW = (
    r"(?:(?:hour-long|hour long|new|half-hour|one-hour|hourlong|original|brand-new|brand new|more|"
    r"further|additional|60-minute|full|final|finished|planned|feature-length) ){0,2}"
)
_EPISODES = re.compile(
    rf"(?<![\w-])(?P<pre>\w+(?:'s)? |# (?:s |has |of |with )?|#'s )?(?:the )?{_COUNT}"
    rf"(?:[- ]{_NEW}(?P<noun>episodes?|parts?|instal?lments|chapters|hours(?= of (?:the )?#)))"
    r"(?![\w-])(?P<post> (?:a|per|every|into|left|later|ago|to watch|were|remain|behind|too|"
    r"before|after|on the way|at a time|apart)\b|,? of the (?![#§]|show|series)|,? in(?=[,.]|"
    r" and )| each(?=[.;]| \w+day))?"
)
# Only part of a season, or of a person's work.
_PARTLY = words("""
first last final next remaining opening other extra additional watched every directed directs
directing wrote writes about nearly over after than least most another in for through by just
features featuring lasted appeared only drop dropped drops until from between up
""")
_MORE = re.compile(
    rf"(?:up|down|cut|reduced|increased|compared|more|fewer|less|instead|"
    rf"rather)(?: \w+)? (?:from|of|than|"
    rf"to|with) (?:the )?(?:(?P<of>#)'s )?{_COUNT} (?:in|for|of) (?:the )?(?:(?P<nth>first|"
    rf"second|third|fourth|"
    r"fifth|sixth|seventh|eighth)(?! \w+ season)|(?P<season>#))"
)
_ON = (
    r"(?: (?:on|to|at|for|via|across) (?:the )?@)?(?: (?:in|across) (?:the )?(?:us|uk|u\.s\.|"
    r"u\.k\.))?"
)
_PAST = re.compile(
    rf"(?:premiered|debuted|launched|aired|arrived|came out|bowed|began|landed|started|first aired|"
    rf"(?:was|were|been) (?:first |originally )?(?:released|broadcast|shown|seen)|"
    rf"(?<=, )(?:released|shown|"
    rf"broadcast)|released|shown|hit @|went out|followed|(?<!@ )(?<!was )(?<!been )dropped|"
    rf"been (?:on|out on|streaming on|available on) @|been streaming|"
    rf"put (?:all )?\w+ episodes(?: of §)? online)"
    r"(?: (?:first|its|all|back|globally|worldwide|exclusively|its run|its first season|there|"
    r"here))*"
    rf"{_ON},?(?: (?:on|in|back in|way back in|since|from|as of))?,? ~"
    r"|(?:episodes|#) of ~(?= were|[,.]| is| was)|# \(~\)"
)
_FRONTED = re.compile(
    r"^(?:it was )?(?:back )?(?:on|in) ~,?(?: that)? (?:when )?@ (?:put|released|launched|"
    r"premiered|"
    r"debuted|aired|unveiled)"
)
_OUT = (
    r"(?:premier(?:es?|ing)|premiere date(?: is| of| for)?|release date(?: is| of| for|:)?|debuts?|"
    r"debuting|launch(?:es|ing)?|returns?|returning|arriv(?:es?|ing)|airs?|airing|streams?|"
    r"streaming|starts?|begins?|lands?|landing|drops?|dropping|kicks? off|comes? (?:out|back|to)|"
    r"coming|back|be out|is out|are out|out|released?|for release|available|"
    r"be (?:seen|shown|released|with us|broadcast|"
    r"back)|reach(?:es)?|hits?|bows?|due|expected|planned|scheduled|slated|set|pencilled in|"
    r"on (?:the |our |your )?(?:screens?|air)|show them|follows?|"
    r"look (?:for|out for) (?:the )?(?:new )?(?:episodes|#)|rolls? out|closes? \w+ \w+ \w+)"
)
_FILLER = (
    r"(?: (?:#|§|season|series|run|be|to|for|on|in|at|released?|premiering|premiere|debut|return|"
    r"air|launch|arrive|stream|"
    r"streaming|start|begin|come|coming|land|drop|out|back|@|the|this|sometimes?|some|time|"
    r"exclusively|"
    r"globally|worldwide|an?|during|small|screens?|our|your|from|its|expected|due|slated|scheduled|"
    r"later|available|world|viewers|subscribers|everywhere|as|of|will|follow|reach|hit|with|us|now|"
    r"both|and|uk|window|rest|seen|shown)){0,7},?"
)
_FUTURE = re.compile(rf"\b{_OUT}{_FILLER} ~")
_SUBJECT = re.compile(
    r"[§#]|\b(?:it|it's|its|they|them|series|show|shows|season|drama|comedy|sitcom|thriller|"
    r"western|saga|"
    r"mystery|miniseries|dramedy|episodes?|premieres?|run|reboot|revival|spin-?off|prequel|first|"
    r"second|"
    r"third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|which|result|release|follow-up|"
    r"adaptation|"
    r"anthology|that|return|continuation|conclusion|date|look)\b"
)
_NOT_PREMIERE = re.compile(
    r"film(?:ing|ed)|(?<!co-)production|shoot|wrap|cameras|born|married|announced|novel|book|"
    r"comic|movie|"
    r"film\b|finale|anniversary|strike|writers|tour|podcast|(?:@|who|he|she|actor|actress|star) "
    r"(?:has |had |was )?dropped|dropped (?:it|the (?:series|show))|trailer|teaser|petition|"
    r"campaign|"
    r"auditions?|cancell?ed|axed|career|relationship|game|album|concert|play\b|musical|pilot was|"
    r"casting|"
    r"conversation|talks|work\b|job|war\b|rehears|edit|"
    r"reruns?|repeats|box set|blu-ray|dvd"
)
_GUESS = re.compile(
    r"\b(?:guess|bet|hope|hoping|could|may|might|maybe|perhaps|if|likely|rumou?r\w*|speculat\w*|"
    r"not|"
    r"never|would|earliest|wonder|wish|probably|possibly|no|originally|initially|had been|"
    r"was (?:due|set|"
    r"to|expected|planned|scheduled)|were (?:due|set|to)|hardly|unless|before)\b|n't\b"
)
# A clause that goes on with a verb: its subject stands before the comma.
_NO_SUBJECT = re.compile(r"(?:and |then |but )?(?:(?:is|are|was|were|will|has|have|to|it) |$)")
_BARE = re.compile(
    r"\b(?:the|its) (?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?=(?: (?:is|was|will|had|has|ran|premiered|arrived|came|followed|appeared|landed|moves|"
    r"starts|"
    r"begins|debuted|launched|aired)\b|[,.;)]))"
)
_COUNT_CUE = re.compile(
    r"episode|\bparts?\b|-part|instal|chapters|hours of| in the (?:fi|se|th|fo)"
)
_DAY_CUE = re.compile(
    r"\d{4}|\b(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter|(?:this|next|"
    r"last) (?:year|month)|"
    r"today|tonight|tomorrow|(?:on|this|next) \w+day|christmas|halloween|quarter)\b"
)
# A word of every date and count: to look for these first is ten times faster.
_DAYS = (
    *("20", "19", "jan", "feb", "march", "apr", " may", "jun", "jul", "aug", "sep", "oct", "nov"),
    *("dec", "spring", "summer", "fall", "autumn", "winter", "year", "month", "day", "tonight"),
    *("tomorrow", "christmas", "halloween", "quarter"),
)
_COUNTED = ("episode", "part", "instal", "chapter", "hours of")
_OUT_CUE = re.compile(
    r"premier|debut|launch|air|arriv|releas|broadcast|drop|bow|began|begin|start|land|c[ao]m[ei]|"
    r"stream|return|due|expected|slated|\bset\b|date|\bout\b|shown|seen|reach|planned|follow|"
    r"screen|"
    r"scheduled|\bput\b|since|\bback\b|episodes of|\(|look "
)
_MOST = 26  # episodes of one season; more are a whole show's


@dataclass(frozen=True, slots=True)
class Told:
    """Something told of a season; `at` is its place in the skeleton."""

    at: int
    episodes: int | None = None
    premiere: PartialDate | None = None
    past: bool = False
    season: int | None = None  # where the words themselves say which


def tells_something(lower: str) -> bool:
    """Whether a sentence may hold a fact at all: cheap, and before anything is looked up."""
    if any(map(lower.__contains__, _COUNTED)) and _COUNT_CUE.search(lower):
        return True
    if not any(map(lower.__contains__, _DAYS)):
        return False
    return bool(_DAY_CUE.search(lower) and _OUT_CUE.search(lower))


def facts_in(line: Line, published: date | None) -> Iterator[Told]:
    """Yield counts and dates in the sentence's order of kinds."""
    yield from _episodes(line)
    if line.dates:
        yield from _past(line, published)
        yield from _future(line, published)


def bare_seasons(line: Line) -> list[tuple[int, int]]:
    """Places of "the first" and "the sixth" where they stand for seasons, with the number."""
    return [(m.start(), number_of(m["nth"]) or 0) for m in _BARE.finditer(line.skeleton)]


def _episodes(line: Line) -> Iterator[Told]:
    skeleton = line.skeleton
    if not _COUNT_CUE.search(skeleton):
        return
    for match in _EPISODES.finditer(skeleton):
        count = _count(match, line)
        if count and count <= _MOST and _of_a_season(match, count):
            yield Told(match.start("n"), episodes=count)
    for match in _MORE.finditer(skeleton):
        count, place = _count(match, line), match.start("season")
        season = number_of(match["nth"]) if match["nth"] else _season_at(line, place)
        if count and season:
            yield Told(match.start("n"), episodes=count, season=season)


def _of_a_season(match: re.Match[str], count: int) -> bool:
    """Whether the episodes are all of a season's, not some of them or somebody's."""
    pre = (match["pre"] or "").strip()
    if pre.startswith("#"):
        return True
    parts = match["noun"].startswith("part")
    ran = pre == "for" and re.search(
        r"(?:r[au]ns?|order(?: is| was)?) $", match.string[: match.start()]
    )
    if match["post"] or (pre in _PARTLY and not ran and not (parts and pre in {"in", "for"})):
        return False
    if parts:
        return _in_parts(match)
    return count >= 4 or match.string[match.end() :].startswith((" #", " of #"))


def _count(match: re.Match[str], line: Line) -> int | None:
    """Read the number; "ten" is a network's name as well."""
    word = match["n"]
    if word == "@":
        word = line.source(match.start("n"), match.end("n")).lower()
    return number_of(word)


def _in_parts(match: re.Match[str]) -> bool:
    """Tell "an eight-part drama" and "in six parts" from "two parts of the city"."""
    after = match.string[match.end() :]
    if "-part" in match.group():
        return bool(re.match(r"(?:er)?(?: \w+){0,3}? (?:#|§|series|season|drama|\w+)", after))
    before = match.string[: match.start("n")]
    return bool(
        re.search(r"(?:in|has|had|of|with|have) (?:the )?$", before)
    ) and not after.startswith(" of ")


def _season_at(line: Line, place: int) -> int | None:
    return next((season.number for at, season in line.seasons if at == place), None)


def _past(line: Line, published: date | None) -> Iterator[Told]:
    skeleton = line.skeleton
    for pattern in (_PAST, _FRONTED):
        for match in pattern.finditer(skeleton):
            place = skeleton.rindex("~", match.start(), match.end())
            clause = _clause(skeleton, match.start())
            after = skeleton[place : place + 30]
            if _NOT_PREMIERE.search(clause + skeleton[match.start() : match.end()]):
                continue
            if pattern is _PAST and not _SUBJECT.search(clause + match.group()):
                continue
            when = _date(line, place, published)
            if when is None or (published and when.first > published) or " to ~" in after:
                continue
            yield Told(match.start(), premiere=when, past=True)


def _future(line: Line, published: date | None) -> Iterator[Told]:
    skeleton = line.skeleton
    for match in _FUTURE.finditer(skeleton):
        place = match.end() - 1
        clause = _clause(skeleton, match.start())
        around = clause + match.group() + re.split(r"[.;]", skeleton[match.end() :])[0][:30]
        if _NOT_PREMIERE.search(clause + match.group()) or _GUESS.search(around):
            continue
        if not _SUBJECT.search(clause + match.group()):
            continue
        when = _date(line, place, published)
        if when is None or (published and when.last < published):
            continue
        yield Told(match.start(), premiere=when)


def _date(line: Line, place: int, published: date | None) -> PartialDate | None:
    found = next((d for at, d in line.dates if at == place), None)
    return None if found is None or found.vague else found.resolve(published)


def _clause(skeleton: str, at: int) -> str:
    """Return the words before a place back to a stop, or to a comma if a subject is between."""
    before = skeleton[:at]
    start = max(before.rfind(stop) + len(stop) for stop in (". ", "; ", ": ", "– ", "! ", "? "))
    start = start if start > 1 else 0
    comma = before.rfind(", ")
    if comma >= start and not _NO_SUBJECT.match(before[comma + 2 :]):
        start = comma + 2
    return before[start:]
