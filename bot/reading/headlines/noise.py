"""Lines that report nothing, whatever words they hold."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.headlines.elsewhere import ELSEWHERE
from bot.reading.headlines.silences import TALK, Noise

TABLE: tuple[Noise, ...] = (*TALK, *ELSEWHERE)

_NUM = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_WORDS = tuple(noise.words.replace("<num>", _NUM) for noise in TABLE)
# The edges of words are looked at once for all, not once for each.
_EDGED = r"(?<![\w'-])(?:{})(?![\w-])"
_ALL = re.compile(_EDGED.format("|".join(f"(?P<n{n}>{words})" for n, words in enumerate(_WORDS))))
_BARS = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|[()|]")
_LETTER = re.compile(r"[a-z](?![?*{])")


def _branches(pattern: str) -> Iterator[str]:
    """Split a pattern at the bars that stand in no brackets."""
    depth = start = 0
    for token in _BARS.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if token.group() == "|" and not depth:
            yield pattern[start : token.start()]
            start = token.end()
    yield pattern[start:]


def _by_letter() -> re.Pattern[str]:
    """Compile all words anew, for looking only: those with one first letter stand together.

    So most are passed over at once, which makes it three times as fast.
    """
    together: dict[str, list[str]] = defaultdict(list)
    for words in _WORDS:
        for branch in _branches(words):
            letter = _LETTER.match(branch)
            together[letter.group() if letter else branch].append(branch)
    groups = ("|".join(branches) for branches in together.values())
    return re.compile(_EDGED.format("|".join(f"(?:{group})" for group in groups)))


_ANY = _by_letter()
_UNLESS = tuple(re.compile(noise.unless) for noise in TABLE)

# Little words of other languages that English lacks. Two of them, or one and no English word.
_FOREIGN = re.compile(
    r"\b(?:und|der|das|dem|den|ein|eine|für|mit|von|ist|nicht|auf|zur|zum|wird|staffel|folge|"
    r"serie|kommt|verlängert|abgesetzt|neue[rs]?|"
    r"el|los|las|del|una|para|con|por|que|temporada|serie|estreno|fecha|renovada|cancelada|"
    r"segunda|tercera|nueva|"
    r"le|les|des|du|et|une|pour|avec|sur|dans|saison|série|est|renouvelée|annulée|bande-annonce|"
    r"il|gli|della|nel|stagione|serie|uscita|rinnovata|cancellata|seconda|terza|"
    r"o(?!')|os|da|na|em|estreia|renovada|het|een|voor|met|seizoen|van de|"
    r"sezon|dizi|ve|için|sesong|säsong|och|på|sæson|og|kausi|ja|sezonu?|jest|na|w|się)\b"
)
_ENGLISH = re.compile(
    r"\b(?:the|and|of|to|for|on|at|with|is|has|by|from|as|after|first|new|renewed|cancelled|"
    r"canceled|"
    r"filming|production|begins|starts|sets|gets|joins|season|returns?|premieres?|release|"
    r"drops?|reveals?)\b"
)


class Silence(NamedTuple):
    """Words that make a line noise, where they begin, and why."""

    words: str
    start: int
    end: int
    why: str


def noises_in(skeleton: str) -> list[Silence]:
    """Find all the words that make a line noise; none for a line that may report something."""
    silences = []
    end = 0
    while any_ := _ANY.search(skeleton, end):
        found = _ALL.match(skeleton, any_.start()) or any_
        end = found.end()
        place = int((found.lastgroup or "n0")[1:])
        if not (TABLE[place].unless and _UNLESS[place].search(skeleton)):
            silences.append(Silence(found.group(), found.start(), end, TABLE[place].why))
    return silences


def noise_in(skeleton: str) -> Silence | None:
    """Find the first words that make a line noise."""
    return next(iter(noises_in(skeleton)), None)


def is_foreign(skeleton: str) -> bool:
    """Whether a line is in another language, as far as its little words tell."""
    foreign = len(set(_FOREIGN.findall(skeleton)))
    return foreign > 0 and foreign > len(_ENGLISH.findall(skeleton))
