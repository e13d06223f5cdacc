"""The small checks that all others are made of. Each yields problems in Discord's own codes."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import urlsplit

from bot.sandbox.errors import Problem

Path = tuple[str | int, ...]
_SNOWFLAKE = re.compile(r"\d{1,20}\Z")


def required(path: Path) -> Problem:
    return Problem(path, "BASE_TYPE_REQUIRED", "This field is required")


def text(value: object, path: Path, longest: int, shortest: int = 0) -> Iterator[Problem]:
    """Check a string of `shortest` to `longest` characters, blanks around it not counted."""
    if not isinstance(value, str):
        yield Problem(path, "BASE_TYPE_BAD_TYPE", 'Could not interpret value as "str".')
        return
    length = len(value.strip())
    if shortest and not length:
        yield required(path)
    elif shortest > 1 and not shortest <= length <= longest:
        code = "BASE_TYPE_BAD_LENGTH"
        yield Problem(path, code, f"Must be between {shortest} and {longest} in length.")
    elif length > longest:
        code = "BASE_TYPE_MAX_LENGTH"
        yield Problem(path, code, f"Must be {longest} or fewer in length.")


def optional_text(value: object, path: Path, longest: int) -> Iterator[Problem]:
    if value is not None:
        yield from text(value, path, longest)


def number(value: object, path: Path, least: int, most: int) -> Iterator[Problem]:
    if isinstance(value, bool) or not isinstance(value, int):
        yield Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
    elif value < least:
        yield Problem(
            path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}."
        )
    elif value > most:
        yield Problem(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")


def listing(value: object, path: Path, most: int, least: int = 0) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield Problem(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    elif len(value) > most or len(value) < least:
        code = "BASE_TYPE_BAD_LENGTH"
        yield Problem(path, code, f"Must be between {least} and {most} in length.")


def snowflake(value: object, path: Path) -> Iterator[Problem]:
    is_id = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if not is_id and not (isinstance(value, str) and _SNOWFLAKE.match(value)):
        yield Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')


def link(
    value: object, path: Path, schemes: Iterable[str] = ("http", "https")
) -> Iterator[Problem]:
    """Check a URL of one of the schemes, at most 2048 characters."""
    if not isinstance(value, str):
        yield Problem(path, "BASE_TYPE_BAD_TYPE", 'Could not interpret value as "str".')
        return
    if len(value) > 2048:
        yield Problem(path, "BASE_TYPE_MAX_LENGTH", "Must be 2048 or fewer in length.")
        return
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        yield _not_an_url(path)
        return
    if parts.scheme not in schemes:
        yield Problem(
            path,
            "URL_TYPE_INVALID_SCHEME",
            f'Scheme "{parts.scheme}" is not supported. Scheme must be one of {tuple(schemes)}.',
        )
    elif parts.scheme != "attachment" and ("." not in host or " " in value):
        yield _not_an_url(path)


def _not_an_url(path: Path) -> Problem:
    return Problem(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")


def timestamp(value: object, path: Path) -> Iterator[Problem]:
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        yield Problem(path, "DATE_TIME_TYPE_PARSE", f"Could not parse {value}. Should be ISO8601.")


def known_keys(value: dict[str, object], path: Path, known: frozenset[str]) -> Iterator[Problem]:
    """Discord silently ignores a key that it doesn't know; here that is an error, to show typos."""
    for key in value:
        if key not in known:
            yield Problem((*path, key), "UNKNOWN_KEY", "Discord knows no such key.")


def mapping(value: object, path: Path) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield Problem(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
