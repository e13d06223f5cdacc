"""`clapper follows`: what channels follow, as a list, as JSON, and back."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.alerts.exchange import Listed, ListedHours, from_json, to_json
from bot.app import App, open_app
from bot.cards import words
from bot.domain.follow import Follow, FollowState, TargetKind
from bot.errors import ClapperError, InputError, RefusedError
from bot.setup import load_settings, store_address

app = typer.Typer(help="List what is followed, take it elsewhere, or bring a list in.")


@app.command("list")
def list_() -> None:
    """List all follows: server, channel, what, which news; suspended ones with the reason."""

    async def lines() -> list[str]:
        async with open_app(store_address(load_settings())) as clapper:
            return [_line(clapper, one) for one in await clapper.follows.all()]

    for line in asyncio.run(lines()):
        typer.echo(line)


@app.command()
def export() -> None:
    """Write all follows, and servers' quiet hours, as JSON to standard output."""

    async def written() -> bytes:
        async with open_app(store_address(load_settings())) as clapper:
            follows = await clapper.follows.all()
            listed = [(one, await _typed(clapper, one)) for one in follows]
            return to_json(listed, await clapper.follows.all_hours())

    typer.echo(asyncio.run(written()))


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="What `export` wrote, or titles, one a line.")],
    *,
    server: Annotated[int, typer.Option(help="With titles: the server's id.")] = 0,
    channel: Annotated[int, typer.Option(help="With titles: the channel's id.")] = 0,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be followed.")
    ] = False,
) -> None:
    """Follow what a file lists, and say what became of each line; exit 1 if any is unclear."""
    listed = _read(file, server, channel)

    async def bring_in() -> bool:
        async with open_app(store_address(load_settings())) as clapper:
            done = [await _take(clapper, one, dry_run=dry_run) for one in listed]
            return all(done)

    if not asyncio.run(bring_in()):
        raise typer.Exit(1)


def _read(file: Path, server: int, channel: int) -> Sequence[Listed | ListedHours]:
    try:
        text = file.read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: {error}.") from error
    if text.startswith("["):
        return from_json(text)
    if not (server and channel):
        raise InputError("A list of titles needs --server and --channel: where to announce them.")
    titles = dict.fromkeys(line.strip() for line in text.splitlines() if line.strip())
    return [Listed(server=str(server), channel=str(channel), follow=title) for title in titles]


async def _take(clapper: App, one: Listed | ListedHours, *, dry_run: bool) -> bool:
    if isinstance(one, Listed):
        return await _follow(clapper, one, dry_run=dry_run)
    try:
        hours = one.hours()
    except InputError as error:
        typer.echo(f"hours of {one.server}: NOT taken. {error}")
        return False
    if not dry_run:
        await clapper.follows.take_hours(int(one.server), hours)
    typer.echo(f"hours of {one.server}: {words.quiet(hours)}, {hours.zone or 'UTC'}")
    return True


async def _follow(clapper: App, one: Listed, *, dry_run: bool) -> bool:
    """Follow one line, say what came of it, and return whether it was clear."""
    try:
        named = await clapper.shows.target(one.follow)
        wish = one.wish(named.target)
        if await clapper.follows.find(wish.channel_id, wish.target):
            typer.echo(f"{one.follow}: {named.name}, followed already")
            return True
        if not dry_run:
            await clapper.follows.follow(wish)
    except (InputError, RefusedError) as error:
        typer.echo(f"{one.follow}: NOT followed. {error}")
        return False
    typer.echo(f"{one.follow}: {named.name}, {'would be ' if dry_run else ''}followed")
    return True


def _line(clapper: App, one: Follow) -> str:
    wish = f"{words.kinds(one.kinds)}, {words.threshold(one.min_certainty)}"
    if one.rhythm is not None:
        wish += f", {one.rhythm}" + (f" {one.zone}" if one.zone else "")
    paused = f"paused: {one.suspended_because}" if one.state is FollowState.SUSPENDED else "active"
    name = clapper.shows.named(one.target).name
    return "\t".join([str(one.guild_id), str(one.channel_id), name, wish, paused])


async def _typed(clapper: App, one: Follow) -> str:
    """Return what means the same in another installation, where shows have other numbers."""
    if one.target.kind is TargetKind.SHOW:
        try:
            return (await clapper.shows.by_id(int(one.target.key))).slug
        except ClapperError:
            return clapper.shows.named(one.target).name
    return clapper.shows.named(one.target).typed
