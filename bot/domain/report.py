"""A claim together with what the ledger needs to know of its article."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind, Tier

# Feeds say 1970 for "no date", and a date ahead of the clock is a mistake or a scheduled post.
_FIRST_DATE = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)


class Verdict(StrEnum):
    """What a claim means to those who know what was reported before."""

    NEWS = "news"  # an event that nobody reported
    ECHO = "echo"  # a known one, as it is known
    UPGRADE = "upgrade"  # a known one, surer or with a season, person or finer date
    CHANGE = "change"  # what was known is no longer so: a date moved, a cancelled show saved
    STALE = "stale"  # an event that was unknown but is old: history


@dataclass(frozen=True, slots=True)
class Report:
    """One article's claim about one show.

    `article` is the article's key and `outlet` its outlet's folded name. `claim_id` and
    `milestone_id` are None until the ledger has stored it. `feed` is the server's own feed that it
    came from, and `servers` are the ids of those that have it; what others bring has neither.
    """

    kind: Kind
    certainty: Certainty
    article: str
    outlet: str
    tier: Tier
    seen_at: datetime
    published_at: datetime | None = None
    season: int | None = None
    subject: str | None = None
    role: str | None = None
    when: PartialDate | None = None
    claim_id: int | None = None
    milestone_id: int | None = None
    feed: int | None = None
    servers: frozenset[int] = frozenset()

    @property
    def local(self) -> bool:
        """Whether it concerns nobody but the servers that have its feed."""
        return self.feed is not None

    @property
    def dated(self) -> bool:
        """Whether the article has a date that can be believed."""
        published = self.published_at
        return published is not None and _FIRST_DATE <= published <= self.seen_at + _AHEAD

    @property
    def at(self) -> datetime:
        """When it was reported: the article's date, else when it reached us."""
        return self.published_at if self.dated and self.published_at is not None else self.seen_at
