"""What headline and opening say together."""

import pytest

from bot.domain.kinds import Kind
from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE, article, claims, kinds, told


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


@pytest.mark.parametrize(
    "text",
    [
        "CBS has renewed Slow Horses for a fifth season and Virgin River for a third.",
        "CBS has good news: Slow Horses gets a fifth season and Virgin River a third.",
        "Slow Horses, the hit of the year, gets a fifth season, and Virgin River gets a third.",
    ],
)
def test_what_a_list_leaves_out_is_put_back(text: str) -> None:
    assert told("CBS hands out renewals", text) == [
        ("Slow Horses", 5, "renewed"),
        ("Virgin River", 3, "renewed"),
    ]


def test_each_show_of_a_list_has_its_day() -> None:
    text = "Severance starts on March 4 and Slow Horses on April 11, Apple said."
    found = claims("Apple sets dates for two more shows", text)
    assert {(one.show.title, str(one.when)) for one in found} == {
        ("Severance", "2024-03-04"),
        ("Slow Horses", "2024-04-11"),
    }


@pytest.mark.parametrize(
    ("headline", "text", "certainty"),
    [
        ("Severance season 3 to start filming in March", "", "confirmed"),
        (
            "Severance season 3 to start filming in March",
            "Severance will begin filming its third season in March, sources say.",
            "reported",
        ),
        (
            "Jane Doe joins Severance",
            "Jane Doe is in talks to join Severance.",
            "reported",
        ),
        (
            "Jane Doe joins Severance",
            "Jane Doe is set to join the cast of Severance.",
            "confirmed",
        ),
        (
            "Report: Apple makes up its mind about hit series, sources say",
            "Apple has renewed Severance for a third season.",
            "reported",
        ),
    ],
)
def test_hearsay_of_either_lowers_both(headline: str, text: str, certainty: str) -> None:
    assert [one.certainty.word for one in claims(headline, text)] == [certainty]


def test_a_new_shows_text_speaks_of_it_without_its_name() -> None:
    text = (
        "Peacock has given a straight-to-series order to a new drama from Jane Doe.\n\n"
        "The series is called The Hollow Crown Road."
    )
    headline = "Jane Doe sets drama series ‘The Hollow Crown Road’ at Peacock"
    assert told(headline, text) == [("The Hollow Crown Road", None, "ordered")]


def test_where_somebody_is_known_from_is_not_what_they_join() -> None:
    text = "New blood comes with Bridgerton alum Jane Doe, who will be joining the series."
    assert told("‘Severance’: meet Jane Doe", text) == [("Severance", None, "cast_added")]


@pytest.mark.parametrize(
    ("headline", "kinds"),
    [
        ("Severance season 2 is on Apple TV+ as of this morning", ["premiered"]),
        ("Severance season 2: Adam Doe on working in an office", []),
    ],
)
def test_a_season_is_out_where_the_headline_is_about_it(headline: str, kinds: list[str]) -> None:
    text = "Severance season 2 has been available on Apple TV+ all over the world from midnight."
    assert [kind for _, _, kind in told(headline, text)] == kinds
