"""The reader of pages, as a program of its own: `python -m bot.sources.page_program`.

A page can be made to keep its parser busy for minutes, inside of which nothing can stop it. So it
works in a process with bounds on time and memory, which just ends when one is reached.
"""

import signal
from datetime import UTC, datetime

import orjson

from bot.errors import SourceError
from bot.sources.framing import serve
from bot.sources.page import read_page

_CPU_SECONDS = 2.0  # for one page; half a megabyte of a real outlet takes 0.02
_NOWHERE = "https://page.invalid/"  # where a page is from makes no difference to its text


def _answer(body: bytes) -> bytes:
    try:
        return orjson.dumps({"text": read_page(body, _NOWHERE, datetime.now(UTC)).text})
    except SourceError as error:
        return orjson.dumps({"error": str(error)})
    except MemoryError:
        return orjson.dumps({"error": "reading it took too much memory"})


if __name__ == "__main__":
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)  # which ends the process
    serve(_answer, _CPU_SECONDS)
