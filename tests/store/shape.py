"""The shape of a database, as the database itself tells it."""

import re
import sqlite3
from contextlib import closing

from bot.store.address import Address
from tests.databases import connected

Shape = dict[str, list[str]]

_NAMES = re.compile(r'(INDEX|CONSTRAINT) "?[\w]+"? ')
_QUERIES = {
    "columns": "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable"
    " FROM information_schema.columns WHERE table_schema = 'public'",
    "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "constraints": "SELECT conrelid::regclass::text, pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
}
_BOOKKEEPING = "tortoise_migrations"
_OTHERS = (_BOOKKEEPING, "pgqueuer")  # whose tables are not ours


async def shape_of(address: Address) -> Shape:
    """Return columns, indexes and constraints; their names do not matter."""
    if address.path is not None:
        with closing(sqlite3.connect(address.path)) as connection:
            return _embedded(connection)
    async with connected(address) as connection:
        return {
            what: sorted(
                _NAMES.sub(r"\1 ", " ".join(map(str, row)))
                for row in await connection.fetch(query)
                if not any(other in str(row) for other in _OTHERS)
            )
            for what, query in _QUERIES.items()
        }


def _embedded(connection: sqlite3.Connection) -> Shape:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    shape: Shape = {"columns": [], "indexes": [], "constraints": []}
    for (table,) in tables:
        if table == _BOOKKEEPING or table.startswith("sqlite_"):
            continue
        for _, name, kind, notnull, _, key in connection.execute(f'PRAGMA table_info("{table}")'):
            shape["columns"].append(f"{table} {name} {kind} {notnull} {key}")
        for _, index, unique, *_ in connection.execute(f'PRAGMA index_list("{table}")').fetchall():
            of = [row[2] for row in connection.execute(f'PRAGMA index_info("{index}")')]
            shape["indexes"].append(f"{table} {of} {unique}")
        for _, _, other, mine, theirs, *rest in connection.execute(
            f'PRAGMA foreign_key_list("{table}")'
        ):
            shape["constraints"].append(f"{table}.{mine} -> {other}.{theirs} {rest}")
    return {what: sorted(lines) for what, lines in shape.items()}
