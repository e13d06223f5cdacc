"""Where news comes from: one feed of an outlet, and how polling it goes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.article import Outlet


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave out with a document, verbatim, to ask later whether it changed."""

    etag: str | None = None
    last_modified: str | None = None


class Origin(StrEnum):
    """Who wanted a source."""

    CURATED = "curated"
    USER = "user"
    SERVER = "server"  # a server's admins: what it brings concerns servers that have it
    TAG = "tag"  # an outlet's feed about one show, wanted as long as somebody follows that


@dataclass(frozen=True, slots=True)
class Source:
    """A feed.

    `next_poll_at` is None while it is paused. `baseline_at` is when it was first read: what was
    in it then is history. `interval` is the time between two polls as far as we choose it, `ttl`
    the one that the feed asks for. `failing_since` and `error` tell of trouble now, `moved_to`
    of a new address that it named in the last `moves` polls. Until `pushed_until` its hub is
    expected to tell us by itself what is new.
    """

    id: int
    url: str
    outlet: Outlet
    origin: Origin
    interval: timedelta
    next_poll_at: datetime | None = None
    validators: Validators = Validators()
    validated_at: datetime | None = None
    body_hash: str | None = None
    ttl: timedelta | None = None
    baseline_at: datetime | None = None
    succeeded_at: datetime | None = None
    news_at: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    error: str | None = None
    paused_because: str | None = None
    moved_to: str | None = None
    moves: int = 0
    pushed_until: datetime | None = None
