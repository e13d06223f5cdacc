"""One published text and who published it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.kinds import Tier


@dataclass(frozen=True, slots=True)
class Outlet:
    """The publisher behind an article."""

    name: str
    tier: Tier = Tier.PRESS


@dataclass(frozen=True, slots=True)
class Article:
    """What an outlet published.

    `published_at` is the outlet's word and may be missing; `seen_at` is when it reached us.
    Both are in UTC. `url` is canonical, and missing for a text that came by hand.
    `guid` is its feed's own name of it, which survives a new title or address. `feed` is the id of
    a server's own feed, whose articles concern only servers that have it; None for all others.
    """

    headline: str
    text: str
    outlet: Outlet
    published_at: datetime | None
    seen_at: datetime
    url: str | None = None
    guid: str | None = None
    feed: int | None = None
