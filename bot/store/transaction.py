"""Changes that happen together or not at all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from asyncpg import DeadlockDetectedError, SerializationError
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot.errors import ClapperError


class LostRaceError(ClapperError):
    """Another process was first; nothing was written, and the same again will see its work."""


@asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """Commit at the end, roll back on any error. Raises LostRaceError.

    Keep it short and wait for nothing but the store: an embedded database serves nobody else
    meanwhile. Start no task in it: that would inherit a connection which is given back.
    """
    try:
        async with in_transaction():
            yield
    except (IntegrityError, DeadlockDetectedError, SerializationError) as error:
        raise LostRaceError("another process was first") from error
