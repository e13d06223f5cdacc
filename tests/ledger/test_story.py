"""The story that it all began with, as the ledger sees it."""

from collections import Counter
from datetime import date

import pytest

from bot.domain.kinds import Kind
from bot.domain.milestone import MilestoneState
from bot.domain.report import Verdict
from bot.domain.stage import Stage, season_statuses
from tests.ledger.newsroom import claim, open_newsroom, owed

pytestmark = pytest.mark.usefixtures("store")

EIGHT = (
    ("On Location Vacations", "2017-04-03"),
    ("Variety", "2017-04-03"),
    ("Deadline", "2017-04-04"),
    ("Radio Times", "2017-04-05"),
    ("Screen Rant", "2017-04-06"),
    ("Comic Book", "2017-04-07"),
    ("Den of Geek", "2017-04-10"),
    ("A Small Blog", "2017-04-12"),
)


async def test_eight_outlets_report_one_event_that_is_owed_once() -> None:
    room = await open_newsroom()
    verdicts = []
    for outlet, day in EIGHT:
        record = await room.report(outlet, day, claim(Kind.FILMING_STARTED))
        verdicts += [outcome.verdict for outcome in record.outcomes]
    milestone = await room.only(Kind.FILMING_STARTED)
    assert verdicts == [Verdict.NEWS] + [Verdict.ECHO] * 7
    assert [report.outlet for report in milestone.evidence] == [outlet for outlet, _ in EIGHT]
    assert milestone.revision == 8
    assert str(milestone.happened_on) == "2017-04-03"
    assert await owed() == [milestone.id]


async def test_an_outlet_that_publishes_twice_is_named_once() -> None:
    room = await open_newsroom()
    await room.report("Variety", "2017-04-03", claim(Kind.FILMING_STARTED))
    await room.report("Variety", "2017-04-04", claim(Kind.FILMING_STARTED))
    milestone = await room.only(Kind.FILMING_STARTED)
    assert [report.outlet for report in milestone.evidence] == ["Variety"]
    assert milestone.revision == 1


STORY = (
    ("2016-01-17", [claim(Kind.RENEWED)]),
    ("2016-10-14", [claim(Kind.CREW_CHANGE)]),
    ("2017-04-03", [claim(Kind.FILMING_STARTED)]),
    ("2017-04-20", [claim(Kind.CAST_ADDED, subject="Janet McTeer")]),
    ("2017-12-07", [claim(Kind.TRAILER), claim(Kind.PREMIERE_DATED, when="2018-03-08")]),
    ("2018-03-08", [claim(Kind.PREMIERED)]),
    ("2018-04-12", [claim(Kind.RENEWED, 3)]),
    ("2018-06-25", [claim(Kind.FILMING_STARTED, 3)]),
    ("2019-02-18", [claim(Kind.CANCELLED, None), claim(Kind.FINAL_SEASON, 3)]),
    ("2019-06-14", [claim(Kind.PREMIERED, 3)]),
)


async def test_the_whole_story_is_told_once() -> None:
    room = await open_newsroom()
    for outlet in ("Deadline", "Variety"):
        for day, said in STORY:
            await room.report(outlet, day, *said)
    milestones = await room.milestones()
    told = [(one.kind, one.season) for _, said in STORY for one in said]
    assert Counter((one.kind, one.season) for one in milestones) == Counter(told)
    assert {milestone.state for milestone in milestones} == {MilestoneState.ACTIVE}
    assert await owed() == sorted(milestone.id for milestone in milestones)
    statuses = season_statuses(milestones, [], date(2019, 12, 1))
    assert [(one.season, one.stage) for one in statuses] == [
        (2, Stage.AIRED),
        (3, Stage.CANCELLED),
    ]
    assert statuses[-1].final
