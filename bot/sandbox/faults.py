"""Misbehaviour on demand: which request gets which mishap, how often, repeatably."""

from dataclasses import dataclass
from random import Random
from typing import Literal

Kind = Literal["answer", "limit", "drop", "truncate", "slow"]


@dataclass(slots=True, eq=False)
class Fault:
    """One order to misbehave. It ends after `times` requests (None: never), or by `cancel`."""

    kind: Kind
    method: str | None = None
    #: template, as "/channels/{channel_id}/messages"; None matches every route
    route: str | None = None
    channel_id: int | None = None
    times: int | None = 1
    #: share of matching requests that meet it, 0 to 1
    rate: float = 1.0
    #: the request takes effect before it goes wrong
    after_commit: bool = False
    status: int = 500
    seconds: float = 0.0
    scope: str = "user"
    #: how many requests met it so far
    hits: int = 0

    def matches(self, method: str, route: str, channel_id: int | None) -> bool:
        return (
            self.times != 0
            and self.method in (None, method)
            and self.route in (None, route)
            and self.channel_id in (None, channel_id)
        )

    def cancel(self) -> None:
        self.times = 0


class Faults:
    """The orders in force. `seed` decides which requests a `rate` below 1 picks."""

    def __init__(self, seed: int = 0) -> None:
        self._random = Random(seed)  # noqa: S311 - chance that must repeat, not a secret
        self._orders: list[Fault] = []

    def answer(self, status: int, **where: object) -> Fault:
        """Answer `times` requests with `status`; `after_commit` lets them take effect first."""
        return self.add("answer", status=status, **where)

    def limit(self, seconds: float, scope: str = "user", **where: object) -> Fault:
        """Answer 429 of scope "user", "global" or "shared"; "cloudflare" is the ban's HTML."""
        return self.add("limit", seconds=seconds, scope=scope, **where)

    def drop(self, **where: object) -> Fault:
        """Reset the connection instead of answering; by default after the request took effect."""
        return self.add("drop", **({"after_commit": True} | where))

    def truncate(self, **where: object) -> Fault:
        """Promise the whole answer, send half of it and close."""
        return self.add("truncate", **({"after_commit": True} | where))

    def slow(self, seconds: float, **where: object) -> Fault:
        """Answer `seconds` later."""
        return self.add("slow", **({"after_commit": True} | where), seconds=seconds)

    def add(self, kind: Kind, **order: object) -> Fault:
        """Any order by its fields; ValueError names what can't be."""
        fault = Fault(kind, **_checked(order))  # type: ignore[arg-type]  # checked just now
        self._orders.append(fault)
        return fault

    def clear(self) -> None:
        self._orders.clear()

    @property
    def orders(self) -> tuple[Fault, ...]:
        return tuple(self._orders)

    def due(self, method: str, route: str, channel_id: int | None) -> Fault | None:
        """Find and count the mishap that this request meets, if any."""
        if not self._orders:
            return None
        for fault in self._orders:
            if fault.matches(method, route, channel_id) and self._random.random() < fault.rate:
                fault.hits += 1
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None


_TYPES: dict[str, tuple[type, ...]] = {
    "method": (str, type(None)),
    "route": (str, type(None)),
    "channel_id": (int, type(None)),
    "times": (int, type(None)),
    "rate": (int, float),
    "after_commit": (bool,),
    "status": (int,),
    "seconds": (int, float),
    "scope": (str,),
}
_RANGES = {
    "times": (0, 10**9),
    "rate": (0, 1),
    "status": (400, 599),
    "seconds": (0, 3600),
}
_SCOPES = ("user", "global", "shared", "cloudflare")


def _checked(order: dict[str, object]) -> dict[str, object]:
    for key, value in order.items():
        if key not in _TYPES:
            raise ValueError(f"a fault has no {key!r}; it has {', '.join(_TYPES)}")
        if not isinstance(value, _TYPES[key]) or (type(value) is bool and key != "after_commit"):
            raise ValueError(f"{key} can't be {value!r}")
    for key, (least, most) in _RANGES.items():
        value = order.get(key)
        if isinstance(value, int | float) and not least <= value <= most:
            raise ValueError(f"{key} is from {least} to {most}, not {value!r}")
    if order.get("scope", "user") not in _SCOPES:
        raise ValueError(f"scope is one of {', '.join(_SCOPES)}")
    return order
