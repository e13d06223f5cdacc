"""The client: what it tells Discord at the start, and what it answers when something fails."""

import asyncio
import logging
from contextlib import suppress

import pytest

from bot.alerts.follows import Follows
from bot.alerts.insight import Insight
from bot.alerts.reports import Reports
from bot.catalogue.shows import Shows
from bot.client import ClapperBot, Services
from bot.domain.show import Show
from bot.ledger.page import mend
from bot.polling.server_feeds import ServerFeeds
from bot.sandbox import Sandbox
from bot.store import notes
from bot.syndication.addresses import Addresses
from tests.cogs.conftest import Town, discord_at


async def boot(sandbox: Sandbox, shows: Shows) -> None:
    """Start the bot, and stop it as soon as it is ready."""
    with discord_at(sandbox):
        bot = ClapperBot(
            Services(
                shows, Follows(), Insight(), Reports(mend), Addresses(None), ServerFeeds(None)
            ),
            notes,
            guild_ready_timeout=0.05,
        )
        async with bot:
            running = asyncio.create_task(bot.start(sandbox.token))
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
        with suppress(asyncio.CancelledError):
            await running


async def test_commands_are_synced_only_when_they_changed(sandbox: Sandbox, shows: Shows) -> None:
    await boot(sandbox, shows)
    await boot(sandbox, shows)
    syncs = [key for key in sandbox.request_counts if key.startswith("PUT")]
    assert [sandbox.request_counts[key] for key in syncs] == [1]


async def test_another_discord_gets_the_commands_too(sandbox: Sandbox, shows: Shows) -> None:
    await boot(sandbox, shows)
    async with Sandbox() as other:
        await boot(other, shows)
        assert any(key.startswith("PUT") for key in other.request_counts)


class BrokenShows(Shows):
    """A catalogue whose store went away."""

    async def find(self, typed: str, *, adult: bool = True) -> Show:
        del adult
        raise ConnectionError(f"no store to look for {typed} in")


class SlowShows(Shows):
    """A catalogue that takes until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = asyncio.Event()

    async def find(self, typed: str, *, adult: bool = True) -> Show:
        await self.go_on.wait()
        return await super().find(typed, adult=adult)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("shows", [BrokenShows()], ids=["broken"])
async def test_a_failure_is_logged_and_answered_politely(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = await town.by_fan("show", title="jessica")
    assert answer.ephemeral
    assert "Something went wrong on our side" in answer.text
    assert "no store" not in answer.text
    [record] = [one for one in caplog.records if one.name == "bot.client.answers"]
    assert record.exc_info
    assert isinstance(record.exc_info[1], ConnectionError)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("shows", [SlowShows()], ids=["slow"])
async def test_a_slow_answer_shows_that_it_is_coming(town: Town, shows: SlowShows) -> None:
    asked = asyncio.create_task(town.by_fan("show", title="jessica"))
    await town.sandbox.wait_for(lambda: any(one.loading for one in town.channel.messages))
    shows.go_on.set()
    answer = await asked
    assert "No shows are known yet" in answer.text
    assert not any(one.loading for one in town.channel.messages)
