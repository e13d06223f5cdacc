"""Cast, seasons and other names, fetched while nobody waits."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.catalogue.details import Details
from bot.catalogue.mirror import Mirror
from bot.catalogue.shows import Shows
from bot.domain.show import Season, Show
from bot.sources.tvmaze import TvMaze
from bot.store.catalogue import season_days, seasons, shows
from bot.store.ledger import milestones
from tests.sources.tvmaze.double import TvMazeDouble, a_part, a_season, a_show, down

pytestmark = pytest.mark.usefixtures("store")

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


class Time:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def ticks(self) -> float:
        return self.now.timestamp()


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
async def found(double: TvMazeDouble, tvmaze: TvMaze, clock: Time) -> Shows:
    """Know one mirrored show, whose details nobody has fetched."""
    double.add(a_show(1, "Copper Lane"))
    double.embeds[1] = {
        "cast": [a_part("Ida Moran", "Nell"), a_part("Tom Ash", "Brother Finch")],
        "seasons": [a_season(1, episodeOrder=8), a_season(2)],
        "akas": [{"name": "Kupfergasse", "country": None}, {"name": "copper lane!"}],
    }
    await Mirror(tvmaze, clock=clock).sync()
    known = Shows(clock=clock, ticks=clock.ticks)
    await known.refresh()
    double.asked.clear()
    return known


@pytest.fixture
def details(tvmaze: TvMaze, found: Shows, clock: Time) -> Details:
    details = Details(tvmaze, on_changed=found.forget, clock=clock, ticks=clock.ticks)
    found.tell(details.want)
    return details


async def cast(known: Shows) -> list[str]:
    dossier = await known.dossier(await known.find("copper lane"))
    return [line.person for line in dossier.credits]


async def test_a_show_that_is_asked_for_has_its_cast_the_next_time(
    found: Shows, details: Details, double: TvMazeDouble
) -> None:
    assert await cast(found) == []
    assert double.asked == []
    assert await details.fetch() == 1
    assert await cast(found) == ["Ida Moran", "Tom Ash"]
    dossier = await found.dossier(await found.find("copper lane"))
    assert dossier.seasons == (Season(1, 8), Season(2))
    assert dossier.show.aka == ("Kupfergasse",)
    assert dossier.show.checked_at == NOW
    assert await details.fetch() == 0


async def test_the_days_of_seasons_are_those_of_the_last_answer(
    found: Shows, details: Details, double: TvMazeDouble, clock: Time
) -> None:
    for finale in ("2026-05-24", "2026-05-31", "2026-05-31"):
        double.embeds[1]["seasons"] = [
            a_season(1, premiereDate="2026-04-01", endDate=finale),
            a_season(2),
        ]
        await found.find("copper lane")
        await details.fetch()
        clock.now += timedelta(days=2)
    [days] = await season_days.near(date(2026, 1, 1), limit=10)
    assert (days.title, days.number) == ("Copper Lane", 1)
    assert (days.premiere, days.finale) == (date(2026, 4, 1), date(2026, 5, 31))
    assert days.revision == 2
    assert await season_days.near(date(2026, 6, 1), limit=10) == []


async def test_details_are_fetched_again_after_a_day(
    found: Shows, details: Details, clock: Time, double: TvMazeDouble
) -> None:
    await cast(found)
    await details.fetch()
    clock.now += timedelta(hours=25)
    double.embeds[1]["cast"].append(a_part("Una Reed", "The Keeper"))
    await cast(found)
    assert await details.fetch() == 1
    assert await cast(found) == ["Ida Moran", "Tom Ash", "Una Reed"]


async def test_a_provider_that_is_down_delays_nobody_and_is_left_alone_a_while(
    found: Shows, details: Details, clock: Time, double: TvMazeDouble
) -> None:
    double.faults = [down]
    assert await cast(found) == []
    assert await details.fetch() == 0
    assert await cast(found) == []
    assert await details.fetch() == 0
    assert len(double.asked) == 1
    clock.now += timedelta(minutes=2)
    await cast(found)
    assert await details.fetch() == 1


async def test_what_a_provider_tells_is_no_milestone(found: Shows, details: Details) -> None:
    show = await found.find("copper lane")
    await details.fetch()
    assert await milestones.of_show(show.id) == []


async def test_shows_of_other_lists_are_not_asked_for(
    details: Details, double: TvMazeDouble
) -> None:
    details.want(await shows.add(Show(0, "", "Low Tide")))
    assert await details.fetch() == 0
    assert double.asked == []


async def test_a_show_that_was_asked_for_is_kept_whole_by_updates(
    found: Shows, details: Details, clock: Time, double: TvMazeDouble, tvmaze: TvMaze
) -> None:
    show = await found.find("copper lane")
    await details.fetch()
    clock.now += timedelta(hours=2)
    double.embeds[1]["seasons"].append(a_season(3))
    double.changed = {1: int((NOW + timedelta(hours=1)).timestamp())}
    await Mirror(tvmaze, clock=clock).sync()
    assert [season.number for season in await seasons.seasons_of(show.id)] == [1, 2, 3]
    again = await shows.by_id(show.id)
    assert again is not None
    assert again.checked_at == clock.now


async def test_whoever_asks_first_can_wait_for_what_is_on_its_way(
    found: Shows, details: Details
) -> None:
    found.wait_with(details.settled)
    show = await found.find("copper lane")
    fuller, _ = await asyncio.gather(found.fuller(show), details.fetch())
    assert fuller is not None
    assert fuller.checked_at == NOW
    assert await found.fuller(fuller) is None


async def test_nobody_waits_for_a_provider_that_is_down(
    found: Shows, details: Details, double: TvMazeDouble
) -> None:
    found.wait_with(details.settled)
    double.faults = [down]
    show = await found.find("copper lane")
    fuller, _ = await asyncio.gather(found.fuller(show), details.fetch())
    assert fuller is None
    assert await found.fuller(await found.find("copper lane")) is None
