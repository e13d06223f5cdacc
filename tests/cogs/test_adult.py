"""Shows for adults through the sandbox: only age-restricted channels see and follow them."""

import pytest

from bot.domain.show import Show
from bot.store.catalogue import shows as rows
from tests.cogs.conftest import Town

NIGHT = "After Hours Motel"


@pytest.fixture(autouse=True)
async def night(town: Town) -> None:
    await rows.add(Show(0, "", NIGHT, adult=True))
    await town.bot.services.shows.refresh()


async def offered(town: Town, command: str, option: str) -> list[str]:
    typed = await town.sandbox.autocomplete(town.admin, town.channel, command, option, "after h")
    return [choice.name for choice in typed]


async def restrict(town: Town, *, nsfw: bool = True) -> None:
    """Change the channel, and wait until the bot has seen that."""
    seen = town.bot.wait_for("guild_channel_update", timeout=5)
    town.channel.restrict(nsfw=nsfw)
    await seen


async def test_elsewhere_it_is_neither_offered_nor_shown_nor_followed(town: Town) -> None:
    assert NIGHT not in await offered(town, "show", "title")
    assert NIGHT not in await offered(town, "follow", "show")
    for answer in (
        await town.by_fan("show", title=NIGHT),
        await town.by_admin("follow", show=NIGHT),
    ):
        assert "age-restricted" in answer.text
        assert not answer.embeds or NIGHT not in str(answer.embeds)
    assert await town.follows.of_guild(town.guild.id) == []


async def test_an_age_restricted_channel_has_all_of_it_until_it_is_none_any_more(
    town: Town,
) -> None:
    await restrict(town)
    assert NIGHT in await offered(town, "show", "title")
    assert (await town.by_fan("show", title=NIGHT)).embeds[0]["title"] == NIGHT
    await town.by_admin("follow", show=NIGHT)
    await town.by_admin("follow", show="jessica-jones")
    await town.bot.on_ready()
    assert len(await town.follows.of_guild(town.guild.id)) == 2
    await restrict(town, nsfw=False)
    await town.bot.on_ready()
    [left] = await town.follows.of_guild(town.guild.id)
    assert town.bot.services.shows.named(left.target).name == "Jessica Jones"
