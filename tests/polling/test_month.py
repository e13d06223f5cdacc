"""A month of mixed news from ten outlets: what a channel on Discord hears, and nothing else."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.alerts.delivery import Delivery
from bot.alerts.pacer import Pacer
from bot.app import App, open_app
from bot.demo.clock import StoryClock
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty
from bot.domain.source import Origin
from bot.polling.curated import add_source
from bot.polling.poller import Poller
from bot.sandbox import ChannelHandle, Sandbox
from bot.sandbox.state import NO_MENTIONS
from bot.sender import open_sender
from bot.sources.fetching import open_fetcher
from bot.sources.outlets import known_outlet
from bot.sources.parsing import open_parser
from bot.store.address import Address
from bot.store.outbox import delivery as outbox
from bot.store.polling import sources
from tests.polling.month import START, open_outlets, told
from tests.sources.feeds import item, rss
from tests.sources.site import LOOPBACK, Site, open_site

DAY = timedelta(days=1)
POLLED_AT = (10.5, 15, 20)  # hours of a day

ANNOUNCED = (
    "Severance: renewed for season 4",
    "Silo: filming of season 4 has begun",
    "The Wheel of Time: cancelled",
    "The Bear: Tessa Thompson joins season 5 as Series Regular",
    "Foundation: season 4 premieres on 10 July 2026",
    "Slow Horses: trailer for season 7",
    "Yellowjackets: season 5 will be the last",
    "The Last of Us: filming of season 3 has wrapped",
    "Tulsa King: Garrett Hedlund leaves the cast (season 5)",
    "The Wheel of Time: saved for season 4",
    "House of the Dragon: filming of season 4 is paused",
    "Foundation: premiere of season 4 moves to 21 August 2026",
    "The Lighthouse Ledger: ordered to series",
    "Fallout: filming of season 3 has begun",
    "House of the Dragon: filming of season 4 has resumed",
    "Slow Horses: season 7 is out",
)
NO_LONGER_SO = (
    "The Wheel of Time: cancelled",
    "Foundation: season 4 premieres on 10 July 2026",
    "House of the Dragon: filming of season 4 is paused",
)
ABOUT_SEVERANCE = (
    *("Deadline", "Variety", "The Hollywood Reporter", "TVLine", "Collider", "The A.V. Club"),
    "Radio Times",
)


@dataclass
class Month:
    app: App
    site: Site
    clock: StoryClock
    poller: Poller
    delivery: Delivery
    everything: ChannelHandle
    one_show: ChannelHandle

    async def pass_by(self, days: int = 31) -> None:
        for day in range(days):
            for hour in POLLED_AT:
                await self.poll_at(START + day * DAY + timedelta(hours=hour))

    async def poll_at(self, moment: datetime) -> None:
        """Poll what is due, and deliver what is owed then."""
        self.clock.move_to(moment)
        while await self.poller.run_once():
            await self.clock.sleep(2)
        while (due := await outbox.next_due()) is not None and due <= self.clock():
            await self.delivery.run_once()


@pytest.fixture
async def month(store_address: Address) -> AsyncIterator[Month]:
    clock = StoryClock(START)
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(Sandbox(clock=clock, limit_ticks=clock.ticks))
        guild = sandbox.guild("Small Screen Club")
        channels = guild.channel("everything"), guild.channel("wheel")
        site = await stack.enter_async_context(open_site())
        app = await stack.enter_async_context(open_app(store_address, clock=clock))
        fetcher = await stack.enter_async_context(open_fetcher(allow=LOOPBACK, clock=clock))
        parser = await stack.enter_async_context(open_parser())
        pacer = Pacer(45, clock=clock.ticks, sleep=clock.sleep)
        sender = await stack.enter_async_context(
            open_sender(sandbox.token, pacer, api=sandbox.api_url)
        )
        for name, outlet in open_outlets(site, clock).items():
            await add_source(site.url(outlet.path), known_outlet(name), Origin.USER, now=clock())
        wheel = await app.shows.find("the-wheel-of-time")
        for channel, target in zip(
            channels, (Target.everything(), Target.show(wheel.id)), strict=True
        ):
            await app.follows.follow(
                Follow(0, guild.id, channel.id, target, min_certainty=Certainty.RUMOURED)
            )
        poller = Poller(fetcher, parser, app.pipeline.take_all, clock=clock)
        yield Month(app, site, clock, poller, app.delivery(sender), *channels)


def titles(channel: ChannelHandle) -> list[str]:
    """Return what the messages announce, without the emoji before it."""
    drawn = [str(message.embeds[0]["title"]) for message in channel.messages]
    return [title.partition(" ")[2] for title in drawn]


async def test_of_a_month_of_news_exactly_what_happened_is_announced_each_once(
    month: Month,
) -> None:
    assert len(told()) >= 150
    await month.pass_by()

    announced = titles(month.everything)
    assert [title.strip("~") for title in announced] == list(ANNOUNCED)
    struck = [title for title in announced if title.startswith("~~")]
    assert [title.strip("~") for title in struck] == list(NO_LONGER_SO)
    assert [title.strip("~") for title in titles(month.one_show)] == [
        title for title in ANNOUNCED if title.startswith("The Wheel of Time")
    ]
    [severance, *_] = month.everything.messages
    assert all(outlet in severance.text for outlet in ABOUT_SEVERANCE)

    health = {source.outlet.name: source for source in await sources.sources()}
    assert [source.error for source in health.values()] == [None] * 10
    assert "/rss/" in health["The Hollywood Reporter"].url, "it moved for good"


INJECTED = (
    "‘Silo’ Renewed for Season 5, @everyone [free](https://evil.example) ||x|| says Apple TV+",
    "‘The &lt;@&amp;1234&gt; ||Spoiler|| Files’ Renewed for Season 2 at Netflix",
    "‘Fallout’ Season 3 Begins Filming \u202e&lt;t:0:R&gt; `code` &lt;/follow:1&gt; discord.gg/x",
)
PUBLISHER = (
    "<source url='javascript:alert(1)'>@here [Bold](https://evil.example) &lt;@1&gt;</source>"
)


async def test_what_an_outlet_injects_neither_pings_nor_links_nor_formats(month: Month) -> None:
    url = month.site.put(rss(item("Old", number=0, published="")), path="/hostile/")
    await add_source(url, known_outlet("Hostile"), Origin.USER, now=START)
    await month.poll_at(START + timedelta(hours=1))
    for number, title in enumerate(INJECTED, start=1):
        at = START + number * DAY
        told_now = item(title, number=number, published=format_datetime(at), extra=PUBLISHER)
        nowhere = told_now.replace("https://outlet.example/2026", "javascript:alert(1)//")
        month.site.put(rss(nowhere), path="/hostile/")
        await month.poll_at(at + timedelta(hours=8))

    messages = month.everything.messages
    for message in messages:
        assert message.pings == ()
        assert message.mentions == NO_MENTIONS
        said = re.sub(r"\]\((https://outlet|http://127\.0\.0\.1)[^)\s]*\)", "]", message.text)
        said = re.sub(r"\\.", "", said)
        assert not re.search(r"\]\(|\|\||<[@#t/]|@everyone|@here|://|javascript:", said), said
    everything = "".join(message.text for message in messages)
    assert all(show in everything for show in ("Silo", "Spoiler", "Fallout"))
