"""Dates that are set, made finer, contradicted and moved."""

import pytest

from bot.domain.kinds import Kind, Tier
from bot.domain.milestone import MilestoneState
from bot.domain.report import Verdict
from tests.ledger.newsroom import Newsroom, claim, owed, verdict

pytestmark = pytest.mark.usefixtures("store")


async def test_a_finer_date_is_an_upgrade(room: Newsroom) -> None:
    await room.report("Variety", "2017-12-01", claim(Kind.PREMIERE_DATED, when="2018"))
    later = await room.report(
        "Netflix", "2017-12-07", claim(Kind.PREMIERE_DATED, when="2018-03-08")
    )
    assert verdict(later) is Verdict.UPGRADE
    assert str((await room.only(Kind.PREMIERE_DATED)).when) == "2018-03-08"


async def test_a_vaguer_date_never_replaces_a_finer_one(room: Newsroom) -> None:
    await room.report("Netflix", "2017-12-07", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    later = await room.report("Variety", "2017-12-09", claim(Kind.PREMIERE_DATED, when="2018"))
    assert verdict(later) is Verdict.ECHO
    assert str((await room.only(Kind.PREMIERE_DATED)).when) == "2018-03-08"


async def test_the_day_is_news_when_only_a_year_was_known_for_long(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-03", claim(Kind.PREMIERE_DATED, when="2018"))
    record = await room.report(
        "Netflix", "2017-12-07", claim(Kind.PREMIERE_DATED, when="2018-03-08")
    )
    assert len(await owed()) == 2
    year, exact = await room.milestones()
    assert year.state is MilestoneState.SUPERSEDED
    assert year.superseded_by == exact.id
    assert record.owed == (exact.id,)


@pytest.mark.parametrize("kind", [Kind.PREMIERE_MOVED, Kind.PREMIERE_DATED])
async def test_another_day_is_a_change(room: Newsroom, kind: Kind) -> None:
    await room.report("Netflix", "2018-01-07", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    record = await room.report("Variety", "2018-02-01", claim(kind, when="2018-03-15"))
    dated = await room.only(Kind.PREMIERE_DATED)
    moved = await room.only(Kind.PREMIERE_MOVED)
    assert verdict(record) is Verdict.CHANGE
    assert (dated.state, dated.superseded_by) == (MilestoneState.SUPERSEDED, moved.id)
    assert str(moved.when) == "2018-03-15"
    assert await owed() == [dated.id, moved.id]


async def test_the_old_date_repeated_after_a_move_is_an_echo(room: Newsroom) -> None:
    await room.report("Netflix", "2018-01-07", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    await room.report("Netflix", "2018-02-01", claim(Kind.PREMIERE_MOVED, when="2018-03-15"))
    late = await room.report("Blog", "2018-02-03", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    new = await room.report("Wrap", "2018-02-03", claim(Kind.PREMIERE_DATED, when="2018-03-15"))
    assert (verdict(late), verdict(new)) == (Verdict.ECHO, Verdict.ECHO)
    assert (await room.only(Kind.PREMIERE_MOVED)).state is MilestoneState.ACTIVE


async def test_a_blog_alone_does_not_overrule_a_date(room: Newsroom) -> None:
    sure = claim(Kind.PREMIERE_DATED, when="2018-03-08")
    other = claim(Kind.PREMIERE_DATED, when="2018-03-18")
    await room.report("Netflix", "2018-01-07", sure, tier=Tier.OFFICIAL)
    assert verdict(await room.report("Blog", "2018-01-08", other, tier=Tier.FAN)) is Verdict.ECHO
    second = await room.report("Another", "2018-01-09", other, tier=Tier.FAN)
    assert verdict(second) is Verdict.CHANGE


async def test_a_day_of_difference_across_the_ocean_is_no_change(room: Newsroom) -> None:
    await room.report("Netflix", "2018-01-07", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    late = await room.report("BBC", "2018-01-08", claim(Kind.PREMIERE_DATED, when="2018-03-09"))
    assert verdict(late) is Verdict.ECHO


async def test_a_delay_gets_its_date_later(room: Newsroom) -> None:
    await room.report("Netflix", "2018-01-07", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    delay = await room.report("Variety", "2018-02-01", claim(Kind.PREMIERE_MOVED))
    date = await room.report("Wrap", "2018-02-05", claim(Kind.PREMIERE_MOVED, when="2018-05-01"))
    assert (verdict(delay), verdict(date)) == (Verdict.CHANGE, Verdict.UPGRADE)
    assert str((await room.only(Kind.PREMIERE_MOVED)).when) == "2018-05-01"
