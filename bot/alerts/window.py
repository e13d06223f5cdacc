"""Discord's own count of requests: at most 50 in a second, by when they arrive.

When that is, nobody here knows; it is between leaving and answer. What an answer took beyond the
fastest of late may have been the way there, and then the request counts that much later.
"""

from collections import deque
from dataclasses import dataclass

LIMIT = 50
_SECOND = 1.001  # with what clocks differ by


@dataclass(slots=True)
class Trip:
    """A request: when it left, and how long its answer took, in seconds; None before that."""

    left: float
    took: float | None = None


class Window:
    def __init__(self) -> None:
        self._trips: deque[Trip] = deque(maxlen=LIMIT)

    def opens(self) -> float:
        """Return the earliest time at which one more may leave."""
        if len(self._trips) < LIMIT:
            return float("-inf")
        oldest = self._trips[0]
        fastest = min((trip.took for trip in self._trips if trip.took is not None), default=0.0)
        late = 0.0 if oldest.took is None else oldest.took - fastest
        return oldest.left + late + _SECOND

    def leave(self, now: float) -> Trip:
        trip = Trip(now)
        self._trips.append(trip)
        return trip
