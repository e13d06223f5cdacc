"""The service behind `/show`, on a real store."""

from datetime import UTC, datetime

import pytest

from bot.catalogue.shows import Shows
from bot.domain.claim import Credit, Job, SeasonFact, ShowRef
from bot.domain.dates import PartialDate
from bot.domain.follow import Target, TargetKind
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import Show
from bot.domain.stage import Stage
from bot.errors import RefusedError
from bot.store.address import Address
from bot.store.catalogue import people, seasons
from bot.store.catalogue import shows as rows
from bot.store.ledger import milestones

APRIL = datetime(2017, 4, 4, tzinfo=UTC)


async def add(title: str, weight: int = 50) -> Show:
    return await rows.add(Show(0, "", title, network="Netflix", weight=weight))


def happened(show: Show, kind: Kind, on: PartialDate, season: int = 2) -> Milestone:
    return Milestone(
        id=0,
        show_id=show.id,
        kind=kind,
        season=season,
        subject=None,
        role=None,
        epoch=0,
        certainty=Certainty.CONFIRMED,
        state=MilestoneState.ACTIVE,
        when=None,
        happened_on=on,
        first_seen_at=APRIL,
        revision=1,
    )


@pytest.fixture
async def jessica(store: Address) -> Show:
    del store
    return await add("Jessica Jones", 95)


@pytest.fixture
async def shows(jessica: Show) -> Shows:
    assert jessica.id
    shows = Shows(clock=lambda: APRIL)
    await shows.refresh()
    return shows


async def test_a_show_is_found_by_what_is_typed_of_it(shows: Shows, jessica: Show) -> None:
    for typed in ("jessica-jones", "Jessica", "jesica jones", shows.suggest("jess")[0].token):
        assert await shows.find(typed) == jessica


async def test_an_unknown_show_is_refused_with_what_is_near(shows: Shows) -> None:
    with pytest.raises(RefusedError, match=r"“jessica smith”.*Near it: Jessica Jones"):
        await shows.find("jessica smith")


async def test_what_is_like_nothing_is_refused(shows: Shows) -> None:
    with pytest.raises(RefusedError, match="Check the spelling"):
        await shows.find("x" * 6000)


@pytest.mark.usefixtures("store")
async def test_without_any_shows_the_refusal_says_how_to_add_some() -> None:
    with pytest.raises(RefusedError, match="clapper shows import"):
        await Shows().find("jessica")


async def test_a_new_show_is_known_after_a_refresh(shows: Shows) -> None:
    await add("The Witcher")
    assert not shows.suggest("witcher")
    await shows.refresh()
    assert (await shows.find("witcher")).title == "The Witcher"


async def test_a_dossier_holds_all_that_is_known(shows: Shows, jessica: Show) -> None:
    defenders = await add("The Defenders")
    for show in (jessica, defenders):
        credit = Credit(ShowRef(show.title), "Krysten Ritter", Job.CAST, "", "Jessica Jones", 1)
        await people.save_credit(show.id, credit, None)
    fact = SeasonFact(ShowRef(jessica.title), "", episodes=13, premiere=PartialDate(2018))
    await seasons.save_season(jessica.id, 2, fact, None)
    for kind, on in (
        (Kind.RENEWED, PartialDate(2016, 1)),
        (Kind.FILMING_STARTED, PartialDate(2017, 4, 3)),
    ):
        await milestones.save(happened(jessica, kind, on), heard_at=APRIL, now=APRIL)

    dossier = await shows.dossier(jessica)

    assert [one.kind for one in dossier.milestones] == [Kind.FILMING_STARTED, Kind.RENEWED]
    assert dossier.current is not None
    assert (dossier.current.season, dossier.current.stage) == (2, Stage.FILMING)
    assert dossier.current.episodes == 13
    assert [line.person for line in dossier.credits] == ["Krysten Ritter"]
    assert dossier.related == (defenders,)


async def test_a_target_is_a_show_or_everything(shows: Shows, jessica: Show) -> None:
    assert (await shows.target("jessica")).target == Target.show(jessica.id)
    assert (await shows.target(" Everything")).target == Target.everything()


async def test_a_target_is_called_by_its_title(shows: Shows, jessica: Show) -> None:
    assert shows.named(Target.show(jessica.id)).name == "Jessica Jones"
    assert shows.named(Target.show(999)).name == "a show that is no longer known"
    assert shows.named(Target(TargetKind.NETWORK, "netflix")).name == "netflix"


async def test_a_show_that_is_gone_is_refused(shows: Shows) -> None:
    with pytest.raises(RefusedError, match="no longer known"):
        await shows.by_id(999)
