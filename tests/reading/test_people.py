"""Headlines of cast and crew, in the manner of the outlets."""

import pytest

from tests.reading.shelf import kinds


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("‘Bridgerton’ Casts Yerin Ha as Season 4 Lead", ["cast_added"]),
        ("Jonathan Bailey Returning for ‘Bridgerton’ Season 4", ["cast_added"]),
        ("Pedro Pascal Joins ‘The Last of Us’ Season 2", ["cast_added"]),
        ("Kaitlyn Dever Cast as Abby in ‘The Last of Us’ Season 2", ["cast_added"]),
        ("‘The Last of Us’ Season 2 Adds Danny Ramirez, Ariela Barer & More", ["cast_added"]),
        (
            "‘The Witcher’ Season 4: Liam Hemsworth Replaces Henry Cavill as Geralt",
            ["cast_added", "cast_exit"],
        ),
        (
            "Krysten Ritter Returning as Jessica Jones in 'Daredevil: Born Again' Season 2",
            ["cast_added"],
        ),
        ("Jessica Jones Star Krysten Ritter Joins Dexter: Resurrection", ["cast_added"]),
        ("The Rings of Power Season 2 Adds Ciarán Hinds and Tanya Moodie", ["cast_added"]),
        ("Only Murders in the Building Season 5 Adds Renée Zellweger", ["cast_added"]),
        ("Meryl Streep Joins Only Murders in the Building Season 3", ["cast_added"]),
        ("Henry Cavill Reportedly in Talks to Return to ‘The Witcher’", ["cast_added"]),
        ("‘Echo’ Adds Vincent D'Onofrio, Charlie Cox", ["cast_added"]),
        ("Ellen Pompeo to Exit ‘Grey's Anatomy’ as Series Regular", ["cast_exit"]),
        ("Jesse Williams Leaving ‘Grey's Anatomy’ After 12 Seasons", ["cast_exit"]),
        ("Henry Cavill Exits ‘The Witcher’", ["cast_exit"]),
        ("‘Foundation’ Showrunner David S. Goyer Steps Down", ["crew_change"]),
        ("‘Slow Horses’ Showrunner Will Smith to Exit After Season 5", ["crew_change"]),
        ("Wil Traval Won't Return for ‘Jessica Jones’ Season 3", ["cast_exit"]),
        ("Wednesday Season 2 Cast Adds Steve Buscemi", ["cast_added"]),
        ("Steve Buscemi joins cast of Wednesday for season 2", ["cast_added"]),
        ("Lady Gaga joins Wednesday season 2", ["cast_added"]),
        ("Christina Ricci Not Returning for Wednesday Season 2", ["cast_exit"]),
        ("Percy Hynes White Won't Return for Wednesday Season 2", ["cast_exit"]),
        ("The Last of Us Season 2: Catherine O'Hara Joins Cast", ["cast_added"]),
        ("Fallout Season 2 Adds Macaulay Culkin", ["cast_added"]),
        ("Daredevil: Born Again Season 2 adds Matthew Lillard", ["cast_added"]),
        (
            "'Daredevil: Born Again' Overhauled: Showrunners Out, New Directors Sought",
            ["crew_change"],
        ),
        (
            "Only Murders in the Building season 5 sets premiere date, adds Christoph Waltz",
            ["cast_added", "premiere_dated"],
        ),
        ("NCIS Star Mark Harmon Exits After 19 Seasons", ["cast_exit"]),
        ("‘Grey's Anatomy’: Kelly McCreary to Exit ABC Drama", ["cast_exit"]),
        ("‘Grey's Anatomy’ Names Meg Marinis New Showrunner", ["crew_change"]),
        ("House of the Dragon director Miguel Sapochnik steps down as showrunner", ["crew_change"]),
        ("Industry Season 4: Kiernan Shipka Joins HBO Drama", ["cast_added"]),
        ("‘Grey's Anatomy’ Promotes Niko Terho to Series Regular", ["cast_added"]),
        ("‘Station 19’ Actor Okieriete Onaodowan Departs After Season 6", ["cast_exit"]),
        (
            "‘Dexter’ Star Michael C. Hall Confirms Return for ‘Resurrection’ Season 2",
            ["cast_added"],
        ),
        ("‘Doctor Who’: Russell T Davies to Return as Showrunner", ["crew_change"]),
        ("Jodie Whittaker Leaving ‘Doctor Who’", ["cast_exit"]),
        ("‘Killing Eve’ Names Laura Neal as Season 4 Lead Writer", ["crew_change"]),
    ],
)
def test_a_headline_claims_what_happened_and_no_more(headline: str, expected: list[str]) -> None:
    assert kinds(headline) == expected
