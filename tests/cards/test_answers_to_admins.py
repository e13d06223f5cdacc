"""What admins are answered stays within Discord's limits, whatever outlets and Discord wrote."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.insight import ChannelHealth, Health
from bot.alerts.ports import Subject
from bot.alerts.replay import Replay, Replayed, Told
from bot.alerts.why import Explained, Reason
from bot.cards import correction, replay_card, report_card, status_card, why_card
from bot.cards.card import Card
from bot.domain.announcement import DeliveryState
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import MilestoneState
from bot.store.ledger.news import News
from bot.store.outbox.insight import Deliveries, Posting
from tests.cards.examples import SEEN, SHOW, evidence, milestone, notice
from tests.cards.limits import broken_limits

OF_SILENCE = list(Reason)[list(Reason).index(Reason.MERGED) :]  # nothing is in the outbox
FOLLOW = Follow(1, 100, 200, Target.show(7), role_id=5)


def drawn(card: Card) -> dict[str, object]:
    embed = {"title": "-", **card.embed.to_dict()}
    return {"embeds": [embed], "components": card.components()}


@settings(max_examples=50, deadline=None)
@given(st.text(), st.integers(1, 60), st.sampled_from(OF_SILENCE))
def test_no_explanation_breaks_a_limit(text: str, number: int, reason: Reason) -> None:
    reports = tuple(evidence(f"{text}{n}", text * 40) for n in range(number))
    about = milestone(Kind.CAST_ADDED, subject=text * 9, reports=reports)
    subject = Subject(about, replace(SHOW, title=text * 20))
    posting = Posting(1, 1, 100, 200, DeliveryState.SENT, SEEN, 4711, text * 30)
    for follow in (FOLLOW, None):
        one = Explained(subject, 200, Reason.HELD, follow, posting)
        assert broken_limits(drawn(why_card.of_one(one, text * 9))) == []
    absent = Explained(subject, 200, reason, FOLLOW)
    assert broken_limits(drawn(why_card.of_show(text * 20, 200, [absent] * number))) == []
    assert broken_limits(drawn(report_card.ask(subject, decides=False))) == []


@settings(max_examples=50, deadline=None)
@given(st.text(), st.integers(1, 200))
def test_no_status_or_simulation_breaks_a_limit(text: str, number: int) -> None:
    one = ChannelHealth(200, 3, text * 9, Deliveries(SEEN, 1, 2, 3))
    health = Health([one] * number, None, SEEN + timedelta(days=2))
    missing = {200: ["Send Messages", "Embed Links"]}
    assert broken_limits(drawn(status_card.draw(health, missing))) == []
    news = News(1, Kind.FILMING_STARTED, Certainty.CONFIRMED, SEEN)
    post = Replayed(Told(news, milestone(), text * 20, None), FOLLOW)
    replay = Replay(SEEN, [post] * number, 1, 2)
    assert broken_limits(drawn(replay_card.draw(replay, text * 20, "all news"))) == []


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_no_correction_breaks_a_limit(text: str) -> None:
    untrue = replace(milestone(state=MilestoneState.RETRACTED), retracted_because=text * 30)
    about = notice(untrue, show=replace(SHOW, title=text * 20), instead=milestone())
    assert broken_limits(dict(correction.draw(about))) == []


def test_a_healthy_server_reads_well() -> None:
    well = ChannelHealth(200, 2, None, Deliveries(SEEN, 0, 0, 0))
    card = status_card.draw(Health([well], SEEN, SEEN + timedelta(hours=3)), {})
    assert card.embed.description == "✅ <#200>: 2 follows, last posted 3 hours ago"
    assert card.embed.footer.text == "Last article read 3 hours ago."
