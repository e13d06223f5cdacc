"""`clapper bench`: measure ourselves beside the alternative, in one run."""

import sys
from importlib import import_module
from math import isnan
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from bot.bench.report import Report, Target
from bot.errors import InputError

# Imported only when asked for: they need the tools of the development set-up.
_BENCHES = ("autocomplete", "commands", "fanout", "ingest", "memory", "polling", "reader")


def bench(
    name: Annotated[str, typer.Argument(help=f"One of: {', '.join(_BENCHES)}.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one object of JSON.")] = False,
    channels: Annotated[
        int | None, typer.Option(min=100, help="fanout: how many are posted to at Discord's limit.")
    ] = None,
    rows: Annotated[
        int | None, typer.Option(min=1000, help="fanout: how many are planned on the server.")
    ] = None,
    server: Annotated[
        str | None,
        typer.Option(
            envvar="CLAPPER_BENCH_POSTGRES",
            help="fanout: a PostgreSQL where databases may be made, postgres://user@host/postgres."
            " Unset: user postgres without a password on this machine.",
        ),
    ] = None,
) -> None:
    """Measure, beside the alternative in the same run. Exits with 1 when a target is missed."""
    if name not in _BENCHES:
        raise InputError(f"There is no bench {name!r}. There are: {', '.join(_BENCHES)}.")
    given = {"channels": channels, "rows": rows, "server": server} if name == "fanout" else {}
    chosen = {option: value for option, value in given.items() if value is not None}
    report: Report = import_module(f"bot.bench.{name}").run(**chosen)
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(report.as_json(), option=orjson.OPT_APPEND_NEWLINE))
    else:
        _show(report)
    if not report.met:
        raise typer.Exit(1)


def _show(report: Report) -> None:
    console = Console(highlight=False)
    console.print(table_of(report))
    for figure, measured in report.figures.items():
        console.print(f"{figure}: {measured}")


def table_of(report: Report) -> Table:
    table = Table("target", "value", "goal", "met", title=f"{report.bench} · {report.machine}")
    for target in report.targets:
        table.add_row(target.name, _value(target), target.goal, "yes" if target.met else "NO")
    return table


def _value(target: Target) -> str:
    if isnan(target.value):
        return "not measured"
    figure = f"{target.value:,.3g}" if target.value < 1000 else f"{target.value:,.0f}"
    return f"{figure} {target.unit}"
