"""Episode counts and premieres that a text tells in passing."""

import pytest

from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE, article

HEADLINE = "‘Jessica Jones’ Renewed for Season 3"


def told(sentence: str) -> tuple[set[tuple[int | None, int]], set[tuple[int | None, str]]]:
    facts = read(article(HEADLINE, f"It is good.\n\nReally.\n\n{sentence}"), CATALOGUE).facts
    counts = {(f.season, f.episodes) for f in facts if f.episodes}
    return counts, {(f.season, str(f.premiere)) for f in facts if f.premiere}


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("It is ten episodes long.", {(3, 10)}),
        ("It runs to eight parts.", {(3, 8)}),
        ("Half a dozen episodes have been made.", {(3, 6)}),
        ("The drama (6 x 60) is set in Hull.", {(3, 6)}),
        ("The order is for eight.", {(3, 8)}),
        ("All eight episodes will drop at once.", {(3, 8)}),
        ("He directed all eight episodes.", {(3, 8)}),
        ("Three of the ten episodes have been sent to critics.", {(3, 10)}),
        ("The first season, which ran for six episodes, was shown in 2021.", {(1, 6)}),
        ("It has eight episodes, two more than the last one.", {(3, 8), (2, 6)}),
        ("The number of episodes goes up from six to eight.", {(3, 8), (2, 6)}),
        ("The third season is shorter: six episodes instead of eight.", {(3, 6)}),
        ("The six-part second series was seen by millions.", {(2, 6)}),
        ("It will be told in eight chapters.", {(3, 8)}),
        ("Like season 1, it has ten episodes.", {(1, 10), (3, 10)}),
        ("Each series so far has run to six episodes.", set()),
        ("She wrote all eight.", set()),
        ("He directs the first two of eight hours.", {(3, 8)}),
        ("There are 24 episodes over three seasons.", set()),
        ("Critics were given the first six episodes.", set()),
        ("The eighth episode is the best.", set()),
    ],
)
def test_counts(words: str, counts: set[tuple[int | None, int]]) -> None:
    assert told(words)[0] == counts


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("The first season, released in May 2021, was a hit.", {(1, "2021-05")}),
        ("It has been on the air since 2019.", {(None, "2019")}),
        ("Its debut in 2019 was a surprise.", {(None, "2019")}),
        ("In 2019, when the show began, she was ten.", {(None, "2019")}),
        ("It had its premiere on ITV on 4 May 2019.", {(None, "2019-05-04")}),
        ("ITV launched it in May 2019.", {(None, "2019-05")}),
        ("The series ran from 2011 to 2015.", {(None, "2011")}),
        ("Season two arrived in March.", {(2, "2023-03")}),
        ("The second series was shown last autumn.", {(2, "2023-autumn")}),
        ("ITV will show the third series in the spring.", {(3, "2024-spring")}),
        ("You can watch it on ITV from May 9.", {(3, "2024-05-09")}),
        ("A date has been set: May 9.", {(3, "2024-05-09")}),
        ("The wait ends on May 9.", {(3, "2024-05-09")}),
        ("On May 9, Netflix will put out the third season.", {(3, "2024-05-09")}),
        ("On May 9 the third season begins.", {(3, "2024-05-09")}),
        ("The third season doesn't premiere until May 9.", {(3, "2024-05-09")}),
        ("Netflix moved it from late 2024 into 2025.", {(3, "2025")}),
        ("It is now filming in Hull and is expected to debut next year.", {(3, "2025")}),
        ("A launch in the summer is planned.", {(3, "2024-summer")}),
        ("The finale is on May 9.", set()),
        ("It is set in 1997.", set()),
        ("A third season was ordered in May 2023.", set()),
        ("The new season will not be here before 2025.", set()),
        ("She met him in 2019 at a premiere.", set()),
    ],
)
def test_dates(words: str, dates: set[tuple[int | None, str]]) -> None:
    assert told(words)[1] == dates
