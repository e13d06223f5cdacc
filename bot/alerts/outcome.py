"""What becomes of an announcement after an attempt. Pure rules: no clock, no I/O.

Each takes the announcement as it was leased and returns it as it is to be written.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ages import FRESH
from bot.domain.announcement import Announcement, DeliveryState, Form, Hold
from bot.domain.milestone import Milestone, MilestoneState
from bot.errors import (
    BadMessageError,
    ChannelClosedError,
    DeliveryError,
    LostAnswerError,
    MessageGoneError,
    NotItsTurnError,
    TryLaterError,
)

# Discord remembers a nonce for "a few minutes" and gives no figure; this is on the safe side.
NONCE_WINDOW = timedelta(seconds=120)

_LONGEST_WAIT = timedelta(minutes=5)
_TRIES_OF_BROKEN = 5


def is_edit(leased: Announcement) -> bool:
    return leased.message_id is not None


def may_be_posted(leased: Announcement, began: datetime) -> bool:
    """Whether an attempt before the one that `began` then may have been posted."""
    first = leased.first_attempt_at
    return not is_edit(leased) and first is not None and first < began


def is_unsafe_repeat(leased: Announcement, began: datetime) -> bool:
    """Whether Discord may have forgotten the nonce of an earlier attempt, and post it again."""
    first = leased.first_attempt_at
    return may_be_posted(leased, began) and first is not None and began - first > NONCE_WINDOW


def no_news_because(
    leased: Announcement, told: Sequence[Milestone], *, now: datetime, began: datetime
) -> str | None:
    """Say why an announcement should not be posted any more, if that is so of all that it tells."""
    if is_edit(leased):
        return None
    reasons = [_no_news(leased, milestone, now=now, began=began) for milestone in told]
    return None if None in reasons else reasons[0]


def _no_news(
    leased: Announcement, milestone: Milestone, *, now: datetime, began: datetime
) -> str | None:
    if now - (leased.held_until or leased.created_at) > FRESH[milestone.kind]:
        return "too old to be news by the time it could be sent"
    untrue = milestone.state is MilestoneState.RETRACTED and leased.form is Form.NEWS
    if untrue and not may_be_posted(leased, began):
        return "taken back before it was sent"
    return None


def absent(leased: Announcement, *, now: datetime) -> Announcement:
    """Let it be posted anew, as it is not there: with a nonce that Discord has not seen."""
    return replace(
        leased,
        state=DeliveryState.RETRY,
        run_at=now,
        attempts=0,
        first_attempt_at=None,
        generation=leased.generation + 1,
    )


def expired(leased: Announcement, because: str) -> Announcement:
    return replace(leased, state=DeliveryState.EXPIRED, run_at=None, error=because)


def blocked(leased: Announcement, because: str, *, began: datetime) -> Announcement:
    unsent = put_back(leased, due=began, began=began)
    return replace(unsent, state=DeliveryState.BLOCKED, run_at=None, error=because)


def alone(leased: Announcement, *, now: datetime) -> Announcement:
    """Send it by itself, after Discord refused it with others."""
    return replace(
        leased,
        state=DeliveryState.RETRY,
        hold=Hold.ALONE,
        run_at=now,
        attempts=0,
        first_attempt_at=None,
    )


def posted(
    leased: Announcement, message_id: int, *, at: datetime, place_id: int | None = None
) -> Announcement:
    """Keep what it became; `place_id` is where, unless that is the channel."""
    within = leased.thread_id if place_id in {None, leased.channel_id} else place_id
    return _shown(replace(leased, thread_id=within), message_id, at)


def edited(leased: Announcement) -> Announcement:
    return _shown(leased, leased.message_id, leased.posted_at)


def put_back(leased: Announcement, *, due: datetime, began: datetime) -> Announcement:
    """Undo the lease of an announcement that certainly was not sent this time."""
    if is_edit(leased):
        state, first = DeliveryState.SENT, leased.first_attempt_at
    elif may_be_posted(leased, began):
        state, first = DeliveryState.UNKNOWN, leased.first_attempt_at
    else:
        state, first = DeliveryState.RETRY, None
    return replace(
        leased, state=state, run_at=due, first_attempt_at=first, attempts=leased.attempts - 1
    )


def failed(
    leased: Announcement, error: DeliveryError, *, began: datetime, now: datetime
) -> Announcement:
    """Sort a failure by what Discord said, or didn't."""
    match error:
        case LostAnswerError():
            state = DeliveryState.RETRY if is_edit(leased) else DeliveryState.UNKNOWN
            settled = replace(leased, state=state, run_at=now + _back_off(leased.attempts))
        case ChannelClosedError():
            settled = blocked(leased, str(error), began=began)
        case MessageGoneError():
            # Deleted by somebody with the right to; without an id it is never touched again.
            settled = _shown(leased, None, leased.posted_at)
        case BadMessageError():
            settled = _given_up(leased)
        case TryLaterError(wait=wait):
            settled = put_back(leased, due=now + wait, began=began)
        case NotItsTurnError(until=until):
            # It waited, whatever became of attempts before: the next one is as good as a first.
            settled = replace(put_back(leased, due=until, began=began), attempts=0)
        case _:
            settled = put_back(leased, due=now, began=began)
    return replace(settled, error=str(error))


def broken(leased: Announcement, error: Exception, *, now: datetime) -> Announcement:
    """Settle what failed by a fault of ours: a few more tries, then it is kept for a look."""
    text = f"{type(error).__name__}: {error}"
    if leased.attempts >= _TRIES_OF_BROKEN:
        return replace(_given_up(leased), error=text)
    due = now + _back_off(leased.attempts)
    return replace(leased, state=DeliveryState.RETRY, run_at=due, error=text)


def _shown(
    leased: Announcement, message_id: int | None, posted_at: datetime | None
) -> Announcement:
    return replace(
        leased,
        message_id=message_id,
        posted_at=posted_at,
        state=DeliveryState.SENT,
        shown_revision=leased.attempted_revision,
        attempts=0,
        run_at=None,
        error=None,
    )


def _given_up(leased: Announcement) -> Announcement:
    """Keep it for a look. A message that is up stays so, until there is another revision."""
    state = DeliveryState.SENT if is_edit(leased) else DeliveryState.DEAD
    return replace(leased, state=state, run_at=None)


def _back_off(attempts: int) -> timedelta:
    """1, 3, 9 and 27 seconds: four repetitions fit into the nonce's window."""
    return min(timedelta(seconds=3 ** min(attempts - 1, 8)), _LONGEST_WAIT)
