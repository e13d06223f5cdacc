"""Which show a line names."""

import pytest

from bot.reading.headlines.line import mark
from bot.reading.text.normalise import clean_headline
from bot.reading.titles.catalogue import Catalogue, Title

CATALOGUE = Catalogue(
    [
        Title("Teen Mom"),
        Title("Teen Mom 2"),
        Title("The Walking Dead"),
        Title("Fear the Walking Dead"),
        Title("Ghosts", 1, network="CBS", year=2021, country="US"),
        Title("Ghosts", 2, network="BBC One", year=2019, country="GB"),
        Title("Étoile"),
        Title("Grey's Anatomy"),
        Title("Law & Order: Special Victims Unit", aka=("Law & Order: SVU",)),
        Title("Marvel's Agents of S.H.I.E.L.D."),
        Title("You"),
        Title("From"),
        Title("First Look"),
        Title("The Witcher"),
    ]
)


def _titles(headline: str) -> list[str]:
    return [m.ref().title for _, m in mark(clean_headline(headline), CATALOGUE).mentions]


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Fear the Walking Dead season 8 begins filming", "Fear the Walking Dead"),
        ("Teen Mom 2 renewed", "Teen Mom 2"),
        ("Etoile renewed", "Étoile"),
        ("Greys Anatomy star exits", "Grey's Anatomy"),
        ("‘Grey’s Anatomy’ renewed", "Grey's Anatomy"),
        ("Law and Order: SVU renewed", "Law & Order: Special Victims Unit"),
        ("Agents of SHIELD season 7 trailer", "Marvel's Agents of S.H.I.E.L.D."),
        ("Netflix's You season 5 starts filming", "You"),
        ("‘From’ renewed", "From"),
        ("Witcher season 4 trailer", "The Witcher"),
    ],
)
def test_a_title_is_found_as_outlets_write_it(headline: str, title: str) -> None:
    assert _titles(headline) == [title]


@pytest.mark.parametrize(
    "headline",
    [
        "Here's what you can watch from today",
        "First Look at the New Season",
        "A Message From the Cast to You",
        "the walking wounded",
    ],
)
def test_common_words_are_no_titles(headline: str) -> None:
    assert _titles(headline) == []


@pytest.mark.parametrize(
    ("headline", "identity"),
    [
        ("CBS renews ‘Ghosts’", 1),
        ("BBC One renews ‘Ghosts’", 2),
        ("‘Ghosts (UK)’ renewed", 2),
        ("‘Ghosts’ (US) renewed", 1),
        ("‘Ghosts’ (2019) renewed", 2),
    ],
)
def test_shows_of_one_title_are_told_apart(headline: str, identity: int) -> None:
    ((_, mention),) = mark(headline.replace("‘", "'").replace("’", "'"), CATALOGUE).mentions
    assert mention.ref().id == identity
