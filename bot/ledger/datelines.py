"""Dates that are set, refined and moved: which event a report of one belongs to."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.dates import PartialDate, Precision
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.report import Report
from bot.ledger.group import Group, refines
from bot.ledger.limits import GROWS, LIMITS

_MOVED = {Kind.PREMIERE_DATED: Kind.PREMIERE_MOVED}

# A move without a date is followed by its date within weeks, or it is another one.
_ONE_MOVE = timedelta(days=30)

_WEIGHT = {Tier.FAN: 1, Tier.PRESS: 2, Tier.TRADE: 3, Tier.OFFICIAL: 4}


def place_date(line: Sequence[Group], report: Report) -> tuple[Group, bool]:
    """Return the group that a report of a date belongs to, and whether it is a new one.

    `line` are the groups about dates of the same kind and season.
    """
    exact = [group for group in line if group.season == report.season]
    agreeing = [group for group in line if _agree(group.when, report)]
    # Of those reported at one moment the last: what moved a date comes after what it moved.
    lately = reversed(exact or agreeing or line)
    current = max(lately, key=lambda group: group.begun, default=None)
    if current is None:
        return Group(report.kind, report), True
    if report.when is None:
        return _undated(current, report)
    if agreeing:
        return _known_date(agreeing[-1], current, report)
    if current.when is None:
        return current, False
    return _other_date(current, current.when, report)


def _undated(current: Group, report: Report) -> tuple[Group, bool]:
    if report.kind is not Kind.PREMIERE_MOVED:
        span = timedelta(days=LIMITS[report.kind].echo)
        if current.recent(report, span):
            return current, False
        return Group(report.kind, report), True
    if current.kind is Kind.PREMIERE_MOVED and current.recent(report, _ONE_MOVE):
        return current, False
    return Group(report.kind, report, replaces=current), True


def _known_date(known: Group, current: Group, report: Report) -> tuple[Group, bool]:
    """Place a report of a date that was reported before."""
    if known is not current and report.kind is Kind.PREMIERE_MOVED:
        return Group(report.kind, report, replaces=current), True  # moved back
    grows = report.when is not None and known.when is not None and refines(known.when, report.when)
    grows = grows or report.certainty > known.certainty
    if known is current and grows and report.at - known.grown_at > GROWS:
        return Group(report.kind, report, replaces=known), True
    return known, False


def _other_date(current: Group, date: PartialDate, report: Report) -> tuple[Group, bool]:
    """Place a report that contradicts the date which is known."""
    if report.season != current.season and date.last < report.at.date():
        return Group(report.kind, report), True  # that one is past, so this is another season's
    if report.kind is not Kind.PREMIERE_MOVED and not _believable(current, report):
        return current, False
    kind = report.kind
    if current.certainty is Certainty.CONFIRMED:
        kind = _MOVED.get(kind, kind)
    return Group(kind, report, replaces=current), True


def _believable(current: Group, report: Report) -> bool:
    """Whether a report can overrule those of the date that is known.

    It can when it weighs as much as the best of them, or when a second outlet says the same.
    """
    best = max(_authority(one) for one in current.reports if one.when is not None)
    return _authority(report) >= best or any(
        one.outlet != report.outlet and _agree(one.when, report) for one in current.reports
    )


def _authority(report: Report) -> tuple[Certainty, int]:
    return report.certainty, _WEIGHT[report.tier]


def _agree(known: PartialDate | None, report: Report) -> bool:
    said = report.when
    if known is None or said is None:
        return False
    if known.includes(said) or said.includes(known):
        return True
    # Across the Atlantic one premiere has two dates; a move by a day is called a move.
    days = known.precision is Precision.DAY and said.precision is Precision.DAY
    near = abs(known.first - said.first) <= timedelta(days=1)
    return days and near and report.kind is not Kind.PREMIERE_MOVED
