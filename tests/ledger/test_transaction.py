"""One article is one transaction, also when things go wrong or happen at once."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import pytest

from bot.domain.claim import Credit, Job, Reading, SeasonFact, ShowRef
from bot.domain.dates import PartialDate
from bot.domain.follow import Target
from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone
from bot.domain.report import Verdict
from bot.domain.show import Season
from bot.ledger.ledger import Ledger
from bot.store.catalogue import people, seasons, shows
from bot.store.ledger import articles
from bot.store.models import AnnouncementRow, ClaimRow, CreditRow, MilestoneRow, ShowRow
from bot.store.transaction import LostRaceError
from tests.ledger.newsroom import SHOW, Newsroom, Story, claim, day, owed

pytestmark = pytest.mark.usefixtures("store")

STARTED = Story(
    "Variety",
    day("2017-04-03"),
    [claim(Kind.FILMING_STARTED)],
    credits=[Credit(SHOW, "Krysten Ritter", Job.CAST, "words", "Jessica Jones", 1)],
    facts=[
        SeasonFact(SHOW, "words", 1, 13, PartialDate.parse("2015-11-20"), "Netflix"),
        SeasonFact(SHOW, "words", 2, 13, PartialDate.parse("2018")),
    ],
)
READING = Reading(tuple(STARTED.claims), tuple(STARTED.credits), tuple(STARTED.facts))


class BrokenOutbox:
    """Fails a number of times before it takes anything."""

    def __init__(self, error: Exception, times: int) -> None:
        self._error = error
        self._times = times
        self.owed: list[Milestone] = []

    async def owe(
        self, milestone: Milestone, targets: Sequence[Target], *, now: datetime, feed: int | None
    ) -> int:
        assert now.tzinfo is not None
        assert feed is None
        if self._times:
            self._times -= 1
            raise self._error
        self.owed.append(milestone)
        return len(targets)

    async def revise(self, milestone_id: int, revision: int, *, urgent: bool, now: datetime) -> int:
        raise AssertionError((milestone_id, revision, urgent, now))


async def test_facts_and_credits_complete_the_catalogue(room: Newsroom) -> None:
    await room.run(STARTED)
    show = await shows.by_id(room.show.id)
    assert show is not None
    assert (show.network, str(show.premiered)) == ("Netflix", "2015-11-20")
    assert await seasons.seasons_of(show.id) == [
        Season(1, 13, PartialDate.parse("2015-11-20")),
        Season(2, 13, PartialDate.parse("2018")),
    ]
    (line,) = await people.credits_of(show.id)
    assert (line.person, line.character) == ("Krysten Ritter", "Jessica Jones")


async def test_credits_alone_add_no_show() -> None:
    kept = await articles.keep(STARTED.article, may_announce=True)
    ledger = Ledger(clock=lambda: day("2017-04-03"))
    reading = Reading((), READING.credits, READING.facts)
    await ledger.record(kept.id, STARTED.article, reading, may_announce=True)
    assert await ShowRow.all().count() == 0


async def test_an_error_leaves_nothing_half_written_and_the_article_unread(
    room: Newsroom,
) -> None:
    kept = await articles.keep(STARTED.article, may_announce=True)
    outbox = BrokenOutbox(RuntimeError("the disk is full"), times=1)
    ledger = Ledger(clock=lambda: day("2017-04-03"), outbox=outbox)
    with pytest.raises(RuntimeError):
        await ledger.record(kept.id, STARTED.article, READING, may_announce=True)
    for rows in (MilestoneRow, ClaimRow, CreditRow, AnnouncementRow):
        assert await rows.all().count() == 0
    assert [one.id for one in await articles.unread()] == [kept.id]
    record = await ledger.record(kept.id, STARTED.article, READING, may_announce=True)
    assert [milestone.id for milestone in outbox.owed] == list(record.owed)
    assert room.show.id == outbox.owed[0].show_id


async def test_a_lost_race_is_run_again(room: Newsroom) -> None:
    kept = await articles.keep(STARTED.article, may_announce=True)
    outbox = BrokenOutbox(LostRaceError(), times=2)
    ledger = Ledger(clock=lambda: day("2017-04-03"), outbox=outbox)
    record = await ledger.record(kept.id, STARTED.article, READING, may_announce=True)
    assert record.owed
    assert len(await room.milestones()) == 1


async def test_a_race_that_is_always_lost_is_an_error(room: Newsroom) -> None:
    kept = await articles.keep(STARTED.article, may_announce=True)
    outbox = BrokenOutbox(LostRaceError(), times=100)
    ledger = Ledger(clock=lambda: day("2017-04-03"), outbox=outbox)
    with pytest.raises(LostRaceError):
        await ledger.record(kept.id, STARTED.article, READING, may_announce=True)
    assert await room.milestones() == []


async def test_outlets_that_report_at_once_make_one_event(room: Newsroom) -> None:
    stories = [
        Story(f"Outlet {number}", day("2017-04-03"), [claim(Kind.FILMING_STARTED)])
        for number in range(24)
    ]
    records = await asyncio.gather(*(room.run(story) for story in stories))
    verdicts = [outcome.verdict for record in records for outcome in record.outcomes]
    milestone = await room.only(Kind.FILMING_STARTED)
    assert sorted(verdicts) == [Verdict.ECHO] * 23 + [Verdict.NEWS]
    assert (len(milestone.evidence), milestone.revision) == (24, 24)
    assert await owed() == [milestone.id]


async def test_one_article_that_comes_in_twice_at_once_is_written_once(room: Newsroom) -> None:
    await asyncio.gather(*(room.run(STARTED) for _ in range(5)))
    assert await ClaimRow.all().count() == 1
    assert len(await owed()) == 1


async def test_an_unknown_show_that_comes_in_twice_at_once_is_added_once(room: Newsroom) -> None:
    other = claim(Kind.ORDERED, None, show=ShowRef("The Lighthouse Files"))
    stories = [Story(f"Outlet {number}", day("2017-04-03"), [other]) for number in range(8)]
    await asyncio.gather(*(room.run(story) for story in stories))
    assert await ShowRow.filter(title="The Lighthouse Files").count() == 1
