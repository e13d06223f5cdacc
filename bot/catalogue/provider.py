"""What a catalogue of shows on the net is asked for (`bot.sources.tvmaze` is one)."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.domain.show import ListedShow, Show


class Provider(Protocol):
    """Every call may take long, and raises ProviderError when there is no answer."""

    async def page(self, number: int) -> Sequence[Show] | None:
        """Return one page of all shows, or None past the last one."""
        ...

    async def updates(self, since: str) -> Mapping[int, int]:
        """Return which shows changed within a `day` or `week`, and when (Unix time)."""
        ...

    async def show(self, tvmaze_id: int) -> Show | None: ...

    async def details(self, tvmaze_id: int) -> ListedShow | None:
        """Return a show with its other names, seasons and cast."""
        ...
