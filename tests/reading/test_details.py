"""Season, certainty, person, date and quote of a claim."""

import pytest

from bot.domain.kinds import Certainty, Kind, Tier
from bot.reading.reader import explain
from tests.reading.shelf import CATALOGUE, article, claims


@pytest.mark.parametrize(
    ("headline", "season"),
    [
        ("‘Jessica Jones’ Renewed for Season 3", 3),
        ("‘Jessica Jones’ renewed for a third season", 3),
        ("‘Jessica Jones’ renewed for seasons 3 and 4", 3),
        ("‘Jessica Jones’ lands S3 renewal", 3),
        ("BBC recommissions ‘Jessica Jones’ for series 4", 4),
        ("‘Jessica Jones’ renewed for two more seasons", None),
        ("Stranger Things 5 wraps filming", 5),
        ("‘Stranger Things 5’ Wraps Filming", 5),
        ("‘Jessica Jones’ Cancelled After Three Seasons", None),
        ("Netflix Cancels ‘Jessica Jones’ Ahead of Season 3", None),
        ("‘Jessica Jones’ to end after six seasons", 6),
        ("‘Better Call Saul’ Renewed for Sixth and Final Season at AMC", 6),
    ],
)
def test_the_season_is_read(headline: str, season: int | None) -> None:
    assert {claim.season for claim in claims(headline)} == {season}


@pytest.mark.parametrize(
    ("headline", "certainty"),
    [
        ("‘Jessica Jones’ Renewed for Season 3", Certainty.CONFIRMED),
        ("‘Jessica Jones’ Reportedly Renewed for Season 3", Certainty.REPORTED),
        ("Report: ‘Jessica Jones’ Renewed for Season 3", Certainty.REPORTED),
        ("Jane Doe Set to Join ‘Jessica Jones’ Season 3", Certainty.REPORTED),
        ("Rumour: ‘Jessica Jones’ cancelled by Netflix", Certainty.RUMOURED),
        ("Has ‘Jessica Jones’ been renewed for season 3?", Certainty.RUMOURED),
        ("‘The Witcher’ Will Resume Filming in August", Certainty.REPORTED),
    ],
)
def test_hedges_lower_the_certainty(headline: str, certainty: Certainty) -> None:
    assert {claim.certainty for claim in claims(headline)} == {certainty}


def test_a_fan_outlet_lowers_the_certainty_and_the_reason_says_so() -> None:
    (claim,) = claims("‘Jessica Jones’ Renewed for Season 3", tier=Tier.FAN)
    assert claim.certainty is Certainty.REPORTED
    assert "fan outlet" in claim.reason


def test_everybody_who_joins_has_a_claim() -> None:
    found = claims("‘Jessica Jones’ Season 2 Adds Janet McTeer, J.R. Ramirez and Leah Gibson")
    assert [claim.subject for claim in found] == ["Janet McTeer", "J.R. Ramirez", "Leah Gibson"]
    assert {(claim.kind, claim.season) for claim in found} == {(Kind.CAST_ADDED, 2)}


def test_the_role_is_read() -> None:
    (claim,) = claims("Janet McTeer Joins ‘Jessica Jones’ Season 2 as Alisa Jones")
    assert (claim.subject, claim.role) == ("Janet McTeer", "Alisa Jones")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("March 8", "2024-03-08"),
        ("on 8 March 2026", "2026-03-08"),
        ("in March", "2024-03"),
        ("in fall 2024", "2024-autumn"),
        ("in 2025", "2025"),
        ("next year", "2025"),
    ],
)
def test_a_date_keeps_its_precision(words: str, when: str) -> None:
    (claim,) = claims(f"‘Jessica Jones’ Season 2 premieres {words}")
    assert (claim.kind, str(claim.when)) == (Kind.PREMIERE_DATED, when)


def test_each_show_of_a_list_has_a_claim() -> None:
    found = claims("CBS Renews ‘NCIS,’ ‘FBI’ and ‘Ghosts’")
    assert [claim.show.title for claim in found] == ["NCIS", "FBI", "Ghosts"]


def test_two_shows_with_two_fates_are_told_apart() -> None:
    found = claims("Netflix Renews ‘The Witcher’ for Season 4, Cancels ‘Jessica Jones’")
    told = {(claim.show.title, claim.kind, claim.season) for claim in found}
    assert told == {
        ("The Witcher", Kind.RENEWED, 4),
        ("Jessica Jones", Kind.CANCELLED, None),
    }


def test_the_opening_fills_the_headline_in() -> None:
    text = "Netflix has renewed Jessica Jones for a third season, the streamer said on Monday."
    (claim,) = claims("‘Jessica Jones’ Renewed at Netflix", text)
    assert claim.season == 3


def test_an_unknown_quoted_show_is_provisional() -> None:
    (claim,) = claims("‘Unheard Of’ Renewed for Season 2 at Netflix")
    assert (claim.show.title, claim.show.id) == ("Unheard Of", None)


def test_the_quote_is_the_clause_that_it_rests_on() -> None:
    (claim,) = claims("Good News – Marvel's ‘Jessica Jones’ Renewed for Season 3 – Deadline")
    assert claim.quote == "Marvel's 'Jessica Jones' Renewed for Season 3"


def test_an_explanation_names_what_was_dropped_and_why() -> None:
    told = explain(article("Netflix denies ‘Jessica Jones’ has been cancelled"), CATALOGUE)
    assert not told.reading.claims
    assert any("denie" in one.why for one in told.considered)
