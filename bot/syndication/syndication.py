"""The ledger for those who read it elsewhere: as a feed and as a calendar."""

from collections.abc import Sequence
from datetime import timedelta

from bot.loops import Clock, utc_now
from bot.store import follows, keys
from bot.store.catalogue import season_days, shows
from bot.store.ledger import milestones
from bot.store.outbox import outgoing
from bot.store.outbox.outgoing import Outgoing
from bot.store.polling import server_feeds
from bot.syndication import scope as scopes
from bot.syndication.events import BEHIND, DATED, events
from bot.syndication.identity import installation, named
from bot.syndication.items import item
from bot.syndication.plain import line
from bot.syndication.scope import Scope
from bot.syndication.seasons import season_events
from bot.syndication.values import Calendar, Feed

_ITEMS = 100
_SHOWS_ARE_FROM = "https://www.tvmaze.com/"  # RSS wants some page, and ours may have no address
_RETRACTED = timedelta(days=30)  # readers learn within this that something was withdrawn
_NEWEST = 150  # milestones that are looked through at a time for what a feed wants
_NEW = 2500  # of all, among which what is common is
_PAGE = 500
_PAGES = 30  # how far back to look for what a server with few follows wants
_SHOWS = 2000  # in one calendar


class Syndication:
    """Only ever reads. `home` is the address that all others begin with, with a slash at its end.

    It is None where nobody outside can reach us.
    """

    def __init__(self, *, home: str | None = None, clock: Clock = utc_now) -> None:
        self._home = home
        self._clock = clock

    def everything(self) -> Scope:
        return scopes.of_everything()

    async def of_show(self, slug: str) -> Scope | None:
        show = await shows.by_slug(slug)
        return None if show is None else scopes.of_show(show)

    async def of_token(self, token: str) -> Scope | None:
        """Return what a server's key opens; None for one that opens nothing."""
        guild_id = await keys.guild_of(token)
        return None if guild_id is None else await self.of_guild(guild_id, token)

    async def of_guild(self, guild_id: int, token: str | None = None) -> Scope:
        own = await server_feeds.feeds_of(guild_id)
        return scopes.of_guild(guild_id, token, await follows.of_guild(guild_id), own)

    async def feed(self, scope: Scope, name: str) -> Feed:
        """Return what was heard of last; `name` is the end of the feed's own address."""
        found = await outgoing.with_evidence(await self._latest(scope))
        later = {by for one in found if (by := one.milestone.superseded_by) is not None}
        instead = await milestones.by_ids(later)
        ours = await installation()
        items = [item(one, instead, ours) for one in found]
        items.sort(key=lambda one: (one.published, one.title), reverse=True)
        return Feed(
            id=named(ours, f"feed {scope.key}"),
            title=line(scope.title),
            description=line(scope.description),
            home=self._home or _SHOWS_ARE_FROM,
            address=self._address(scope, name),
            items=items,
        )

    async def calendar(self, scope: Scope) -> Calendar:
        """Return what is dated to the day, from a year ago on."""
        now = self._clock()
        since, reach, ours = now.date() - BEHIND, scope.reach, await installation()
        days = await season_days.near(since, limit=_SHOWS, show_ids=reach.show_ids)
        known = {one.show_id for one in days}
        found = await outgoing.dated(reach, DATED, since, limit=_SHOWS, also=known)
        made = [
            *events(found, scope.covers, ours, now),
            *season_events(days, found, scope.covers, ours, now),
        ]
        made.sort(key=lambda event: (event.day, event.title, event.id))
        return Calendar(line(scope.title), line(scope.description), made)

    def _address(self, scope: Scope, name: str) -> str | None:
        if self._home is None or scope.path is None:
            return None
        return f"{self._home}{scope.path}{name}"

    async def _latest(self, scope: Scope) -> Sequence[Outgoing]:
        reach, since = scope.narrow, self._clock() - _RETRACTED
        told = await outgoing.retracted(reach, since, limit=_PAGE)
        found = {one.milestone.id: one for one in told if scope.covers(one)}
        # What is common is among the newest of all; only what is rare is looked for by its names.
        newest = await outgoing.latest(reach, limit=_NEWEST, among=_NEW)
        common = {one.milestone.id: one for one in newest if scope.covers(one)}
        if len(found | common) >= _ITEMS:
            return list((found | common).values())[:_ITEMS]
        for page in range(_PAGES):
            some = await outgoing.latest(reach, limit=_NEWEST, offset=page * _NEWEST)
            found |= {one.milestone.id: one for one in some if scope.covers(one)}
            if len(found) >= _ITEMS or len(some) < _NEWEST:
                break
        return list(found.values())[:_ITEMS]
