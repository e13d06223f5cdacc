"""What makes words a show's title: capitals, place, a season beside them, news next to them."""

import re

from bot.reading.titles.beside import (
    ASKING,
    AT_PLACES,
    CALENDAR,
    DATED,
    FATES,
    FUNCTION,
    IDIOMS,
    LINKS,
    NEWS_BEFORE,
    NEWS_NEXT,
    NEWS_ONLY,
    NEWS_STEMS,
    NOUNS_BEFORE,
    ON_SET_OF,
    PARTS_OF,
    PLACED,
    PLACES,
    PLAYS_IN,
    TRADE,
    WEAK_NEXT,
    WITH_TO,
)
from bot.reading.titles.catalogue import Danger, Match
from bot.reading.titles.standing import (
    Shape,
    Surroundings,
    beside_names,
    capitalised,
    clause_start,
    ends_open,
    ends_well,
    owned,
    season_next,
    starts,
)
from bot.reading.words.vocabulary import (
    GIVEN_NAMES,
    JARGON,
)

_SHOWN = re.compile(
    r": (?:new |exclusive )?first[ -](?:look|photos?|images?|pictures?)\b", re.IGNORECASE
)

# Signals that surer titles nearby outdo, with their strength.
FAINT = {
    "title where one can stand": 2,
    "title at the edge of a phrase": 1,
    "a name by itself": 1,
    "a capital where others are low": 1,
}
SURE = 3
UNSURE = "a common word without a second signal"


def signal(match: Match, around: Surroundings, danger: Danger) -> tuple[str, str]:
    """Say why the words are a show's title, or why not: one of the two is empty."""
    start, end = match.start, match.end
    label = around.text[start:end]
    if _low(label, danger, around):
        return "", "not capitalised"
    if danger is Danger.JARGON:
        if _is_fated(match, around):
            return "begins its clause, and its fate follows", ""
        if match.key not in IDIOMS and label[:4] == "The " and _part_before(match, around):
            return "a part of it stands before it", ""
        return "", "words of this trade, and not quoted"
    if sure := _sure_signal(match, around, danger):
        return sure, ""
    return _doubtful(match, around, danger, label)


def _doubtful(match: Match, around: Surroundings, danger: Danger, label: str) -> tuple[str, str]:
    """As `signal`, for what neither a season nor its rare words make sure."""
    if _is_place(match, around):
        return "", "a place where something is"
    if beside := _news_beside(match, around):
        return beside, ""
    if danger is Danger.COMMON or (match.short and danger > Danger.SAFE):
        return _common_signal(match, around, label)
    return _plain_signal(match, around)


def _low(label: str, danger: Danger, around: Surroundings) -> bool:
    """Whether capitals are missing; a safe title may do with its first ("Peaky blinders")."""
    if not around.has_case or capitalised(label):
        return False
    return danger is not Danger.SAFE or not label[0].isupper()


def _sure_signal(match: Match, around: Surroundings, danger: Danger) -> str:
    start, end = match.start, match.end
    if season_next(end, around) and _may_have_season(match, around, danger):
        return "a season follows"
    if danger is Danger.SAFE and not match.short:
        return "title"
    fits = ends_well if danger < Danger.COMMON else _ends_with_news
    ours = owned(start, around, danger) and fits(match, around)
    return "a brand's or network's" if ours else ""


def _may_have_season(match: Match, around: Surroundings, danger: Danger) -> bool:
    """Whether the season that follows is its own: not so in "Returns For Season 2"."""
    if danger < Danger.COMMON:
        return True
    start = match.start
    if match.key in LINKS:
        if match.key in {"no", "for"}:
            return False
        meant = around.shape is Shape.SENTENCE and match.first > 0
        meant |= clause_start(start, around.text)
        return meant or owned(start, around, danger)
    end = match.end
    if match.key not in FUNCTION and _season_named(end, around):
        return True
    return starts(match, around)


def _season_named(end: int, around: Surroundings) -> bool:
    """Whether "S2" or "season 2" follows at once, or a possessive and "third season"."""
    for season in around.seasons:
        between = around.text[end : season.start]
        if season.number is not None and (
            between in {"'s ", "' "} or (between == " " and around.text[season.start] in "Ss")
        ):
            return True
    return False


def _is_fated(match: Match, around: Surroundings) -> bool:
    """Whether an idiom or a number heads a clause that tells a show's fate: "24 Revived"."""
    opens = clause_start(match.start, around.text)
    if match.key not in IDIOMS and not match.key.isdigit():
        one = match.first == 0 and match.key not in NOUNS_BEFORE | JARGON
        told = bool(around.seasons) and bool(around.networks)
        return one and told and around.key(match.last) in NEWS_ONLY
    end, after = match.end, around.key(match.last)
    again = match.key.isdigit() and after in {"revival", "reboot", "prequel"}
    return opens and (after in NEWS_ONLY or again or season_next(end, around))


def _is_place(match: Match, around: Surroundings) -> bool:
    """Whether it says where: "filming in Nashville", but not "to star in Nashville"."""
    if match.key not in PLACES:
        return False
    before = around.key(match.first - 1)
    if before == "in" and around.key(match.first - 2) in PLAYS_IN:
        return False
    return before in PLACED or around.text[match.end :][:2] == ", "


def _news_beside(match: Match, around: Surroundings) -> str:
    """Find words on either side that only a show can have."""
    if match.key in ASKING:
        return ""
    if _opens_with_news(match, around):
        return "begins its clause, and news follows"
    bare = match.key not in LINKS or around.key(match.last) == "starring"
    if bare and _news_before(match, around) and ends_well(match, around):
        return "news stands before it"
    if _part_before(match, around) and ends_well(match, around):
        return "a part of it stands before it"
    return ""


def _opens_with_news(match: Match, around: Surroundings) -> bool:
    start, after = match.start, around.key(match.last)
    if not clause_start(start, around.text):
        # Another clause may begin at a comma: "Matlock Moves Up, Elsbeth Gets Later Start".
        rare = match.key not in FUNCTION and match.key not in GIVEN_NAMES
        return rare and around.text[start - 2 : start] == ", " and after in NEWS_ONLY
    if after == "to" and around.key(match.last + 1) in FATES:
        return True
    if match.key in FUNCTION:
        linked = after == "to" or (after in NEWS_NEXT and after[-1] == "s")
        linked |= after == "star" and match.key != "from"
        return after in NEWS_ONLY or (linked and match.key in WITH_TO)
    return after in NEWS_NEXT and _is_news_of(match, after, around)


def _is_news_of(match: Match, after: str, around: Surroundings) -> bool:
    """Whether the word after it is news of a show, not of a day, a place or anything."""
    if match.key in CALENDAR and after in DATED:
        return False
    if match.key in PLACES and after in AT_PLACES and not around.seasons:
        return False
    if after in WEAK_NEXT and not (around.seasons or around.networks):
        return any(around.key(match.last + n) in NEWS_STEMS for n in (1, 2, 3))
    several = " " in match.key and after in NEWS_ONLY
    return several or about_television(match, around)


def about_television(match: Match, around: Surroundings) -> bool:
    """Whether a season, a network or a word of the trade stands in the line, not the title's."""
    if around.seasons or around.networks:
        return True
    keys = around.words.keys
    return not TRADE.isdisjoint(keys[: match.first]) or not TRADE.isdisjoint(keys[match.last :])


def _common_signal(match: Match, around: Surroundings, label: str) -> tuple[str, str]:
    """Judge a title like You, The Bear or Ghosts: what else says that the show is meant."""
    start, end = match.start, match.end
    several = " " in match.key and label[0].isupper()
    if label[:4] == "The ":
        after = around.key(match.last) in NEWS_ONLY and (around.seasons or around.networks)
        parted = around.text[end : end + 2] == ": " and not PLAYS_IN.isdisjoint(around.words.keys)
        stands = around.seasons and _stands(match, around)
        if after or stands or (start == 0 and (parted or _SHOWN.match(around.text, end))):
            return "news follows its capitals", ""
    if start == 0 and about_television(match, around) and match.key not in FUNCTION:
        heads = around.text[end : end + 2] in {": ", " –", " |"}
        if heads or (several and ends_well(match, around)):
            return "heads the line", ""
    shouted = label.isupper() and len(match.key) > SHORTEST_IN_CAPITALS
    shouted = shouted and around.text[end : end + 1] != "!"
    if shouted and around.shape is not Shape.UPPER and match.key not in PLACES:
        return "all in capitals", ""
    if _proper(match, around, label):
        return "a capital where others are low", ""
    if match.short and several and _stands(match, around) and about_television(match, around):
        return "title where one can stand", ""
    return "", UNSURE


def _plain_signal(match: Match, around: Surroundings) -> tuple[str, str]:
    """Judge a title of one rare word, or of several common ones."""
    several = " " in match.key
    head, tail = starts(match, around), ends_well(match, around)
    if (head and tail) or (several and (head or tail)):
        if ends_open(match, around):
            return "", "its last word belongs to what follows"
        return "title where one can stand", ""
    if around.shape is Shape.SENTENCE and not beside_names(match, around):
        return "a name by itself", ""
    edge = around.shape is not Shape.SENTENCE and not several and (head or tail)
    if edge and (around.shape is Shape.TITLE or about_television(match, around)):
        return "title at the edge of a phrase", ""
    return "", "may be part of a name or phrase"


def _stands(match: Match, around: Surroundings) -> bool:
    return starts(match, around) and ends_well(match, around)


def _ends_with_news(match: Match, around: Surroundings) -> bool:
    """As ends well, but nothing that a common adjective may stand before: "Apple's Dark Series"."""
    if not ends_well(match, around):
        after = around.words.start(match.last) if match.last < len(around.words) else 0
        return around.shape is Shape.SENTENCE and around.text[after].islower()
    return around.key(match.last) not in {"series", "tv", "new", "first", "final", "key", "show"}


def _proper(match: Match, around: Surroundings, label: str) -> bool:
    """Whether its capital means something: "… of The Bear", "filming on Neighbours"."""
    start = match.start
    if match.first == 0 or clause_start(start, around.text):
        return False
    if match.key in CALENDAR or match.key in PLACES:
        return False
    if around.shape is Shape.SENTENCE:
        return not beside_names(match, around, strictly=True)
    small_are_low = re.search(r" (?:of|for|the|in|a|to|and|at|on) ", around.text)
    return label.startswith("The ") and small_are_low is not None and around.shape is Shape.TITLE


SHORTEST_IN_CAPITALS = 3


def _news_before(match: Match, around: Surroundings) -> bool:
    before = around.key(match.first - 1)
    if before == "off" and around.key(match.first - 2) == "spin":
        return match.key not in CALENDAR
    return before in NEWS_BEFORE or (before in NOUNS_BEFORE and match.key not in CALENDAR)


def _part_before(match: Match, around: Surroundings) -> bool:
    """Whether it stands after "star in", "cast of", "production on" or a season and "of"."""
    link, before = around.key(match.first - 1), around.key(match.first - 2)
    if link == "of" and not (before == "end" and match.key in CALENDAR):
        at = around.words.start(match.first - 1)
        return before in PARTS_OF or any(season.end == at - 1 for season in around.seasons)
    if link == "for" and before == "on" and around.key(match.first - 3) in {"signs", "signed"}:
        return True
    return (link == "in" and before in PLAYS_IN) or (link == "on" and before in ON_SET_OF)
