"""Background work, whatever runs it: hints that there is something to do, never the truth of it.

A job that is lost costs the time until the next sweep; what has to be done is in the store.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol, TypeAlias

Handler: TypeAlias = Callable[[], Awaitable[object]]


class Jobs(Protocol):
    """Jobs of all processes on one store. Register and schedule before `run`."""

    def register(self, name: str, handler: Handler) -> None:
        """Say what a job does. It may run anywhere, again, and at the same time as another."""
        ...

    async def enqueue(
        self, name: str, *, dedupe_key: str | None = None, run_at: datetime | None = None
    ) -> None:
        """Ask for a job. One of a `dedupe_key` that waits or runs already is enough."""
        ...

    def schedule(self, name: str, cron: str, handler: Handler) -> None:
        """Run something at the times of a cron expression, in one of the processes.

        A sixth field are the seconds: `* * * * * */10` is every ten.
        """
        ...

    async def run(self) -> None:
        """Work until `stop`."""
        ...

    def stop(self) -> None: ...
