"""Names by the start of any of their words: bisection over all word starts, in order."""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.texts import Texts

_ORDERED = 48  # bytes that the order minds; what is typed is cut to these
_WORD = re.compile(rb"[^ \n]+")


@dataclass(frozen=True, slots=True)
class Hits:
    """Names that are what was typed, that start so, and that have a later word which does.

    The first are also among the second. A name may be in there twice.
    """

    whole: NDArray[np.uint32]
    names: NDArray[np.uint32]
    later: NDArray[np.uint32]


class WordStarts:
    """An index over folded names. Finding takes time by the hits, not by the names."""

    def __init__(self, names: Texts) -> None:
        self._data = data = names.data
        self._places = np.array(_in_order(data), np.uint32)
        owners = (np.searchsorted(names.starts, self._places, side="right") - 1).astype(np.uint32)
        first = names.starts[owners] == self._places
        # The number of the name; behind all numbers if it is not the name's first word.
        self._size = len(names)
        self._ranks = owners + np.where(first, 0, self._size).astype(np.uint32)

    def best(self, typed: str, limit: int) -> list[int]:
        """Return some `limit` names of the lowest numbers: those that are it, start so, have it."""
        whole, ranks = self._spans(typed)
        if len(ranks) > limit:
            ranks = np.partition(ranks, limit)[:limit]
        some = [*np.sort(whole)[:limit], *np.sort(ranks)]
        return [int(rank) % self._size for rank in some]

    def find(self, typed: str) -> Hits:
        """Return all names with a word (and what follows) that starts so, in no order."""
        whole, ranks = self._spans(typed)
        first = ranks < self._size
        return Hits(whole, ranks[first], ranks[~first] - np.uint32(self._size))

    def _spans(self, typed: str) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
        wanted = typed.encode("utf-8", "replace")[:_ORDERED]
        low = self._bisect(wanted)
        high = self._bisect(wanted + b"\xff")  # behind all that can follow
        end = self._bisect(wanted + b"\n\xff") if len(wanted) < _ORDERED else low
        whole = self._ranks[low:end]  # the end of a name is the least that can follow
        return whole[whole < self._size], self._ranks[low:high]

    def _bisect(self, wanted: bytes) -> int:
        data, length = self._data, len(wanted)
        return bisect_left(self._places, wanted, key=lambda at: data[at : at + length])


def _in_order(data: bytes) -> "array[int]":
    """List where words start, in the order of what follows.

    By their first letters, some at a time: that saves memory, and other threads go on meanwhile.
    """
    by_letters: dict[bytes, array[int]] = defaultdict(lambda: array("L"))
    for found in _WORD.finditer(data):
        at = found.start()
        by_letters[data[at : at + 2]].append(at)
    places = array("L")
    for letters in sorted(by_letters):
        places.extend(sorted(by_letters.pop(letters), key=lambda at: data[at : at + _ORDERED]))
    return places
