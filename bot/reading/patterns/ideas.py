"""A line's words as ideas: one sign for each word or phrase, so that patterns are over meaning.

`§ starts shooting # in vancouver` becomes five signs and an unknown word. A word may stand for
several ideas ("lands": is given something, or comes out), and every set of ideas has a sign.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from bot.reading.patterns.lexicon import PHRASES

_FIRST_SIGN = 0xE000  # private use: none can come from outside
_MARKS = {"§": "§", "#": "#", "@": "@", "~": "~"}
_OTHER = "w"
_WORD = re.compile(r"[§#@~]|[^\W_](?:[\w'&./-]*\w)?|[,;:–|!?()…+&]|\.(?= |$)| - ")
_ABBREVIATED = re.compile(r"(?:^|\W)(?:\w|[jsdm]r|st|vs|vol|pt|no)$")


def _meanings() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for idea, phrases in PHRASES.items():
        for phrase in phrases:
            found[phrase].add(idea)
    return {phrase: frozenset(ideas) for phrase, ideas in found.items()}


_MEANINGS = _meanings()
_SETS = sorted({*_MEANINGS.values()}, key=sorted)
_SIGN = {ideas: chr(_FIRST_SIGN + place) for place, ideas in enumerate(_SETS)}
_IDEAS = {sign: ideas for ideas, sign in _SIGN.items()}
_IDEAS |= {mark: frozenset([mark]) for mark in _MARKS}
_IDEAS |= {_OTHER: frozenset(["w"]), "|": frozenset(["stop"]), ":": frozenset(["colon"])}
_IDEAS |= {",": frozenset(["comma"])}
_STOPS = dict.fromkeys([*";–|!?….", " - "], "|") | {":": ":", ",": ","}


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for phrase, ideas in _MEANINGS.items():
        parts = tuple(phrase.split())
        found[parts[0]].append((parts, _SIGN[ideas]))
    for phrases in found.values():
        phrases.sort(key=lambda one: -len(one[0]))
    return dict(found)


_PHRASES = _by_first_word()


def signs_of(ideas: list[str]) -> str:
    """All signs that stand for one of the ideas; ValueError for an idea without words."""
    unknown = [idea for idea in ideas if not any(idea in all_ for all_ in _IDEAS.values())]
    if unknown:
        raise ValueError(f"no word of the lexicon means {unknown}")
    return "".join(sign for sign, all_ in _IDEAS.items() if any(idea in all_ for idea in ideas))


@dataclass(frozen=True, slots=True)
class Sense:
    """A line as signs, with the place of each in the skeleton."""

    signs: str
    starts: list[int]
    ends: list[int]

    def ideas(self) -> set[str]:
        return set().union(*(_IDEAS[sign] for sign in set(self.signs)))

    def clause(self, first: int, last: int) -> set[str]:
        """Return the ideas between the stops around some of them."""
        start = max(self.signs.rfind("|", 0, first), self.signs.rfind(":", 0, first)) + 1
        ends = [end for end in (self.signs.find("|", last), self.signs.find(":", last)) if end >= 0]
        signs = self.signs[start : min(ends, default=len(self.signs))]
        return set().union(*(_IDEAS[sign] for sign in set(signs)))


def sense_of(skeleton: str) -> Sense:
    """Find the ideas of a skeleton's words, the longest phrase first."""
    found = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(skeleton)]
    words = [word for word, _, _ in found]
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    while place < len(words):
        word, start, _ = found[place]
        count, sign = 1, _sign(word, skeleton, start)
        for parts, meant in _PHRASES.get(word, ()):
            if len(parts) == 1 or tuple(words[place : place + len(parts)]) == parts:
                count, sign = len(parts), meant
                break
        place += count
        if sign:
            signs.append(sign)
            starts.append(start)
            ends.append(found[place - 1][2])
    return Sense("".join(signs), starts, ends)


def _sign(word: str, skeleton: str, start: int) -> str:
    if word in _MARKS:
        return word
    if word == "." and _ABBREVIATED.search(skeleton, max(0, start - 4), start):
        return ""
    if word.endswith("ly"):
        return _SIGN[_MEANINGS["officially"]]
    return _STOPS.get(word, "" if word in "()" else _OTHER)


def is_known(word: str) -> bool:
    """Whether a word means anything here, or only colours what others mean."""
    return word in _PHRASES or word in _MARKS or word.endswith("ly")
