"""Where a sentence names people, a surname alone included once the whole name has stood."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.reading.vocabulary import JARGON, NETWORKS, words

# A capitalised word without a possessive's ending: "O'Reilly", "Anne-Marie", but "Smith" of
# "Smith's".
WORD = r"(?:[A-ZÀ-ÖØ-ÞŁŚŠŽ](?:[^\W_]|-(?=\w)|'(?!s\b)(?=\w))+)"
_INITIALS = r"(?:[A-Z]\. ?){1,3}(?<! )"
_PARTICLE = r"(?:de|la|le|van|von|der|del|da|di|dos|al|el|bin|ben|y)"
_NEXT = rf"(?: (?:{WORD}|{_INITIALS}))"
_RUN = re.compile(
    rf"(?<![\w'’-])(?:{WORD}|{_INITIALS})(?:{_NEXT}|(?: {_PARTICLE}){{1,2}}{_NEXT}){{0,4}}"
    r"(?: Jr\.?(?!\w))?"
)
# Words that stand before a name without being part of it.
_BEFORE = words("""
the this that these those season series episode show but and when while after before in on at from
with for as it he she they we you i if there here what who why how his her their its no yes
according speaking besides even only both also meanwhile elsewhere now then like unlike did does is
was will would can could about because since although though where of to by so or not new another
original exclusive former starring stars star actor actress actors director creator co-creator
writer producer showrunner showrunners comedian singer rapper host author executive boss newcomer
newcomers winner winners nominee nominees winning nominated
veteran alum lead leads british american australian irish scottish welsh canadian french german
spanish italian english danish swedish norwegian korean japanese indian
says said photo image watch sadly happily finally yet still add adds casts joining opposite
alongside featuring look meet see expect thank enter
""")
# Words that no person's name has.
_NOT_NAMES = words("""
season series episode show the this that monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december deadline
variety exclusive television studios pictures productions entertainment universe cinematic comics
content agency awards award academy city street avenue island county university
day international women's first second third fourth fifth final marvel netflix hulu showtime
hollywood reporter media news times post guild group company association committee festival press
comic-con york angeles kingdom states europe channel network radio magazine book
books talks house motion part chapter volume christmas halloween plot production filming everyone
someone somebody nobody theatre theater school hotel hospital police army street's
""")
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he)(?= (?:(?:will|also|again|once|has|had|previously|first) )*(?:plays?|"
    r"played|portrays?|"
    r"portrayed|voices|voiced|reprises|stars as|returns as)\b)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name at a place; `name` is the whole of it."""

    start: int
    end: int
    name: str


class Roll:
    """The people whose whole names a text gives, by surname."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._known: dict[str, str | None] | None = None

    def whole(self, surname: str) -> str | None:
        """Return the one full name with that surname."""
        if not any(_follows_a_capital(surname, text) for text in self._texts):
            return None
        if self._known is None:
            self._known = {}
            for text in self._texts:
                for match in _RUN.finditer(text):
                    _, name = _trimmed(match.group())
                    if is_name(name):
                        last = name.rsplit(maxsplit=1)[-1]
                        twin = self._known.setdefault(last, name)
                        if twin != name:
                            self._known[last] = None
        return self._known.get(surname)


def _follows_a_capital(surname: str, text: str) -> bool:
    """Whether the word stands behind a capitalised one: cheap, and mostly it doesn't."""
    at = text.find(f" {surname}")
    while at > 0:
        if text[text.rfind(" ", 0, at) + 1].isupper():
            return True
        at = text.find(f" {surname}", at + 1)
    return False


def persons_in(sentence: str, roll: Roll, taken: Iterable[tuple[int, int]]) -> list[Person]:
    """People in order, outside of the stretches that are taken by shows."""
    spans = list(taken)
    found = []
    for match in _RUN.finditer(sentence):
        skipped, words_ = _trimmed(match.group())
        if not words_:
            continue
        start = match.start() + skipped
        end = match.end()
        if any(start < last and first < end for first, last in spans):
            continue
        name = words_ if is_name(words_) else None
        if name is None and " " not in words_ and words_.lower() not in _NOT_NAMES:
            name = roll.whole(words_)
        if name:
            found.append(Person(start, end, name))
    return found


def with_pronouns(sentence: str, people: list[Person], roll: Roll, before: str) -> list[Person]:
    """Add "she" of "she plays": the one person named before in this sentence, or in the last."""
    pronouns = list(_PRONOUN.finditer(sentence))
    if not pronouns:
        return people
    found = list(people)
    for match in pronouns:
        names = {one.name for one in people if one.end <= match.start()}
        names = names or {one.name for one in persons_in(before, roll, ())}
        if len(names) == 1:
            found.append(Person(match.start(), match.end(), names.pop()))
    return sorted(found, key=lambda one: one.start)


def _trimmed(run: str) -> tuple[int, str]:
    """Drop what only stands before the name: how many characters, and the rest."""
    skipped = 0
    while run:
        first, _, rest = run.partition(" ")
        lower = first.lower()
        given = lower == "will" and run.count(" ") == 1
        worthy = lower.endswith(("-winning", "-nominated", "-born"))
        if given or not (worthy or lower in _BEFORE or lower in NETWORKS):
            break
        skipped += len(first) + 1
        run = rest
    return skipped, run


def is_name(run: str) -> bool:
    """Whether capitalised words can be somebody's whole name."""
    parts = run.split()
    if not 2 <= len(parts) <= 5 or run.isupper() or run.lower() in NETWORKS:
        return False
    lower = [part.lower().strip(".'") for part in parts]
    if any(part in _NOT_NAMES for part in lower):
        return False
    return not any(
        part in JARGON and (part != "fox" or not place) for place, part in enumerate(lower)
    )
