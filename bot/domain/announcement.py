"""One milestone owed to, or posted in, one channel."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DeliveryState(StrEnum):
    """`pending → leased → sent`, or aside: `retry`, `unknown`, `blocked`, `dead`, `expired`."""

    PENDING = "pending"
    LEASED = "leased"  # a sender is at it; written before the request leaves
    SENT = "sent"
    RETRY = "retry"  # Discord said no for now; due again at `run_at`
    UNKNOWN = "unknown"  # the answer was lost; repeated with the same nonce
    BLOCKED = "blocked"  # the channel is gone or closed to us
    DEAD = "dead"  # Discord refused the message itself; kept for a look
    EXPIRED = "expired"  # too old to be news by the time it could be sent
    HELD = "held"  # waits for a digest or the end of quiet hours; gathered when due
    GATHERED = "gathered"  # told in the message of another announcement, its lead


class Hold(StrEnum):
    """Why an announcement does not go out by itself and at once."""

    QUIET = "quiet"  # quiet hours
    DAILY = "daily"
    WEEKLY = "weekly"
    LATE = "late"  # nothing could be sent when it was due
    BURST = "burst"  # others of its kind joined it
    ALONE = "alone"  # Discord refused it together with others


class Form(StrEnum):
    """What a message of a milestone is: its announcement, or the one reply that takes it back."""

    NEWS = "news"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Announcement:
    """A row of the outbox.

    `channel_id` is where it is followed; `thread_id` is the post that its message is in, or has to
    be in, where that is a forum. `reply_to` is the message that a correction answers; `silent` ones
    notify nobody.

    `revision` is the milestone's revision that is owed; `shown_revision` the one that Discord
    shows (0: none). A posted announcement is due again when the first is ahead of the second.
    `run_at` is when it is next due, None when nothing is owed; while it is leased, the lease's
    end. `attempts` are those since it last went well. `first_attempt_at` without a `message_id`
    says that it may have been posted already. `generation` counts how often it surely was not,
    after all: each has a nonce of its own.

    `hold` says why it waited, until `held_until`, or why others are told in its message: a lead is
    an announcement like any other, with a longer card.
    """

    id: int
    milestone_id: int
    guild_id: int
    channel_id: int
    role_id: int | None
    state: DeliveryState
    revision: int
    shown_revision: int
    attempted_revision: int
    attempts: int
    run_at: datetime | None
    first_attempt_at: datetime | None
    posted_at: datetime | None
    message_id: int | None
    created_at: datetime
    error: str | None = None
    form: Form = Form.NEWS
    reply_to: int | None = None
    silent: bool = False
    generation: int = 0
    hold: Hold | None = None
    held_until: datetime | None = None
    thread_id: int | None = None

    @property
    def place_id(self) -> int:
        """Where its message is: the channel, or the post in it."""
        return self.channel_id if self.thread_id is None else self.thread_id
