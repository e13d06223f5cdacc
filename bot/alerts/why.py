"""Why a channel heard of a milestone, or didn't. Pure."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.alerts.ports import Subject
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Follow, FollowState
from bot.domain.matching import targets_of
from bot.domain.milestone import MilestoneState
from bot.store.ledger.news import News
from bot.store.outbox.insight import Posting
from bot.store.outbox.publishing import Publishing

__all__ = ["Explained", "Posting", "Publishing", "Reason", "of_absence", "of_posting"]


class Reason(StrEnum):
    """What came of it in the channel, and if nothing, at which step it stopped."""

    POSTED = "posted"
    OWED = "owed"  # will be, soon
    WAITS = "waits"  # for a digest, or the end of quiet hours
    HELD = "held"  # the channel is closed to us
    EXPIRED = "expired"
    REFUSED = "refused"  # by Discord, for what was in it
    MERGED = "merged"  # turned out to be the same event as another milestone
    WITHDRAWN = "withdrawn"
    HISTORY = "history"  # none of its reports was news
    NOT_FOLLOWED = "not followed"
    OTHER_KIND = "other kind"
    TOO_UNSURE = "too unsure"
    SUSPENDED = "suspended"
    FOLLOWED_LATER = "followed later"


@dataclass(frozen=True, slots=True)
class Explained:
    """`follow` is the one that brought it, or that would have but for the reason."""

    subject: Subject
    channel_id: int
    reason: Reason
    follow: Follow | None = None
    posting: Posting | None = None


_OF_STATES = {
    DeliveryState.SENT: Reason.POSTED,
    DeliveryState.HELD: Reason.WAITS,
    DeliveryState.BLOCKED: Reason.HELD,
    DeliveryState.EXPIRED: Reason.EXPIRED,
    DeliveryState.DEAD: Reason.REFUSED,
}


def of_posting(subject: Subject, posting: Posting, follows: Collection[Follow]) -> Explained:
    """Explain what is in the outbox; `follows` are the channel's."""
    brought = next((one for one in follows if one.id == posting.follow_id), None)
    reason = _OF_STATES.get(posting.state, Reason.OWED)
    if posting.message_id is not None:
        reason = Reason.POSTED
    return Explained(subject, posting.channel_id, reason, brought, posting)


def of_absence(
    subject: Subject, channel_id: int, news: Sequence[News], follows: Collection[Follow]
) -> Explained:
    """Explain why a channel was never owed a milestone, by the first step that stopped it."""
    reason, follow = _stopped_by(subject, news, follows)
    return Explained(subject, channel_id, reason, follow)


def _stopped_by(
    subject: Subject, news: Sequence[News], follows: Collection[Follow]
) -> tuple[Reason, Follow | None]:
    milestone = subject.milestone
    if milestone.state is MilestoneState.RETRACTED:
        merged = milestone.superseded_by is not None
        return (Reason.MERGED if merged else Reason.WITHDRAWN), None
    if not news:
        return Reason.HISTORY, None
    targets = targets_of(milestone, subject.show.network, adult=subject.show.adult)
    left = [one for one in follows if one.target in targets]
    if not left:
        return Reason.NOT_FOLLOWED, None
    for reason, passes in _STEPS:
        passing = [one for one in left if passes(one, news)]
        if not passing:
            return reason, left[0]
        left = passing
    return Reason.FOLLOWED_LATER, left[0]


def _of_kind(follow: Follow, news: Sequence[News]) -> bool:
    return any(told.kind in follow.kinds for told in news)


def _active(follow: Follow, _news: Sequence[News]) -> bool:
    return follow.state is FollowState.ACTIVE


def _sure_enough(follow: Follow, news: Sequence[News]) -> bool:
    return any(
        told.kind in follow.kinds and told.certainty >= follow.min_certainty for told in news
    )


_STEPS: tuple[tuple[Reason, Callable[[Follow, Sequence[News]], bool]], ...] = (
    (Reason.OTHER_KIND, _of_kind),
    (Reason.TOO_UNSURE, _sure_enough),
    (Reason.SUSPENDED, _active),
)
