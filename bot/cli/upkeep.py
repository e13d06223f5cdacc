"""`clapper doctor`, `migrate` and `backup`: look after an installation."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.doctor import Mark, examine
from bot.errors import InputError, SetupError
from bot.setup import load_settings, store_address
from bot.store.backup import copy_database
from bot.store.database import migrate_store

_SIGNS = {Mark.FINE: "ok   ", Mark.NOTE: "note ", Mark.WRONG: "WRONG"}


def doctor() -> None:
    """Say in words what is wrong with the set-up, and print the link that invites the bot."""
    findings = asyncio.run(examine())
    for finding in findings:
        typer.echo(f"{_SIGNS[finding.mark]} {finding.text}")
    if any(finding.mark is Mark.WRONG for finding in findings):
        raise typer.Exit(1)


def migrate() -> None:
    """Bring the database up to date; an embedded one is copied first."""
    address = store_address(load_settings())
    applied = asyncio.run(migrate_store(address))
    done = f"applied {', '.join(applied)}" if applied else "already up to date"
    typer.echo(f"{address.name}: {done}")


def backup(target: Annotated[Path, typer.Argument(help="The copy to write.")]) -> None:
    """Write a consistent copy of the embedded database, also while Clapper runs."""
    address = store_address(load_settings())
    if address.path is None:
        raise SetupError(f"{address.name} is a PostgreSQL database: copy it with pg_dump.")
    if target.exists():
        raise InputError(f"{target} exists already. Name a new file.")
    try:
        copy_database(address.path, target)
    except FileNotFoundError:
        raise SetupError(f"There is no database at {address.name} yet.") from None
    typer.echo(f"{address.name} copied to {target}")
