"""How fast a keystroke is answered among 70,000 titles, beside rapidfuzz over the whole list."""

import gc
import json
import random
import statistics
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias

from rapidfuzz import fuzz, process

from bot.bench import made
from bot.bench.report import Report, Target
from bot.catalogue.titles import TitleIndex
from bot.store.catalogue.shows import TitleEntry

Typed: TypeAlias = tuple[int, str]  # the show that is meant, and what was typed of it

_SHOWS = 70_000
_OTHER_NAMES = 0.35  # a show
_QUERIES = 400  # of each way to type
_ROUNDS = 8
_SLOW_QUERIES = 40  # of each way to type, for the alternative
_NETWORKS = ("Netflix", "NBC", "HBO", "BBC One", "CBS", "Prime Video", "Disney+", None)


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds of single calls, of the wall's clock and of our own, and what was hit."""

    wall: list[float]
    own: list[float]
    hits: float

    @property
    def p99(self) -> float:
        return _p99(self.wall)


def run() -> Report:
    with tempfile.TemporaryDirectory(prefix="clapper-bench-") as folder:
        file = Path(folder) / "titles.jsonl"
        entries = _entries()
        file.write_text("".join(json.dumps(asdict(entry)) + "\n" for entry in entries))
        memory, built = _in_a_child(file)
    index = TitleIndex(entries)
    names = [(entry.id, name) for entry in entries for name in (entry.title, *entry.aka)]
    asked = _asked(entries)
    del entries
    gc.collect()
    gc.freeze()  # a bot has not 70,000 entries lying about for its collector to walk
    for typed in asked.values():
        _timed(index_of(index), typed[:20])  # whatever is imported or compiled at first use
    rounds = [
        {way: _timed(index_of(index), typed) for way, typed in asked.items()}
        for _ in range(_ROUNDS)
    ]
    theirs = {way: _timed(_rapidfuzz(names), typed[:_SLOW_QUERIES]) for way, typed in asked.items()}
    gc.unfreeze()
    return _report(rounds, theirs, memory, built)


def index_of(index: TitleIndex) -> Callable[[str], Sequence[int]]:
    return lambda typed: [one.show_id for one in index.suggest(typed)]


def _rapidfuzz(names: Sequence[tuple[int, str]]) -> Callable[[str], Sequence[int]]:
    folded = [name.lower() for _, name in names]

    def suggest(typed: str) -> Sequence[int]:
        found = process.extract(typed.lower(), folded, scorer=fuzz.WRatio, limit=25)
        return [names[at][0] for _, _, at in found]

    return suggest


def _entries() -> list[TitleEntry]:
    """Make shows up; few are popular, some share a title, a third has another name."""
    rnd = random.Random(5)  # noqa: S311  # made-up data, no secret
    names = [title.title for title in made.titles(int(_SHOWS * (1 + _OTHER_NAMES)))]
    others = iter(names[_SHOWS:])
    return [
        TitleEntry(
            id=number + 1,
            slug=f"{title.lower().replace(' ', '-')}-{number}",
            title=title,
            aka=tuple(filter(None, [next(others, "")])) if rnd.random() < _OTHER_NAMES else (),
            network=rnd.choice(_NETWORKS),
            year=rnd.randint(1950, 2026),
            country="US",
            weight=min(100, int(rnd.paretovariate(0.6))),
            provisional=False,
        )
        for number, title in enumerate(names[:_SHOWS])
    ]


def _asked(entries: Sequence[TitleEntry]) -> Mapping[str, list[Typed]]:
    """Type the shows that members want, as they do: from the start, in the middle, with a slip."""
    rnd = random.Random(9)  # noqa: S311  # the same queries each time
    wanted = rnd.choices(entries, k=_QUERIES)
    return {
        "one letter": [(show.id, show.title[:1]) for show in wanted],
        "prefix": [(show.id, show.title[: rnd.randint(3, 10)]) for show in wanted],
        "infix": [(show.id, show.title.partition(" ")[2] or show.title) for show in wanted],
        "one typo": [(show.id, _mistyped(show.title, rnd)) for show in wanted],
        "prefix with a typo": [
            (show.id, _mistyped(show.title[: rnd.randint(6, 12)], rnd)) for show in wanted
        ],
    }


def _mistyped(text: str, rnd: random.Random) -> str:
    at = rnd.randrange(max(1, len(text) - 1))
    wrong = rnd.choice(string.ascii_lowercase)
    return rnd.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + wrong + text[at:],
            text[:at] + wrong + text[at + 1 :],
            text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
        )
    )


def _timed(suggest: Callable[[str], Sequence[int]], typed: Sequence[Typed]) -> Timed:
    wall, own, hits = [], [], 0
    for wanted, text in typed:
        mine, start = time.thread_time(), time.perf_counter()
        found = suggest(text)
        wall.append((time.perf_counter() - start) * 1000)
        own.append((time.thread_time() - mine) * 1000)
        hits += wanted in found
    return Timed(wall, own, hits / len(typed))


def _report(
    rounds: Sequence[Mapping[str, Timed]],
    theirs: Mapping[str, Timed],
    memory: float,
    built: float,
) -> Report:
    # Other processes only ever add to what a call takes: the quietest round is the least wrong.
    ours = {way: min((one[way] for one in rounds), key=lambda timed: timed.p99) for way in theirs}
    figures: dict[str, object] = {"index built in": f"{built:.1f} s"}
    for way, best in ours.items():
        every = [taken for one in rounds for taken in one[way].wall]
        figures[f"{way}, clapper"] = f"{_in_words(best)}; all rounds p99 {_p99(every):.2f} ms"
        figures[f"{way}, rapidfuzz"] = _in_words(theirs[way])
    ratios = [
        statistics.median(theirs[way].wall) / statistics.median(ours[way].wall) for way in ours
    ]
    slowest = max(timed.p99 for timed in ours.values())
    quietest = f"p99 of the slowest way to type, quietest of {_ROUNDS} rounds"
    return Report(
        "autocomplete",
        (
            Target(quietest, slowest, "ms", 10),
            Target("one typo: hit rate", ours["one typo"].hits * 100, "%", at_least=95),
            Target("resident memory of the index", memory, "MiB", 60),
            Target("p50: rapidfuzz over the whole list to ours", min(ratios), "times", at_least=10),
        ),
        figures,
    )


def _in_words(timed: Timed) -> str:
    return (
        f"p50 {statistics.median(timed.wall):.2f} ms, p99 {timed.p99:.2f} ms (own time"
        f" {_p99(timed.own):.2f} ms), hit {timed.hits:.0%}, n={len(timed.wall)}"
    )


def _p99(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=100)[98]


def _in_a_child(file: Path) -> tuple[float, float]:
    """Build the index in a process of its own; returns its memory in MiB, and seconds."""
    command = (sys.executable, "-m", "bot.bench.autocomplete", str(file))
    ended = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # ourselves
    memory, built = ended.stdout.split()
    return float(memory), float(built)


def _read(file: Path) -> Iterator[TitleEntry]:
    with file.open() as lines:
        for line in lines:
            entry = json.loads(line)
            yield TitleEntry(**{**entry, "aka": tuple(entry["aka"])})


def _resident() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def _build(file: Path) -> None:
    """Say how much more memory there is in use with an index than without, and its seconds."""
    TitleIndex([]).suggest("warm up")
    before, start = _resident(), time.perf_counter()
    index = TitleIndex(_read(file))
    built = time.perf_counter() - start
    index.suggest("the first")
    gc.collect()
    sys.stdout.write(f"{_resident() - before} {built}\n")


if __name__ == "__main__":
    _build(Path(sys.argv[1]))
