"""How many requests Discord refused of late. At 10,000 in ten minutes it bans the address.

Refused are answers of 401, 403 and 429 but those of a limit that is shared with others. Long
before the ban: slower from 1,000, one request in ten seconds from 2,000 to learn when it is over,
and none at all from 5,000 until few of them are left.
"""

import time
from collections import deque
from collections.abc import Callable

_WINDOW = 600.0  # seconds
_MANY, _TOO_MANY, _STOP = 1000, 2000, 5000
_SLOWER = 10  # times
_TRICKLE = 10.0  # seconds between two requests


class Refusals:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque()

    def add(self) -> None:
        self._times.append(self._clock())

    @property
    def count(self) -> int:
        """How many there were in the last ten minutes."""
        oldest = self._clock() - _WINDOW
        while self._times and self._times[0] <= oldest:
            self._times.popleft()
        return len(self._times)

    def spacing(self, usual: float) -> float:
        """How many seconds to leave between two requests, `usual` without refusals."""
        count = self.count
        if count < _MANY:
            return usual
        return usual * _SLOWER if count < _TOO_MANY else _TRICKLE

    def stopped_for(self) -> float:
        """For how many seconds nothing may be sent at all; 0 mostly."""
        count = self.count
        if count < _STOP:
            return 0.0
        return self._times[count - _TOO_MANY] + _WINDOW - self._clock()
