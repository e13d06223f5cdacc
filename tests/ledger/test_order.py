"""The same articles in any order give the same milestones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.report import Report
from bot.ledger.rules import Plan, Situation, weigh

SHOW = 1
START = datetime(2017, 1, 1, tzinfo=UTC)
DATES = ("2018", "2018-03", "2018-03-08", "2018-03-09", "2018-03-15", "2018-spring", "2019")


# Kinds that bear on each other, so that examples meet; and all of them.
STORIES = (
    (Kind.RENEWED, Kind.REVIVED, Kind.CANCELLED),
    (Kind.PREMIERE_DATED, Kind.PREMIERE_MOVED, Kind.PREMIERED),
    (Kind.FILMING_SCHEDULED, Kind.FILMING_STARTED, Kind.FILMING_WRAPPED),
    (Kind.FILMING_PAUSED, Kind.FILMING_RESUMED),
    (Kind.CAST_ADDED, Kind.CAST_EXIT),
    (Kind.TRAILER,),
    tuple(Kind),
)


@st.composite
def a_report(draw: st.DrawFn, kinds: Sequence[Kind]) -> Report:
    published = START + timedelta(hours=draw(st.integers(0, 24 * 500)))
    return Report(
        kind=draw(st.sampled_from(kinds)),
        certainty=draw(st.sampled_from(Certainty)),
        article="",
        outlet=draw(st.sampled_from(["variety", "deadline", "blog"])),
        tier=draw(st.sampled_from(Tier)),
        seen_at=published,
        published_at=draw(st.sampled_from([published, published, published, None])),
        season=draw(st.sampled_from([None, 2, 3])),
        subject=draw(st.sampled_from([None, "Janet McTeer", "Ann Other"])),
        when=draw(st.sampled_from([None, *map(PartialDate.parse, DATES)])),
    )


class Book:
    """A ledger of one show without a store: it keeps what the plans say."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.milestones: dict[int, Milestone] = {}
        self._claim_ids, self._milestone_ids = count(1), count(1)

    def record(self, report: Report, *, now: datetime) -> Plan:
        situation = Situation(SHOW, now, may_announce=True)
        plan = weigh(self.reports, [report], list(self.milestones.values()), situation)
        ids = [step.after.id or next(self._milestone_ids) for step in plan.steps]
        self.reports = []
        for step, id_ in zip(plan.steps, ids, strict=True):
            by = None if step.replaced_by is None else ids[step.replaced_by]
            self.milestones[id_] = replace(step.after, id=id_, superseded_by=by)
            self.reports += [
                replace(one, milestone_id=id_, claim_id=one.claim_id or next(self._claim_ids))
                for one in step.rests_on
            ]
        for milestone_id in plan.duplicates:
            retracted = replace(self.milestones[milestone_id], state=MilestoneState.RETRACTED)
            self.milestones[milestone_id] = retracted
        return plan

    def truth(self) -> list[tuple[str, ...]]:
        """Return what the milestones say, apart from how they came to be known."""
        true = [
            one
            for one in self.milestones.values()
            if one.state != MilestoneState.RETRACTED and not one.local
        ]
        return sorted(
            content(one) + content(self.milestones.get(one.superseded_by or 0)) for one in true
        )


def content(one: Milestone | None) -> tuple[str, ...]:
    if one is None:
        return ()
    fields = (one.kind, one.season, one.subject, one.epoch, one.certainty, one.state)
    return tuple(map(str, (*fields, one.when, one.happened_on)))


def distinct(reports: Sequence[Report]) -> list[Report]:
    return [replace(report, article=str(number)) for number, report in enumerate(reports)]


def book_of(reports: Sequence[Report], *, now: datetime) -> Book:
    book = Book()
    for report in reports:
        book.record(report, now=now)
    return book


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_order_gives_the_same_milestones(data: st.DataObject) -> None:
    kinds = data.draw(st.sampled_from(STORIES))
    reports = distinct(data.draw(st.lists(a_report(kinds), min_size=2, max_size=9)))
    shuffled = data.draw(st.permutations(reports))
    now = START + timedelta(days=600)
    assert book_of(reports, now=now).truth() == book_of(shuffled, now=now).truth()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_an_outlet_says_again_adds_nothing(data: st.DataObject) -> None:
    kinds = data.draw(st.sampled_from(STORIES))
    reports = distinct(data.draw(st.lists(a_report(kinds), min_size=1, max_size=9)))
    book = Book()
    for report in sorted(reports, key=lambda one: one.at):
        book.record(report, now=report.at)
    before = book.truth()
    again = replace(data.draw(st.sampled_from(reports)), article="again")
    plan = book.record(again, now=again.at)
    assert not any(step.owed for step in plan.steps)
    assert book.truth() == before


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_servers_own_feeds_change_nothing_for_all_others(data: st.DataObject) -> None:
    kinds = data.draw(st.sampled_from(STORIES))
    reports = distinct(data.draw(st.lists(a_report(kinds), min_size=2, max_size=9)))
    feeds = data.draw(st.lists(st.sampled_from([None, 7, 8]), min_size=9, max_size=9))
    servers = {None: frozenset[int](), 7: frozenset({1, 2}), 8: frozenset({2, 3})}
    book, shared = Book(), Book()
    for report, feed in zip(reports, feeds, strict=False):
        marked = replace(report, feed=feed, servers=servers[feed])
        owed = {one.after.local for one in book.record(marked, now=report.at).steps if one.owed}
        assert owed <= {feed is not None}
        if feed is None:
            alone = shared.record(report, now=report.at)
            assert bool(owed) == any(step.owed for step in alone.steps)
    assert book.truth() == shared.truth()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_claim_is_evidence_of_one_milestone_of_its_show(data: st.DataObject) -> None:
    kinds = data.draw(st.sampled_from(STORIES))
    reports = distinct(data.draw(st.lists(a_report(kinds), min_size=1, max_size=9)))
    book = book_of(reports, now=START)
    assert sorted(one.article for one in book.reports) == sorted(one.article for one in reports)
    identities = [
        content(one)[:4]
        for one in book.milestones.values()
        if one.state is not MilestoneState.RETRACTED
    ]
    assert len(identities) == len(set(identities))


def test_the_end_of_a_season_that_became_the_shows_is_told_again_without_being_news() -> None:
    def report(kind: Kind, season: int | None, at: datetime) -> Report:
        rumour = Certainty.RUMOURED
        return Report(kind, rumour, "", "variety", Tier.PRESS, at, at, season=season)

    later = START + timedelta(days=30, hours=2)
    first = report(Kind.CANCELLED, 3, START)
    renewed = report(Kind.RENEWED, 2, START + timedelta(hours=1))
    whole = report(Kind.CANCELLED, None, later)
    book = book_of(distinct([first, renewed, whole]), now=later)
    plan = book.record(replace(whole, article="again"), now=later)
    assert not any(step.owed for step in plan.steps)


def test_a_move_is_one_however_often_it_is_said_at_the_moment_of_what_it_moved() -> None:
    def report(kind: Kind) -> Report:
        rumour = Certainty.RUMOURED
        return Report(kind, rumour, "", "variety", Tier.PRESS, START, START, season=2)

    dated, moved = distinct([report(Kind.PREMIERE_DATED), report(Kind.PREMIERE_MOVED)])
    book = book_of([dated, moved], now=START)
    before = book.truth()
    plan = book.record(replace(moved, article="again"), now=START)
    assert not any(step.owed for step in plan.steps)
    assert book.truth() == before


def test_two_milestones_that_turn_out_to_be_one_event_are_news_to_nobody_who_had_the_fuller() -> (
    None
):
    def report(kind: Kind, day: int, season: int | None = None) -> Report:
        at = START + timedelta(days=day)
        rumour = Certainty.RUMOURED
        return Report(kind, rumour, "", "variety", Tier.PRESS, at, at, season=season)

    first = report(Kind.RENEWED, 13)
    fuller = report(Kind.REVIVED, 28, 3)
    between = report(Kind.REVIVED, 14)
    book = book_of(distinct([first, fuller]), now=first.at)
    plan = book.record(replace(between, article="between"), now=between.at)
    assert len(plan.steps) == 1
    assert plan.duplicates
    assert not any(step.owed for step in plan.steps)
