"""Keep what a provider knows of all shows: once as a whole, then what changes."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.catalogue.details import keep_details
from bot.catalogue.provider import Provider
from bot.domain.show import Show
from bot.loops import Clock, utc_now
from bot.store import notes
from bot.store.catalogue import mirror
from bot.store.catalogue.mirror import Saved

logger = logging.getLogger(__name__)

# How far the mirror is: the page that comes next and when the first was asked for, in Unix time;
# and the time up to which changes are known, once there is a whole mirror.
_PAGE = "tvmaze_page"
_BEGAN = "tvmaze_began"
_UNTIL = "tvmaze_until"
_DAY, _WEEK = 86_400, 7 * 86_400  # seconds; pages may be a day old when they are answered
_MARGIN = 7_200  # seconds; lists of what changed may be an hour old
_TOGETHER = 20  # changed shows fetched before they are written down

Told = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did: how many shows it asked for, were new, or turned out to be known."""

    asked: int
    saved: Saved


class Mirror:
    """A provider's shows in the store. It may be interrupted at any time and goes on there.

    `told` hears how many pages or shows are done, and of how many if that is known.
    """

    def __init__(self, provider: Provider, *, clock: Clock = utc_now) -> None:
        self._provider = provider
        self._clock = clock

    async def sync(
        self, told: Told = lambda _done, _of: None, *, limit: int | None = None
    ) -> Synced:
        """Copy all shows, or fetch (up to `limit`) what changed since. Raises ProviderError."""
        until, page = await _note(_UNTIL), await _note(_PAGE)
        if page is None and until is not None and self._now() - until < _WEEK - _MARGIN:
            return await self._update(until, told, limit)
        return await self._copy(page or 0, told)

    async def _copy(self, page: int, told: Told) -> Synced:
        if page == 0:
            await notes.put(_BEGAN, str(self._now()))
        asked, saved = 0, Saved()
        while (shows := await self._provider.page(page)) is not None:
            saved += await mirror.save(shows)
            asked += len(shows)
            page += 1
            await notes.put(_PAGE, str(page))
            if page.bit_count() == 1:  # twice as many as the last time
                await mirror.take_stock()
            told(page, None)
        saved += Saved(joined=await mirror.join_provisional())
        await notes.put(_UNTIL, str((await _note(_BEGAN) or self._now()) - _DAY))
        await notes.put(_PAGE, "")
        logger.info("shows mirrored pages=%s added=%s", page, saved.added)
        return Synced(asked, saved)

    async def _update(self, until: int, told: Told, limit: int | None) -> Synced:
        recent = self._now() - until < _DAY - _MARGIN
        changes = await self._provider.updates("day" if recent else "week")
        changed = sorted((when, show_id) for show_id, when in changes.items() if when >= until)
        due, saved = changed[:limit], Saved()
        for first in range(0, len(due), _TOGETHER):
            some = due[first : first + _TOGETHER]
            saved += await self._fetch([show_id for _, show_id in some])
            done = first + len(some)
            # Others that wait may have changed in the same second as the last of these.
            await notes.put(_UNTIL, str(some[-1][0] + (done == len(changed))))
            told(done, len(due))
        saved += Saved(joined=await mirror.join_provisional())
        logger.info("shows updated changed=%s added=%s", len(due), saved.added)
        return Synced(len(due), saved)

    async def _fetch(self, tvmaze_ids: list[int]) -> Saved:
        shows: list[Show] = []
        checked = await mirror.checked(tvmaze_ids)
        for tvmaze_id in tvmaze_ids:
            if tvmaze_id in checked:
                # Somebody has asked for it: all of it is kept fresh, with the same one call.
                listed = await self._provider.details(tvmaze_id)
                if listed is not None:
                    await keep_details(checked[tvmaze_id], listed, self._clock())
                    shows.append(listed.show)
            elif (show := await self._provider.show(tvmaze_id)) is not None:
                shows.append(show)
        return await mirror.save(shows)

    def _now(self) -> int:
        return int(self._clock().timestamp())


async def mirrored() -> bool:
    """Whether the store has a whole mirror."""
    return await _note(_UNTIL) is not None


async def _note(key: str) -> int | None:
    text = await notes.get(key)
    return int(text) if text else None
