"""Who acts: the many ways in which a sentence says it."""

import pytest

from bot.domain.claim import Job
from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE, article


def cast(sentence: str) -> dict[str, str | None]:
    told = read(article("‘Jessica Jones’ is back in the news", sentence), CATALOGUE)
    return {c.person: c.character for c in told.credits if c.job is Job.CAST}


@pytest.mark.parametrize(
    ("words", "character"),
    [
        ("Jane Doe gives her best performance in years as Ruth.", "Ruth"),
        ("Jane Doe, whose Ruth drowned at the end of the last series, was on set.", "Ruth"),
        ("Ruth is Jane Doe, with a limp.", "Ruth"),
        ("Ruth, as Jane Doe plays her, is never quite awake.", "Ruth"),
        ("Ruth, the character of Jane Doe, is dead.", "Ruth"),
        ("Ruth, Jane Doe's character, is dead.", "Ruth"),
        ("Ruth – that is Jane Doe – knows.", "Ruth"),
        ("Ruth (now Jane Doe) takes the train.", "Ruth"),
        ("We first meet Ruth, a cop (Jane Doe), in a lift.", "Ruth"),
        (
            "Detective Ruth Hart, the role that Jane Doe has made her own, returns.",
            "Detective Ruth Hart",
        ),
        ("The part of Ruth has gone to Jane Doe.", "Ruth"),
        ("Jane Doe is set to reprise Ruth.", "Ruth"),
        ("Jane Doe replaces Mary Major as Ruth.", "Ruth"),
        ("Jane Doe won a Bafta for playing Ruth.", "Ruth"),
        ("Jane Doe, in a wig, is a cop called Ruth.", "Ruth"),
        ("Jane Doe, who learned to ride for it, plays a judge named Ruth Pitt.", "Ruth Pitt"),
        ("Jane Doe lends her voice to Ruth.", "Ruth"),
        ("Jane Doe, alias Ruth, is back.", "Ruth"),
        ("Jane Doe, known to viewers as Ruth, is leaving.", "Ruth"),
        ("After three seasons as Ruth Hart, Jane Doe is leaving.", "Ruth Hart"),
        ("Jane Doe executive produces and stars as Ruth.", "Ruth"),
        ("Jane Doe plays her boss's sister, Ruth Hart.", "Ruth Hart"),
        ("Jane Doe co-stars as his partner, Agent Ruth Hart.", "Agent Ruth Hart"),
        ("Jane Doe joins as the villain, Mayor Pitt.", "Mayor Pitt"),
        ("Jane Doe plays Sir Tobin of the Marsh.", "Sir Tobin of the Marsh"),
        ("Jane Doe plays coroner Dr. Ruth Hart.", "Dr. Ruth Hart"),
        ("Two-time Emmy winner Jane Doe stars as Ruth.", "Ruth"),
        ("It was a year ago that Jane Doe left. Her character, the nurse Ruth, had died.", "Ruth"),
        ("Jane Doe stars in the drama. The 62-year-old plays Ruth.", "Ruth"),
    ],
)
def test_a_part_is_read_with_its_character(words: str, character: str) -> None:
    assert cast(words) == {"Jane Doe": character}


@pytest.mark.parametrize(
    "words",
    [
        "Jane Doe, its star, was seen buying tea.",
        "In the lead is Jane Doe, who was asked on a Friday.",
        "Her mother, played by Jane Doe, knows.",
        "The husband is Jane Doe, who has never been funnier.",
        "As her husband, Jane Doe is sadly wasted.",
        "Jane Doe appeared in four episodes as a nun.",
        "Jane Doe plays the marshal on her trail.",
        "Jane Doe, whose character drowned, was on set.",
        "Jane Doe learned to ride for the role.",
        "The show made Jane Doe a star.",
        "Look out for Jane Doe as a nun.",
        "Jane Doe will not be back.",
        "Jane Doe (the mayor) is great.",
        "The Jane Doe-led drama returns in May.",
        "Jane Doe has been upped to series regular.",
        "Between them stands the boy (Jane Doe), who may be dead.",
    ],
)
def test_a_part_without_a_name_is_one_too(words: str) -> None:
    assert cast(words) == {"Jane Doe": None}


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "Jane Doe, John Roe and Mary Major return as Anna, Luke and Beth respectively.",
            {"Jane Doe": "Anna", "John Roe": "Luke", "Mary Major": "Beth"},
        ),
        (
            "Jane Doe (Anna), John Roe (Luke) and Mary Major (Beth) all reprise their roles.",
            {"Jane Doe": "Anna", "John Roe": "Luke", "Mary Major": "Beth"},
        ),
        (
            "Anna Hart (Jane Doe) and Luke Marsh (John Roe) are back on the case.",
            {"Jane Doe": "Anna Hart", "John Roe": "Luke Marsh"},
        ),
        (
            "Jane Doe's Anna and John Roe's Mayor Pitt are a joy.",
            {"Jane Doe": "Anna", "John Roe": "Mayor Pitt"},
        ),
        (
            "Anna will be played by Jane Doe, and Luke by John Roe.",
            {"Jane Doe": "Anna", "John Roe": "Luke"},
        ),
        (
            "Leading the line-up is Jane Doe as Anna Hart, with John Roe and Mary Major on board.",
            {"Jane Doe": "Anna Hart", "John Roe": None, "Mary Major": None},
        ),
        (
            "New to the cast are John Roe, who plays magistrate Luke Marsh, and Mary Major.",
            {"John Roe": "Luke Marsh", "Mary Major": None},
        ),
        ("Jane Doe will be back, and so will John Roe.", {"Jane Doe": None, "John Roe": None}),
        (
            "They are joined by newcomers John Roe and Mary Major.",
            {"John Roe": None, "Mary Major": None},
        ),
        ("Jane Doe stars, and Mary Major directs.", {"Jane Doe": None}),
    ],
)
def test_each_of_a_list_has_a_part(words: str, parts: dict[str, str | None]) -> None:
    assert cast(words) == parts


@pytest.mark.parametrize(
    "words",
    [
        "It was Jane Doe's idea that Ruth should limp.",
        "Writer Jane Doe said it was done.",
        "It is directed by Jane Doe and produced by John Roe.",
        "Councillor Jane Doe said the crew had been polite.",
        "Jane Doe, who lives on the street, watched from her window.",
        "Jane Doe executive produces alongside John Roe.",
        "Casting is by Jane Doe.",
        "Jane Doe told us that Ruth has a new job this year.",
        "Jane Doe, the head of drama at ITV, said so.",
    ],
)
def test_whoever_only_stands_by_has_none(words: str) -> None:
    assert cast(words) == {}


def test_titles_in_brackets_are_what_somebody_did_before() -> None:
    told = read(
        article(
            "‘Jessica Jones’ Adds Three",
            "Jane Doe (Stranger Things) and John Roe (The Defenders) have been cast in Jessica "
            "Jones. Doe will play Anna Hart.",
        ),
        CATALOGUE,
    )
    assert {(c.show.title, c.person, c.character) for c in told.credits} == {
        ("Jessica Jones", "Jane Doe", "Anna Hart"),
        ("Jessica Jones", "John Roe", None),
    }
