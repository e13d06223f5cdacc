"""Clapper as Discord sees it: the client, its command tree, its buttons and its answers."""

from bot.client.bot import ClapperBot, Notes, Services
from bot.client.gateway import stay_connected
from bot.client.identity import Identity, who_am_i
from bot.client.place import use_discord_at

__all__ = [
    "ClapperBot",
    "Identity",
    "Notes",
    "Services",
    "stay_connected",
    "use_discord_at",
    "who_am_i",
]
