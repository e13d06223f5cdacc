"""What a second catalogue adds to shows. Its terms let it be kept for six months."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import orjson

from bot.domain.claim import Job
from bot.domain.show import CreditLine, Supplement
from bot.store.columns import clip, utc
from bot.store.models import ShowRow, SupplementRow

LASTS = timedelta(days=180)

_NAMED = ("show_id", "value")


async def save(show_id: int, supplement: Supplement | None, *, now: datetime) -> None:
    """Keep what was found, or that there was nothing."""
    value = None
    if supplement is not None:
        cast = [(line.person, line.character) for line in supplement.cast]
        aka = [clip(name) for name in supplement.aka]
        value = (supplement.url, supplement.status, supplement.image_url, cast, aka)
        if supplement.adult:
            await ShowRow.filter(id=show_id).update(adult=True)
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
    url, status, image_url, cast, aka = value
    lines = (CreditLine(person, Job.CAST, character) for person, character in cast)
    return Supplement(url, status, image_url, tuple(lines), tuple(aka))


async def names(after: int, up_to: int) -> Mapping[int, Sequence[str]]:
    """Return the names that a range of shows have there; what is too old is purged."""
    rows = SupplementRow.filter(show_id__gt=after, show_id__lte=up_to).order_by("show_id")
    found = {show_id: orjson.loads(value) for show_id, value in await rows.values_list(*_NAMED)}
    return {show_id: value[4] for show_id, value in found.items() if value is not None}


async def purge(*, now: datetime) -> int:
    """Delete what is too old to be kept. Returns how many that were."""
    return await SupplementRow.filter(fetched_at__lte=utc(now - LASTS)).delete()
