"""The way of an article: keep it, read it, weigh it. The only module that knows the order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from bot.domain.article import Article
from bot.domain.claim import Reading
from bot.ledger.ledger import Ledger
from bot.ledger.record import Record
from bot.reading.reader import read
from bot.reading.titles.catalogue import Catalogue, Title
from bot.reading_apart import Look, ReadingApart, look
from bot.store.catalogue import shows
from bot.store.ledger import articles
from bot.store.statement import batched

logger = logging.getLogger(__name__)

_TOGETHER = 50  # articles; a first poll may bring a thousand
_TEXTS_WITHIN = 15.0  # seconds for texts of articles that came together; hubs wait as long
_YOUNG = timedelta(days=3)  # articles; of older ones little is news

# Fetches the text on an article's page; None where it can't be had (`bot.sources.texts`).
TextOf: TypeAlias = Callable[[str], Awaitable[str | None]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an article; `record` is None for one that was known already."""

    article_id: int
    reading: Reading
    record: Record | None


class Pipeline:
    """Takes articles; `on_owed` hears of announcements owed, `on_new_shows` of unknown shows.

    With `apart`, articles that come together are read in a process of their own.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        on_owed: Callable[[], None],
        on_new_shows: Callable[[], Awaitable[None]],
        on_recorded: Callable[[], None] = lambda: None,
        apart: ReadingApart | None = None,
    ) -> None:
        self._ledger = ledger
        self._apart = apart
        self._on_owed = on_owed
        self._on_new_shows = on_new_shows
        self._on_recorded = on_recorded
        self._catalogue = Catalogue(())
        self._turn = asyncio.Lock()
        self._text_of: TextOf | None = None

    def ask_for_texts(self, text_of: TextOf) -> None:
        """Have the texts fetched of articles whose headlines leave something open."""
        self._text_of = text_of

    async def load_titles(self) -> None:
        """Know the store's shows. Articles are read with the old ones meanwhile."""
        titles = [_title(entry) for entry in await shows.titles()]
        self._catalogue = await asyncio.to_thread(Catalogue, titles)
        if self._apart is not None:
            await self._apart.know(titles)

    async def take(self, article: Article, *, may_announce: bool) -> Taken:
        """Take an article in. The same one again changes nothing."""
        kept = await articles.keep(article, may_announce=may_announce)
        if kept.read:
            return Taken(kept.id, Reading(), None)
        reading = read(article, self._catalogue)
        return await self._record(kept.id, article, reading, may_announce=may_announce)

    async def take_all(self, arrived: Iterable[Article], *, may_announce: bool) -> None:
        """Take in articles that came together. One that fails is logged and stops no other.

        Most say nothing; those are kept in one statement, without a transaction each.
        """
        for some in batched(arrived, _TOGETHER):
            silent, open_ = [], []
            for article, found in await self._looked_at(some):
                if found is None:
                    silent.append(article)
                elif may_announce and found.wants_text and self._may_ask(article):
                    open_.append(article)
                elif found.reading == Reading():
                    silent.append(article)
                else:
                    with _passing_over(article):
                        await self._enter(article, found.reading, may_announce=may_announce)
            if silent:
                await self._ledger.pass_over(silent, may_announce=may_announce)
            await self._take_with_texts(open_)

    async def _looked_at(self, some: Sequence[Article]) -> Sequence[tuple[Article, Look | None]]:
        if self._apart is not None:
            looks = await self._apart.look(some)
            if looks is not None:
                return list(zip(some, looks, strict=True))
        found = []
        for article in some:
            with _passing_over(article):
                async with self._turn:  # of many that come at once, one at a time
                    await asyncio.sleep(0)
                    found.append((article, look(article, self._catalogue)))
        return found

    def _may_ask(self, article: Article) -> bool:
        # A server's own feed must not make us ask addresses of its choice.
        asks = self._text_of is not None and article.url is not None and article.feed is None
        young = article.published_at is None or article.seen_at - article.published_at < _YOUNG
        return asks and young

    async def _take_with_texts(self, open_: Sequence[Article]) -> None:
        """Take in articles after all others that came with them, each with its page's text.

        One whose text does not come is taken as it is.
        """
        until = asyncio.get_running_loop().time() + _TEXTS_WITHIN
        for article in open_:
            text = await self._text(article, until)
            fuller = replace(article, text=text) if text else article
            with _passing_over(article):
                await self._enter(fuller, read(fuller, self._catalogue), may_announce=True)

    async def _text(self, article: Article, until: float) -> str | None:
        if self._text_of is None or article.url is None:
            return None
        try:
            async with asyncio.timeout_at(until):
                text = await self._text_of(article.url)
        except TimeoutError:
            return None
        except Exception:
            logger.exception("text not fetched url=%s", article.url)
            return None
        return text if text and len(text) > len(article.text) else None

    async def resume(self) -> int:
        """Read what was kept but not read when the process last stopped. Returns how many."""
        unread = await articles.unread()
        for kept in unread:
            reading = read(kept.article, self._catalogue)
            await self._record(kept.id, kept.article, reading, may_announce=kept.may_announce)
        return len(unread)

    async def _enter(self, article: Article, reading: Reading, *, may_announce: bool) -> None:
        kept = await articles.keep(article, may_announce=may_announce)
        if not kept.read:
            await self._record(kept.id, article, reading, may_announce=may_announce)

    async def _record(
        self, article_id: int, article: Article, reading: Reading, *, may_announce: bool
    ) -> Taken:
        record = await self._ledger.record(article_id, article, reading, may_announce=may_announce)
        self._on_recorded()
        if record.owed or record.revised:
            self._on_owed()
        if record.new_shows:
            # After what is owed: among 70,000 titles this takes seconds.
            await self.load_titles()
            await self._on_new_shows()
        logger.info(
            "article read article=%s claims=%s owed=%s",
            article_id,
            len(reading.claims),
            len(record.owed),
        )
        return Taken(article_id, reading, record)


@contextmanager
def _passing_over(article: Article) -> Iterator[None]:
    """Log what fails with an article, so that it stops no other."""
    try:
        yield
    except Exception:
        logger.exception("article not taken outlet=%s url=%s", article.outlet.name, article.url)


def _title(entry: shows.TitleEntry) -> Title:
    return Title(
        title=entry.title,
        id=entry.id,
        aka=entry.aka,
        network=entry.network,
        year=entry.year,
        country=entry.country,
        weight=entry.weight,
    )
