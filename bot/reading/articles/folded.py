"""A sentence with its names folded into signs, so that a grammar of credits stays short.

`Toni Collette, Dev Patel and Bill Camp join The Ninth Choir as Brother Jude` is read as
`¤, ¤ and ¤ join § as ¢`: ¤ somebody, ¢ another name, § a show, # a season, @ a network, ~ a
date. A dash is read as a comma.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reading.articles.persons import Name, Roll, names_in, with_pronouns
from bot.reading.headlines.line import Line
from bot.reading.text.spelling import lower_of
from bot.reading.titles.mention import Mention
from bot.reading.words.seasons import SeasonWords
from bot.reading.words.when import DateWords

_STAR_OF = re.compile(
    r"['\"’]* (?:co-)?(?:stars?|actors?|actress(?:es)?|alum|alumn[aius]|veterans?|vets?|"
    r"standouts?|favou?rite|"
    r"breakout|"
    r"creator|writer|director|producer|showrunner|star and [a-z]+) "
)
# "Guardians of the" before "Galaxy"
_OF_TITLE = re.compile(r"(?:[A-Z][\w'-]* )+(?:of|and|&|in|to)(?: the)? $")
_OWNS = re.compile(r"['\"]*(?:'s|') ")
_DASH = re.compile(" [–-]{1,2} ")


@dataclass(frozen=True, slots=True)
class Folded:
    """`words` is the folded sentence; `names` are its names by their place in it."""

    text: str
    words: str
    names: dict[int, Name]
    starts: Sequence[int]  # places in `words` where a stretch of the text begins
    origins: Sequence[int]  # and where it begins in the text

    def origin(self, at: int) -> int:
        """Return the place in the text of a place in the folded words."""
        stretch = bisect_right(self.starts, at) - 1
        return self.origins[stretch] + at - self.starts[stretch] if stretch >= 0 else 0

    def source(self, start: int, end: int) -> str:
        """Return the text behind a stretch; both ends lie on names or plain words."""
        last = self.names.get(end - 1)
        return self.text[self.origin(start) : last.end if last else self.origin(end - 1) + 1]


def fold(
    line: Line, shows: Sequence[tuple[int, int]], roll: Roll, antecedent: str | None
) -> Folded:
    """Fold a sentence in which `shows` are the stretches that name shows."""
    marks = _other_marks(line)
    networks = [(start, end) for start, end, sign in marks if sign == "@"]
    names = with_pronouns(line.text, names_in(line.text, roll, shows, networks), antecedent)
    shown = _shown(line.text, names)
    spans: list[tuple[int, int, str, Name | None]] = [(*one, "§", None) for one in shown]
    spans += [
        (one.start, one.end, "¤" if one.person else "¢", one)
        for one in names
        if not any(start < one.end and one.start < end for start, end in shown)
    ]
    spans += [(start, end, "§", None) for start, end in shows]
    taken = [(start, end) for start, end, _, _ in spans]
    spans += [
        (start, end, sign, None)
        for start, end, sign in marks
        if not any(start < last and first < end for first, last in taken)
    ]
    spans += [(dash.start(), dash.end(), ", ", None) for dash in _DASH.finditer(line.text)]
    spans.sort(key=lambda span: span[:2])
    return _folded(line.text, spans)


def _shown(text: str, names: Sequence[Name]) -> list[tuple[int, int]]:
    """Find names that are of shows, though nobody knows them: "Hollow Ridge star Jane Doe"."""
    found = []
    for name, after in pairwise(names):
        between = text[name.end : after.start]
        if _STAR_OF.fullmatch(between) or (
            after.person and after.sure and not name.sure and _OWNS.fullmatch(between)
        ):
            whole = _OF_TITLE.search(text, 0, name.start)
            found.append((whole.start() if whole else name.start, name.end))
    return found


def _folded(text: str, spans: Sequence[tuple[int, int, str, Name | None]]) -> Folded:
    lower = lower_of(text).replace("¢", " ")
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    names: dict[int, Name] = {}
    length = done = 0
    for start, end, sign, name in spans:
        if start < done:
            continue
        if start > done:
            starts.append(length)
            origins.append(done)
            parts.append(lower[done:start])
            length += start - done
        starts.append(length)
        origins.append(start)
        parts.append(sign)
        if name:
            names[length] = name
        length += len(sign)
        done = end
    starts.append(length)
    origins.append(done)
    parts.append(lower[done:])
    return Folded(text, "".join(parts), names, starts, origins)


def _other_marks(line: Line) -> list[tuple[int, int, str]]:
    """Where seasons, dates and networks stand."""
    found = []
    for mark in line.marks:
        if isinstance(mark.value, Mention) or mark.start == mark.end:
            continue
        sign = "#" if isinstance(mark.value, SeasonWords) else "@"
        sign = "~" if isinstance(mark.value, DateWords) else sign
        found.append((mark.start, mark.end, sign))
    return found
