"""Who acts in a show and who runs it, out of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.claim import Job
from bot.reading.articles import cast, cues
from bot.reading.articles.cast import Known
from bot.reading.articles.folded import Folded
from bot.reading.articles.persons import Name

# "showrunner Jane Doe", "showrunner and executive producer Jane Doe", "run by Jane Doe"
_RUN = re.compile(
    r"(?:(?<!ex-)(?:co-)?showrunners?(?: (?:of|for|on) (?:the (?:series|show|drama|comedy)|"
    r"§))?(?:(?:,? (?:and|&|who is also) |/|, )[a-z-]+(?: "
    r"[a-z-]+)?){0,3}"
    r"(?: is| are|,)?(?: (?:still|again|once more))?:?,?|(?:showrun|show-run|run|showrunner) by|"
    r"reins? (?:go|goes|went|pass(?:es|ed)?) to|showrunner\b[^.;¤]{0,60}\b(?:replaced|succeeded|"
    r"followed) by|as (?:co-)?showrunners? (?:alongside|together with|with)|"
    r"runs (?:it|the (?:show|series)) (?:alongside|together with|with)) (?:[a-z-]+ "
    r"(?:winner|nominee) )?$"
)
_FORMER = re.compile(
    r"\b(?:former|ex-?|original|previous|outgoing|replac\w+|succeed\w*|one-time|then|over from|"
    r"late|without) ?"
    r"(?:§(?:'s)? )?(?:[a-z]+ and )?(?:co-)?showrunners?(?:(?: and|,|/)? ?[a-z -]+)?$"
)
# "Jane Doe serves as showrunner", "Jane Doe, who wrote the pilot and will run the show"
_NOT_BETWEEN = (
    r"(?:said|says?|saying|told|tells?|telling|called|calls|thank\w*|former|ex|with|for|by|step\w*|"
    r"exit\w*|left|leav\w*|depart\w*|quit\w*|fired|replaced|oust\w*|resign\w*|longer|previously|"
    r"under|but|when|while|if|because|that|whose|than|without|not|once|interview\w*|ask\w*|spoke|"
    r"speak\w*|reveal\w*|promis\w*|insist\w*|credit\w*|prais\w*)"
)
_RUNS = re.compile(
    rf"(?:,? (?:(?!{_NOT_BETWEEN}\b)[^\s.;:()¤¢\"]+|(?:replac\w+|succeed\w*|(?:over )?from) "
    rf"¤)){{0,14}}?,? "
    r"(?:(?:co-)?showrun(?:s|ner|ners|ning)?\b(?!,? ¤)(?!(?: and| &|/) ?(?:[a-z]+ )?(?:producer|"
    r"creator|writer|director|ep|star) ¤)(?! (?:and|who|,)? ?(?:left|exit|step|depart))|(?:runs?|"
    r"running) (?:the )?(?:show|series|writers'? room|§)\b|runs it\b)"
)
_LEAVES = re.compile(
    r"(?:, who [^,.;¤]{1,80},)?,? (?:(?:has|have|had|is|was|will be|who|will) ){0,2}(?:step\w*|"
    r"exit\w*|left|leav\w+|"
    r"depart\w*|"
    r"quit\w*|fired|out|replaced|no longer|ousted|resign\w*|let go|"
    r"bow\w*)\b[^.;¤]{0,60}?\b(?:showrun|"
    r"as|from|§|(?:her|his|their) (?:position|post|role)\b)"
)
_REPLACED = re.compile(r"(?:replac\w+|succeed\w*|in place of|over from|take over for) $")
_BRACKET = re.compile(r" \([^()]{1,60}\)")
_AND = re.compile(r"(?:, (?:and )?| and | & )")
_RUNS_IT = (
    "howrun",
    "how-run",
    "run by ",
    "runs the ",
    "run the ",
    "running the ",
    "reins",
    "runs it",
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person with their part, at a place in the sentence."""

    start: int
    end: int
    person: str
    job: Job
    character: str | None = None
    spot: tuple[int, int] | None = None  # where the character stands
    elsewhere: bool = False  # in a show that is only named beside


def names_somebody(sentence: str) -> bool:
    """Whether a sentence may hold a credit: cheap, and before anything is looked up."""
    return _has_runner(sentence) or cues.may_tell(sentence)


def _has_runner(sentence: str) -> bool:
    return any(map(sentence.__contains__, _RUNS_IT))


def credits_in(folded: Folded, known: Known) -> tuple[list[Named], list[str]]:
    """People with a part in a show, and those who run none any longer."""
    if not folded.names:
        return [], []
    words = folded.words
    people = [(at, name) for at, name in sorted(folded.names.items()) if name.person]
    found: dict[str, Named] = {}
    gone: list[str] = []
    if _has_runner(words):
        gone = [name.whole for at, name in people if _leaves(words, at)]
        for name in _runners(people, words):
            if name.whole not in gone:
                found[name.whole] = Named(name.start, name.end, name.whole, Job.SHOWRUNNER)
    aside: list[Named] = []
    for part in cast.cast_in(folded, known):
        if part.elsewhere:
            aside.append(
                Named(part.start, part.end, part.person, Job.CAST, part.character, elsewhere=True)
            )
            continue
        earlier = found.get(part.person)
        if earlier is None or (earlier.job is Job.CAST and earlier.character is None):
            found[part.person] = Named(
                part.start, part.end, part.person, Job.CAST, part.character, part.spot
            )
    return sorted([*found.values(), *aside], key=lambda named: named.start), gone


def _leaves(words: str, at: int) -> bool:
    return bool(_LEAVES.match(words, at + 1) or _REPLACED.search(words, max(0, at - 30), at))


def _runners(people: Sequence[tuple[int, Name]], words: str) -> Iterator[Name]:
    """Showrunners, all of "Jane Doe and John Roe" where one of them is."""
    heads = [_heads(words, at) for at, _ in people]
    tails = [_tails(words, at) for at, _ in people]
    several = "showrunners" in words
    for place in range(1, len(people)):
        joined = _AND.fullmatch(words, people[place - 1][0] + 1, people[place][0])
        heads[place] = heads[place] or bool(several and joined and heads[place - 1])
    for place in range(len(people) - 2, -1, -1):
        joined = _AND.fullmatch(words, people[place][0] + 1, people[place + 1][0])
        tails[place] = tails[place] or bool(joined and tails[place + 1])
    for (_, name), head, tail in zip(people, heads, tails, strict=True):
        if head or tail:
            yield name


def _heads(words: str, at: int) -> bool:
    left = words[max(0, at - 80) : at]
    return bool(_RUN.search(left)) and not _FORMER.search(left)


def _tails(words: str, at: int) -> bool:
    aside = _BRACKET.match(words, at + 1)
    end = aside.end() if aside else at + 1
    return bool(_RUNS.match(words, end)) and not _REPLACED.search(words, max(0, at - 30), at)
