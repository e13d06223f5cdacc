"""Which reports tell of the same event. Pure: the same reports give the same groups."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.kinds import Kind
from bot.domain.report import Report
from bot.ledger.datelines import place_date
from bot.ledger.group import Group, family, person
from bot.ledger.limits import DATED, GROWS, HISTORY, LIMITS, RESCUE, Limits


def gather(reports: Iterable[Report]) -> Sequence[Group]:
    """Group the reports about one show, whatever the order in which they came in.

    What servers' own feeds say is placed last, among what all others say: that is as if these
    feeds did not exist.
    """
    groups: list[Group] = []
    kin: defaultdict[Kind, list[Group]] = defaultdict(list)
    for report in sorted(reports, key=_order):
        like = [group for group in kin[family(report.kind)] if group.fits(report)]
        if report.kind in DATED:
            group, new = place_date(like, report)
        else:
            group, new = _place(like, report, groups)
        if new:
            groups.append(group)
            kin[family(report.kind)].append(group)
        else:
            group.add(report)
    return groups


_USUAL_ORDER = {kind: place for place, kind in enumerate(Kind)}


def _order(report: Report) -> tuple[object, ...]:
    # Beyond the time only what the article says, never when it reached us; its name comes last,
    # so that what is said twice at one moment finds the same events.
    return (
        report.local,
        report.at,
        _USUAL_ORDER[report.kind],
        -1 if report.season is None else report.season,
        person(report.subject) or "",
        str(report.when),
        report.certainty,
        report.outlet,
        report.article,
    )


def _place(like: Sequence[Group], report: Report, groups: Sequence[Group]) -> tuple[Group, bool]:
    open_ = [group for group in like if _open(group, report, groups)]
    if report.subject is None and len({person(g.subject) for g in open_} - {None}) > 1:
        open_ = [group for group in open_ if group.subject is None]  # whom it means is unclear
    if not open_:
        return Group(report.kind, report), True
    best = max(open_, key=lambda group: _closeness(group, report))
    if report.certainty > best.certainty and GROWS < report.at - best.grown_at <= HISTORY:
        return Group(report.kind, report, replaces=best), True
    return best, False


def _open(group: Group, report: Report, groups: Sequence[Group]) -> bool:
    """Whether the event can still be what the report means."""
    limits = LIMITS[group.kind]
    if group.kind is not report.kind and not group.recent(report, RESCUE):
        return False
    if limits.once and report.season is not None and group.season == report.season:
        return True
    end = group.ended(groups)
    if end is not None and _after(end, limits, report) and not _went_on(group, end, limits):
        return False
    return group.recent(report, timedelta(days=limits.echo))


def _went_on(group: Group, end: datetime, limits: Limits) -> bool:
    """Whether a report that names no season made it the whole show's after the end of one."""
    return any(one.season is None and _after(end, limits, one) for one in group.reports)


def _after(end: datetime, limits: Limits, report: Report) -> bool:
    return report.at - end > timedelta(days=limits.tail)


def _closeness(group: Group, report: Report) -> tuple[object, ...]:
    return (
        group.season == report.season,
        person(group.subject) == person(report.subject),
        group.begun,
    )
