"""The plugin, used by a test session of somebody else."""

import pytest

pytest_plugins = ["pytester"]

_CONFTEST = 'pytest_plugins = ["bot.sandbox.pytest_plugin"]'
_TEST = """
import discord
from discord.http import Route
import pytest

@pytest.mark.parametrize("number", range({count}))
async def test_a_fresh_discord(sandbox, number):
    assert Route.BASE == sandbox.api_url
    channel = sandbox.guild("g").channel("c")
    client = discord.Client(intents=discord.Intents.none())
    async with client:
        await client.login(sandbox.token)
        await client.get_partial_messageable(channel.id).send("hello")
    assert [one.content for one in channel.messages] == ["hello"]
"""


def test_two_hundred_sandboxes_run_in_one_session(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(_CONFTEST)
    pytester.makepyfile(_TEST.format(count=200))
    pytester.makeini(
        "[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n"
        "filterwarnings =\n  error\n  ignore:'audioop':DeprecationWarning\n"
    )
    outcome = pytester.runpytest_subprocess("-q")
    outcome.assert_outcomes(passed=200)
