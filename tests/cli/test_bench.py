"""What a bench says of what it could not measure."""

import math

import orjson
import pytest

from bot.bench.fanout import run_on_server
from bot.bench.report import Report, Target
from bot.bench.steps import Steps
from bot.cli.bench import table_of


def test_what_could_not_be_measured_is_not_met_and_says_so() -> None:
    report = Report("fanout", (Target("share", math.nan, "%", at_least=97),))
    assert not report.met
    assert "not measured" in list(table_of(report).columns[1].cells)
    [target] = orjson.loads(orjson.dumps(report.as_json()))["targets"]
    assert target["value"] is None
    assert not target["met"]


def test_a_step_that_fails_ends_only_itself(capsys: pytest.CaptureFixture[str]) -> None:
    steps = Steps(2)

    def fail() -> int:
        raise OSError("no such place")

    assert steps.take("the first", fail) is None
    assert steps.take("the second", lambda: 7) == 7
    assert steps.failures == {"the first": "failed: OSError: no such place"}
    assert "step 2 of 2: the second" in capsys.readouterr().err


def test_a_fault_of_the_bench_itself_is_not_hidden() -> None:
    def fault() -> int:
        raise AssertionError

    with pytest.raises(AssertionError):
        Steps(1).take("it", fault)


def test_without_a_server_its_targets_are_missed_and_it_says_how_to_give_one() -> None:
    targets, figures = run_on_server(
        Steps(3), "postgres://nobody@127.0.0.1:1/none", channels=100, rows=1000
    )
    assert len(targets) == 8
    assert not any(target.met for target in targets)
    assert "CLAPPER_BENCH_POSTGRES" in str(figures["PostgreSQL"])
