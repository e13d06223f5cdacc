"""The alternative: a bot made straight with discord.py, which answers what is always the same.

Its embed and its choices are about as large as ours, so that what it costs to carry and to check
them is the same on both sides.

Run as `python -m bot.bench.bare API_URL GATEWAY_URL`, with the token in DISCORD_TOKEN.
"""

import os
import sys

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import use_discord_at

_CAST = "\n".join(f"Krysten Ritter as *Jessica Jones* {number}" for number in range(8))
_EVIDENCE = "\n".join(
    f"Renewed · season {number} · [Variety](https://variety.example/{number}) “Renewed for more”"
    for number in range(3)
)
_FIELDS = {
    "Network": "Netflix",
    "Premiered": "20 November 2015",
    "Showrunner": "Melissa Rosenberg",
    "Cast": _CAST,
    "Other seasons": "**Season 1:** aired from 20 November 2015 · 13 episodes",
    "Related": "The Defenders (Netflix, 2017)",
    "Known from": _EVIDENCE,
}
_CHOICES = 25  # Discord shows no more


class BareBot(commands.Bot):
    def __init__(self) -> None:
        super().__init__(command_prefix="!", intents=discord.Intents.default())

    async def setup_hook(self) -> None:
        self.tree.add_command(show)
        await self.tree.sync()


@app_commands.command(name="show")
async def show(interaction: discord.Interaction, title: str) -> None:
    """Answer with what is always the same."""
    del title
    embed = discord.Embed(title="Jessica Jones", description="**Season 2:** filming")
    for name, value in _FIELDS.items():
        embed.add_field(name=name, value=value)
    await interaction.response.send_message(embed=embed)


@show.autocomplete("title")
async def _suggest(
    _interaction: discord.Interaction, _typed: str
) -> list[app_commands.Choice[str]]:
    return [
        app_commands.Choice(name=f"Jessica Jones {number}", value=f"id:{number}")
        for number in range(_CHOICES)
    ]


if __name__ == "__main__":
    use_discord_at(sys.argv[1], sys.argv[2])
    BareBot().run(os.environ["DISCORD_TOKEN"], log_handler=None)
