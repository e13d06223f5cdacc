"""Dates that are only as precise as the report: "2018" never becomes 1 January.

Their text form is ISO 8601 as far as that goes: `2018-03-08`, `2018-03`, `2018`, then
`2018-Q1` for a quarter and `2018-spring` for a season of the year.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Self


class Precision(IntEnum):
    """Higher is finer, so a date with a higher precision can refine another."""

    YEAR = 1
    PART = 2  # a quarter or a season of the year
    MONTH = 3
    DAY = 4


# First month of each part. Winter starts in December of the year before: television's
# "winter 2018" is the January to March stretch of that year with the December before it.
_QUARTERS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}
_SEASONS = {"winter": 0, "spring": 3, "summer": 6, "autumn": 9}
_PARTS = {**_QUARTERS, **_SEASONS}

_TEXT = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|(Q[1-4]|winter|spring|summer|autumn)))?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, month, part of a year or year. `part` is `Q1`..`Q4`, `winter`, .. or None."""

    year: int
    month: int | None = None
    day: int | None = None
    part: str | None = None

    def __post_init__(self) -> None:
        if self.part is not None and (self.month is not None or self.part not in _PARTS):
            raise ValueError(f"not a part of a year: {self.part!r}")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the text form. Raises ValueError for anything else."""
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day, part = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None, part)

    def __str__(self) -> str:
        if self.part is not None:
            return f"{self.year:04}-{self.part}"
        numbers = [f"{self.year:04}"]
        numbers += [f"{number:02}" for number in (self.month, self.day) if number is not None]
        return "-".join(numbers)

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        return Precision.PART if self.part is not None else Precision.YEAR

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        if self.part == "winter":
            return date(self.year - 1, 12, 1)
        month = _PARTS[self.part] if self.part is not None else self.month or 1
        return date(self.year, month, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        if self.day is not None:
            return self.first
        if self.month is not None:
            last_month = self.month
        else:
            last_month = 12 if self.part is None else _PARTS[self.part] + 2
        return date(self.year, last_month, monthrange(self.year, last_month)[1])

    def includes(self, other: "PartialDate") -> bool:
        """Whether `other` says the same more precisely, or equally."""
        return self.first <= other.first and other.last <= self.last
