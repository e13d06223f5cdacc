"""Answers of the sandbox against Discord's own description of them."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from bot.sandbox import GuildHandle, MemberHandle, Sandbox
from tests.sandbox.conftest import Rest

DESCRIPTION = Path(os.environ.get("CLAPPER_SHARED", "../shared")) / "discord" / "openapi.json"
pytestmark = pytest.mark.skipif(not DESCRIPTION.is_file(), reason=f"no {DESCRIPTION}")


@cache
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(DESCRIPTION.read_bytes())
    return loaded


def flaws(method: str, template: str, status: int, data: object) -> list[str]:
    """List what the description holds against an answer."""
    answers = document()["paths"][template][method.lower()]["responses"]
    schema = answers[str(status)]["content"]["application/json"]["schema"]
    whole = {**schema, "components": document()["components"]}
    found = jsonschema_rs.Draft202012Validator(whole).iter_errors(data)
    return [f"{one.instance_path}: {one.message[-300:]}" for one in found]


@pytest.fixture
def guild(sandbox: Sandbox) -> GuildHandle:
    return sandbox.guild("Alias Investigations fans", bot_permissions="administrator")


async def test_every_answer_is_as_discord_describes_it(
    rest: Rest, guild: GuildHandle, ann: MemberHandle
) -> None:
    channel = guild.channel("news", kind="announcement", deny={"everyone": "send_messages"})
    forum = guild.channel("shows", kind="forum", tags=("Netflix",))
    application = rest.sandbox.world.application_id
    event = {
        "name": "Premiere",
        "privacy_level": 2,
        "entity_type": 3,
        "scheduled_start_time": "2100-01-01T00:00:00+00:00",
        "scheduled_end_time": "2100-01-01T01:00:00+00:00",
        "entity_metadata": {"location": "Netflix"},
    }
    message = {
        "content": f"<@{ann.id}> news",
        "embeds": [{"title": "t", "fields": [{"name": "n", "value": "v"}]}],
        "components": [
            {
                "type": 1,
                "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}],
            }
        ],
    }
    command = {
        "name": "show",
        "description": "Show",
        "options": [{"type": 3, "name": "title", "description": "Title", "autocomplete": True}],
    }
    c, g, a = "/channels/{channel_id}", "/guilds/{guild_id}", "/applications/{application_id}"
    asked: list[tuple[str, str, int, object]] = [
        ("GET", "/users/@me", 200, None),
        ("GET", "/users/@me/guilds", 200, None),
        ("GET", "/gateway/bot", 200, None),
        ("GET", "/applications/@me", 200, None),
        ("POST", "/users/@me/channels", 200, {"recipient_id": str(ann.id)}),
        ("PUT", f"{a}/commands", 200, [command]),
        ("GET", f"{a}/commands", 200, None),
        ("GET", f"{a}/emojis", 200, None),
        ("GET", g, 200, None),
        ("GET", f"{g}/channels", 200, None),
        ("GET", f"{g}/roles", 200, None),
        ("POST", f"{g}/channels", 201, {"name": "more"}),
        ("POST", f"{g}/scheduled-events", 200, event),
        ("POST", f"{c}/messages", 200, message),
        ("GET", f"{c}/messages", 200, None),
        ("GET", c, 200, None),
        ("POST", f"{c}/webhooks", 200, {"name": "Newsroom"}),
        ("POST", f"{c}/threads", 201, {"name": "Evidence", "type": 10}),
    ]
    found = {}
    for method, template, status, body in asked:
        path = (
            template.replace("{channel_id}", str(channel.id))
            .replace("{guild_id}", str(guild.id))
            .replace("{application_id}", str(application))
        )
        answer = await rest(method, path, body)
        assert answer.status == status, (template, answer.data)
        found[f"{method} {template}"] = flaws(method, template, status, answer.data)
    post = {"name": "Jessica Jones", "message": {"content": "Season 2"}}
    answer = await rest("POST", f"/channels/{forum.id}/threads", post)
    found["forum"] = flaws("POST", f"{c}/threads", 201, answer.data)

    forum.threads[0].archive()
    for template in (f"{g}/threads/active", f"{c}/threads/archived/public"):
        path = template.replace("{channel_id}", str(forum.id)).replace("{guild_id}", str(guild.id))
        answer = await rest("GET", path)
        found[template] = flaws("GET", template, 200, answer.data)

    for key, wrong in found.items():
        assert wrong == [], key
