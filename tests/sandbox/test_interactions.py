"""Commands, autocomplete, buttons and forms, through a real discord.py."""

import re
from collections.abc import Awaitable, Callable

import discord
import pytest
from discord import app_commands

from bot.sandbox import (
    ChannelHandle,
    MemberHandle,
    NoAnswerError,
    RefusedByClientError,
    Sandbox,
)
from tests.sandbox.conftest import SmallBot

Connect = Callable[[discord.Client], Awaitable[None]]


async def test_a_command_with_an_option_is_answered(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()

    @bot.tree.command(description="Show a card")
    async def show(interaction: discord.Interaction, title: str) -> None:
        embed = discord.Embed(title=title, description="Season 2")
        await interaction.response.send_message("found", embed=embed)

    await connect(bot)
    answer = await sandbox.invoke(ann, channel, "show", {"title": "jessica"})

    assert answer.content == "found"
    assert answer.embeds[0]["title"] == "jessica"
    assert "Season 2" in answer.text
    assert [one.id for one in channel.messages] == [answer.id]
    assert answer.message.author is sandbox.world.bot


async def test_a_deferred_answer_is_waited_for_until_it_is_filled_in(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()

    @bot.tree.command(description="Slow")
    async def slow(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(content="there")
        await interaction.followup.send("and more", ephemeral=True)

    await connect(bot)
    answer = await sandbox.invoke(ann, channel, "slow")
    await sandbox.wait_for(lambda: answer.follow_ups)

    assert answer.content == "there"
    assert answer.ephemeral
    assert not answer.message.loading
    assert answer.message.edited is None
    assert answer.follow_ups[0].content == "and more"


async def test_subcommands_and_typed_options_arrive_as_declared(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()
    group = app_commands.Group(name="follow", description="Follows")

    @group.command(description="Add")
    async def add(
        interaction: discord.Interaction,
        place: discord.TextChannel,
        count: app_commands.Range[int, 1, 5],
        who: discord.Member | None = None,
    ) -> None:
        name = who.name if who else "nobody"
        await interaction.response.send_message(f"{place.name} {count} {name}")

    bot.tree.add_command(group)
    await connect(bot)
    options = {"place": channel, "count": 3, "who": ann}
    answer = await sandbox.invoke(ann, channel, "follow add", options)

    assert answer.content == "news 3 Ann"
    with pytest.raises(RefusedByClientError, match="at most 5"):
        await sandbox.invoke(ann, channel, "follow add", {"place": channel, "count": 9})
    with pytest.raises(RefusedByClientError, match="required"):
        await sandbox.invoke(ann, channel, "follow add", {"count": 1})
    with pytest.raises(RefusedByClientError, match="needs a subcommand: add"):
        await sandbox.invoke(ann, channel, "follow")


async def test_autocomplete_gives_what_the_bot_offers(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()

    async def titles(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed.title()} Jones", value="jessica-jones")]

    @bot.tree.command(description="Show a card")
    @app_commands.autocomplete(title=titles)
    async def show(interaction: discord.Interaction, title: str) -> None:
        await interaction.response.send_message(title)

    await connect(bot)
    choices = await sandbox.autocomplete(ann, channel, "show", "title", "jessica")

    assert [(one.name, one.value) for one in choices] == [("Jessica Jones", "jessica-jones")]


async def test_a_command_for_admins_is_not_offered_to_others(
    sandbox: Sandbox,
    connect: Connect,
    ann: MemberHandle,
    ben: MemberHandle,
    channel: ChannelHandle,
) -> None:
    bot = SmallBot()

    @bot.tree.command(description="Admins only")
    @app_commands.default_permissions(manage_guild=True)
    async def admin(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("done")

    await connect(bot)

    assert (await sandbox.invoke(ann, channel, "admin")).content == "done"
    with pytest.raises(RefusedByClientError, match="not offered to Ben"):
        await sandbox.invoke(ben, channel, "admin")


class Follow(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"follow:(\d+)"):
    def __init__(self, show: int) -> None:
        button: discord.ui.Button[discord.ui.View] = discord.ui.Button(
            label="Follow", custom_id=f"follow:{show}"
        )
        super().__init__(button)
        self.show = show

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: discord.Interaction,
        _item: discord.ui.Item[discord.ui.View],
        match: re.Match[str],
    ) -> "Follow":
        return cls(int(match[1]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(content=f"following {self.show}")


async def test_a_button_that_survives_restarts_changes_its_message(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()
    bot.add_dynamic_items(Follow)
    await connect(bot)
    view = discord.ui.View(timeout=None)
    view.add_item(Follow(7))
    await bot.get_partial_messageable(channel.id).send("card", view=view)
    message = channel.messages[0]

    answer = await sandbox.click(ann, message, "Follow")

    assert answer.message is message
    assert message.content == "following 7"
    assert [one.content for one in message.edits] == ["card"]
    with pytest.raises(RefusedByClientError, match="there is Follow"):
        await sandbox.click(ann, message, "Unfollow")


class Suggest(discord.ui.Modal, title="Suggest a show"):
    name: "discord.ui.Label[Suggest]" = discord.ui.Label(
        text="Title", component=discord.ui.TextInput(custom_id="title")
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.name.component, discord.ui.TextInput)
        await interaction.response.send_message(f"thanks for {self.name.component.value}")


async def test_a_form_is_opened_and_sent(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()

    @bot.tree.command(description="Suggest")
    async def suggest(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Suggest())

    await connect(bot)
    form = await sandbox.invoke(ann, channel, "suggest")
    assert form.modal.title == "Suggest a show"

    answer = await sandbox.submit(ann, form, {"Title": "The Defenders"})

    assert answer.content == "thanks for The Defenders"
    with pytest.raises(RefusedByClientError, match="Title is required"):
        await sandbox.submit(ann, form, {})


async def test_a_menu_gives_the_chosen_values(
    sandbox: Sandbox, connect: Connect, ann: MemberHandle, channel: ChannelHandle
) -> None:
    bot = SmallBot()

    class Menu(discord.ui.View):
        @discord.ui.select(
            custom_id="kinds",
            max_values=2,
            options=[discord.SelectOption(label=one) for one in ("renewed", "cancelled")],
        )
        async def kinds(
            self, interaction: discord.Interaction, menu: "discord.ui.Select[Menu]"
        ) -> None:
            await interaction.response.send_message(" ".join(menu.values), ephemeral=True)

    @bot.tree.command(description="Choose")
    async def choose(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("kinds?", view=Menu())

    await connect(bot)
    asked = await sandbox.invoke(ann, channel, "choose")
    answer = await sandbox.select(ann, asked, "kinds", ["renewed", "cancelled"])

    assert answer.content == "renewed cancelled"
    with pytest.raises(RefusedByClientError, match="1 to 2 values"):
        await sandbox.select(ann, asked, "kinds", [])


async def test_without_a_bot_nobody_answers(
    sandbox: Sandbox, ann: MemberHandle, channel: ChannelHandle
) -> None:
    sandbox.world.commands[None][1] = {
        "id": "1",
        "type": 1,
        "name": "show",
        "options": [],
        "contexts": None,
        "default_member_permissions": None,
        "integration_types": [0],
    }
    with pytest.raises(NoAnswerError, match="no bot is connected"):
        await sandbox.invoke(ann, channel, "show")
