"""From a push to what a channel is owed, and how Clapper says that it is."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import orjson
import pytest
from pydantic import SecretStr

from bot.app import App, open_app
from bot.domain.article import Outlet
from bot.domain.follow import Follow, Target
from bot.domain.source import Origin
from bot.errors import SetupError
from bot.polling.curated import add_source
from bot.serving import open_doors, serve
from bot.store.address import Address
from bot.store.outbox.delivery import count_by_state
from bot.store.polling import sources
from bot.web.signature import SIGNATURE, TIMESTAMP, sign
from config.settings import Settings

SECRET = "a secret of a newsroom"
START = datetime(2017, 4, 1, 9, tzinfo=UTC)


class World:
    """A running web on loopback, and a clock."""

    def __init__(self, app: App, session: aiohttp.ClientSession, url: str) -> None:
        self.app = app
        self.session = session
        self.url = url

    async def push(self, headline: str) -> str:
        body = orjson.dumps({"headline": headline, "outlet": "Deadline"})
        stamp = int(self.app.clock().timestamp())
        headers = {TIMESTAMP: str(stamp), SIGNATURE: sign(SECRET, stamp, body)}
        async with self.session.post(f"{self.url}/ingest", data=body, headers=headers) as answer:
            assert answer.status == 200
            return await answer.text()

    async def ready(self) -> tuple[int, dict[str, str]]:
        async with self.session.get(f"{self.url}/readyz") as answer:
            return answer.status, await answer.json()


class Time:
    now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def world(store_address: Address, time: Time) -> AsyncIterator[World]:
    settings = Settings(_env_file=None, ingest_secret=SecretStr(SECRET))
    async with (
        open_app(store_address, clock=time) as app,
        open_doors(app, settings, 0) as port,
        aiohttp.ClientSession() as session,
    ):
        yield World(app, session, f"http://127.0.0.1:{port}")


async def test_what_is_pushed_is_read_weighed_and_owed(world: World) -> None:
    show = await world.app.shows.find("jessica-jones")
    await world.app.follows.follow(Follow(0, 1, 2, target=Target.show(show.id)))
    assert "filming of season 2 has begun" in await world.push(
        "Filming Begins on Season 2 of Jessica Jones"
    )
    assert sum((await count_by_state()).values()) == 1


async def test_it_is_ready_until_something_stops(world: World, time: Time) -> None:
    assert await world.ready() == (200, {"store": "ok", "sources": "ok", "delivery": "ok"})
    await add_source("https://one.example/", Outlet("One"), Origin.USER, now=time.now)
    time.now += timedelta(hours=25)
    status, said = await world.ready()
    assert status == 503
    assert "for a day" in said["sources"]
    await sources.remove("https://one.example/", now=time.now)
    show = await world.app.shows.find("jessica-jones")
    await world.app.follows.follow(Follow(0, 1, 2, target=Target.show(show.id)))
    await world.push("Filming Begins on Season 2 of Jessica Jones")
    assert (await world.ready())[0] == 200
    time.now += timedelta(minutes=2)
    status, said = await world.ready()
    assert status == 503
    assert "not sent" in said["delivery"]


async def test_alone_it_wants_a_port(world: World) -> None:
    with pytest.raises(SetupError, match="WEB_PORT"):
        await serve(world.app, Settings(_env_file=None), alone=True)


async def test_what_was_pushed_goes_out_again(world: World) -> None:
    await world.push("Filming Begins on Season 2 of Jessica Jones")
    async with world.session.get(f"{world.url}/shows/jessica-jones/feed.json") as answer:
        [item] = (await answer.json())["items"]
    assert item["title"] == "Jessica Jones: filming of season 2 has begun"


async def test_hubs_can_push_only_where_there_is_a_public_address(world: World) -> None:
    async with world.session.post(f"{world.url}/websub/guess", data=b"") as answer:
        assert answer.status == 404
    settings = Settings(_env_file=None, public_url="https://clapper.example/news/")
    assert settings.home == "https://clapper.example/news/"
    async with (
        open_doors(world.app, settings, 0) as port,
        world.session.post(f"http://127.0.0.1:{port}/websub/guess", data=b"") as answer,
    ):
        assert answer.status == 410
