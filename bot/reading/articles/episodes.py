"""How many episodes a season has, as a sentence says it."""

import re
from collections.abc import Iterator

from bot.reading.articles.told import Told
from bot.reading.headlines.line import Line
from bot.reading.words.seasons import number_of
from bot.reading.words.vocabulary import words

_NUMBER = (
    r"(?:@|\d{1,2}|(?:a )?half[- ](?:a )?dozen|(?:a )?dozen|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty(?:-(?:one|two|three|four|five|six))?)"
)
_DOZENS = {"a dozen": 12, "dozen": 12, "half a dozen": 6, "half-dozen": 6, "a half-dozen": 6}
_COUNT = rf"(?P<n>{_NUMBER})"
_NEW = (
    r"(?:(?:hour-long|hour long|new|half-hour|one-hour|hourlong|original|brand-new|brand new|"
    r"further|full|final|finished|planned|feature-length|all-new|(?:\d\d|thirty|sixty)-minute|"
    r"standalone|fresh|more|additional|tense|gripping) ){0,2}"
)
_EPISODES = re.compile(
    rf"(?<![\w-])(?P<pre>[\w']+ |# (?:s |has |of |with )?|#'s )?(?P<all>(?:all (?:of "
    rf")?)?(?:the |its |"
    rf"those |these )?){_COUNT}"
    rf"(?:[- ]{_NEW}(?P<noun>episodes?|parts?|parter|instal?lments?|chapters|"
    r"hours(?= of (?:the )?[#§]|\b of it\b|\b to \w+ with|[,.]| (?:have|has|are|were|will) )|"
    r"(?<=-)hour(?= (?:limited |"
    r"event |\w+ )?(?:series|drama|"
    r"thriller|comedy|mystery|miniseries))))"
    r"(?![\w-])(?P<post> (?:a|per|every|into|left|later|ago|to watch|were|remain|behind|too|"
    r"before|after|on the way|at a time|apart|in a row)\b|,? of the (?![#§]|show|series)|,? "
    r"in(?=[,.]|"
    r" and | all\b| total\b)| altogether| all told| to date| each(?=[.;]| \w+day)| (?:over|"
    r"across|spread over|spread across|in|through)"
    rf" (?:its |all )?(?:{_NUMBER} seasons|#))?"
)
# Only part of a season, or of a person's work.
_PARTLY = words("""
first last final next remaining opening other extra additional watched every directed directs
directing wrote writes about nearly over after than least most another in for through by just
features featuring lasted appeared only drop dropped drops until from between up recurred guest
""")
_OF_MANY = re.compile(
    r"\b(?:each (?:season|series|run|year)|every (?:season|series|year)|so far|usual(?:ly)?|"
    r"typical|"
    r"normally|over the years|combined)\b|more than $"
)
# "up from six in the first", "compared to ten for season 2", "two more than last time"
_WHICH = (
    r"(?:(?:in |for |of |with )?(?:the |its )?(?:(?:(?P<nth>first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth)(?: (?:run|one|outing|time))?(?! \w+ season))|(?P<season>#)|"
    r"(?P<last>last (?:time|one|"
    r"year|season|series|run)|previous(?: \w+)?|before|previously|(?:its|the) predecessor)))"
)
_STORY = re.compile(r"[ -](?:episode|story|special|finale|premiere|opener|adventure|storyline|arc)")
# "13 episodes compared to season 1's ten"
_OF_ITS = re.compile(
    rf"(?:compared (?:to|with)|up from|down from|against|versus|than) (?P<season>#)'s "
    rf"{_COUNT}(?=[,.;)]|$| )"
)
_MORE = re.compile(
    rf"(?:(?:as )?(?:against|opposed to|versus) (?:the )?(?:(?P<of2>#)'s )?|(?:up|down|cut|"
    rf"reduced|increased|compared|more|fewer|less|instead|trimmed|rather)(?: \w+)? "
    rf"(?:from|of|than|to|with) (?:the )?(?:(?P<of>#)'s )?){_COUNT}(?: episodes)? {_WHICH}"
)
_THAN = re.compile(rf"{_COUNT} (?:episodes )?(?P<way>more|fewer|less) than {_WHICH}")
# "… of eight episodes, following the first season, which also had ten"
_ALSO = re.compile(
    rf"episodes?\b[^.;]{{0,80}}(?P<whose>#|first|second|third)[^.;#]{{0,30}} (?:which|that) "
    rf"(?:also |only |just )?"
    rf"(?:had|has|ran to|consisted of|comprised) {_COUNT}(?=[,.;)]|$)"
)
# "the number of episodes goes from six to eight"
_FROM_TO = re.compile(
    rf"episodes?\b[^.;]{{0,40}}? from (?P<from>{_NUMBER}) to {_COUNT}(?=[,.;)]|$| )"
)
# "20 episodes, to make two seasons of"
_SEVERAL = re.compile(r"[^.;]{0,60}?\b(?:into|as|make|for|split|over|across) (?:up )?#")
# Only a half of the season: "Part 1, of four episodes", "the first batch of five"
_HALF = re.compile(
    r"\b(?:(?:part|volume|vol\.|half|batch|block) (?:1|2|3|one|two|three|i{1,3})|(?:first|second|"
    r"final|last|other|new|latest) (?:half|part|batch|block|volume|chunk))\b[^.;]{0,40}$"
)
# "ran for three seasons and 51 episodes": the whole show's
_IN_ALL = re.compile(
    rf"(?:{_NUMBER} (?:seasons|series|years)|#)(?: and|,) (?:for )?(?:a total of "
    rf")?(?P<n>\d{{1,3}}) episodes|"
    rf"(?P<n2>\d{{2,3}}) episodes (?:over|across|in|through) (?:its |all )?{_NUMBER} (?:seasons|"
    rf"series)"
)
# "Like the first, the second season has ten episodes"
_LIKE = re.compile(
    r"(?:^|[.;,] )(?:just )?(?:like|as in|as with) (?:the |its )?(?:(?P<nth>first|second|third|"
    r"fourth)|(?P<season>#))(?: season| series| one)?,"
)
# "it has only eight episodes", "picking up ten episodes": not a part of them
_HAS_ONLY = re.compile(
    r"\b(?:are|is|with|ha[sd]|of|have|for|gets?|got) (?:only|just) $|\bpick(?:s|ed|ing)? up "
    r"(?:an? )?$|"
    r"\b(?:back|return(?:s|ed|ing)?|renewed|comes? back) (?:for|with) (?:another|a further|a "
    r"fresh) $"
)
_HAS = re.compile(r"(?:in|has|had|of|with|have|runs? to|ran to|be|there are) (?:the |only )?$")
_ORDER = re.compile(
    rf"(?:the order (?:is|was) for|series order (?:is |was )?(?:for|of)|consists? of|comprises?|"
    rf"season order of|runs? (?:to|for)|new (?:season|run|series),? (?:again )?of|#,? (?:again "
    rf")?of) {_COUNT}(?=[,.;]|$|"
    r" and )"
)
# "6x60'", as broadcasters write it
_TIMES = re.compile(r"(?<![\w.])(?P<n>\d{1,2}) ?[x×] ?(?:30|45|50|60|90)(?![\d.])")
_MOST = 26  # episodes of one season; more are a whole show's
_LEAST = 4  # fewer are seldom a season, and often a part of one
_CUE = re.compile(
    r"episode|\bparts?\b|-part|instal|chapters|hours|-hour| in the (?:fi|se|th|fo)| than |order|"
    r"consist|compris|, (?:again )?of "
)
_TIMED = ("x 30", "x 45", "x 60", "x30", "x45", "x60", "×")
_COUNTED = ("episode", "part", "instal", "chapter", "hour", "order ")


def counts_something(lower: str) -> bool:
    """Whether a sentence may count episodes: cheap, and before anything is looked up."""
    if any(map(lower.__contains__, _COUNTED)) and _CUE.search(lower):
        return True
    return any(map(lower.__contains__, _TIMED)) and bool(_TIMES.search(lower))


def episodes_in(line: Line) -> Iterator[Told]:
    skeleton = line.skeleton
    for match in _TIMES.finditer(skeleton):
        yield Told(match.start("n"), episodes=int(match["n"]))
    if not _CUE.search(skeleton):
        return
    whole = [*_whole(skeleton)]
    yield from whole
    told = [] if whole else [*_counted(line)] or [*_ordered(line)]
    yield from told
    yield from _likewise(line, told)
    if not told:
        yield from _raised(line)
    yield from _compared(line, told[-1].episodes or 0 if told else 0)


def _shared(line: Line, end: int) -> bool:
    """Whether several seasons are to be made of them: "20 episodes, split into two seasons"."""
    several = _SEVERAL.match(line.skeleton, end)
    place = several.end() - 1 if several else -1
    return any(at == place and (season.count or 0) > 1 for at, season in line.seasons)


def _whole(skeleton: str) -> Iterator[Told]:
    for match in _IN_ALL.finditer(skeleton):
        group = "n" if match["n"] else "n2"
        yield Told(match.start(group), episodes=int(match[group]), whole=True)


def _likewise(line: Line, told: list[Told]) -> Iterator[Told]:
    like = _LIKE.search(line.skeleton)
    if like and len(told) == 1:
        number = number_of(like["nth"]) if like["nth"] else _season_at(line, like.start("season"))
        if number:
            yield Told(told[0].at, episodes=told[0].episodes, season=number)


def _counted(line: Line) -> Iterator[Told]:
    for match in _EPISODES.finditer(line.skeleton):
        count = _count(match, line)
        if (
            count
            and count <= _MOST
            and _of_a_season(match, count)
            and not _shared(line, match.end())
        ):
            yield Told(match.start("n"), episodes=count)


def _ordered(line: Line) -> Iterator[Told]:
    match = _ORDER.search(line.skeleton)
    count = _count(match, line) if match else None
    if match and count and _LEAST <= count <= _MOST:
        yield Told(match.start("n"), episodes=count)


def _raised(line: Line) -> Iterator[Told]:
    for match in _FROM_TO.finditer(line.skeleton):
        count, earlier = _count(match, line), _count(match, line, "from")
        if count and earlier:
            yield Told(match.start("n"), episodes=count)
            yield Told(match.start("n"), episodes=earlier, before=True)


def _compared(line: Line, last: int) -> Iterator[Told]:
    """Yield what is told of another season beside: "up from six in the first"."""
    for match in _MORE.finditer(line.skeleton):
        yield from _other(match, line, _count(match, line))
    for match in _OF_ITS.finditer(line.skeleton):
        season, count = _season_at(line, match.start("season")), _count(match, line)
        if season and count:
            yield Told(match.start("n"), episodes=count, season=season)
    for match in _THAN.finditer(line.skeleton):
        count = _count(match, line)
        if last and count:
            yield from _other(match, line, last - count if match["way"] == "more" else last + count)
    for match in _ALSO.finditer(line.skeleton):
        season = number_of(match["whose"]) or _season_at(line, match.start("whose"))
        count = _count(match, line)
        if count and season:
            yield Told(match.start("n"), episodes=count, season=season)


def _other(match: re.Match[str], line: Line, count: int | None) -> Iterator[Told]:
    if not count or not 0 < count <= _MOST:
        return
    season = number_of(match["nth"]) if match["nth"] else None
    if match["season"]:
        season = _season_at(line, match.start("season"))
    if season or match["last"]:
        yield Told(match.start("n"), episodes=count, season=season, before=season is None)


def _of_a_season(match: re.Match[str], count: int) -> bool:
    """Whether the episodes are all of a season's, not some of them or somebody's."""
    pre = (match["pre"] or "").strip()
    if pre.startswith("#"):
        return True
    some = match["all"] or pre in {"the", "its", "these", "those"}
    whole = match["all"].startswith("all") or (some and count >= _LEAST)
    whole = whole or (pre == "over" and match.start() == 0)
    if _HAS_ONLY.search(match.string[: match.start("n")]):
        pre = ""
    ran = pre == "for" and re.search(
        r"(?:r[au]ns?|order(?: is| was)?) $", match.string[: match.start()]
    )
    parts = match["noun"].startswith("part")
    partly = pre in _PARTLY and not (whole and pre not in {"first", "last", "next", "about"})
    told_in = not match["noun"].startswith("ep") and pre in {"in", "for", "over", "across"}
    post = match["post"] and not (whole and match["post"] in {" were", " remain", " in"})
    if post or (partly and not ran and not told_in):
        return False
    if _of_more_or_less(match):
        return False
    if parts and not told_in:
        return _in_parts(match)
    hyphen = match.string[match.end("n")] == "-"
    if match["noun"] in {"episode", "part", "installment", "instalment"} and not hyphen:
        return False  # "the May 14 episode"
    after = match.string[match.end() :]
    return count >= _LEAST or hyphen or after.startswith((" #", " of #"))


def _of_more_or_less(match: re.Match[str]) -> bool:
    """Whether they are of several seasons, or of a half."""
    before = match.string[max(0, match.start() - 50) : match.start("n")]
    if _HALF.search(before) or _OF_MANY.search(before):
        return True
    if match["noun"].startswith("part") and _STORY.match(match.string, match.end("noun")):
        return True
    return bool(_OF_MANY.search(match.string[match.end() : match.end() + 20]))


def _count(match: re.Match[str], line: Line, group: str = "n") -> int | None:
    """Read the number; "ten" is a network's name as well."""
    word = match[group]
    if word == "@":
        word = line.source(*match.span(group)).lower()
    if word.endswith("dozen") and match.string[: match.start(group)].endswith("half "):
        return _DOZENS["half a dozen"]
    return _DOZENS.get(word) or number_of(word)


def _count_of(word: str) -> int | None:
    return _DOZENS.get(word) or number_of(word)


def _in_parts(match: re.Match[str]) -> bool:
    """Tell "an eight-part drama" and "in six parts" from "two parts of the city"."""
    if match["noun"] == "parter":
        return (_count_of(match["n"]) or 0) >= _LEAST - 1
    after = match.string[match.end("noun") :]
    if "-part" in match.group():
        return bool(
            re.match(r"(?:er)?(?:,? \w+){0,3}? (?:#|§|series|season|drama|\w+)|er\b", after)
        )
    before = match.string[: match.start("n")]
    if before.endswith("the ") and after.startswith((" were", " are")):
        return True
    return bool(_HAS.search(before)) and not after.startswith(" of ")


def _season_at(line: Line, place: int) -> int | None:
    return next((season.number for at, season in line.seasons if at == place), None)
