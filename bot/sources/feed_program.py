"""The reader of feeds, as a program of its own: `python -m bot.sources.feed_program`.

Whatever a feed throws at a parser is thrown here, in a process with bounds on time and memory;
and while it reads, the bot's own process has its hands free.
"""

import signal
from datetime import datetime
from types import FrameType

from bot.errors import SourceError
from bot.sources.feed import MAX_ITEMS, Feed, plain_feed
from bot.sources.feed_xml import NotWellFormedError
from bot.sources.framing import serve
from bot.sources.packing import pack_feed, pack_refusal, unpack_request
from bot.sources.strictly import parse_strictly

_CPU_SECONDS = 1.5  # for one feed; a malformed one of a real outlet takes 0.5


class _TooLongError(Exception):
    """The feed used up its time."""


def read(body: bytes, base: str, now: datetime, *, whole: bool) -> Feed:
    """Read a feed, malformed or not. Raises SourceError."""
    try:
        return parse_strictly(body, base, now, whole=whole)
    except NotWellFormedError as error:
        # It takes a fifth of a second to import, and most feeds never need it.
        from bot.sources.forgiving import read_forgiving  # noqa: PLC0415

        raw = read_forgiving(body)
        if not raw.items:
            raise
        if len(raw.items) > MAX_ITEMS:
            raise SourceError(f"more items than {MAX_ITEMS}, which no feed has") from error
        return plain_feed(raw, base, now, whole=whole)


def _answer(message: bytes) -> bytes:
    try:
        body, base, now, whole = unpack_request(message)
        return pack_feed(read(body, base, now, whole=whole))
    except _TooLongError:
        return pack_refusal(f"malformed: reading it took more than {_CPU_SECONDS:g} seconds")
    except MemoryError:
        return pack_refusal("malformed: reading it took too much memory")
    except SourceError as error:
        return pack_refusal(str(error).encode("utf-8", "replace").decode())
    except Exception as error:  # noqa: BLE001 - the edge: feedparser fails in ways of its own
        return pack_refusal(f"malformed: it can't be read ({type(error).__name__})")


def _out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLongError


if __name__ == "__main__":
    signal.signal(signal.SIGVTALRM, _out_of_time)
    serve(_answer, _CPU_SECONDS)
