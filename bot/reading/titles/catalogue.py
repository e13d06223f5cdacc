"""The titles that the reader knows, and finding them among words: longest title first."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import NamedTuple

from bot.reading.text.spelling import Words, key_of, split_words
from bot.reading.titles.beside import IDIOMS, PLACES, TRADE_WORDS
from bot.reading.words.vocabulary import BRANDS, COMMON, GIVEN_NAMES, JARGON, NETWORKS

# A word that occurs in so many titles is a common one, whatever it means (per 10,000 titles).
_COMMON_SHARE = 6
_COMMON_LEAST = 25

_TAIL = re.compile(
    r"\s*\((?:(\d{4})|(?:the )?(uk|us|usa|u\.s\.|u\.k\.|au|ca|nz|in))\)\s*$", re.IGNORECASE
)
_BRAND = re.compile(rf"(?:{'|'.join(map(re.escape, BRANDS))})'?s?'? ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """One show as the reader needs it. `country` is an ISO code, `weight` popularity 0..100."""

    title: str
    id: int | None = None
    aka: tuple[str, ...] = ()
    network: str | None = None
    year: int | None = None
    country: str | None = None
    people: tuple[str, ...] = ()
    weight: int = 0


class Danger(IntEnum):
    """How easily a title's words mean something else."""

    SAFE = 0  # several words, of which one is rare
    SINGLE = 1  # one rare word, or a few common ones
    COMMON = 2  # one common word or a place: You, From, The Fall, Nashville
    JARGON = 3  # words of every headline: First Look, The Series


class Match(NamedTuple):
    """Words `first` to `last` (exclusive) are the title of one or several shows."""

    first: int
    last: int
    start: int  # where they stand in the text
    end: int
    key: str
    places: tuple[int, ...]
    short: bool  # matched by a part of the title ("Witcher")
    possessive: bool = False


# "in One Day"
_SPAN = re.compile(
    r"(?:a|one|two|three|four|five|six|seven|ten|first|last|next|every|\d+)"
    r" (?:minute|hour|day|night|week|month|year)s?"
)
_NAMES = frozenset(NETWORKS + BRANDS)


class Catalogue:
    """Titles by their words. Built once, immutable."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self._titles: list[Title] = list(titles)
        # Key or beginning of a key → place in _titles; -1: only a beginning; < -1: several.
        self._places: dict[str, int] = {}
        self._several: list[tuple[int, ...]] = []
        self._short: set[str] = set()
        self._sorted: list[str] = []  # all keys in order, once asked for
        count: Counter[str] = Counter()
        for place, title in enumerate(self._titles):
            self._add(place, title, count)
        least = max(_COMMON_LEAST, len(self._titles) * _COMMON_SHARE // 10_000)
        self._dangers: dict[str, Danger] = {}  # of the titles met so far
        self._common = frozenset(word for word, times in count.items() if times >= least)

    def __len__(self) -> int:
        return len(self._titles)

    def beginnings(self, words: Words) -> list[int]:
        """Find the words with which a title may begin, or its owner: "Ozark's"."""
        places = self._places
        return [
            n
            for n, key in enumerate(words.keys)
            if key in places or (key[-1] == "s" and key[:-1] in places)
        ]

    def at(self, words: Words, first: int) -> list[Match]:
        """Titles that begin with that word, the longest first."""
        places, found = self._places, []
        keys, stop = words.keys, len(words)
        key = keys[first]
        place = places.get(key)
        at = first
        while True:
            if place is not None and place != -1:
                found.append(self._match(words, first, at + 1, key, place))
            elif (
                key[-1] == "s"  # "Ozark's" has the key "ozarks"
                and (bare := places.get(key[:-1], -1)) != -1
                and words.has_apostrophe(at)
            ):
                found.append(self._match(words, first, at + 1, key[:-1], bare, possessive=True))
            at += 1
            if place is None or at >= stop:
                break
            key = f"{key} {keys[at]}"
            place = places.get(key)
        found.reverse()
        return found

    def exact(self, text: str) -> Match | None:
        """Find the show whose whole title `text` is."""
        words = split_words(text)
        key = " ".join(words.keys)
        place = self._places.get(key, -1)
        return None if place == -1 else self._match(words, 0, len(words), key, place)

    def begun(self, text: str) -> Match | None:
        """Find the one show whose title begins with `text`: "Boardwalk"."""
        words = split_words(text)
        key = " ".join(words.keys)
        if self._places.get(key) != -1:
            return None
        if not self._sorted:
            self._sorted = sorted(self._places)
        place = bisect_right(self._sorted, f"{key} ")
        found = set()
        for longer in islice(self._sorted, place, None):
            if not longer.startswith(f"{key} "):
                break
            if (whole := self._places[longer]) != -1:
                found.add(whole)
            if len(found) > 1:
                return None
        return self._match(words, 0, len(words), key, found.pop()) if found else None

    def spelt(self, words: Words, first: int, last: int, before: str) -> Match | None:
        """Find the show whose title is `before` and those words: "Chicago" and "Med"."""
        key = " ".join((before, *words.keys[first:last]))
        place = self._places.get(key, -1)
        return None if place == -1 else self._match(words, first, last, key, place)

    def danger(self, key: str) -> Danger:
        """Say how easily the words of a title mean something else."""
        known = self._dangers.get(key)
        if known is None:
            known = self._dangers[key] = self._danger(key)
        return known

    def _danger(self, key: str) -> Danger:
        parts = key.split()
        if all(part.isdigit() for part in parts):
            if len(parts) == 1:
                return Danger.COMMON if len(key) > 2 else Danger.JARGON
            return Danger.SAFE
        body = parts[1:] if parts[0] in {"the", "a", "an"} and len(parts) > 1 else parts
        trade = len(body) == 1 and body[0] in TRADE_WORDS
        if trade or key in IDIOMS or key in _NAMES or all(part in JARGON for part in parts):
            return Danger.JARGON
        if (
            _SPAN.fullmatch(key)
            or key in PLACES
            or all(part in JARGON or part.isdigit() for part in parts)
        ):
            return Danger.COMMON
        rare = [part for part in parts if part not in COMMON and part not in self._common]
        if len(body) <= 1:
            plain = rare and parts[-1] not in GIVEN_NAMES
            return Danger.SINGLE if plain else Danger.COMMON
        return Danger.SAFE if rare or len(parts) >= 4 else Danger.SINGLE

    def _match(
        self, words: Words, first: int, last: int, key: str, place: int, *, possessive: bool = False
    ) -> Match:
        places = (place,) if place >= 0 else self._several[-place - 2]
        start, end = words.start(first), words.end(last - 1)
        return Match(first, last, start, end, key, places, key in self._short, possessive)

    def titles(self, match: Match) -> tuple[Title, ...]:
        """Return the shows of that title; seldom more than one."""
        return tuple(self._titles[index] for index in match.places)

    def _add(self, place: int, title: Title, count: Counter[str]) -> None:
        full: set[str] = set()
        short: set[str] = set()
        for name in (title.title, *title.aka):
            key, shorter = _keys(name)
            if key:
                full.add(key)
                short |= shorter
        for key in full:
            self._short.discard(key)
            self._put(key, place)
            count.update(set(key.split()))
        for key in short - full:
            if key not in self._places or key in self._short:
                self._short.add(key)
                self._put(key, place)

    def _put(self, key: str, place: int) -> None:
        places = self._places
        known = places.get(key, -1)
        if known == -1:
            places[key] = place
        elif known >= 0:
            if known != place:
                places[key] = -2 - len(self._several)
                self._several.append((known, place))
        elif place not in (group := self._several[-known - 2]):
            self._several[-known - 2] = (*group, place)
        end = key.rfind(" ")
        while end > 0 and key[:end] not in places:
            places[key[:end]] = -1
            end = key.rfind(" ", 0, end)


def _keys(name: str) -> tuple[str, set[str]]:
    """Return a title's key, and the keys of its short forms: no article, brand or first half."""
    name = _TAIL.sub("", unicodedata.normalize("NFKC", name).replace("’", "'").replace("‘", "'"))
    full = key_of(name)
    short = set()
    if brand := _BRAND.match(name):
        short.add(key_of(name[brand.end() :]))
    head, colon, tail = name.partition(": ")
    count = len(tail.split())
    if colon and (count > 2 or (len(head) > 3 and (count == 2 or _is_acronym(tail)))):
        short.add(key_of(tail))
    if full.startswith("the ") and full.count(" ") >= 1:
        short.add(full[4:])
    short.discard("")
    return full, short


def _is_acronym(tail: str) -> bool:
    """Whether it is known by its letters: "SVU", but not "NY"."""
    return tail.isupper() and tail.isalpha() and len(tail) >= 3
