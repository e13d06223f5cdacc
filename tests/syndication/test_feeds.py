"""The ledger as feeds, read by readers that are not ours."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import feedparser
import orjson
import pytest
from hypothesis import given
from lxml import etree

from bot.domain.claim import ShowRef
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind
from bot.domain.show import Show
from bot.ledger.page import mend
from bot.sources.strictly import parse_strictly
from bot.store import follows
from bot.store.catalogue import shows
from bot.store.ledger import milestones
from bot.store.transaction import transaction
from bot.syndication.json_feed import write_json
from bot.syndication.plain import line
from bot.syndication.rss import write_rss
from bot.syndication.scope import Scope
from bot.syndication.syndication import Syndication
from bot.syndication.values import Feed, Item, Report, State
from tests.ledger.newsroom import GUILD, Newsroom, Story, claim, day
from tests.ledger.test_local import by_fans, feed_of
from tests.syndication.conftest import HOSTILE

HOME = "https://clapper.example/"
URL = "https://deadline.com/2017/04/a&b/"
NOW = day("2017-04-10")


async def read(scope: Scope | None = None) -> Any:  # noqa: ANN401 - feedparser has no types
    """Read a feed as feedparser does, which must have nothing to complain about."""
    syndication = Syndication(home=HOME, clock=lambda: NOW)
    feed = await syndication.feed(scope or syndication.everything(), "feed.xml")
    parsed = feedparser.parse(write_rss(feed))
    assert not parsed.bozo
    return parsed


async def began(room: Newsroom) -> None:
    await room.run(Story("Deadline", day("2017-04-03"), [claim(Kind.FILMING_STARTED)], url=URL))


async def test_a_milestone_is_one_item_with_its_evidence(room: Newsroom) -> None:
    await began(room)
    await room.report("Variety", "2017-04-04", claim(Kind.FILMING_STARTED))
    parsed = await read()
    assert parsed.version == "rss20"
    [link] = [link for link in parsed.feed.links if link.rel == "self"]
    assert link.href == f"{HOME}feed.xml"
    [entry] = parsed.entries
    assert entry.title == "Jessica Jones: filming of season 2 has begun"
    assert entry.link == URL
    assert entry.published_parsed[:4] == (2017, 4, 3, 12)
    assert [tag.term for tag in entry.tags] == ["Jessica Jones", "Filming started", "confirmed"]
    assert "Variety: “filming_started 2”" in entry.summary
    assert f'<a href="{URL.replace("&", "&amp;")}">Deadline</a>' in entry.summary


async def test_an_item_keeps_its_name_when_it_changes(room: Newsroom) -> None:
    await room.report("Deadline", "2017-04-03", claim(Kind.RENEWED, None))
    before = (await read()).entries[0]
    await room.report("Variety", "2017-04-04", claim(Kind.RENEWED, 3))
    after = (await read()).entries[0]
    assert before.id == after.id == UUID(after.id.removeprefix("urn:uuid:")).urn
    assert not after.guidislink
    assert (before.title, after.title) == (
        "Jessica Jones: renewed for another season",
        "Jessica Jones: renewed for season 3",
    )


async def test_what_was_taken_back_says_so_with_the_reason(room: Newsroom) -> None:
    await began(room)
    [known] = await room.milestones()
    async with transaction():
        await milestones.retract(known.id, "It was <b>a joke</b>", now=NOW)
        await mend(known.id, NOW)
    [entry] = (await read()).entries
    assert entry.title == "Withdrawn: Jessica Jones: filming of season 2 has begun"
    assert "Withdrawn: It was ‹b›a joke‹/b›." in entry.summary  # noqa: RUF001 - look-alikes
    assert "retracted" in [tag.term for tag in entry.tags]


async def test_what_is_no_longer_so_says_what_stands(room: Newsroom) -> None:
    await room.report("Deadline", "2017-04-03", claim(Kind.PREMIERE_DATED, when="2018-03-08"))
    await room.report("Deadline", "2017-04-05", claim(Kind.PREMIERE_MOVED, when="2018-04-12"))
    newest, oldest = (await read()).entries
    assert newest.title == "Jessica Jones: premiere of season 2 moves to 12 April 2018"
    assert oldest.title == "No longer so: Jessica Jones: season 2 premieres on 8 March 2018"
    assert "What stands: premiere of season 2 moves to 12 April 2018." in oldest.summary


async def test_rumours_stay_out_unless_a_server_follows_them(room: Newsroom) -> None:
    await room.report("Blog", "2017-04-03", claim(Kind.RENEWED, 3, certainty=Certainty.RUMOURED))
    assert (await read()).entries == []
    syndication = Syndication()
    [entry] = (await read(await syndication.of_guild(GUILD))).entries
    assert entry.title == "Jessica Jones: rumour: renewed for season 3"


async def test_a_server_has_what_its_follows_cover_and_a_show_what_is_its_own(
    room: Newsroom,
) -> None:
    other = await shows.add(Show(id=0, slug="", title="Severance", network="Apple TV+"))
    await began(room)
    cast = claim(Kind.CAST_ADDED, subject="Krysten Ritter", show=ShowRef("Severance"))
    await room.report("Deadline", "2017-04-05", cast)
    await room.report("Variety", "2017-04-06", claim(Kind.RENEWED, 3, show=ShowRef("Severance")))
    syndication = Syndication()
    of_show = await syndication.of_show(other.slug)
    assert of_show is not None
    assert len((await read()).entries) == 3
    assert len((await read(of_show)).entries) == 2
    assert len((await read(await syndication.of_guild(GUILD))).entries) == 1
    person = Follow(0, GUILD, 2, Target.person("Krysten Ritter"))
    await follows.save(person, now=NOW)
    await follows.suspend("channel_id", 1, "closed")  # what is followed in a closed channel too
    titles = [entry.title for entry in (await read(await syndication.of_guild(GUILD))).entries]
    assert titles == [
        "Severance: Krysten Ritter joins season 2",
        "Jessica Jones: filming of season 2 has begun",
    ]
    assert await syndication.of_show("no-such-show") is None


@pytest.mark.parametrize(
    ("target", "found"),
    [
        (Target.person("KRYSTEN RITTER"), 1),
        (Target.person("Rachael Taylor"), 0),
        (Target.network("apple tv +"), 2),
        (Target.network("Netflix"), 1),
        (Target.network("BBC One"), 0),
    ],
)
async def test_a_person_and_a_network_are_found_however_they_are_spelt(
    room: Newsroom, target: Target, found: int
) -> None:
    await shows.add(Show(id=0, slug="", title="Severance", network="Apple TV+"))
    await began(room)
    cast = claim(Kind.CAST_ADDED, subject="Krysten Ritter", show=ShowRef("Severance"))
    await room.report("Deadline", "2017-04-05", cast)
    await room.report("Variety", "2017-04-06", claim(Kind.RENEWED, 3, show=ShowRef("Severance")))
    await follows.save(Follow(0, 77, 2, target), now=NOW)
    assert len((await read(await Syndication().of_guild(77))).entries) == found


async def test_what_only_a_servers_own_feed_says_is_in_its_feed_alone(room: Newsroom) -> None:
    other = Follow(0, GUILD + 1, 2, Target.show(room.show.id))
    await follows.save(other, now=NOW)
    feed = await feed_of(GUILD)
    await by_fans(room, feed, kind=Kind.PREMIERE_DATED, when="2017-05-24")
    syndication = Syndication(clock=lambda: NOW)
    own = await syndication.of_guild(GUILD)
    [entry] = (await read(own)).entries
    assert entry.title == "Jessica Jones: season 2 reportedly premieres on 24 May 2017"
    assert "fans" in entry.summary
    assert len((await syndication.calendar(own)).events) == 1
    for scope in (await syndication.of_guild(GUILD + 1), syndication.everything()):
        assert (await read(scope)).entries == []
        assert (await syndication.calendar(scope)).events == []


async def test_clapper_reads_its_own_feeds(room: Newsroom) -> None:
    await began(room)
    syndication = Syndication(home=HOME)
    feed = await syndication.feed(syndication.everything(), "feed.json")
    for body in (write_rss(feed), write_json(feed)):
        [item] = parse_strictly(body, HOME, NOW).items
        assert item.title == "Jessica Jones: filming of season 2 has begun"
        assert item.guid == feed.items[0].id.urn
        assert item.published_at == feed.items[0].published


async def test_a_json_feed_has_what_the_specification_asks_for(room: Newsroom) -> None:
    await began(room)
    syndication = Syndication(home=HOME)
    whole = orjson.loads(write_json(await syndication.feed(syndication.everything(), "feed.json")))
    assert whole["version"] == "https://jsonfeed.org/version/1.1"
    assert whole["feed_url"] == f"{HOME}feed.json"
    [item] = whole["items"]
    assert item["url"] == URL
    assert item["_clapper"]["state"] == "stands"
    assert item["date_published"] == "2017-04-03T12:00:00+00:00"


@given(title=HOSTILE, quote=HOSTILE, outlet=HOSTILE)
def test_no_text_is_taken_for_markup(title: str, quote: str, outlet: str) -> None:
    report = Report(line(outlet), line(quote), URL)
    item = Item(
        id=UUID(int=1),
        title=line(title),
        show=line(title),
        kind="Trailer",
        certainty="confirmed",
        state=State.STANDS,
        note=line(quote),
        reports=[report],
        published=NOW,
        changed=NOW + timedelta(days=1),
    )
    feed = Feed(UUID(int=2), line(title), line(title), HOME, None, [item])
    root = etree.fromstring(write_rss(feed))
    assert root.findtext("channel/item/title") == item.title
    assert not {"<", ">"} & set(item.title)
    body = root.findtext("channel/item/description") or ""
    drawn = etree.HTML(f"<div>{body}</div>")
    assert {element.tag for element in drawn.iter()} <= {
        *("html", "body", "div", "p", "strong", "ul", "li", "a")
    }
    whole = orjson.loads(write_json(feed))
    assert whole["items"][0]["title"] == item.title


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", 'https://x/"onload="y', "https://x/\u202ey", "https://[", None]
)
async def test_only_web_addresses_become_links(room: Newsroom, url: str | None) -> None:
    story = Story("Deadline", day("2017-04-03"), [claim(Kind.FILMING_STARTED)], url=url)
    await room.run(story)
    [entry] = (await read()).entries
    assert "link" not in entry
    assert "href" not in entry.summary
