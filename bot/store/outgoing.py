"""Milestones for those who read them elsewhere: feeds and calendars."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tortoise.queryset import QuerySet

from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.store import milestones
from bot.store.columns import chunks, utc
from bot.store.models import MilestoneRow, ShowRow

_DAY = len("2018-03-08")  # of the dates' text forms, no other is as long


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A milestone with its show's names, and when it last changed."""

    milestone: Milestone
    title: str
    slug: str
    network: str | None
    changed_at: datetime


async def latest(
    *, limit: int, offset: int = 0, show_ids: Collection[int] | None = None
) -> Sequence[Outgoing]:
    """Return what was heard of last, without evidence; `show_ids` None means any show."""
    rows = _of_shows(show_ids).order_by("-heard_at", "-id").offset(offset).limit(limit)
    return await _outgoing(rows)


async def retracted(
    since: datetime, *, limit: int, show_ids: Collection[int] | None = None
) -> Sequence[Outgoing]:
    """Return what was taken back lately, without evidence, the latest first."""
    rows = _of_shows(show_ids).filter(
        state=MilestoneState.RETRACTED.value, changed_at__gte=utc(since)
    )
    return await _outgoing(rows.order_by("-changed_at").limit(limit))


async def dated(
    kinds: Collection[Kind],
    since: date,
    *,
    limit: int,
    show_ids: Collection[int] | None = None,
    also: Collection[int] = (),
) -> Sequence[Outgoing]:
    """Return all milestones of these kinds of the shows that have one dated to a day since then.

    The earliest `limit` of these shows, and the shows `also`; with evidence.
    """
    near = _of_shows(show_ids).filter(
        kind__in=[kind.value for kind in kinds], when__gte=since.isoformat()
    )
    days = await near.order_by("when").limit(limit).values_list("show_id", "when")
    shows = {show_id for show_id, when in days if len(when) == _DAY} | set(also)
    found = await _outgoing(_of_shows(shows).filter(kind__in=[kind.value for kind in kinds]))
    return await with_evidence(found)


async def with_evidence(found: Sequence[Outgoing]) -> Sequence[Outgoing]:
    """Fill in which outlets reported them."""
    evidence = await milestones.evidence([one.milestone.id for one in found])
    return [
        replace(one, milestone=replace(one.milestone, evidence=evidence[one.milestone.id]))
        for one in found
    ]


def _of_shows(show_ids: Collection[int] | None) -> QuerySet[MilestoneRow]:
    rows = MilestoneRow.filter(local=False)
    return rows if show_ids is None else rows.filter(show_id__in=sorted(show_ids))


async def _outgoing(rows: QuerySet[MilestoneRow]) -> Sequence[Outgoing]:
    found = [(milestones.of_row(row), row.changed_at) for row in await rows]
    shows: dict[int, tuple[str, str, str | None]] = {}
    for chunk in chunks({milestone.show_id for milestone, _ in found}):
        names = ShowRow.filter(id__in=chunk).values_list("id", "title", "slug", "network")
        shows |= {id_: (title, slug, network) for id_, title, slug, network in await names}
    return [
        Outgoing(milestone, *shows[milestone.show_id], changed_at)
        for milestone, changed_at in found
    ]
