"""Time as a story tells it: it stands still until it is moved on, or is let run."""

import asyncio
import time
from datetime import datetime, timedelta


class StoryClock:
    """Call it for the time; it never runs backwards.

    While it stands still, to sleep is to move it: whoever waits in the story's time waits no
    time at all.
    """

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._running_since: float | None = None

    def __call__(self) -> datetime:
        if self._running_since is None:
            return self._now
        return self._now + timedelta(seconds=time.monotonic() - self._running_since)

    def ticks(self) -> float:
        """Return the time in seconds."""
        return self().timestamp()

    def move_to(self, moment: datetime) -> None:
        if self._running_since is None:
            self._now = max(self._now, moment)

    def run(self) -> None:
        """Let time pass by itself from now on."""
        self._now, self._running_since = self(), time.monotonic()

    async def sleep(self, seconds: float) -> None:
        if self._running_since is None:
            # A wait that rounds to no time at all would be waited for ever.
            self.move_to(self._now + timedelta(seconds=seconds, microseconds=1))
        else:
            await asyncio.sleep(seconds)
