"""Where Discord is: its real address, or a sandbox's."""

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL


def use_discord_at(api_url: str, gateway_url: str) -> None:
    """Point discord.py, for the whole process, at a REST base such as `http://…/api/v10`."""
    # Its only two switches: no constructor takes an address.
    Route.BASE = api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)


def discord_api() -> str:
    return discord.http.Route.BASE
