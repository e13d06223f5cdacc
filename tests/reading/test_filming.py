"""Headlines of filming, in the manner of the outlets."""

import pytest

from tests.reading.shelf import kinds


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Line of Duty stars 'to begin filming series 7 next year'", ["filming_scheduled"]),
        ("‘Stranger Things’ Season 5 Officially Begins Production", ["filming_started"]),
        ("‘House of the Dragon’ Season 3 Begins Production", ["filming_started"]),
        ("‘Reacher’ Season 3 Is Now Filming, Alan Ritchson Confirms", ["filming_started"]),
        ("Happy Valley series 3: BBC confirms start of filming", ["filming_started"]),
        ("Netflix's 'You' Season 5 Starts Filming in New York", ["filming_started"]),
        ("Daredevil: Born Again Season 2 Begins Filming in New York", ["filming_started"]),
        ("Emily in Paris Season 5 starts filming in Rome", ["filming_started"]),
        (
            "Production on ‘Stranger Things’ Season 5 Delayed Due to Writers Strike",
            ["filming_paused"],
        ),
        ("‘Foundation’ Season 3 Halts Production", ["filming_paused"]),
        ("‘Euphoria’ Season 3 Production Pushed Back", ["filming_paused"]),
        ("‘Stranger Things’ Season 5 Wraps Production", ["filming_wrapped"]),
        ("‘Reacher’ Season 3 Wraps Filming", ["filming_wrapped"]),
        (
            "Charlie Cox Says Daredevil: Born Again Season 2 Has Wrapped Filming",
            ["filming_wrapped"],
        ),
        ("‘Jessica Jones’ Season 2 Begins Filming Next Month", ["filming_scheduled"]),
        ("Filming Halted on ‘The Witcher’ Season 2", ["filming_paused"]),
        ("‘The Witcher’ Resumes Filming After Shutdown", ["filming_resumed"]),
        ("Krysten Ritter Wraps Filming on ‘Jessica Jones’ Season 3", []),
        ("The Witcher season 5 has officially started filming", ["filming_started"]),
        ("Production Begins on Final Season of Netflix's The Witcher", ["filming_started"]),
        (
            "Bridgerton season 4 wraps filming as Netflix shares behind-the-scenes look",
            ["filming_wrapped"],
        ),
        ("Slow Horses season 6 begins production", ["filming_started"]),
        ("The Last of Us season 3 start of filming date revealed", ["filming_scheduled"]),
        ("The Boys Season 5 Begins Filming in Toronto", ["filming_started"]),
        ("Fallout season 2 has wrapped filming, confirms star Walton Goggins", ["filming_wrapped"]),
        (
            "Euphoria Season 3 Now Filming: See Zendaya's First Look",
            ["filming_started", "first_look"],
        ),
        ("Filming Begins on ‘The White Lotus’ Season 4 in France", ["filming_started"]),
        (
            "‘The White Lotus’ Season 4 Heads to France, Filming to Start in 2026",
            ["filming_scheduled"],
        ),
        ("‘Severance’ Season 3 Eyes 2026 Production Start", ["filming_scheduled"]),
        ("Cameras Are Rolling on ‘House of the Dragon’ Season 3", ["filming_started"]),
        ("‘Yellowjackets’ Season 4 Production Shut Down After Injury", ["filming_paused"]),
        ("‘Reacher’ Production Resumes Following Strike", ["filming_resumed"]),
        ("That’s a Wrap! ‘Andor’ Season 2 Finishes Filming", ["filming_wrapped"]),
    ],
)
def test_a_headline_claims_what_happened_and_no_more(headline: str, expected: list[str]) -> None:
    assert kinds(headline) == expected
