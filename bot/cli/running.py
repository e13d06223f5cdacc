"""`clapper run` and `clapper demo`."""

import asyncio
from typing import Annotated

import typer

from bot.demo.script import play_script
from bot.demo.watch import play_for_people
from bot.logs import set_up_logging
from bot.run import Role
from bot.run import run as run_bot
from bot.setup import load_settings


def run(
    *,
    only: Annotated[
        Role | None, typer.Option(help="One role, with the others in processes of their own.")
    ] = None,
) -> None:
    """Run the bot against Discord, with the token from the environment or .env."""
    settings = load_settings()
    set_up_logging(settings.log_level)
    asyncio.run(run_bot(settings, only))


def demo(
    *,
    script: Annotated[
        bool, typer.Option("--script", help="Without a browser: print JSON lines and end.")
    ] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port; 0: any.")] = 8080,
    pace: Annotated[float, typer.Option(min=0, max=60, help="Seconds between two articles.")] = 2.0,
) -> None:
    """Watch Clapper work on a Discord of its own: a story of real milestones, no token."""
    asyncio.run(play_script() if script else play_for_people(port, pace))
