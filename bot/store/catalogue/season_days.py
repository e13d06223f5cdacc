"""The days on which seasons begin and end, as the catalogue's provider has them now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.expressions import Q

from bot.domain.dates import PartialDate, Precision
from bot.domain.show import Season
from bot.store.columns import utc
from bot.store.models import SeasonDaysRow


@dataclass(frozen=True, slots=True)
class SeasonDays:
    """A season's first and last day, with its show's names; `revision` grows with each change."""

    show_id: int
    title: str
    slug: str
    network: str | None
    url: str | None
    number: int
    premiere: date | None
    finale: date | None
    revision: int
    changed_at: datetime


async def save(show_id: int, seasons: Sequence[Season], *, now: datetime) -> None:
    """Keep the days of a show's seasons in place of those from before."""
    known = {row.number: row for row in await SeasonDaysRow.filter(show_id=show_id)}
    for season in seasons:
        days = {"premiere": _day(season.premiere), "finale": _day(season.finale)}
        row = known.get(season.number)
        if row is None:
            if any(days.values()):
                row = SeasonDaysRow(
                    show_id=show_id, number=season.number, revision=1, changed_at=utc(now), **days
                )
                await row.save()
        elif days != {"premiere": row.premiere, "finale": row.finale}:
            row.update_from_dict({**days, "revision": row.revision + 1, "changed_at": utc(now)})
            await row.save()


async def near(
    since: date, *, limit: int, show_ids: Collection[int] | None = None
) -> Sequence[SeasonDays]:
    """Return the seasons that begin or end since then, the earliest `limit` of them."""
    rows = SeasonDaysRow.filter(Q(premiere__gte=since) | Q(finale__gte=since))
    if show_ids is not None:
        rows = rows.filter(show_id__in=sorted(show_ids))
    found = (
        await rows.order_by("premiere", "id")
        .limit(limit)
        .values(
            *("show_id", "number", "premiere", "finale", "revision", "changed_at"),
            title="show__title",
            slug="show__slug",
            network="show__network",
            url="show__url",
        )
    )
    return [SeasonDays(**row) for row in found]


def _day(date_: PartialDate | None) -> date | None:
    return date_.first if date_ is not None and date_.precision is Precision.DAY else None
