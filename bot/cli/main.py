"""Every command, and the edge where an error becomes a sentence and an exit code."""

import sys

import typer
from rich.console import Console

from bot.cli import (
    articles,
    bench,
    follows,
    ingest,
    milestones,
    running,
    shows,
    simulate,
    sources,
    syndication,
    upkeep,
)
from bot.errors import ClapperError
from bot.logs import set_up_logging

app = typer.Typer(
    name="clapper",
    help="The Discord bot that tells a community, once and with the evidence, when something real"
    " happens to a TV show.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
app.command()(running.demo)
app.command()(running.run)
app.command()(ingest.ingest)
app.command()(articles.read)
app.command()(simulate.simulate)
app.command()(syndication.feed)
app.command()(syndication.calendar)
app.command()(upkeep.doctor)
app.command()(upkeep.migrate)
app.command()(upkeep.backup)
app.command()(bench.bench)
app.add_typer(shows.app, name="shows")
app.add_typer(follows.app, name="follows")
app.add_typer(sources.app, name="sources")
app.add_typer(milestones.app, name="milestones")


def main() -> None:
    """Run the command that was typed. What commands have to say is not for the log."""
    set_up_logging("warning")
    try:
        app()
    except ClapperError as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(str(error), markup=False)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has seen enough; `| head` is not an error.
        sys.stderr.close()
        sys.exit(0)
