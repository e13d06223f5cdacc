"""Who wants to hear of what. Pure; `bot.store.outbox` says the same in SQL."""

from collections.abc import Collection, Iterable

from bot.domain.follow import Follow, FollowState, Target, TargetKind
from bot.domain.kinds import OF_PEOPLE, Certainty, Kind
from bot.domain.milestone import Milestone

_NARROWNESS = (TargetKind.SHOW, TargetKind.PERSON, TargetKind.NETWORK, TargetKind.EVERYTHING)


def targets_of(
    milestone: Milestone, network: str | None, *, adult: bool = False
) -> tuple[Target, ...]:
    """Return all that can be followed to hear of it; `network` is its show's.

    Of a show for adults only who follows the show itself hears: an age-restricted channel.
    """
    if adult:
        return (Target.show(milestone.show_id),)
    targets = [Target.show(milestone.show_id), Target.everything()]
    if network:
        targets.append(Target.network(network))
    if milestone.subject and milestone.kind in OF_PEOPLE:
        targets.append(Target.person(milestone.subject))
    return tuple(targets)


def wants(follow: Follow, kind: Kind, certainty: Certainty, targets: Collection[Target]) -> bool:
    """Say whether a follow, while it is active, brings news of that kind and certainty."""
    return (
        follow.state is FollowState.ACTIVE
        and follow.target in targets
        and kind in follow.kinds
        and certainty >= follow.min_certainty
    )


def speaker(follows: Iterable[Follow]) -> Follow | None:
    """Return which of a channel's follows brings what several want.

    One that tells it at once speaks for all, then the one with a role, then the narrower one, then
    the older one.
    """
    return min(
        follows,
        key=lambda one: (
            one.rhythm is not None,
            one.role_id is None,
            _NARROWNESS.index(one.target.kind),
            one.id,
        ),
        default=None,
    )
