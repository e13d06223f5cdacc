"""`clapper feed` and `clapper calendar`: the ledger as a file for others to read."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.app import App, open_app
from bot.errors import InputError
from bot.setup import load_settings, store_address
from bot.syndication.documents import Document, Name, write
from bot.syndication.scope import Scope
from bot.syndication.syndication import Syndication

_Show = Annotated[str | None, typer.Argument(help="Only this show. Default: all shows.")]
_Server = Annotated[
    int | None, typer.Option(help="Only what the Discord server with this id follows.")
]
_Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="The file to write. Default: print it.")
]


def feed(
    show: _Show = None,
    *,
    server: _Server = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Feed 1.1 instead of RSS 2.0.")
    ] = False,
    output: _Output = None,
) -> None:
    """Write the latest milestones as a feed."""
    _write(Name.JSON if as_json else Name.RSS, show, server, output)


def calendar(show: _Show = None, *, server: _Server = None, output: _Output = None) -> None:
    """Write the days that are known, of premieres and starts of filming, as a calendar (ICS)."""
    _write(Name.ICS, show, server, output)


def _write(name: Name, show: str | None, server: int | None, output: Path | None) -> None:
    if show is not None and server is not None:
        raise InputError("Name a show or a server, not both.")
    document = asyncio.run(_document(name, show, server))
    if output is None:
        sys.stdout.buffer.write(document.body)
        return
    try:
        output.write_bytes(document.body)
    except OSError as error:
        raise InputError(f"{output}: {error.strerror or error}.") from error


async def _document(name: Name, show: str | None, server: int | None) -> Document:
    settings = load_settings()
    async with open_app(store_address(settings)) as app:
        syndication = Syndication(home=settings.home, clock=app.clock)
        return await write(syndication, await _scope(app, syndication, show, server), name)


async def _scope(app: App, syndication: Syndication, show: str | None, server: int | None) -> Scope:
    if server is not None:
        return await syndication.of_guild(server)
    if show is None:
        return syndication.everything()
    found = await app.shows.find(show)
    scope = await syndication.of_show(found.slug)
    if scope is None:  # it was removed this very moment
        raise InputError(f"{show}: no such show.")
    return scope
