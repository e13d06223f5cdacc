"""Lists of shows: which members belong together, and those that only a list makes titles."""

import re
from collections.abc import Sequence

from bot.reading.text.spelling import key_of
from bot.reading.titles.beside import CALENDAR, LINKS
from bot.reading.titles.catalogue import Catalogue, Match
from bot.reading.titles.mention import Mention, inside, mention_of
from bot.reading.titles.signals import FAINT, SURE, about_television
from bot.reading.titles.standing import Surroundings, ends_well

_LISTED = re.compile(
    r"(?:[^,;:]{0,12})?(?:, (?:and )?| and | & |,? plus )(?:[\w ]{0,12} )?", re.IGNORECASE
)
_JOINED = re.compile(
    r"'?\"?(?: \([^()]{1,20}\))?(?:,'?\"?(?: and| &| plus)?|,? (?:and|&)) '?\"?", re.IGNORECASE
)
_NEXT = re.compile(r"(?:'s)?(?:, (?:and |& )?| and | & )(?=\S)", re.IGNORECASE)
_LONGEST_SIBLING = 3


def without_faint(mentions: list[Mention], text: str) -> list[Mention]:
    """One bare word beside a surer title is a place or a name, unless they are listed together."""
    mentions.sort(key=lambda mention: mention.start)
    surest = max((FAINT.get(mention.why, SURE) for mention in mentions), default=SURE)
    kept = []
    for place, mention in enumerate(mentions):
        near = mentions[max(0, place - 1) : place + 2]
        listed = any(
            _LISTED.fullmatch(text, min(mention.end, other.end), max(mention.start, other.start))
            for other in near
            if other is not mention
        )
        if FAINT.get(mention.why, SURE) >= surest or " " in mention.words or listed:
            kept.append(mention)
    return kept


def listed_with(
    sure: list[Mention], unsure: list[Match], around: Surroundings, catalogue: Catalogue
) -> list[Mention]:
    """Believe a common word that stands in a list with surer titles: "Cancels NCIS, Lost"."""
    if not sure:
        return _several_at_head(unsure, around, catalogue)
    spans = [(mention.start, mention.end) for mention in sure]
    found: list[Mention] = []
    for match in (*unsure, *reversed(unsure)):  # twice, so that a list may grow either way
        start, end = match.start, match.end
        if match.key in LINKS or match.key in CALENDAR or inside(start, spans):
            continue
        if not ends_well(match, around, several=True):
            continue
        if any(
            _JOINED.fullmatch(around.text, *((last, start) if last <= start else (end, first)))
            for first, last in spans
            if last <= start or end <= first
        ):
            spans.append((start, end))
            titles = catalogue.titles(match)
            found.append(mention_of(match, titles, around, "in a list of shows"))
    return found


def _several_at_head(
    unsure: Sequence[Match], around: Surroundings, catalogue: Catalogue
) -> list[Mention]:
    """Believe common words that head a line together: "Evil and Billions Forced to Shut Down"."""
    if not unsure or unsure[0].first != 0 or not about_television(unsure[0], around):
        return []
    run = [unsure[0]]
    for match in unsure[1:]:
        gap = around.text[run[-1].end : match.start]
        if _JOINED.fullmatch(gap):
            run.append(match)
    if len(run) == 1 or not ends_well(run[-1], around, several=True):
        return []
    why = "common words that head the line together"
    return [mention_of(match, catalogue.titles(match), around, why) for match in run]


def siblings(
    mentions: Sequence[Mention], around: Surroundings, catalogue: Catalogue
) -> list[Mention]:
    """Find what is listed by its second half: "Chicago Fire, Med and P.D."."""
    found: list[Mention] = []
    if not mentions or (", " not in around.text and " & " not in around.text):
        lower = around.text.lower()
        if " and " not in lower:
            return found
    spans = [(mention.start, mention.end) for mention in mentions]
    for mention in mentions:
        end = mention.end
        while joint := _NEXT.match(around.text, end):
            match = _sibling_at(joint.end(), mention, around, catalogue)
            if match is None or inside(joint.end(), spans):
                break
            why = "listed with a show of the same name's beginning"
            found.append(mention_of(match, catalogue.titles(match), around, why))
            end = found[-1].end
    return found


def _sibling_at(
    place: int, elder: Mention, around: Surroundings, catalogue: Catalogue
) -> Match | None:
    if " " not in elder.words:
        return None
    first = next((n for n, word in enumerate(around.words) if word.start == place), None)
    if first is None:
        return None
    heads = {key_of(elder.words.partition(": ")[0]), key_of(elder.words.split()[0])}
    for last in range(min(first + _LONGEST_SIBLING, len(around.words)), first, -1):
        for head in heads:
            match = catalogue.spelt(around.words, first, last, head)
            if match and ends_well(match, around, several=True):
                return match
    return None
