"""A wish to be told by a hub what is new at a source (WebSub)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Subscription:
    """`topic` is the source's name at the hub, `token` the end of the address that it pushes to.

    Without a `secret` a push says only that there is something to be polled. `attempts` are those
    since the hub last confirmed it, `lease_until` is how long that holds.
    """

    id: int
    source: Source
    hub: str
    topic: str
    token: str
    secret: str | None
    attempts: int = 0
    lease_until: datetime | None = None
    error: str | None = None
