"""Shows, their seasons and their people in the store."""

from dataclasses import replace

import pytest

from bot.domain.claim import Credit, Job, SeasonFact, ShowRef
from bot.domain.dates import PartialDate
from bot.domain.show import CreditLine, Season, Show
from bot.store.catalogue import people, seasons, shows

pytestmark = pytest.mark.usefixtures("store")

JONES = Show(
    id=0,
    slug="",
    title="Jessica Jones",
    network="Netflix",
    country="US",
    premiered=PartialDate.parse("2015-11-20"),
    aka=("Marvel's Jessica Jones", "A.K.A. Jessica Jones"),
    weight=90,
    url="https://example.com/jones",
)
REF = ShowRef("Jessica Jones")


def dated(text: str) -> PartialDate:
    return PartialDate.parse(text)


async def a_show(title: str = "Jessica Jones") -> int:
    return (await shows.add(Show(id=0, slug="", title=title))).id


async def test_a_show_comes_back_as_it_was_by_id_and_slug() -> None:
    added = await shows.add(JONES)
    assert added == replace(JONES, id=added.id, slug="jessica-jones")
    assert await shows.by_id(added.id) == added
    assert await shows.by_slug("jessica-jones") == added
    assert await shows.by_slug("luke-cage") is None


async def test_a_show_is_found_by_any_of_its_names_however_written() -> None:
    added = await shows.add(JONES)
    for name in ("JESSICA JONES", "Marvels Jessica Jones", "a.k.a. jessica jones"):
        assert await shows.by_title(name) == [added], name
    assert await shows.by_title("jessica") == []


async def test_shows_of_one_name_get_slugs_by_year_country_and_number() -> None:
    british = Show(id=0, slug="", title="Ghosts", country="GB", premiered=dated("2019-04-15"))
    slugs = [(await shows.add(british)).slug for _ in range(4)]
    assert slugs == ["ghosts", "ghosts-2019", "ghosts-gb", "ghosts-2"]
    assert (await shows.add(Show(id=0, slug="", title="…"))).slug == "show"


async def test_a_catalogue_is_added_at_once_with_unlike_slugs() -> None:
    await shows.add(Show(id=0, slug="", title="Ghosts"))
    many = [Show(id=0, slug="", title=title) for title in ("Ghosts", "Ghosts", "Luke Cage")]
    assert await shows.add_many([*many, JONES]) == 4
    entries = {entry.slug: entry for entry in await shows.titles()}
    assert set(entries) == {"ghosts", "ghosts-2", "ghosts-3", "luke-cage", "jessica-jones"}
    assert entries["jessica-jones"].aka == JONES.aka
    assert (entries["jessica-jones"].year, entries["jessica-jones"].country) == (2015, "US")


async def test_what_is_known_of_a_show_is_not_replaced() -> None:
    show_id = await a_show()
    await shows.fill_in(show_id, network="Netflix", premiered=dated("2015-11-20"))
    await shows.fill_in(show_id, network="Hulu", premiered=dated("2015"))
    show = await shows.by_id(show_id)
    assert show is not None
    assert (show.network, str(show.premiered)) == ("Netflix", "2015-11-20")


async def test_a_title_of_six_thousand_characters_is_cut() -> None:
    show = await shows.add(Show(id=0, slug="", title="long " * 1200))
    assert len(show.slug) <= 200
    assert await shows.by_id(show.id) is not None


def fact(episodes: int | None = None, premiere: str | None = None) -> SeasonFact:
    date = dated(premiere) if premiere else None
    return SeasonFact(REF, "the words", 2, episodes, date)


async def test_a_season_is_completed_and_never_made_vaguer() -> None:
    show_id = await a_show()
    for said in (fact(premiere="2018"), fact(13), fact(10, "2018-03-08"), fact(premiere="2018")):
        await seasons.save_season(show_id, 2, said, article_id=None)
    assert await seasons.seasons_of(show_id) == [Season(2, 13, dated("2018-03-08"))]


def credit(
    person: str, character: str | None = None, season: int | None = None, job: Job = Job.CAST
) -> Credit:
    return Credit(REF, person, job, "the words", character, season)


async def test_a_credit_is_kept_once_and_completed() -> None:
    show_id = await a_show()
    for said in (
        credit("Krysten Ritter"),
        credit("KRYSTEN RITTER", "Jessica Jones"),
        credit("Krysten Ritter", None, 1),
        credit("Krysten Ritter", "Somebody Else"),
    ):
        await people.save_credit(show_id, said, article_id=None)
    assert await people.credits_of(show_id) == [
        CreditLine("Krysten Ritter", Job.CAST, "Jessica Jones", 1)
    ]


async def test_a_person_may_have_two_jobs_and_two_seasons() -> None:
    show_id = await a_show()
    for said in (
        credit("Ann Other", "Ann", 1),
        credit("Ann Other", "Ann", 2),
        credit("Ann Other", job=Job.WRITER),
    ):
        await people.save_credit(show_id, said, article_id=None)
    lines = await people.credits_of(show_id)
    assert [(line.job, line.season) for line in lines] == [
        (Job.CAST, 1),
        (Job.CAST, 2),
        (Job.WRITER, None),
    ]


async def test_related_shows_share_people_the_most_first() -> None:
    jones, cage, defenders = [await a_show(name) for name in ("Jones", "Cage", "Defenders")]
    await a_show("Stranger Things")
    for show_id, names in {jones: "ABC", cage: "A", defenders: "AB"}.items():
        for name in names:
            said = credit(f"Actor {name}", f"Character {name}")
            await people.save_credit(show_id, said, article_id=None)
    assert [show.title for show in await shows.related(jones)] == ["Defenders", "Cage"]
    assert [show.title for show in await shows.related(jones, limit=1)] == ["Defenders"]


async def test_one_actor_in_two_parts_does_not_relate_their_shows() -> None:
    jones, navy = await a_show("Jones"), await a_show("Navy")
    await people.save_credit(jones, credit("Rachael Taylor", "Trish"), article_id=None)
    await people.save_credit(navy, credit("Rachael Taylor", "A Guest"), article_id=None)
    assert await shows.related(jones) == []
