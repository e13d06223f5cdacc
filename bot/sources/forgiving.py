"""The forgiving reader, as a program of its own: `python -m bot.sources.forgiving`.

feedparser gets something out of almost anything, but can be made to run for minutes or to eat
all memory. So it works where that hurts nobody: in a process with bounds on both, which takes
feeds on standard input and answers on standard output, each with its length before it.
"""

import resource
import signal
import sys
from types import FrameType
from typing import Any

import feedparser
import orjson

from bot.sources.feed import MAX_ITEMS, RawFeed, RawItem
from bot.sources.worker import CPU_SECONDS, LENGTH

_MEMORY = 600 * 1024 * 1024


class _TooLongError(Exception):
    """The feed used up its time."""


def pack(message: object) -> bytes:
    body = orjson.dumps(message)
    return LENGTH.pack(len(body)) + body


def read_forgiving(body: bytes) -> RawFeed:
    """Read whatever looks like a feed; a feed without items where nothing does."""
    parsed: Any = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    entries = parsed.get("entries", [])[: MAX_ITEMS + 1]
    return RawFeed(_text(parsed.get("feed"), "title"), tuple(_item(one) for one in entries))


def _item(entry: Any) -> RawItem:  # noqa: ANN401 - feedparser's own dictionaries have no type
    contents = entry.get("content") or [{}]
    return RawItem(
        title=_text(entry, "title"),
        link=_text(entry, "link"),
        guid=_text(entry, "id"),
        body=_text(contents[0], "value") or _text(entry, "summary"),
        published=_text(entry, "published") or _text(entry, "updated"),
        outlet=_text(entry.get("source"), "title"),
    )


def _text(holder: Any, name: str) -> str:  # noqa: ANN401 - as above
    value = holder.get(name) if holder else None
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise _TooLongError


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGVTALRM, _out_of_time)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        body = source.read(LENGTH.unpack(head)[0])
        answers.write(pack(_answer(body)))
        answers.flush()


def _answer(body: bytes) -> object:
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, CPU_SECONDS)
        feed = read_forgiving(body)
        return {"title": feed.title, "items": [_parts(item) for item in feed.items]}
    except _TooLongError:
        return {"error": f"reading it took more than {CPU_SECONDS:g} seconds"}
    except MemoryError:
        return {"error": "reading it took too much memory"}
    except Exception as error:  # noqa: BLE001 - the edge: feedparser fails in ways of its own
        return {"error": f"it can't be read ({type(error).__name__})"}
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _parts(item: RawItem) -> list[str]:
    return [item.title, item.link, item.guid, item.body, item.published, item.outlet]


if __name__ == "__main__":
    main()
