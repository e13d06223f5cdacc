"""Discord's ids: 64-bit numbers that grow with time and carry it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
_SNOWFLAKE = re.compile(r"\d{1,20}\Z", re.ASCII)
Clock = Callable[[], datetime]

# Guild ids start here and lie an odd number of milliseconds apart, so that
# (guild_id >> 22) % shards spreads them evenly over any number of shards.
_FIRST_GUILD = datetime(2016, 1, 1, tzinfo=UTC)
_GUILD_STEP = 60_001
# Keeps ids of real time apart from ids of the given clock when both tell the same time.
_REAL = 1 << 21


def wall_clock() -> datetime:
    return datetime.now(UTC)


def from_time(when: datetime) -> int:
    """Smallest id of that millisecond."""
    return max(0, (when - EPOCH) // timedelta(milliseconds=1)) << 22


def time_of(snowflake: int) -> datetime:
    return EPOCH + timedelta(milliseconds=snowflake >> 22)


class Snowflakes:
    """Hands out ids that never repeat, even when the clock stands still or goes back."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0
        self._last_real = 0
        self._guilds = 0

    def next(self) -> int:
        self._last = max(self._last + 1, from_time(self._clock()))
        return self._last

    def next_real(self) -> int:
        """Give an id of the machine's own time: clients reckon an interaction's age from it."""
        self._last_real = max(self._last_real + 1, from_time(wall_clock()) | _REAL)
        return self._last_real

    def next_guild(self) -> int:
        self._guilds += 1
        return from_time(_FIRST_GUILD + timedelta(milliseconds=_GUILD_STEP * self._guilds))


def to_snowflake(raw: object) -> int:
    """Read an id out of JSON or an address; 0, which nothing has, for what is none."""
    text = str(raw)
    return int(text) if _SNOWFLAKE.match(text) else 0
