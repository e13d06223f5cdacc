"""The titles of all shows in memory: what someone who types may mean. Pure, and not changed."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from bot.catalogue.texts import Texts
from bot.catalogue.trigrams import Trigrams
from bot.catalogue.word_starts import WordStarts
from bot.domain.text import fold
from bot.store.catalogue.shows import TitleEntry

_LABEL = 100  # Discord's limit for the name of a choice
_ENOUGH = 8  # with fewer hits, misspelt ones are looked for too
_LONG_ENOUGH = 4  # shorter words are near to too much
_CANDIDATES = 160
_COMPARED = 64  # characters; what differs behind them tells nothing
_NEAR = 65.0  # of 100: what may be suggested as meant
_PART = 0.9  # a part that fits counts for less than a whole
_MEANT = 84.0  # of 100: what is taken as meant, if nothing else comes within _LEAD
_LEAD = 4.0
_BY_FAR = 30  # weights apart at which the more popular of two is meant
_TOKEN = re.compile(r"id:([0-9]{1,18})")  # stands for exactly one show

Scores: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A show that may be meant. `label` is at most 100 characters, as it came from outside."""

    show_id: int
    label: str

    @property
    def token(self) -> str:
        return token(self.show_id)


@dataclass(frozen=True, slots=True)
class Match:
    """The show that was meant, or those that are near."""

    show_id: int | None
    near: tuple[Suggestion, ...] = ()


def token(show_id: int) -> str:
    """Return what stands for exactly this show when it is typed."""
    return f"id:{show_id}"


class TitleIndex:
    """All titles, laid out so that a keystroke finds those that it may mean.

    Shows are numbered by popularity (their place), and names by their show's place, so that of
    two numbers the lower one is meant more often. There may be 70,000 shows: nothing of them is
    kept but arrays and runs of text.
    """

    def __init__(self, titles: Iterable[TitleEntry]) -> None:
        shows = list(_by_popularity(titles))
        self._ids = np.array([show.id for show in shows], np.int64)
        self._by_id = np.argsort(self._ids)
        self._weights = np.array([show.weight for show in shows], np.int16)
        self._years = np.array([show.year or 0 for show in shows], np.int16)
        self._homes = Texts(show.network or show.country or "" for show in shows)
        slugs = sorted((show.slug, place) for place, show in enumerate(shows))
        self._slugs = Texts(slug for slug, _ in slugs)
        self._by_slug = np.array([place for _, place in slugs], np.uint32)
        self._titles = Texts(show.title for show in shows)
        spelt = [_names(show) for show in shows]
        self._names = Texts(name for names in spelt for name in names)
        self._spellings = Texts(spelling for names in spelt for spelling in names.values())
        counts = [len(names) for names in spelt]
        self._owners = np.repeat(np.arange(len(shows), dtype=np.uint32), counts)
        self._is_title = np.diff(self._owners.astype(np.int64), prepend=-1) > 0
        titled = Counter(next(iter(names), "") for names in spelt)
        self._shared_titles = frozenset(name for name, times in titled.items() if times > 1)
        del shows, slugs, spelt, titled  # before the rest needs memory
        self._starts = WordStarts(self._names)
        self._trigrams = Trigrams(self._names)

    def __len__(self) -> int:
        return len(self._ids)

    def title_of(self, show_id: int) -> str | None:
        place = self._place(show_id)
        return None if place is None else self._titles[place]

    def suggest(self, typed: str, limit: int = 25) -> tuple[Suggestion, ...]:
        """Return the shows that may be meant by what is typed so far, likeliest first."""
        wanted = _fold(typed)
        if not wanted:
            return tuple(self._suggestion(place) for place in range(min(limit, len(self))))
        found: dict[int, int] = {}
        # A show is hit once for each of its names and words.
        for name in self._starts.best(wanted, limit * 8):
            found.setdefault(int(self._owners[name]), name)
        if len(found) < min(_ENOUGH, limit) and len(wanted) >= _LONG_ENOUGH:
            for name in self._misspelt(wanted):
                found.setdefault(int(self._owners[name]), name)
        places = islice(found.items(), limit)
        return tuple(self._suggestion(place, name, wanted) for place, name in places)

    def resolve(self, typed: str) -> Match:
        """Say which show is meant by a token, slug, name, part of a name or misspelt name."""
        place = self._exactly(typed.strip())
        if place is None:
            place = self._meant(_fold(typed))
        if place is None:
            return Match(None, self.suggest(typed, 5))
        return Match(int(self._ids[place]))

    def _place(self, show_id: int) -> int | None:
        at = int(np.searchsorted(self._ids, show_id, sorter=self._by_id))
        if at == len(self) or self._ids[self._by_id[at]] != show_id:
            return None
        return int(self._by_id[at])

    def _exactly(self, typed: str) -> int | None:
        if exact := _TOKEN.fullmatch(typed):
            return self._place(int(exact[1]))
        at = bisect_left(self._slugs, typed)
        if at == len(self) or self._slugs[at] != typed:
            return None
        # A slug of one word may also be the title of another show.
        shared = "-" not in typed and _fold(typed) in self._shared_titles
        return None if shared else int(self._by_slug[at])

    def _meant(self, wanted: str) -> int | None:
        if not wanted:
            return None
        hits = self._starts.find(wanted)
        is_title = self._is_title[hits.whole]
        for names in (hits.whole[is_title], hits.whole[~is_title], hits.names, hits.later):
            places = np.unique(self._owners[names])
            if places.size:
                return self._by_far(places)
        return self._nearest(wanted) if len(wanted) >= _LONG_ENOUGH else None

    def _by_far(self, places: NDArray[np.uint32]) -> int | None:
        """Choose the only place, or the one that is more popular than the rest by far."""
        weights = [int(self._weights[place]) for place in places[:2]]
        clear = len(weights) == 1 or weights[0] - weights[1] >= _BY_FAR
        return int(places[0]) if clear else None

    def _nearest(self, wanted: str) -> int | None:
        """Choose what is so near that it is meant, if nothing else is about as near."""
        names = self._misspelt(wanted)
        scores: dict[int, float] = {}
        for at, score in zip(names, _alike(wanted, [self._names[at] for at in names]), strict=True):
            place = int(self._owners[at])
            scores[place] = max(float(score), scores.get(place, 0))
        best = sorted(scores, key=lambda place: -scores[place])[:2]
        if not best or scores[best[0]] < _MEANT:
            return None
        clear = len(best) == 1 or scores[best[0]] - scores[best[1]] >= _LEAD
        return best[0] if clear else None

    def _misspelt(self, wanted: str) -> list[int]:
        """Return names that are near, nearest and most popular first."""
        wanted = wanted[:_COMPARED]
        found = [int(at) for at in self._trigrams.find(wanted, _CANDIDATES)]
        scores = _near(wanted, [self._names[at] for at in found])
        near = {at: score for at, score in zip(found, scores, strict=True) if score >= _NEAR}
        return sorted(near, key=lambda at: (-round(near[at] / _LEAD), at))

    def _suggestion(self, place: int, name: int | None = None, wanted: str = "") -> Suggestion:
        title = self._titles[place]
        folded = self._folded(place)
        label = self._apart(place) if folded in self._shared_titles else ""
        if name is not None and wanted in self._names[name] and wanted not in folded:
            label = f" · {self._spellings[name]}{label}"
        return Suggestion(int(self._ids[place]), _joined(title, label))

    def _folded(self, place: int) -> str:
        at = int(np.searchsorted(self._owners, place))
        named = at < len(self._owners) and self._owners[at] == place
        return self._names[at] if named else ""

    def _apart(self, place: int) -> str:
        """Say what tells a show apart from another of its title."""
        year, home = self._years[place], self._homes[place]
        known = [str(part) for part in (year, home) if part]
        return f" ({', '.join(known)})" if known else ""


def _by_popularity(titles: Iterable[TitleEntry]) -> Iterator[TitleEntry]:
    """Yield the most popular first. Some at a time, so that other threads go on meanwhile."""
    of_weight: dict[int, list[TitleEntry]] = defaultdict(list)
    for title in titles:
        of_weight[title.weight].append(title)
    for weight in sorted(of_weight, reverse=True):
        yield from sorted(of_weight.pop(weight), key=lambda one: (one.title, one.id))


def _fold(text: str) -> str:
    return " ".join(fold(text).split())


def _names(title: TitleEntry) -> dict[str, str]:
    """List the folded names of a show, its title first, with the spelling of each."""
    names: dict[str, str] = {}
    for spelling in (title.title, *title.aka):
        names.setdefault(_fold(spelling), spelling)
    names.pop("", None)
    return names


def _alike(wanted: str, names: Sequence[str]) -> Scores:
    """Compare with whole names, whatever the order of their words; 100 is alike."""
    ordered = cdist([wanted], names, scorer=fuzz.ratio)
    sorted_ = cdist([wanted], names, scorer=fuzz.token_sort_ratio)
    alike: Scores = np.maximum(ordered, sorted_)[0]
    return alike


def _near(wanted: str, names: Sequence[str]) -> Scores:
    """Compare what is typed so far: it may be a misspelt part of the name."""
    scores = _alike(wanted, names)
    longer = [at for at, name in enumerate(names) if len(wanted) < len(name)]
    parts = cdist([wanted], [names[at] for at in longer], scorer=fuzz.partial_ratio)[0]
    scores[longer] = np.maximum(scores[longer], _PART * parts)
    return scores


def _joined(title: str, details: str) -> str:
    details = details[: _LABEL // 2]
    room = _LABEL - len(details)
    return (title if len(title) <= room else title[: room - 1] + "…") + details
