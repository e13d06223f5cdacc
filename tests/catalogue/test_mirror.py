"""All of a provider's shows in a real store, from a TVmaze on loopback."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.catalogue.mirror import Mirror, mirrored
from bot.domain.dates import PartialDate
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import Show
from bot.errors import ProviderError
from bot.sources.tvmaze import TvMaze
from bot.store import follows
from bot.store.catalogue import shows
from bot.store.catalogue.mirror import Saved
from bot.store.ledger import milestones
from tests.sources.tvmaze.double import TvMazeDouble, a_show, down

pytestmark = pytest.mark.usefixtures("store")

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
YEAR = PartialDate(2015)


@pytest.fixture
def mirror(tvmaze: TvMaze) -> Mirror:
    return Mirror(tvmaze, clock=lambda: NOW)


async def known(title: str, **changes: object) -> Show:
    """Add a show that is not from the provider."""
    show = Show(0, "", title, network="Netflix", country="US", premiered=YEAR)
    return await shows.add(replaced(show, **changes))


def replaced(show: Show, **changes: object) -> Show:
    values = {name: getattr(show, name) for name in Show.__slots__}
    return Show(**(values | changes))


async def read(show_id: int) -> Show:
    show = await shows.by_id(show_id)
    assert show is not None
    return show


async def titles() -> list[str]:
    return sorted(entry.title for entry in await shows.titles())


def after(wait: timedelta, tvmaze: TvMaze) -> Mirror:
    return Mirror(tvmaze, clock=lambda: NOW + wait)


def stamp(wait: timedelta) -> int:
    return int((NOW + wait).timestamp())


async def test_all_pages_are_copied(double: TvMazeDouble, mirror: Mirror) -> None:
    double.add(a_show(1, "Copper Lane"), a_show(251, "Low Tide"), a_show(700, "Copper Lane"))
    told: list[int] = []
    synced = await mirror.sync(lambda done, _of: told.append(done))
    assert (synced.asked, synced.saved) == (3, Saved(added=3))
    assert told == [1, 2, 3]
    assert sorted(entry.slug for entry in await shows.titles()) == [
        "copper-lane",
        "copper-lane-2015",
        "low-tide",
    ]
    assert await mirrored()


async def test_a_copy_goes_on_at_the_page_where_it_was_interrupted(
    double: TvMazeDouble, mirror: Mirror
) -> None:
    double.add(*(a_show(one, f"Show {one}") for one in (1, 251, 501)))
    told: list[int] = []

    def interrupt(done: int, _of: int | None) -> None:
        told.append(done)
        if done == 2:
            double.faults = [down]

    with pytest.raises(ProviderError):
        await mirror.sync(interrupt)
    assert not await mirrored()
    double.asked.clear()
    await mirror.sync()
    assert double.asked == ["/shows?page=2", "/shows?page=3"]
    assert await titles() == ["Show 1", "Show 251", "Show 501"]


async def test_a_listed_show_is_joined_and_keeps_its_id_slug_and_what_it_says(
    double: TvMazeDouble, mirror: Mirror
) -> None:
    jones = await known("Jessica Jones", aka=("Marvel's Jessica Jones",), network="The Netflix")
    double.add(a_show(1, "Marvel's Jessica Jones", ended="2019-06-14"))
    assert (await mirror.sync()).saved == Saved(joined=1)
    joined = await read(jones.id)
    assert (joined.slug, joined.title, joined.network) == (
        "jessica-jones",
        "Jessica Jones",
        "The Netflix",
    )
    assert (joined.tvmaze_id, joined.ended, joined.premiered) == (1, PartialDate(2019, 6, 14), YEAR)
    assert len(await shows.titles()) == 1


async def test_of_one_name_only_the_show_of_that_year_and_country_is_joined(
    double: TvMazeDouble, mirror: Mirror
) -> None:
    ghosts = await known("Ghosts", premiered=PartialDate(2021), network="CBS")
    british = {"id": 1, "name": "BBC One", "country": {"name": "", "code": "GB", "timezone": ""}}
    american = {"id": 2, "name": "CBS", "country": {"name": "", "code": "US", "timezone": ""}}
    double.add(
        a_show(1, "Ghosts", premiered="2019-04-15", network=british),
        a_show(2, "Ghosts", premiered="2021-01-01", network=british),
        a_show(3, "Ghosts", premiered="2021-10-07", network=american),
    )
    assert (await mirror.sync()).saved == Saved(added=2, joined=1)
    assert (await read(ghosts.id)).tvmaze_id == 3


async def test_a_show_that_only_articles_knew_is_joined_when_there_is_one_of_that_name(
    double: TvMazeDouble, mirror: Mirror
) -> None:
    wonder = await known("Wonder Man", provisional=True, network=None, premiered=None, country=None)
    love = await known("Love", provisional=True, premiered=None)
    target = Target.show(wonder.id)
    await follows.save(Follow(0, 1, 2, target), now=NOW)
    await milestones.save(ordered(wonder), heard_at=NOW, now=NOW)
    double.add(a_show(1, "Wonder Man"), a_show(2, "Love"), a_show(300, "Love"))
    assert (await mirror.sync()).saved.joined == 1
    joined = await read(wonder.id)
    assert (joined.provisional, joined.tvmaze_id, joined.network) == (False, 1, "Netflix")
    assert joined.slug == "wonder-man"
    assert await titles() == ["Love", "Love", "Love", "Wonder Man"]
    assert (await read(love.id)).provisional
    assert [one.target for one in await follows.of_channel(2)] == [target]
    assert [one.kind for one in await milestones.of_show(wonder.id)] == [Kind.ORDERED]


async def test_later_only_what_changed_is_fetched(
    double: TvMazeDouble, mirror: Mirror, tvmaze: TvMaze
) -> None:
    double.add(a_show(1, "Copper Lane", premiered=None), a_show(2, "Low Tide"))
    await mirror.sync()
    double.asked.clear()
    double.add(a_show(1, "Copper Lane", premiered="2027-01-02"), a_show(3, "New Pier"))
    hour = timedelta(hours=1)
    double.changed = {1: stamp(hour), 2: stamp(-timedelta(days=3)), 3: stamp(hour), 4: stamp(hour)}
    synced = await after(2 * hour, tvmaze).sync()
    assert double.asked == ["/updates/shows?since=week", "/shows/1", "/shows/3", "/shows/4"]
    assert synced.saved == Saved(added=1)
    (lane,) = await shows.by_title("copper lane")
    assert lane.premiered == PartialDate(2027, 1, 2)

    double.asked.clear()
    assert (await after(3 * hour, tvmaze).sync()).asked == 0
    assert double.asked == ["/updates/shows?since=day"]


async def test_changes_are_fetched_a_part_at_a_time(
    double: TvMazeDouble, mirror: Mirror, tvmaze: TvMaze
) -> None:
    double.add(*(a_show(one, f"Show {one}") for one in range(1, 6)))
    await mirror.sync()
    double.changed = {one: stamp(timedelta(minutes=one)) for one in range(1, 6)}
    double.asked.clear()
    later = after(timedelta(hours=1), tvmaze)
    await later.sync(limit=3)
    await later.sync(limit=3)
    fetched = [path for path in double.asked if path.startswith("/shows/")]
    assert fetched == ["/shows/1", "/shows/2", "/shows/3", "/shows/3", "/shows/4", "/shows/5"]


async def test_a_mirror_that_is_over_a_week_old_is_made_anew(
    double: TvMazeDouble, mirror: Mirror, tvmaze: TvMaze
) -> None:
    double.add(a_show(1, "Copper Lane"))
    await mirror.sync()
    double.asked.clear()
    assert (await after(timedelta(days=8), tvmaze).sync()).saved == Saved()
    assert double.asked == ["/shows?page=0", "/shows?page=1"]


async def test_another_title_becomes_another_name(
    double: TvMazeDouble, mirror: Mirror, tvmaze: TvMaze
) -> None:
    double.add(a_show(1, "Untitled Harbour Project", network=None, webChannel=None))
    await mirror.sync()
    double.add(a_show(1, "Low Tide"))
    double.changed = {1: stamp(timedelta(hours=1))}
    await after(timedelta(hours=2), tvmaze).sync()
    (tide,) = await shows.by_title("Low Tide")
    assert (tide.title, tide.network) == ("Untitled Harbour Project", "Netflix")


async def test_a_change_of_what_is_known_changes_nothing(
    double: TvMazeDouble, mirror: Mirror, tvmaze: TvMaze
) -> None:
    double.add(a_show(1, "Copper Lane"))
    await mirror.sync()
    (before,) = await shows.by_title("copper lane")
    double.add(a_show(1, "Copper Lane", premiered="2020-02-02", url=None))
    double.changed = {1: stamp(timedelta(hours=1))}
    await after(timedelta(hours=2), tvmaze).sync()
    assert await read(before.id) == before


def ordered(show: Show) -> Milestone:
    return Milestone(
        id=0,
        show_id=show.id,
        kind=Kind.ORDERED,
        season=1,
        subject=None,
        role=None,
        epoch=0,
        certainty=Certainty.CONFIRMED,
        state=MilestoneState.ACTIVE,
        when=None,
        happened_on=None,
        first_seen_at=NOW,
        revision=1,
    )
