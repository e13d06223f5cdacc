"""How much memory `clapper read --jsonl` takes for many lines, beside few: it keeps none."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from bot.domain.article import Article

FEW, MANY = 500, 10_000
_CHECKED = 250  # lines from one look at the memory to the next


def peak(articles: Sequence[Article], count: int) -> float:
    """Return the most memory, in MB, while that many lines go through a process of its own."""
    command = [sys.executable, "-m", "bot.cli", "read", "--jsonl"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:  # noqa: S603  # ourselves
        into, out = process.stdin, process.stdout
        if into is None or out is None:
            raise RuntimeError("no pipes to clapper read")
        most = 0.0
        for number, line in enumerate(_lines(articles, count), start=1):
            into.write(line)
            into.flush()
            if not out.readline():
                raise RuntimeError(f"clapper read ended at line {number}")
            if number % _CHECKED == 0:
                most = max(most, _resident(process.pid))
    return most


def _lines(articles: Sequence[Article], count: int) -> Iterator[bytes]:
    for number, article in enumerate(islice(cycle(articles), count)):
        given = {"id": number, "title": article.headline, "text": article.text}
        yield json.dumps(given).encode() + b"\n"


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6
