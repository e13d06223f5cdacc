"""The timeline: every milestone, newest first, what is untrue struck through."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cards import timeline
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import MilestoneState
from tests.cards.examples import DOSSIER, SHOW, evidence, milestone
from tests.cards.limits import broken_limits

TWENTY = replace(
    DOSSIER, milestones=tuple(milestone(season=one, id_=one) for one in range(20, 0, -1))
)


def buttons(page: int) -> list[str]:
    return [button.custom_id for button in timeline.draw(TWENTY, page).buttons]


def test_a_milestone_stands_with_date_certainty_and_outlets() -> None:
    reports = (evidence(), evidence("TVLine", url=None))
    dossier = replace(DOSSIER, milestones=(milestone(reports=reports),))
    assert timeline.draw(dossier).embed.description == (
        "🎬 **filming of season 2 has begun**\n"
        "3 April 2017 · 🟢 confirmed · "
        "[On Location Vacations](https://olv.example/jessica-jones), TVLine"
    )


def test_what_is_untrue_is_struck_through() -> None:
    gone = (
        milestone(state=MilestoneState.SUPERSEDED),
        milestone(state=MilestoneState.RETRACTED, certainty=Certainty.REPORTED),
    )
    text = timeline.draw(replace(DOSSIER, milestones=gone)).embed.description or ""
    assert "~~🎬 **filming of season 2 has begun**~~ no longer so" in text
    assert "~~🎬 **filming of season 2 has reportedly begun**~~ withdrawn" in text


def test_what_became_finer_is_not_struck_through() -> None:
    vague = replace(
        milestone(Kind.PREMIERE_DATED, when=PartialDate(2018), state=MilestoneState.SUPERSEDED),
        superseded_by=2,
    )
    fine = milestone(Kind.PREMIERE_DATED, when=PartialDate(2018, 3, 8), id_=2)
    text = timeline.draw(replace(DOSSIER, milestones=(fine, vague))).embed.description or ""
    assert "premieres in 2018" in text
    assert "~~" not in text


def test_pages_lead_to_each_other() -> None:
    assert buttons(0) == ["clapper:1:page:7:1"]
    assert buttons(1) == ["clapper:1:page:7:0", "clapper:1:page:7:2"]
    assert buttons(2) == ["clapper:1:page:7:1"]
    assert "of season 1 has" in (timeline.draw(TWENTY, 2).embed.description or "")


def test_a_page_that_is_not_there_becomes_the_last() -> None:
    assert timeline.draw(TWENTY, 99).embed == timeline.draw(TWENTY, 2).embed


def test_a_show_without_milestones_says_so() -> None:
    card = timeline.draw(replace(DOSSIER, milestones=()))
    assert card.embed.description == "No milestones are known yet."
    assert card.buttons == ()


@given(st.text() | st.just("[" * 6000), st.text(), st.integers(0, 3))
def test_no_outside_text_breaks_a_limit(text: str, name: str, page: int) -> None:
    reports = tuple(evidence(f"{name}{number}", text) for number in range(12))
    about = milestone(subject=name, role=text, reports=reports)
    dossier = replace(DOSSIER, show=replace(SHOW, title=text), milestones=(about,) * 20)
    card = timeline.draw(dossier, page)
    body = {"embeds": [card.embed.to_dict()], "components": card.components()}
    assert broken_limits(body) == []
