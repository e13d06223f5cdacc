"""Request bodies against Discord's own OpenAPI description, where that is at hand.

The description (`discord/openapi.json`) and jsonschema-rs are both optional: a user's machine has
neither, and the hand-written checks stand alone there.
"""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.sandbox.errors import Problem
from bot.sandbox.state import ChannelKind, Json

try:
    import jsonschema_rs
except ImportError:
    jsonschema_rs = None  # type: ignore[assignment]  # a development dependency


def default_path() -> Path:
    """Say where the description lies unless told otherwise: in the folder CLAPPER_SHARED."""
    return Path(os.environ.get("CLAPPER_SHARED", "../shared")) / "discord" / "openapi.json"


_MEDIA = {"const": int(ChannelKind.MEDIA)}


class Description:
    """The schemas of one description, compiled when first needed."""

    def __init__(self, document: Json) -> None:
        self._components = document["components"]
        # Discord takes ids as numbers too, though its description says strings (its README).
        self._components["schemas"]["SnowflakeType"] = {"type": ["string", "integer"]}
        # It leaves out a type of channels that Discord documents, and that discord.py asks for.
        types = self._components["schemas"].get("ChannelTypes", {}).get("oneOf", [])
        if _MEDIA not in types:
            types.append(_MEDIA)
        self._schemas = {
            (method.upper(), template): schema
            for template, operations in document["paths"].items()
            for method, operation in operations.items()
            if (schema := _body_schema(operation)) is not None
        }
        self._compiled: dict[tuple[str, str], jsonschema_rs.Draft202012Validator] = {}

    def check(self, method: str, template: str, body: object) -> Iterator[Problem]:
        """Problems of a JSON body of a route, none for a route that takes no body."""
        key = method, template
        if key not in self._schemas:
            return
        if key not in self._compiled:
            schema = {**self._schemas[key], "components": self._components}
            # Formats stay off: Discord itself takes "attachment://a b.png" and bad times leniently.
            self._compiled[key] = jsonschema_rs.Draft202012Validator(schema)
        compiled = self._compiled[key]
        if compiled.is_valid(body):
            return
        for flaw in compiled.iter_errors(body):
            if _PARSEABLE.match(flaw.message):
                continue
            path = tuple(flaw.instance_path)
            yield Problem(path, _code(flaw.message), flaw.message[-200:])


def _body_schema(operation: object) -> Json | None:
    if not isinstance(operation, dict):
        return None
    content = operation.get("requestBody", {}).get("content", {})
    schema: Json | None = content.get("application/json", {}).get("schema")
    return schema


@cache
def load(path: Path) -> Description | None:
    """Read the description once a process; None where it or the validator is missing."""
    if jsonschema_rs is None or not path.is_file():
        return None
    return Description(json.loads(path.read_bytes()))


# Discord takes strings for whole numbers when they can be read as such (its README).
_PARSEABLE = re.compile(r'"-?\d+" is not of types? .*"integer"')
_CODES = (
    (re.compile(r"longer than|more than \d+ (item|char)"), "BASE_TYPE_MAX_LENGTH"),
    (re.compile(r"shorter than|less than \d+ (item|char)"), "BASE_TYPE_MIN_LENGTH"),
    (re.compile(r"is a required property"), "BASE_TYPE_REQUIRED"),
    (re.compile(r"is not of type"), "BASE_TYPE_BAD_TYPE"),
    (re.compile(r"greater than|maximum"), "NUMBER_TYPE_MAX"),
    (re.compile(r"less than|minimum"), "NUMBER_TYPE_MIN"),
    (re.compile(r"oneOf|anyOf|valid under"), "UNION_TYPE_CHOICES"),
)


def _code(message: str) -> str:
    return next((code for pattern, code in _CODES if pattern.search(message)), "BASE_TYPE_CHOICES")
