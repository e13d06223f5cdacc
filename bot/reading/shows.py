"""Which shows a line names, and what makes us think so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.claim import ShowRef
from bot.reading.catalogue import Catalogue, Match, Title
from bot.reading.seasons import SeasonWords, find_seasons
from bot.reading.signals import FAINT, SMALL, UNSURE, Shape, Surroundings, ends_well, signal
from bot.reading.vocabulary import AFTER_TITLE, BEFORE_TITLE, COMMON, JARGON, NETWORKS

_QUOTED = re.compile(
    r"(?<!\w)(?:'(?=\S)((?:[^'\"\n]|(?<=\w)'(?=\w)){1,90}?)(?<=\S)'(?!\w)|\"([^\"\n]{1,90})\")"
)
_SEASON_TAIL = re.compile(
    r"[:,]? \(?(?:the )?(?:(?:final )?(?:season|series|part|volume|vol\.?|chapter) .{1,12}|"
    r"s\d{1,2}|final season|(?:second|third|fourth|fifth|sixth) season)\)?$",
    re.IGNORECASE,
)
_NUMBER_TAIL = re.compile(r" (\d{1,2})$")
_POSSESSIVE = re.compile(r"(?:\b[\w.+&]+ ){0,2}\b[\w.+&]+'s? $")
_COUNTRY = re.compile(r"\s?\((uk|us|usa|au|ca|nz|20\d\d|19\d\d)\)", re.IGNORECASE)
# A quoted phrase with such words is somebody's remark, not a title.
_REMARK = re.compile(
    r"\b(?:i'm|i've|i'll|it's|we're|we've|they're|that's|don't|can't|won't|isn't|very|really|"
    r"so much|gonna|wanna|"
    r"season|trailer|teaser|not going|looking forward|exclusive|official|you're|he's|she's|"
    r"didn't|i|never|always|truth|no)\b",
    re.IGNORECASE,
)
_UNQUOTED_BEFORE_SEASON = re.compile(
    r"^((?:[A-Z0-9][\w'&.-]*|of|the|and|to|in|a|on|for|&|with)(?: (?:[A-Z0-9][\w'&.-]*|of|"
    r"the|and|to|in|a|on|for|&|with)){0,6}):? $"
)


_LISTED = re.compile(r"(?:[^,;:]{0,12})?(?:, (?:and )?| and | & |,? plus )(?:[\w ]{0,12} )?")
_JOINED = re.compile(r"'?\"?(?:,'?\"?(?: and| &| plus)?|,? (?:and|&)) '?\"?")


@dataclass(slots=True)
class Mention:
    """A show named between `start` and `end`, quotes and possessive included."""

    start: int
    end: int
    titles: tuple[Title, ...]
    words: str
    why: str
    provisional: bool = False
    quoted: bool = False
    season: SeasonWords | None = None  # a number that stands for one: "Stranger Things 5"

    def ref(self) -> ShowRef:
        title = self.titles[0]
        return ShowRef(title.title, title.id)


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was considered and not believed."""

    words: str
    why: str


def find_mentions(
    around: Surroundings, catalogue: Catalogue, *, provisional: bool = True
) -> tuple[list[Mention], list[Dropped]]:
    """Find the shows of a line in order; quoted ones first, then the longest title at each word."""
    mentions: list[Mention] = []
    dropped: list[Dropped] = []
    if "'" in around.text or '"' in around.text:
        mentions = _quoted(around, catalogue, provisional=provisional)
    taken = [(mention.start, mention.end) for mention in mentions]
    unsure: list[Match] = []
    first = 0
    while first < len(around.words):
        match, why = _title_at(first, around, catalogue, taken, dropped, unsure)
        if match is not None:
            mentions.append(_mention(match, catalogue.titles(match), around, why))
        first = match.last if match else first + 1
    mentions += _listed_with(mentions, unsure, around, catalogue)
    mentions = _without_remarks(_without_faint(mentions, around.text), around.text)
    if provisional and not mentions:
        mentions = _unquoted_unknown(around)
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
    words, place = around.words, around.words[first].start
    if around.shape in {Shape.TITLE, Shape.SENTENCE} and around.text[place].islower():
        return None, ""  # a title begins with a capital where others do
    if _within(place, around.seasons) or _inside(place, taken) or _compounded(place, around.text):
        return None, ""
    for match in catalogue.at(words, first):
        if _inside(words[match.last - 1].start, taken):
            continue
        why, doubt = signal(match, around, catalogue.danger(match.key))
        if why:
            return match, why
        if doubt == UNSURE:
            unsure.append(match)
        if len(match.key) > 2:
            dropped.append(Dropped(around.text[place : words[match.last - 1].end], doubt))
    return None, ""


def _without_faint(mentions: list[Mention], text: str) -> list[Mention]:
    """One bare word beside a surer title is a place or a name, unless they are listed together."""
    mentions.sort(key=lambda mention: mention.start)
    if all(mention.why in FAINT for mention in mentions):
        return mentions
    kept = []
    for place, mention in enumerate(mentions):
        near = mentions[max(0, place - 1) : place + 2]
        listed = any(
            _LISTED.fullmatch(text, min(mention.end, other.end), max(mention.start, other.start))
            for other in near
            if other is not mention
        )
        if mention.why not in FAINT or " " in mention.words or listed:
            kept.append(mention)
    return kept


def _listed_with(
    sure: list[Mention], unsure: list[Match], around: Surroundings, catalogue: Catalogue
) -> list[Mention]:
    """Believe a common word that stands in a list with surer titles: "Cancels NCIS, Lost"."""
    if not sure or around.shape in {Shape.LOWER, Shape.UPPER}:
        return []
    spans = [(mention.start, mention.end) for mention in sure]
    found: list[Mention] = []
    for match in (*unsure, *reversed(unsure)):  # twice, so that a list may grow either way
        start, end = around.words[match.first].start, around.words[match.last - 1].end
        if match.short or _inside(start, spans) or not ends_well(match, around):
            continue
        if any(
            _JOINED.fullmatch(around.text, *((last, start) if last <= start else (end, first)))
            for first, last in spans
            if last <= start or end <= first
        ):
            spans.append((start, end))
            titles = catalogue.titles(match)
            found.append(_mention(match, titles, around, "in a list of shows"))
    return found


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


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _quoted(around: Surroundings, catalogue: Catalogue, *, provisional: bool) -> list[Mention]:
    found = []
    for match in _QUOTED.finditer(around.text):
        group = 1 if match[1] else 2
        words = match[group] or ""
        mention = _quoted_one(words.strip(" ,:;"), match.start(), match.end(), around, catalogue)
        if mention and (provisional or not mention.provisional):
            found.append(mention)
    return found


def _quoted_one(
    words: str, start: int, end: int, around: Surroundings, catalogue: Catalogue
) -> Mention | None:
    label = _COUNTRY.search(words) or _COUNTRY.match(around.text, end)
    words = _COUNTRY.sub("", words)
    name, season = _without_season(words)
    for candidate, kept in ((words, None), (name, season)):
        if candidate and (hit := catalogue.exact(candidate)):
            titles = _choose(catalogue.titles(hit), around, label)
            start = _with_owner(around.text, start)
            return Mention(start, end, titles, candidate, "quoted title", quoted=True, season=kept)
    if _NUMBER_TAIL.search(words):  # "Gladiator 2" is a film's name; only known shows shed it
        name, season = words, None
    if not _title_like(name):
        return None
    why = "quoted, not in the catalogue"
    start = _with_owner(around.text, start)
    title = (Title(name),)
    return Mention(start, end, title, name, why, provisional=True, quoted=True, season=season)


def _without_season(words: str) -> tuple[str, SeasonWords | None]:
    """`Jessica Jones Season 2` and `Stranger Things 5` in quotes: the title and the season."""
    from_word = _SEASON_TAIL.search(words)
    if from_word:
        found = find_seasons(words[from_word.start() :].lower())
        return words[: from_word.start()].strip(" :,"), found[0] if found else None
    number = _NUMBER_TAIL.search(words)
    if number and 2 <= int(number[1]) <= 40:
        return words[: number.start()], SeasonWords(0, 0, number=int(number[1]))
    return words, None


def _title_like(words: str) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= 9 or len(words) < 2 or _REMARK.search(words) or words.endswith("!?"):
        return False
    return parts[0][0].isupper() | parts[0][0].isdigit() and all(
        part[0].isupper() or not part[0].isalpha() or part.lower() in SMALL for part in parts
    )


def _with_owner(text: str, start: int) -> int:
    """Take the possessive before a title in: "Marvel's", "Ryan Murphy's"."""
    owner = _POSSESSIVE.search(text, max(0, start - 40), start)
    if owner is None:
        return start
    # Only the last word, unless all are capitalised: "Netflix Renews Marvel's" keeps its verb.
    return text.rfind(" ", 0, start - 1) + 1


def _mention(match: Match, titles: tuple[Title, ...], around: Surroundings, why: str) -> Mention:
    words, text = around.words, around.text
    start, end = words[match.first].start, words[match.last - 1].end
    label = text[start:end]
    if text[end : end + 2] == "'s":
        end += 2
    titles = _choose(titles, around, _COUNTRY.match(text, end))
    if country := _COUNTRY.match(text, end):
        end = country.end()
    season = None
    if match.last < len(words) and words[match.last].start == end + 1:
        season = _number_after(match.last, around)
        if season:
            end = season.end
    return Mention(_with_owner(text, start), end, titles, label, why, season=season)


def _number_after(place: int, around: Surroundings) -> SeasonWords | None:
    """Read the bare number in "Stranger Things 5" and "Lupin Part 3" as a season."""
    words = around.words
    word = words[place]
    if word.key in {"part", "volume", "vol", "chapter", "book"} and place + 1 < len(words):
        if around.seasons:
            return None
        place += 1
    elif place + 1 < len(words):
        after = around.text[words[place + 1].start]
        if words[place + 1].key not in AFTER_TITLE and after.isalpha():
            return None
    word = words[place]
    if not word.key.isdigit() or not 2 <= int(word.key) <= 40:
        return None
    if _inside(word.start, [(season.start, season.end) for season in around.seasons]):
        return None
    return SeasonWords(words[place].start, word.end, number=int(word.key))


def _choose(
    titles: tuple[Title, ...], around: Surroundings, label: re.Match[str] | None
) -> tuple[Title, ...]:
    """Put the likeliest of several shows of one title first: country, year, network, people."""
    if len(titles) == 1:
        return titles
    lower = around.text.lower()
    networks = {lower[first:last].rstrip("+") for first, last in around.networks}

    def fit(title: Title) -> tuple[int, int, int]:
        score = 0
        if label:
            wanted = label[1].upper().replace("UK", "GB").replace("USA", "US")
            score += 4 * (wanted in {str(title.year), (title.country or "").replace("UK", "GB")})
        if title.network:
            score += 2 * (title.network.lower().rstrip("+") in networks)
        score += 2 * any(person.lower() in lower for person in title.people)
        return score, title.weight, title.year or 0

    return tuple(sorted(titles, key=fit, reverse=True))


def _unquoted_unknown(around: Surroundings) -> list[Mention]:
    """Take "Some Title" from "Some Title Season 2 …" at the head of a clause."""
    if around.shape in {Shape.LOWER, Shape.UPPER}:
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
            name = match[1].removesuffix("'s")
            name = re.sub(r"^(?:\w+ )?\w+'s (?=\w)", "", name)
            why = "stands before a season, not in the catalogue"
            end = season.start - 1
            return [Mention(start, end, (Title(name),), name, why, provisional=True)]
    return []


def _plausible(name: str) -> bool:
    """No verb or other word of a headline in it, and not just common words."""
    parts = [part.lower().removesuffix("'s") for part in name.split()]
    verbs = (BEFORE_TITLE | JARGON) - SMALL
    if any(part in verbs for part in parts) or parts[-1] in SMALL:
        return False
    if any(part in NETWORKS for part in parts):
        return False
    return any(part not in COMMON for part in parts) and len(name) > 3
