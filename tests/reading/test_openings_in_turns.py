"""Openings of town papers, of round-ups and of reports with several clauses."""

import pytest

from tests.reading.shelf import claims, told


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        (
            "Film crews take over the harbour",
            (
                "The pier was closed as the BBC came to film scenes for the third series of "
                "Happy Valley."
            ),
            [("Happy Valley", 3, "filming_started")],
        ),
        (
            "Streaming show being filmed in our town",
            (
                "Hollywood is here, sort of.\n\nMuch was to see at the lake this week.\n\nThe "
                "trucks that everyone is talking about are here filming scenes for season two of "
                "“Slow Horses.”"
            ),
            [("Slow Horses", 2, "filming_started")],
        ),
        (
            "Road closures in the old town for TV drama",
            "Streets will be shut while Happy Valley is in town.\n\nShooting starts on Monday.",
            [("Happy Valley", None, "filming_scheduled")],
        ),
        (
            "Film crews take over the harbour",
            "The pier was full of people as the BBC has renewed Happy Valley for a third series.",
            [],
        ),
        ("Vigil filming continues in Glasgow", "", []),
        (
            "‘Slow Horses’ filming continues in London, some neighbours curious about noises",
            "The show is in London again, this time for the third season.",
            [("Slow Horses", 3, "filming_started")],
        ),
        (
            "Slow Horses 5 goes on after strike",
            "Work on the new season of Slow Horses is under way again in London.",
            [("Slow Horses", 5, "filming_resumed")],
        ),
    ],
)
def test_a_towns_paper_tells_of_filming(
    headline: str, text: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert told(headline, text) == expected


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        (
            "Filming on the drama is currently under way in Leeds.",
            ["cast_added", "filming_started"],
        ),
        (
            "Production begins next month in Leeds, making it the first show to come back.",
            ["cast_added", "filming_scheduled"],
        ),
        ("Filming began last year and was halted twice.", ["cast_added"]),
        ("The series has been renewed for a third season.", ["cast_added"]),
    ],
)
def test_beside_who_joins_the_second_paragraph_may_tell_of_filming(
    second: str, kinds: list[str]
) -> None:
    text = f"Jane Doe has joined the cast of Happy Valley, the BBC has said.\n\n{second}"
    assert [kind for _, _, kind in told("Jane Doe joins Happy Valley", text)] == kinds


def test_a_few_words_only_lead_to_the_news() -> None:
    text = "From a media release:\n\nNetflix has renewed the series for a second season."
    assert told("Good news for Kaos", text) == [("Kaos", 2, "renewed")]


def test_it_is_no_show_that_the_text_has_not_named_yet() -> None:
    text = "It has been renewed twice by now, the old fair on the pier. So has Happy Valley."
    assert told("News of a series of fairs", text) == []


def test_what_begins_is_filming_and_not_the_show() -> None:
    text = "Filming has begun this week on Happy Valley, a drama in three parts for the BBC."
    assert told("Happy Valley goes north", text) == [("Happy Valley", None, "filming_started")]


SCOOPS = """Here are the big scoops of the week:

Kin: Jane Doe will guest on "Slow Horses" as a cousin, Ann Roe will play a spy on "Severance."

Bad guys: John Poe, who played a priest on "Bridgerton" last season, will guest star on "Andor."

Funny: Mary Poe (Fargo, Bones) has been cast in "Abbott Elementary" as a nurse.

In other news, "Bridgerton" star Sue Coe went to Rome."""


@pytest.mark.parametrize(
    "headline",
    ["The TV casting scoop", "TV news: a busy week of casting", "Entertainment update for July 25"],
)
def test_sections_tell_of_one_show_after_the_other(headline: str) -> None:
    found = {(one.show.title, one.subject) for one in claims(headline, SCOOPS)}
    assert found == {
        ("Slow Horses", "Jane Doe"),
        ("Severance", "Ann Roe"),
        ("Andor", "John Poe"),
        ("Abbott Elementary", "Mary Poe"),
    }


def test_without_such_a_headline_only_the_opening_is_read() -> None:
    assert not claims("A week of television", SCOOPS)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("HBO has announced that Industry season 4 is coming back on TV.", "renewed"),
        ("HBO has saved Industry, which was cancelled in May, for a fourth season.", "revived"),
    ],
)
def test_a_renewal_is_a_rescue_only_where_there_was_an_end(text: str, kind: str) -> None:
    assert [kind for _, _, kind in told("‘Industry’ renewed for season 4", text)] == [kind]


def test_the_day_on_which_it_was_said_is_not_the_day_on_which_it_is() -> None:
    text = "The BBC confirmed on Tuesday that filming on Happy Valley is currently under way."
    assert told("Happy Valley goes north", text) == [("Happy Valley", None, "filming_started")]


def test_where_somebody_is_known_from_parts_no_news() -> None:
    text = "Jane Doe, best known for Fargo and some films, has joined the cast of Happy Valley."
    assert told("‘Happy Valley’: meet Jane Doe", text) == [("Happy Valley", None, "cast_added")]


def test_more_in_a_headline_lets_the_text_name_the_others() -> None:
    text = "NBC has renewed Bridgerton, Virgin River and Slow Horses as the frenzy continues."
    assert {show for show, _, _ in told("NBC renews ‘Bridgerton,’ ‘Virgin River,’ more", text)} == {
        "Bridgerton",
        "Virgin River",
        "Slow Horses",
    }


def test_who_only_made_another_show_changes_nothing_there() -> None:
    text = "NBC is back in business with “Andor” producers Jane Doe and John Roe."
    assert not claims("NBC gives series order to comedy from ‘Andor’ duo", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe has joined the soap, according to reports.", [("Jane Doe", "reported")]),
        ("Jane Doe has joined the cast of Happy Valley.", [("Jane Doe", "confirmed")]),
        (
            (
                "Jane Doe has joined the cast of Happy Valley. John Roe is among those announcing "
                "their departure from Happy Valley."
            ),
            [("Jane Doe", "confirmed")],
        ),
    ],
)
def test_who_is_not_named_in_a_headline_is_as_sure_as_the_text(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = claims("‘Happy Valley’ signs up a new star", text)
    assert [(one.subject, one.certainty.word) for one in found] == expected


def test_a_hedge_is_of_its_own_clause() -> None:
    text = "Filming of Severance begins in May, but a trailer is not expected for long."
    found = claims("Severance: an update on season 3", text)
    assert [(one.kind.value, one.certainty.word) for one in found] == [
        ("filming_scheduled", "confirmed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Two new dramas have their dates: Happy Valley starts on March 3.",
        "What the BBC calls its most watched show has news: Happy Valley starts on March 3.",
        "We can't wait: Happy Valley starts on March 3.",
        "Happy Valley, which drew eight million viewers last time, starts on March 3.",
        "Happy Valley is out on March 3.",
    ],
)
def test_what_makes_a_headline_noise_only_colours_a_text(text: str) -> None:
    assert told("Happy Valley goes north", text) == [("Happy Valley", None, "premiere_dated")]


def test_next_two_are_other_shows_than_the_headlines() -> None:
    text = (
        "Slow Horses will be back on March 3, Apple said.\n\n"
        "Two more have dates too: Happy Valley will start on April 1 and Virgin River on May 2."
    )
    found = {
        (one.show.title, str(one.when))
        for one in claims(
            "‘Slow Horses’ returns in March, and Apple's next two have dates as well", text
        )
    }
    assert found == {
        ("Slow Horses", "2024-03-03"),
        ("Happy Valley", "2024-04-01"),
        ("Virgin River", "2024-05-02"),
    }


def test_of_several_new_actors_later_paragraphs_tell() -> None:
    text = (
        "There has been much talk about the second season of the hit.\n\nThe book is used up.\n\n"
        "First up is Jane Doe, who will play a teacher called Ruth."
    )
    found = claims("‘Happy Valley’ adds seven new actors for season 2", text)
    assert {(one.subject, one.season) for one in found} == {("Jane Doe", 2)}


def test_a_freshman_series_is_no_season_that_somebody_joins() -> None:
    text = "New blood: Jane Doe will be joining the freshman series in a recurring part."
    assert told("Jane Doe joins ‘Happy Valley’", text) == [("Happy Valley", None, "cast_added")]
