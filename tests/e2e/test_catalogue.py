"""`clapper run` with all of TVmaze's shows: at once from the store, details seconds later."""

import pytest

from bot.app import open_catalogue
from bot.catalogue.mirror import Mirror
from bot.sandbox import Sandbox
from bot.sources.tvmaze import open_tvmaze
from bot.store.address import Address
from tests.e2e.processes import clapper_run
from tests.sources.tvmaze.double import TvMazeDouble, a_part, a_season, a_show, tvmaze_on_loopback

READY = 30.0  # seconds for a process to start on a busy machine


@pytest.fixture(autouse=True)
def _embedded_only(database: str) -> None:
    if database != "sqlite":
        pytest.skip("this starts processes on a SQLite file")


async def mirror(double: TvMazeDouble, store: Address) -> None:
    async with open_catalogue(store), open_tvmaze(double.address, interval=0) as tvmaze:
        await Mirror(tvmaze).sync()


async def test_a_mirrored_show_is_answered_at_once_and_the_card_soon_has_its_cast(
    store_address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with tvmaze_on_loopback() as double, Sandbox() as sandbox:
        monkeypatch.setenv("TVMAZE_URL", double.address)
        double.add(a_show(1, "Copper Lane"))
        double.embeds[1] = {
            "cast": [a_part("Ida Moran", "Nell")],
            "seasons": [a_season(1, episodeOrder=8)],
        }
        await mirror(double, store_address)
        guild = sandbox.guild("A server")
        channel, member = guild.channel("general"), guild.member("Ann")
        async with clapper_run(sandbox, store_address) as running:
            await sandbox.wait_until_ready(timeout=READY)
            first = await sandbox.invoke(member, channel, "show", {"title": "copper lane"})
            assert "Copper Lane" in first.message.text
            await sandbox.wait_for(lambda: "Ida Moran" in first.message.text, timeout=READY)
            assert "TVmaze" in first.message.text
            running.stop()
            code, said = await running.ended()
        assert code == 0
        assert "Traceback" not in said
