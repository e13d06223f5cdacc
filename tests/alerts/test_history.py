"""A message of ours is known again in a channel's history, also when it has grown since."""

from dataclasses import replace

from bot.alerts.history import OWN_BUTTON, is_ours
from bot.alerts.ports import Body, Subject
from bot.cards.announcement import draw
from bot.cards.card import Action, Button
from bot.domain.announcement import Hold
from bot.domain.kinds import Kind
from bot.domain.milestone import Milestone, MilestoneState
from tests.cards.examples import DEFENDERS, milestone, notice

LEAD, OTHER = milestone(Kind.RENEWED, id_=1), milestone(Kind.RENEWED, id_=2)


def posted(body: Body, author: str = "5") -> dict[str, object]:
    """Return what Discord's history says of it: the nonce need not be there."""
    return {**body, "id": "77", "author": {"id": author}}


def known(message: dict[str, object], body: Body) -> bool:
    return is_ours(message, body, own_id="5", nonce="NONCE")


def test_a_message_is_known_by_its_nonce_its_button_or_its_title() -> None:
    body = draw(notice(LEAD))
    assert known(posted(body), body)
    reply = draw(notice(replace(LEAD, state=MilestoneState.RETRACTED)))
    assert known(posted(reply), reply)
    assert known({**posted({"content": ""}), "nonce": "NONCE"}, body)
    assert not known(posted(draw(notice(OTHER, show=DEFENDERS))), body)
    assert not known(posted(body, author="6"), body)


def test_a_message_that_others_joined_since_is_known_by_its_own_button() -> None:
    alone = draw(notice(LEAD))
    about = notice(LEAD)
    grown = draw(
        replace(
            about,
            announcement=replace(about.announcement, hold=Hold.BURST),
            others=(Subject(OTHER, DEFENDERS),),
        )
    )
    assert grown["embeds"] != alone["embeds"]
    assert known(posted(alone), grown)
    assert not known(posted(draw(notice(OTHER, show=DEFENDERS))), grown)


def test_messages_of_like_titles_are_not_taken_for_each_other() -> None:
    def burst(*told: Milestone) -> Body:
        about = notice(told[0])
        owed = replace(about.announcement, hold=Hold.BURST)
        others = tuple(Subject(one, DEFENDERS) for one in told[1:])
        return draw(replace(about, announcement=owed, others=others))

    third, fourth = (milestone(Kind.RENEWED, id_=id_) for id_ in (3, 4))
    one, another = burst(LEAD, OTHER), burst(third, fourth)
    assert str(one["embeds"]) == str(another["embeds"])
    assert known(posted(one), one)
    assert not known(posted(another), one)


def test_the_button_is_the_one_that_cards_draw() -> None:
    assert Button("Report", Action.REPORT, (7,)).custom_id == f"{OWN_BUTTON}7"
