"""The reader of pages, as a program of its own: `python -m bot.sources.page_program`.

A page can be made to keep its parser busy for minutes, inside of which nothing can stop it. So it
works in a process with bounds on time and memory, which just ends when one is reached.
"""

import resource
import signal
import sys
from datetime import UTC, datetime

import orjson

from bot.errors import SourceError
from bot.sources.page import read_page
from bot.sources.worker import LENGTH

_CPU_SECONDS = 2.0  # for one page; half a megabyte of a real outlet takes 0.02
_MEMORY = 600 * 1024 * 1024
_NOWHERE = "https://page.invalid/"  # where a page is from makes no difference to its text


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGVTALRM, signal.SIG_DFL)  # which ends the process
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        body = source.read(LENGTH.unpack(head)[0])
        signal.setitimer(signal.ITIMER_VIRTUAL, _CPU_SECONDS)
        answer = orjson.dumps(_answer(body))
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


def _answer(body: bytes) -> dict[str, str]:
    try:
        return {"text": read_page(body, _NOWHERE, datetime.now(UTC)).text}
    except SourceError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "reading it took too much memory"}


if __name__ == "__main__":
    main()
