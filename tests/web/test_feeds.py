"""Feeds and calendars, asked for as readers ask."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import feedparser
import pytest

from bot.domain.kinds import Kind
from bot.errors import RefusedError
from bot.store.address import Address
from bot.syndication.addresses import Addresses
from bot.syndication.documents import Name
from bot.syndication.syndication import Syndication
from bot.web.feeds import Feeds
from bot.web.server import open_web
from tests.ledger.newsroom import GUILD, Newsroom, claim, day, open_newsroom

HOME = "https://clapper.example/"


class Reader:
    """A reader on loopback, and what it reads from."""

    def __init__(self, room: Newsroom, session: aiohttp.ClientSession, url: str) -> None:
        self.room = room
        self.url = url
        self._session = session

    async def get(self, path: str, **headers: str) -> tuple[aiohttp.ClientResponse, bytes]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self._session.get(f"{self.url}/{path}", headers=named) as answer:
            return answer, await answer.read()


class Time:
    now = day("2017-04-04")


@pytest.fixture
async def reader(store: Address) -> AsyncIterator[Reader]:
    assert store.name
    room = await open_newsroom()
    await room.report("Deadline", "2017-04-03", claim(Kind.FILMING_STARTED))
    Time.now = day("2017-04-04")
    feeds = Feeds(Syndication(home=HOME, clock=lambda: Time.now), clock=lambda: Time.now)
    async with (
        open_web([feeds], "127.0.0.1", 0) as port,
        aiohttp.ClientSession(
            auto_decompress=False, headers={"Accept-Encoding": "identity"}
        ) as session,
    ):
        yield Reader(room, session, f"http://127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        (Name.RSS, "application/rss+xml"),
        (Name.JSON, "application/feed+json"),
        (Name.ICS, "text/calendar"),
    ],
)
@pytest.mark.parametrize("path", ["", "shows/jessica-jones/"])
async def test_each_form_has_an_address(
    reader: Reader, path: str, name: Name, content_type: str
) -> None:
    answer, body = await reader.get(f"{path}{name}")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == f"{content_type}; charset=utf-8"
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert b"Clapper" in body
    if name is not Name.ICS:
        assert f"{HOME}{path}{name}".encode() in body


async def test_what_has_not_changed_is_not_sent_again(reader: Reader) -> None:
    first, _ = await reader.get("feed.xml")
    tag, date = first.headers["ETag"], first.headers["Last-Modified"]
    for asked in ({"If_None_Match": tag}, {"If_Modified_Since": date}, {"If_None_Match": "*"}):
        answer, body = await reader.get("feed.xml", **asked)
        assert (answer.status, body) == (304, b"")
        assert answer.headers["ETag"] == tag
    Time.now += timedelta(minutes=1)  # long enough to be written anew, into the same bytes
    assert (await reader.get("feed.xml", If_None_Match=tag))[0].status == 304
    await reader.room.report("Variety", "2017-04-04", claim(Kind.RENEWED, 3))
    Time.now += timedelta(minutes=1)
    for asked in ({"If_None_Match": tag}, {"If_Modified_Since": date}):
        answer, body = await reader.get("feed.xml", **asked)
        assert answer.status == 200
        assert len(feedparser.parse(body).entries) == 2
        assert answer.headers["ETag"] != tag


async def test_many_who_ask_at_once_are_answered_alike(reader: Reader) -> None:
    answers = await asyncio.gather(*(reader.get("calendar.ics") for _ in range(20)))
    assert {answer.status for answer, _ in answers} == {200}
    assert len({body for _, body in answers}) == 1


@pytest.mark.parametrize(
    ("asked", "squeezed"),
    [
        ("gzip, deflate, br", True),
        ("br;q=1.0, gzip;q=0.8", True),
        ("identity", False),
        ("gzip;q=0", False),
        ("gzip;q=0.0, br", False),
    ],
)
async def test_who_takes_gzip_gets_it(reader: Reader, asked: str, *, squeezed: bool) -> None:
    answer, body = await reader.get("feed.xml", Accept_Encoding=asked)
    assert (answer.headers.get("Content-Encoding") == "gzip") is squeezed
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert b"filming of season 2 has begun" in (gzip.decompress(body) if squeezed else body)


@pytest.mark.parametrize(
    "path",
    ["feed.txt", "shows/no-such-show/feed.xml", "servers/guess/calendar.ics", "servers//feed.xml"],
)
async def test_anything_else_is_not_there(reader: Reader, path: str) -> None:
    assert (await reader.get(path))[0].status == 404


async def test_a_server_has_an_address_that_nobody_guesses_and_that_can_be_reset(
    reader: Reader,
) -> None:
    addresses = Addresses(HOME, clock=lambda: Time.now)
    found = await addresses.of_guild(GUILD)
    assert found == await addresses.of_guild(GUILD)
    path = found[Name.RSS].removeprefix(HOME)
    assert len(path.split("/")[1]) >= 32
    answer, body = await reader.get(path)
    assert answer.headers["Cache-Control"] == "private, max-age=300"
    assert len(feedparser.parse(body).entries) == 1
    fresh = await addresses.reset(GUILD)
    assert (await reader.get(path))[0].status == 404
    assert (await reader.get(fresh[Name.ICS].removeprefix(HOME)))[0].status == 200
    assert set(fresh.values()).isdisjoint(found.values())


async def test_without_a_public_address_there_are_none(store: Address) -> None:
    assert store.name
    with pytest.raises(RefusedError, match="PUBLIC_URL"):
        await Addresses(None).of_guild(GUILD)
