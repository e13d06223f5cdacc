"""Sources in the store, and whose turn it is to be polled.

The unit that processes share is the host: whoever leases it polls one source there, so that a
host gets one request at a time however many processes and sources there are.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from tortoise.exceptions import IntegrityError

from bot.domain.article import Outlet
from bot.domain.kinds import Tier
from bot.domain.source import Origin, Source, Validators
from bot.store.columns import clean, clip_or_none, utc
from bot.store.polling.outlets import outlet_id
from bot.store.source_models import HostRow, ServerFeedRow, SourceRow
from bot.store.statement import (
    Column,
    Row,
    Value,
    change,
    fetch,
    for_update_skip_locked,
    records,
    table,
    time_of,
)

_CLAIM = """
WITH due AS (SELECT name FROM host WHERE run_at <= $3 ORDER BY run_at LIMIT $4 {lock})
UPDATE host SET lease_owner = $1, run_at = $2 WHERE name IN (SELECT name FROM due)
RETURNING name
"""

# Written before the request leaves: a source that kills its poller is not asked again at once.
_TAKE = """
UPDATE source SET next_poll_at = $1 WHERE id IN (
    SELECT id FROM (
        SELECT id, ROW_NUMBER() OVER (PARTITION BY host ORDER BY next_poll_at, id) AS place
        FROM source WHERE next_poll_at <= $2 AND host IN ({hosts})
    ) AS due WHERE place = 1
)
RETURNING id, host
"""

_FREE = """
UPDATE host SET lease_owner = NULL, free_at = $2, run_at = (
    SELECT CASE WHEN MIN(next_poll_at) < $2 THEN $2::timestamptz ELSE MIN(next_poll_at) END
    FROM source WHERE host = $1
)
WHERE name = $1 AND lease_owner = $3
"""

# In plain SQL, for as many polls as end together: the ORM takes three times as long to write one.
_SETTLED: Mapping[str, Column] = {
    "id": "integer",
    "next_poll_at": "timestamptz",  # the first two are not set as they are
    **dict.fromkeys(("validated_at", "baseline_at", "succeeded_at"), "timestamptz"),
    **dict.fromkeys(("news_at", "failing_since"), "timestamptz"),
    **dict.fromkeys(("failures", "moves", "interval", "ttl"), "integer"),
    **dict.fromkeys(("body_hash", "etag", "last_modified", "error"), "text"),
    **dict.fromkeys(("paused_because", "moved_to"), "text"),
}
_SETTLE = f"""
UPDATE source SET
    next_poll_at = CASE WHEN source.removed_at IS NULL THEN polled.next_poll_at END,
    {", ".join(f"{name} = polled.{name}" for name in list(_SETTLED)[2:])}
FROM {{polled}}
WHERE source.id = polled.id
    AND EXISTS (SELECT 1 FROM host WHERE name = source.host AND lease_owner = $2)
"""  # noqa: S608  # ours

_FREED: Mapping[str, Column] = {"name": "text", "free_at": "timestamptz"}
_FREE_ALL = """
UPDATE host SET lease_owner = NULL, free_at = freed.free_at, run_at = (
    SELECT CASE WHEN MIN(next_poll_at) < freed.free_at THEN freed.free_at
        ELSE MIN(next_poll_at) END
    FROM source WHERE source.host = host.name
)
FROM {freed}
WHERE host.name = freed.name AND host.lease_owner = $2
"""

_EXPECT = """
UPDATE host SET run_at = CASE WHEN free_at > $2 THEN free_at ELSE $2::timestamptz END
WHERE name = $1 AND lease_owner IS NULL AND (run_at IS NULL OR run_at > $2)
"""

_MINOR = frozenset({Origin.SERVER.value, Origin.TAG.value})
_UNREAD: Mapping[str, None] = {
    **dict.fromkeys(("removed_at", "paused_because", "error", "failing_since", "pushed_until")),
    **dict.fromkeys(("baseline_at", "body_hash", "etag", "last_modified")),
}
_TIMES = (
    *("validated_at", "baseline_at", "succeeded_at", "news_at", "failing_since", "next_poll_at"),
    "pushed_until",
)
_SAME = ("id", "url", "failures", "error", "paused_because", "moved_to", "moves", "body_hash")
_COLUMNS = (*_SAME, *_TIMES, "origin", "interval", "etag", "last_modified", "ttl")
_SELECT = f"""
SELECT {", ".join(f"source.{name}" for name in _COLUMNS)}, outlet.name AS outlet, outlet.tier
FROM source JOIN outlet ON outlet.id = outlet_id WHERE {{wanted}}
"""  # noqa: S608  # ours


def host_of(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


async def add(
    url: str,
    outlet: Outlet,
    origin: Origin,
    *,
    interval: timedelta,
    first_poll_at: datetime,
    now: datetime,
    show_id: int | None = None,
) -> bool:
    """Keep a source. Returns whether it is new, comes back, or is from now on heard for everybody.

    What the operator removed comes back by the operator's wish only; what servers or tags brought
    gives way to everybody else's. What is in it then is history.
    """
    fresh = {
        "outlet_id": await outlet_id(outlet),
        "host": host_of(url),
        "origin": origin.value,
        "created_at": now,
        "interval": int(interval.total_seconds()),
        "next_poll_at": utc(first_poll_at),
        "failures": 0,
        "moves": 0,
    }
    row, created = await SourceRow.get_or_create({**fresh, "show_id": show_id}, url=url)
    taken = not created and _gives_way(row, origin)
    if taken:
        await SourceRow.filter(id=row.id).update(**fresh, show_id=show_id, **_UNREAD)
    if created or taken:
        await HostRow.get_or_create({"run_at": utc(first_poll_at)}, name=host_of(url))
        await change(_EXPECT, host_of(url), first_poll_at)
    return created or taken


def _gives_way(row: SourceRow, origin: Origin) -> bool:
    minor = row.origin in _MINOR
    if origin is Origin.USER:
        return minor or row.removed_at is not None
    return minor and (origin is Origin.CURATED or row.removed_at is not None)


async def remove(url: str, *, now: datetime) -> bool:
    """Poll a source no more, whoever wants it; what came from it stays.

    Returns whether there was one.
    """
    row = await SourceRow.get_or_none(url=url, removed_at__isnull=True)
    if row is None:
        return False
    origin = Origin.USER.value if row.origin in _MINOR else row.origin
    await ServerFeedRow.filter(source_id=row.id).delete()
    await SourceRow.filter(id=row.id).update(removed_at=utc(now), next_poll_at=None, origin=origin)
    return True


async def resume(url: str, *, at: datetime) -> None:
    """Poll a paused source again from a time on."""
    changed = await SourceRow.filter(url=url, removed_at__isnull=True).update(
        next_poll_at=utc(at), paused_because=None, failures=0, failing_since=None, error=None
    )
    if changed:
        await change(_EXPECT, host_of(url), at)


async def sources() -> Sequence[Source]:
    """List what is polled or paused, by outlet."""
    found = await _select("removed_at IS NULL")
    return sorted(found, key=lambda one: (one.outlet.name.casefold(), one.url))


async def find(url: str) -> Source | None:
    found = await _select("url = $1 AND removed_at IS NULL", url)
    return found[0] if found else None


async def was_removed(url: str) -> bool:
    """Whether the operator wants to hear of a source no more."""
    rows = SourceRow.filter(url=url, removed_at__isnull=False)
    return await rows.exclude(origin__in=sorted(_MINOR)).exists()


async def by_ids(ids: Collection[int]) -> Sequence[Source]:
    """Return those of these that are polled or paused."""
    places = ", ".join(f"${number}" for number in range(1, 1 + len(ids)))
    wanted = f"source.id IN ({places}) AND removed_at IS NULL"
    return await _select(wanted, *ids) if ids else []


async def hurry(source: Source, *, at: datetime) -> None:
    """Poll a source sooner than it would be, if it is polled at all."""
    sooner = SourceRow.filter(id=source.id, next_poll_at__gt=utc(at))
    if await sooner.update(next_poll_at=utc(at)):
        await change(_EXPECT, host_of(source.url), at)


async def claim(
    owner: str, limit: int, *, until: datetime, retry_at: datetime, now: datetime
) -> Sequence[Source]:
    """Lease up to `limit` hosts that are due and take one due source on each.

    Nobody else asks these hosts before `until`. Without a `settle` the sources are due again at
    `retry_at`; `owner` has at most 24 characters.
    """
    rows = await fetch(_CLAIM.format(lock=for_update_skip_locked()), owner, until, now, limit)
    hosts = [row["name"] for row in rows]
    if not hosts:
        return []
    places = ", ".join(f"${number}" for number in range(3, 3 + len(hosts)))
    taken = await fetch(_TAKE.format(hosts=places), retry_at, now, *hosts)
    for host in set(hosts) - {row["host"] for row in taken}:
        await change(_FREE, host, now, owner)
    ids = [row["id"] for row in taken]
    places = ", ".join(f"${number}" for number in range(1, 1 + len(ids)))
    return await _select(f"source.id IN ({places})", *ids) if ids else []


async def settle(polls: Sequence[tuple[Source, datetime]], owner: str) -> None:
    """Write how polls went, unless their leases were lost, and free each's host from a time on."""
    sql = _SETTLE.format(polled=table("polled", "$1", _SETTLED))
    await change(sql, records(_settled(source) for source, _ in polls), owner)
    sql = _FREE_ALL.format(freed=table("freed", "$1", _FREED))
    await change(sql, records(_freed(source, free_at) for source, free_at in polls), owner)


async def rename(source: Source, url: str) -> bool:
    """Move a source to its new address; False when there is a source at that one already."""
    if await SourceRow.exists(url=url):
        return False
    try:
        await SourceRow.filter(id=source.id).update(url=url, host=host_of(url))
    except IntegrityError:  # another process was first
        return False
    await HostRow.get_or_create({"run_at": source.next_poll_at}, name=host_of(url))
    if source.next_poll_at is not None:
        await change(_EXPECT, host_of(url), source.next_poll_at)
    return True


async def next_due() -> datetime | None:
    """When there is something to poll again; None without sources."""
    rows = await fetch("SELECT MIN(run_at) AS first FROM host")
    return time_of(rows[0]["first"])


async def _select(wanted: str, *values: Value) -> list[Source]:
    return [_source(row) for row in await fetch(_SELECT.format(wanted=wanted), *values)]


def _source(row: Row) -> Source:
    ttl = row["ttl"]
    same: dict[str, Any] = {name: row[name] for name in _SAME}
    times: dict[str, Any] = {name: time_of(row[name]) for name in _TIMES}
    return Source(
        **same,
        **times,
        outlet=Outlet(row["outlet"], Tier(row["tier"])),
        origin=Origin(row["origin"]),
        interval=timedelta(seconds=row["interval"]),
        ttl=None if ttl is None else timedelta(seconds=ttl),
        validators=Validators(row["etag"], row["last_modified"]),
    )


def _settled(source: Source) -> Mapping[str, Value]:
    return {
        "id": source.id,
        "next_poll_at": source.next_poll_at,
        "validated_at": source.validated_at,
        "baseline_at": source.baseline_at,
        "succeeded_at": source.succeeded_at,
        "news_at": source.news_at,
        "failing_since": source.failing_since,
        "failures": source.failures,
        "moves": source.moves,
        "body_hash": source.body_hash,
        "interval": int(source.interval.total_seconds()),
        "ttl": None if source.ttl is None else int(source.ttl.total_seconds()),
        "etag": _text(source.validators.etag),
        "last_modified": _text(source.validators.last_modified),
        "error": clip_or_none(source.error, 500),
        "paused_because": _text(source.paused_because),
        "moved_to": _text(source.moved_to),
    }


def _freed(source: Source, free_at: datetime) -> Mapping[str, Value]:
    return {"name": host_of(source.url), "free_at": free_at}


def _text(value: str | None) -> str | None:
    return None if value is None else clean(value)
