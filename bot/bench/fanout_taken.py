"""What ways of posting took, each in a process of its own, on a sandbox in another."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from bot.bench.fanout_places import Limit, Place, database, sandbox

ALLOWED = 50
_PATIENCE = 1200  # seconds
_LAST_WORDS = 300  # characters


@dataclass(frozen=True, slots=True)
class Way:
    """What a way took. `cpu` and `seconds` are of its own process; `lost` are messages too few.

    `sandbox_busy` is the part of a core that the sandbox had to work: near 1 it is what was
    measured.
    """

    channels: int
    reached: int
    messages: int
    seconds: float
    cpu: float
    refusals: Mapping[str, int]
    sandbox_busy: float

    @property
    def share(self) -> float:
        """Percent of the rate that Discord allows."""
        return 100 * self.reached / self.seconds / ALLOWED

    @property
    def cpu_each(self) -> float:
        """Milliseconds of CPU for each message that arrived."""
        return 1000 * self.cpu / max(1, self.reached)

    def __str__(self) -> str:
        cpu = f" {self.cpu_each:.2f} ms CPU each," if self.cpu else ""
        return (
            f"{self.reached:,} of {self.channels:,} channels reached, {self.messages:,} messages,"
            f" {self.reached / self.seconds:.1f}/s, {sum(self.refusals.values())} refusals,{cpu}"
            f" sandbox {self.sandbox_busy:.0%} of a core"
        )


def measure(way: str, channels: int, limit: Limit, rate: float) -> Way:
    """Post to so many channels. Raises SubprocessError."""
    with sandbox(channels, limit) as (place, counted), database() as address:
        took = orjson.loads(python("bot.bench.fanout_ways", way, str(rate), address, given=place))
        found = counted()
    return Way(
        channels,
        found.channels,
        found.messages,
        took["seconds"],
        took["cpu"],
        found.refusals,
        found.cpu / took["seconds"],
    )


def python(module: str, *arguments: str, given: Place | None = None) -> bytes:
    """Run a module of ours; returns what it printed. Raises SubprocessError."""
    done = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", module, *arguments],
        input=None if given is None else orjson.dumps(given) + b"\n",
        capture_output=True,  # the library logs each of its retries: only of use if it fails
        check=False,
        timeout=_PATIENCE,
    )
    if done.returncode:
        words = done.stderr.decode(errors="replace").strip()[-_LAST_WORDS:]
        raise subprocess.SubprocessError(f"{module} ended with {done.returncode}: {words}")
    return done.stdout
