"""What a second catalogue adds to shows. Its terms let it be kept for six months."""

from datetime import datetime, timedelta

import orjson

from bot.domain.claim import Job
from bot.domain.show import CreditLine, Supplement
from bot.store.columns import utc
from bot.store.models import SupplementRow

LASTS = timedelta(days=180)


async def save(show_id: int, supplement: Supplement | None, *, now: datetime) -> None:
    """Keep what was found, or that there was nothing."""
    value = None
    if supplement is not None:
        cast = [(line.person, line.character) for line in supplement.cast]
        value = (supplement.url, supplement.status, supplement.image_url, cast)
    row = {"value": orjson.dumps(value).decode(), "fetched_at": utc(now)}
    await SupplementRow.update_or_create(row, show_id=show_id)


async def fetched_at(show_id: int) -> datetime | None:
    """Return when a show was last asked about."""
    rows = await SupplementRow.filter(show_id=show_id).values("fetched_at")
    return rows[0]["fetched_at"] if rows else None


async def of_show(show_id: int, *, now: datetime) -> Supplement | None:
    """Return what may still be shown."""
    row = await SupplementRow.get_or_none(show_id=show_id, fetched_at__gt=utc(now - LASTS))
    value = None if row is None else orjson.loads(row.value)
    if value is None:
        return None
    url, status, image_url, cast = value
    lines = (CreditLine(person, Job.CAST, character) for person, character in cast)
    return Supplement(url, status, image_url, tuple(lines))


async def purge(*, now: datetime) -> int:
    """Delete what is too old to be kept. Returns how many that were."""
    return await SupplementRow.filter(fetched_at__lte=utc(now - LASTS)).delete()
