"""`/feeds`, as admins and members see it."""

import re

import pytest

from bot.sandbox import RefusedByClientError
from tests.cogs.conftest import Town


async def test_an_admin_gets_addresses_that_can_be_reset(town: Town) -> None:
    answer = await town.by_admin("feeds")
    assert answer.ephemeral
    [calendar] = re.findall(
        r"https://clapper\.example/servers/[\w-]{32}/calendar\.ics", answer.text
    )
    assert calendar.replace("calendar.ics", "feed.xml") in answer.text
    assert calendar.replace("calendar.ics", "feed.json") in answer.text
    assert "https://clapper.example/shows/SHOW/calendar.ics" in answer.text
    assert calendar in (await town.by_admin("feeds")).text
    reset = await town.by_admin("feeds", reset=True)
    assert "These are new." in reset.text
    assert calendar not in reset.text


async def test_the_command_is_for_those_who_manage_the_server(town: Town) -> None:
    with pytest.raises(RefusedByClientError, match="not offered"):
        await town.by_fan("feeds")
