"""`clapper ingest` and `clapper read`: articles by hand."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from rich.progress import track

from bot.app import open_app
from bot.domain.article import Article
from bot.domain.link import canonical_url
from bot.errors import InputError
from bot.loops import utc_now
from bot.reading.catalogue import Catalogue, Title
from bot.reading.lines import explain_json_line, read_json_line, title_of
from bot.setup import load_settings, store_address
from bot.sources.outlets import known_outlet
from bot.sources.showlist import STARTER
from bot.sources.text import read_file, read_stdin
from bot.taken import in_words

_MANY = 20  # from here on a progress bar is worth its line
_MAX_LINE = 5_000_000  # bytes of one line of JSON

_console = Console(stderr=True, highlight=False, soft_wrap=True)


def ingest(
    source: Annotated[str, typer.Argument(help="A text file, a folder of .txt files, or - .")],
    *,
    announce: Annotated[
        bool, typer.Option("--announce", help="Announce it if it is news. Undated means now.")
    ] = False,
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "By hand",
    url: Annotated[str | None, typer.Option(help="Where it was published.")] = None,
    published: Annotated[
        datetime | None, typer.Option(help="When it was published, in UTC.")
    ] = None,
) -> None:
    """Bring articles in: the first line is the headline. Old news fills the store quietly."""
    link = None if url is None else canonical_url(url)
    if url is not None and link is None:
        raise InputError(f"{url}: not a web address (http or https).")
    stamp = published.replace(tzinfo=UTC) if published else utc_now() if announce else None
    texts = _texts(source)

    async def bring_in() -> int:
        refused = 0
        async with open_app(store_address(load_settings())) as app:
            for read in track(texts, "Reading", console=_console, disable=len(texts) < _MANY):
                try:
                    headline, text = read()
                except InputError as error:
                    _console.print(str(error), markup=False)
                    refused += 1
                    continue
                article = Article(headline, text, known_outlet(outlet), stamp, utc_now(), link)
                taken = await app.pipeline.take(article, may_announce=announce)
                typer.echo(in_words(headline, taken))
        return refused

    if asyncio.run(bring_in()):
        raise typer.Exit(1)


def _texts(source: str) -> list[Callable[[], tuple[str, str]]]:
    if source == "-":
        return [read_stdin]
    path = Path(source)
    if not path.is_dir():
        return [partial(read_file, path)]
    files = sorted(path.glob("*.txt"))
    if not files:
        raise InputError(f"{path}: no .txt file in this folder.")
    return [partial(read_file, file) for file in files]


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
