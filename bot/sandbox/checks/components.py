"""Buttons, selects and layouts of a message, of both generations."""

from collections.abc import Callable, Iterator

from bot.sandbox.checks import fields
from bot.sandbox.checks.fields import Path
from bot.sandbox.errors import Problem
from bot.sandbox.state import Json, component_texts, walk_components

BUTTON = 2
SELECTS = frozenset({3, 5, 6, 7, 8})
ROW, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 1, 9, 10, 11, 12, 13, 14, 17
_LAYOUT = frozenset({ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER})
_LINK_STYLE, _PREMIUM_STYLE = 5, 6
_MEDIA = ("http", "https", "attachment")


def check(components: object, path: Path, *, layout: bool) -> Iterator[Problem]:
    """`layout`: the message carries the flag IS_COMPONENTS_V2."""
    most = 40 if layout else 5
    found = list(fields.listing(components, path, most)) or list(_shapes(components, path))
    if found or not isinstance(components, list):
        yield from found
        return
    allowed = _LAYOUT if layout else frozenset({ROW})
    for index, one in enumerate(components):
        yield from _one(one, (*path, index), allowed)
    yield from _unique(components, path, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")
    yield from _unique(components, path, "id", "COMPONENT_ID_DUPLICATED")
    if layout:
        yield from _layout_totals(components, path)


def _shapes(value: object, path: Path, depth: int = 0) -> Iterator[Problem]:
    """Everything that claims to be a component is an object with a type, not nested without end."""
    if not isinstance(value, list) or depth > 5:
        yield from fields.listing(value, path, 0) if depth <= 5 else (_bad_type(path),)
        return
    for index, one in enumerate(value):
        here = (*path, index)
        if not isinstance(one, dict):
            yield from fields.mapping(one, here)
        elif isinstance(one.get("type"), bool) or not isinstance(one.get("type"), int):
            yield fields.required((*here, "type"))
        else:
            if one.get("components") is not None:
                yield from _shapes(one["components"], (*here, "components"), depth + 1)
            for key in ("accessory", "component"):
                if one.get(key) is not None:
                    yield from _shapes([one[key]], (*here, key), depth + 1)


def _bad_type(path: Path, kinds: frozenset[int] = _LAYOUT) -> Problem:
    return Problem(
        (*path, "type"),
        "UNION_TYPE_CHOICES",
        f'Value of field "type" must be one of {tuple(sorted(kinds))}.',
    )


def _one(one: Json, path: Path, allowed: frozenset[int]) -> Iterator[Problem]:
    kind = one["type"]
    if kind not in allowed:
        yield _bad_type(path, allowed)
        return
    if one.get("id") is not None:
        yield from fields.number(one["id"], (*path, "id"), 0, 2**31 - 1)
    if kind in _RULES:
        yield from _RULES[kind](one, path)


def _text(one: Json, path: Path) -> Iterator[Problem]:
    yield from fields.text(one.get("content"), (*path, "content"), 4000, 1)


def _file(one: Json, path: Path) -> Iterator[Problem]:
    yield from _media(one.get("file"), (*path, "file"), ("attachment",))


def _row(one: Json, path: Path) -> Iterator[Problem]:
    children = one.get("components")
    here = (*path, "components")
    if not children:
        yield Problem(here, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
        return
    kinds = {child["type"] for child in children}
    if not kinds <= SELECTS | {BUTTON}:
        yield _bad_type(here, SELECTS | {BUTTON})
    elif len(children) > (5 if kinds == {BUTTON} else 1):
        code = "COMPONENT_LAYOUT_WIDTH_EXCEEDED"
        yield Problem(here, code, "The specified component exceeds the maximum width")
    for index, child in enumerate(children):
        if child["type"] == BUTTON:
            yield from _button(child, (*here, index))
        elif child["type"] in SELECTS:
            yield from select(child, (*here, index))


def _button(one: Json, path: Path) -> Iterator[Problem]:
    style = one.get("style")
    if isinstance(style, bool) or not isinstance(style, int) or not 1 <= style <= 6:
        yield Problem(
            (*path, "style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}."
        )
        return
    yield from fields.optional_text(one.get("label"), (*path, "label"), 80)
    if style == _LINK_STYLE:
        yield from _link_button(one, path)
    elif style == _PREMIUM_STYLE:
        if one.get("sku_id") is None:
            yield fields.required((*path, "sku_id"))
    else:
        yield from fields.text(one.get("custom_id") or "", (*path, "custom_id"), 100, 1)
        if one.get("url"):
            yield _not_both((*path, "custom_id"))
        if not one.get("label") and not one.get("emoji"):
            yield Problem(
                (*path, "label"), "BUTTON_COMPONENT_INVALID", "A button needs a label or an emoji."
            )


def _link_button(one: Json, path: Path) -> Iterator[Problem]:
    if not one.get("url"):
        yield fields.required((*path, "url"))
        return
    schemes = ("http", "https", "discord")
    yield from fields.link(one["url"], (*path, "url"), schemes)
    yield from fields.optional_text(one["url"], (*path, "url"), 512)
    if one.get("custom_id"):
        yield _not_both((*path, "custom_id"))


def _not_both(path: Path) -> Problem:
    text = "A custom id and url cannot both be specified"
    return Problem(path, "BUTTON_COMPONENT_CUSTOM_ID_AND_URL", text)


def select(one: Json, path: Path) -> Iterator[Problem]:
    yield from fields.text(one.get("custom_id") or "", (*path, "custom_id"), 100, 1)
    yield from fields.optional_text(one.get("placeholder"), (*path, "placeholder"), 150)
    for key, least in (("min_values", 0), ("max_values", 1)):
        if one.get(key) is not None:
            yield from fields.number(one[key], (*path, key), least, 25)
    if one["type"] == 3:
        yield from _options(one.get("options"), (*path, "options"))


def _options(options: object, path: Path) -> Iterator[Problem]:
    yield from fields.listing(options, path, 25, 1)
    values = set()
    for index, option in enumerate(options if isinstance(options, list) else ()):
        here = (*path, index)
        if not isinstance(option, dict):
            yield from fields.mapping(option, here)
            continue
        for key in ("label", "value"):
            yield from fields.text(option.get(key) or "", (*here, key), 100, 1)
        yield from fields.optional_text(option.get("description"), (*here, "description"), 100)
        if str(option.get("value")) in values:
            code = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
            yield Problem((*here, "value"), code, "The specified option value is already used")
        values.add(str(option.get("value")))


def _section(one: Json, path: Path) -> Iterator[Problem]:
    texts = one.get("components") or []
    here = (*path, "components")
    yield from fields.listing(texts, here, 3, 1)
    for index, child in enumerate(texts):
        yield from _one(child, (*here, index), frozenset({TEXT}))
    accessory = one.get("accessory")
    here = (*path, "accessory")
    if accessory is None:
        yield fields.required(here)
    elif accessory["type"] == BUTTON:
        yield from _button(accessory, here)
    elif accessory["type"] == THUMBNAIL:
        yield from _media(accessory.get("media"), (*here, "media"))
        yield from fields.optional_text(accessory.get("description"), (*here, "description"), 1024)
    else:
        yield _bad_type(here, frozenset({BUTTON, THUMBNAIL}))


def _gallery(one: Json, path: Path) -> Iterator[Problem]:
    items = one.get("items")
    yield from fields.listing(items, (*path, "items"), 10, 1)
    for index, item in enumerate(items if isinstance(items, list) else ()):
        here = (*path, "items", index)
        if not isinstance(item, dict):
            yield from fields.mapping(item, here)
            continue
        yield from _media(item.get("media"), (*here, "media"))
        yield from fields.optional_text(item.get("description"), (*here, "description"), 1024)


def _media(value: object, path: Path, schemes: tuple[str, ...] = _MEDIA) -> Iterator[Problem]:
    if not isinstance(value, dict) or not value.get("url"):
        yield fields.required((*path, "url"))
    else:
        yield from fields.link(value["url"], (*path, "url"), schemes)


def _container(one: Json, path: Path) -> Iterator[Problem]:
    here = (*path, "components")
    if not one.get("components"):
        yield fields.required(here)
    for index, child in enumerate(one.get("components") or ()):
        yield from _one(child, (*here, index), _LAYOUT - {CONTAINER})
    if one.get("accent_color") is not None:
        yield from fields.number(one["accent_color"], (*path, "accent_color"), 0, 0xFFFFFF)


def _unique(components: list[Json], path: Path, key: str, code: str) -> Iterator[Problem]:
    seen = set()
    for one in walk_components(components):
        value = one.get(key)
        if value and value in seen:
            yield Problem(path, code, f"Component {key.replace('_', ' ')} cannot be duplicated")
        seen.add(value)


def _layout_totals(components: list[Json], path: Path) -> Iterator[Problem]:
    every = walk_components(components)
    if len(every) > 40:
        code = "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"
        yield Problem(
            path, code, f"Total number of components ({len(every)}) exceeds maximum of 40"
        )
    texts = [one for one in every if one["type"] == TEXT and isinstance(one.get("content"), str)]
    total = sum(len(line) for one in texts for line in component_texts(one))
    if total > 4000:
        code = "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"
        yield Problem(path, code, "Displayable text size exceeds maximum size of 4000")


_RULES: dict[int, Callable[[Json, Path], Iterator[Problem]]] = {
    ROW: _row,
    SECTION: _section,
    TEXT: _text,
    GALLERY: _gallery,
    FILE: _file,
    CONTAINER: _container,
}
