"""Menus of members, roles and channels, through a real discord.py."""

from collections.abc import Awaitable, Callable

import discord
import pytest

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, RefusedByClientError, Sandbox
from bot.sandbox.state import Message
from tests.sandbox.conftest import SmallBot

Connect = Callable[[discord.Client], Awaitable[None]]


class Menus(discord.ui.View):
    """Answers with what it was given, as kinds and names."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="user", max_values=2)
    async def users(
        self, interaction: discord.Interaction, menu: "discord.ui.UserSelect[Menus]"
    ) -> None:
        said = [f"{type(one).__name__} {one.name}" for one in menu.values]
        await interaction.response.send_message(", ".join(said))

    @discord.ui.select(cls=discord.ui.RoleSelect, custom_id="role")
    async def roles(
        self, interaction: discord.Interaction, menu: "discord.ui.RoleSelect[Menus]"
    ) -> None:
        await interaction.response.send_message(f"Role {menu.values[0].name}")

    @discord.ui.select(
        cls=discord.ui.ChannelSelect,
        custom_id="channel",
        channel_types=[discord.ChannelType.news],
    )
    async def channels(
        self, interaction: discord.Interaction, menu: "discord.ui.ChannelSelect[Menus]"
    ) -> None:
        chosen = menu.values[0]
        await interaction.response.send_message(f"{chosen.type} {chosen.name}")

    @discord.ui.select(cls=discord.ui.MentionableSelect, custom_id="either", max_values=2)
    async def either(
        self, interaction: discord.Interaction, menu: "discord.ui.MentionableSelect[Menus]"
    ) -> None:
        said = [f"{type(one).__name__} {one.name}" for one in menu.values]
        await interaction.response.send_message(", ".join(said))


@pytest.fixture
async def menus(sandbox: Sandbox, connect: Connect, channel: ChannelHandle) -> Message:
    """Post the menus; gives their message."""
    bot = SmallBot()
    await connect(bot)
    await bot.get_partial_messageable(channel.id).send("choose", view=Menus())
    assert sandbox.gateway.ready
    return channel.messages[0]


async def test_members_arrive_as_members(
    sandbox: Sandbox, menus: Message, ann: MemberHandle, ben: MemberHandle
) -> None:
    answer = await sandbox.select(ann, menus, "user", [ann, ben])
    assert answer.content == "Member Ann, Member Ben"


async def test_a_role_arrives_as_a_role(
    sandbox: Sandbox, menus: Message, guild: GuildHandle, ann: MemberHandle
) -> None:
    answer = await sandbox.select(ann, menus, "role", [guild.role("fans")])
    assert answer.content == "Role fans"


async def test_a_channel_arrives_with_its_type(
    sandbox: Sandbox, menus: Message, guild: GuildHandle, ann: MemberHandle
) -> None:
    wire = guild.channel("wire", kind="announcement")
    answer = await sandbox.select(ann, menus, "channel", [wire])
    assert answer.content == "news wire"


async def test_members_and_roles_mix_where_both_are_offered(
    sandbox: Sandbox, menus: Message, guild: GuildHandle, ann: MemberHandle
) -> None:
    answer = await sandbox.select(ann, menus, "either", [ann, guild.role("fans")])
    assert answer.content == "Member Ann, Role fans"


async def test_what_a_menu_does_not_offer_can_not_be_chosen(
    sandbox: Sandbox, menus: Message, guild: GuildHandle, ann: MemberHandle, channel: ChannelHandle
) -> None:
    for custom_id, wrong in (
        ("user", guild.role("fans")),
        ("role", ann),
        ("channel", channel),
        ("either", channel),
        ("user", sandbox.guild("Elsewhere").member("Cleo")),
    ):
        with pytest.raises(RefusedByClientError, match="does not offer"):
            await sandbox.select(ann, menus, custom_id, [wrong])
