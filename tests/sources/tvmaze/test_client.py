"""Asking TVmaze: what is understood of its answers, and what happens when there are none."""

from datetime import timedelta
from time import monotonic

import pytest
from aiohttp import web

from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.show import CreditLine, Season
from bot.errors import ProviderError
from bot.sources.tvmaze import TvMaze, open_tvmaze
from tests.sources.tvmaze.double import (
    TvMazeDouble,
    a_part,
    a_season,
    a_show,
    broken,
    down,
    too_many,
)

NOTHING = {"id": 9, "name": "Bare"}


async def test_a_page_of_shows_is_read(double: TvMazeDouble, tvmaze: TvMaze) -> None:
    british = {"name": "United Kingdom", "code": "GB", "timezone": "Europe/London"}
    channel = {"id": 2, "name": "BBC One", "country": british}
    double.add(a_show(1, "Copper Lane"), a_show(2, "Low Tide", network=channel, webChannel=None))
    page = await tvmaze.page(0)
    assert page is not None
    lane, tide = page
    assert (lane.title, lane.network, lane.country, lane.weight) == (
        "Copper Lane",
        "Netflix",
        None,
        90,
    )
    assert (lane.tvmaze_id, lane.imdb_id, lane.premiered) == (
        1,
        "tt2357547",
        PartialDate(2015, 11, 20),
    )
    assert lane.url == "https://www.tvmaze.com/shows/1/a-show"
    assert lane.image_url is not None
    assert lane.image_url.startswith("https://static.tvmaze.com/")
    assert (tide.network, tide.country) == ("BBC One", "GB")


async def test_past_the_last_page_there_is_nothing(double: TvMazeDouble, tvmaze: TvMaze) -> None:
    double.add(a_show(251, "Copper Lane"))
    assert await tvmaze.page(0) == []
    assert len(await tvmaze.page(1) or ()) == 1
    assert await tvmaze.page(2) is None


async def test_a_show_comes_with_what_is_embedded_in_one_call(
    double: TvMazeDouble, tvmaze: TvMaze
) -> None:
    double.add(a_show(1, "Copper Lane"))
    double.embeds[1] = {
        "cast": [a_part("Ida Moran", "Nell"), a_part("Tom Ash", None)],
        "seasons": [
            a_season(1, episodeOrder=8, premiereDate="2015-11-20"),
            a_season(2, premiereDate=""),
        ],
        "akas": [{"name": "Kupfergasse", "country": None}],
    }
    listed = await tvmaze.details(1)
    assert listed is not None
    assert listed.show.aka == ("Kupfergasse",)
    assert listed.seasons == (Season(1, 8, PartialDate(2015, 11, 20)), Season(2))
    assert listed.credits == (
        CreditLine("Ida Moran", Job.CAST, "Nell"),
        CreditLine("Tom Ash", Job.CAST),
    )
    assert len(double.asked) == 1


async def test_nulls_are_taken_as_nothing_known(double: TvMazeDouble, tvmaze: TvMaze) -> None:
    double.add(dict.fromkeys(a_show(1, ""), None) | NOTHING)
    show = await tvmaze.show(9)
    assert show is not None
    assert (show.network, show.premiered, show.url, show.weight) == (None, None, None, 0)


async def test_its_genre_tells_what_is_for_adults(double: TvMazeDouble, tvmaze: TvMaze) -> None:
    double.add(a_show(1, "Copper Lane"), a_show(2, "After Hours", genres=["Drama", "Adult"]))
    assert [show.adult for show in await tvmaze.page(0) or ()] == [False, True]


async def test_a_show_that_is_not_as_documented_is_left_out_of_its_page(
    double: TvMazeDouble, tvmaze: TvMaze
) -> None:
    double.add(a_show(1, "Copper Lane"), a_show(2, "Odd", network="a text"), NOTHING)
    assert [show.title for show in await tvmaze.page(0) or ()] == ["Copper Lane", "Bare"]
    with pytest.raises(ProviderError, match="show 2 can't be read: network"):
        await tvmaze.show(2)


async def test_what_does_not_exist_is_none(tvmaze: TvMaze) -> None:
    assert await tvmaze.show(404) is None
    assert await tvmaze.details(404) is None


async def test_updates_are_ids_with_their_time(double: TvMazeDouble, tvmaze: TvMaze) -> None:
    double.changed = {7: 1_700_000_000}
    assert await tvmaze.updates("week") == {7: 1_700_000_000}
    assert double.asked == ["/updates/shows?since=week"]


async def test_it_waits_when_asked_to_and_asks_again(double: TvMazeDouble, tvmaze: TvMaze) -> None:
    double.add(a_show(1, "Copper Lane"))
    double.faults = [too_many, too_many]
    assert (await tvmaze.page(0) or ())[0].title == "Copper Lane"
    assert len(double.asked) == 3


async def test_it_gives_up_when_it_is_always_told_to_wait(
    double: TvMazeDouble, tvmaze: TvMaze
) -> None:
    double.faults = [too_many] * 9
    with pytest.raises(ProviderError, match="again and again"):
        await tvmaze.page(0)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        pytest.param(broken, "no JSON", id="half an answer"),
        pytest.param(down, "status 503", id="down"),
        pytest.param(lambda: web.json_response({}), "no list", id="something else"),
    ],
)
async def test_a_bad_answer_is_an_error_in_words(
    double: TvMazeDouble, tvmaze: TvMaze, fault: object, said: str
) -> None:
    assert callable(fault)
    double.faults = [fault]
    with pytest.raises(ProviderError, match=said):
        await tvmaze.page(0)


async def test_who_does_not_answer_is_given_up(double: TvMazeDouble) -> None:
    double.silent = True
    async with open_tvmaze(double.address, interval=0, patience=0.2) as tvmaze:
        with pytest.raises(ProviderError, match="does not answer"):
            await tvmaze.page(0)


async def test_who_is_not_there_is_an_error_in_words() -> None:
    async with open_tvmaze("http://127.0.0.1:9", interval=0) as tvmaze:
        with pytest.raises(ProviderError, match="does not answer"):
            await tvmaze.page(0)


async def test_it_says_who_asks_and_keeps_its_distance(double: TvMazeDouble) -> None:
    interval = timedelta(milliseconds=50)
    async with open_tvmaze(
        double.address, contact="ann@example.org", interval=interval.total_seconds()
    ) as tvmaze:
        start = monotonic()
        for _ in range(4):
            await tvmaze.show(1)
    assert monotonic() - start >= 3 * interval.total_seconds()
    (agent,) = double.agents
    assert agent.startswith("Clapper/")
    assert "ann@example.org" in agent
