"""`clapper read`: what is read in articles, without storing anything."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console

from bot.errors import InputError
from bot.reading.lines import explain_json_line, read_json_line, title_of
from bot.reading.titles.catalogue import Catalogue, Title
from bot.sources.showlist import STARTER

_MANY = 20  # from here on a progress bar is worth its line
_MAX_LINE = 5_000_000  # bytes of one line of JSON

_console = Console(stderr=True, highlight=False, soft_wrap=True)


def read(
    *,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Answer each line with one line of JSON (default).")
    ] = True,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say in words which phrase made each claim, and why.")
    ] = False,
    catalogue: Annotated[
        Path | None, typer.Option(help="Shows to know, as JSON lines. Default: the starter list.")
    ] = None,
) -> None:
    """Read articles from standard input, one JSON object a line, without storing anything."""
    del jsonl  # the only form of input there is; the flag keeps scripts explicit
    titles = _titles(catalogue or STARTER)
    answer = explain_json_line if explain else read_json_line
    output = sys.stdout.buffer
    for line in _lines(sys.stdin.buffer):
        output.write(answer(line, titles).encode("utf-8", "replace") + b"\n")
        output.flush()


def _titles(path: Path) -> Catalogue:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}.") from error
    return Catalogue(
        _title(line, f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )


def _title(line: str, where: str) -> Title:
    try:
        return title_of(line)
    except InputError as error:
        raise InputError(f"{where}: {error}.") from error


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Yield lines of bounded length; the rest of a longer one is passed over, so it is no JSON."""
    while line := stream.readline(_MAX_LINE):
        end = line
        while end and not end.endswith(b"\n"):
            end = stream.readline(_MAX_LINE)
        if line.strip():
            yield line.decode("utf-8", "replace").strip()
