"""Who acts in a show and who runs it, out of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.claim import Job
from bot.reading import cast
from bot.reading.persons import Person, Roll, persons_in, with_pronouns

_RUNNER = r"(?:co-)?showrunners?"
_RUNS = re.compile(
    r"(?:,|)(?:,? (?:who|also|will|again|still|now|both|once|continues?|to|is|are|was|were|serves?|"
    r"served|serving|returns?|returning|stays?|staying|remains?|back|acts?|acting|named|tapped|"
    r"joins|joined|joining|comes|aboard|on|board|in|takes?|took|taking|over|writes|wrote|created|"
    r"creates|directs|and|executive|produces|as|the|its|an?|a|series'?|show's|§+|of|co-creator|"
    r"creator|head|writer|producer|exec|star|sole|new|current|longtime|set|duties|with|her|his|"
    r"been|has|have|promoted|more|time|write|produce|serve|develop|developed|pilot|scripts?|"
    r",)){0,12}? (?:"
    rf"{_RUNNER}\b(?!(?-i: [A-ZÀ-Þ]))(?! (?:and|who|,)? ?(?:left|exit|step|depart))|"
    rf"runs? the (?:show|series|"
    rf"writers|room))",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"(?:\b[Ss](?:eries )?(?:co-)?howrunners?|(?<!ex-)(?<!-)\b(?:[Cc]o-)?[Ss]howrunners?"
    r"(?:(?:,? (?:and|&) |/|, )(?:[a-z]+(?:[ -][a-z]+)?)){0,2}(?: is| are)?:?,?|(?:showrun|"
    r"show-run|run) by) $"
)
_FORMER = re.compile(
    r"\b(?:former|ex-?|original|previous|outgoing|replac\w+|succeed\w*|one-time|then) ?(?:co-)?"
    r"(?:showrunners? (?:and [a-z ]+ )?)?$",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r",? (?:(?:has|have|had|is|was|will be|who) )?(?:step\w*|exit\w*|left|leav\w+|depart\w*|"
    r"quit\w*|"
    r"fired|out|replaced|no longer|ousted|resign\w*|let go)\b[^.;]{0,40}\b(?:showrun|as|from|§)"
)
_AND = re.compile(r"(?:, (?:and )?| and | & )")
# What precedes a credit of another show or another time.
_ELSEWHERE = re.compile(
    r"\b(?:known for|best known|whose credits|credits include|résumé|resume|alum|other credits|"
    r"repped|"
    r"represented|best remembered|also known|fame\b|will next be seen|next be seen|"
    r"recently (?:seen|appeared|starred)|last seen|comes off|coming off|no relation|"
    r"rumou?red|fan[- ]cast|would love|"
    r"(?:could|might|may|wants? to|would like to) (?:(?:also|yet|still) )?(?:play|join|star|"
    r"return|appear|be|lead|replace|take|come)|petition|in talks|eyed|circling)",
    re.IGNORECASE,
)
# "John Roe, last seen in Suits, plays Luke" goes on.
_ASIDE = re.compile(r", [^.;,]{1,60}, ")
# Whoever wrote the book has no part in the show.
_SOURCE = re.compile(
    r"\b(?:based (?:up)?on|inspired by|adapted from|adaptation of)\b[^.;,]*?(?=,|;|\.|$|"
    r" and (?:stars|will star|is|"
    r"follows)\b)"
)
_RUNS_IT = ("howrun", "how-run", "run by ", "runs the ", "run the ")


@dataclass(frozen=True, slots=True)
class Named:
    """A person with their part, at a place in the sentence."""

    start: int
    end: int
    person: str
    job: Job
    character: str | None = None
    spot: tuple[int, int] | None = None  # where the character stands


def names_somebody(sentence: str) -> bool:
    """Whether a sentence may hold a credit: cheap, and before anything is looked up."""
    return _has_runner(sentence) or cast.may_tell(sentence)


def _has_runner(sentence: str) -> bool:
    return any(map(sentence.__contains__, _RUNS_IT))


def credits_in(
    sentence: str, shows: Sequence[tuple[int, int]], roll: Roll, before: str = ""
) -> tuple[list[Named], list[str]]:
    """People with a part in a show, and those who run none any longer.

    `shows` are the stretches of the sentence in which shows are named, `before` is the sentence
    before it.
    """
    marked = _marked(sentence, shows)
    sentence = sentence[: len(marked)]
    people = persons_in(marked, roll, shows)
    people = with_pronouns(marked, people, roll, before)
    if not people:
        return [], []
    gone = [one.name for one in people if _LEAVES.match(marked, one.end)]
    found: dict[str, Named] = {}
    if _has_runner(marked):
        for one in _runners(people, marked):
            if one.person not in gone:
                found[one.person] = one
    for part in cast.cast_in(sentence, marked, people):
        known = found.get(part.person)
        if known is None or (known.job is Job.CAST and known.character is None):
            found[part.person] = Named(
                part.start, part.end, part.person, Job.CAST, part.character, part.spot
            )
    return sorted(found.values(), key=lambda named: named.start), gone


def _marked(sentence: str, shows: Sequence[tuple[int, int]]) -> str:
    """Put § for shows, blanks for whoever wrote the book; cut what tells of another time."""
    marked = sentence
    for first, last in shows:
        marked = marked[:first] + "§" * (last - first) + marked[last:]
    marked = _SOURCE.sub(lambda match: " " * len(match.group()), marked)
    for elsewhere in _ELSEWHERE.finditer(marked):
        if not _ASIDE.match(marked, elsewhere.start() - 2):
            return marked[: elsewhere.start()]
    return marked


def _runners(people: Sequence[Person], marked: str) -> Iterator[Named]:
    """Showrunners, all of "Jane Doe and John Roe" where one of them is."""
    running: list[bool] = []
    for one in people:
        left = marked[max(0, one.start - 70) : one.start]
        heads = bool(_RUN.search(left)) and not _FORMER.search(left)
        several = bool(re.search(r"showrunners\b", marked[max(0, people[0].start - 70) : one.end]))
        follows = (
            several
            and bool(running)
            and running[-1]
            and _joined(people[len(running) - 1], one, marked)
        )
        after = _RUNS.match(marked, one.end)
        runs = after is not None and not re.search(r"\b(?:former|ex-)", after.group())
        running.append(heads or follows or runs)
    for place in range(len(people) - 2, -1, -1):
        if running[place + 1] and not running[place]:
            one, other = people[place], people[place + 1]
            running[place] = _joined(one, other, marked) and bool(_RUNS.match(marked, other.end))
    for one, runs in zip(people, running, strict=True):
        if runs:
            yield Named(one.start, one.end, one.name, Job.SHOWRUNNER)


def _joined(one: Person, other: Person, marked: str) -> bool:
    return bool(_AND.fullmatch(marked, one.end, other.start))
