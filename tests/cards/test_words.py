"""Dates and stages read as people write them."""

import pytest

from bot.cards import words
from bot.domain.dates import PartialDate
from bot.domain.follow import Preset
from bot.domain.kinds import Kind
from bot.domain.stage import SeasonStatus, Stage
from tests.cards.examples import FILMING, RENEWED, STATUS, milestone

APRIL_3 = PartialDate(2017, 4, 3)


@pytest.mark.parametrize(
    ("text", "drawn", "preposition"),
    [
        ("2017-04-03", "3 April 2017", "on"),
        ("2018-03", "March 2018", "in"),
        ("2018-spring", "spring 2018", "in"),
        ("2018-Q1", "Q1 2018", "in"),
        ("2018", "2018", "in"),
    ],
)
def test_a_date_is_only_as_precise_as_the_report(text: str, drawn: str, preposition: str) -> None:
    when = PartialDate.parse(text)
    assert words.date(when) == drawn
    assert words.on(when) == f"{preposition} {drawn}"


@pytest.mark.parametrize(
    ("status", "drawn"),
    [
        (STATUS, "filming since 3 April 2017 · expected 2018 · 13 episodes"),
        (SeasonStatus(2, Stage.FILMING), "filming"),
        (SeasonStatus(2, Stage.ORDERED, APRIL_3, RENEWED), "renewed 3 April 2017"),
        (SeasonStatus(1, Stage.ORDERED, APRIL_3, FILMING), "ordered 3 April 2017"),
        (SeasonStatus(2, Stage.PAUSED, PartialDate(2020, 3)), "filming paused since March 2020"),
        (
            SeasonStatus(
                5,
                Stage.PRE_PRODUCTION,
                APRIL_3,
                milestone(Kind.FILMING_SCHEDULED, when=PartialDate(2024, 1)),
            ),
            "filming to start in January 2024",
        ),
        (
            SeasonStatus(2, Stage.DATED, APRIL_3, premiere=PartialDate(2018, 3, 8), final=True),
            "premieres 8 March 2018 · the last season",
        ),
        (SeasonStatus(2, Stage.AIRING, PartialDate(2018, 3, 8)), "out since 8 March 2018"),
        (SeasonStatus(None, Stage.CANCELLED, PartialDate(2019, 2)), "cancelled February 2019"),
    ],
)
def test_a_status_says_where_a_season_stands(status: SeasonStatus, drawn: str) -> None:
    assert words.status(status) == drawn


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_words(stage: Stage) -> None:
    assert words.status(SeasonStatus(1, stage, APRIL_3)).strip(" ·")


def test_kinds_that_are_a_preset_are_called_by_its_name() -> None:
    assert words.kinds(Preset.PREMIERES.kinds) == "premieres only"
    assert words.kinds(frozenset({Kind.TRAILER, Kind.FIRST_LOOK})) == "only first look, trailer"
    assert words.kinds(frozenset(Kind) - {Kind.TRAILER}) == "18 kinds of news"
