"""What one row of the pattern tables is, and how it is spelt."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.kinds import Certainty, Kind


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
    """Ideas that together mean a kind.

    `words` holds one pattern a line, spelt as bot/reading/headlines/patterns/grammar.py says.
    `beside` names ideas of which one must stand in the same clause, `unless` ideas that must not.
    `noun` words only name a thing ("trailer"): guides and reviews name it too.
    `weak` words count only where nothing stronger of the line concerns the same show.
    `serial` words can only be said of a series, so that an unknown quoted title is safe.
    """

    kind: Kind
    words: str
    example: str
    side: Side = Side.BEFORE
    person: Person | None = None
    at_most: Certainty = Certainty.CONFIRMED
    weak: bool = False
    serial: bool = False
    only_final: bool = False  # counts only where the season is called final
    negated: bool = False  # the words hold a "not" of their own
    frame: bool = False  # counts only where nothing else is claimed of the show
    beside: str = ""
    unless: str = ""
    noun: bool = False
    note: str = ""
