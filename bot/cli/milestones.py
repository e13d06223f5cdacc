"""`clapper milestones`: what members reported as wrong, and the decision on it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

import typer

from bot.alerts.reports import Reported, Reports
from bot.app import open_app
from bot.cards.headlines import headline
from bot.cards.report_card import in_words
from bot.ledger.page import mend
from bot.setup import load_settings, store_address

app = typer.Typer(help="See what members reported as wrong, and decide on it.")
_T = TypeVar("_T")
_Id = Annotated[int, typer.Argument(help="The milestone's number, as `reported` prints it.")]


@app.command()
def reported() -> None:
    """List the milestones that members reported, the most reported first."""
    waiting = _with_reports(lambda reports: reports.waiting())
    for one in waiting:
        typer.echo(_line(one))
    if not waiting:
        typer.echo("Nothing is reported.")


@app.command()
def retract(
    milestone: _Id,
    *,
    because: Annotated[str, typer.Option(help="Why; every channel that had it reads this.")],
) -> None:
    """Take a milestone back: its messages are struck through, and each gets one reply."""
    replies = _with_reports(lambda reports: reports.retract(milestone, because))
    typer.echo(f"Taken back; {replies} channel(s) will be told.")


@app.command()
def confirm(milestone: _Id) -> None:
    """Decide that a milestone stands, whatever was reported."""
    settled = _with_reports(lambda reports: reports.confirm(milestone))
    typer.echo(f"It stands; {settled} report(s) settled.")


def _with_reports(act: Callable[[Reports], Awaitable[_T]]) -> _T:
    async def acting() -> _T:
        async with open_app(store_address(load_settings())) as clapper:
            return await act(Reports(mend, clock=clapper.clock, on_owed=clapper.owed.ring))

    return asyncio.run(acting())


def _line(one: Reported) -> str:
    subject, counts = one.subject, one.complaints.counts
    said = ", ".join(f"{in_words(each)} {number}x" for each, number in counts.most_common())
    return f"{subject.milestone.id}\t{subject.show.title}: {headline(subject.milestone)}\t{said}"
