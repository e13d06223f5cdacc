"""The labelled corpus: reading it, and counting how well the reader does on it."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.claim import Job, Reading
from bot.domain.kinds import Certainty
from bot.reading.lines import article_of, title_of
from bot.reading.reader import read
from bot.reading.titles.catalogue import Catalogue, Title

CORPUS = Path(__file__).parents[2] / "tests" / "corpus"

_Item = dict[str, object]


@dataclass(slots=True)
class Score:
    """Counts of right, wrong and missed answers."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, gold: set[tuple[object, ...]], told: set[tuple[object, ...]]) -> None:
        self.right += len(gold & told)
        self.wrong += len(told - gold)
        self.missed += len(gold - told)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def as_figures(self) -> dict[str, float]:
        rounded = (round(self.precision, 3), round(self.recall, 3), round(self.f1, 3))
        return dict(zip(("precision", "recall", "f1"), rounded, strict=True)) | {
            "labels": self.right + self.missed
        }


@dataclass(slots=True)
class Quality:
    """How well one file of the corpus is read."""

    kinds: Score = field(default_factory=Score)
    seasons: Score = field(default_factory=Score)
    facts: Score = field(default_factory=Score)
    by_kind: dict[str, Score] = field(default_factory=dict)
    silent: int = 0  # items without a milestone
    false_alarms: int = 0  # of those, with a claim above rumour
    certain: Counter[bool] = field(default_factory=Counter)

    @property
    def certainty_accuracy(self) -> float:
        total = self.certain.total()
        return self.certain[True] / total if total else 1.0

    @property
    def false_alarm_rate(self) -> float:
        return self.false_alarms / self.silent if self.silent else 0.0

    def as_figures(self) -> dict[str, object]:
        return {
            "show and kind": self.kinds.as_figures(),
            "with season": self.seasons.as_figures(),
            "facts": self.facts.as_figures(),
            "certainty accuracy": round(self.certainty_accuracy, 3),
            "false alarms": f"{self.false_alarms} of {self.silent}",
            "by kind": {kind: score.as_figures() for kind, score in sorted(self.by_kind.items())},
        }


def titles(corpus: Path = CORPUS) -> list[Title]:
    lines = (corpus / "catalogue.jsonl").read_text("utf-8").splitlines()
    return [title_of(line) for line in lines if line.strip()]


def catalogue(corpus: Path = CORPUS) -> Catalogue:
    return Catalogue(titles(corpus))


def items(name: str, corpus: Path = CORPUS) -> Iterator[_Item]:
    """Yield the items of `headlines_tuned`, `articles_held_out` or another file."""
    for line in (corpus / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            item: _Item = json.loads(line)
            yield item


def measure(name: str, titles: Catalogue, corpus: Path = CORPUS) -> Quality:
    quality = Quality()
    for item in items(name, corpus):
        reading = read(article_of(item), titles)
        _count(quality, _objects(item, "gold"), reading)
        facts = item.get("facts")
        if isinstance(facts, dict):
            quality.facts.add(_gold_facts(facts), _told_facts(reading))
    return quality


def _count(quality: Quality, gold: list[_Item], reading: Reading) -> None:
    wanted = {(one["show"], one["kind"]) for one in gold}
    told = {(claim.show.title, claim.kind.value) for claim in reading.claims}
    quality.kinds.add(set(wanted), set(told))
    quality.seasons.add(
        {(one["show"], one["kind"], one["season"]) for one in gold},
        {(claim.show.title, claim.kind.value, claim.season) for claim in reading.claims},
    )
    for kind in {kind for _, kind in (*wanted, *told)}:
        score = quality.by_kind.setdefault(str(kind), Score())
        score.add({w for w in wanted if w[1] == kind}, {t for t in told if t[1] == kind})
    certainties = {(one["show"], one["kind"]): one["certainty"] for one in gold}
    for claim in reading.claims:
        key = (claim.show.title, claim.kind.value)
        if key in certainties:
            quality.certain[certainties[key] == claim.certainty.word] += 1
    if not gold:
        quality.silent += 1
        quality.false_alarms += any(c.certainty > Certainty.RUMOURED for c in reading.claims)


def _gold_facts(facts: _Item) -> set[tuple[object, ...]]:
    """Cast with their character, showrunners, episode counts, premieres."""
    found: set[tuple[object, ...]] = set()
    for one in _objects(facts, "cast"):
        found.add(("cast", one["show"], one["person"], one["character"]))
    for one in _objects(facts, "showrunner"):
        found.add(("showrunner", one["show"], one["person"]))
    for one in _objects(facts, "episodes"):
        found.add(("episodes", one["show"], one["season"], one["count"]))
    for one in _objects(facts, "premiere"):
        found.add(("premiere", one["show"], one["season"], one["when"]))
    return found


def _told_facts(reading: Reading) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for credit in reading.credits:
        if credit.job is Job.CAST:
            found.add(("cast", credit.show.title, credit.person, credit.character))
        elif credit.job is Job.SHOWRUNNER:
            found.add(("showrunner", credit.show.title, credit.person))
    for fact in reading.facts:
        if fact.episodes is not None:
            found.add(("episodes", fact.show.title, fact.season, fact.episodes))
        if fact.premiere is not None:
            found.add(("premiere", fact.show.title, fact.season, str(fact.premiere)))
    return found


def _objects(item: _Item, name: str) -> list[_Item]:
    value = item.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
