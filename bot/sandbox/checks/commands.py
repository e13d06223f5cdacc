"""Application commands as they are registered."""

import re
from collections.abc import Iterator

from bot.sandbox.checks import fields
from bot.sandbox.checks.fields import Path
from bot.sandbox.errors import Problem
from bot.sandbox.state import Json

CHAT_INPUT, USER, MESSAGE, ENTRY_POINT = 1, 2, 3, 4
#: how many of each type an application may have, globally and per guild
MOST = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15, ENTRY_POINT: 1}
SUB_COMMAND, GROUP = 1, 2
STRING, INTEGER, NUMBER = 3, 4, 10
# Discord adds the marks of the Devanagari and Thai scripts to letters and digits.
_NAME = re.compile(r"[-_'\w\u0900-\u097f\u0e00-\u0e7f]{1,32}\Z")
_WHOLE = 8000


def check_all(commands: object, path: Path = ()) -> Iterator[Problem]:
    """Check a whole set, as it is put."""
    yield from fields.listing(commands, path, sum(MOST.values()))
    if not isinstance(commands, list):
        return
    seen = set()
    for index, command in enumerate(commands):
        here = (*path, index)
        if not isinstance(command, dict):
            yield from fields.mapping(command, here)
            continue
        yield from check(command, here)
        key = command.get("type", CHAT_INPUT), str(command.get("name"))
        if key in seen:
            text = "Application command names must be unique"
            code = "APPLICATION_COMMANDS_DUPLICATE_NAME"
            yield Problem(here, code, text)
        seen.add(key)


def check(command: Json, path: Path = ()) -> Iterator[Problem]:
    kind = command.get("type") or CHAT_INPUT
    if kind not in MOST:
        choices = "Value must be one of {1, 2, 3, 4}."
        yield Problem((*path, "type"), "BASE_TYPE_CHOICES", choices)
        return
    if kind == CHAT_INPUT:
        yield from _named(command, path)
        yield from _options(command.get("options") or [], (*path, "options"), 0)
        if not list(fields.mapping(command, path)) and _length(command) > _WHOLE:
            code = "APPLICATION_COMMAND_TOO_LARGE"
            yield Problem(path, code, f"Command exceeds maximum size ({_WHOLE})")
        return
    yield from fields.text(command.get("name") or "", (*path, "name"), 32, 1)
    if command.get("description"):
        text = "Context menu commands cannot have description"
        code = "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED"
        yield Problem((*path, "description"), code, text)


def _named(one: Json, path: Path) -> Iterator[Problem]:
    name = one.get("name")
    if not isinstance(name, str) or not name:
        yield fields.required((*path, "name"))
    elif not _NAME.match(name) or name != name.lower():
        code = "APPLICATION_COMMAND_INVALID_NAME"
        yield Problem((*path, "name"), code, "Command name is invalid")
    if not one.get("description"):
        yield fields.required((*path, "description"))
    else:
        yield from fields.text(one["description"], (*path, "description"), 100, 1)


def _options(options: object, path: Path, depth: int) -> Iterator[Problem]:
    yield from fields.listing(options, path, 25)
    seen = set()
    optional_seen = False
    for index, option in enumerate(options if isinstance(options, list) else ()):
        here = (*path, index)
        if not isinstance(option, dict):
            yield from fields.mapping(option, here)
            continue
        yield from _option(option, here, depth)
        if option.get("required") and optional_seen:
            text = "Required options must be placed before non-required options"
            yield Problem(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", text)
        optional_seen = optional_seen or not option.get("required")
        if str(option.get("name")) in seen:
            text = "Option names must be unique"
            yield Problem(here, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", text)
        seen.add(str(option.get("name")))


def _option(option: Json, path: Path, depth: int) -> Iterator[Problem]:
    yield from _named(option, path)
    kind = option.get("type")
    if isinstance(kind, bool) or not isinstance(kind, int) or not 1 <= kind <= 11:
        yield Problem((*path, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1, ..., 11}.")
    elif kind in (SUB_COMMAND, GROUP):
        if depth > 1 or (kind == GROUP and depth > 0):
            text = "Sub-commands can't be nested this deep"
            yield Problem((*path, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", text)
        else:
            yield from _options(option.get("options") or [], (*path, "options"), depth + 1)
    else:
        yield from _value_option(option, kind, path)


def _value_option(option: Json, kind: int, path: Path) -> Iterator[Problem]:
    choices = option.get("choices") or []
    if choices and option.get("autocomplete"):
        text = "Autocomplete and choices can't both be set"
        yield Problem(path, "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES", text)
    if (choices or option.get("autocomplete")) and kind not in (STRING, INTEGER, NUMBER):
        text = "Only strings and numbers can have choices or autocomplete"
        yield Problem((*path, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", text)
    yield from check_choices(choices, (*path, "choices"))
    for key in ("min_length", "max_length"):
        if option.get(key) is not None:
            yield from fields.number(option[key], (*path, key), 0, 6000)


def check_choices(choices: object, path: Path) -> Iterator[Problem]:
    """Choices of an option, or what autocomplete answers."""
    yield from fields.listing(choices, path, 25)
    for index, choice in enumerate(choices if isinstance(choices, list) else ()):
        here = (*path, index)
        if not isinstance(choice, dict):
            yield from fields.mapping(choice, here)
            continue
        yield from fields.text(choice.get("name") or "", (*here, "name"), 100, 1)
        value = choice.get("value")
        if isinstance(value, str):
            yield from fields.text(value, (*here, "value"), 100, 1)
        elif isinstance(value, bool) or not isinstance(value, int | float):
            yield fields.required((*here, "value"))


def _length(one: Json) -> int:
    """Characters that count towards the size of a command, the longest translation of each text."""
    total = 0
    for key in ("name", "description"):
        translations = one.get(f"{key}_localizations") or {}
        texts = [str(one.get(key) or ""), *map(str, dict(translations).values())]
        total += max(map(len, texts))
    for choice in one.get("choices") or ():
        if isinstance(choice, dict):
            total += len(str(choice.get("name") or "")) + len(str(choice.get("value") or ""))
    for option in one.get("options") or ():
        if isinstance(option, dict):
            total += _length(option)
    return total
