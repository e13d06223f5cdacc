"""Discord's own count of requests: at most 50 in a second, by when they arrive.

When that is, nobody here knows; it is between leaving and answer. What an answer took beyond the
fastest of late may have been the way there, and then the request counts that much later.
"""

from collections import deque
from dataclasses import dataclass

from bot.domain.pace import LIMIT, SECOND


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
        return self.arrived(self._trips[0]) + SECOND

    def arrived(self, trip: Trip) -> float:
        """Return when it had arrived at the latest, as far as its answer tells.

        In terms of leaving: what the fastest trip takes is left out.
        """
        if trip.took is None:
            return trip.left
        return trip.left + max(0.0, trip.took - self._fastest(trip.took))

    def arrived_by(self, trip: Trip, now: float) -> float:
        """Return the same; what should have been answered by now may be arriving just now."""
        if trip.took is not None:
            return self.arrived(trip)
        return max(trip.left, now - self._fastest(now - trip.left))

    def _fastest(self, otherwise: float) -> float:
        return min((one.took for one in self._trips if one.took is not None), default=otherwise)

    def leave(self, now: float) -> Trip:
        trip = Trip(now)
        self._trips.append(trip)
        return trip
