"""Stay connected to Discord, and explain what makes that impossible."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import NoReturn

import discord
from discord.ext import commands

from bot.client.bot import ClapperBot
from bot.errors import SetupError

logger = logging.getLogger(__name__)

# A start costs an IDENTIFY, of which Discord grants 1,000 a day: the pause grows to 5 minutes.
_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(minutes=5)

_FATAL_CLOSES = {
    4004: "Discord refused the token. Reset it at https://discord.com/developers and set it anew.",
    4010: "Discord refused the shard number.",
    4011: "The bot is in too many servers for one connection.",
    4013: "Discord does not know the intents that were asked for.",
    4014: "The intents that were asked for are not enabled for this application.",
}


async def stay_connected(make_bot: Callable[[], ClapperBot], token: str) -> NoReturn:
    """Connect, and connect anew whenever the library gives up. Raises SetupError."""
    pause = _FIRST_PAUSE
    while True:
        bot = make_bot()
        started = asyncio.get_running_loop().time()
        try:
            async with bot:
                await bot.start(token)
        except discord.LoginFailure as error:
            raise SetupError(_FATAL_CLOSES[4004]) from error
        except discord.ConnectionClosed as error:
            if error.code in _FATAL_CLOSES:
                raise SetupError(_FATAL_CLOSES[error.code]) from error
            logger.warning("connection closed code=%s", error.code)
        except commands.ExtensionError:
            raise
        except Exception:
            # The library has no retry for a first connection that fails.
            logger.warning("connection failed pause=%s", pause.total_seconds(), exc_info=True)
        if asyncio.get_running_loop().time() - started > _LONGEST_PAUSE.total_seconds():
            pause = _FIRST_PAUSE
        await asyncio.sleep(pause.total_seconds())
        pause = min(pause * 2, _LONGEST_PAUSE)
