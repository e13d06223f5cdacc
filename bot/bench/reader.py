"""`clapper bench reader`: how well and how fast articles are read, beside the alternatives."""

import re
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import feedparser

from bot.bench import corpus, made, streaming
from bot.bench.report import Report, Target
from bot.domain.article import Article, Outlet
from bot.reading.lines import article_of
from bot.reading.reader import read
from bot.reading.titles.catalogue import Catalogue, Title
from bot.sources.strictly import parse_strictly

_FEEDS = {"100 excerpts": False, "100 full texts": True}
# The files of the corpus, by the name of their quality; what was never tuned on has targets.
_TUNED = {"headlines": "headlines_tuned", "articles": "articles_tuned"}
_HELD_OUT = {
    "plain headlines": "headlines_held_out_plain",
    "headlines": "headlines_held_out",
    "articles": "articles_held_out",
}
_TITLES = 70_000
_FOLLOWS = 1_000
_WORDS_OF_A_FILTER = ("renewed", "cancelled", "filming", "trailer", "premiere", "season", "cast")
_NOW = datetime(2024, 2, 1, tzinfo=UTC)


def run() -> Report:
    """Quality on both halves of the corpus, then speed; about a minute."""
    targets: list[Target] = []
    figures: dict[str, object] = {}
    titles = corpus.catalogue()
    for form, name in _TUNED.items():
        figures[f"{form}, tuned"] = corpus.measure(name, titles).as_figures()
    for form, name in _HELD_OUT.items():
        quality = corpus.measure(name, titles)
        figures[f"{form}, held out"] = quality.as_figures()
        targets += _quality_targets(form, quality)
    speed_targets, speed_figures = _speed()
    return Report("reader", tuple(targets + speed_targets), figures | speed_figures)


def _quality_targets(form: str, quality: corpus.Quality) -> list[Target]:
    share = "of 1"
    found = [
        Target(f"{form}: precision", quality.kinds.precision, share, at_least=0.97),
        Target(f"{form}: recall", quality.kinds.recall, share, at_least=0.94),
        Target(f"{form}: precision with season", quality.seasons.precision, share, at_least=0.95),
        Target(f"{form}: recall with season", quality.seasons.recall, share, at_least=0.92),
        Target(f"{form}: certainty right", quality.certainty_accuracy, share, at_least=0.95),
        Target(f"{form}: false alarms", quality.false_alarm_rate, share, at_most=0.01),
    ]
    if form == "articles":
        found += [
            Target("facts: precision", quality.facts.precision, share, at_least=0.97),
            Target("facts: recall", quality.facts.recall, share, at_least=0.85),
        ]
    return found


def _speed() -> tuple[list[Target], dict[str, object]]:
    known = corpus.titles()
    many = [*known, *made.titles(_TITLES - len(known))]
    build_seconds, large = _build(many)
    small = Catalogue(many[:1_000])
    headlines = _headlines()
    articles = _articles()
    fast = _rate(headlines, large)
    growth = _rate(headlines, small) / fast
    feeds = {name: _feed_seconds(large, full=full) for name, full in _FEEDS.items()}
    megabytes = _megabytes(many)
    few_lines, many_lines = (
        streaming.peak(headlines, count) for count in (streaming.FEW, streaming.MANY)
    )
    targets = [
        Target("headlines a second", fast, "1/s", at_least=3_000),
        Target("articles of 600 words a second", _rate(articles, large), "1/s", at_least=500),
        Target("growth from 1,000 to 70,000 titles", growth, "times", at_most=1.5),
        *(
            Target(f"reading {name}, against feedparser", one.ratio, "times", at_most=0.25)
            for name, one in feeds.items()
        ),
        Target("memory of 10,000 lines, beside 500", many_lines / few_lines, "times", at_most=1.1),
        Target("catalogue of 70,000 titles, built in", build_seconds, "s", at_most=3),
        Target("catalogue of 70,000 titles", megabytes, "MB", at_most=60),
    ]
    figures: dict[str, object] = {
        "feeds": "as outlets' WordPress writes them: author, tags, pictures, comments and markup; "
        "one item in five is news",
        "clapper read --jsonl, 10,000 lines (MB)": round(many_lines, 1),
    }
    for name, one in feeds.items():
        figures |= {
            f"feedparser on {name}, {one.kilobytes} KB (ms)": round(one.parsing * 1000, 1),
            f"reading {name} (ms)": round(one.reading * 1000, 1),
            f"1,000 keyword filters on {name} (ms)": round(one.filtering * 1000, 1),
            f"reading {name}, against the filters": round(one.reading / one.filtering, 3),
        }
    return targets, figures


def _build(titles: Sequence[Title]) -> tuple[float, Catalogue]:
    started = time.perf_counter()
    catalogue = Catalogue(titles)
    return time.perf_counter() - started, catalogue


def _megabytes(titles: Sequence[Title]) -> float:
    """Weigh the catalogue with its titles; apart from the timing, as tracing is slow."""
    tracemalloc.start()
    try:
        catalogue = Catalogue(replace(title) for title in titles)
        return tracemalloc.get_traced_memory()[0] / 1e6 if len(catalogue) else 0.0
    finally:
        tracemalloc.stop()


def _headlines() -> list[Article]:
    return [replace(article_of(item), text="") for item in corpus.items("headlines_tuned")]


def _articles() -> list[Article]:
    found = [article_of(item) for item in corpus.items("articles_tuned")]
    return [replace(article, text=made.long_text(article.text)) for article in found]


def _rate(articles: Sequence[Article], titles: Catalogue) -> float:
    """Articles a second of processor time, the best of three rounds."""
    return len(articles) / _seconds(lambda: [read(article, titles) for article in articles])


def _seconds(work: Callable[[], object]) -> float:
    rounds = []
    for _ in range(3):
        started = time.process_time()
        work()
        rounds.append(time.process_time() - started)
    return min(rounds)


def _feed(*, full: bool) -> bytes:
    """Build a feed as outlets have them: one item in five is news."""
    told = [article_of(item) for item in corpus.items("articles_tuned") if item["gold"]]
    other = [str(item["title"]) for item in corpus.items("headlines_tuned") if not item["gold"]]
    shows = [title.title for title in corpus.titles()]
    return made.feed([(one.headline, one.text) for one in told], other, shows, full=full)


@dataclass(frozen=True, slots=True)
class _Feed:
    """Seconds for the items of one feed: reading, feedparser, and a keyword filter a follow."""

    kilobytes: int
    reading: float
    parsing: float
    filtering: float

    @property
    def ratio(self) -> float:
        return self.reading / self.parsing


def _feed_seconds(titles: Catalogue, *, full: bool) -> _Feed:
    document = _feed(full=full)
    items = parse_strictly(document, "https://outlet.example/feed/", _NOW).items
    entries = [Article(item.title, item.text, Outlet("Made up"), _NOW, _NOW) for item in items]
    filters = [
        re.compile(rf"(?i)\b{re.escape(title.title)}\b.*\b(?:{'|'.join(_WORDS_OF_A_FILTER)})")
        for title in made.titles(_FOLLOWS)
    ]
    texts = [f"{entry.headline} {entry.text}" for entry in entries]
    return _Feed(
        kilobytes=len(document) // 1000,
        reading=_seconds(lambda: [read(entry, titles) for entry in entries]),
        parsing=_seconds(lambda: feedparser.parse(document)),
        filtering=_seconds(lambda: [one.search(text) for text in texts for one in filters]),
    )
