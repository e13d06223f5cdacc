"""What is wrong with a set-up, in words, with what to do about it."""

import sys
from dataclasses import dataclass
from enum import StrEnum

from bot.client import use_discord_at, who_am_i
from bot.errors import ClapperError
from bot.setup import bot_token, load_settings, store_address
from bot.store.address import Address
from bot.store.database import open_store
from config.settings import Settings

# The permissions that Clapper asks for, by the bits of Discord's permission reference.
_PERMISSIONS = {
    "View Channel": 1 << 10,
    "Send Messages": 1 << 11,
    "Embed Links": 1 << 14,
    "Read Message History": 1 << 16,  # to see whether a message whose answer was lost is there
    "Send Messages in Threads": 1 << 38,
}


class Mark(StrEnum):
    FINE = "fine"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    mark: Mark
    text: str


def invite_link(application_id: int) -> str:
    """Return the address that adds the bot to a server, with what it needs and no more."""
    return (
        "https://discord.com/oauth2/authorize"
        f"?client_id={application_id}"
        "&scope=bot+applications.commands"
        f"&permissions={sum(_PERMISSIONS.values())}"
    )


async def examine() -> list[Finding]:
    """Look at Python, settings, database and token, in the order in which they are needed."""
    findings = [Finding(Mark.FINE, f"Python {sys.version.split()[0]}")]
    try:
        settings = load_settings()
        address = store_address(settings)
    except ClapperError as error:
        return [*findings, Finding(Mark.WRONG, str(error))]
    return [*findings, await _database(address), *_web(settings), *await _discord(settings)]


async def _database(address: Address) -> Finding:
    if address.path is not None and not address.path.exists():
        return Finding(Mark.FINE, f"The database {address.name} will be made at the first start.")
    try:
        async with open_store(address):
            return Finding(Mark.FINE, f"The database {address.name} is there and up to date.")
    except ClapperError as error:
        return Finding(Mark.WRONG, str(error))


def _web(settings: Settings) -> list[Finding]:
    if settings.public_url is None:
        return []
    if settings.web_port is None:
        said = "PUBLIC_URL is set, but nothing is served there: set WEB_PORT too."
        return [Finding(Mark.WRONG, said)]
    if not settings.public_url.startswith("https://"):
        said = "PUBLIC_URL is not https: whoever is on the way can read what servers follow."
        return [Finding(Mark.NOTE, said)]
    return [Finding(Mark.FINE, f"Feeds and calendars are offered at {settings.home}")]


async def _discord(settings: Settings) -> list[Finding]:
    try:
        token = bot_token(settings)
        use_discord_at(settings.discord_api_url, settings.discord_gateway_url)
        identity = await who_am_i(token)
    except ClapperError as error:
        return [Finding(Mark.WRONG, str(error))]
    return [
        Finding(Mark.FINE, f"Discord knows the token: the bot is {identity.name}."),
        Finding(
            Mark.NOTE,
            f"It is in {identity.servers or 'no'} server(s). Invite it to another with\n"
            f"        {invite_link(identity.application_id)}\n"
            f"      which asks for: {', '.join(_PERMISSIONS)}.",
        ),
    ]
