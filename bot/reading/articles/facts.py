"""Episode counts and premieres that a sentence tells in passing."""

import re
from collections.abc import Iterator
from datetime import date

from bot.reading.articles.episodes import counts_something, episodes_in
from bot.reading.articles.premieres import dates_something, premieres_in
from bot.reading.articles.told import Told
from bot.reading.headlines.line import Line
from bot.reading.words.seasons import number_of

_BARE = re.compile(
    r"(?<!is )(?<!was )(?<!are )(?<!be )\b(?:the|its) (?P<nth>first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth)"
    r"(?=(?: (?:is|was|will|had|has|ran|premiered|arrived|came|followed|appeared|landed|moves|"
    r"starts|begins|debuted|launched|aired|in|on)\b|[,.;)]))"
)


def tells_something(lower: str) -> bool:
    """Whether a sentence may hold a fact at all: cheap, and before anything is looked up."""
    return counts_something(lower) or dates_something(lower)


def facts_in(line: Line, published: date | None) -> Iterator[Told]:
    """Yield counts and dates in the sentence's order of kinds."""
    yield from episodes_in(line)
    yield from premieres_in(line, published)


def bare_seasons(line: Line) -> list[tuple[int, int]]:
    """Places of "the first" and "the sixth" where they stand for seasons, with the number."""
    return [(m.start(), number_of(m["nth"]) or 0) for m in _BARE.finditer(line.skeleton)]
