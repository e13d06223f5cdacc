"""Renewals, ends and rescues in plain headlines, with what colours or undoes them."""

import pytest

from tests.reading.shelf import claims, kinds


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Netflix Unplugs ‘Jessica Jones’", ["cancelled"]),
        ("Netflix says goodbye to Jessica Jones after three seasons", ["cancelled"]),
        ("‘Jessica Jones’ Is Dead at Netflix, Cast Released From Contracts", ["cancelled"]),
        ("Netflix Opts Not to Order ‘Jessica Jones’ Season 4", ["cancelled"]),
        ("Netflix Reverses ‘Jessica Jones’ Season 4 Renewal, Cancels Series", ["cancelled"]),
        ("Netflix Cancels ‘Jessica Jones’ Despite Strong Ratings", ["cancelled"]),
        ("‘Jessica Jones’ Canceled at Netflix; Creator Thanks Fans", ["cancelled"]),
        ("There Will Be a Season 3 of ‘Jessica Jones’", ["renewed"]),
        ("Netflix Waves ‘Jessica Jones’ Through to a Third Season", ["renewed"]),
        ("C5 hands Jessica Jones two more runs", ["renewed"]),
        ("Jessica Jones’s third season will be its last", ["final_season"]),
        (
            "Netflix Renews ‘Jessica Jones’ for Season 6 and Final Season",
            ["final_season", "renewed"],
        ),
        ("‘Jessica Jones’ Lives: Hulu Orders a Fourth Season", ["revived"]),
        ("‘Jessica Jones’ Nearing Revival at Netflix, Sources Say", ["revived"]),
    ],
)
def test_the_fate_of_a_show_is_read_in_many_words(headline: str, expected: list[str]) -> None:
    assert kinds(headline) == expected


@pytest.mark.parametrize(
    "headline",
    [
        "Canceling ‘Jessica Jones’ Sends the Worst Possible Message",
        "‘Jessica Jones’ New York Comic Con Panel Canceled",
        "‘Jessica Jones’ Creator's New Drama Cancelled at NBC",
        "Netflix Has Not Made a Decision on ‘Jessica Jones’ Season 4",
        "Netflix Renews Overall Deal With ‘Jessica Jones’ Director",
        "Netflix Picks Up Rights to ‘Jessica Jones’ for Latin America",
        "Jessica Jones fans rally outside Netflix to save the show",
        "Jessica Jones boss insists show isn't ending",
        "Krysten Ritter says she'd return for Jessica Jones season 4",
        "Jessica Jones may return for a fourth season, says nobody",
    ],
)
def test_talk_of_a_fate_confirms_nothing(headline: str) -> None:
    assert all(claim.certainty.word == "rumoured" for claim in claims(headline))
