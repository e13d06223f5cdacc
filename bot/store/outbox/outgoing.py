"""Milestones for those who read them elsewhere: feeds and calendars."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.text import fold
from bot.store.columns import chunks, utc
from bot.store.ledger import milestones
from bot.store.models import ClaimRow, MilestoneRow, ShowRow

_LOCAL = 500  # milestones that only a server's own feeds tell
_DAY = len("2018-03-08")  # of the dates' text forms, no other is as long


@dataclass(frozen=True, slots=True)
class Reach:
    """Only these shows, if they are named; and what these servers' own feeds alone say.

    With them, shows of these networks, and what these people are the subject of, by their folded
    names.
    """

    show_ids: frozenset[int] | None = None
    feeds: Sequence[int] = ()
    networks: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A milestone with its show's names, and when it last changed.

    `adult` tells that the show is for adults alone.
    """

    milestone: Milestone
    title: str
    slug: str
    network: str | None
    changed_at: datetime
    adult: bool = False


async def latest(
    reach: Reach, *, limit: int, offset: int = 0, among: int | None = None
) -> Sequence[Outgoing]:
    """Return what was heard of last, without evidence; `among` so many of the newest of all."""
    rows = await _within(reach)
    if among is not None and reach.show_ids is not None:
        newest = MilestoneRow.all().order_by("-heard_at", "-id").limit(among)
        rows = rows.filter(id__in=Subquery(newest.values("id")))
    return await _outgoing(rows.order_by("-heard_at", "-id").offset(offset).limit(limit))


async def retracted(reach: Reach, since: datetime, *, limit: int) -> Sequence[Outgoing]:
    """Return what was taken back lately, without evidence, the latest first."""
    rows = await _within(reach)
    gone = rows.filter(state=MilestoneState.RETRACTED.value, changed_at__gte=utc(since))
    return await _outgoing(gone.order_by("-changed_at").limit(limit))


async def dated(
    reach: Reach,
    kinds: Collection[Kind],
    since: date,
    *,
    limit: int,
    also: Collection[int] = (),
) -> Sequence[Outgoing]:
    """Return all milestones of these kinds of the shows that have one dated to a day since then.

    The earliest `limit` of these shows, and the shows `also`; with evidence.
    """
    names = [kind.value for kind in kinds]
    near = (await _within(reach)).filter(kind__in=names, when__gte=since.isoformat())
    days = await near.order_by("when").limit(limit).values_list("show_id", "when")
    shows = {show_id for show_id, when in days if len(when) == _DAY} | set(also)
    of_these = await _within(replace(reach, show_ids=frozenset(shows)))
    return await with_evidence(await _outgoing(of_these.filter(kind__in=names)))


async def with_evidence(found: Sequence[Outgoing]) -> Sequence[Outgoing]:
    """Fill in which outlets reported them."""
    evidence = await milestones.evidence([one.milestone.id for one in found])
    return [
        replace(one, milestone=replace(one.milestone, evidence=evidence[one.milestone.id]))
        for one in found
    ]


async def _within(reach: Reach) -> QuerySet[MilestoneRow]:
    seen = Q(local=False)
    if reach.feeds:
        said = ClaimRow.filter(article__source_id__in=list(reach.feeds), milestone__local=True)
        latest_first = said.order_by("-milestone_id").distinct().limit(_LOCAL)
        seen |= Q(id__in=await latest_first.values_list("milestone_id", flat=True))
    rows = MilestoneRow.filter(seen)
    if reach.show_ids is None:
        return rows
    # No test that nothing can pass: SQLite would read all for its sake.
    wanted = []
    if reach.networks:
        spelt = await ShowRow.filter(network__isnull=False).distinct().values("network")
        names = [row["network"] for row in spelt if fold(row["network"]) in reach.networks]
        wanted.append(Q(show_id__in=Subquery(ShowRow.filter(network__in=names).values("id"))))
    if reach.people:
        wanted.append(Q(subject_key__in=sorted(reach.people)))
    if reach.show_ids or not wanted:
        wanted.append(Q(show_id__in=sorted(reach.show_ids)))
    return rows.filter(Q(*wanted, join_type=Q.OR))


async def _outgoing(rows: QuerySet[MilestoneRow]) -> Sequence[Outgoing]:
    found = [(milestones.of_values(row), row["changed_at"]) for row in await rows.values()]
    shows: dict[int, tuple[str, str, str | None, bool]] = {}
    for chunk in chunks({milestone.show_id for milestone, _ in found}):
        names = ShowRow.filter(id__in=chunk).values_list("id", "title", "slug", "network", "adult")
        shows |= {
            id_: (title, slug, net, bool(adult)) for id_, title, slug, net, adult in await names
        }
    return [
        Outgoing(milestone, *shows[milestone.show_id][:3], changed_at, shows[milestone.show_id][3])
        for milestone, changed_at in found
    ]
