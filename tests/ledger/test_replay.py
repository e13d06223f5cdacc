"""What a replay of the ledger posts is what the outbox was owed: one rule, told twice."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import product

from bot.alerts.insight import Insight
from bot.domain.follow import Follow, Preset, Target
from bot.domain.kinds import Certainty, Kind
from bot.store import follows as rows
from bot.store.models import AnnouncementRow
from tests.ledger.newsroom import GUILD, claim, day, open_newsroom

RITTER = "Krysten Ritter"


async def test_the_outbox_owes_exactly_what_a_replay_posts(store: object) -> None:
    """Every combination of target, kinds, certainty and role, against a year of news."""
    assert store
    room = await open_newsroom()
    follows = await _all_sorts_of_follows(room.show.id)
    for month, certainty in enumerate(Certainty, start=1):
        date = f"2017-0{month}-01"
        await room.report("Deadline", date, claim(Kind.RENEWED, month, certainty=certainty))
        cast = claim(Kind.CAST_ADDED, month, certainty=certainty, subject=RITTER)
        await room.report("Variety", date, cast)
        dated = claim(Kind.PREMIERE_DATED, month, certainty=certainty, when="2018")
        await room.report("Variety", date, dated)
    # A rumour that is confirmed, and one that comes too late to be news.
    await room.report("TVLine", "2017-01-09", claim(Kind.RENEWED, 1))
    await room.report("Blog", "2017-03-20", claim(Kind.TRAILER, 1), claim(Kind.PREMIERED, 9))
    insight = Insight(clock=lambda: day("2017-12-01"))
    posted = 0
    for channel_id, wishes in follows.items():
        replayed = await insight.replay(wishes, timedelta(days=365))
        owed = await AnnouncementRow.filter(channel_id=channel_id).values_list(
            "milestone_id", "follow_id", "role_id"
        )
        assert sorted(tuple(row) for row in owed) == sorted(
            (post.told.milestone.id, post.follow.id, post.follow.role_id) for post in replayed.posts
        )
        posted += len(owed)
    assert posted > 50


async def _all_sorts_of_follows(show_id: int) -> dict[int, Sequence[Follow]]:
    targets = (
        Target.show(show_id),
        Target.person(RITTER),
        Target.network("netflix"),
        Target.everything(),
        Target.show(show_id + 1),
    )
    follows: dict[int, Sequence[Follow]] = {}
    for number, (preset, certainty) in enumerate(product(Preset, Certainty)):
        wishes = [
            Follow(
                0,
                GUILD,
                100 + number,
                target,
                preset.kinds,
                certainty,
                # One of a channel's follows pings; which one differs from channel to channel.
                role_id=71 if place == number % len(targets) else None,
            )
            for place, target in enumerate(targets)
        ]
        alone = Follow(0, GUILD, 200 + number, targets[number % 5], preset.kinds, certainty)
        for channel in (wishes, [alone]):
            kept = [(await rows.save(wish, now=day("2016-01-01")))[0] for wish in channel]
            follows[channel[0].channel_id] = kept
    return follows
