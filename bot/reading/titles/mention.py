"""A show named in a line, and which of several shows of one title is meant."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.claim import ShowRef
from bot.reading.titles.catalogue import Match, Title
from bot.reading.titles.standing import Surroundings
from bot.reading.words.seasons import SeasonWords
from bot.reading.words.vocabulary import AFTER_TITLE, ROLE_NOUNS

COUNTRY = re.compile(r"\s?\((uk|us|usa|au|ca|nz|20\d\d|19\d\d)\)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:\b[\w.+&]+ ){0,2}\b[\w.+&]+'s? $")
# "Peaky Blinders creator's SAS Rogue Heroes": no owner's name.
_PEOPLE = frozenset(role.rstrip("s") for role in ROLE_NOUNS)
# "the UK version", "British remake", "Australian Survivor": what tells remakes apart.
_COUNTRY_WORDS = {
    "uk": "GB",
    "british": "GB",
    "us": "US",
    "american": "US",
    "australian": "AU",
    "aussie": "AU",
    "canadian": "CA",
    "kiwi": "NZ",
    "korean": "KR",
    "turkish": "TR",
    "spanish": "ES",
    "german": "DE",
    "french": "FR",
    "italian": "IT",
    "indian": "IN",
    "danish": "DK",
    "swedish": "SE",
    "irish": "IE",
}


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


def with_owner(text: str, start: int) -> int:
    """Take the possessive before a title in: "Marvel's", "Ryan Murphy's"."""
    owner = _POSSESSIVE.search(text, max(0, start - 40), start)
    if owner is None or owner.group().split()[-1].rstrip("'s") in _PEOPLE:
        return start
    # Only the last word, unless all are capitalised: "Netflix Renews Marvel's" keeps its verb.
    return text.rfind(" ", 0, start - 1) + 1


def choose(
    titles: tuple[Title, ...], around: Surroundings, label: re.Match[str] | None
) -> tuple[Title, ...]:
    """Put the likeliest of several shows of one title first: country, year, network, people."""
    if len(titles) == 1:
        return titles
    lower = around.text.lower()
    networks = {lower[first:last].removesuffix("'s").rstrip("+") for first, last in around.networks}
    said = _countries(around.words.keys)
    wanted = label[1].upper().replace("UK", "GB").replace("USA", "US") if label else ""

    def fit(title: Title) -> tuple[int, int, int]:
        country = (title.country or "").upper().replace("UK", "GB")
        score = 4 * (bool(wanted) and wanted in {str(title.year), country})
        if title.network:
            own = title.network.lower().rstrip("+")
            score += 2 * any(own == one or own.startswith(f"{one} ") for one in networks)
        score += 2 * any(person.lower() in lower for person in title.people)
        return score + (country in said), title.weight, title.year or 0

    return tuple(sorted(titles, key=fit, reverse=True))


def _countries(keys: Iterable[str]) -> set[str]:
    return {_COUNTRY_WORDS[key] for key in keys if key in _COUNTRY_WORDS}


def inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def mention_of(match: Match, titles: tuple[Title, ...], around: Surroundings, why: str) -> Mention:
    words, text = around.words, around.text
    start, end = match.start, match.end
    label = text[start:end]
    if text[end : end + 2] == "'s":
        end += 2
    titles = choose(titles, around, COUNTRY.match(text, end))
    if country := COUNTRY.match(text, end):
        end = country.end()
    season = None
    if match.last < len(words) and words.start(match.last) == end + 1:
        season = _number_after(match.last, around)
        if season:
            end = season.end
    return Mention(with_owner(text, start), end, titles, label, why, season=season)


def _number_after(place: int, around: Surroundings) -> SeasonWords | None:
    """Read the bare number in "Stranger Things 5" and "Lupin Part 3" as a season."""
    words = around.words
    parted = words.keys[place] in {"part", "volume", "vol", "chapter", "book"}
    if not parted and not words.keys[place].isdigit():
        return None
    if parted and place + 1 < len(words):
        if any(season.number for season in around.seasons):
            return None
        place += 1
    elif place + 1 < len(words):
        after = around.text[words[place + 1].start]
        parted = around.text[words[place].end : words[place].end + 1] == ":"
        if not parted and words[place + 1].key not in AFTER_TITLE and after.isalpha():
            return None
    word = words[place]
    if not word.key.isdigit() or not 2 <= int(word.key) <= 40:
        return None
    if inside(word.start, [(season.start, season.end) for season in around.seasons]):
        return None
    return SeasonWords(words[place].start, word.end, number=int(word.key))
