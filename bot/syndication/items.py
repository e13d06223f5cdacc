"""Milestones as items of a feed. Pure."""

from collections.abc import Mapping
from urllib.parse import urlsplit
from uuid import UUID

from bot.cards.headlines import KINDS, headline
from bot.cards.truth import holds
from bot.domain.milestone import Evidence, Milestone, MilestoneState
from bot.store.outbox.outgoing import Outgoing
from bot.syndication.identity import named
from bot.syndication.plain import line
from bot.syndication.values import Item, Report, State

_MARKS = {State.STANDS: "", State.CHANGED: "No longer so: ", State.RETRACTED: "Withdrawn: "}
_UNTRUE = "the report turned out not to be true"


def item(one: Outgoing, instead: Mapping[int, Milestone], installation: UUID) -> Item:
    """Make an item; `instead` has the milestones that took the place of others."""
    milestone = one.milestone
    later = None if milestone.superseded_by is None else instead.get(milestone.superseded_by)
    state = _state(milestone, later)
    reported = [report.published_at or report.seen_at for report in milestone.evidence]
    return Item(
        id=named(installation, f"milestone {milestone.id}"),
        title=f"{_MARKS[state]}{title(one)}",
        show=line(one.title),
        kind=KINDS[milestone.kind].name,
        certainty=milestone.certainty.word,
        state=state,
        note=_note(milestone, state, later),
        reports=reports(milestone.evidence),
        published=min(reported, default=milestone.first_seen_at),
        changed=one.changed_at,
    )


def title(one: Outgoing) -> str:
    """Say what happened, with the show's name before it."""
    return line(f"{one.title}: {headline(one.milestone)}")


def reports(evidence: tuple[Evidence, ...]) -> tuple[Report, ...]:
    return tuple(
        Report(line(one.outlet), line(one.quote or one.headline), web_link(one.url))
        for one in evidence
    )


def _state(milestone: Milestone, later: Milestone | None) -> State:
    if milestone.state is MilestoneState.RETRACTED:
        return State.RETRACTED
    return State.STANDS if holds(milestone, later) else State.CHANGED


def _note(milestone: Milestone, state: State, later: Milestone | None) -> str:
    if state is State.RETRACTED:
        return f"Withdrawn: {line(milestone.retracted_because or '').rstrip('.') or _UNTRUE}."
    if state is State.CHANGED and later is not None:
        return f"What stands: {line(headline(later))}."
    return ""


def web_link(url: str | None) -> str | None:
    """Return an address that is safe to offer as a link."""
    if url is None or line(url) != url or " " in url or '"' in url:
        return None
    try:
        return url if urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:
        return None
