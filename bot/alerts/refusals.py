"""How many requests Discord refused of late. At 10,000 in ten minutes it bans the address.

Refused are answers of 401, 403 and 429 but those of a limit that is shared with others. Long
before the ban: slower from 1,000, one request in ten seconds from 2,000 to learn when it is over,
and none at all from 5,000 until few of them are left. Processes that share a pace count together.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence

_WINDOW = 600.0  # seconds
_MANY, _TOO_MANY, _STOP = 1000, 2000, 5000
_SLOWER = 10  # times
_TRICKLE = 10.0  # seconds between two requests


class Refusals:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque()
        self._shared: Sequence[tuple[float, int]] = ()

    def add(self) -> None:
        self._times.append(self._clock() + _WINDOW)

    @property
    def count(self) -> int:
        """How many there were in the last ten minutes."""
        if not self._times and not self._shared:  # mostly, and it is asked for at each request
            return 0
        self._forget()
        return len(self._times) + sum(count for _, count in self._shared)

    @property
    def untold(self) -> int:
        """How many there were here that nobody else has heard of."""
        return len(self._times)

    def learn(self, shared: Sequence[tuple[float, int]], *, told: int) -> None:
        """Take over what all processes counted, with so many of ours that were told.

        `shared` is how many, and for how many seconds they count.
        """
        for _ in range(min(told, len(self._times))):
            self._times.popleft()
        now = self._clock()
        self._shared = [(now + wait, count) for wait, count in shared]

    def spacing(self, usual: float) -> float:
        """How many seconds to leave between two requests, `usual` without refusals."""
        count = self.count
        if count < _MANY:
            return usual
        return usual * _SLOWER if count < _TOO_MANY else _TRICKLE

    def stopped_for(self) -> float:
        """For how many seconds nothing may be sent at all; 0 mostly."""
        left = self.count
        if left < _STOP:
            return 0.0
        for until, count in sorted([*self._shared, *((until, 1) for until in self._times)]):
            left -= count
            if left < _TOO_MANY:
                return until - self._clock()
        return 0.0

    def _forget(self) -> None:
        now = self._clock()
        while self._times and self._times[0] <= now:
            self._times.popleft()
        if self._shared and self._shared[0][0] <= now:
            self._shared = [(until, count) for until, count in self._shared if until > now]
