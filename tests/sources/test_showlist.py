"""Lists of shows are taken line by line; a bad line is named."""

from pathlib import Path

import pytest

from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.show import CreditLine, Season
from bot.errors import InputError
from bot.sources.showlist import STARTER, parse_show, read_showlist

WHOLE = """{"title": "Jessica Jones", "aka": ["Marvel's Jessica Jones"], "network": "Netflix",
"country": "US", "premiered": "2015-11-20", "weight": 90, "showrunner": "Melissa Rosenberg",
"cast": [{"person": "Krysten Ritter", "character": "Jessica Jones", "season": 1}],
"seasons": [{"number": 1, "episodes": 13, "premiere": "2015-11-20"}]}"""


def test_a_line_gives_show_seasons_and_people() -> None:
    listed = parse_show(WHOLE)
    assert listed.show.title == "Jessica Jones"
    assert listed.show.premiered == PartialDate(2015, 11, 20)
    assert listed.seasons == (Season(1, 13, PartialDate(2015, 11, 20)),)
    assert listed.credits == (
        CreditLine("Krysten Ritter", Job.CAST, "Jessica Jones", 1),
        CreditLine("Melissa Rosenberg", Job.SHOWRUNNER),
    )


def test_a_year_alone_is_a_premiere_as_precise_as_that() -> None:
    assert parse_show('{"title": "Lost", "year": 2004}').show.premiered == PartialDate(2004)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("{}", "title: Field required", id="no title"),
        pytest.param("[]", "object", id="no object"),
        pytest.param("nonsense", "Invalid JSON", id="no JSON"),
        pytest.param('{"title": "X", "premiered": "soon"}', "not a date: 'soon'", id="no date"),
        pytest.param('{"title": "X", "weight": 101}', "weight", id="too heavy"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "shows.jsonl"
    path.write_text('{"title": "Lost"}\n\n' + line)
    with pytest.raises(InputError, match=f"line 3: .*{says}"):
        read_showlist(path)


def test_the_starter_list_is_good() -> None:
    titles = [listed.show.title for listed in read_showlist(STARTER)]
    assert "Jessica Jones" in titles
    assert len(titles) > 200
