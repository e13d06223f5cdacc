"""When a source is polled next: pure rules over how the last poll went."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from statistics import median
from typing import TypeAlias

from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source, Validators
from bot.sources.feed import Feed
from bot.sources.fetching import Failed, Missing, Refused, Unchanged

HELD_FROM = 20  # more new items at once than this are a feed that was reset, not news
_MISSED = 100  # ... unless polls were missed; never more than so many for these

_SHORTEST = timedelta(minutes=5)
_LONGEST = timedelta(hours=6)
_OF_A_SHOW = timedelta(hours=6), timedelta(hours=24)  # what such a feed has, others have sooner
_TRADES = timedelta(minutes=10)  # ten items of a busy trade cover about an hour
_UNKNOWN = timedelta(minutes=30)
_SLOWER = 1.25
_WISHES = timedelta(hours=5)  # feeds that ask for more than this have set it by mistake
_FIRST_BACK_OFF = timedelta(minutes=5)
_LAST_BACK_OFF = timedelta(hours=12)
_RETRY_AFTER = timedelta(hours=8)
_PATIENCE = timedelta(hours=48)
_VALID = timedelta(days=7)  # some servers say "unchanged" for ever
_MOVES = 3  # hotel portals redirect as well
_PUSHED = timedelta(hours=1)  # between polls of what a hub pushes: a net for what it misses
_APART = timedelta(seconds=2)  # between two sources at the start, on the average
_SPREAD = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Read:
    """A feed was read. `new` items of it were unknown, `gap` is the usual time between two."""

    new: int
    body_hash: str
    validators: Validators
    gap: timedelta | None = None
    ttl: timedelta | None = None
    fresh_for: timedelta | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class NotFeed:
    """There was an answer, but no feed in it, for a reason in `words`."""

    words: str


Outcome: TypeAlias = Read | Unchanged | NotFeed | Missing | Refused | Failed


def first_interval(tier: Tier, origin: Origin) -> timedelta:
    shortest, longest = _bounds(tier, origin)
    return max(shortest, min(_UNKNOWN, longest))


def first_poll_at(url: str, now: datetime, among: int) -> datetime:
    """Spread the first polls of `among` sources, so that a long list is no storm."""
    return now + min(_APART * among, _SPREAD) * _phase(url)


def conditions(source: Source, now: datetime) -> Validators:
    """Return what to ask "did it change" with; once a week, nothing."""
    recent = source.validated_at is not None and now - source.validated_at < _VALID
    return source.validators if recent else Validators()


def may_announce(source: Source, new: int, now: datetime) -> bool:
    """Whether a poll's new items are news: not at the first poll, nor when there are too many.

    After an interruption there may be as many more as polls were missed.
    """
    read_at = source.succeeded_at or now
    missed = max(now - read_at, timedelta()) / max(source.interval, _SHORTEST)
    return source.baseline_at is not None and new <= HELD_FROM + min(missed, _MISSED)


def lacks(source: Source, feed: Feed) -> bool:
    """Whether a page that is all new may not reach back to when the source was last read."""
    if source.baseline_at is None or source.succeeded_at is None or not feed.items:
        return False
    dates = [item.published_at for item in feed.items if item.published_at is not None]
    return not dates or min(dates) > source.succeeded_at


def usual_gap(times: Iterable[datetime]) -> timedelta | None:
    """Return the median time between items; None with fewer than three."""
    ordered = sorted(times)
    if len(ordered) < 3:
        return None
    gaps = ((later - earlier).total_seconds() for earlier, later in pairwise(ordered))
    return timedelta(seconds=median(gaps))


def after(source: Source, outcome: Outcome, now: datetime) -> Source:
    """Return the source as it is after a poll, with the time of the next."""
    match outcome:
        case Read():
            return _read(source, outcome, now)
        case Unchanged():
            return _went_well(_slower(source), outcome.fresh_for, now)
        case Refused(words, wait):
            return _failing(source, words, now, at_least=min(wait or timedelta(), _RETRY_AFTER))
        case Failed(words):
            return _failing(source, words, now)
        case Missing() | NotFeed():
            return _no_feed(source, outcome, now)


def host_free_at(source: Source, outcome: Outcome, now: datetime, spacing: timedelta) -> datetime:
    """When the host of a source that was just polled may be asked again, for any of its feeds."""
    if isinstance(outcome, Refused) and source.next_poll_at is not None:
        return source.next_poll_at
    return now + spacing


def _read(source: Source, read: Read, now: datetime) -> Source:
    moves = source.moves + 1 if read.moved_to and read.moved_to == source.moved_to else 1
    told = replace(
        source,
        validators=read.validators,
        validated_at=now,
        body_hash=read.body_hash,
        ttl=read.ttl,
        baseline_at=source.baseline_at or now,
        news_at=now if read.new else source.news_at,
        # A poll that was faster than the hub: it is not to be relied on until it pushes again.
        pushed_until=None if read.new else source.pushed_until,
        moved_to=read.moved_to,
        moves=moves if read.moved_to else 0,
    )
    if read.new == 0:
        told = _slower(told)
    elif read.gap is not None:
        shortest, longest = _bounds(source.outlet.tier, source.origin)
        told = replace(told, interval=min(max(read.gap / 2, shortest), longest))
    else:
        told = replace(told, interval=first_interval(source.outlet.tier, source.origin))
    return _went_well(told, read.fresh_for, now)


def moved_for_good(source: Source) -> str | None:
    """Return the new address of a source that has named it often enough."""
    return source.moved_to if source.moves >= _MOVES else None


def _slower(source: Source) -> Source:
    _, longest = _bounds(source.outlet.tier, source.origin)
    return replace(source, interval=min(source.interval * _SLOWER, longest))


def _bounds(tier: Tier, origin: Origin) -> tuple[timedelta, timedelta]:
    """Return the shortest and the longest time between two polls."""
    if origin is Origin.TAG:
        return _OF_A_SHOW
    return _SHORTEST, _TRADES if tier is Tier.TRADE else _LONGEST


def _went_well(source: Source, fresh_for: timedelta | None, now: datetime) -> Source:
    wishes = max(source.ttl or timedelta(), fresh_for or timedelta())
    wait = max(source.interval, min(wishes, _WISHES))
    if source.pushed_until is not None and now < source.pushed_until:
        wait = max(wait, _PUSHED)
    return replace(
        source,
        next_poll_at=now + wait * _jitter(source.url),
        succeeded_at=now,
        failures=0,
        failing_since=None,
        error=None,
        paused_because=None,
    )


def _failing(
    source: Source, words: str, now: datetime, *, at_least: timedelta = timedelta()
) -> Source:
    """Keep what was last known to be good, and ask ever less often."""
    doubled = min(_FIRST_BACK_OFF * 2 ** min(source.failures, 10), _LAST_BACK_OFF)
    wait = max(doubled * _jitter(source.url), at_least)
    return replace(
        source,
        next_poll_at=now + wait,
        failures=source.failures + 1,
        failing_since=source.failing_since or now,
        error=words,
    )


def _no_feed(source: Source, outcome: Missing | NotFeed, now: datetime) -> Source:
    """Pause what is gone for good, or has been no feed for two days; an outage is shorter."""
    if isinstance(outcome, NotFeed):
        words = f"no feed: {outcome.words}"
    elif outcome.for_good:
        words = "the site says that this feed is gone for good (410)"
    else:
        words = "the site has nothing at this address (404)"
    failing = _failing(source, words, now)
    if source.origin is Origin.TAG and source.baseline_at is None:
        return replace(failing, next_poll_at=None, paused_because="the outlet has no such tag yet")
    if isinstance(outcome, Missing) and outcome.for_good:
        return replace(failing, next_poll_at=None, paused_because=words)
    if failing.failing_since is None or now - failing.failing_since < _PATIENCE:
        return failing
    return replace(failing, next_poll_at=None, paused_because=f"for two days, {words}")


def _jitter(url: str) -> float:
    """Return 0.9 to 1.1, always the same for a source: no two keep in step."""
    return 0.9 + 0.2 * _phase(url)


def _phase(url: str) -> float:
    return int.from_bytes(sha256(url.encode("utf-8", "replace")).digest()[:4]) / 2**32
