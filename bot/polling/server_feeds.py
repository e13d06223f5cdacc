"""Servers' own feeds: the service behind `/sources`."""

import asyncio
import logging
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias
from urllib.parse import urlsplit, urlunsplit

from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.domain.link import web_address
from bot.domain.source import Origin, Source
from bot.errors import RefusedError, SourceError
from bot.loops import Clock, utc_now
from bot.polling.checkup import Found
from bot.polling.curated import add_source
from bot.store.polling import server_feeds, sources

logger = logging.getLogger(__name__)

# Asks an address for its feed (`bot.polling.checkup.find_feed`). Raises SourceError.
Ask: TypeAlias = Callable[[str], Awaitable[Found | tuple[str, ...]]]

_TRIES, _WITHIN = 10, 600.0  # addresses that a server may have asked, and in how many seconds
_SURE = timedelta(days=1)  # what was read since then is a feed
_NAMED = 5  # feeds of a page to choose from


@dataclass(frozen=True, slots=True)
class Added:
    """A feed that a server has from now on, or had (`is_new` False). `title` may be empty."""

    source: Source
    title: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Named:
    """The feeds that a page names; one has to be chosen."""

    feeds: tuple[str, ...]


class ServerFeeds:
    """What each server hears beside all others.

    `ask` is None where no site is asked for news, `quota` how many feeds a server may have.
    `ticks` are seconds.
    """

    def __init__(
        self,
        ask: Ask | None,
        *,
        quota: int = 10,
        clock: Clock = utc_now,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self.quota = quota
        self._ask = ask
        self._clock = clock
        self._ticks = ticks
        self._tries: defaultdict[int, deque[float]] = defaultdict(deque)
        self._giving = asyncio.Lock()

    async def add(self, guild_id: int, typed: str) -> Added | Named:
        """Give a server the feed at an address, or the one that the page there names.

        The same again has a feed that is paused asked anew. Raises RefusedError.
        """
        if self._ask is None or self.quota == 0:
            raise RefusedError("Servers can't add feeds to this Clapper.")
        url = _address(typed)
        await self._check_room(guild_id, url)
        title = ""
        if not await self._is_a_feed(url):
            self._count_try(guild_id)
            try:
                found = await self._ask(url)
            except SourceError as error:
                raise RefusedError(
                    f"That can't be read as a feed: {error}. Check the address in a browser."
                ) from error
            if isinstance(found, tuple):
                return Named(found[:_NAMED])
            url, title = _address(found.url), found.feed.title
        async with self._giving:  # two at a time would both find the last place free
            await self._check_room(guild_id, url)
            return await self._give(guild_id, url, title)

    async def remove(self, guild_id: int, typed: str) -> Source:
        """Take a feed from a server, by its address or id; returns it. Raises RefusedError."""
        for source in await self.of_guild(guild_id):
            if typed.strip() in {source.url, str(source.id)}:
                await server_feeds.take(guild_id, source.id, now=self._clock())
                return source
        raise RefusedError("That is none of this server's feeds. /sources list has them.")

    async def of_guild(self, guild_id: int) -> Sequence[Source]:
        """Return a server's feeds, those that need a look first."""
        found = await sources.by_ids(await server_feeds.feeds_of(guild_id))
        return sorted(
            found, key=lambda one: (one.paused_because is None, one.error is None, one.id)
        )

    def now(self) -> datetime:
        return self._clock()

    async def guilds(self) -> frozenset[int]:
        """Return the servers that have feeds of their own."""
        return await server_feeds.guilds()

    async def leave(self, guild_id: int) -> int:
        """Drop the feeds of a server that Clapper was removed from. Returns how many."""
        self._tries.pop(guild_id, None)
        return await server_feeds.take_all(guild_id, now=self._clock())

    async def _check_room(self, guild_id: int, url: str) -> None:
        """Raise RefusedError unless the server may have that feed, or has it."""
        known = await sources.find(url)
        if known is not None and known.origin is not Origin.SERVER:
            raise RefusedError("Clapper reads that feed already, for every server.")
        if await sources.was_removed(url):
            raise RefusedError("Whoever runs this Clapper has removed that feed.")
        own = await server_feeds.feeds_of(guild_id)
        if len(own) >= self.quota and (known is None or known.id not in own):
            raise RefusedError(
                f"This server has {len(own)} feeds already, and can have {self.quota}."
                " Remove one first: /sources remove."
            )

    async def _is_a_feed(self, url: str) -> bool:
        known = await sources.find(url)
        return (
            known is not None
            and known.error is None
            and known.succeeded_at is not None
            and self._clock() - known.succeeded_at < _SURE
        )

    def _count_try(self, guild_id: int) -> None:
        tries, now = self._tries[guild_id], self._ticks()
        while tries and now - tries[0] > _WITHIN:
            tries.popleft()
        if len(tries) >= _TRIES:
            raise RefusedError(
                f"This server has had {_TRIES} addresses asked within ten minutes. Try again later."
            )
        tries.append(now)

    async def _give(self, guild_id: int, url: str, title: str) -> Added:
        now = self._clock()
        # The name is the site's own, never one that the feed gives itself.
        host = (urlsplit(url).hostname or url).removeprefix("www.")
        await add_source(url, Outlet(host, Tier.FAN), Origin.SERVER, now=now)
        source = await sources.find(url)
        if source is None:
            raise RefusedError("That feed was removed just now. Try again.")
        if source.error is not None:
            await sources.resume(url, at=now)
        is_new = await server_feeds.give(guild_id, source.id, now=now)
        logger.info("server feed added guild=%s source=%s new=%s", guild_id, url, is_new)
        return Added(source, title, is_new)


def _address(typed: str) -> str:
    """Return an address in the one form in which servers share it. Raises RefusedError."""
    typed = typed.strip()
    url = web_address(typed if "://" in typed else f"https://{typed}")
    if url is None:
        raise RefusedError("Give the web address of a feed, or of a page that names one.")
    parts = urlsplit(url)
    if "@" in parts.netloc:
        raise RefusedError("Give an address without a user name or password: all can see it.")
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, parts.query, ""))
