"""What servers' own feeds say: told to these servers alone, and no matter to all others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.article import Outlet
from bot.domain.claim import Credit, Job, SeasonFact, ShowRef
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.milestone import MilestoneState
from bot.domain.source import Origin
from bot.ledger.record import Record
from bot.store import follows
from bot.store.catalogue import shows
from bot.store.ledger import articles, milestones
from bot.store.models import AnnouncementRow, CreditRow, MilestoneRow, NewsRow
from bot.store.polling import server_feeds, sources
from tests.ledger.newsroom import CHANNEL, GUILD, SHOW, Newsroom, Story, claim, day

OTHER_GUILD, OTHER_CHANNEL = 901, 2
THIRD_GUILD, THIRD_CHANNEL = 902, 3
SURE = claim(Kind.RENEWED, certainty=Certainty.REPORTED)


@pytest.fixture
async def town(room: Newsroom) -> Newsroom:
    """Have three servers follow the show."""
    for guild, channel in ((OTHER_GUILD, OTHER_CHANNEL), (THIRD_GUILD, THIRD_CHANNEL)):
        wish = Follow(0, guild, channel, Target.show(room.show.id))
        await follows.save(wish, now=day("2016-01-01"))
    return room


async def feed_of(*guilds: int, name: str = "fans") -> int:
    now = day("2017-01-01")
    outlet = Outlet(f"{name}.example", Tier.FAN)
    url = f"https://{name}.example/feed"
    hour = timedelta(hours=1)
    await sources.add(url, outlet, Origin.SERVER, interval=hour, first_poll_at=now, now=now)
    source = await sources.find(url)
    assert source is not None
    for guild in guilds:
        assert await server_feeds.give(guild, source.id, now=now)
    return source.id


async def by_fans(
    room: Newsroom,
    feed: int,
    *,
    at: str = "2017-04-03",
    kind: Kind = Kind.RENEWED,
    certainty: Certainty = Certainty.REPORTED,
    when: str | None = None,
) -> Record:
    said = claim(kind, certainty=certainty, when=when)
    return await room.run(Story(f"fans {feed}", day(at), [said], tier=Tier.FAN, feed=feed))


async def told() -> list[int]:
    return sorted(await AnnouncementRow.all().values_list("channel_id", flat=True))  # type: ignore[arg-type]


async def test_only_the_servers_that_have_the_feed_hear_of_it(town: Newsroom) -> None:
    record = await by_fans(town, await feed_of(GUILD, THIRD_GUILD))
    assert record.owed
    assert await told() == [CHANNEL, THIRD_CHANNEL]
    assert await town.milestones() == []
    assert await NewsRow.all().count() == 0
    [milestone] = await milestones.known(town.show.id)
    assert milestone.local
    assert [one.outlet for one in (await milestones.evidence([milestone.id]))[milestone.id]]


async def test_when_others_report_it_everybody_hears_and_nobody_twice(town: Newsroom) -> None:
    await by_fans(town, await feed_of(GUILD))
    record = await town.report("Deadline", "2017-04-04", claim(Kind.RENEWED))
    assert record.owed
    assert await told() == [CHANNEL, OTHER_CHANNEL, THIRD_CHANNEL]
    [milestone] = await town.milestones()
    assert (milestone.local, milestone.certainty) == (False, Certainty.CONFIRMED)
    assert [one.outlet for one in milestone.evidence] == ["Deadline"]
    assert milestone.revision == 2  # the server's message is edited to say who reports it now
    assert await MilestoneRow.all().count() == 1


async def test_what_is_known_already_is_no_news_and_nothing_changes(town: Newsroom) -> None:
    await town.report("Deadline", "2017-04-03", claim(Kind.RENEWED))
    before = await town.milestones()
    record = await by_fans(town, await feed_of(GUILD), at="2017-04-04")
    assert (record.owed, record.revised) == ((), ())
    assert await town.milestones() == before
    assert await told() == [CHANNEL, OTHER_CHANNEL, THIRD_CHANNEL]


async def test_a_false_word_takes_nothing_back_and_stands_in_no_later_reports_way(
    town: Newsroom,
) -> None:
    feed = await feed_of(GUILD)
    await town.report("Deadline", "2017-04-03", SURE)
    await by_fans(town, feed, kind=Kind.CANCELLED, certainty=Certainty.CONFIRMED, at="2017-04-05")
    await by_fans(town, feed, kind=Kind.PREMIERED, certainty=Certainty.CONFIRMED, at="2017-04-05")
    [renewed] = await town.milestones()
    assert renewed.state is MilestoneState.ACTIVE
    record = await town.report("Deadline", "2017-04-06", claim(Kind.FILMING_STARTED))
    assert record.owed
    old = Story("fans", day("2016-04-06"), [claim(Kind.FINAL_SEASON)], seen=day("2017-04-06"))
    assert not (await town.run(replace(old, tier=Tier.FAN, feed=feed))).owed
    assert (await town.report("Variety", "2017-04-07", claim(Kind.FINAL_SEASON))).owed


async def test_a_date_of_theirs_moves_nothing(town: Newsroom) -> None:
    dated = claim(Kind.PREMIERE_DATED, when="2017-11-17")
    await town.report("Deadline", "2017-04-03", dated)
    await by_fans(
        town,
        await feed_of(GUILD),
        kind=Kind.PREMIERE_MOVED,
        when="2018-01-05",
        certainty=Certainty.CONFIRMED,
        at="2017-04-05",
    )
    milestone = await town.only(Kind.PREMIERE_DATED)
    assert (str(milestone.when), milestone.state) == ("2017-11-17", MilestoneState.ACTIVE)


async def test_what_the_operator_took_back_is_news_when_it_becomes_true(town: Newsroom) -> None:
    await by_fans(town, await feed_of(GUILD))
    [milestone] = await milestones.known(town.show.id)
    await milestones.retract(milestone.id, "made up", now=day("2017-04-03"))
    record = await town.report("Deadline", "2017-04-20", claim(Kind.RENEWED))
    assert record.owed
    assert [one.state for one in await town.milestones()] == [MilestoneState.ACTIVE]
    assert (await told()).count(OTHER_CHANNEL) == 1


async def test_two_feeds_of_one_server_are_one_message(town: Newsroom) -> None:
    await by_fans(town, await feed_of(GUILD))
    second = await feed_of(GUILD, OTHER_GUILD, name="others")
    assert (await by_fans(town, second, at="2017-04-04")).owed
    assert await told() == [CHANNEL, OTHER_CHANNEL]
    assert await MilestoneRow.all().count() == 1


async def test_feeds_of_two_servers_know_nothing_of_each_other(town: Newsroom) -> None:
    await by_fans(town, await feed_of(GUILD))
    await by_fans(town, await feed_of(OTHER_GUILD, name="others"), at="2017-04-04")
    assert await told() == [CHANNEL, OTHER_CHANNEL]
    for milestone in await milestones.known(town.show.id):
        assert len((await milestones.evidence([milestone.id]))[milestone.id]) == 1
    assert (await town.report("Deadline", "2017-04-05", claim(Kind.RENEWED))).owed
    assert sorted({*await told()}) == [CHANNEL, OTHER_CHANNEL, THIRD_CHANNEL]
    assert len([one for one in await town.milestones() if one.state is MilestoneState.ACTIVE]) == 1


async def test_they_add_nothing_to_everybodys_catalogue(town: Newsroom) -> None:
    feed = await feed_of(GUILD)
    new = ShowRef("A Show Of Theirs")
    story = Story(
        "fans.example",
        day("2017-04-03"),
        [claim(Kind.RENEWED, show=new), claim(Kind.CAST_ADDED, subject="Their Friend")],
        tier=Tier.FAN,
        credits=[Credit(SHOW, "Their Friend", Job.CAST, "q", "A Villain")],
        facts=[SeasonFact(SHOW, "q", network="Their Network")],
        feed=feed,
    )
    record = await town.run(story)
    assert [one.show for one in record.refused] == [new]
    assert await shows.by_title(new.title) == []
    assert await CreditRow.all().count() == 0
    assert await shows.audience_of(town.show.id) == (None, False)


async def test_an_address_that_they_name_is_still_its_outlets_own(town: Newsroom) -> None:
    url = "https://outlet.example/renewed"
    said = [claim(Kind.RENEWED)]
    feed = await feed_of(GUILD)
    theirs = Story("fans.example", day("2017-04-03"), said, url=url, feed=feed, tier=Tier.FAN)
    await town.run(theirs)
    own = Story("Deadline", day("2017-04-03"), said, url=url)
    assert await articles.unknown([[own.article]]) == [[0]]
    assert (await town.run(own)).owed
    assert await articles.unknown([[theirs.article, own.article]]) == [[]]


@pytest.mark.usefixtures("town")
async def test_what_was_kept_unread_by_a_crash_stays_theirs() -> None:
    feed = await feed_of(GUILD)
    story = Story("fans.example", day("2017-04-03"), [SURE], feed=feed, tier=Tier.FAN)
    await articles.keep(story.article, may_announce=True)
    [unread] = await articles.unread()
    assert unread.article.feed == feed


async def test_a_feed_that_no_server_has_any_more_speaks_to_nobody(town: Newsroom) -> None:
    feed = await feed_of(GUILD)
    await by_fans(town, feed)
    assert await server_feeds.take_all(GUILD, now=day("2017-04-03")) == 1
    await by_fans(town, feed, kind=Kind.TRAILER, at="2017-04-04")
    assert await told() == [CHANNEL]
    assert await sources.find("https://fans.example/feed") is None
