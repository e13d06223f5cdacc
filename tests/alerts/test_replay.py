"""What would have been posted, had a channel followed. Pure."""

from dataclasses import replace

from bot.alerts.replay import Told, replay
from bot.domain.follow import Preset, Target
from bot.domain.hours import GuildHours, Rhythm
from bot.domain.kinds import Certainty, Kind
from bot.domain.milestone import Milestone
from bot.store.ledger.news import News
from tests.alerts.world import DAY, HOUR, NOON, a_wish
from tests.cards.examples import milestone

JESSICA = Target.show(7)
PAIRS = ((1, 7), (2, 8), (3, 7))  # milestones and their shows


def told(about: Milestone, certainty: Certainty = Certainty.CONFIRMED, *, days: int = 0) -> Told:
    news_of = News(about.id, about.kind, certainty, NOON + days * DAY)
    return Told(news_of, about, "Jessica Jones", "Netflix")


def test_each_milestone_is_posted_once_as_the_first_news_that_is_sure_enough() -> None:
    filming = milestone()
    rumoured, confirmed = told(filming, Certainty.RUMOURED), told(filming, days=2)
    (post,) = replay([a_wish(1, JESSICA)], [rumoured, confirmed, confirmed], NOON).posts
    assert post.at == NOON + 2 * DAY


def test_what_was_held_back_is_counted_by_its_reason() -> None:
    wish = a_wish(1, JESSICA, kinds=Preset.PREMIERES.kinds)
    dated = milestone(Kind.PREMIERE_DATED, id_=2)
    elsewhere = replace(milestone(id_=3), show_id=8)
    history = [told(milestone()), told(dated, Certainty.RUMOURED), told(elsewhere)]
    done = replay([wish], history, NOON)
    assert (done.posts, done.other_kinds, done.too_unsure) == ([], 1, 1)


def test_the_role_of_one_follow_speaks_for_the_others() -> None:
    wishes = [a_wish(1, JESSICA), a_wish(1, Target.everything(), role_id=71)]
    assert replay(wishes, [told(milestone())], NOON).pings == 1


def test_messages_are_counted_as_the_outbox_would_make_them() -> None:
    history = [
        replace_show(told(milestone(kind, id_=number)), number)
        for number, kind in enumerate([Kind.RENEWED] * 9 + [Kind.TRAILER, Kind.CANCELLED], 1)
    ]
    wish = a_wish(1, Target.everything(), role_id=71)
    at_once = replay([wish], history, NOON)
    assert (len(at_once.posts), len(at_once.messages), at_once.pings) == (11, 3, 3)
    digest = replay([replace(wish, rhythm=Rhythm())], history, NOON)
    assert (len(digest.messages), digest.pings) == (1, 1)
    quiet = GuildHours(None, (11 * 60, 13 * 60), frozenset({Kind.CANCELLED}))
    [loud, after] = replay([wish], history, NOON, quiet).messages
    assert (len(loud.posts), len(after.posts)) == (1, 10)
    assert after.posts[0].at == NOON + HOUR


def test_in_a_forum_news_of_another_show_joins_no_message() -> None:
    history = [
        replace_show(told(milestone(Kind.RENEWED, id_=number)), show) for number, show in PAIRS
    ]
    wish = a_wish(1, Target.everything())
    assert len(replay([wish], history, NOON).messages) == 1
    assert len(replay([wish], history, NOON, forum=True).messages) == 2


def replace_show(one: Told, show_id: int) -> Told:
    return replace(one, milestone=replace(one.milestone, show_id=show_id))
