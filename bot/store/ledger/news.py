"""When milestones were news, and as what: the record that questions are answered from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.queryset import QuerySet

from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone
from bot.store.columns import chunks, utc
from bot.store.models import MilestoneRow, NewsRow
from bot.store.statement import insert


@dataclass(frozen=True, slots=True)
class News:
    """A moment at which channels that lacked a milestone were to hear of it."""

    milestone_id: int
    kind: Kind
    certainty: Certainty
    at: datetime


async def add(milestone: Milestone, *, at: datetime) -> None:
    columns = {
        "milestone_id": milestone.id,
        "kind": milestone.kind.value,
        "certainty": int(milestone.certainty),
        "at": at,
    }
    await insert("news", columns)


async def since(start: datetime) -> Sequence[News]:
    """Return all news from `start` on, oldest first."""
    return await _news(NewsRow.filter(at__gte=utc(start)))


async def of_milestones(milestone_ids: Collection[int]) -> Sequence[News]:
    return await _news(NewsRow.filter(milestone_id__in=sorted(milestone_ids)))


async def _news(rows: QuerySet[NewsRow]) -> Sequence[News]:
    found = await rows.order_by("at", "id").values_list("milestone_id", "kind", "certainty", "at")
    return [
        News(milestone_id, Kind(kind), Certainty(certainty), at)
        for milestone_id, kind, certainty, at in found
    ]


async def shows_of(milestone_ids: Collection[int]) -> Mapping[int, tuple[str, str | None, bool]]:
    """Return the title and network of each milestone's show, and whether it is for adults."""
    rows: dict[int, tuple[str, str | None, bool]] = {}
    for chunk in chunks(milestone_ids):
        found = MilestoneRow.filter(id__in=chunk)
        columns = ("id", "show__title", "show__network", "show__adult")
        for id_, title, network, adult in await found.values_list(*columns):
            rows[id_] = (title, network, bool(adult))
    return rows
