"""`clapper doctor` with a token: Discord is asked, and the invitation is printed."""

from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.doctor import Mark, examine, invite_link
from bot.sandbox import Sandbox
from config.settings import Settings


@pytest.fixture(autouse=True)
def _only_this_set_up(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if database != "sqlite":
        pytest.skip("it looks at a SQLite file")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", None)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'clapper.db'}")
    # What `use_discord_at` sets is for the whole process; these put it back.
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


def use(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox, token: str) -> None:
    monkeypatch.setenv("DISCORD_API_URL", sandbox.api_url)
    monkeypatch.setenv("DISCORD_GATEWAY_URL", sandbox.gateway_url)
    monkeypatch.setenv("DISCORD_TOKEN", token)


async def test_a_good_set_up_is_called_so_and_the_invitation_is_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with Sandbox(bot_name="Clapper") as sandbox:
        use(monkeypatch, sandbox, sandbox.token)
        findings = await examine()
    assert all(finding.mark is not Mark.WRONG for finding in findings)
    told = "\n".join(finding.text for finding in findings)
    assert "the bot is Clapper" in told
    assert invite_link(sandbox.world.application_id) in told


async def test_a_wrong_token_is_found_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Sandbox() as sandbox:
        use(monkeypatch, sandbox, "canary.wrong.token")
        findings = await examine()
    assert findings[-1].mark is Mark.WRONG
    assert "Discord refused the token" in findings[-1].text
    assert "canary" not in "".join(finding.text for finding in findings)


async def test_an_unreachable_discord_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Sandbox() as sandbox:
        use(monkeypatch, sandbox, sandbox.token)
    findings = await examine()
    assert findings[-1].mark is Mark.WRONG
    assert "Discord can't be asked" in findings[-1].text


@pytest.mark.parametrize(
    ("public_url", "port", "mark", "says"),
    [
        ("https://clapper.example", "", Mark.WRONG, "set WEB_PORT too"),
        ("http://clapper.example", "8080", Mark.NOTE, "not https"),
        ("https://clapper.example", "8080", Mark.FINE, "https://clapper.example/"),
    ],
)
async def test_a_public_address_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, public_url: str, port: str, mark: Mark, says: str
) -> None:
    monkeypatch.setenv("PUBLIC_URL", public_url)
    monkeypatch.setenv("WEB_PORT", port)
    [found] = [finding for finding in await examine() if says in finding.text]
    assert found.mark is mark
