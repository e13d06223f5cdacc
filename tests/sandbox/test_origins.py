"""What pages of other sites, open in the same browser, may not do to a sandbox."""

import aiohttp
import pytest

from bot.sandbox import GuildHandle, Sandbox
from tests.sandbox.conftest import Rest

DOORS = ("admin/faults", "page/state", "")


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"])
async def test_this_machine_may_ask(rest: Rest, door: str, host: str) -> None:
    assert await status(rest, door, host) == 200


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("host", ["evil.example:{port}", "127.0.0.1.evil.example", "", "[", "x@y"])
async def test_a_foreign_name_that_leads_here_is_refused(rest: Rest, door: str, host: str) -> None:
    assert await status(rest, door, host) == 403
    assert await status(rest, door, host, origin=f"http://{host}") == 403


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_a_page_of_another_site_is_refused(rest: Rest, door: str, origin: str) -> None:
    assert await status(rest, door, "127.0.0.1:{port}", origin=origin) == 403


async def test_no_lever_moves_for_another_site(rest: Rest, guild: GuildHandle) -> None:
    url = f"{rest.sandbox.page_url}admin/lever"
    order = {"lever": "kick_bot", "guild": str(guild.id)}
    foreign = {"Origin": "https://evil.example"}
    async with rest.session.post(url, json=order, headers=foreign) as answer:
        assert answer.status == 403
        assert "own page" in (await answer.json())["error"]
    assert rest.sandbox.world.bot.id in guild.guild.members


async def test_another_site_can_not_listen(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await session.ws_connect(
                f"{sandbox.page_url}page/events", origin="https://evil.example"
            )


async def status(rest: Rest, door: str, host: str, origin: str | None = None) -> int:
    port = rest.sandbox.page_url.rstrip("/").rpartition(":")[2]
    headers = {"Host": host.format(port=port)} | ({"Origin": origin} if origin else {})
    async with rest.session.get(rest.sandbox.page_url + door, headers=headers) as answer:
        return answer.status
