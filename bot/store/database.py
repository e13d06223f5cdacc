"""Open the store, and close it again whatever happens."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from sqlite3 import Error as SQLiteError

from asyncpg import InterfaceError, PostgresError
from filelock import FileLock, Timeout
from tortoise.connection import get_connection
from tortoise.context import TortoiseContext
from tortoise.exceptions import BaseORMException

from bot.errors import SetupError
from bot.store.address import Address
from bot.store.config import tortoise_config
from bot.store.schema import migrate, refuse_newer, schema_state

_TROUBLE = (BaseORMException, PostgresError, InterfaceError, SQLiteError, OSError)


@asynccontextmanager
async def open_store(address: Address) -> AsyncIterator[None]:
    """Connect the models to a database for as long as the context lasts.

    An embedded database belongs to one process and is migrated as it is opened; a server has
    to be brought up to date by `clapper migrate` first. Raises SetupError with what to do.
    """
    async with AsyncExitStack() as stack:
        with _explained(address):
            stack.enter_context(_sole_owner(address))
            if address.embedded:
                await migrate(address)
            context = await stack.enter_async_context(TortoiseContext())
            # The fallback reaches tasks that are made outside of this context, such as the
            # handlers of a server that was started earlier.
            await context.init(
                config=tortoise_config(address.connection()), _enable_global_fallback=True
            )
            await _check_schema(address)
        yield


async def migrate_store(address: Address) -> tuple[str, ...]:
    """Bring a database up to date; returns the names of the migrations applied."""
    with _explained(address), _sole_owner(address):
        return await migrate(address)


async def _check_schema(address: Address) -> None:
    state = await schema_state(get_connection("default"))
    refuse_newer(state, address.name)
    if state.missing:
        raise SetupError(
            f"The database {address.name} is older than this Clapper: it lacks"
            f" {', '.join(state.missing)}. Run `clapper migrate`."
        )


@contextmanager
def _sole_owner(address: Address) -> Iterator[None]:
    """Keep a second process off an embedded database: SQLite serves one writer well."""
    if address.path is None:
        yield
        return
    address.path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(_beside(address.path, ".lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise SetupError(
            f"Another Clapper is using {address.name}. Stop it first, give this one a database of"
            " its own (DATABASE_URL), or use PostgreSQL, which many processes can share. A running"
            " bot takes articles at POST /ingest (WEB_PORT, INGEST_SECRET; see the README)."
        ) from None
    try:
        yield
    finally:
        lock.release()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


@contextmanager
def _explained(address: Address) -> Iterator[None]:
    try:
        yield
    except _TROUBLE as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise SetupError(
            f"The database {address.name} can't be used: {reason}. {_advice(address)}"
        ) from error


def _advice(address: Address) -> str:
    if address.embedded:
        return "Check that the folder exists, is writable and has space, or set DATABASE_URL."
    return (
        "Check that the server is up and that DATABASE_URL has the right host, user and password."
    )
