"""Headlines of silence, in the manner of the outlets."""

import pytest

from tests.reading.shelf import kinds


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Killing Eve season 4 air date, cast, plot and everything you need to know", []),
        ("Will there be a season 3 of Severance?", []),
        ("When does The Bear season 4 come out?", []),
        ("The Bear season 4 ending explained", []),
        ("‘The Bear’ Review: Season 4 Is a Return to Form", []),
        ("'Daredevil: Born Again' Set Photos Reveal New Costume", []),
        ("Tom Hiddleston Talks ‘Loki’ Season 2 and the Future of the MCU", []),
        ("'Loki' Season 2: Every Easter Egg in the Trailer", []),
        ("‘Sandman’ Canceled? Netflix Responds", []),
        ("‘Dune: Part Three’ Begins Filming in Budapest", []),
        ("‘Gladiator 3’ Sets Release Date", []),
        ("ABC Cancels Six Shows", []),
        ("Netflix Denies ‘Stranger Things’ Has Been Cancelled", []),
        ("Here's When You Can See the Eclipse", []),
        ("You Won't Believe What Mom Found", []),
        ("Stranger Things: la temporada 5 ya tiene fecha de estreno", []),
        ("", []),
        ("§ # @ ~", []),
        ("Reacher season 4: Alan Ritchson shares filming update", []),
        ("EastEnders spoilers: Max returns in shock twist", []),
        ("Andor Season 2 Cancelled? Here's the Truth", []),
        ("‘Loki’ Creator Joins ‘Avengers’ Film", []),
        ("‘Euphoria’ Star Sydney Sweeney to Star in Boxing Biopic", []),
        ("Best New Shows on Netflix This Week", []),
        ("‘Stranger Things’ Play Sets Broadway Run", []),
        ("Ratings: ‘Ghosts’ Returns Steady", []),
        ("Emmys: ‘Severance’ Leads With 27 Nominations", []),
        ("How ‘Andor’ Pulled Off That Season 2 Finale", []),
        ("‘The Last of Us’ Star Bella Ramsey on Season 2’s Shocking Death", []),
        ("What Time Does ‘House of the Dragon’ Season 2 Premiere?", []),
        ("‘Wednesday’ Season 2: Jenna Ortega Teases Darker Story", []),
        ("Netflix Orders ‘Wednesday’ Spinoff", []),
        ("Netflix Boss Says ‘Wednesday’ Spinoff Could Happen", []),
        ("‘Outlander’ Bosses Explain Season 8 Delay", []),
    ],
)
def test_a_headline_without_a_milestone_claims_nothing(headline: str, expected: list[str]) -> None:
    assert kinds(headline) == expected
