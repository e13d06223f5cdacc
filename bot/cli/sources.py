"""`clapper sources`: which feeds are polled, and how they are."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

import typer

from bot.app import open_catalogue
from bot.domain.source import Origin, Source
from bot.errors import InputError, SourceError
from bot.loops import utc_now
from bot.polling.checkup import Checkup, check, find_feed, health
from bot.polling.curated import add_curated, add_source
from bot.setup import load_settings, store_address
from bot.sources.fetching import Fetcher, open_fetcher
from bot.sources.opml import read_opml, write_opml
from bot.sources.outlets import known_outlet
from bot.sources.parsing import Parser, open_parser
from bot.store.polling import sources
from bot.store.polling.server_feeds import servers_with

app = typer.Typer(help="List, add, remove and check the feeds that Clapper hears its news from.")

_AT_ONCE = 8  # checks under way at a time
_LONGEST = 2048  # characters of an address

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Checked:
    url: str
    found: Checkup
    outlet: str = ""
    resumed: bool = False


@app.command("list")
def list_() -> None:
    """List the sources: how each is, when it was last read, why it is paused."""
    now = utc_now()
    known, servers = _run(_known_with_servers)
    for source in known:
        typer.echo(f"{source.outlet.name} ({source.outlet.tier.value})  {source.url}")
        typer.echo(f"  {health(source, now)}")
        if source.origin is Origin.SERVER:
            typer.echo(f"  told only in {_servers(servers[source.id])} that added it")
        elif source.origin is Origin.TAG:
            typer.echo("  about a show that is followed; dropped when it no longer is")


@app.command()
def add(
    url: Annotated[str, typer.Argument(help="A feed's address, or that of a page that names it.")],
    *,
    outlet: Annotated[
        str | None, typer.Option(help="Who publishes it. Default: what the feed calls itself.")
    ] = None,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Add it without asking whether it is a feed.")
    ] = False,
) -> None:
    """Poll one more feed. What is in it now is history; what comes later is news.

    A feed that servers added with /sources counts for everybody from then on.
    """
    url = _address(url)

    async def bring_in() -> tuple[str, bool]:
        found, name = (url, None) if anyway else await _find_feed(url)
        publisher = known_outlet(outlet or name or urlsplit(found).hostname or found)
        async with _store():
            return found, await add_source(found, publisher, Origin.USER, now=utc_now())

    found, added = asyncio.run(bring_in())
    typer.echo(f"{found}: {'added' if added else 'known already'}")


@app.command()
def remove(url: Annotated[str, typer.Argument(help="As `clapper sources list` has it.")]) -> None:
    """Poll a feed no more. What came from it stays, and so does this wish."""
    if not _run(lambda: sources.remove(url.strip(), now=utc_now())):
        raise InputError(f"{url}: no such source. See `clapper sources list`.")
    typer.echo(f"{url}: removed")


@app.command("check")
def check_(
    url: Annotated[str | None, typer.Argument(help="One address; without it, all sources.")] = None,
) -> None:
    """Ask the sites now, and say what each has. A paused source that has a feed is resumed.

    Exits with 1 when an address has no feed.
    """
    checked = asyncio.run(_check_one(_address(url)) if url else _check_all())
    checked.sort(key=lambda one: one.found.feed is None)  # what needs a look stands last
    advised: set[str] = set()
    for one in checked:
        typer.echo("\n".join(_told(one)))
        _advise(one.found.advice, advised)
    wrong = [one.outlet or one.url for one in checked if one.found.feed is None]
    if not url:
        typer.echo(f"{len(checked) - len(wrong)} of {len(checked)} sources have a feed.")
        if wrong:
            typer.echo(f"Without one now: {', '.join(wrong)}. Each says above what to do.")
    if wrong:
        raise typer.Exit(1)


def _told(one: _Checked) -> Iterator[str]:
    """Say what became of a check, in lines."""
    mark = "ok   " if one.found.feed else "WRONG"
    yield f"{mark} {f'{one.outlet}  ' if one.outlet else ''}{one.url}"
    yield f"      {one.found.words}"
    if one.resumed:
        yield "      it was paused, and is polled again from now on"
    for named in one.found.feeds:
        yield f"      the page names this feed: {named}"


def _advise(advice: str, advised: set[str]) -> None:
    """Say what to do, the first time in full."""
    if advice:
        typer.echo(f"      → {'as above' if advice in advised else advice}")
        advised.add(advice)


@app.command("import")
def import_(file: Annotated[Path, typer.Argument(help="An OPML list, as readers export.")]) -> None:
    """Add the feeds of an OPML list."""
    try:
        listed = read_opml(file.read_bytes(), str(file))
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}.") from error

    async def bring_in() -> int:
        now, added = utc_now(), 0
        for url, title in listed:
            publisher = known_outlet(title or urlsplit(url).hostname or url)
            added += await add_source(url, publisher, Origin.USER, now=now, among=len(listed))
        return added

    typer.echo(f"{_run(bring_in)} of {len(listed)} feeds added; the others were known.")


@app.command()
def export() -> None:
    """Write the sources that all servers hear to standard output, as an OPML list."""
    shared = {Origin.CURATED, Origin.USER}
    known = [source for source in _run(_known) if source.origin in shared]
    feeds = [(source.url, source.outlet.name) for source in known]
    sys.stdout.buffer.write(write_opml(feeds))


@asynccontextmanager
async def _store() -> AsyncIterator[None]:
    settings = load_settings()
    async with open_catalogue(store_address(settings)):
        if settings.news_sources == "curated":
            await add_curated(utc_now())
        yield


@asynccontextmanager
async def _asking() -> AsyncIterator[tuple[Fetcher, Parser]]:
    contact = load_settings().contact
    async with open_fetcher(contact=contact) as fetcher, open_parser() as parser:
        yield fetcher, parser


def _run(work: Callable[[], Awaitable[_T]]) -> _T:
    async def in_store() -> _T:
        async with _store():
            return await work()

    return asyncio.run(in_store())


async def _known_with_servers() -> tuple[list[Source], Mapping[int, frozenset[int]]]:
    known = await _known()
    return known, await servers_with([one.id for one in known if one.origin is Origin.SERVER])


def _servers(some: frozenset[int]) -> str:
    return "the server" if len(some) == 1 else f"the {len(some)} servers"


async def _known() -> list[Source]:
    return list(await sources.sources())


async def _find_feed(url: str) -> tuple[str, str | None]:
    """Return a feed's address and title: the address itself, or the only one that it names."""
    async with _asking() as (fetcher, parser):
        try:
            found = await find_feed(fetcher, parser, url, utc_now())
        except SourceError as error:
            raise InputError(f"{url}: {error}.") from error
    if isinstance(found, tuple):
        raise InputError(f"{url}: a page that names these feeds: {', '.join(found)}")
    return found.url, found.feed.title


async def _check_one(url: str) -> list[_Checked]:
    async with _asking() as (fetcher, parser):
        return [_Checked(url, await check(fetcher, parser, url, utc_now()))]


async def _check_all() -> list[_Checked]:
    turn = asyncio.Semaphore(_AT_ONCE)
    async with _store(), _asking() as (fetcher, parser):

        async def one(source: Source) -> _Checked:
            async with turn:
                found = await check(fetcher, parser, source.url, utc_now())
            resumed = found.feed is not None and source.paused_because is not None
            if resumed:
                await sources.resume(source.url, at=utc_now())
            return _Checked(source.url, found, source.outlet.name, resumed=resumed)

        known = await _known()
        typer.echo(f"Asking {len(known)} sites …", err=True)
        return list(await asyncio.gather(*map(one, known)))


def _address(url: str) -> str:
    url = url.strip()
    if len(url) > _LONGEST or urlsplit(url).scheme not in {"http", "https"}:
        raise InputError(f"{url[:200]}: not a web address (http or https).")
    return url
