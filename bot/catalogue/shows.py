"""The service behind `/show`: which show is meant, and all that is known of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.catalogue.dossier import Dossier
from bot.catalogue.names import Networks, find_person
from bot.catalogue.titles import Suggestion, TitleIndex, token
from bot.domain.follow import Target, TargetKind
from bot.domain.show import Show
from bot.domain.stage import current_status, season_statuses
from bot.errors import RefusedError
from bot.loops import Clock, utc_now
from bot.store.catalogue import people, seasons, shows, supplements
from bot.store.ledger import milestones

_TYPED = 60  # characters of what was typed that a refusal repeats
_FRESH = 5.0  # seconds
_DETAILS_WITHIN = 10.0  # seconds; an answer can be edited for 15 minutes, but who looks so long
_REMEMBERED = 500  # shows
EVERYTHING = "everything"
FOR_ADULTS = (
    "That show is for adults. Clapper speaks of it in age-restricted channels only (a channel's"
    " settings, Overview, Age-Restricted Channel)."
)


@dataclass(frozen=True, slots=True)
class Named:
    """A target of a follow, what it is called, and what stands for it when it is typed."""

    target: Target
    name: str
    typed: str


class Shows:
    """Knows all titles in memory, and for moments the shows that were asked for.

    `refresh` it when the store has new shows, `forget` when anything else in it has changed; what
    other processes change is seen within five seconds. `ticks` are seconds.
    """

    def __init__(
        self, *, clock: Clock = utc_now, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._ticks = ticks
        self._index = TitleIndex(())
        self._adult: frozenset[int] = frozenset()
        self.networks = Networks(())
        self._fresh: dict[int, tuple[float, Dossier]] = {}
        self._on_asked: list[Callable[[Show], None]] = []
        self._settled: Callable[[int], Awaitable[None]] | None = None

    def tell(self, on_asked: Callable[[Show], None]) -> None:
        """Tell somebody of each show that is asked for by name."""
        self._on_asked.append(on_asked)

    def wait_with(self, settled: Callable[[int], Awaitable[None]]) -> None:
        """Say what waits until a show's details have come, or won't."""
        self._settled = settled

    async def fuller(self, show: Show) -> Show | None:
        """Wait some seconds for the details of a show that nobody asked for before.

        Returns the show with them; None when there were some already, or none have come.
        """
        if self._settled is None or show.checked_at is not None:
            return None
        try:
            async with asyncio.timeout(_DETAILS_WITHIN):
                await self._settled(show.id)
        except TimeoutError:
            return None
        again = await self._by_id(show.id)
        return None if again is None or again.checked_at is None else again

    async def refresh(self) -> None:
        """Read all titles anew. Those who ask meanwhile are answered from the old ones."""
        entries = await shows.titles()
        self._index = await asyncio.to_thread(TitleIndex, entries)
        self._adult = frozenset(entry.id for entry in entries if entry.adult)
        self.networks = Networks(entry.network for entry in entries)
        self.forget()

    def forget(self) -> None:
        self._fresh = {}

    def suggest(self, typed: str, limit: int = 25, *, adult: bool = False) -> Sequence[Suggestion]:
        """Return what may be meant; shows for adults only where they may be shown."""
        found = self._index.suggest(typed, limit)
        return found if adult else self._decent(found)

    def _decent(self, found: Sequence[Suggestion]) -> Sequence[Suggestion]:
        return [one for one in found if one.show_id not in self._adult]

    @property
    def adult(self) -> frozenset[int]:
        """The ids of all shows that are for adults."""
        return self._adult

    def is_adult(self, target: Target) -> bool:
        return target.kind is TargetKind.SHOW and int(target.key) in self._adult

    async def suggest_people(self, typed: str, limit: int = 5) -> Sequence[str]:
        return await people.starting(typed, limit=limit) if typed.strip() else []

    async def find(self, typed: str, *, adult: bool = True) -> Show:
        """Return the show that is meant, unless it is for adults and may not be shown.

        Raises RefusedError, which says what is near.
        """
        match = self._index.resolve(typed)
        show = None if match.show_id is None else await self._by_id(match.show_id)
        if show is None:
            near = match.near if adult else self._decent(match.near)
            raise RefusedError(_unknown(typed, near, empty=not len(self._index)))
        if show.adult and not adult:
            raise RefusedError(FOR_ADULTS)
        for on_asked in self._on_asked:
            on_asked(show)
        return show

    async def by_id(self, show_id: int) -> Show:
        show = await self._by_id(show_id)
        if show is None:
            raise RefusedError("That show is no longer known. Ask for it again with /show.")
        return show

    async def dossier(self, show: Show) -> Dossier:
        """Return all that is known of a show, milestones newest first."""
        known = self._remembered(show.id)
        if known is None:
            fresh = self._fresh  # one that is forgotten meanwhile takes what is stale by then
            known = await self._load(show)
            if len(fresh) >= _REMEMBERED:
                fresh.clear()
            fresh[show.id] = self._ticks() + _FRESH, known
        return known

    async def _by_id(self, show_id: int) -> Show | None:
        known = self._remembered(show_id)
        return await shows.by_id(show_id) if known is None else known.show

    def _remembered(self, show_id: int) -> Dossier | None:
        until, dossier = self._fresh.get(show_id, (0.0, None))
        return dossier if self._ticks() < until else None

    async def _load(self, show: Show) -> Dossier:
        known = await milestones.of_show(show.id)
        of_seasons = await seasons.seasons_of(show.id)
        statuses = season_statuses(known, of_seasons, self._clock().date())
        return Dossier(
            show=show,
            current=current_status(statuses),
            statuses=tuple(statuses),
            seasons=tuple(of_seasons),
            credits=tuple(await people.credits_of(show.id)),
            related=tuple(await shows.related(show.id)),
            milestones=tuple(reversed(known)),
            supplement=await supplements.of_show(show.id, now=self._clock()),
        )

    async def target(self, typed: str) -> Named:
        """Return what is to be followed: a show, `everything`, `person:…` or `network:…`.

        Raises RefusedError, which says what is near.
        """
        if typed.strip().casefold() == EVERYTHING:
            return self.named(Target.everything())
        kind, _, name = typed.partition(":")
        if kind.strip().casefold() == TargetKind.PERSON:
            return self.named(await find_person(name))
        if kind.strip().casefold() == TargetKind.NETWORK:
            return self.named(self.networks.find(name))
        return self.named(Target.show((await self.find(typed)).id))

    def named(self, target: Target) -> Named:
        """Return what a target is called, as far as that is known."""
        if target.kind is not TargetKind.SHOW:
            name = target.name or target.key or EVERYTHING
            return Named(target, name, name if not target.key else f"{target.kind}:{name}")
        show_id = int(target.key)
        name = self._index.title_of(show_id) or "a show that is no longer known"
        return Named(target, name, token(show_id))


def _unknown(typed: str, near: Sequence[Suggestion], *, empty: bool) -> str:
    if empty:
        return "No shows are known yet. Whoever runs Clapper can add some: clapper shows import."
    asked = typed if len(typed) <= _TYPED else typed[:_TYPED] + "…"
    if not near:
        return f"No show is called “{asked}”, nor anything like it. Check the spelling."
    labels = "; ".join(one.label for one in near)
    return f"It is not clear which show “{asked}” is. Near it: {labels}."
