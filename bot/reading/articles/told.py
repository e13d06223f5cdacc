"""Something that a sentence tells of a season in passing."""

from dataclasses import dataclass

from bot.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Told:
    """An episode count or a premiere; `at` is its place in the skeleton."""

    at: int
    episodes: int | None = None
    premiere: PartialDate | None = None
    past: bool = False
    season: int | None = None  # where the words themselves say which
    date: int = -1  # where the date stands
    whole: bool = False  # of all seasons together
    before: bool = False  # of the season before the one that is spoken of
