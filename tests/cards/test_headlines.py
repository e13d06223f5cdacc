"""A headline says what happened, to which season, and how sure that is."""

import pytest

from bot.cards.headlines import KINDS, headline
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone
from tests.cards.examples import milestone

JANUARY = PartialDate(2024, 1)
MARCH_8 = PartialDate(2018, 3, 8)


@pytest.mark.parametrize(
    ("about", "drawn"),
    [
        (milestone(), "filming of season 2 has begun"),
        (milestone(season=None), "filming has begun"),
        (milestone(certainty=Certainty.REPORTED), "filming of season 2 has reportedly begun"),
        (milestone(certainty=Certainty.RUMOURED), "rumour: filming of season 2 has begun"),
        (milestone(Kind.RENEWED, 3), "renewed for season 3"),
        (milestone(Kind.RENEWED, None), "renewed for another season"),
        (milestone(Kind.FINAL_SEASON, 3), "season 3 will be the last"),
        (milestone(Kind.CANCELLED, None), "cancelled"),
        (milestone(Kind.CANCELLED, 4), "season 4 is cancelled"),
        (milestone(Kind.REVIVED, 4), "saved for season 4"),
        (milestone(Kind.PREMIERE_DATED, when=MARCH_8), "season 2 premieres on 8 March 2018"),
        (milestone(Kind.PREMIERE_DATED), "season 2 has a premiere date"),
        (
            milestone(Kind.PREMIERE_MOVED, when=JANUARY),
            "premiere of season 2 moves to January 2024",
        ),
        (milestone(Kind.PREMIERED), "season 2 is out"),
        (
            milestone(Kind.FILMING_SCHEDULED, 5, when=JANUARY),
            "filming of season 5 is to start in January 2024",
        ),
        (
            milestone(Kind.CAST_ADDED, subject="Janet McTeer", role="Alisa"),
            "Janet McTeer joins season 2 as Alisa",
        ),
        (milestone(Kind.CAST_EXIT, None, subject="Wil Traval"), "Wil Traval leaves the cast"),
        (
            milestone(Kind.CREW_CHANGE, subject="Anna Foerster", role="director"),
            "news of the crew of season 2: Anna Foerster – director",
        ),
        (
            milestone(Kind.TRAILER, certainty=Certainty.REPORTED),
            "trailer for season 2, reportedly",
        ),
    ],
)
def test_a_headline_says_what_happened(about: Milestone, drawn: str) -> None:
    assert headline(about) == drawn


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("season", [None, 3])
def test_every_kind_has_words_that_mark_a_mere_report(kind: Kind, season: int | None) -> None:
    assert KINDS[kind].icon
    reported = headline(milestone(kind, season, certainty=Certainty.REPORTED))
    assert "reportedly" in reported
    assert "{" not in reported


def test_a_name_with_braces_is_only_a_name() -> None:
    about = milestone(Kind.CAST_ADDED, subject="{r}{season}", role="{x}")
    assert headline(about) == "{r}{season} joins season 2 as {x}"
