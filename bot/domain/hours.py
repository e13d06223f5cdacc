"""When a channel wants to hear of things: digests and quiet hours. Pure.

Times of day are minutes since midnight on the clocks of a zone. All rules go by the moments at
which a day's times fall, never by reading a clock back: a time that the clocks skip counts as so
long after the last one that they showed, a time that they show twice as the first of the two.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.announcement import Hold
from bot.domain.kinds import Kind
from bot.domain.zones import zone_of

_DAY = timedelta(days=1)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_USUAL, _USUAL_DAY = 18 * 60, 4  # six o'clock on Fridays
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?")
_FILLING = re.compile(r"\b(at|on|every|each|o'?clock|digest)\b|,")


def time_of_day(text: str) -> int:
    """Read `18:00`, `7`, `7.30` or `7am` as minutes since midnight. Raises ValueError."""
    match = _TIME.fullmatch(text.strip().lower())
    hours, minutes = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
    if match and match[3]:
        hours = hours % 12 + (12 if match[3] == "p" else 0) if 1 <= hours <= 12 else 99
    if hours > 23 or minutes > 59:
        raise ValueError(f"{text.strip()!r} is no time of day. Write it like 18:00.")
    return hours * 60 + minutes


def clock(minute: int) -> str:
    """`07:30`."""
    return f"{minute // 60:02}:{minute % 60:02}"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A digest, each day, or each week on `weekday` (0 is Monday), at a minute of the day."""

    minute: int = _USUAL
    weekday: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Rhythm | None":
        """Read `daily 18:00` or `weekly fri 18:00`; None is `instant`. Raises ValueError."""
        words = _FILLING.sub(" ", text.strip().lower()).split()
        if not words or words[0] in {"instant", "now", "once", "immediately"}:
            return None
        weekly = words[0].startswith("week")
        if weekly or words[0] in {"daily", "day"}:
            del words[0]
        day = next((place for place, name in enumerate(_DAYS) if _names(words[:1], name)), None)
        if day is not None:
            del words[0]
        elif weekly:
            day = _USUAL_DAY
        try:
            return cls(time_of_day("".join(words)) if words else _USUAL, day)
        except ValueError:
            raise ValueError(
                f"{text.strip()!r} is no rhythm. Write instant, daily 18:00 or weekly fri 18:00."
            ) from None

    def __str__(self) -> str:
        if self.weekday is None:
            return f"daily {clock(self.minute)}"
        return f"weekly {_DAYS[self.weekday][:3].lower()} {clock(self.minute)}"

    @property
    def day(self) -> str | None:
        """The name of the weekday; None for each day."""
        return None if self.weekday is None else _DAYS[self.weekday]

    def next_after(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Return when the next digest is due, later than now."""
        today = now.astimezone(zone).date()
        days = (today + ahead * _DAY for ahead in range(-1, 10))
        wanted = (one for one in days if self.weekday in {None, one.weekday()})
        return min(at for at in (moment(one, self.minute, zone) for one in wanted) if at > now)


def _names(words: list[str], day: str) -> bool:
    """Whether the first word is a weekday, a plural or a beginning of it."""
    word = words[0].rstrip("s") if words else ""
    return len(word) >= 2 and day.lower().startswith(word)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From a minute of the day to another, over midnight if that is earlier.

    Kinds that are `loud` break through.
    """

    start: int
    end: int
    zone: ZoneInfo
    loud: frozenset[Kind] = field(default_factory=frozenset)

    def end_after(self, now: datetime) -> datetime | None:
        """Return when the quiet ends that covers this moment; None when it is not quiet."""
        today = now.astimezone(self.zone).date()
        quiet_until = None
        for ahead in (-2, -1, 0, 1, 2):
            day = today + ahead * _DAY
            begins = moment(day, self.start, self.zone)
            ends = moment(day if self.start < self.end else day + _DAY, self.end, self.zone)
            if begins <= (quiet_until or now) < ends:
                quiet_until = ends  # where clocks change, one night's may run into the next's
        return quiet_until


def parse_quiet(text: str) -> tuple[int, int] | None:
    """Read `22:00-07:00`, `22-7` or `10pm to 7am`; None is `off`. Raises ValueError."""
    typed = text.strip().lower().removeprefix("from ")
    if typed in {"off", "none", "never", "no"}:
        return None
    parts = [part for part in re.split(r"\s*(?:-|–|\bto\b|\buntil\b)\s*", typed) if part]
    if len(parts) != 2:
        raise ValueError(
            f"{text.strip()!r} is no span of hours. Write it like 22:00-07:00, or off."
        )
    start, end = (time_of_day(part) for part in parts)
    if start == end:
        raise ValueError("Quiet hours have to begin and end at different times.")
    return start, end


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return when a zone's clocks show that minute of that day, in UTC."""
    local = datetime.combine(day, time(minute // 60, minute % 60), zone)
    return local.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Wait:
    """Until when news waits, and why."""

    hold: Hold
    until: datetime


def wait(
    kind: Kind, now: datetime, rhythm: Rhythm | None, zone: ZoneInfo, quiet: QuietHours | None
) -> Wait | None:
    """Say how long news of a kind waits; None when it is told at once. `zone` is the rhythm's."""
    if rhythm is None:
        end = None if quiet is None or kind in quiet.loud else quiet.end_after(now)
        return None if end is None else Wait(Hold.QUIET, end)
    due = rhythm.next_after(now, zone)
    # A digest at midnight is no reason to break the quiet, whatever is in it.
    later = None if quiet is None else quiet.end_after(due)
    hold = Hold.DAILY if rhythm.weekday is None else Hold.WEEKLY
    return Wait(hold, due if later is None else later)


USUALLY_LOUD = frozenset({Kind.CANCELLED, Kind.PREMIERE_DATED})


@dataclass(frozen=True, slots=True)
class GuildHours:
    """A server's time zone (None is UTC), and from when to when it wants quiet, if it does.

    `quiet` are minutes of the day; kinds that are `loud` break through.
    """

    zone: str | None = None
    quiet: tuple[int, int] | None = None
    loud: frozenset[Kind] = USUALLY_LOUD

    @property
    def quiet_hours(self) -> QuietHours | None:
        if self.quiet is None:
            return None
        return QuietHours(*self.quiet, zone_of(self.zone), self.loud)
