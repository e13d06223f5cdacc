"""What a text adds to its headline: parts, showrunners, episode counts, premieres, and claims."""

import pytest

from bot.domain.claim import Job, Reading
from bot.domain.kinds import Kind
from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE, article

HEADLINE = "‘Jessica Jones’ Renewed for Season 3 at Netflix"


def reading(text: str, headline: str = HEADLINE) -> Reading:
    return read(article(headline, text), CATALOGUE)


def cast(text: str) -> dict[str, str | None]:
    return {c.person: c.character for c in reading(text).credits if c.job is Job.CAST}


@pytest.mark.parametrize(
    "words",
    [
        "Jane Doe plays Anna Hart.",
        "The series stars Jane Doe as Anna Hart.",
        "Jane Doe (Anna Hart) is back.",
        "Anna Hart, played by Jane Doe, will be back.",
        "Anna Hart, the lawyer played by Jane Doe, will be back.",
        "Jane Doe, who portrays Anna Hart, said so.",
        "Jane Doe is back as policewoman Anna Hart.",
        "Jane Doe reprises her role as Anna Hart.",
        "Jane Doe is Anna Hart, a lawyer.",
        "Jane Doe's Anna Hart has left town.",
        "It is a year since Jane Doe came. She plays Anna Hart.",
        "Jane Doe, last seen in Suits, plays Anna Hart.",
        "As Anna Hart, Jane Doe is a delight.",
    ],
)
def test_the_part_of_a_person_is_read(words: str) -> None:
    assert cast(words) == {"Jane Doe": "Anna Hart"}


def test_each_of_a_list_has_a_part_of_their_own() -> None:
    text = (
        "It is coming with Jane Doe as Anna Hart / Nightbird, John Roe as Luke Marsh and "
        "Mary Major as Beth King / Iron Mask."
    )
    assert cast(text) == {
        "Jane Doe": "Anna Hart/Nightbird",
        "John Roe": "Luke Marsh",
        "Mary Major": "Beth King/Iron Mask",
    }


@pytest.mark.parametrize(
    "words",
    [
        "Jane Doe, John Roe and Mary Major star.",
        "The cast includes Jane Doe, John Roe and Mary Major.",
        "Jane Doe, John Roe, and Mary Major round out the cast.",
        "Starring Jane Doe, John Roe and Mary Major, it is set in a port.",
    ],
)
def test_all_of_a_list_of_actors_are_credited(words: str) -> None:
    assert cast(words) == dict.fromkeys(["Jane Doe", "John Roe", "Mary Major"])


def test_a_surname_stands_for_the_whole_name() -> None:
    assert cast("Jane Doe joins the cast. Doe will play Anna Hart.") == {"Jane Doe": "Anna Hart"}


@pytest.mark.parametrize(
    "words",
    [
        "The company is led by Jane Doe and John Roe.",
        "Jane Doe, who wrote the novel, is pleased.",
        "The series is based on the novel by Jane Doe.",
        "Executive producers are Jane Doe and John Roe.",
        "Jane Doe could play Anna Hart.",
        "Jane Doe starred in the film Girls Trip.",
        "Jane Doe described it as Gothic.",
        "Jane Doe is British, and said so.",
    ],
)
def test_people_without_a_part_are_not_cast(words: str) -> None:
    assert cast(words) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Jane Doe serves as showrunner.",
        "Showrunner Jane Doe said so.",
        "Jane Doe, who serves as showrunner, said so.",
        "Jane Doe, the showrunner, said so.",
        "Jane Doe takes over as showrunner from John Roe.",
        "The series is run by Jane Doe.",
        "Executive producers are John Roe, Mary Major and showrunner Jane Doe.",
    ],
)
def test_the_showrunner_is_read(words: str) -> None:
    runners = [c.person for c in reading(words).credits if c.job is Job.SHOWRUNNER]
    assert runners == ["Jane Doe"]


@pytest.mark.parametrize(
    "words", ["Former showrunner Jane Doe said so.", "Jane Doe has stepped down as showrunner."]
)
def test_whoever_ran_it_once_is_no_showrunner(words: str) -> None:
    assert not reading(words).credits


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The second season has ten episodes.", {(2, 10)}),
        ("A 10-episode second season is coming.", {(2, 10)}),
        ("Season 3 will have eight episodes, up from six in the first.", {(3, 8), (1, 6)}),
        ("There are eight episodes.", {(3, 8)}),
        ("The first series had six parts.", {(1, 6)}),
        ("There are 39 episodes to watch again.", set()),
        ("She directed six episodes.", set()),
        ("The first two episodes are good.", set()),
    ],
)
def test_episodes_are_counted_by_season(words: str, told: set[tuple[int, int]]) -> None:
    assert {(f.season, f.episodes) for f in reading(words).facts if f.episodes} == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The first season premiered in October 2022.", {(1, "2022-10")}),
        ("The series launched on Netflix on 20 November 2015.", {(None, "2015-11-20")}),
        ("The new season will reach Netflix in 2025.", {(3, "2025")}),
        ("Season 3 is due on Thursday, March 14.", {(3, "2024-03-14")}),
        ("If you were hoping to spend this Christmas with her, look away.", set()),
        ("Netflix renewed the drama that Fox dropped in May.", set()),
        ("The channel shared the date today.", set()),
        ("It could premiere in 2025.", set()),
        ("Filming starts in March.", set()),
        ("The finale airs on March 8.", set()),
        ("Her book came out in 2020.", set()),
    ],
)
def test_premieres_are_told_by_season(words: str, told: set[tuple[int | None, str]]) -> None:
    found = {(f.season, str(f.premiere)) for f in reading(words).facts if f.premiere}
    assert found == told


def test_a_fact_belongs_to_the_show_of_its_clause() -> None:
    text = (
        "Jane Doe was last at work on The Defenders, which is coming later this year with John "
        "Roe as Luke Marsh. There will be 13 episodes. Look for the new episodes in 2025, after "
        "The Defenders."
    )
    told = reading(text)
    assert [(c.show.title, c.person) for c in told.credits] == [("The Defenders", "John Roe")]
    assert {
        (f.show.title, f.season, f.episodes, f.premiere and str(f.premiere)) for f in told.facts
    } == {
        ("The Defenders", None, None, "2024"),
        ("Jessica Jones", 3, 13, None),
        ("Jessica Jones", 3, None, "2025"),
    }


def test_a_place_in_part_of_a_title_is_no_show() -> None:
    told = reading("Showrunner Jane Doe told an audience in Los Angeles.")
    assert [credit.show.title for credit in told.credits] == ["Jessica Jones"]


def test_the_opening_brings_a_date_to_the_day() -> None:
    text = "She closes her last case on Friday, June 14. It is her third and final season."
    (claim,) = reading(text, "‘Jessica Jones’ Final Season Gets June Premiere Date").claims
    assert (claim.kind, claim.season, str(claim.when)) == (Kind.PREMIERE_DATED, 3, "2024-06-14")


def test_what_later_paragraphs_tell_is_background() -> None:
    text = (
        "There is good news for everybody who could not wait any longer for it.\n\n"
        "The series is in production in New York. It has been cancelled."
    )
    assert [claim.kind for claim in reading(text).claims] == [Kind.RENEWED]


def test_a_guides_text_makes_no_claims() -> None:
    text = "Netflix has renewed Jessica Jones for a third season."
    assert not reading(text, "Everything We Know About ‘Jessica Jones’ Season 3").claims


def test_a_show_that_somebody_is_known_from_takes_no_part_of_another() -> None:
    found = reading(
        "Season one, with former Stranger Things star Jane Doe as Anna Hart, was a success."
    )
    [credit] = [credit for credit in found.credits if credit.person == "Jane Doe"]
    assert (credit.show.title, credit.character) == ("Jessica Jones", "Anna Hart")
