"""The way of an article: keep it, read it, weigh it. The only module that knows the order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from bot.domain.article import Article
from bot.domain.claim import Reading
from bot.ledger.ledger import Ledger
from bot.ledger.record import Record
from bot.reading.catalogue import Catalogue, Title
from bot.reading.reader import read
from bot.store import articles, shows
from bot.store.statement import batched

logger = logging.getLogger(__name__)

_TOGETHER = 50  # articles; a first poll may bring a thousand


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an article; `record` is None for one that was known already."""

    article_id: int
    reading: Reading
    record: Record | None


class Pipeline:
    """Takes articles; `on_owed` hears of announcements owed, `on_new_shows` of unknown shows."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        on_owed: Callable[[], None],
        on_new_shows: Callable[[], Awaitable[None]],
        on_recorded: Callable[[], None] = lambda: None,
    ) -> None:
        self._ledger = ledger
        self._on_owed = on_owed
        self._on_new_shows = on_new_shows
        self._on_recorded = on_recorded
        self._catalogue = Catalogue(())
        self._turn = asyncio.Lock()

    async def load_titles(self) -> None:
        """Know the store's shows. Articles are read with the old ones meanwhile."""
        self._catalogue = await asyncio.to_thread(_catalogue, await shows.titles())

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
            silent = []
            for article in some:
                try:
                    async with self._turn:  # of many that come at once, one at a time
                        await asyncio.sleep(0)
                        reading = read(article, self._catalogue)
                    if reading == Reading():
                        silent.append(article)
                    else:
                        await self._enter(article, reading, may_announce=may_announce)
                except Exception:
                    logger.exception(
                        "article not taken outlet=%s url=%s", article.outlet.name, article.url
                    )
            if silent:
                await self._ledger.pass_over(silent, may_announce=may_announce)

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


def _catalogue(entries: Iterable[shows.TitleEntry]) -> Catalogue:
    return Catalogue(
        Title(
            title=entry.title,
            id=entry.id,
            aka=entry.aka,
            network=entry.network,
            year=entry.year,
            country=entry.country,
            weight=entry.weight,
        )
        for entry in entries
    )
