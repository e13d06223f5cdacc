"""For how long each kind of event is news."""

from collections.abc import Mapping
from datetime import timedelta

from bot.domain.kinds import Kind

# Fans are glad to hear a week late of cameras rolling, and of a date until it has passed. Pictures
# and a premiere are seen everywhere after two days.
_DAYS = {
    Kind.FILMING_STARTED: 7,
    Kind.FILMING_WRAPPED: 7,
    Kind.PREMIERE_DATED: 7,
    Kind.PREMIERE_MOVED: 7,
    Kind.FIRST_LOOK: 2,
    Kind.TRAILER: 2,
    Kind.PREMIERED: 2,
}
FRESH: Mapping[Kind, timedelta] = {kind: timedelta(days=_DAYS.get(kind, 3)) for kind in Kind}
LONGEST = max(FRESH.values())
