"""Logging, set up once. Lines are static text with key=value; no line has a secret."""

import logging
import sys
from typing import TextIO

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s %(message)s"
_CHATTY = ("discord", "tortoise", "aiosqlite", "asyncio", "aiohttp.access")


class _StandardError(logging.StreamHandler[TextIO]):
    """Writes to what standard error is at the time, for whoever redirects it."""

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


def set_up_logging(level: str) -> None:
    """Write to standard error, so that a command's output stays clean."""
    handler = _StandardError()
    logging.basicConfig(level=level.upper(), format=_FORMAT, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level.upper())))
