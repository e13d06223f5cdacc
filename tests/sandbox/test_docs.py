"""docs/sandbox.md says what is true: its faults, levers and doors are there."""

import re
from pathlib import Path

from bot.sandbox import ChannelHandle, Sandbox
from tests.sandbox.conftest import Rest

TEXT = (Path(__file__).parents[2] / "docs" / "sandbox.md").read_text()


async def test_every_lever_is_named(sandbox: Sandbox) -> None:
    listed = re.search(r"Levers: (.+?)\. The page", TEXT, re.DOTALL)
    assert listed
    assert re.findall(r"`(\w+)`", listed[1]) == list(sandbox.levers.names)


async def test_the_faults_shown_can_be_ordered(sandbox: Sandbox, channel: ChannelHandle) -> None:
    shown = re.findall(r"^    (sandbox\.faults\..+?)(?:  #.*)?$", TEXT, re.MULTILINE)
    for line in shown:
        eval(line, {"sandbox": sandbox, "news": channel})  # noqa: S307 - our own documentation
    assert len(sandbox.faults.orders) == len(shown) > 3


async def test_what_a_sandbox_spent_is_told_at_its_door(rest: Rest) -> None:
    before = rest.sandbox.load
    await rest("GET", "/users/@me")
    async with rest.session.get(rest.sandbox.page_url + "admin/load") as answer:
        told = await answer.json()
    assert told["requests"] == before.requests + 1
    assert "GET /admin/load" in TEXT
    assert set(told) == set(before._fields)
