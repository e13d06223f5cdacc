"""Names by the three-byte pieces that they share with something misspelt."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.texts import Texts

_RAREST = 10  # pieces looked up of what is typed: the common ones cost most and tell least
_KINDS = 1 << 16  # pieces are told apart by 16 bits; that some are taken for others does no harm
_MIX = np.uint32(40_503)
_AT_ONCE = 8192  # names whose pieces are in memory at a time while the index is built


class Trigrams:
    """An index over folded names: for each piece the names it occurs in, lowest first."""

    def __init__(self, names: Texts) -> None:
        self._size = len(names)
        counts = np.zeros(_KINDS, np.int64)
        for kinds, _ in _blocks(names):
            counts += np.bincount(kinds, minlength=_KINDS)
        self._bounds = np.concatenate(([0], np.cumsum(counts))).astype(np.uint32)
        self._postings = np.empty(int(self._bounds[-1]), np.uint32)
        free = self._bounds[:-1].astype(np.int64)
        for kinds, owners in _blocks(names):
            order = np.argsort(kinds, kind="stable")
            ordered = kinds[order]
            counts = np.bincount(ordered, minlength=_KINDS)
            nth = np.arange(len(ordered)) - (np.cumsum(counts) - counts)[ordered]
            self._postings[free[ordered] + nth] = owners[order]
            free += counts

    def find(self, typed: str, limit: int) -> NDArray[np.int64]:
        """Return `limit` names that share the most pieces with `typed`, of equals the lowest."""
        shared = np.zeros(self._size, np.uint8)
        for low, high in self._spans(typed):
            shared[self._postings[low:high]] += 1
        levels = np.bincount(shared, minlength=_RAREST + 1)
        levels[0] = 0
        as_many = np.cumsum(levels[::-1])[::-1]  # names that share so many pieces or more
        enough = max(1, int(np.argmax(as_many <= limit)))
        near = np.flatnonzero(shared >= enough)
        if enough > 1 and len(near) < limit:
            equals = np.flatnonzero(shared == enough - 1)
            near = np.concatenate((near, equals[: limit - len(near)]))
        return near

    def _spans(self, typed: str) -> list[tuple[int, int]]:
        """Where the postings of the rarest pieces of `typed` lie."""
        data = np.frombuffer(_framed(typed.encode("utf-8", "replace")), np.uint8)
        kinds: list[int] = np.unique(_kinds(data)).tolist()
        spans = [(int(self._bounds[kind]), int(self._bounds[kind + 1])) for kind in kinds]
        filled = [span for span in spans if span[0] < span[1]]
        return sorted(filled, key=lambda span: span[1] - span[0])[:_RAREST]


def _blocks(names: Texts) -> Iterator[tuple[NDArray[np.uint16], NDArray[np.uint32]]]:
    """Yield pieces and whose they are, for some names at a time."""
    for first in range(0, len(names), _AT_ONCE):
        starts = names.starts[first : first + _AT_ONCE + 1]
        # The line end before a name stands for the space before its first word.
        data = np.frombuffer(_framed(names.data[starts[0] : starts[-1] - 1]), np.uint8)
        kinds = _kinds(data)
        owners = np.searchsorted(starts - starts[0], np.arange(len(kinds)), side="right") - 1
        inside = (data[1:-1] != ord("\n")) & (data[2:] != ord("\n"))
        yield kinds[inside], (first + owners[inside]).astype(np.uint32)


def _framed(text: bytes) -> bytes:
    return b"\n" + text


def _kinds(data: NDArray[np.uint8]) -> NDArray[np.uint16]:
    if len(data) < 3:
        return np.empty(0, np.uint16)
    wide = data.astype(np.uint32)
    wide[wide == ord("\n")] = ord(" ")
    mixed = ((wide[:-2] * _MIX + wide[1:-1]) * _MIX + wide[2:]) * _MIX
    return (mixed >> np.uint32(16)).astype(np.uint16)
