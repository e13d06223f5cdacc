"""From a new article to the message in the channel, pushed: by a hub (WebSub) and at POST /ingest.

`clapper run` is a process of its own; hub, outlet and Discord's sandbox are in this one. Beside it:
what a script takes that posts each article as it is, unread.
"""

import asyncio
import socket
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from email.utils import format_datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TypeAlias
from urllib.parse import quote

import aiohttp
import orjson
from aiohttp import web
from pydantic import SecretStr

from bot.app import App, open_app
from bot.bench.bots import clapper_on
from bot.bench.hub import Hub, open_hub
from bot.bench.report import Report, Target
from bot.domain.article import Outlet
from bot.domain.follow import Follow
from bot.domain.follow import Target as Followed
from bot.domain.kinds import Tier
from bot.domain.source import Origin
from bot.loops import utc_now
from bot.polling.curated import add_source
from bot.polling.poller import Poller
from bot.polling.subscriber import Subscriber
from bot.sandbox import ChannelHandle, Sandbox
from bot.serving import open_doors
from bot.sources.fetching import open_fetcher
from bot.sources.parsing import open_parser
from bot.sources.public_only import PublicOnly
from bot.store.address import parse_address
from bot.store.polling import sources
from bot.web.signature import SIGNATURE, TIMESTAMP, sign
from config.settings import Settings

_SECRET = "a secret of this bench"  # noqa: S105 - of this bench
_SHOWS = (
    *("Severance", "Fargo", "The Witcher", "Lucifer", "Westworld", "Stranger Things"),
    *("Jessica Jones", "Daredevil", "Luke Cage", "The Expanse", "Better Call Saul", "Hannibal"),
)
_WARM_UP = 8
_TURNS = 48
_APART = 0.12  # seconds: a channel may have five messages in five of them
_ITEMS = 12  # that busy outlets keep in a feed
_PATIENCE = 30.0  # seconds; a message that takes as long is lost

Publish: TypeAlias = Callable[[str, int], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Scene:
    """Who takes part, and the channel of each show."""

    sandbox: Sandbox
    hub: Hub
    topic: str
    port: int
    session: aiohttp.ClientSession
    channels: dict[str, ChannelHandle]

    async def by_hub(self, show: str, season: int) -> None:
        """Have the hub push the outlet's feed, with one new article in it."""
        await self.hub.publish(self.topic, _feed(_headline(show, season), f"{show}-{season}"))

    async def by_post(self, show: str, season: int) -> None:
        body = orjson.dumps({"headline": _headline(show, season), "outlet": "Deadline"})
        stamp = int(time.time())
        headers = {TIMESTAMP: str(stamp), SIGNATURE: sign(_SECRET, stamp, body)}
        url = f"http://127.0.0.1:{self.port}/ingest"
        async with self.session.post(url, data=body, headers=headers) as answer:
            answer.raise_for_status()

    async def unread(self, show: str, season: int) -> None:
        """Post the article to Discord as it is, as feed bots do."""
        url = f"{self.sandbox.api_url}/channels/{self.channels[show].id}/messages"
        headers = {"Authorization": f"Bot {self.sandbox.token}"}
        body = {"content": _headline(show, season)}
        async with self.session.post(url, json=body, headers=headers) as answer:
            answer.raise_for_status()


def run() -> Report:
    return asyncio.run(_run())


async def _run() -> Report:
    async with _scene() as scene:
        hub = await _measured(scene, scene.by_hub, first_season=2)
        post = await _measured(scene, scene.by_post, first_season=2 + _TURNS // len(_SHOWS))
        unread = await _measured(scene, scene.unread, first_season=2)
    measured = {"hub": hub, "POST /ingest": post, "posted unread": unread}
    figures = {name: _in_words(times) for name, times in measured.items()}
    figures["the same, polled"] = "half the feed's interval: 2.5 minutes at the shortest"
    return Report(
        "ingest",
        (
            Target("pushed by a hub to the message, p50", median(hub), "ms", at_most=300),
            Target("POST /ingest to the message, p50", median(post), "ms", at_most=300),
        ),
        figures,
    )


def _in_words(times: Sequence[float]) -> str:
    slowest = quantiles(times, n=100)[98]
    return f"p50 {median(times):.0f} ms, p99 {slowest:.0f} ms, n={len(times)}"


async def _measured(scene: Scene, publish: Publish, *, first_season: int) -> list[float]:
    """Return the milliseconds from each article to its message."""
    times = []
    for turn in range(_TURNS):
        show = _SHOWS[turn % len(_SHOWS)]
        channel = scene.channels[show]
        arrived = partial(_has_more, channel, len(channel.messages))
        began = time.perf_counter()
        publishing = asyncio.ensure_future(publish(show, first_season + turn // len(_SHOWS)))
        await scene.sandbox.wait_for(arrived, timeout=_PATIENCE)
        times.append((time.perf_counter() - began) * 1000)
        await publishing
        await asyncio.sleep(_APART)
    return times[_WARM_UP:]


def _has_more(channel: ChannelHandle, before: int) -> bool:
    return len(channel.messages) > before


@asynccontextmanager
async def _scene() -> AsyncIterator[Scene]:
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="clapper-bench-"))
        database, port = Path(folder) / "bench.db", _free_port()
        sandbox = await stack.enter_async_context(Sandbox())
        hub = await stack.enter_async_context(open_hub())
        topic = await stack.enter_async_context(_outlet(hub.url))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        guild = sandbox.guild("A server")
        channels = {show: guild.channel(f"news-{place}") for place, show in enumerate(_SHOWS)}
        settings = Settings(
            _env_file=None,
            public_url=f"http://127.0.0.1:{port}",
            ingest_secret=SecretStr(_SECRET),
        )
        async with open_app(parse_address(f"sqlite:///{database}")) as app:
            for show, channel in channels.items():
                target = Followed.show((await app.shows.find(show)).id)
                await app.follows.follow(Follow(0, guild.id, channel.id, target))
            await _subscribe(app, settings, port, topic)
        more = {
            "WEB_PORT": str(port),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "INGEST_SECRET": _SECRET,
        }
        await stack.enter_async_context(clapper_on(sandbox, database, more))
        await _until_served(session, port)
        yield Scene(sandbox, hub, topic, port, session, channels)


async def _subscribe(app: App, settings: Settings, port: int, topic: str) -> None:
    """Read the outlet's feed once, and subscribe to it at its hub."""
    async with (
        open_doors(app, settings, port),
        open_fetcher(allow=PublicOnly(allow_loopback=True)) as fetcher,
        open_parser() as parser,
    ):
        await add_source(topic, Outlet("Deadline", Tier.TRADE), Origin.USER, now=utc_now())
        [source] = await sources.sources()
        subscriber = Subscriber(fetcher, f"{settings.public_url}/")
        take = app.pipeline.take_all
        poller = Poller(fetcher, parser, take, on_hub=subscriber.offer)
        await sources.hurry(source, at=utc_now())
        await poller.run_once()
        await subscriber.run_once()


@asynccontextmanager
async def _outlet(hub: str) -> AsyncIterator[str]:
    """Serve a feed that names a hub; yields its address."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(
            body=_feed("What the ending means, explained", "old"),
            headers={"Link": f'<{hub}>; rel="hub"'},
        )

    app = web.Application()
    app.add_routes([web.get("/feed/", page)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/feed/"
    finally:
        await runner.cleanup()


async def _until_served(session: aiohttp.ClientSession, port: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/healthz"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)


def _headline(show: str, season: int) -> str:
    return f"{show} Renewed for Season {season}"


def _feed(headline: str, name: str) -> bytes:
    """Write a feed of now, of which the first item is new."""
    old = (_item(f"Ten shows to watch, part {place}", str(place)) for place in range(_ITEMS))
    items = "".join((_item(headline, name), *old))
    return f"<rss version='2.0'><channel><title>Deadline</title>{items}</channel></rss>".encode()


def _item(headline: str, name: str) -> str:
    return (
        f"<item><title>{headline}</title><guid isPermaLink='false'>{quote(name)}</guid>"
        f"<link>https://example.org/{quote(name)}</link>"
        f"<pubDate>{format_datetime(utc_now())}</pubDate>"
        f"<description><![CDATA[<p>{'It comes back. ' * 20}</p>]]></description></item>"
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
