"""Write down what an article says, and all that follows from it, in one transaction."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.article import Article
from bot.domain.claim import Claim, Reading
from bot.ledger.facts import write_facts
from bot.ledger.found import FoundShows
from bot.ledger.page import Outbox, Page
from bot.ledger.record import Record
from bot.ledger.rules import Situation
from bot.store.catalogue import shows
from bot.store.ledger import articles
from bot.store.outbox import owing
from bot.store.transaction import LostRaceError, transaction
from bot.together import Together

logger = logging.getLogger(__name__)

_BUNDLES = 16  # of articles that say nothing, kept in one statement
_TRIES = 5  # each lost race means that another process got on, so a few are plenty


class Ledger:
    """The book of what happened. `clock` gives the time that decides what is news, in UTC."""

    def __init__(self, *, clock: Callable[[], datetime], outbox: Outbox = owing) -> None:
        self._clock = clock
        self._outbox = outbox
        self._passing = Together(self._pass_over, _BUNDLES)

    async def record(
        self, article_id: int, article: Article, reading: Reading, *, may_announce: bool
    ) -> Record:
        """Weigh and write all that was read in a stored article, and mark it as read.

        An article that was read before changes nothing. `may_announce` is False for those that
        only fill the ledger. Raises LostRaceError when other processes were first every time.
        """
        for attempt in range(1, _TRIES + 1):
            try:
                return await self._record(article_id, reading, may_announce=may_announce)
            except LostRaceError:
                if attempt == _TRIES:
                    raise
                logger.info(
                    "weighing again after a lost race article=%s outlet=%s",
                    article_id,
                    article.outlet.name,
                )
        raise AssertionError("the last try returns or raises")

    async def pass_over(self, silent: Sequence[Article], *, may_announce: bool) -> None:
        """Keep articles in which nothing was read, as read."""
        await self._passing((silent, may_announce))

    async def _pass_over(self, bundles: Sequence[tuple[Sequence[Article], bool]]) -> Sequence[None]:
        now = self._clock()
        for may in {may for _, may in bundles}:
            silent = [one for some, its in bundles if its is may for one in some]
            await articles.keep_all(silent, may_announce=may, read_at=now)
        return [None] * len(bundles)

    async def _record(self, article_id: int, reading: Reading, *, may_announce: bool) -> Record:
        now = self._clock()
        found = FoundShows()
        async with transaction():
            source = await articles.start_reading(article_id)
            if source is None:
                return Record()
            shared = source.feed is None
            said, refused = await _by_show(reading, found, may_add=shared)
            await shows.lock(said)
            if shared:  # the catalogue is everybody's
                await write_facts(reading, found, article_id)
            record = Record(refused=refused)
            for show_id, about in said.items():
                page = Page(show_id, article_id, source, self._outbox)
                record += await page.write(about, Situation(show_id, now, may_announce))
            await articles.finish_reading(article_id, now)
        return replace(record, new_shows=tuple(found.added))


async def _by_show(
    reading: Reading, found: FoundShows, *, may_add: bool
) -> tuple[dict[int, list[Claim]], tuple[Claim, ...]]:
    """Sort claims by their show; those about what is not surely one come apart."""
    said: dict[int, list[Claim]] = {}
    refused = []
    for claim in reading.claims:
        show_id = await (found.find_or_add(claim) if may_add else found.find(claim.show))
        if show_id is None:
            refused.append(claim)
        else:
            said.setdefault(show_id, []).append(claim)
    return said, tuple(refused)
