"""What an article's own page says: asked for one by one, where its site lets programs read it."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

from bot.errors import SourceError
from bot.sources.fetching import Fetched, Fetcher, Missing, Refused
from bot.sources.worker import Worker

logger = logging.getLogger(__name__)

ROBOT = "Clapper"  # what sites call us in their robots.txt

_APART = 2.0  # seconds between two requests to a site
_LONGEST_WAIT = 10.0  # seconds for a turn; whoever has to wait longer goes without
_AN_HOUR = 40  # pages of a site: more is no reading of headlines
_HOUR = 3600.0
_RULES_LAST = 24 * _HOUR
_LARGEST_RULES = 500_000  # bytes of a robots.txt that have to be read (RFC 9309)
_SITES = 1000  # remembered
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(slots=True)
class _Site:
    """A site, with when it may be asked next, in ticks. Without `rules` nothing is asked of it."""

    apart: float
    free_at: float = 0.0
    rules: Protego | None = None
    rules_until: float = 0.0
    asked: list[float] = field(default_factory=list)


class Texts:
    """Fetches texts; `open_texts` builds it. `ticks` are seconds, `spacing` between requests."""

    def __init__(
        self,
        fetcher: Fetcher,
        worker: Worker,
        *,
        ticks: Callable[[], float] = time.monotonic,
        spacing: float = _APART,
    ) -> None:
        self._fetcher = fetcher
        self._worker = worker
        self._ticks = ticks
        self._spacing = spacing
        self._sites: dict[str, _Site] = {}

    async def of(self, url: str) -> str | None:
        """Return the text of the article on a page; None where it can't or may not be read."""
        site = self._site(url)
        now = self._ticks()
        site.asked = [at for at in site.asked if now - at < _HOUR]
        if len(site.asked) >= _AN_HOUR or not await self._may_read(site, url):
            return None
        site.asked.append(now)
        if not await self._turn(site):
            return None
        answer = await self._fetcher.fetch(url)
        if isinstance(answer, Refused):
            wait = _HOUR if answer.wait is None else answer.wait.total_seconds()
            site.free_at = self._ticks() + wait
        if not isinstance(answer, Fetched) or answer.content_type not in _PAGES:
            return None
        try:
            found = await self._worker.ask(answer.body)
        except SourceError as error:
            logger.info("page not read page=%s because=%s", url, error)
            return None
        text = found.get("text")
        return text if isinstance(text, str) and text else None

    def _site(self, url: str) -> _Site:
        if len(self._sites) >= _SITES:
            self._sites.clear()
        return self._sites.setdefault(urlsplit(url).netloc.lower(), _Site(apart=self._spacing))

    async def _turn(self, site: _Site) -> bool:
        """Wait for a turn at a site; False when that would take too long."""
        now = self._ticks()
        at = max(now, site.free_at)
        if at - now > _LONGEST_WAIT:
            return False
        site.free_at = at + site.apart
        await asyncio.sleep(at - now)
        return True

    async def _may_read(self, site: _Site, url: str) -> bool:
        if self._ticks() >= site.rules_until:
            await self._ask_for_rules(site, url)
        return site.rules is not None and site.rules.can_fetch(url, ROBOT)

    async def _ask_for_rules(self, site: _Site, url: str) -> None:
        """Read a site's robots.txt as RFC 9309 has it: none allows all, a broken site nothing."""
        site.rules, site.rules_until = None, self._ticks() + _HOUR
        if not await self._turn(site):
            return
        parts = urlsplit(url)
        answer = await self._fetcher.fetch(f"{parts.scheme}://{parts.netloc}/robots.txt")
        if isinstance(answer, Fetched):
            site.rules = Protego.parse(answer.body[:_LARGEST_RULES].decode("utf-8", "replace"))
        elif isinstance(answer, Missing):
            site.rules = Protego.parse("")
        if site.rules is not None:
            site.rules_until = self._ticks() + _RULES_LAST
            site.apart = max(self._spacing, float(site.rules.crawl_delay(ROBOT) or 0))
            site.free_at = max(site.free_at, self._ticks() + site.apart)


@asynccontextmanager
async def open_texts(fetcher: Fetcher, *, spacing: float = _APART) -> AsyncIterator[Texts]:
    """Build what fetches texts, with a process for reading pages that starts with the first."""
    async with Worker("bot.sources.page_program") as worker:
        yield Texts(fetcher, worker, spacing=spacing)
