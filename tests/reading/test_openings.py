"""What headline and opening say together."""

import pytest

from bot.domain.kinds import Kind
from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE, article, claims, kinds


def test_the_text_settles_which_show_a_headline_means() -> None:
    text = "CBS has renewed the sitcom Ghosts for a fifth season."
    (claim,) = claims("A Fifth Season for Ghosts", text)
    assert (claim.show.title, claim.kind, claim.season) == ("Ghosts", Kind.RENEWED, 5)


def test_a_headline_without_a_show_leaves_it_to_the_text() -> None:
    text = "Netflix has cancelled Warrior Nun after two seasons.\n\nThe series began in 2020."
    told = read(article("It's over: fantasy hit gets the axe", text), CATALOGUE)
    assert [(c.show.title, c.kind) for c in told.claims] == [("Warrior Nun", Kind.CANCELLED)]
    assert [(f.show.title, str(f.premiere)) for f in told.facts] == [("Warrior Nun", "2020")]


def test_a_round_up_speaks_of_several_shows() -> None:
    text = (
        "Netflix has renewed Bridgerton for a fifth season. The Witcher has been cancelled.\n\n"
        "Filming has begun on the second season of Andor."
    )
    told = {(c.show.title, c.kind) for c in claims("Renewed, Axed and More TV News", text)}
    assert told == {
        ("Bridgerton", Kind.RENEWED),
        ("The Witcher", Kind.CANCELLED),
        ("Andor", Kind.FILMING_STARTED),
    }


def test_one_show_in_passing_under_another_headline_is_no_news() -> None:
    text = "The mayor opened a bridge. Filming has begun on the second season of Andor nearby."
    assert not claims("Mayor opens new bridge after two years", text)


def test_an_opening_gives_the_names_that_a_headline_leaves_out() -> None:
    text = "Jane Doe and John Roe have joined the cast of Severance as brother and sister."
    told = claims("‘Severance’ Adds Two for Season 3", text)
    assert {(c.kind, c.subject) for c in told} == {
        (Kind.CAST_ADDED, "Jane Doe"),
        (Kind.CAST_ADDED, "John Roe"),
    }


def test_whoever_runs_the_show_is_not_cast() -> None:
    text = "Jane Doe has stepped down as showrunner of Foundation in its third season."
    assert kinds("‘Foundation’: Jane Doe Exits Apple Series", text) == [Kind.CREW_CHANGE]


def test_the_end_of_a_show_leaves_nothing_to_come() -> None:
    text = "Netflix has cancelled Kaos. The series premieres on March 8 in Japan."
    assert kinds("‘Kaos’ Cancelled After One Season", text) == [Kind.CANCELLED]


def told(headline: str, text: str) -> list[tuple[str, int | None, str]]:
    found = {(one.show.title, one.season, one.kind.value) for one in claims(headline, text)}
    return sorted(found, key=str)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Apple has ordered a third season of Silo, it said on Friday.\n\n"
            "The show was renewed for its second season in June 2023."
        ),
        (
            "Silo will be back: Apple has handed the drama a third season.\n\n"
            "The series premiered in May 2023 and was recommissioned for a second run last summer."
        ),
        (
            "Apple has renewed Silo for a third season.\n\n"
            "It had been renewed for a second season in 2023, before the strikes."
        ),
    ],
)
def test_a_vague_headline_takes_the_news_of_the_first_paragraph(text: str) -> None:
    assert told("Good news for fans of the sci-fi hit series", text) == [("Silo", 3, "renewed")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The drama was renewed for a second season in March 2022.",
        "Severance, which was renewed in 2022, has found an audience.",
        "Adam Doe, who joined the cast in 2021, was in New York.",
        "Apple confirmed that season two will look different.",
        "Its star has been seen back in Brooklyn this week.",
        "Work on the second season of Severance is hard, he said.",
        "Sony Pictures Television has an office there.",
    ],
)
def test_what_a_text_says_beside_its_news_is_none(sentence: str) -> None:
    assert not claims("Severance hits a nerve", f"A word on Severance. {sentence}")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe will play a banker in the third season of Industry, HBO announced Tuesday.",
        "HBO has found its banker.\n\nJane Doe will star in season three of Industry.",
        "Jane Doe will be joining Industry in its third season.",
    ],
)
def test_the_text_says_what_becomes_of_whom_a_headline_names(text: str) -> None:
    assert told("Industry: Jane Doe is the new banker", text) == [("Industry", 3, "cast_added")]


def test_a_headline_says_what_happened_and_the_text_to_which_shows() -> None:
    text = "Netflix has cancelled Kaos after a single season, and Warrior Nun won't return either."
    assert told("Netflix axes two shows in one day", text) == [
        ("Kaos", None, "cancelled"),
        ("Warrior Nun", None, "cancelled"),
    ]
