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
