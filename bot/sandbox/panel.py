"""What stands beside the page's channels: whoever runs the sandbox may tell a story there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PanelArticle:
    """One article as the panel lists it; `notes` say what was read in it."""

    at: datetime
    outlet: str
    headline: str
    notes: tuple[str, ...] = ()


class PanelPort(Protocol):
    """Given to `Sandbox(panel=…)`; `Sandbox.panel_changed` tells open pages to ask again."""

    async def articles(self) -> Sequence[PanelArticle]:
        """List the latest articles, newest first."""
        ...

    async def submit(self, headline: str, text: str, outlet: str) -> Sequence[str]:
        """Take an article in that a person pasted; returns what became of it, a note a line."""
        ...
