"""What one row of the pattern tables is, and the words they share."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.kinds import Certainty, Kind
from bot.reading.vocabulary import SERIES_NOUNS, any_of


class Side(Enum):
    """Where the show stands that the words are about."""

    BEFORE = auto()  # "§ renewed"
    AFTER = auto()  # "renews §"


class Person(Enum):
    """Where the person stands that the words are about."""

    BEFORE = auto()  # "Jane Doe joins"
    AFTER = auto()  # "adds Jane Doe"
    EITHER = auto()  # "named showrunner Jane Doe", "Jane Doe named showrunner"
    NAMELESS = auto()  # nobody need be named


@dataclass(frozen=True, slots=True)
class Row:
    """Words that mean a kind.

    `words` is a pattern over a line's skeleton (bot/reading/line.py) with the macros below;
    every gap in it is bounded. `beside` must and `unless` must not stand in the same clause, in
    whatever order. `stems` are beginnings of words of which one must occur.
    `weak` words count only where nothing stronger of the line concerns the same show.
    `serial` words can only be said of a series, so that an unknown quoted title is safe.
    """

    kind: Kind
    words: str
    example: str
    stems: str
    side: Side = Side.BEFORE
    person: Person | None = None
    at_most: Certainty = Certainty.CONFIRMED
    weak: bool = False
    serial: bool = False
    only_final: bool = False  # counts only where the season is called final
    frame: bool = False  # counts only where nothing else is claimed of the show
    beside: str = ""
    unless: str = ""
    note: str = ""


_GAP = r"(?:[^\s.,;:?!|–]{1,30} |(?:\w\.){1,3} |[jsdm]r\. )"  # one word of the same clause
_MACROS = {
    "<g1>": _GAP + "{0,1}?",
    "<g2>": _GAP + "{0,2}?",
    "<g3>": _GAP + "{0,3}?",
    "<g5>": _GAP + "{0,5}?",
    "<g8>": _GAP + "{0,8}?",
    "<adj>": (
        r"(?:(?:an?|its|the|early|official|surprise|multi-season|two-season|two-year|quick|"
        r"another|for|big|massive|fast|swift|full|straight|"
        r"coveted|well-deserved|long-awaited|@|§|§'s|in|with|up|season|<num>-\w+|one|two|"
        r"three|four|more|new|rare|super|last-minute|supersized|cable|third-season|"
        r"additional) ){0,5}"
    ),
    "<film>": r"(?:filming|production|shooting|principal photography|photography|lensing|cameras|"
    r"(?:the |its )?shoot)",
    "<series>": rf"(?:{any_of(SERIES_NOUNS)})",
    "<num>": r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})",
    "<will>": (
        r"(?:will|to|set to|is set to|are set to|expected to|is expected to|due to|slated to|"
        r"scheduled to|"
        r"about to|ready to|gears? up to|gearing up to|prepares to|preparing to|plans to|poised to|"
        r"likely to|could|may|might|eyes to|looks to|going to|gonna)"
    ),
    "<adv>": (
        r"(?:(?:officially|now|finally|already|reportedly|also|currently|just|still|has|have|"
        r"is|are|was|"
        r"been|had|being|temporarily|indefinitely|again|quietly|apparently|immediately) ){0,3}"
    ),
}
_MACRO = re.compile("|".join(re.escape(name) for name in _MACROS))


def compiled(words: str) -> re.Pattern[str]:
    """Compile a row's words; matches begin and end at the edge of a word or mark."""
    spelt = _MACRO.sub(lambda match: _MACROS[match.group()], words)
    return re.compile(rf"(?<![\w'-])(?:{spelt})(?![\w-])")
