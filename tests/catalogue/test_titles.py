"""What someone who types a title may mean."""

import random
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.titles import TitleIndex
from bot.store.catalogue.shows import TitleEntry

_ids = count(1)


def entry(
    title: str,
    *,
    slug: str | None = None,
    aka: tuple[str, ...] = (),
    network: str | None = "Netflix",
    year: int | None = 2015,
    weight: int = 50,
    id_: int | None = None,
) -> TitleEntry:
    return TitleEntry(
        id=next(_ids) if id_ is None else id_,
        slug=slug or title.lower().replace(" ", "-"),
        title=title,
        aka=aka,
        network=network,
        year=year,
        country="US",
        weight=weight,
        provisional=False,
    )


JESSICA = entry("Jessica Jones", aka=("Marvel's Jessica Jones",), weight=95)
JESSIE = entry("Jessie", weight=80)
DEFENDERS = entry("The Defenders", year=2017, weight=85)
OLD_DEFENDERS = entry(
    "The Defenders", slug="the-defenders-1961", year=1961, network="CBS", weight=70
)
MONEY_HEIST = entry("Money Heist", aka=("La casa de papel",), weight=97)
OFFICE_US = entry("The Office", slug="the-office", network="NBC", year=2005, weight=99)
OFFICE_UK = entry("The Office", slug="the-office-2001", network="BBC Two", year=2001, weight=60)
POKEMON = entry("Pokémon", weight=90)
THRONES = entry("Game of Thrones", weight=100)
INDEX = TitleIndex(
    [
        *(JESSICA, JESSIE, DEFENDERS, OLD_DEFENDERS, MONEY_HEIST),
        *(OFFICE_US, OFFICE_UK, POKEMON, THRONES),
    ]
)


def labels(typed: str) -> list[str]:
    return [one.label for one in INDEX.suggest(typed)]


@pytest.mark.parametrize(
    "typed", ["jes", "Jessica J", "jones", "JONES", "jessica-jones", "jesica jones", "jessca jnes"]
)
def test_a_part_of_a_title_suggests_it(typed: str) -> None:
    assert "Jessica Jones" in labels(typed)


def test_the_more_popular_stands_first() -> None:
    assert labels("jess") == ["Jessica Jones", "Jessie"]


def test_a_title_that_is_typed_in_full_stands_before_more_popular_ones() -> None:
    index = TitleIndex([entry("Dark", weight=10), entry("Dark Matter", weight=90)])
    assert [one.label for one in index.suggest("dark")] == ["Dark", "Dark Matter"]


def test_a_start_of_the_title_stands_before_a_start_of_another_word() -> None:
    index = TitleIndex([entry("The Crown", weight=99), entry("Crownies", weight=1)])
    assert [one.label for one in index.suggest("crown")] == ["Crownies", "The Crown"]


def test_nothing_typed_suggests_the_most_popular() -> None:
    assert labels("")[:2] == ["Game of Thrones", "The Office (2005, NBC)"]


def test_titles_that_clash_are_told_apart() -> None:
    assert labels("the office") == ["The Office (2005, NBC)", "The Office (2001, BBC Two)"]


def test_another_name_is_shown_beside_the_title() -> None:
    assert labels("la casa") == ["Money Heist · La casa de papel"]


def test_a_show_is_suggested_once_whichever_of_its_names_fit() -> None:
    assert labels("jessica jones").count("Jessica Jones") == 1


def test_there_are_never_more_suggestions_than_asked_for() -> None:
    index = TitleIndex(
        [entry(f"Star {number}", aka=(f"Star Star {number}",)) for number in range(90)]
    )
    assert len(index.suggest("star")) == 25
    assert len({one.show_id for one in index.suggest("star", 40)}) == 40


def test_a_label_keeps_what_tells_it_apart_when_it_is_cut() -> None:
    long = "A Very Long Title " * 20
    index = TitleIndex([entry(long, slug="a", year=1999), entry(long, slug="b", year=2001)])
    for one, year in zip(index.suggest("a very"), (1999, 2001), strict=True):
        assert len(one.label) == 100
        assert one.label.endswith(f"… ({year}, Netflix)")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param(f"id:{JESSICA.id}", JESSICA, id="a choice"),
        pytest.param("jessica-jones", JESSICA, id="slug"),
        pytest.param("  Jessica   JONES ", JESSICA, id="title"),
        pytest.param("marvels jessica jones", JESSICA, id="other name"),
        pytest.param("jessica", JESSICA, id="part"),
        pytest.param("thrones", THRONES, id="a later word"),
        pytest.param("jesica jone", JESSICA, id="misspelt"),
        pytest.param("jones jessica", JESSICA, id="turned around"),
        pytest.param("pokemon", POKEMON, id="without accents"),
        pytest.param("the office", OFFICE_US, id="the more popular by far"),
        pytest.param("the-office-2001", OFFICE_UK, id="slug of the less popular"),
        pytest.param("the-defenders", DEFENDERS, id="slug of one of two"),
    ],
)
def test_what_is_typed_means_a_show(typed: str, meant: TitleEntry) -> None:
    assert INDEX.resolve(typed).show_id == meant.id


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        pytest.param(
            "the defenders",
            ["The Defenders (2017, Netflix)", "The Defenders (1961, CBS)"],
            id="two of that name",
        ),
        pytest.param("jess", ["Jessica Jones", "Jessie"], id="two that start so"),
        pytest.param("jessica smith", ["Jessica Jones"], id="only near"),
        pytest.param("a show that nobody made", [], id="only small words in common"),
        pytest.param("zzzzzz", [], id="nothing near"),
        pytest.param("id:999999", [], id="no such id"),
        pytest.param(f"id:{'9' * 6000}", [], id="no id at all"),
    ],
)
def test_what_is_not_clear_says_what_is_near(typed: str, near: list[str]) -> None:
    match = INDEX.resolve(typed)
    assert match.show_id is None
    assert [one.label for one in match.near] == near


def test_a_shared_word_is_not_a_shared_name() -> None:
    assert INDEX.resolve("indiana jones").show_id is None


def test_an_empty_index_answers_nothing() -> None:
    empty = TitleIndex([])
    assert empty.suggest("jess") == ()
    assert empty.suggest("") == ()
    assert empty.resolve("jessica jones").show_id is None


@given(st.text(max_size=60))
def test_anything_may_be_typed(typed: str) -> None:
    assert len(INDEX.suggest(typed)) <= 25
    INDEX.resolve(typed)


@given(st.lists(st.text(max_size=20), max_size=8), st.text(max_size=5))
def test_anything_may_be_a_title(titles: list[str], typed: str) -> None:
    index = TitleIndex([entry(title, slug=f"s{at}") for at, title in enumerate(titles)])
    assert len(index.suggest(typed)) <= len(titles)
    for one in index.suggest(""):
        assert index.resolve(one.token).show_id == one.show_id


def test_a_show_without_a_readable_title_does_no_harm() -> None:
    index = TitleIndex([entry("", slug="show", weight=99), JESSICA])
    assert [one.label for one in index.suggest("")] == ["", "Jessica Jones"]
    assert [one.label for one in index.suggest("jesica")] == ["Jessica Jones"]


def test_titles_in_any_script_forgive_a_typo() -> None:
    shows = [entry("進撃の巨人", slug="titan"), entry("Крепостная", slug="k"), POKEMON]
    index = TitleIndex(shows)
    for typed, wanted in (("進撃の巨入", "進撃の巨人"), ("Крепосная", "Крепостная")):
        assert index.suggest(typed)[0].label == wanted


def test_one_typo_seldom_hides_a_show_among_thousands() -> None:
    rng = random.Random(7)  # noqa: S311 - the same titles each time
    letters = "etaoinshrdlucmfwypvbgkjqxz"
    weights = range(26, 0, -1)
    words = ["".join(rng.choices(letters, weights, k=rng.randint(3, 9))) for _ in range(3000)]
    titles = [" ".join(rng.sample(words, rng.randint(2, 4))) for _ in range(5000)]
    entries = [
        entry(title, slug=f"s{at}", weight=rng.randint(0, 100)) for at, title in enumerate(titles)
    ]
    index = TitleIndex(entries)
    asked = rng.sample(entries, 200)
    hits = sum(
        any(one.show_id == wanted.id for one in index.suggest(_typo(wanted.title, rng)))
        for wanted in asked
    )
    assert hits >= 0.95 * len(asked)


def _typo(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text) - 1)
    wrong = rng.choice("abcdefghijklmnopqrstuvwxyz")
    return rng.choice(
        [
            text[:at] + text[at + 1 :],
            text[:at] + wrong + text[at:],
            text[:at] + wrong + text[at + 1 :],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        ]
    )
