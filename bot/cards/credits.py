"""Whom a card names of a show's credits, and in which order."""

from collections import Counter
from collections.abc import Iterable

from bot.domain.claim import Job
from bot.domain.show import CreditLine


def names(lines: Iterable[CreditLine], job: Job) -> list[str]:
    return list(dict.fromkeys(line.person for line in lines if line.job is job))


def cast(lines: Iterable[CreditLine], current: int | None) -> list[CreditLine]:
    """Return the cast of the current season, then of the season whose cast is known best.

    A person stands there once, with the character from any of their credits.
    """
    acting = [line for line in lines if line.job is Job.CAST]
    fullest = Counter(line.season for line in acting).most_common(1)
    seasons = [current, *(season for season, _ in fullest)]
    people = [line.person for season in seasons for line in acting if line.season == season]
    characters = {line.person: line.character for line in reversed(acting) if line.character}
    return [
        CreditLine(person, Job.CAST, characters.get(person)) for person in dict.fromkeys(people)
    ]
