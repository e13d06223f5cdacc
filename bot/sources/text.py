"""Articles that come by hand: a text whose first line is the headline."""

import sys
from pathlib import Path
from typing import BinaryIO

from bot.errors import InputError

MAX_BYTES = 5_000_000  # a long read has 60,000; anything near this is not an article

_BINARY = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


def read_file(path: Path) -> tuple[str, str]:
    """Return (headline, text) of a file. Raises InputError that says what is wrong with it."""
    try:
        with path.open("rb") as file:
            return _read(file, str(path))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}.") from error


def read_stdin() -> tuple[str, str]:
    """Return (headline, text) from standard input. Raises InputError."""
    return _read(sys.stdin.buffer, "standard input")


def _read(stream: BinaryIO, name: str) -> tuple[str, str]:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name}: larger than {MAX_BYTES // 1_000_000} MB, which no article is."
            " Cut out the article's text and hand that in."
        )
    if _BINARY.intersection(data):
        raise InputError(
            f"{name}: a binary file, not text. Save the article as plain text (UTF-8) first."
        )
    try:
        return split_headline(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: not UTF-8 (byte {data[error.start]:#04x} at position {error.start})."
            " Convert it first, for example: iconv -f windows-1252 -t utf-8 FILE"
        ) from error


def split_headline(content: str, name: str) -> tuple[str, str]:
    """Split a text at its first line that says something. Raises InputError when none does."""
    headline, _, text = content.lstrip().partition("\n")
    if not any(char.isalnum() for char in headline):
        raise InputError(f"{name}: empty. The first line should be the headline.")
    return headline.strip(), text.strip()
