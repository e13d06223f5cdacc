"""`clapper shows`: which shows are known."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.app import open_catalogue
from bot.catalogue.intake import add_listed
from bot.catalogue.mirror import Mirror, Synced, Told
from bot.domain.text import fold
from bot.errors import ProviderError
from bot.setup import load_settings, store_address
from bot.sources.showlist import read_showlist, show_line
from bot.sources.tvmaze import open_tvmaze
from bot.store.catalogue.shows import TitleEntry, all_shows, titles

app = typer.Typer(help="The shows that are known: list them, copy all from TVmaze, import, export.")


@app.command("list")
def list_(
    wanted: Annotated[str, typer.Argument(help="Only shows with this in one of their names.")] = "",
) -> None:
    """List the shows by slug: title, network, year."""

    async def known() -> list[TitleEntry]:
        async with open_catalogue(store_address(load_settings())):
            return sorted(await titles(), key=lambda entry: entry.slug)

    part = fold(wanted)
    for entry in asyncio.run(known()):
        if not part or any(part in fold(name) for name in (entry.title, *entry.aka)):
            details = [str(one) for one in (entry.network, entry.year) if one]
            typer.echo(f"{entry.slug}\t{entry.title}\t{', '.join(details)}")


@app.command()
def sync() -> None:
    """Copy all shows from TVmaze, some four minutes; later runs fetch only what changed.

    It may be stopped at any time and goes on where it was.
    """
    settings = load_settings()

    async def copy(told: Told) -> Synced:
        async with (
            open_catalogue(store_address(settings)),
            open_tvmaze(settings.tvmaze_url, contact=settings.contact) as provider,
        ):
            try:
                return await Mirror(provider).sync(told)
            except ProviderError as error:
                raise ProviderError(f"{error} What is copied stays; try again later.") from error

    with _progress() as told:
        synced = asyncio.run(copy(told))
    typer.echo(
        f"{synced.asked} shows fetched: {synced.saved.added} new,"
        f" {synced.saved.joined} known from a list or from articles."
    )


@contextmanager
def _progress() -> Iterator[Told]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("Asking TVmaze", total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="JSON lines; see config/shows.jsonl.")],
) -> None:
    """Bring a list of shows in; those that are known already stay as they are."""
    listed = read_showlist(file)

    async def bring_in() -> int:
        async with open_catalogue(store_address(load_settings())):
            return await add_listed(listed)

    added = asyncio.run(bring_in())
    typer.echo(f"{added} of {len(listed)} shows added; the others were known.")


@app.command()
def export() -> None:
    """Write all shows as JSON lines that `import` reads, without seasons and people."""

    async def write() -> None:
        async with open_catalogue(store_address(load_settings())):
            async for show in all_shows():
                sys.stdout.buffer.write(show_line(show))

    asyncio.run(write())
