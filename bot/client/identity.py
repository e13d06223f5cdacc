"""Who a token belongs to, as Discord says."""

from dataclasses import dataclass

import aiohttp
import discord

from bot.errors import SetupError


@dataclass(frozen=True, slots=True)
class Identity:
    """The bot behind a token; `servers` is Discord's own, approximate count."""

    application_id: int
    name: str
    servers: int | None


async def who_am_i(token: str) -> Identity:
    """Ask Discord about the token. Raises SetupError when it is refused or nobody answers."""
    client = discord.Client(intents=discord.Intents.none())
    async with client:
        try:
            await client.login(token)
            info = await client.application_info()
        except discord.LoginFailure as error:
            raise SetupError(
                "Discord refused the token. Copy it again from https://discord.com/developers"
                " (Bot, Reset Token) into DISCORD_TOKEN."
            ) from error
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
            raise SetupError(
                f"Discord can't be asked about the token: {error}. Check the connection, and"
                " DISCORD_API_URL if you set it."
            ) from error
        name = client.user.name if client.user is not None else info.name
        return Identity(info.id, name, info.approximate_guild_count)
