"""Headlines of first looks, trailers and premieres, in the manner of the outlets."""

import pytest

from tests.reading.shelf import kinds


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        (
            "‘Bridgerton’ Season 4: Netflix Sets Release Date, Unveils First Look",
            ["first_look", "premiere_dated"],
        ),
        ("‘Wednesday’ Season 2 First Look Photos Reveal New Faces", ["first_look"]),
        ("‘Squid Game’ Season 2 Trailer Teases Deadly New Games", ["trailer"]),
        ("Peaky Blinders season 6 gets first trailer", ["trailer"]),
        ("‘You’ Season 5 Trailer: Joe Goldberg Returns to New York", ["trailer"]),
        ("Jessica Jones: Netflix drops first teaser for season 2", ["trailer"]),
        (
            "‘Arcane’ Season 2: Netflix Reveals First Trailer and Release Date",
            ["premiere_dated", "trailer"],
        ),
        ("‘House of the Dragon’ Season 2 Sets Summer 2024 Premiere", ["premiere_dated"]),
        ("‘The Mandalorian’ Season 3 Gets Premiere Date at Disney+", ["premiere_dated"]),
        ("‘Silo’ Season 2 Premiere Date Revealed", ["premiere_dated"]),
        ("‘Wednesday’ Season 2 Release Window Confirmed by Netflix", ["premiere_dated"]),
        ("'Doctor Who' series 15 release date confirmed by BBC", ["premiere_dated"]),
        (
            "Marvel’s Jessica Jones Season 2 Release Date and Trailer Revealed",
            ["premiere_dated", "trailer"],
        ),
        ("‘Andor’ Season 2 to Premiere in April 2025 on Disney+", ["premiere_dated"]),
        (
            "ABC Sets Fall Premiere Dates for ‘Abbott Elementary,’ ‘Grey's Anatomy’ & ‘9-1-1’",
            ["premiere_dated"],
        ),
        ("Netflix Delays 'One Piece' Season 2 to 2026", ["premiere_moved"]),
        ("‘Euphoria’ Season 3 Delayed Again at HBO", ["premiere_moved"]),
        ("‘Loki’ Season 2 Release Date Moved Up", ["premiere_moved"]),
        ("Andor season 2 is now streaming on Disney+", ["premiered"]),
        ("Marvel's Jessica Jones season 2 is out now on Netflix", ["premiered"]),
        ("‘Jessica Jones’ Season 2 Premieres Tonight on Netflix", ["premiered"]),
        (
            "Stranger Things Season 5 Finally Gets a Release Date, and It's Three of Them",
            ["premiere_dated"],
        ),
        ("Happy Valley season 3 first-look images released", ["first_look"]),
        ("Netflix's Squid Game Season 3 to Premiere in 2025", ["premiere_dated"]),
        ("Squid Game Season 2 Premiere Date Set at Netflix", ["premiere_dated"]),
        ("Apple TV+ Announces Severance Season 2 Premiere Date", ["premiere_dated"]),
        ("Severance season 2 is finally coming to Apple TV+ in January", ["premiere_dated"]),
        (
            "'Fallout' season 2 gets first teaser, December premiere date",
            ["premiere_dated", "trailer"],
        ),
        ("The Bear Season 4 Gets June Release Date on Hulu", ["premiere_dated"]),
        ("The Bear season 4 trailer: Carmy tries to change", ["trailer"]),
        ("Euphoria Season 3 Gets Premiere Date, First Trailer", ["premiere_dated", "trailer"]),
        (
            "Netflix's One Piece Renewed for Season 3, Season 2 Release Window Revealed",
            ["premiere_dated", "renewed"],
        ),
        (
            "‘Dexter: Resurrection’ Sets July Premiere, Drops First Teaser",
            ["premiere_dated", "trailer"],
        ),
        ("‘Outlander’ Final Season Premiere Date Pushed to 2026", ["premiere_moved"]),
        ("Amazon's ‘Fallout’ Sets Earlier Release Date", ["premiere_moved"]),
        ("‘Virgin River’ Season 6 Debuts on Netflix December 19", ["premiere_dated"]),
        ("‘Virgin River’ Season 6 Is Now Streaming", ["premiered"]),
        ("‘Bridgerton’ Season 3 Part 2 Is Now on Netflix", ["premiered"]),
        ("Netflix Unveils ‘Bridgerton’ Season 4 Poster", ["first_look"]),
    ],
)
def test_a_headline_claims_what_happened_and_no_more(headline: str, expected: list[str]) -> None:
    assert kinds(headline) == expected
