"""What the real Discord refuses, the sandbox refuses: with its description and without."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.sandbox.conftest import Rest

DESCRIPTION = Path(os.environ.get("CLAPPER_SHARED", "../shared")) / "discord" / "openapi.json"
V2 = 1 << 15


@pytest.fixture(params=["with description", "without"])
async def strict(request: pytest.FixtureRequest) -> AsyncIterator[Rest]:
    with_it = request.param == "with description"
    if with_it and not DESCRIPTION.is_file():
        pytest.skip(f"Discord's description is not at {DESCRIPTION}")
    path = DESCRIPTION if with_it else Path("absent.json")
    async with Sandbox(openapi_json=path) as sandbox, aiohttp.ClientSession() as session:
        sandbox.limits.enabled = False
        yield Rest(sandbox, session)


def button(number: int = 1, **other: object) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": f"go{number}"} | other


def row(*children: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(children)}


def text(content: str = "x") -> dict[str, Any]:
    return {"type": 10, "content": content}


REFUSED_MESSAGES: dict[str, tuple[dict[str, Any], str, str]] = {
    "content over 2000": (
        {"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"
    ),
    "all embeds over 6000": (
        {"embeds": [{"description": "x" * 3001}] * 2}, "embeds", "MAX_EMBED_SIZE_EXCEEDED"
    ),
    "empty field name": (
        {"embeds": [{"title": "t", "fields": [{"name": " ", "value": "v"}]}]},
        "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED"
    ),
    "empty field value": (
        {"embeds": [{"title": "t", "fields": [{"name": "n", "value": ""}]}]},
        "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED"
    ),
    "unknown key": (
        {"content": "x", "embed": {"title": "t"}}, "embed", "UNKNOWN_KEY"
    ),
    "unknown key of an embed": (
        {"embeds": [{"title": "t", "colour": 1}]}, "embeds.0.colour", "UNKNOWN_KEY"
    ),
    "layout with content": (
        {"content": "x", "flags": V2, "components": [text()]},
        "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    ),
    "layout without its flag": (
        {"components": [text()]}, "components.0.type", "UNION_TYPE_CHOICES"
    ),
    "same custom id twice": (
        {"components": [row(button(1), button(1))]},
        "components", "COMPONENT_CUSTOM_ID_DUPLICATED"
    ),
    "six action rows": (
        {"components": [row(button(n)) for n in range(6)]}, "components", "BASE_TYPE_BAD_LENGTH"
    ),
    "link without address": (
        {"components": [row({"type": 2, "style": 5, "label": "Read"})]},
        "components.0.components.0.url", "BASE_TYPE_REQUIRED"
    ),
    "more than 40 components inside each other": (
        {"flags": V2, "components": [{"type": 17, "components": [text()] * 20}] * 2},
        "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"
    ),
    "layout text over 4000": (
        {"flags": V2, "components": [text("x" * 2001), text("x" * 2000)]},
        "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"
    ),
    "parse and users": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
    ),
    "address of another scheme": (
        {"embeds": [{"title": "t", "url": "javascript:alert(1)"}]},
        "embeds.0.url", "URL_TYPE_INVALID_SCHEME"
    ),
    "address that is none": (
        {"embeds": [{"title": "t", "image": {"url": "http://nowhere"}}]},
        "embeds.0.image.url", "URL_TYPE_INVALID_URL"
    ),
    "bad timestamp": (
        {"embeds": [{"title": "t", "timestamp": "yesterday"}]},
        "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE"
    ),
    "title over 256": (
        {"embeds": [{"title": "x" * 257}]}, "embeds.0.title", "BASE_TYPE_MAX_LENGTH"
    ),
    "26 fields": (
        {"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]},
        "embeds.0.fields", "BASE_TYPE_BAD_LENGTH"
    ),
    "eleven embeds": (
        {"embeds": [{"title": "t"}] * 11}, "embeds", "BASE_TYPE_BAD_LENGTH"
    ),
    "six buttons in a row": (
        {"components": [row(*(button(n) for n in range(6)))]},
        "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"
    ),
    "long custom id": (
        {"components": [row(button(custom_id="x" * 101))]},
        "components.0.components.0.custom_id", "BASE_TYPE_MAX_LENGTH"
    ),
    "long nonce": (
        {"content": "x", "nonce": "x" * 26}, "nonce", "BASE_TYPE_MAX_LENGTH"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED_MESSAGES)
async def test_a_message_is_refused_where_it_is_wrong(strict: Rest, case: str) -> None:
    body, path, code = REFUSED_MESSAGES[case]
    channel = strict.sandbox.guild("g").channel("c")

    answer = await strict("POST", f"/channels/{channel.id}/messages", body)

    assert (answer.status, answer.data["code"]) == (400, 50035)
    assert code in _codes_at(answer.data["errors"], path)
    assert channel.messages == []


async def test_an_empty_message_is_refused(strict: Rest) -> None:
    channel = strict.sandbox.guild("g").channel("c")
    empty: list[dict[str, Any]] = [{}, {"content": "  "}, {"embeds": []}]
    for body in empty:
        answer = await strict("POST", f"/channels/{channel.id}/messages", body)
        assert (answer.status, answer.data["code"]) == (400, 50006)


async def test_limits_themselves_are_allowed(strict: Rest) -> None:
    channel = strict.sandbox.guild("g").channel("c")
    fine: list[dict[str, Any]] = [
        {"content": "x" * 2000, "nonce": "x" * 25, "enforce_nonce": True},
        {"embeds": [{"title": "x" * 256, "description": "x" * 4096, "flags": 0}]},
        {"embeds": [{"fields": [{"name": "n", "value": "v", "inline": True}] * 25}]},
        {"flags": V2, "components": [text("x" * 100)] * 40},
        {"components": [row(*(button(n * 5 + k) for k in range(5))) for n in range(5)]},
        {"content": "x", "allowed_mentions": {"parse": ["roles"], "users": [1, "2"]}},
        {"content": None, "embeds": [{"title": "t"}], "components": []},
    ]
    for body in fine:
        answer = await strict("POST", f"/channels/{channel.id}/messages", body)
        assert answer.status == 200, answer.data


def command(**other: object) -> dict[str, Any]:
    return {"name": "show", "description": "Show"} | other


def option(name: str = "title", **other: object) -> dict[str, Any]:
    return {"type": 3, "name": name, "description": "A title"} | other


CHOICE = {"name": "n", "value": "v"}
REFUSED_COMMANDS: dict[str, tuple[dict[str, Any], str, str]] = {
    "upper case": (command(name="Show"), "0.name", "APPLICATION_COMMAND_INVALID_NAME"),
    "space": (command(name="show me"), "0.name", "APPLICATION_COMMAND_INVALID_NAME"),
    "no description": ({"name": "show"}, "0.description", "BASE_TYPE_REQUIRED"),
    "required after optional": (
        command(options=[option("a"), option("b", required=True)]),
        "0.options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
    ),
    "choices and autocomplete": (
        command(options=[option(autocomplete=True, choices=[CHOICE])]),
        "0.options.0", "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES"
    ),
    "26 options": (
        command(options=[option(f"o{n}") for n in range(26)]), "0.options", "BASE_TYPE_BAD_LENGTH"
    ),
    "26 choices": (
        command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])]),
        "0.options.0.choices", "BASE_TYPE_BAD_LENGTH"
    ),
    "over 8000 characters": (
        command(options=[
            option(f"o{n}", choices=[{"name": "n" * 90, "value": f"{k}" * 90} for k in range(9)])
            for n in range(6)
        ]),
        "0", "APPLICATION_COMMAND_TOO_LARGE"
    ),
    "a group in a group": (
        command(options=[option("a", type=2, options=[option("b", type=2)])]),
        "0.options.0.options.0.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED_COMMANDS)
async def test_a_command_is_refused_where_it_is_wrong(strict: Rest, case: str) -> None:
    body, path, code = REFUSED_COMMANDS[case]
    application = strict.sandbox.world.application_id

    answer = await strict("PUT", f"/applications/{application}/commands", [body])

    assert (answer.status, answer.data["code"]) == (400, 50035)
    assert code in _codes_at(answer.data["errors"], path)
    assert strict.sandbox.world.commands[None] == {}


async def test_too_many_commands_are_refused(strict: Rest) -> None:
    path = f"/applications/{strict.sandbox.world.application_id}/commands"
    hundred = [command(name=f"c{n}") for n in range(100)]
    assert (await strict("PUT", path, hundred)).status == 200

    answer = await strict("POST", path, command(name="one-more"))
    assert (answer.status, answer.data["code"]) == (400, 30032)
    assert (await strict("PUT", path, hundred)).status == 200, "overwriting costs no creations"

    assert (await strict("PUT", path, [command(name=f"d{n}") for n in range(100)])).status == 200
    answer = await strict("PUT", path, [command(name=f"e{n}") for n in range(100)])
    assert (answer.status, answer.data["code"]) == (400, 30034)


@pytest.mark.skipif(not DESCRIPTION.is_file(), reason=f"no description at {DESCRIPTION}")
async def test_what_only_the_description_knows_is_refused(rest: Rest) -> None:
    channel = rest.sandbox.guild("g").channel("c")
    poll = {"question": {"text": "x" * 301}, "answers": []}

    answer = await rest("POST", f"/channels/{channel.id}/messages", {"poll": poll})

    assert (answer.status, answer.data["code"]) == (400, 50035)
    assert "poll" in answer.data["errors"]


def _codes_at(errors: dict[str, Any], path: str) -> list[str]:
    for step in path.split("."):
        assert step in errors, errors
        errors = errors[step]
    return [one["code"] for one in errors["_errors"]]
