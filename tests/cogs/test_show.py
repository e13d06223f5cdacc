"""`/show` through the sandbox, with the real library and a real store."""

import pytest

from bot.domain.claim import Credit, Job, SeasonFact, ShowRef
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.store.catalogue import people, seasons
from bot.store.catalogue import shows as rows
from bot.store.ledger import milestones
from tests.cogs.conftest import APRIL, Town


async def film(season: int = 2, epoch: int = 0) -> None:
    show = await rows.by_slug("jessica-jones")
    assert show is not None
    ref = ShowRef(show.title, show.id)
    credit = Credit(ref, "Krysten Ritter", Job.CAST, "", "Jessica Jones", 1)
    await people.save_credit(show.id, credit, None)
    fact = SeasonFact(ref, "", episodes=13, premiere=PartialDate(2018))
    await seasons.save_season(show.id, season, fact, None)
    began = Milestone(
        id=0,
        show_id=show.id,
        kind=Kind.FILMING_STARTED,
        season=season,
        subject=None,
        role=None,
        epoch=epoch,
        certainty=Certainty.CONFIRMED,
        state=MilestoneState.ACTIVE,
        when=None,
        happened_on=PartialDate(2017, 4, 3),
        first_seen_at=APRIL,
        revision=1,
    )
    await milestones.save(began, heard_at=APRIL, now=APRIL)


async def test_a_show_is_answered_with_status_and_cast(town: Town) -> None:
    await film()
    answer = await town.by_fan("show", title="jessica-jones")
    [embed] = answer.embeds
    assert embed["title"] == "Jessica Jones"
    assert "filming since 3 April 2017 · expected 2018 · 13 episodes" in answer.text
    assert "Krysten Ritter as *Jessica Jones*" in answer.text
    assert not answer.ephemeral


@pytest.mark.parametrize("typed", ["Jessica", "jesica jones", "JESSICA JONES"])
async def test_a_show_is_found_however_it_is_typed(town: Town, typed: str) -> None:
    answer = await town.by_fan("show", title=typed)
    assert answer.embeds[0]["title"] == "Jessica Jones"


async def test_what_autocomplete_offers_can_be_sent(town: Town) -> None:
    offered = await town.sandbox.autocomplete(town.fan, town.channel, "show", "title", "witc")
    assert [choice.name for choice in offered] == ["The Witcher"]
    answer = await town.by_fan("show", title=offered[0].value)
    assert answer.embeds[0]["title"] == "The Witcher"


async def test_an_unknown_show_is_refused_to_the_asker_alone(town: Town) -> None:
    answer = await town.by_fan("show", title="jessica smith")
    assert answer.ephemeral
    assert "Near it: " in answer.text
    assert "Jessica Jones" in answer.text


async def test_six_thousand_characters_and_pings_are_harmless(town: Town) -> None:
    answer = await town.by_fan("show", title="@everyone **x** " * 375)
    assert answer.ephemeral
    assert "@everyone" not in answer.text
    assert answer.message.pings == ()


async def test_the_timeline_opens_and_turns_its_pages(town: Town) -> None:
    for epoch in range(10):
        await film(epoch=epoch)
    card = await town.by_fan("show", title="jessica-jones")
    first = await town.sandbox.click(town.fan, card, "Timeline")
    assert first.ephemeral
    assert "Page 1 of 2 · 10 milestones" in first.text
    second = await town.sandbox.click(town.fan, first, "Older")
    assert "Page 2 of 2" in second.text
    assert second.id == first.id


async def test_buttons_outlive_the_process_that_drew_them(town: Town) -> None:
    card = await town.by_fan("show", title="jessica-jones")
    assert town.bot.persistent_views == []
    answer = await town.sandbox.click(town.fan, card, "Timeline")
    assert "No milestones are known yet." in answer.text


async def test_a_show_is_answered_in_a_direct_message(town: Town) -> None:
    direct = town.sandbox.direct(town.fan)
    answer = await town.sandbox.invoke(town.fan, direct, "show", {"title": "jessica-jones"})
    assert answer.embeds[0]["title"] == "Jessica Jones"
    refused = await town.sandbox.click(town.fan, answer, "Follow")
    assert "works in servers only" in refused.text
