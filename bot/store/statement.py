"""Raw SQL in one form for both databases, for what the ORM can't say in one statement.

Parameters are written as PostgreSQL has them: `$1`, or `$1::timestamptz` where their type can't
be told from the place. Times are aware and in UTC.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import islice
from typing import Any, Literal, TypeAlias, TypeVar

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import get_connection

Value: TypeAlias = str | int | float | date | None  # a datetime is a date
Row: TypeAlias = Mapping[str, Any]
Column: TypeAlias = Literal["integer", "bigint", "smallint", "text", "timestamptz"]
T = TypeVar("T")

_PARAMETER = re.compile(r"\$(\d+)(?:::\w+)?")


def batched(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the values in lists that one statement can take."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


async def change(sql: str, *values: Value) -> int:
    """Execute an UPDATE or DELETE; returns how many rows it changed. An INSERT says nothing."""
    client = _client()
    count, _ = await client.execute_query(_in_dialect(client, sql), _utc(values))
    return count


async def fetch(sql: str, *values: Value) -> Sequence[Row]:
    """Execute a SELECT, or anything with RETURNING; returns its rows."""
    client = _client()
    return await client.execute_query_dict(_in_dialect(client, sql), _utc(values))


async def insert(table: str, columns: Mapping[str, Value]) -> int:
    """Add a row; returns its id. The ORM takes three times as long to write the same."""
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join(f"${place}" for place in range(1, len(columns) + 1))
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({places}) RETURNING id'  # noqa: S608  # ours
    [row] = await fetch(sql, *columns.values())
    return int(row["id"])


def records(rows: Iterable[Mapping[str, Value]]) -> str:
    """Return rows as one parameter, which `table` makes a table of again."""
    return orjson.dumps(list(rows), default=_text, option=orjson.OPT_PASSTHROUGH_DATETIME).decode()


def table(name: str, parameter: str, columns: Mapping[str, Column]) -> str:
    """Return what a FROM needs to read `records` as a table: the same SQL however many they are."""
    if _embedded(_client()):
        values = ", ".join(f"json_extract(value, '$.{column}') AS {column}" for column in columns)
        return f"(SELECT {values} FROM json_each({parameter})) AS {name}"  # noqa: S608  # ours
    typed = ", ".join(f"{column} {kind}" for column, kind in columns.items())
    return f"jsonb_to_recordset({parameter}::jsonb) AS {name}({typed})"


async def take_stock(*tables: str) -> None:
    """Have a server look at tables that have grown manyfold.

    Measured: PostgreSQL keeps the plans that it made while they were small, and reads them whole.
    """
    client = _client()
    if not _embedded(client):
        for table in tables:
            await client.execute_script(f'ANALYZE "{table}"')


def for_update_skip_locked() -> str:
    """Return the end of a claim's sub-select; SQLite has one writer and needs none."""
    return "" if _embedded(_client()) else "FOR UPDATE SKIP LOCKED"


def for_update(of: str) -> str:
    """Return the end of a select that keeps rows of one of its tables from everybody else."""
    return "" if _embedded(_client()) else f'FOR UPDATE OF "{of}"'


def try_lock() -> str:
    """Return a select that says whether a transaction has a lock alone, as `alone`, until its end.

    The lock is a number of ours. SQLite has one writer anyway.
    """
    if _embedded(_client()):
        return "SELECT 1 AS alone, $1 AS number"
    return "SELECT pg_try_advisory_xact_lock($1) AS alone"


def wait_for_lock() -> str:
    """Return a select that waits until a transaction has a lock alone, until its end.

    The lock is a number of ours. SQLite has one writer anyway.
    """
    return "SELECT $1 AS number" if _embedded(_client()) else "SELECT pg_advisory_xact_lock($1)"


def for_share() -> str:
    """Return the end of a select whose rows nobody may change until the transaction ends."""
    return "" if _embedded(_client()) else "FOR SHARE"


def time_of(value: str | datetime | None) -> datetime | None:
    """Read a time column: SQLite hands over text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def known_time(value: str | datetime) -> datetime:
    """Read a time column that may not be null."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _client() -> BaseDBAsyncClient:
    # Asked for each time: inside a transaction this is the transaction's own connection.
    return get_connection("default")


def _embedded(client: BaseDBAsyncClient) -> bool:
    return client.capabilities.dialect == "sqlite"


def _in_dialect(client: BaseDBAsyncClient, sql: str) -> str:
    return _numbered(sql) if _embedded(client) else sql


@lru_cache(maxsize=256)
def _numbered(sql: str) -> str:
    return _PARAMETER.sub(r"?\1", sql)


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(" ")  # as SQLite's driver writes them
    raise TypeError(f"no column takes {type(value).__name__}")


def _utc(values: Sequence[Value]) -> list[Value]:
    # SQLite compares times as text, so all have to be in one zone.
    return [value.astimezone(UTC) if isinstance(value, datetime) else value for value in values]
