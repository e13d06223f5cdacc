"""Where the store is: a database address, read and explained."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import platformdirs

from bot.errors import SetupError

_EXAMPLES = "sqlite:///home/me/clapper.db or postgres://user:password@host:5432/clapper"
_SQLITE_DEFAULTS = {
    "journal_mode": "WAL",
    "synchronous": "NORMAL",
    "busy_timeout": "5000",
    "journal_size_limit": "67108864",  # bytes; Tortoise's own default of 16 KiB truncates for ever
}


@dataclass(frozen=True, slots=True)
class Address:
    """A database. `path` is the file of an embedded one, None for a server.

    `name` is safe to show and log: it has no password.
    """

    name: str
    engine: str
    credentials: dict[str, Any]
    path: Path | None = None

    @property
    def embedded(self) -> bool:
        return self.path is not None

    def connection(self, **overrides: str) -> dict[str, Any]:
        """Tortoise's form of it; `overrides` are pragmas or driver settings."""
        return {"engine": self.engine, "credentials": {**self.credentials, **overrides}}


def default_path() -> Path:
    return platformdirs.user_data_path("clapper") / "clapper.db"


def parse_address(url: str | None) -> Address:
    """Read a database address; None is the embedded default. Raises SetupError."""
    if url is None:
        return _embedded(default_path(), {})
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    if parts.scheme == "sqlite":
        path = unquote(parts.netloc + parts.path)
        path = path[1:] if path.startswith("//") else path
        if not path.strip("/"):
            raise SetupError(f"DATABASE_URL names no file. Use for example {_EXAMPLES}.")
        return _embedded(Path(path), options)
    if parts.scheme in {"postgres", "postgresql", "asyncpg"}:
        return _server(url, options)
    raise SetupError(
        f"DATABASE_URL starts with {parts.scheme or 'no scheme'!r}, which Clapper has no driver"
        f" for. Use for example {_EXAMPLES}."
    )


def _embedded(path: Path, options: dict[str, str]) -> Address:
    path = path.absolute()
    credentials = {**_SQLITE_DEFAULTS, **options, "file_path": str(path)}
    return Address(str(path), "tortoise.backends.sqlite", credentials, path)


def _server(url: str, options: dict[str, str]) -> Address:
    parts = urlsplit(url)
    try:
        port = parts.port or 5432
    except ValueError:
        raise SetupError(f"DATABASE_URL has a port that is no number. Use {_EXAMPLES}.") from None
    database = parts.path.strip("/")
    if not database:
        raise SetupError(f"DATABASE_URL names no database. Use for example {_EXAMPLES}.")
    host = parts.hostname or "localhost"
    credentials = {
        "host": host,
        "port": port,
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password or "") or None,
        "database": unquote(database),
        "application_name": "clapper",
        **options,
    }
    return Address(f"{database} on {host}:{port}", "tortoise.backends.asyncpg", credentials)
