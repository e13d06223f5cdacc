"""A consistent copy of an embedded database, also while it is in use."""

import sqlite3
from contextlib import closing
from pathlib import Path


def copy_database(source: Path, target: Path) -> None:
    """Copy with SQLite's own backup, which includes what is only in the write-ahead log.

    Raises FileNotFoundError when there is no source: SQLite itself would make an empty one.
    """
    if not source.exists():
        raise FileNotFoundError(source)
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
