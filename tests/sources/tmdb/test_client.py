"""TMDB's client and the double."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.show import CreditLine, Show, Supplement
from bot.errors import ProviderError
from bot.sources.tmdb import Tmdb, open_tmdb
from tests.sources.tmdb.double import TmdbDouble, a_result, a_series, tmdb_on_loopback

KEY = "0123456789abcdef0123456789abcdef"
SHOW = Show(1, "copper-lane", "Copper Lane", premiered=PartialDate(2015), imdb_id="tt2357547")


@pytest.fixture
async def double() -> AsyncIterator[TmdbDouble]:
    async with tmdb_on_loopback() as double:
        yield double


@pytest.fixture
async def tmdb(double: TmdbDouble) -> AsyncIterator[Tmdb]:
    async with open_tmdb(KEY, double.address) as tmdb:
        yield tmdb


async def test_a_show_is_found_by_its_id_of_another_catalogue(
    tmdb: Tmdb, double: TmdbDouble
) -> None:
    double.found, double.series[7] = [a_result()], a_series()
    assert await tmdb.supplement(SHOW) == Supplement(
        "https://www.themoviedb.org/tv/7",
        "In Production",
        "https://image.tmdb.org/t/p/w342/poster.jpg",
        (CreditLine("Ida Moran", Job.CAST, "Nell"),),
        ("Copper Lane", "Die Kupfergasse"),
    )
    assert [path for path, _, _ in double.asked] == ["/3/find/tt2357547", "/3/tv/7"]
    assert double.asked[1][1] == {
        "append_to_response": "aggregate_credits,alternative_titles",
        "api_key": KEY,
    }


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ([a_result()], 1),
        ([a_result(), a_result(8, "Copper Lane: The Film School")], 1),
        ([a_result(year="1989")], 0),
        ([a_result(), a_result(8)], 0),  # two of one name and year
        ([a_result(name="Copper Line")], 0),
        ([], 0),
    ],
)
async def test_else_by_its_name_and_year_if_that_is_plain(
    tmdb: Tmdb, double: TmdbDouble, listed: list[dict[str, object]], found: int
) -> None:
    double.listed, double.series[7] = listed, a_series()
    assert (await tmdb.supplement(SHOW) is not None) == bool(found)


async def test_a_token_of_version_four_is_sent_in_a_header(double: TmdbDouble) -> None:
    token = "e" * 200
    async with open_tmdb(token, double.address) as tmdb:
        await tmdb.supplement(SHOW)
    assert all(query.get("api_key") is None for _, query, _ in double.asked)
    assert double.asked[0][2] == f"Bearer {token}"


@pytest.mark.parametrize(("status", "words"), [(401, "Set TMDB_KEY anew"), (503, "status 503")])
async def test_what_is_wrong_is_said_without_the_key(
    tmdb: Tmdb, double: TmdbDouble, status: int, words: str
) -> None:
    double.status = status
    with pytest.raises(ProviderError, match=words) as caught:
        await tmdb.supplement(SHOW)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("series", ["nonsense", {"id": "seven"}, [], {"id": 7, "status": []}])
async def test_what_is_not_as_documented_is_an_error(
    tmdb: Tmdb, double: TmdbDouble, series: object
) -> None:
    double.found, double.series[7] = [a_result()], series
    with pytest.raises(ProviderError, match="can't be read"):
        await tmdb.supplement(SHOW)


async def test_nobody_there_is_an_error_without_the_key() -> None:
    async with open_tmdb(KEY, "http://127.0.0.1:9/3") as tmdb:
        with pytest.raises(ProviderError, match="does not answer") as caught:
            await tmdb.supplement(SHOW)
    assert KEY not in repr(caught.value.__cause__) + str(caught.value)
