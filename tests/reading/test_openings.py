"""What headline and opening say together."""

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
