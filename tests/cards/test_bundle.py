"""A message of several milestones names them all, whatever is in them, and pings one role."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.ports import Notice, Subject
from bot.cards import announcement
from bot.cards.headlines import UNTRUE_COLOUR
from bot.domain.announcement import Hold
from bot.domain.bundle import MOST
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import Show
from tests.cards.examples import DEFENDERS, SHOW, evidence, milestone, notice
from tests.cards.limits import broken_limits

WITCHER = replace(SHOW, id=9, slug="the-witcher", title="The Witcher")
HOLDS = [Hold.DAILY, Hold.WEEKLY, Hold.QUIET, Hold.LATE, Hold.BURST]


def subject(about: Milestone, show: Show = SHOW, instead: Milestone | None = None) -> Subject:
    return Subject(about, show, instead)


def several(hold: Hold, *told: Subject, role_id: int | None = None) -> Notice:
    lead, *others = told
    about = notice(lead.milestone, show=lead.show, instead=lead.instead, role_id=role_id)
    owed = replace(about.announcement, hold=hold)
    return replace(about, announcement=owed, others=tuple(others))


def embed(about: Notice) -> dict[str, Any]:
    drawn: dict[str, Any] = announcement.draw(about)["embeds"][0]  # type: ignore[index] # JSON
    return drawn


RENEWALS = [
    subject(milestone(Kind.RENEWED, id_=1)),
    subject(milestone(Kind.RENEWED, id_=2), WITCHER),
    subject(milestone(Kind.RENEWED, id_=3, certainty=Certainty.REPORTED), DEFENDERS),
]


def test_a_burst_is_a_line_for_each_show() -> None:
    drawn = embed(several(Hold.BURST, *RENEWALS))
    assert drawn["title"] == "✅ Renewed: 3 shows"
    first, _, third = drawn["description"].splitlines()
    assert first.startswith("- **Jessica Jones**: renewed for season 2 · [On Location Vacations](")
    assert third.startswith("- **The Defenders**: reportedly renewed for season 2")


def test_a_digest_is_sorted_by_show() -> None:
    told = [*RENEWALS, subject(milestone(Kind.TRAILER, id_=4)), subject(milestone(id_=5))]
    drawn = embed(several(Hold.WEEKLY, *told))
    assert drawn["title"] == "📬 Weekly digest: 5 milestones of 3 shows"
    lines = drawn["description"].splitlines()
    assert lines[0] == "**Jessica Jones** · Netflix"
    assert [line[0] for line in lines[1:4]] == ["✅", "🎞", "🎬"]
    assert lines[4:6] == ["", "**The Witcher** · Netflix"]


@pytest.mark.parametrize(
    ("hold", "title"),
    [
        (Hold.DAILY, "📬 Daily digest: 3 shows"),
        (Hold.QUIET, "🌙 While it was quiet here: 3 shows"),
        (Hold.LATE, "⏳ Catching up: 3 shows"),
    ],
)
def test_it_says_why_it_tells_several(hold: Hold, title: str) -> None:
    assert embed(several(hold, *RENEWALS))["title"] == title


def test_one_that_is_taken_back_is_struck_and_the_others_stand() -> None:
    untrue = replace(
        RENEWALS[1].milestone,
        state=MilestoneState.RETRACTED,
        retracted_because="It was another show",
    )
    told = (RENEWALS[0], subject(untrue, WITCHER), RENEWALS[2])
    drawn = embed(several(Hold.BURST, *told))
    assert drawn["color"] != UNTRUE_COLOUR
    first, second, third = drawn["description"].splitlines()
    assert second == ("- **The Witcher**: ~~renewed for season 2~~ withdrawn: It was another show.")
    assert "~~" not in first + third


def test_one_that_is_no_longer_so_says_what_is() -> None:
    cancelled = milestone(Kind.CANCELLED, id_=4, state=MilestoneState.SUPERSEDED)
    told = (subject(cancelled, instead=milestone(Kind.REVIVED, id_=5)), *RENEWALS[1:])
    line = embed(several(Hold.WEEKLY, *told))["description"].splitlines()[1]
    assert line == "❌ ~~season 2 is cancelled~~ no longer so: saved for season 2"


def test_one_role_is_pinged_once() -> None:
    about = several(Hold.DAILY, *RENEWALS, role_id=71)
    body = announcement.draw(about)
    assert body["content"] == "<@&71>"
    assert body["allowed_mentions"] == {"parse": [], "roles": ["71"]}
    posted = replace(about, announcement=replace(about.announcement, message_id=5))
    assert announcement.draw(posted)["allowed_mentions"] == {"parse": []}


def test_its_button_is_that_of_the_first_so_that_it_is_known_however_it_grows() -> None:
    alone = announcement.draw(notice(RENEWALS[0].milestone))
    grown = announcement.draw(several(Hold.BURST, *RENEWALS))
    report = "clapper:1:report:1"
    assert report in str(alone["components"])
    assert report in str(grown["components"])


LONG = "A Very Long Title of a Show That Goes On and On " * 6
OUTSIDE = st.one_of(
    st.text(max_size=300),
    st.text(st.sampled_from("@everyone*_~|`<>#[]()\\ قصﷺ🎬\u202e"), max_size=90),
    st.just(LONG),
    st.just("*" * 600),
)
PARTS = st.tuples(OUTSIDE, OUTSIDE, OUTSIDE, st.sampled_from(Kind), st.sampled_from(MilestoneState))


@given(
    told=st.lists(PARTS, min_size=2, max_size=MOST), hold=st.sampled_from(HOLDS), same=st.booleans()
)
def test_whatever_is_in_it_discord_takes_it_and_each_is_there(
    told: list[tuple[str, str, str, Kind, MilestoneState]], hold: Hold, *, same: bool
) -> None:
    url = "https://outlet.example/" + "long-address-" * 25
    subjects = [
        subject(
            replace(
                milestone(
                    kind,
                    id_=number,
                    subject=who,
                    state=state,
                    reports=(evidence(outlet, url=url, tier=Tier.FAN),),
                ),
                retracted_because=who,
            ),
            replace(SHOW, id=1 if same else number, title=title),
        )
        for number, (title, who, outlet, kind, state) in enumerate(told, 1)
    ]
    about = several(hold, *subjects)
    body = announcement.draw(about)
    assert broken_limits(body) == []
    assert "@everyone" not in str(body)
    lines = str(embed(about)["description"]).splitlines()
    shows = 0 if hold is Hold.BURST else len({one.show.id for one in subjects})
    gaps = max(0, shows - 1)
    assert len(lines) == len(subjects) + shows + gaps + (hold is Hold.LATE)
