"""Milestones in the store, with the reports that they rest on."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from tortoise.expressions import Q

from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import Evidence, Milestone, MilestoneState
from bot.domain.text import fold
from bot.store.columns import chunks, clean, clip, clip_or_none, from_date, to_date, utc
from bot.store.models import ClaimRow, MilestoneRow
from bot.store.statement import Row, Value, change, fetch, insert, known_time

_UPDATE = """
UPDATE milestone SET changed_at = CASE WHEN revision <> $18 THEN $2 ELSE changed_at END, {settings}
WHERE id = $1
"""


async def of_show(show_id: int) -> Sequence[Milestone]:
    """Return what everybody may know of a show, with evidence, in the order of happening."""
    found = [milestone for milestone in await known(show_id) if not milestone.local]
    reports = await evidence([milestone.id for milestone in found])
    return [replace(milestone, evidence=reports[milestone.id]) for milestone in found]


async def by_id(milestone_id: int) -> Milestone | None:
    row = await MilestoneRow.get_or_none(id=milestone_id)
    if row is None:
        return None
    reports = await evidence([row.id])
    return replace(of_row(row), evidence=reports[row.id])


async def by_ids(milestone_ids: Collection[int]) -> Mapping[int, Milestone]:
    """Return those milestones that are known, without their evidence."""
    found: dict[int, Milestone] = {}
    for chunk in chunks(milestone_ids):
        found |= {row.id: of_row(row) for row in await MilestoneRow.filter(id__in=chunk)}
    return found


async def revisions(milestone_ids: Collection[int]) -> Mapping[int, int]:
    """Return how often what is to be said of each has changed."""
    found: dict[int, int] = {}
    for chunk in chunks(milestone_ids):
        places = ", ".join(f"${place}" for place in range(1, len(chunk) + 1))
        sql = f"SELECT id, revision FROM milestone WHERE id IN ({places})"  # noqa: S608  # ours
        found |= {row["id"]: row["revision"] for row in await fetch(sql, *chunk)}
    return found


async def known(show_id: int) -> Sequence[Milestone]:
    """Return all of a show's milestones without evidence, in the order in which they happened."""
    rows = await fetch("SELECT * FROM milestone WHERE show_id = $1", show_id)
    found = [of_values(row) for row in rows]
    return sorted(found, key=lambda one: (_happened_first(one) or one.first_seen_at.date(), one.id))


async def save(milestone: Milestone, *, heard_at: datetime, now: datetime) -> int:
    """Write a milestone, new when its id is 0; returns its id. Evidence is kept with claims."""
    columns = _columns(milestone, heard_at)
    if not milestone.id:
        return await insert("milestone", {**columns, "changed_at": now})
    settings = ", ".join(f'"{name}" = ${place}' for place, name in enumerate(columns, 3))
    await change(_UPDATE.format(settings=settings), milestone.id, now, *columns.values())
    return milestone.id


async def free_identities(milestone_ids: Sequence[int]) -> None:
    """Let go of the identities of milestones that are about to swap them."""
    for milestone_id in milestone_ids:
        await MilestoneRow.filter(id=milestone_id).update(identity=f"swap|{milestone_id}")


async def supersede(milestone_id: int, by: int | None) -> None:
    """Link a milestone to the one that took its place."""
    await MilestoneRow.filter(id=milestone_id).update(superseded_by_id=by)


async def retract(
    milestone_id: int, because: str, *, now: datetime, in_favour_of: int | None = None
) -> int:
    """Mark a milestone as never true, or as told by another one; returns its new revision."""
    row = await MilestoneRow.get(id=milestone_id)
    if row.state != MilestoneState.RETRACTED.value:
        row.state = MilestoneState.RETRACTED.value
        row.identity = f"retracted|{milestone_id}"
        row.retracted_because = clean(because)
        row.superseded_by_id = in_favour_of
        row.revision += 1
        row.changed_at = utc(now)
        await row.save()
    return row.revision


def identity(milestone: Milestone) -> str:
    """Return show, season, kind, subject and epoch as one key."""
    season = "" if milestone.season is None else milestone.season
    subject = clip(fold(milestone.subject)) if milestone.subject else ""
    key = f"{milestone.show_id}|{season}|{milestone.kind}|{subject}|{milestone.epoch}"
    return f"{key}|local" if milestone.local else key


async def evidence(milestone_ids: Sequence[int]) -> Mapping[int, tuple[Evidence, ...]]:
    """Collect each outlet's surest report, in the order in which the outlets reported.

    What a server's own feed says is no evidence of what others report.
    """
    counts = Q(article__source_id__isnull=True) | Q(milestone__local=True)
    rows = (
        await ClaimRow.filter(counts, milestone_id__in=list(milestone_ids))
        .order_by("id")
        .values(
            "milestone_id",
            "quote",
            "certainty",
            outlet="article__outlet__name",
            tier="article__outlet__tier",
            url="article__url",
            headline="article__headline",
            published_at="article__published_at",
            seen_at="article__seen_at",
        )
    )
    rows.sort(key=lambda row: row["published_at"] or row["seen_at"])
    outlets: dict[int, dict[str, Evidence]] = defaultdict(dict)
    for row in rows:
        reports = outlets[row.pop("milestone_id")]
        certainty, tier = Certainty(row.pop("certainty")), Tier(row.pop("tier"))
        known_report = reports.get(row["outlet"])
        if known_report is None or known_report.certainty < certainty:
            reports[row["outlet"]] = Evidence(**row, certainty=certainty, tier=tier)
    return defaultdict(tuple, {key: tuple(found.values()) for key, found in outlets.items()})


def _columns(milestone: Milestone, heard_at: datetime) -> Mapping[str, Value]:
    return {
        "identity": identity(milestone),
        "show_id": milestone.show_id,
        "season": milestone.season,
        "kind": milestone.kind.value,
        "subject": clip_or_none(milestone.subject),
        "role": clip_or_none(milestone.role),
        "epoch": milestone.epoch,
        "certainty": int(milestone.certainty),
        "state": milestone.state.value,
        "superseded_by_id": milestone.superseded_by,
        "when": from_date(milestone.when),
        "happened_on": from_date(milestone.happened_on),
        "happened_first": _happened_first(milestone),
        "first_seen_at": milestone.first_seen_at,
        "heard_at": heard_at,
        "revision": milestone.revision,
        "local": milestone.local,
        "subject_key": clip(fold(milestone.subject)) if milestone.subject else None,
    }


def _happened_first(milestone: Milestone) -> date | None:
    return None if milestone.happened_on is None else milestone.happened_on.first


def of_row(row: MilestoneRow) -> Milestone:
    """Return a row as a milestone, without its evidence."""
    return of_values(vars(row))


def of_values(row: Row) -> Milestone:
    """Return the values of a row as a milestone, without its evidence."""
    return Milestone(
        id=row["id"],
        show_id=row["show_id"],
        kind=Kind(row["kind"]),
        season=row["season"],
        subject=row["subject"],
        role=row["role"],
        epoch=row["epoch"],
        certainty=Certainty(row["certainty"]),
        state=MilestoneState(row["state"]),
        when=to_date(row["when"]),
        happened_on=to_date(row["happened_on"]),
        first_seen_at=known_time(row["first_seen_at"]),
        revision=row["revision"],
        superseded_by=row["superseded_by_id"],
        retracted_because=row["retracted_because"],
        local=bool(row["local"]),
    )
