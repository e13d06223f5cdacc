"""What a bench found, as a table for people and as JSON for scripts."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isnan


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that has a goal: `at_most` or `at_least`, one of the two.

    Not a number (null in JSON): it could not be measured, and is not met.
    """

    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def goal(self) -> str:
        return f"<= {self.at_most:g}" if self.at_most is not None else f">= {self.at_least:g}"

    @property
    def met(self) -> bool:
        return (
            not isnan(self.value)
            and (self.at_most is None or self.value <= self.at_most)
            and (self.at_least is None or self.value >= self.at_least)
        )

    def as_json(self) -> dict[str, object]:
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "goal": self.goal,
            "met": self.met,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """`figures` are what was measured on the way, by name."""

    bench: str
    targets: tuple[Target, ...]
    figures: Mapping[str, object] = field(default_factory=dict)

    @property
    def machine(self) -> str:
        return (
            f"{os.cpu_count()} cores, {platform.system()} {platform.machine()},"
            f" Python {platform.python_version()}"
        )

    @property
    def met(self) -> bool:
        return all(target.met for target in self.targets)

    def as_json(self) -> dict[str, object]:
        return {
            "bench": self.bench,
            "machine": self.machine,
            "targets": [target.as_json() for target in self.targets],
            "figures": dict(self.figures),
        }
