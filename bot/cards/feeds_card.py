"""Where a server's news can be read outside Discord."""

from collections.abc import Sequence

import discord

from bot.cards.card import Card

_BLUE = 0x3478C6


def draw(*, calendar: str, feeds: Sequence[str], of_a_show: str, is_new: bool) -> Card:
    """Draw the addresses; `is_new` says that those from before no longer work."""
    lines = [
        "**Calendar** of premieres, to subscribe to in any calendar",
        _to_copy(calendar) + "**Feeds** of everything that is followed here, RSS and JSON",
        _to_copy(*feeds) + "Whoever has an address can read what this server follows."
        " `/feeds reset:True` makes new ones.",
        f"-# One show, for everybody: {of_a_show} (feed.xml and feed.json beside it)",
    ]
    if is_new:
        lines.insert(0, "These are new. The old ones work no longer.\n")
    title = "Read it elsewhere"
    return Card(discord.Embed(title=title, description="\n".join(lines), colour=_BLUE))


def _to_copy(*addresses: str) -> str:
    block = "\n".join(addresses)
    return f"```{block}```"
