"""`clapper ingest`: bring articles in, from files, folders, archives and addresses."""

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from bot.app import App, open_app
from bot.domain.article import Article
from bot.domain.link import canonical_url
from bot.errors import InputError
from bot.loops import utc_now
from bot.setup import load_settings, store_address
from bot.sources.archive import File, is_archive, open_files, standard_input
from bot.sources.brought import items_in
from bot.sources.feed import Item
from bot.sources.fetching import Failed, Fetched, Refused, open_fetcher
from bot.sources.outlets import known_outlet
from bot.sources.parsing import Parser, open_parser
from bot.sources.public_only import PublicOnly
from bot.taken import in_words

_MANY = 20  # files from which on a progress bar is worth its line
_BY_HAND = "By hand"

_console = Console(stderr=True, highlight=False, soft_wrap=True)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said of the articles beside them; what they say themselves comes first."""

    announce: bool
    outlet: str | None
    url: str | None
    published: datetime | None

    def article(self, item: Item, now: datetime) -> Article:
        outlet = known_outlet(self.outlet or item.outlet or _BY_HAND)
        undated = now if self.announce else None
        return Article(
            item.title,
            item.text,
            outlet,
            item.published_at or self.published or undated,
            now,
            item.url or self.url,
            item.guid,
        )


def ingest(
    source: Annotated[
        str,
        typer.Argument(
            help="A text, web page, feed or .jsonl; a folder or archive (.zip, .tar.gz) of these;"
            " the address of a feed or an article; or - ."
        ),
    ],
    *,
    announce: Annotated[
        bool, typer.Option("--announce", help="Announce it if it is news. Undated means now.")
    ] = False,
    outlet: Annotated[
        str | None, typer.Option(help="Who published it. Default: what it says, or “By hand”.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Where it was published.")] = None,
    published: Annotated[
        datetime | None, typer.Option(help="When it was published, in UTC.")
    ] = None,
) -> None:
    """Bring articles in. A text's first line is its headline. Old news fills the store quietly."""
    link = None if url is None else canonical_url(url)
    if url is not None and link is None:
        raise InputError(f"{url}: not a web address (http or https).")
    if announce and is_archive(Path(source)):
        raise InputError(f"{source}: an archive is history, of which nothing is announced.")
    stamp = None if published is None else published.replace(tzinfo=UTC)
    refused = asyncio.run(bring_in(source, Wish(announce, outlet, link, stamp)))
    if refused:
        raise typer.Exit(1)


async def bring_in(source: str, wish: Wish, *, allow: PublicOnly | None = None) -> int:
    """Bring everything in and say what became of it. Returns how much was refused.

    `allow` guards the sockets with which an address is fetched.
    """
    counts: Counter[str] = Counter()
    async with AsyncExitStack() as stack:
        app = await stack.enter_async_context(open_app(store_address(load_settings())))
        parser = await stack.enter_async_context(open_parser())
        address = source if source.startswith(("http://", "https://")) else ""
        files = await _fetch(address, allow) if address else stack.enter_context(_local(source))
        for file in track(files, "Reading", console=_console, disable=len(files) < _MANY):
            async for found in _items(file, parser, address):
                if isinstance(found, InputError):
                    _console.print(str(found), markup=False)
                    counts["refused"] += 1
                else:
                    counts["taken"] += 1
                    counts["milestones"] += await _take(app, found, wish)
    if counts["taken"] > 1:
        typer.echo(f"{counts['taken']} articles, {counts['milestones']} reports of milestones.")
    return counts["refused"]


async def _take(app: App, item: Item, wish: Wish) -> int:
    """Take one article in; returns how many milestones it reports."""
    article = wish.article(item, utc_now())
    taken = await app.pipeline.take(article, may_announce=wish.announce)
    typer.echo(in_words(article.headline, taken))
    return len(taken.reading.claims)


async def _items(file: File, parser: Parser, address: str) -> AsyncIterator[Item | InputError]:
    try:
        found = await items_in(file.read(), file.name, parser, utc_now(), address=address)
    except InputError as error:
        yield error
        return
    for one in reversed(found):  # feeds begin with the newest
        yield one


@contextmanager
def _local(source: str) -> Iterator[Sequence[File]]:
    if source == "-":
        yield [standard_input(sys.stdin.buffer)]
        return
    with open_files(Path(source)) as files:
        yield files


async def _fetch(url: str, allow: PublicOnly | None) -> Sequence[File]:
    """Fetch an address, guarded as any that is polled. Raises InputError."""
    async with open_fetcher(contact=load_settings().contact, allow=allow) as fetcher:
        answer = await fetcher.fetch(url)
    if not isinstance(answer, Fetched):
        said = answer.words if isinstance(answer, Refused | Failed) else "nothing is there (404)"
        raise InputError(f"{url}: {said}.")
    return [File(answer.url, lambda: answer.body)]
