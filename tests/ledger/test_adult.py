"""A show for adults is told of only where somebody chose it: in age-restricted channels."""

from dataclasses import replace

import pytest

from bot.domain.dates import PartialDate
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Kind
from bot.store import follows
from bot.store.catalogue import mirror, shows
from bot.store.models import ShowRow
from bot.syndication.syndication import Syndication
from tests.ledger.newsroom import CHANNEL, GUILD, claim, day, open_newsroom, owed

pytestmark = pytest.mark.usefixtures("store")

_OTHER = CHANNEL + 1


@pytest.mark.parametrize("target", [Target.everything(), Target.network("Netflix")])
async def test_who_follows_more_than_the_show_hears_nothing_of_it(target: Target) -> None:
    room = await open_newsroom()
    await ShowRow.filter(id=room.show.id).update(adult=True)
    wish = Follow(0, guild_id=GUILD, channel_id=_OTHER, target=target)
    await follows.save(wish, now=day("2016-01-01"))
    await room.report("Variety", "2017-04-03", claim(Kind.RENEWED))
    assert len(await owed()) == 1
    assert await owed(_OTHER) == []


async def test_it_is_in_its_own_feed_and_in_no_other_that_did_not_choose_it() -> None:
    room = await open_newsroom(target=Target.everything())
    await ShowRow.filter(id=room.show.id).update(adult=True)
    await room.report("Variety", "2017-04-03", claim(Kind.RENEWED))
    out = Syndication(clock=lambda: day("2017-04-04"))
    own = await out.of_show(room.show.slug)
    assert own is not None
    scopes = (out.everything(), await out.of_guild(GUILD), own)
    counted = [len((await out.feed(scope, "feed.xml")).items) for scope in scopes]
    assert counted == [0, 0, 1]


async def test_a_known_show_that_a_mirror_calls_adult_is_adult_from_then_on() -> None:
    room = await open_newsroom()
    mirrored = replace(room.show, id=0, tvmaze_id=7, premiered=PartialDate(2015), adult=True)
    await ShowRow.filter(id=room.show.id).update(tvmaze_id=7)
    await mirror.save([mirrored])
    await mirror.save([replace(mirrored, adult=False)])
    [title] = await shows.titles()
    assert title.adult
