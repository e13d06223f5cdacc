"""Unquoted titles that the catalogue doesn't know, where a season follows them."""

import re

from bot.reading.titles.catalogue import Catalogue, Danger, Title
from bot.reading.titles.mention import Mention
from bot.reading.titles.standing import SMALL, Surroundings
from bot.reading.words.vocabulary import AFTER_TITLE, BEFORE_TITLE, COMMON, JARGON, NETWORKS

_UNQUOTED_BEFORE_SEASON = re.compile(
    r"^((?:[A-Z0-9][\w'&.-]*|of|the|and|to|in|a|on|for|&|with)(?: (?:[A-Z0-9][\w'&.-]*|of|"
    r"the|and|to|in|a|on|for|&|with)){0,6}):? $"
)


def unquoted_unknown(around: Surroundings, catalogue: Catalogue) -> list[Mention]:
    """Take "Some Title" from "Some Title Season 2 …" at the head of a clause."""
    if not around.has_case:
        return []
    for season in around.seasons:
        if season.number is None or season.count is not None:
            continue
        before = around.text[: season.start]
        cut = max(before.rfind(mark) + len(mark) for mark in (": ", "– ", "| ", "! "))
        head = before[cut:] if cut > 1 else before
        match = _UNQUOTED_BEFORE_SEASON.match(head)
        if match and _plausible(match[1]):
            start = season.start - len(head)
            if _is_longer_name(start, around, catalogue):
                continue
            name = match[1].removesuffix("'s")
            name = re.sub(r"^(?:\w+ )?\w+(?:'s|s') (?=\w)", "", name)
            why = "stands before a season, not in the catalogue"
            end = season.start - 1
            return [Mention(start, end, (Title(name),), name, why, provisional=True)]
    return []


def _plausible(name: str) -> bool:
    """No verb or other word of a headline in it, and not just common words."""
    parts = [part.lower().removesuffix("'s") for part in name.split()]
    verbs = (BEFORE_TITLE | AFTER_TITLE | JARGON) - SMALL
    if any(part in verbs for part in parts) or parts[-1] in SMALL:
        return False
    if any(part in NETWORKS for part in parts):
        return False
    return any(part not in COMMON for part in parts) and len(name) > 3


def _is_longer_name(start: int, around: Surroundings, catalogue: Catalogue) -> bool:
    """Whether it begins with a known show's rare name: the game "Halo Infinite"."""
    place = next(n for n, word in enumerate(around.words) if word.start >= start)
    known = catalogue.at(around.words, place)
    return any(catalogue.danger(match.key) < Danger.COMMON for match in known)
