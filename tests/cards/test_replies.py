"""What the follow commands answer."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cards import replies
from bot.cards.card import Card
from bot.domain.follow import Follow, FollowState, Preset, Target
from bot.domain.kinds import Certainty
from tests.cards.limits import broken_limits

FOLLOW = Follow(1, 100, 200, Target.show(7))


def text(card: Card) -> str:
    return card.embed.description or ""


def test_a_follow_is_repeated_in_words() -> None:
    follow = replace(
        FOLLOW, kinds=Preset.PREMIERES.kinds, min_certainty=Certainty.CONFIRMED, role_id=55
    )
    assert text(replies.followed(follow, "Jessica Jones", is_new=True)) == (
        "<#200> now hears of **Jessica Jones**: premieres only, confirmed only, pings <@&55>."
    )


def test_a_follow_that_was_there_says_still() -> None:
    assert "still hears of" in text(replies.followed(FOLLOW, "Jessica Jones", is_new=False))


def test_unfollowing_says_whether_there_was_anything_to_unfollow() -> None:
    assert "no longer hears" in text(replies.unfollowed("Dark", 200, was_followed=True))
    assert "does not follow" in text(replies.unfollowed("Dark", 200, was_followed=False))


def test_a_paused_follow_says_why() -> None:
    paused = replace(FOLLOW, state=FollowState.SUSPENDED, suspended_because="It was deleted.")
    card = replies.following([(FOLLOW, "Dark"), (paused, "Lost")])
    assert card.embed.title == "Followed here: 2"
    lines = text(card).splitlines()
    assert lines[0] == "**Dark** in <#200>: all news, reported or confirmed"
    assert lines[2] == "-# paused: It was deleted."


def test_a_server_without_follows_is_told_how_to_begin() -> None:
    assert "/follow" in text(replies.following([]))


def test_a_refusal_shows_its_text_as_it_is() -> None:
    assert text(replies.refused("No show is called “**x**”.")) == r"No show is called “\*\*x\*\*”."


@given(st.text(), st.integers(1, 400))
def test_no_list_breaks_a_limit(name: str, number: int) -> None:
    paused = replace(FOLLOW, state=FollowState.SUSPENDED, suspended_because=name * 9)
    for card in (replies.following([(paused, name)] * number), replies.refused(name * 50)):
        embed = {"title": "-", **card.embed.to_dict()}
        assert broken_limits({"embeds": [embed]}) == []
