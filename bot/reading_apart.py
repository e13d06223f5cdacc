"""Reading on another core: the event loop goes on meanwhile."""

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import AsyncIterator, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.domain.article import Article
from bot.domain.claim import Reading
from bot.reading.reader import explain_if_telling
from bot.reading.titles.catalogue import Catalogue, Title
from bot.reading.wanting import wants_text

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """What a first look at an article found, and whether its page's text would tell more."""

    reading: Reading
    wants_text: bool


def look(article: Article, catalogue: Catalogue) -> Look | None:
    """Look at an article; None where it can't tell anything."""
    explained = explain_if_telling(article, catalogue)
    if explained is None:
        return None
    return Look(explained.reading, wants_text(article, explained))


class ReadingApart:
    """Looks at articles in a process of its own, with the titles that it was last told.

    `process_id` is of the process that reads now.
    """

    def __init__(self) -> None:
        self.process_id: int | None = None
        self._pool: ProcessPoolExecutor | None = None
        self._turn = asyncio.Lock()

    async def know(self, titles: Iterable[Title]) -> None:
        """Have it know these titles; until it does, it reads with those of before."""
        async with self._turn:
            pool, self.process_id = await asyncio.to_thread(_started, tuple(titles))
            self._replace(pool)

    async def look(self, articles: Sequence[Article]) -> Sequence[Look | None] | None:
        """Look at articles; None when the process failed, so that they have to be read here."""
        pool = self._pool
        if pool is None:
            return None
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(pool, _look_at, tuple(articles))
        except BrokenProcessPool:
            logger.warning("reading process ended articles=%s", len(articles))
            if pool is self._pool:
                self._replace(None)
        except Exception:
            logger.exception("reading process failed articles=%s", len(articles))
        return None

    def close(self) -> None:
        self._replace(None)

    def _replace(self, pool: ProcessPoolExecutor | None) -> None:
        old, self._pool = self._pool, pool
        if old is not None:
            old.shutdown(wait=False)  # what it has begun it ends


@asynccontextmanager
async def open_reading_apart() -> AsyncIterator[ReadingApart]:
    """Build it; its process starts with the first titles."""
    apart = ReadingApart()
    try:
        yield apart
    finally:
        apart.close()


_known: list[Catalogue] = []  # in the process apart: the one that it reads with


def _started(titles: tuple[Title, ...]) -> tuple[ProcessPoolExecutor, int]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(1, context, initializer=_begin, initargs=(titles,))
    return pool, pool.submit(os.getpid).result()  # it answers when it knows the titles


def _begin(titles: tuple[Title, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _known.append(Catalogue(titles))


def _end_with_parent() -> None:
    """End at once when whoever started us was killed: nobody else would tell."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _look_at(articles: Sequence[Article]) -> list[Look | None]:
    return [look(article, _known[0]) for article in articles]
