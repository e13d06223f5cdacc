"""Discord's rate limits: buckets by route and major parameter, the global window, the ban."""

import time
from collections import deque
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from bot.sandbox.errors import DiscordError
from bot.sandbox.state import Json
from bot.sandbox.world import Ticks


class Rate(NamedTuple):
    """`limit` requests in `window` seconds."""

    limit: int
    window: float


#: Discord publishes no numbers. These are what its users observe: 5 messages in 5 s per channel,
#: 5 webhook posts in 2 s, 10 published posts an hour; anything else gets a roomy bucket.
RATES = {
    "POST /channels/{channel_id}/messages": Rate(5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": Rate(5, 5.0),
    "DELETE /channels/{channel_id}/messages/{message_id}": Rate(5, 1.0),
    "POST /channels/{channel_id}/messages/{message_id}/crosspost": Rate(10, 3600.0),
    "POST /webhooks/{webhook_id}/{webhook_token}": Rate(5, 2.0),
}
OTHER = Rate(50, 5.0)
#: Limits beyond the routes' own: posts of all webhooks of a channel, edits of a published message,
#: edits in a channel of messages older than an hour. The last number is a guess: none is known.
WEBHOOKS_OF_CHANNEL = Rate(30, 60.0)
PUBLISHED_EDITS = Rate(3, 3600.0)
OLD_EDITS = Rate(30, 3600.0)


class LimitedError(DiscordError):
    """A 429 of a limit that belongs to a place rather than to the one who asks."""

    def __init__(self, code: int, message: str, wait: float) -> None:
        super().__init__(429, code, message)
        self.headers = refusal_headers(wait, "shared")
        self.wait = wait

    def body(self) -> Json:
        return super().body() | {"retry_after": round(self.wait, 3), "global": False}


class Verdict(NamedTuple):
    """Headers of the answer, and how the request is refused if it is."""

    headers: dict[str, str]
    retry_after: float = 0.0
    scope: str = ""

    @property
    def refused(self) -> bool:
        return bool(self.scope)


class Limits:
    """`enabled = False` lets everything through, still with headers, for load tests."""

    #: invalid requests (401, 403, 429) from one address before Cloudflare bans it, and in how long
    BAN_AFTER = 10_000
    BAN_WINDOW = 600.0

    def __init__(self, ticks: Ticks, per_second: int = 50) -> None:
        self.enabled = True
        self.per_second = per_second
        #: seconds that Discord's clock is ahead of ours, in X-RateLimit-Reset
        self.skew = 0.0
        self.rates = dict(RATES)
        #: every refusal so far by scope
        self.refusals: dict[str, int] = {}
        self._ticks = ticks
        self._buckets: dict[tuple[str, str], tuple[float, int]] = {}
        self._window = (0.0, 0)
        self._invalid: deque[float] = deque()

    @property
    def banned(self) -> bool:
        if not self.enabled:
            return False
        self._forget_invalid()
        return len(self._invalid) >= self.BAN_AFTER

    @property
    def invalid_requests(self) -> int:
        """401, 403 and 429 answers (but shared ones) in the last ten minutes."""
        self._forget_invalid()
        return len(self._invalid)

    def take(self, route: str, major: str, *, counts_globally: bool) -> Verdict:
        """Spend one request of `route` ("POST /channels/{channel_id}/messages")."""
        now = self._ticks()
        if self.enabled and counts_globally and not self._take_global(now):
            wait = max(0.001, self._window[0] + 1.0 - now)
            return self._refuse(wait, "global", {})
        rate = self.rates.get(route, OTHER)
        reset, used = self._bucket((route, major), now, rate)
        wait = reset - now
        if self.enabled and used >= rate.limit:
            return self._refuse(wait, "user", self._headers(route, rate, 0, wait))
        self._buckets[route, major] = reset, used + 1
        left = max(0, rate.limit - used - 1) if self.enabled else rate.limit - 1
        return Verdict(self._headers(route, rate, left, wait))

    def spend(self, what: str, key: int, rate: Rate, code: int, message: str) -> None:
        """Spend one of a limit beyond the routes' own; its 429 with `code` when it is used up."""
        now = self._ticks()
        reset, used = self._bucket((what, str(key)), now, rate)
        if self.enabled and used >= rate.limit:
            self._buckets[what, str(key)] = reset, used
            self.refusals["shared"] = self.refusals.get("shared", 0) + 1
            raise LimitedError(code, message, reset - now)
        self._buckets[what, str(key)] = reset, used + 1

    def count_invalid(self) -> None:
        self._invalid.append(self._ticks())

    def _take_global(self, now: float) -> bool:
        start, used = self._window
        if now - start >= 1.0:
            start, used = now, 0
        self._window = start, used + 1
        return used < self.per_second

    def _bucket(self, key: tuple[str, str], now: float, rate: Rate) -> tuple[float, int]:
        found = self._buckets.pop(key, None)
        if found is None:
            self._forget_buckets(now)
        if found is None or found[0] <= now:
            return now + rate.window, 0
        self._buckets[key] = found
        return found

    def _forget_buckets(self, now: float) -> None:
        # Two old ones for each new one keep the table as small as what is in use.
        for _ in range(2):
            key = next(iter(self._buckets), None)
            if key is None or self._buckets[key][0] > now:
                return
            del self._buckets[key]

    def _refuse(self, wait: float, scope: str, headers: dict[str, str]) -> Verdict:
        self.refusals[scope] = self.refusals.get(scope, 0) + 1
        return Verdict(headers | refusal_headers(wait, scope), wait, scope)

    def _headers(self, route: str, rate: Rate, left: int, wait: float) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(rate.limit),
            "X-RateLimit-Remaining": str(left),
            "X-RateLimit-Reset": f"{time.time() + self.skew + wait:.3f}",
            "X-RateLimit-Reset-After": f"{wait:.3f}",
            "X-RateLimit-Bucket": _hash(route),
        }

    def _forget_invalid(self) -> None:
        oldest_kept = self._ticks() - self.BAN_WINDOW
        while self._invalid and self._invalid[0] < oldest_kept:
            self._invalid.popleft()


def refusal_headers(wait: float, scope: str) -> dict[str, str]:
    # Without Via, clients take a 429 for Cloudflare's and give up at once.
    headers = {
        "Retry-After": str(max(1, round(wait + 0.5))),
        "X-RateLimit-Scope": scope,
        "Via": "1.1 google",
    }
    if scope == "global":
        headers["X-RateLimit-Global"] = "true"
    return headers


@cache
def _hash(route: str) -> str:
    return blake2b(route.encode(), digest_size=16).hexdigest()
