"""Modals: the form, and the only components that it may hold."""

from collections.abc import Iterator

from bot.sandbox.checks import components, fields
from bot.sandbox.checks.fields import Path
from bot.sandbox.errors import Problem
from bot.sandbox.state import Json

ROW, TEXT_INPUT, TEXT, LABEL = 1, 4, 10, 18
FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 19, 21, 22, 23
_IN_LABEL = components.SELECTS | {TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX}
_TEXT_LENGTH = 4000


def check(data: Json, path: Path) -> Iterator[Problem]:
    for key, longest in (("title", 45), ("custom_id", 100)):
        yield from fields.text(data.get(key) or "", (*path, key), longest, 1)
    parts = data.get("components")
    here = (*path, "components")
    yield from fields.listing(parts, here, 5, 1)
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        yield from _part(part, (*here, index))


def _part(part: object, path: Path) -> Iterator[Problem]:
    if not isinstance(part, dict):
        yield from fields.mapping(part, path)
        return
    kind = part.get("type")
    if kind == ROW:
        yield from _row(part, path)
    elif kind == LABEL:
        yield from fields.text(part.get("label") or "", (*path, "label"), 45, 1)
        yield from fields.optional_text(part.get("description"), (*path, "description"), 100)
        yield from _input(part.get("component"), (*path, "component"), _IN_LABEL)
    elif kind == TEXT:
        yield from fields.text(part.get("content"), (*path, "content"), 4000, 1)
    else:
        choices = 'Value of field "type" must be one of (1, 10, 18).'
        yield Problem((*path, "type"), "UNION_TYPE_CHOICES", choices)


def _row(part: Json, path: Path) -> Iterator[Problem]:
    inputs = part.get("components")
    yield from fields.listing(inputs, (*path, "components"), 1, 1)
    for index, one in enumerate(inputs if isinstance(inputs, list) else ()):
        yield from _input(one, (*path, "components", index), frozenset({TEXT_INPUT}))


def _input(one: object, path: Path, allowed: frozenset[int]) -> Iterator[Problem]:
    if not isinstance(one, dict):
        yield from fields.mapping(one, path)
        return
    kind = one.get("type")
    if kind not in allowed:
        choices = f'Value of field "type" must be one of {tuple(sorted(allowed))}.'
        yield Problem((*path, "type"), "UNION_TYPE_CHOICES", choices)
    elif kind in components.SELECTS:
        yield from components.select(one, path)
    elif kind == TEXT_INPUT:
        yield from _text_input(one, path)
    else:
        yield from fields.text(one.get("custom_id") or "", (*path, "custom_id"), 100, 1)


def _text_input(one: Json, path: Path) -> Iterator[Problem]:
    yield from fields.text(one.get("custom_id") or "", (*path, "custom_id"), 100, 1)
    yield from fields.optional_text(one.get("placeholder"), (*path, "placeholder"), 100)
    yield from fields.optional_text(one.get("value"), (*path, "value"), _TEXT_LENGTH)
    for key, least in (("min_length", 0), ("max_length", 1)):
        if one.get(key) is not None:
            yield from fields.number(one[key], (*path, key), least, _TEXT_LENGTH)
