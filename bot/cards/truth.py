"""Whether what was announced is still so."""

from bot.domain.milestone import Milestone, MilestoneState


def holds(milestone: Milestone, instead: Milestone | None) -> bool:
    """Say whether it is so still; a finer date or a surer report doesn't make it untrue.

    `instead` is what superseded it.
    """
    if milestone.state is not MilestoneState.SUPERSEDED:
        return milestone.state is MilestoneState.ACTIVE
    if instead is None or instead.kind is not milestone.kind:
        return False
    when = milestone.when
    return when is None or (instead.when is not None and when.includes(instead.when))
