"""What a sandbox spent, so that a benchmark can say how close it came to measuring the sandbox."""

import time
from typing import NamedTuple


class Load(NamedTuple):
    """Counts since the process started; `since` gives those between two moments.

    CPU time is the whole process's: run the sandbox by itself (`python -m bot.sandbox`) for it.
    """

    cpu_seconds: float
    wall_seconds: float
    requests: int

    @classmethod
    def now(cls, requests: int) -> "Load":
        return cls(time.process_time(), time.monotonic(), requests)

    def since(self, earlier: "Load") -> "Load":
        return Load(
            self.cpu_seconds - earlier.cpu_seconds,
            self.wall_seconds - earlier.wall_seconds,
            self.requests - earlier.requests,
        )

    @property
    def share(self) -> float:
        """Part of one core that was busy; near 1, the sandbox is what was measured."""
        return self.cpu_seconds / self.wall_seconds if self.wall_seconds else 0.0

    @property
    def limit(self) -> float:
        """Requests a second that one core could have answered."""
        return self.requests / self.cpu_seconds if self.cpu_seconds else 0.0
