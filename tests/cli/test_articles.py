"""`clapper read`, as it is typed."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Clapper

HEADLINE = "Filming Begins on Season 2 of Jessica Jones"


@pytest.mark.parametrize(
    ("arguments", "stdin", "says"),
    [
        pytest.param(("read", "--catalogue", "nowhere"), b"", "nowhere", id="no catalogue"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    clapper: Clapper, arguments: tuple[str, ...], stdin: bytes, says: str
) -> None:
    ended = clapper(*arguments, stdin=stdin)
    assert ended.code == 1
    assert says in ended.err
    assert len(ended.err.splitlines()) == 1


def test_an_article_of_fifty_megabytes_is_refused(clapper: Clapper, tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    ended = clapper("ingest", str(huge))
    assert ended.code == 1
    assert "larger than 5 MB" in ended.err


def test_read_answers_each_line_in_order_and_goes_on_after_a_bad_one(clapper: Clapper) -> None:
    lines = [
        {"id": "a", "title": "Severance renewed for season 3 at Apple TV+"},
        {"id": "b", "title": 5},
        {"id": "c", "title": "Will there be a season 4 of Dark?"},
    ]
    stdin = "\n".join([*map(json.dumps, lines), "nonsense"])
    ended = clapper("read", "--jsonl", stdin=stdin.encode())
    first, bad, nothing, nonsense = map(json.loads, ended.out.splitlines())
    assert ended.code == 0
    assert first["id"] == "a"
    [claim] = first["claims"]
    assert (claim["show"], claim["season"], claim["kind"], claim["certainty"]) == (
        "Severance",
        3,
        "renewed",
        "confirmed",
    )
    assert bad["id"] == "b"
    assert "title" in bad["error"]
    assert nothing == {"id": "c", "claims": []}
    assert nonsense["id"] is None


def test_read_knows_the_shows_of_the_catalogue_that_it_is_given(
    clapper: Clapper, tmp_path: Path
) -> None:
    catalogue = tmp_path / "shows.jsonl"
    catalogue.write_text('{"title": "The Quiet Harbour", "network": "BBC One", "country": "GB"}')
    line = json.dumps({"id": 1, "title": "The Quiet Harbour renewed for second series"})
    ended = clapper("read", "--catalogue", str(catalogue), stdin=line.encode())
    [claim] = json.loads(ended.out)["claims"]
    assert (claim["show"], claim["season"]) == ("The Quiet Harbour", 2)


def test_a_bad_line_of_a_catalogue_is_named(clapper: Clapper, tmp_path: Path) -> None:
    catalogue = tmp_path / "shows.jsonl"
    catalogue.write_text('{"title": "Lost"}\n{"aka": []}\n')
    ended = clapper("read", "--catalogue", str(catalogue))
    assert ended.code == 1
    assert "shows.jsonl, line 2" in ended.err


def test_explain_says_which_words_made_a_claim(clapper: Clapper) -> None:
    line = json.dumps({"id": 1, "title": HEADLINE})
    ended = clapper("read", "--explain", stdin=line.encode())
    assert "filming_started" in ended.out
    assert "Filming Begins on Season 2" in ended.out
