"""What the ledger makes of claims, through its door."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.claim import Claim, ShowRef
from bot.domain.follow import Follow, Target, TargetKind
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import MilestoneState
from bot.domain.report import Verdict
from bot.ledger.record import Record
from bot.store import follows
from bot.store.catalogue import shows
from bot.store.ledger import milestones
from bot.store.models import AnnouncementRow, ArticleRow, ClaimRow
from tests.ledger.newsroom import (
    GUILD,
    Newsroom,
    Story,
    claim,
    day,
    open_newsroom,
    owed,
    verdict,
)

pytestmark = pytest.mark.usefixtures("store")


async def test_the_same_article_again_changes_nothing(room: Newsroom) -> None:
    story = Story("Variety", day("2017-04-03"), [claim(Kind.FILMING_STARTED)])
    first = await room.run(story)
    again = await room.run(story)
    assert (verdict(first), again) == (Verdict.NEWS, Record())
    assert await ClaimRow.all().count() == 1
    assert (await room.only(Kind.FILMING_STARTED)).revision == 1


async def test_a_surer_report_is_an_upgrade_and_a_weaker_one_an_echo(room: Newsroom) -> None:
    rumour = claim(Kind.RENEWED, certainty=Certainty.RUMOURED)
    sure = claim(Kind.RENEWED)
    assert verdict(await room.report("A Fan", "2016-01-10", rumour)) is Verdict.NEWS
    assert verdict(await room.report("Variety", "2016-01-17", sure)) is Verdict.UPGRADE
    assert verdict(await room.report("Deadline", "2016-01-18", rumour)) is Verdict.ECHO
    milestone = await room.only(Kind.RENEWED)
    assert milestone.certainty is Certainty.CONFIRMED
    assert milestone.revision == 3


async def test_an_upgrade_reaches_a_channel_that_wants_only_what_is_sure(room: Newsroom) -> None:
    strict = Follow(0, GUILD, 2, Target.show(room.show.id), min_certainty=Certainty.CONFIRMED)
    await follows.save(strict, now=day("2016-01-01"))
    await room.report("A Fan", "2016-01-10", claim(Kind.RENEWED, certainty=Certainty.RUMOURED))
    assert (len(await owed(1)), len(await owed(2))) == (1, 0)
    await room.report("Variety", "2016-01-17", claim(Kind.RENEWED))
    assert (len(await owed(1)), len(await owed(2))) == (1, 1)


async def test_an_upgrade_makes_the_message_that_was_posted_due_again(room: Newsroom) -> None:
    await room.report("A Fan", "2016-01-10", claim(Kind.RENEWED, certainty=Certainty.RUMOURED))
    record = await room.report("Variety", "2016-01-17", claim(Kind.RENEWED))
    row = await AnnouncementRow.get()
    assert row.revision == 2
    assert record.revised == (row.milestone_id,)  # type: ignore[attr-defined] # by Tortoise


async def test_what_becomes_certain_long_after_the_rumour_is_news_again(room: Newsroom) -> None:
    rumour = claim(Kind.CANCELLED, None, certainty=Certainty.RUMOURED)
    await room.report("A Fan", "2018-06-01", rumour)
    record = await room.report("Variety", "2019-02-18", claim(Kind.CANCELLED, None))
    assert record.owed
    states = [one.state for one in await room.milestones()]
    assert states == [MilestoneState.SUPERSEDED, MilestoneState.ACTIVE]


async def test_a_season_is_filled_in_by_a_later_report(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-03", claim(Kind.FILMING_STARTED, None))
    later = await room.report("Deadline", "2017-04-04", claim(Kind.FILMING_STARTED, 2))
    assert verdict(later) is Verdict.UPGRADE
    assert (await room.only(Kind.FILMING_STARTED)).season == 2


async def test_a_report_without_a_season_joins_the_one_with_it(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-03", claim(Kind.FILMING_STARTED, 2))
    later = await room.report("Deadline", "2017-04-09", claim(Kind.FILMING_STARTED, None))
    assert verdict(later) is Verdict.ECHO
    assert (await room.only(Kind.FILMING_STARTED)).season == 2


async def test_another_season_is_another_event(room: Newsroom) -> None:
    await room.report("Variety", "2018-04-12", claim(Kind.RENEWED, 2))
    later = await room.report("Variety", "2018-04-13", claim(Kind.RENEWED, 3))
    assert verdict(later) is Verdict.NEWS


async def test_a_renewal_of_no_said_season_is_new_again_a_year_later(room: Newsroom) -> None:
    await room.report("Variety", "2016-01-17", claim(Kind.RENEWED, None))
    later = await room.report("Variety", "2018-04-12", claim(Kind.RENEWED, None))
    assert verdict(later) is Verdict.NEWS
    assert [one.epoch for one in await room.milestones()] == [0, 1]


async def test_a_second_trailer_is_new_and_an_echo_of_the_first_is_not(room: Newsroom) -> None:
    await room.report("Netflix", "2017-12-07", claim(Kind.TRAILER))
    echo = await room.report("Variety", "2017-12-08", claim(Kind.TRAILER))
    second = await room.report("Netflix", "2018-02-07", claim(Kind.TRAILER))
    assert (verdict(echo), verdict(second)) == (Verdict.ECHO, Verdict.NEWS)
    assert [one.epoch for one in await room.milestones()] == [0, 1]


async def test_a_saved_show_is_no_longer_cancelled(room: Newsroom) -> None:
    await room.report("Deadline", "2018-05-11", claim(Kind.CANCELLED, None))
    record = await room.report("Deadline", "2018-06-15", claim(Kind.REVIVED, 4))
    cancelled, revived = await room.only(Kind.CANCELLED), await room.only(Kind.REVIVED)
    assert verdict(record) is Verdict.CHANGE
    assert (cancelled.state, cancelled.superseded_by) == (MilestoneState.SUPERSEDED, revived.id)
    assert record.owed == (revived.id,)
    assert cancelled.id in record.revised


async def test_a_rumoured_rescue_strikes_nothing_out(room: Newsroom) -> None:
    await room.report("Deadline", "2018-05-11", claim(Kind.CANCELLED, None))
    rumour = claim(Kind.REVIVED, 4, certainty=Certainty.RUMOURED)
    await room.report("Blog", "2018-06-01", rumour)
    assert (await room.only(Kind.CANCELLED)).state is MilestoneState.ACTIVE


async def test_the_rescue_reported_as_a_renewal_is_one_event(room: Newsroom) -> None:
    await room.report("Deadline", "2018-05-11", claim(Kind.CANCELLED, None))
    await room.report("Deadline", "2018-06-15", claim(Kind.REVIVED, None))
    echo = await room.report("Variety", "2018-06-16", claim(Kind.RENEWED, 4))
    revived = await room.only(Kind.REVIVED)
    assert revived.season == 4
    assert verdict(echo) is Verdict.UPGRADE
    assert len(await owed()) == 2


async def test_a_cancellation_after_a_rescue_is_new(room: Newsroom) -> None:
    await room.report("Deadline", "2018-05-11", claim(Kind.CANCELLED, None))
    await room.report("Deadline", "2018-06-15", claim(Kind.REVIVED, 4))
    retold = await room.report("Blog", "2018-06-20", claim(Kind.CANCELLED, None))
    again = await room.report("Deadline", "2021-09-10", claim(Kind.CANCELLED, None))
    assert (verdict(retold), verdict(again)) == (Verdict.ECHO, Verdict.NEWS)


async def test_a_cancellation_retold_years_later_is_no_news(room: Newsroom) -> None:
    await room.report("Deadline", "2019-02-18", claim(Kind.CANCELLED, None))
    record = await room.report("Blog", "2021-02-18", claim(Kind.CANCELLED, None))
    assert (verdict(record), record.owed) == (Verdict.ECHO, ())


async def test_an_old_renewal_retold_does_not_undo_a_cancellation(room: Newsroom) -> None:
    await room.report("Deadline", "2018-04-12", claim(Kind.RENEWED, 3))
    await room.report("Deadline", "2019-02-18", claim(Kind.CANCELLED, None))
    retold = await room.report("Blog", "2019-03-18", claim(Kind.RENEWED, 3))
    assert (verdict(retold), retold.owed) == (Verdict.ECHO, ())
    assert (await room.only(Kind.CANCELLED)).state is MilestoneState.ACTIVE


async def test_what_was_retracted_stays_so_when_it_is_repeated(room: Newsroom) -> None:
    first = await room.report("Blog", "2018-04-12", claim(Kind.CANCELLED, None))
    retracted_at = datetime(2018, 4, 12, 18, tzinfo=UTC)
    await milestones.retract(first.owed[0], "a hoax", now=retracted_at)
    again = await room.report("Another", "2018-04-13", claim(Kind.CANCELLED, None))
    assert (verdict(again), again.owed) == (Verdict.ECHO, ())
    assert (await room.only(Kind.CANCELLED)).state is MilestoneState.RETRACTED


async def test_filming_goes_on_after_a_pause_and_may_pause_again(room: Newsroom) -> None:
    await room.report("Deadline", "2020-03-16", claim(Kind.FILMING_PAUSED))
    await room.report("Deadline", "2020-08-17", claim(Kind.FILMING_RESUMED))
    again = await room.report("Deadline", "2020-11-07", claim(Kind.FILMING_PAUSED))
    goes_on = await room.report("Deadline", "2020-11-20", claim(Kind.FILMING_RESUMED))
    assert (verdict(again), verdict(goes_on)) == (Verdict.NEWS, Verdict.CHANGE)
    states = [(one.kind, one.epoch, one.state) for one in await room.milestones()]
    assert states == [
        (Kind.FILMING_PAUSED, 0, MilestoneState.SUPERSEDED),
        (Kind.FILMING_RESUMED, 0, MilestoneState.ACTIVE),
        (Kind.FILMING_PAUSED, 1, MilestoneState.SUPERSEDED),
        (Kind.FILMING_RESUMED, 1, MilestoneState.ACTIVE),
    ]


async def test_a_person_is_one_however_the_name_is_written(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-10", claim(Kind.CAST_ADDED, subject="Renée O'Neil"))
    echo = await room.report("Wrap", "2017-04-11", claim(Kind.CAST_ADDED, subject="renee oneil"))
    other = await room.report("Wrap", "2017-04-12", claim(Kind.CAST_ADDED, subject="Janet McTeer"))
    assert (verdict(echo), verdict(other)) == (Verdict.ECHO, Verdict.NEWS)


async def test_an_unnamed_newcomer_is_the_one_that_is_known(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-10", claim(Kind.CAST_ADDED, subject="Janet McTeer"))
    echo = await room.report("Wrap", "2017-04-11", claim(Kind.CAST_ADDED))
    assert verdict(echo) is Verdict.ECHO


async def test_an_unnamed_newcomer_among_several_is_nobody_in_particular(room: Newsroom) -> None:
    people = [claim(Kind.CAST_ADDED, subject=name) for name in ("Janet McTeer", "Ann Other")]
    await room.report("Variety", "2017-04-10", *people)
    record = await room.report("Wrap", "2017-04-11", claim(Kind.CAST_ADDED))
    assert verdict(record) is Verdict.NEWS


async def test_an_old_article_fills_the_ledger_and_tells_nobody(room: Newsroom) -> None:
    story = Story("Variety", day("2017-04-03"), [claim(Kind.FILMING_STARTED)])
    record = await room.run(story, late=timedelta(days=365 * 9))
    assert (verdict(record), record.owed, await owed()) == (Verdict.STALE, (), [])
    assert str((await room.only(Kind.FILMING_STARTED)).happened_on) == "2017-04-03"


@pytest.mark.parametrize(
    ("kind", "days", "news"),
    [
        (Kind.FILMING_STARTED, 6, True),
        (Kind.FILMING_STARTED, 8, False),
        (Kind.RENEWED, 2, True),
        (Kind.RENEWED, 4, False),
        (Kind.TRAILER, 1, True),
        (Kind.TRAILER, 3, False),
    ],
)
async def test_each_kind_is_news_for_so_long(
    room: Newsroom, kind: Kind, days: int, *, news: bool
) -> None:
    story = Story("Variety", day("2017-04-03"), [claim(kind)])
    record = await room.run(story, late=timedelta(days=days))
    assert bool(record.owed) is news


async def test_what_may_not_announce_fills_the_ledger(room: Newsroom) -> None:
    story = Story("Variety", day("2017-04-03"), [claim(Kind.RENEWED)], may_announce=False)
    record = await room.run(story)
    assert (record.owed, await owed()) == ((), [])
    echo = await room.report("Wrap", "2017-04-04", claim(Kind.RENEWED))
    assert (verdict(echo), await owed()) == (Verdict.ECHO, [])


async def test_an_article_without_a_date_tells_nobody_until_one_with_a_date(
    room: Newsroom,
) -> None:
    undated = Story("Blog", None, [claim(Kind.RENEWED)], seen=day("2017-04-03"))
    assert verdict(await room.run(undated)) is Verdict.STALE
    assert (await room.only(Kind.RENEWED)).happened_on is None
    record = await room.report("Variety", "2017-04-03", claim(Kind.RENEWED))
    assert (verdict(record), len(await owed())) == (Verdict.NEWS, 1)


@pytest.mark.parametrize("date", ["1970-01-01", "2017-04-06", "9999-01-01"])
async def test_an_impossible_date_is_no_date(room: Newsroom, date: str) -> None:
    story = Story("Blog", day(date), [claim(Kind.RENEWED)], seen=day("2017-04-03"))
    assert verdict(await room.run(story)) is Verdict.STALE
    assert (await room.only(Kind.RENEWED)).happened_on is None


async def test_an_older_report_that_arrives_late_moves_the_event_back(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-05", claim(Kind.FILMING_STARTED))
    story = Story("Local Paper", day("2017-04-03"), [claim(Kind.FILMING_STARTED)])
    record = await room.run(story, late=timedelta(days=20))
    milestone = await room.only(Kind.FILMING_STARTED)
    assert str(milestone.happened_on) == "2017-04-03"
    assert [one.outlet for one in milestone.evidence] == ["Local Paper", "Variety"]
    assert record.owed == ()
    assert len(await owed()) == 1


async def test_the_stated_day_is_when_it_happened(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-05", claim(Kind.FILMING_STARTED, when="2017-04-02"))
    assert str((await room.only(Kind.FILMING_STARTED)).happened_on) == "2017-04-02"


async def test_a_step_behind_what_is_known_is_history(room: Newsroom) -> None:
    await room.report("Variety", "2017-09-15", claim(Kind.FILMING_WRAPPED))
    record = await room.report("Blog", "2017-09-20", claim(Kind.FILMING_STARTED))
    assert (verdict(record), record.owed) == (Verdict.STALE, ())


async def test_a_premiere_date_that_has_passed_is_history(room: Newsroom) -> None:
    record = await room.report("Blog", "2018-05-01", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    assert record.owed == ()


async def test_an_unknown_show_is_added_provisionally(room: Newsroom) -> None:
    ordered = claim(Kind.ORDERED, None, show=ShowRef("The Lighthouse Files"))
    record = await room.report("Variety", "2017-04-03", ordered)
    (show_id,) = record.new_shows
    show = await shows.by_slug("the-lighthouse-files")
    assert show is not None
    assert (show.id, show.provisional) == (show_id, True)
    later = await room.report("Wrap", "2017-04-04", ordered)
    assert (verdict(later), later.new_shows) == (Verdict.ECHO, ())


@pytest.mark.parametrize(
    "doubtful",
    [
        claim(Kind.ORDERED, None, certainty=Certainty.RUMOURED, show=ShowRef("Maybe a Show")),
        claim(Kind.ORDERED, None, show=ShowRef("")),
        claim(Kind.ORDERED, None, show=ShowRef("…!?")),
        claim(Kind.ORDERED, None, show=ShowRef("word " * 1200)),
    ],
)
async def test_what_is_not_surely_a_show_is_refused(room: Newsroom, doubtful: Claim) -> None:
    record = await room.report("Blog", "2017-04-03", doubtful)
    assert (record.refused, record.outcomes, record.new_shows) == ((doubtful,), (), ())


@pytest.mark.parametrize(
    "target",
    [
        Target.everything(),
        Target(TargetKind.NETWORK, "netflix"),
        Target(TargetKind.PERSON, "janet mcteer"),
    ],
)
async def test_followers_of_person_network_and_everything_hear_of_it(target: Target) -> None:
    room = await open_newsroom(target=target)
    await room.report("Variety", "2017-04-10", claim(Kind.CAST_ADDED, subject="Janet McTeer"))
    assert len(await owed()) == 1


async def test_two_shows_in_one_article_are_weighed_apart(room: Newsroom) -> None:
    other = claim(Kind.RENEWED, 3, show=ShowRef("Luke Cage"))
    record = await room.report("Variety", "2017-04-03", claim(Kind.RENEWED, 2), other)
    assert [one.verdict for one in record.outcomes] == [Verdict.NEWS, Verdict.NEWS]
    assert len(record.owed) == 2


async def test_an_article_without_claims_is_read_all_the_same(room: Newsroom) -> None:
    await room.report("Variety", "2017-04-03")
    assert await ArticleRow.filter(read_at__isnull=True).count() == 0
