"""Where seasons stand, by what is known to have happened."""

from datetime import UTC, date, datetime
from itertools import count

import pytest

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import Season
from bot.domain.stage import SeasonStatus, Stage, current_status, season_statuses

_ids = count(1)


def milestone(
    kind: Kind,
    day: str,
    season: int | None = 2,
    *,
    when: str | None = None,
    state: MilestoneState = MilestoneState.ACTIVE,
    certainty: Certainty = Certainty.CONFIRMED,
) -> Milestone:
    return Milestone(
        id=next(_ids),
        show_id=1,
        kind=kind,
        season=season,
        subject=None,
        role=None,
        epoch=0,
        certainty=certainty,
        state=state,
        when=PartialDate.parse(when) if when else None,
        happened_on=PartialDate.parse(day),
        first_seen_at=datetime(2026, 1, 1, tzinfo=UTC),
        revision=1,
    )


ONE = Season(1, 13, PartialDate.parse("2015-11-20"))
RENEWED = milestone(Kind.RENEWED, "2016-01-17")
STARTED = milestone(Kind.FILMING_STARTED, "2017-04-03")
WRAPPED = milestone(Kind.FILMING_WRAPPED, "2017-09-15")
DATED = milestone(Kind.PREMIERE_DATED, "2017-12-07", when="2018-03-08")
OUT = milestone(Kind.PREMIERED, "2018-03-08", when="2018-03-08")


def season(number: int | None, today: str, *milestones: Milestone) -> SeasonStatus:
    statuses = season_statuses(milestones, [ONE], date.fromisoformat(today))
    return {status.season: status for status in statuses}[number]


@pytest.mark.parametrize(
    ("today", "known", "stage"),
    [
        ("2016-02-01", [RENEWED], Stage.ORDERED),
        ("2017-04-10", [RENEWED, STARTED], Stage.FILMING),
        ("2017-10-01", [RENEWED, STARTED, WRAPPED], Stage.POST_PRODUCTION),
        ("2018-01-01", [RENEWED, STARTED, WRAPPED, DATED], Stage.DATED),
        ("2018-03-08", [RENEWED, STARTED, WRAPPED, DATED], Stage.AIRING),
        ("2018-04-01", [RENEWED, STARTED, WRAPPED, DATED, OUT], Stage.AIRING),
        ("2019-01-01", [RENEWED, STARTED, WRAPPED, DATED, OUT], Stage.AIRED),
    ],
)
def test_a_season_passes_its_stages(today: str, known: list[Milestone], stage: Stage) -> None:
    assert season(2, today, *known).stage is stage
    assert season(2, today, *reversed(known)).stage is stage


def test_a_status_says_what_it_rests_on_and_since_when() -> None:
    status = season(2, "2017-04-10", RENEWED, STARTED)
    assert status.because == STARTED
    assert str(status.since) == "2017-04-03"


def test_a_vague_date_is_expected_and_does_not_end_filming() -> None:
    vague = milestone(Kind.PREMIERE_DATED, "2017-04-03", when="2018")
    status = season(2, "2017-04-10", STARTED, vague)
    assert status.stage is Stage.FILMING
    assert str(status.premiere) == "2018"


def test_a_vague_date_that_passed_proves_no_premiere() -> None:
    vague = milestone(Kind.PREMIERE_DATED, "2017-04-03", when="2018")
    assert season(2, "2019-06-01", STARTED, vague).stage is Stage.FILMING


def test_a_pause_and_its_end_change_the_stage() -> None:
    paused = milestone(Kind.FILMING_PAUSED, "2017-05-01")
    resumed = milestone(Kind.FILMING_RESUMED, "2017-08-01")
    assert season(2, "2017-06-01", STARTED, paused).stage is Stage.PAUSED
    assert season(2, "2017-09-01", STARTED, paused, resumed).stage is Stage.FILMING


def test_rumours_and_what_was_superseded_or_retracted_do_not_count() -> None:
    rumour = milestone(Kind.FILMING_WRAPPED, "2017-06-01", certainty=Certainty.RUMOURED)
    wrong = milestone(Kind.CANCELLED, "2017-06-02", state=MilestoneState.RETRACTED)
    past = milestone(Kind.FILMING_PAUSED, "2017-06-03", state=MilestoneState.SUPERSEDED)
    assert season(2, "2017-07-01", STARTED, rumour, wrong, past).stage is Stage.FILMING


def test_what_names_no_season_concerns_the_one_to_come() -> None:
    started = milestone(Kind.FILMING_STARTED, "2017-04-03", season=None)
    assert season(2, "2017-05-01", started).stage is Stage.FILMING
    assert season(2, "2019-05-01", started, RENEWED, DATED, OUT).stage is Stage.AIRED


def test_a_show_without_seasons_has_a_status_too() -> None:
    ordered = milestone(Kind.ORDERED, "2017-04-03", season=None)
    (status,) = season_statuses([ordered], [], date(2017, 5, 1))
    assert (status.season, status.stage) == (None, Stage.ORDERED)


def test_a_cancelled_show_keeps_the_season_that_is_being_made_as_its_last() -> None:
    cancelled = milestone(Kind.CANCELLED, "2018-01-01", season=None)
    status = season(2, "2018-02-01", STARTED, WRAPPED, cancelled)
    assert (status.stage, status.final) == (Stage.POST_PRODUCTION, True)


def test_a_cancelled_show_with_nothing_to_come_is_cancelled() -> None:
    cancelled = milestone(Kind.CANCELLED, "2018-09-01", season=None)
    assert season(2, "2018-10-01", OUT, cancelled).stage is Stage.CANCELLED
    assert season(2, "2018-10-01", RENEWED, cancelled).stage is Stage.CANCELLED


def test_a_saved_show_is_not_cancelled() -> None:
    cancelled = milestone(
        Kind.CANCELLED, "2018-05-11", season=None, state=MilestoneState.SUPERSEDED
    )
    revived = milestone(Kind.REVIVED, "2018-06-15", season=3)
    assert season(3, "2018-07-01", OUT, cancelled, revived).stage is Stage.ORDERED


def test_a_dropped_season_is_cancelled_and_the_one_before_is_not() -> None:
    dropped = milestone(Kind.CANCELLED, "2019-02-18", season=3)
    assert season(3, "2019-03-01", OUT, dropped).stage is Stage.CANCELLED
    assert season(2, "2019-03-01", OUT, dropped).stage is Stage.AIRED


def test_the_last_season_ends_the_show_once_it_is_over() -> None:
    last = milestone(Kind.FINAL_SEASON, "2017-12-01")
    assert season(2, "2018-01-01", WRAPPED, last).final
    assert season(2, "2019-01-01", OUT, last).stage is Stage.ENDED


def test_a_moved_premiere_counts_with_its_new_date() -> None:
    before = milestone(
        Kind.PREMIERE_DATED, "2017-12-07", when="2018-03-08", state=MilestoneState.SUPERSEDED
    )
    moved = milestone(Kind.PREMIERE_MOVED, "2018-02-01", when="2018-04-05")
    status = season(2, "2018-03-10", WRAPPED, before, moved)
    assert (status.stage, str(status.premiere)) == (Stage.DATED, "2018-04-05")


def test_a_card_speaks_of_the_season_in_production() -> None:
    renewed = milestone(Kind.RENEWED, "2017-05-01", season=3)
    statuses = season_statuses([STARTED, renewed], [ONE], date(2017, 6, 1))
    current = current_status(statuses)
    assert [status.season for status in statuses] == [1, 2, 3]
    assert current is not None
    assert current.season == 2


def test_a_card_speaks_of_the_newest_season_when_none_is_in_production() -> None:
    current = current_status(season_statuses([OUT], [ONE], date(2019, 1, 1)))
    assert current is not None
    assert current.season == 2
    assert current_status(()) is None
