"""An announcement says what happened, how sure that is, and who says so; it pings once at most."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.ports import Notice
from bot.cards import announcement
from bot.domain.announcement import Form
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import MilestoneState
from tests.cards.examples import RENEWED, SHOW, evidence, milestone, notice
from tests.cards.limits import broken_limits


def draw(about: Notice) -> dict[str, Any]:
    return dict(announcement.draw(about))


def embed(about: Notice) -> dict[str, Any]:
    drawn: dict[str, Any] = draw(about)["embeds"][0]
    return drawn


def test_it_names_the_show_and_what_happened() -> None:
    assert embed(notice())["title"] == "🎬 Jessica Jones: filming of season 2 has begun"


def test_it_quotes_its_evidence_and_links_it() -> None:
    text = embed(notice())["description"]
    assert "> “Season 2 is now filming at Broadway and West 101st Street”" in text
    assert "[On Location Vacations](https://olv.example/jessica-jones)" in text


def test_later_outlets_are_named_under_the_first() -> None:
    reports = (evidence(), evidence("Den of Geek"), evidence("TVLine"), evidence("TVLine"))
    text = embed(notice(milestone(reports=reports)))["description"]
    last = text.splitlines()[-1]
    assert last.startswith("also reported by: [Den of Geek]")
    assert last.count("TVLine") == 1


def test_more_outlets_than_fit_are_counted() -> None:
    reports = tuple(evidence(f"Outlet number {number}") for number in range(60))
    last = embed(notice(milestone(reports=reports)))["description"].splitlines()[-1]
    assert last.endswith("more")
    assert len(last) < 1300


@pytest.mark.parametrize(
    ("certainty", "tier", "words"),
    [
        (Certainty.CONFIRMED, Tier.OFFICIAL, "**Confirmed** by Netflix, an official source"),
        (Certainty.CONFIRMED, Tier.TRADE, "**Confirmed**: Netflix states it as fact"),
        (Certainty.REPORTED, Tier.TRADE, "**Reported** by Netflix, not yet official"),
        (Certainty.RUMOURED, Tier.FAN, "**Rumoured**: Netflix says that it may be so"),
    ],
)
def test_its_certainty_comes_with_the_reason(certainty: Certainty, tier: Tier, words: str) -> None:
    report = evidence("Netflix", tier=tier, certainty=certainty)
    about = milestone(certainty=certainty, reports=(report,))
    assert embed(notice(about))["description"].splitlines()[0] == words


def test_the_surest_report_speaks_for_a_milestone() -> None:
    rumour = evidence("A Blog", certainty=Certainty.RUMOURED)
    text = embed(notice(milestone(reports=(rumour, evidence("Deadline")))))["description"]
    assert "Deadline states it as fact" in text
    assert "also reported by: [A Blog]" in text


@pytest.mark.parametrize(
    ("kind", "when", "dates"),
    [
        (Kind.PREMIERE_DATED, PartialDate(2018, 3, 8), {"Premiere": "8 March 2018"}),
        (Kind.FILMING_STARTED, PartialDate(2018), {"When": "3 April 2017", "Expected": "2018"}),
        (Kind.FILMING_STARTED, PartialDate(2017, 4), {"When": "3 April 2017"}),
        (Kind.FILMING_SCHEDULED, PartialDate(2024, 1), {"Starts": "January 2024"}),
    ],
)
def test_its_dates_say_what_they_are(kind: Kind, when: PartialDate, dates: dict[str, str]) -> None:
    fields = embed(notice(milestone(kind, when=when)))["fields"]
    assert {field["name"]: field["value"] for field in fields} == dates


def test_it_opens_the_timeline_and_can_be_reported() -> None:
    [row] = draw(notice())["components"]
    ids = [button["custom_id"] for button in row["components"]]
    assert ids == ["clapper:1:timeline:7", "clapper:1:report:1"]


def test_what_is_withdrawn_says_why_and_what_stands_and_is_reported_no_more() -> None:
    untrue = replace(milestone(state=MilestoneState.RETRACTED), retracted_because="Another *show*.")
    body = draw(notice(untrue, instead=RENEWED, message_id=5))
    [drawn] = body["embeds"]
    assert r"**Withdrawn:** Another \*show\*." in drawn["description"]
    assert "**What stands:** renewed for season 2, 17 January 2016" in drawn["description"]
    [row] = body["components"]
    assert [button["label"] for button in row["components"]] == ["Timeline"]


def test_a_correction_answers_the_announcement_and_notifies_nobody() -> None:
    untrue = milestone(state=MilestoneState.RETRACTED)
    first = notice(untrue, role_id=55)
    owed = replace(first.announcement, form=Form.CORRECTION, reply_to=4711)
    body = draw(replace(first, announcement=owed))
    assert body["message_reference"] == {"message_id": "4711", "fail_if_not_exists": False}
    assert body["flags"] == 1 << 12
    assert body["content"] == ""
    assert body["allowed_mentions"]["parse"] == []
    [drawn] = body["embeds"]
    assert drawn["title"] == "Correction: Jessica Jones"
    assert "~~filming of season 2 has begun~~" in drawn["description"]
    edited = draw(replace(first, announcement=replace(owed, message_id=1)))
    assert not {"flags", "message_reference"} & edited.keys()


def test_a_silent_announcement_notifies_nobody_and_is_edited_without_the_flag() -> None:
    first = notice()
    silent = replace(first.announcement, silent=True)
    assert draw(replace(first, announcement=silent))["flags"] == 1 << 12
    edited = replace(first, announcement=replace(silent, message_id=1))
    assert "flags" not in draw(edited)


def test_without_a_role_nobody_is_mentioned() -> None:
    body = draw(notice())
    assert body["content"] == ""
    assert body["allowed_mentions"] == {"parse": []}


def test_a_follow_with_a_role_pings_exactly_that_role() -> None:
    body = draw(notice(role_id=55))
    assert body["content"] == "<@&55>"
    assert body["allowed_mentions"] == {"parse": [], "roles": ["55"]}


def test_an_edit_keeps_the_words_and_pings_nobody() -> None:
    body = draw(notice(role_id=55, message_id=900))
    assert body["content"] == "<@&55>"
    assert body["allowed_mentions"] == {"parse": []}


def test_a_superseded_one_is_struck_through_and_says_what_is_true_now() -> None:
    dated = milestone(
        Kind.PREMIERE_DATED, when=PartialDate(2018, 3, 8), state=MilestoneState.SUPERSEDED
    )
    moved = milestone(
        Kind.PREMIERE_MOVED, when=PartialDate(2018, 5), reports=(evidence("Variety"),)
    )
    drawn = embed(notice(dated, instead=moved))
    assert drawn["title"] == "🗓️ ~~Jessica Jones: season 2 premieres on 8 March 2018~~"
    first = drawn["description"].splitlines()[0]
    assert first.startswith(
        "**No longer so. Now:** premiere of season 2 moves to May 2018 ([Variety]"
    )


def test_a_date_that_became_finer_is_not_struck_through() -> None:
    vague = milestone(Kind.PREMIERE_DATED, when=PartialDate(2018), state=MilestoneState.SUPERSEDED)
    fine = milestone(Kind.PREMIERE_DATED, when=PartialDate(2018, 3, 8))
    drawn = embed(notice(vague, instead=fine))
    assert drawn["title"] == "🗓️ Jessica Jones: season 2 premieres in 2018"
    first = drawn["description"].splitlines()[0]
    assert first.startswith("**More is known now:** season 2 premieres on 8 March 2018")


def test_a_retracted_one_is_struck_through_and_says_so() -> None:
    drawn = embed(notice(milestone(state=MilestoneState.RETRACTED)))
    assert drawn["title"].startswith("🎬 ~~")
    assert "not to be true" in drawn["description"]


def test_a_very_long_title_leaves_room_for_what_happened() -> None:
    title = embed(notice(show=replace(SHOW, title="long " * 1200)))["title"]
    assert title.endswith("…: filming of season 2 has begun")


OUTSIDE = (
    st.text()
    | st.text(st.sampled_from("@everyone*_~|`<>#[]()\\ קصﷺ🎬\u202e"), max_size=50)
    | st.just("*" * 6000)
)


@given(OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, st.sampled_from(Kind), st.sampled_from(MilestoneState))
def test_no_outside_text_breaks_a_limit_or_pings(
    title: str, name: str, quote: str, url: str, kind: Kind, state: MilestoneState
) -> None:
    reports = tuple(evidence(f"{name}{number}", quote, url=url) for number in range(9))
    about = milestone(kind, subject=name, role=quote, state=state, reports=reports)
    show = replace(SHOW, title=title, network=name, url=url)
    body = draw(notice(about, show=show, instead=about))
    assert broken_limits(body) == []
    assert "@everyone" not in str(body)
