"""Who may push: a signature over time and body, good for five minutes and for one use."""

import hmac
from datetime import datetime, timedelta
from hashlib import sha256

TIMESTAMP = "X-Clapper-Timestamp"
SIGNATURE = "X-Clapper-Signature"
WINDOW = timedelta(minutes=5)

_FORM = "sha256="


class NotSignedError(Exception):
    """The request is not signed as it has to be; the text says how."""


class ReplayedError(Exception):
    """The same signed request came before."""


def sign(secret: str, timestamp: int, body: bytes) -> str:
    """Return the signature of a body sent at a time (Unix seconds): `sha256=` and hex digits.

    It is HMAC-SHA256 with the secret over the timestamp's digits, a full stop and the body.
    """
    return _FORM + hmac.new(secret.encode(), b"%d." % timestamp + body, sha256).hexdigest()


class Doorkeeper:
    """Checks signatures, and remembers those of the last minutes."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._used: dict[str, datetime] = {}

    def check(self, timestamp: str, signature: str, body: bytes, now: datetime) -> None:
        """Let a request in once. Raises NotSignedError, ReplayedError."""
        if not timestamp or not signature:
            raise NotSignedError(f"Send {TIMESTAMP} (Unix seconds) and {SIGNATURE} (sha256=…).")
        if not timestamp.isascii() or not timestamp.isdecimal() or len(timestamp) > 12:
            raise NotSignedError(f"{TIMESTAMP} is not a number of Unix seconds.")
        if abs(now.timestamp() - int(timestamp)) > WINDOW.total_seconds():
            raise NotSignedError(f"{TIMESTAMP} is more than five minutes off. Check both clocks.")
        expected = sign(self._secret, int(timestamp), body)
        if not hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")):
            raise NotSignedError(
                f"{SIGNATURE} does not fit: it is sha256= and the hex HMAC-SHA256, with"
                " INGEST_SECRET, of the timestamp, a full stop and the body."
            )
        self._used = {one: at for one, at in self._used.items() if now - at <= 2 * WINDOW}
        if expected in self._used:
            raise ReplayedError("This very request came before; it was not taken again.")
        self._used[expected] = now
