"""A small real bot that the page's tests talk to."""

import discord
from discord import app_commands

from tests.sandbox.conftest import SmallBot

_TITLES = {
    "Jessica Jones": "jessica-jones",
    "Jesse Stone": "jesse-stone",
    "The Expanse": "the-expanse",
}


class NewsBot(SmallBot):
    def __init__(self) -> None:
        super().__init__()
        every: list[app_commands.Command[app_commands.Group, ..., None] | app_commands.Group]
        every = [show, suggest, admin, silent, nothing, follow]
        for command in every:
            self.tree.add_command(command)

    async def post(self, channel_id: int, text: str = "", **more: object) -> discord.Message:
        place = self.get_partial_messageable(channel_id)
        return await place.send(text, **more)  # type: ignore[call-overload, no-any-return] # passes on


async def _titles(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    found = [name for name in _TITLES if typed.casefold() in name.casefold()]
    return [app_commands.Choice(name=name, value=_TITLES[name]) for name in found]


def card(title: str) -> discord.Embed:
    embed = discord.Embed(
        title=f"Card of {title}",
        url="https://shows.example/1",
        description="**Season 2:** filming\n> in New York",
        colour=0x2ECC71,
    )
    embed.add_field(name="Network", value="Netflix")
    embed.set_footer(text="1 milestone known")
    return embed


@app_commands.command(description="Show what is known")
@app_commands.describe(title="Its title", season="Which season")
@app_commands.autocomplete(title=_titles)
async def show(interaction: discord.Interaction, title: str, season: int | None = None) -> None:
    shown = title if season is None else f"{title}, season {season}"
    await interaction.response.send_message(embed=card(shown), view=CardView())


class SuggestForm(discord.ui.Modal, title="Suggest a show"):
    name: discord.ui.TextInput["SuggestForm"] = discord.ui.TextInput(label="Title")
    why: discord.ui.TextInput["SuggestForm"] = discord.ui.TextInput(
        label="Why", style=discord.TextStyle.paragraph, required=False
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"Suggested: {self.name.value}, {self.why.value}")


class CardView(discord.ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Follow", style=discord.ButtonStyle.primary)
    async def follow(
        self, interaction: discord.Interaction, _: discord.ui.Button["CardView"]
    ) -> None:
        await interaction.response.send_message("You follow it now.", ephemeral=True)

    @discord.ui.select(
        placeholder="Season",
        options=[
            discord.SelectOption(label="Season 1", value="1"),
            discord.SelectOption(label="Season 2", value="2", description="filming"),
        ],
    )
    async def season(
        self, interaction: discord.Interaction, menu: discord.ui.Select["CardView"]
    ) -> None:
        await interaction.response.edit_message(content=f"Season {menu.values[0]} it is")


@app_commands.command(description="Suggest a show in a form")
async def suggest(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(SuggestForm())


@app_commands.command(description="For who manages the server")
@app_commands.default_permissions(manage_guild=True)
async def admin(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("done")


@app_commands.command(description="Thinks for ever")
async def silent(interaction: discord.Interaction) -> None:
    await interaction.response.defer()


@app_commands.command(description="Fails")
async def nothing(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("ok")


follow = app_commands.Group(name="follow", description="Follows")


@follow.command(name="add", description="Follow a show in a channel")
@app_commands.choices(
    certainty=[
        app_commands.Choice(name="Confirmed only", value="confirmed"),
        app_commands.Choice(name="Rumours too", value="rumoured"),
    ]
)
async def follow_add(
    interaction: discord.Interaction,
    show: str,
    channel: discord.TextChannel,
    certainty: str | None = None,
) -> None:
    await interaction.response.send_message(f"{show} in {channel.mention}, {certainty}")
