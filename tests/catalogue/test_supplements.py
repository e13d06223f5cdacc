"""What a second catalogue adds to shows: fetched in the background, kept for six months."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.catalogue.shows import Shows
from bot.catalogue.supplements import Supplements
from bot.domain.claim import Job
from bot.domain.show import CreditLine, Show, Supplement
from bot.errors import ProviderError
from bot.store.catalogue import shows
from bot.store.ledger import milestones
from bot.store.models import SupplementRow

pytestmark = pytest.mark.usefixtures("store")

DAY = timedelta(days=1)
FOUND = Supplement(
    "https://www.themoviedb.org/tv/7",
    "In Production",
    None,
    (CreditLine("Ida Moran", Job.CAST, "Nell"),),
    aka=("Die Kupfergasse",),
)


@dataclass
class World:
    """A second catalogue that answers what it was given, and a clock."""

    answer: Supplement | ProviderError | None = FOUND
    now: datetime = datetime(2026, 5, 4, 12, tzinfo=UTC)
    asked: list[str] = field(default_factory=list)

    def clock(self) -> datetime:
        return self.now

    def ticks(self) -> float:
        return self.now.timestamp()

    async def supplement(self, show: Show) -> Supplement | None:
        self.asked.append(show.title)
        if isinstance(self.answer, ProviderError):
            raise self.answer
        return self.answer


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
async def known(world: World) -> Shows:
    await shows.add(Show(0, "", "Copper Lane"))
    known = Shows(clock=world.clock, ticks=world.ticks)
    await known.refresh()
    return known


@pytest.fixture
def supplements(world: World, known: Shows) -> Supplements:
    supplements = Supplements(
        world, on_changed=known.forget, on_names=known.refresh, clock=world.clock
    )
    known.tell(supplements.want)
    return supplements


async def seen(known: Shows) -> Supplement | None:
    return (await known.dossier(await known.find("copper lane"))).supplement


async def test_a_show_that_is_asked_for_is_looked_up_once_a_week(
    known: Shows, supplements: Supplements, world: World
) -> None:
    assert await seen(known) is None
    assert await supplements.fetch() == 1
    assert await seen(known) == FOUND
    world.now += 6 * DAY
    await seen(known)
    assert await supplements.fetch() == 0
    world.now += 2 * DAY
    await seen(known)
    assert await supplements.fetch() == 1


async def test_what_is_not_there_is_remembered_too(
    known: Shows, supplements: Supplements, world: World
) -> None:
    world.answer = None
    for _ in range(3):
        assert await seen(known) is None
        await supplements.fetch()
    assert len(world.asked) == 1


async def test_a_catalogue_that_is_down_keeps_what_is_known(
    known: Shows, supplements: Supplements, world: World
) -> None:
    await seen(known)
    await supplements.fetch()
    world.now += 30 * DAY
    world.answer = ProviderError("down")
    assert await seen(known) == FOUND
    assert await supplements.fetch() == 0
    assert await seen(known) == FOUND


async def test_nothing_is_shown_or_kept_for_longer_than_six_months(
    known: Shows, supplements: Supplements, world: World
) -> None:
    await seen(known)
    await supplements.fetch()
    world.now += 181 * DAY
    assert await seen(known) is None
    await supplements.purge()
    assert await SupplementRow.all().count() == 0


async def test_what_it_tells_is_no_milestone(known: Shows, supplements: Supplements) -> None:
    show = await known.find("copper lane")
    await supplements.fetch()
    assert await milestones.known(show.id) == []


async def test_its_names_find_the_show_until_they_are_too_old(
    known: Shows, supplements: Supplements, world: World
) -> None:
    await seen(known)
    await supplements.fetch()
    await supplements.pass_names_on()
    assert (await known.find("kupfergasse")).title == "Copper Lane"
    [title] = await shows.titles()
    assert title.aka == ("Die Kupfergasse",)
    world.now += 181 * DAY
    await supplements.purge()
    [title] = await shows.titles()
    assert title.aka == ()


async def test_a_show_that_it_calls_adult_is_for_adults(
    known: Shows, supplements: Supplements, world: World
) -> None:
    world.answer = Supplement("https://www.themoviedb.org/tv/7", adult=True)
    await seen(known)
    await supplements.fetch()
    await supplements.pass_names_on()
    assert (await known.find("copper lane")).adult
    assert known.suggest("copper") == []
