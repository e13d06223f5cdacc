"""Stop asking a Discord that does not answer: pauses that double, until something is answered."""

from datetime import datetime, timedelta

_IN_A_ROW = 10  # lost answers; a few are nothing strange
_FIRST, _LONGEST = timedelta(seconds=1), timedelta(minutes=5)


class Circuit:
    def __init__(self) -> None:
        self._lost = 0
        self._pause = _FIRST

    def answered(self) -> None:
        self._lost = 0
        self._pause = _FIRST

    def lost(self, now: datetime, paused_until: datetime) -> datetime:
        """Count a lost answer; returns until when to pause.

        Those that were on their way when the pause began prolong nothing.
        """
        self._lost += 1
        if self._lost < _IN_A_ROW or now < paused_until:
            return paused_until
        pause, self._pause = self._pause, min(self._pause * 2, _LONGEST)
        return now + pause
