"""Which shows a line names, and what makes us think so."""

import re
from collections.abc import Sequence

from bot.reading.titles.catalogue import Catalogue, Match
from bot.reading.titles.lists import listed_with, siblings, without_faint
from bot.reading.titles.mention import Dropped, Mention, inside, mention_of
from bot.reading.titles.quoted import quoted
from bot.reading.titles.signals import UNSURE, signal
from bot.reading.titles.standing import Surroundings, ends_well
from bot.reading.titles.unknown import unquoted_unknown
from bot.reading.words.seasons import SeasonWords

_MOST_SEASONS, _FIRST_YEAR = 60, 2000
_BREAKS = re.compile(r"[,;:|?!()–]")


def find_mentions(
    around: Surroundings, catalogue: Catalogue, *, provisional: bool = True
) -> tuple[list[Mention], list[Dropped]]:
    """Find the shows of a line in order; quoted ones first, then the longest title at each word."""
    mentions: list[Mention] = []
    dropped: list[Dropped] = []
    if "'" in around.text or '"' in around.text:
        mentions = quoted(around, catalogue, provisional=provisional)
    taken = [(mention.start, mention.end) for mention in mentions]
    unsure: list[Match] = []
    done = 0
    spans, text, has_case = around.words.spans, around.text, around.has_case
    for first in catalogue.beginnings(around.words):
        start, end = spans[first]
        if has_case and text[start].islower() and text[start:end].islower():
            continue  # others have a capital where a title begins
        if first < done or not _may_begin(start, around, taken):
            continue
        match, why = _title_at(first, around, catalogue, taken, dropped, unsure)
        if match is not None:
            mentions.append(mention_of(match, catalogue.titles(match), around, why))
            done = match.last
    if not (mentions or unsure):
        return unquoted_unknown(around, catalogue) if provisional else [], dropped
    mentions += listed_with(mentions, unsure, around, catalogue)
    mentions += siblings(mentions, around, catalogue)
    mentions = _without_remarks(without_faint(mentions, around.text), around.text)
    if provisional and not mentions:
        mentions = unquoted_unknown(around, catalogue)
    return mentions, dropped


def _title_at(
    first: int,
    around: Surroundings,
    catalogue: Catalogue,
    taken: Sequence[tuple[int, int]],
    dropped: list[Dropped],
    unsure: list[Match],
) -> tuple[Match | None, str]:
    """Find the longest title that begins with a word and is one, and what makes us think so."""
    place = around.words.start(first)
    for match in catalogue.at(around.words, first):
        end = match.end
        if taken and any(start < end and place < last for start, last in taken):
            continue
        if _is_else(match, around, catalogue):
            continue
        why, doubt = signal(match, around, catalogue.danger(match.key))
        if why:
            return match, why
        if doubt == UNSURE:
            unsure.append(match)
        if len(match.key) > 2:
            dropped.append(Dropped(around.text[place:end], doubt))
    return None, ""


def _may_begin(start: int, around: Surroundings, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a title can begin at a word: no half of a compound, nor a part of something else."""
    if start and around.text[start - 1] == "-" and _compounded(start, around.text):
        return False
    return not (inside(start, taken) or _within(start, around.seasons))


def _is_else(match: Match, around: Surroundings, catalogue: Catalogue) -> bool:
    """Whether its words are part of something else: a season, another name, two phrases."""
    return (
        _is_season(match.start, match.end, around)
        or _is_numbered(match, around)
        or _is_network(match, around)
        or _is_broken(match, around, catalogue)
        or _is_first_half(match, around)
    )


def _is_season(start: int, end: int, around: Surroundings) -> bool:
    """Whether it is a part of season words: the second of "second season"."""
    return any(one.start == start and end <= one.end for one in around.seasons)


def _is_numbered(match: Match, around: Surroundings) -> bool:
    """Whether a number follows that no season has: the game "Fallout 76"."""
    after = around.key(match.last)
    number = after.isdigit() and around.words.start(match.last) == match.end + 1
    return number and _MOST_SEASONS < int(after) < _FIRST_YEAR


def _is_network(match: Match, around: Surroundings) -> bool:
    """Whether it is a part of a network's name: "DC Universe"."""
    return any(start <= match.start and match.end <= end for start, end in around.networks)


def _is_first_half(match: Match, around: Surroundings) -> bool:
    """Whether it is the first half of a compound: "Strike-Related"."""
    end = match.end
    return around.text[end : end + 1] == "-" and around.text[end + 1 : end + 2].isalpha()


def _is_broken(match: Match, around: Surroundings, catalogue: Catalogue) -> bool:
    """Whether a mark stands inside that the title hasn't: "Jack Ryan, The Bear" is no show."""
    if match.last - match.first == 1:
        return False
    marks = set(_BREAKS.findall(around.text, match.start, match.end))
    if not marks or any(
        _BREAKS.search(name)
        for title in catalogue.titles(match)
        for name in (title.title, *title.aka)
    ):
        return False
    return marks != {":"} or not ends_well(match, around)  # "Suits: LA"


def _without_remarks(mentions: list[Mention], text: str) -> list[Mention]:
    """Drop what is quoted at the end, after a known show and a colon: somebody's words."""
    if all(mention.provisional for mention in mentions):
        return mentions
    last = mentions[-1]
    ends = last.provisional and not text[last.end :].strip(" .!?")
    if ends and text[: last.start].rstrip().endswith(":"):
        return mentions[:-1]
    return mentions


def _compounded(place: int, text: str) -> bool:
    """Whether it is the second half of a compound: "2-Hour"."""
    return place > 1 and text[place - 1] == "-" and text[place - 2].isalnum()


def _within(place: int, seasons: Sequence[SeasonWords]) -> bool:
    """Whether a word stands inside season words, after their first: the 3 of "season 3"."""
    return any(season.start < place < season.end for season in seasons)
