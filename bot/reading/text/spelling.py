"""A text's words and their keys for comparing: lower-case, no accents, no apostrophes."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|&|(?<=\s)\+(?=\s)")
_ACRONYM = re.compile(r"\b(?:[^\W\d_][.*]){1,12}[^\W\d_]\b[.]?|\b(?:[^\W\d_]\.){2,12}")

_LONGEST_WORD = 40


class Word(NamedTuple):
    """A word of a text: where it stands, and its key for comparing."""

    start: int
    end: int
    key: str


class Words:
    """The words of a text in order. Their places are looked up when first asked for: seldom."""

    __slots__ = ("_ends", "_spans", "_text", "keys")

    def __init__(self, text: str, ends: dict[int, int]) -> None:
        self._text = text
        self._ends = ends
        self._spans: list[tuple[int, int]] | None = None
        self.keys: list[str] = _WORD.findall(text)
        if not text.isascii() or "'" in text or "&" in text or "+" in text:
            self.keys = [
                word if word.isascii() and word.isalnum() else _key(word) for word in self.keys
            ]

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: int) -> Word:
        return Word(*self.span(place), self.keys[place])

    def __iter__(self) -> Iterator[Word]:
        return (self[place] for place in range(len(self.keys)))

    @property
    def spans(self) -> list[tuple[int, int]]:
        if self._spans is None:
            found = [match.span() for match in _WORD.finditer(self._text)]
            ends = self._ends
            if ends:
                found = [(start, ends.get(start, end)) for start, end in found]
            self._spans = found
        return self._spans

    def span(self, place: int) -> tuple[int, int]:
        return self.spans[place]

    def start(self, place: int) -> int:
        return self.spans[place][0]

    def end(self, place: int) -> int:
        return self.spans[place][1]

    def has_apostrophe(self, place: int) -> bool:
        """Whether the key lacks one that the word has: "Ozark's", but not "runs"."""
        return "'" in self._text[slice(*self.span(place))]


def _key(word: str) -> str:
    # What stands between two spaces of a hostile text may be as long as itself.
    return _remembered(word) if len(word) <= _LONGEST_WORD else _folded(word)


@lru_cache(maxsize=4096)
def _remembered(word: str) -> str:
    return _folded(word)


def _folded(word: str) -> str:
    if word in {"&", "+"}:
        return "and"
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).replace("'", "")


def lower_of(text: str) -> str:
    """Lower case of the same length (a few letters grow when lowered, such as İ)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def split_words(text: str) -> Words:
    """Split a cleaned text into words."""
    ends: dict[int, int] = {}
    if "*" in text or 0 <= text.find(".") < len(text) - 1:  # not only at its end
        ends = {match.start(): match.end() for match in _ACRONYM.finditer(text)}
        if ends:
            text = _ACRONYM.sub(_joined, text)
    return Words(lower_of(text), ends)


def _joined(match: re.Match[str]) -> str:
    """`S.H.I.E.L.D.` as one word of the same length, so that places in the text stay true."""
    letters = match.group().replace(".", "").replace("*", "")
    return letters + " " * (len(match.group()) - len(letters))


def key_of(name: str) -> str:
    return " ".join(split_words(name).keys)
