"""A line's words as ideas: one sign for each word or phrase, so that patterns are over meaning.

`§ starts shooting # in vancouver` becomes five signs and an unknown word. A word may stand for
several ideas ("lands": is given something, or comes out), and every set of ideas has a sign.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.reading.headlines.patterns.lexicon import PHRASES

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
_NAMED_STOPS = {"|": "stop", ":": "colon", ",": "comma"}
_IDEAS |= {sign: frozenset([name]) for sign, name in [(_OTHER, "w"), *_NAMED_STOPS.items()]}
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


# Ideas as bits, so that what a line holds and what a row needs are compared at once.
_BITS = {idea: 1 << n for n, idea in enumerate(sorted(set().union(*_IDEAS.values())))}


def bits_of(ideas: Iterable[str]) -> int:
    return sum(_BITS[idea] for idea in ideas)


_BITS_OF_SIGN = {sign: bits_of(ideas) for sign, ideas in _IDEAS.items()}
_ADVERB = bits_of(_MEANINGS["officially"])
_WITH = [(char, bits_of([_NAMED_STOPS[sign]])) for char, sign in _STOPS.items()]
_EVERY = bits_of(_BITS)
# Marks and quotes may part what hyphens join: "Canceled-‘Evil’".
_JOINED = re.compile(r"\w'?[&./-]+'?\w")
_LONGER = re.compile(r"[&./-][\w']*[&./-]'?\w")
_PART = re.compile(r"[^\W_](?:[\w']*\w)?")


def bits_in(signs: str) -> int:
    """Return the ideas of some signs as bits."""
    bits = 0
    for sign in set(signs):
        bits |= _BITS_OF_SIGN[sign]
    return bits


def _bits_by_word() -> dict[str, tuple[int, list[tuple[tuple[str, ...], int]]]]:
    """Return the ideas of each word alone, and of the phrases that it begins."""
    return {
        word: (
            sum({_BITS_OF_SIGN[sign] for parts, sign in phrases if len(parts) == 1}),
            [(parts, _BITS_OF_SIGN[sign]) for parts, sign in phrases if len(parts) > 1],
        )
        for word, phrases in _PHRASES.items()
    }


_BITS_BY_WORD = _bits_by_word()


def bits_at_most(lower: str) -> int:
    """Return all ideas that the words of an unmarked line can have, however phrases fall."""
    if '"' in lower:
        lower = lower.replace('"', "")
    bits = _bits_of_words(_WORD.findall(lower))
    for stop, bit in _WITH:
        if stop in lower:
            bits |= bit
    if _JOINED.search(lower):
        bits |= _EVERY if _LONGER.search(lower) else _bits_of_words(_PART.findall(lower))
    return bits


def _bits_of_words(words: Sequence[str]) -> int:
    bits = _BITS[_OTHER]
    for place, word in enumerate(words):
        known = _BITS_BY_WORD.get(word)
        if known is None:
            if word.endswith("ly"):
                bits |= _ADVERB
            continue
        bits |= known[0]
        for parts, more in known[1]:
            if tuple(words[place : place + len(parts)]) == parts:
                bits |= more
    return bits


@dataclass(slots=True)
class Sense:
    """A line as signs; the place of each in the skeleton is looked up when asked for."""

    skeleton: str
    signs: str
    _words: list[tuple[int, int]]  # the first and the last word of each sign
    _spans: list[tuple[int, int]] = field(default_factory=list)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the signs from one place to another stand in the skeleton."""
        if not self._spans:
            self._spans = [match.span() for match in _WORD.finditer(self.skeleton)]
        return self._spans[self._words[first][0]][0], self._spans[self._words[last - 1][1]][1]

    def clause(self, first: int, last: int, stops: str) -> int:
        """Return the ideas between the stops around some of them, as bits."""
        start = max(self.signs.rfind(stop, 0, first) for stop in stops) + 1
        ends = [end for stop in stops if (end := self.signs.find(stop, last)) >= 0]
        return bits_in(self.signs[start : min(ends, default=len(self.signs))])


def sense_of(skeleton: str) -> Sense:
    """Find the ideas of a skeleton's words, the longest phrase first."""
    words = _WORD.findall(skeleton)
    signs: list[str] = []
    places: list[tuple[int, int]] = []
    place = points = 0
    while place < len(words):
        word = words[place]
        count = 1
        for parts, meant in _PHRASES.get(word, ()):
            if len(parts) == 1 or tuple(words[place : place + len(parts)]) == parts:
                count, sign = len(parts), meant
                break
        else:
            sign = _sign(word)
            if word == ".":
                points += 1
                sign = "" if _is_short(skeleton, points) else sign
        if sign:
            signs.append(sign)
            places.append((place, place + count - 1))
        place += count
    return Sense(skeleton, "".join(signs), places)


def _sign(word: str) -> str:
    if word in _MARKS:
        return word
    if word.endswith("ly"):
        return _SIGN[_MEANINGS["officially"]]
    return _STOPS.get(word, "" if word in "()" else _OTHER)


def _is_short(skeleton: str, number: int) -> bool:
    """Whether the so-many-th point that ends a word ends an abbreviation: "Mr. Robot"."""
    points = (match.start() for match in _WORD.finditer(skeleton) if match.group() == ".")
    start = next(islice(points, number - 1, None))
    return bool(_ABBREVIATED.search(skeleton, max(0, start - 4), start))


def is_known(word: str) -> bool:
    """Whether a word means anything here, or only colours what others mean."""
    return word in _PHRASES or word in _MARKS or word.endswith("ly")
