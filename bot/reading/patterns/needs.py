"""Which marks a pattern can't do without, so that it need not be tried where they are missing."""

import re

_OPTIONAL = re.compile(r"[?*]|\{0,")
_MARKS = "§#@~"


def marks_needed(words: str) -> frozenset[str]:
    """Find the marks that every match holds; may miss some, never names one too many."""
    return frozenset(mark for mark in _MARKS if mark in words and _needs(words, mark))


def _needs(words: str, mark: str) -> bool:
    return all(_in_sequence(part, mark) for part in _alternatives(words))


def _in_sequence(part: str, mark: str) -> bool:
    place = 0
    while place < len(part):
        end = _end_of_atom(part, place)
        atom = part[place:end]
        if not _OPTIONAL.match(part, end):
            if atom == mark:
                return True
            if atom.startswith("(?:") and _needs(atom[3:-1], mark):
                return True
        place = end
    return False


def _end_of_atom(words: str, place: int) -> int:
    """Return where the character, class or group that begins at `place` ends."""
    if words[place] == "\\":
        return place + 2
    if words[place] == "[":
        return words.index("]", place + 2) + 1
    if words[place] != "(":
        return place + 1
    inner = place + 1
    while words[inner] != ")":
        inner = _end_of_atom(words, inner)
    return inner + 1


def _alternatives(words: str) -> list[str]:
    """Split at the bars outside all groups."""
    parts, first, place = [], 0, 0
    while place < len(words):
        if words[place] == "|":
            parts.append(words[first:place])
            first = place + 1
        place = _end_of_atom(words, place)
    return [*parts, words[first:]]
