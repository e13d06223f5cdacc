"""Who reported a milestone, in which words, and how sure that makes it."""

from collections.abc import Iterable

from bot.cards.safe import escaped, link, size
from bot.domain.kinds import Certainty, Tier
from bot.domain.milestone import Evidence, Milestone

_OUTLET = 80


def outlet(report: Evidence) -> str:
    """Return the name of the outlet, linked to its article."""
    return link(escaped(report.outlet, _OUTLET) or "an outlet", report.url)


def outlets(reports: Iterable[Evidence], limit: int) -> str:
    """Outlets with their links, as many as `limit` characters hold, then how many more."""
    names = list(dict.fromkeys(outlet(report) for report in reports))
    line = ""
    for drawn, name in enumerate(names):
        longer = f"{line}, {name}" if line else name
        if size(longer) > limit - len(" and 000 more"):
            return f"{line} and {len(names) - drawn} more"
        line = longer
    return line


def quote(report: Evidence, limit: int) -> str:
    """Return the words it rests on, in quotation marks; empty if there are none."""
    text = escaped(report.quote or report.headline, limit - 2)
    return f"“{text}”" if text else ""


def best(milestone: Milestone) -> Evidence | None:
    """Return the first report of the milestone among the surest."""
    return max(milestone.evidence, key=lambda report: report.certainty, default=None)


def certainty(milestone: Milestone) -> str:
    """State the certainty in words with its reason."""
    report = best(milestone)
    name = escaped(report.outlet, _OUTLET) if report is not None else ""
    if not name or report is None:
        return f"**{milestone.certainty.word.capitalize()}**"
    if milestone.local:
        word = milestone.certainty.word.capitalize()
        return f"**{word}** by {name}, a feed that this server added"
    match milestone.certainty:
        case Certainty.CONFIRMED if report.tier is Tier.OFFICIAL:
            return f"**Confirmed** by {name}, an official source"
        case Certainty.CONFIRMED:
            return f"**Confirmed**: {name} states it as fact"
        case Certainty.REPORTED:
            return f"**Reported** by {name}, not yet official"
        case Certainty.RUMOURED:
            return f"**Rumoured**: {name} says that it may be so"
