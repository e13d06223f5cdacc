"""What Discord's answer to a message means. Pure: no I/O.

Codes are from Discord's opcodes-and-status-codes page; an answer that fits nothing there counts
as lost when the message may have been made, and as a refusal when it was not.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

import orjson

from bot.errors import (
    AlreadyPublishedError,
    BadMessageError,
    ChannelClosedError,
    DeliveryError,
    LostAnswerError,
    MessageGoneError,
    TokenRefusedError,
    TryLaterError,
)

_CLOSED = {
    10003: "The channel was deleted.",
    10004: "Clapper is no longer in the server.",
    50001: "Clapper can't see the channel. It needs the permission View Channel there.",
    50008: "Messages can't be sent in a channel of this type.",
    50013: "Clapper may not post in the channel. It needs the permissions Send Messages"
    " and Embed Links there (in a thread: Send Messages in Threads).",
    50083: "The thread is archived. Open it again.",
    40058: "A forum takes posts, not messages. Choose one of its posts, or another channel.",
    40067: "The forum asks for a tag, and Clapper knew none of its. It looks again by itself.",
    160005: "The thread is locked. Unlock it, or choose another channel.",
}
# The same in other words where the channel is a forum.
FORUM_CLOSED = {
    50001: "Clapper can't see the forum. It needs the permission View Channel there.",
    50013: "Clapper may not post in the forum. It needs the permissions Create Posts, Send Messages"
    " in Threads and Embed Links there.",
}
# Why a channel is closed for good: nobody has to be told, and asking again is pointless.
GONE = frozenset({_CLOSED[10003], _CLOSED[10004]})
_LIMITS = {
    10087: timedelta(seconds=5),  # a forum's tags were changed meanwhile
    20016: timedelta(minutes=1),  # slow mode
    20022: timedelta(hours=1),  # edits of announcements
    20028: timedelta(minutes=1),  # writes in the channel
    20029: timedelta(minutes=1),  # writes in the server
    30046: timedelta(hours=1),  # edits of messages older than an hour
    160006: timedelta(hours=1),  # threads that are open in the server
}
_UNKNOWN_MESSAGE = 10008
_ALREADY_PUBLISHED = 40033
_BLOCKED_BY_CLOUDFLARE = 40333
_BAN = timedelta(minutes=10)  # at least: refusals of refused requests prolong it
_ROUNDING = timedelta(milliseconds=10)  # headers are cut to milliseconds, or less
_SHORTEST, _LONGEST = timedelta(milliseconds=50), timedelta(days=1)
_MAX_TEXT = 500  # characters of Discord's own words that are kept


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` are looked up whatever their case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def check(answer: Answer) -> None:
    """Raise DeliveryError unless Discord did what it was asked for."""
    if answer.status not in {200, 201, 204}:
        raise _error(answer)


def message_id(answer: Answer) -> int:
    """Return the id of the message, or post, that was made or edited. Raises DeliveryError."""
    if answer.status not in {200, 201}:
        raise _error(answer)
    made = _payload(answer).get("id")
    if not isinstance(made, str) or not made.isdecimal():
        raise LostAnswerError("Discord's answer can't be read")
    return int(made)


def is_refusal(answer: Answer) -> bool:
    """Whether it counts towards a ban of the address: not where others exhausted the limit."""
    if answer.status == 429:
        return answer.headers.get("X-RateLimit-Scope") != "shared"
    return answer.status in {401, 403}


def exhausted_for(answer: Answer) -> timedelta | None:
    """How long the channel takes no further request, when this one was the last it took."""
    if answer.headers.get("X-RateLimit-Remaining") != "0":
        return None
    wait = _seconds(answer.headers.get("X-RateLimit-Reset-After"))
    return None if wait is None else wait + _ROUNDING


def _error(answer: Answer) -> DeliveryError:
    if answer.status == 401:
        return TokenRefusedError(
            "Discord does not take the bot's token. Make a new one at"
            " https://discord.com/developers and set DISCORD_TOKEN."
        )
    if answer.status == 429:
        return _limited(answer)
    if answer.status >= 500 or answer.status < 400 or answer.status == 408:
        return LostAnswerError(f"Discord answered {answer.status}")
    return _refusal(answer)


def _refusal(answer: Answer) -> DeliveryError:
    payload = _payload(answer)
    said = payload.get("code")
    code = said if isinstance(said, int) else 0
    if code == _BLOCKED_BY_CLOUDFLARE or not payload or (answer.status == 404 and not code):
        # Nobody at Discord looked at it: a block, a proxy, or an address that is not the API's.
        return TryLaterError(_BAN, everywhere=True)
    if code == _UNKNOWN_MESSAGE:
        return MessageGoneError("the message was deleted")
    if code == _ALREADY_PUBLISHED:
        return AlreadyPublishedError("the message was published before")
    if code in _LIMITS:
        return TryLaterError(_seconds(payload.get("retry_after")) or _LIMITS[code])
    text = _text(payload)
    if code in _CLOSED or answer.status in {403, 404}:
        because = _CLOSED.get(code, f"Discord lets Clapper post nothing there: {text}")
        return ChannelClosedError(code, because)
    return BadMessageError(text)


def _limited(answer: Answer) -> DeliveryError:
    payload = _payload(answer)
    wait = _seconds(payload.get("retry_after")) or _seconds(answer.headers.get("Retry-After"))
    if not payload or "Via" not in answer.headers:
        # Not Discord's own: the address is banned for too many refused requests.
        return TryLaterError(max(wait or _BAN, _BAN), everywhere=True)
    everywhere = (
        payload.get("global") is True or answer.headers.get("X-RateLimit-Scope") == "global"
    )
    return TryLaterError(wait or timedelta(seconds=5), everywhere=everywhere)


def _payload(answer: Answer) -> Mapping[str, object]:
    try:
        payload = orjson.loads(answer.body)
    except orjson.JSONDecodeError:
        return {}
    return payload if isinstance(payload, dict) else {}


def _text(payload: Mapping[str, object]) -> str:
    details = "; ".join(_details(payload.get("errors"), ""))
    text = f"{payload.get('message')} (code {payload.get('code')})"
    return (f"{text}: {details}" if details else text)[:_MAX_TEXT]


def _details(errors: object, path: str) -> Iterator[str]:
    """Flatten Discord's tree of errors into `embeds.0.title: Must be 256 or fewer`."""
    if not isinstance(errors, dict):
        return
    for key, below in errors.items():
        if key == "_errors" and isinstance(below, list):
            for one in below:
                said = one.get("message") if isinstance(one, dict) else one
                yield f"{path}: {said}" if path else str(said)
        else:
            yield from _details(below, f"{path}.{key}" if path else str(key))


def _seconds(value: object) -> timedelta | None:
    """Read a number of seconds, as kept within reason; None for anything else."""
    if not isinstance(value, str | int | float):
        return None
    try:
        seconds = float(value)
    except ValueError:
        return None
    if not math.isfinite(seconds) or seconds < 0:
        return None
    return min(max(timedelta(seconds=min(seconds, 1e6)), _SHORTEST), _LONGEST)
