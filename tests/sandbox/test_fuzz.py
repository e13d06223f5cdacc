"""Nonsense at the doors: an error, never a crash."""

import asyncio
import io
import json
from collections.abc import Iterator

import aiohttp
import orjson
import pytest
import yarl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox import ChannelHandle, MemberHandle, Sandbox
from bot.sandbox.rest import (
    callbacks,
    channels,
    commands,
    emojis,
    guilds,
    members,
    messages,
    scheduled,
    threads,
    users,
    webhooks,
)
from tests.sandbox.conftest import Rest

TOPICS = (
    callbacks, channels, commands, emojis, guilds, members, messages, scheduled, threads, users,
    webhooks,
)  # fmt: skip
ROUTES = [
    (route.method, route.template)
    for topic in TOPICS
    for route in topic.routes.all
    if route.method not in ("GET", "DELETE")
]
KEYS = (
    "content", "embeds", "components", "type", "name", "description", "options", "flags",
    "nonce", "allowed_mentions", "title", "fields", "value", "footer", "text", "custom_id",
    "style", "label", "attachments", "id", "data", "choices", "message", "image",
    "applied_tags", "permission_overwrites", "allow", "deny", "users", "parse",
    "available_tags", "entity_metadata",
)  # fmt: skip
FUZZ = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


class Bench:
    """A loop of its own, as hypothesis calls a plain function many times."""

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.sandbox = Sandbox()
        self.runner.run(self._enter())
        self.sandbox.limits.enabled = False
        guild = self.sandbox.guild("g", bot_permissions="administrator")
        self.channel: ChannelHandle = guild.channel("c")
        self.forum: ChannelHandle = guild.channel("f", kind="forum")
        self.member: MemberHandle = guild.member("Ann")
        self.guild = guild

    async def _enter(self) -> None:
        await self.sandbox.__aenter__()
        self.session = aiohttp.ClientSession()

    async def leave(self) -> None:
        await self.session.close()
        await self.sandbox.__aexit__()

    def address(self, template: str, *, forum: bool) -> str:
        """Fill a template with what exists, so that requests come past the first check."""
        world = self.sandbox.world
        place = self.forum if forum else self.channel
        begun = self.sandbox.start_interaction(self.member, self.channel, "show")
        known = {
            "{channel_id}": place.id,
            "{guild_id}": self.guild.id,
            "{application_id}": world.application_id,
            "{interaction_id}": begun.id,
            "{interaction_token}": begun.token,
            "{webhook_id}": world.application_id,
            "{webhook_token}": begun.token,
            "{message_id}": place.channel.last_message_id or 1,
            "{user_id}": self.member.id,
            "{role_id}": self.guild.bot_role.id,
        }
        for name, value in known.items():
            template = template.replace(name, str(value))
        return "/".join("1" if part.startswith("{") else part for part in template.split("/"))

    async def ask(self, method: str, template: str, body: bytes, *, forum: bool) -> int:
        if not (self.forum.deleted or self.channel.deleted):
            rest = Rest(self.sandbox, self.session)
            answer = await rest(method, self.address(template, forum=forum), body)
            return answer.status
        return 404

    async def knock(self, door: str, body: bytes) -> int:
        url = self.sandbox.page_url + door
        async with self.session.post(url, data=body) as answer:
            return answer.status


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.runner.run(made.leave())
    made.runner.close()


@settings(FUZZ, max_examples=400)
@given(route=st.sampled_from(ROUTES), body=values, forum=st.booleans())
def test_any_json_gets_an_answer_below_500(
    bench: Bench, route: tuple[str, str], body: object, *, forum: bool
) -> None:
    raw = json.dumps(body).encode()
    assert bench.runner.run(bench.ask(*route, raw, forum=forum)) < 500


@FUZZ
@given(raw=st.binary(max_size=200))
def test_any_bytes_get_an_answer_below_500(bench: Bench, raw: bytes) -> None:
    template = "/channels/{channel_id}/messages"
    assert bench.runner.run(bench.ask("POST", template, raw, forum=False)) < 500


@FUZZ
@given(op=st.integers(-1, 40), data=values)
def test_any_gateway_payload_leaves_the_gateway_alive(bench: Bench, op: int, data: object) -> None:
    async def send() -> None:
        async with bench.session.ws_connect(bench.sandbox.gateway_url) as socket:
            await socket.receive(timeout=5)
            body = {"token": bench.sandbox.token, "properties": {}, "intents": 513}
            await socket.send_bytes(orjson.dumps({"op": 2, "d": body}))
            await socket.receive(timeout=5)
            await socket.send_bytes(json.dumps({"op": op, "d": data}).encode())
            await socket.send_bytes(orjson.dumps({"op": 1, "d": None}))
            while True:
                answer = await socket.receive(timeout=5)
                if answer.type is not aiohttp.WSMsgType.TEXT:
                    assert socket.close_code in range(4000, 4015)
                    return
                if orjson.loads(answer.data)["op"] == 11:
                    return

    bench.runner.run(send())


PAGE_KEYS = (
    "viewer", "channel", "content", "command", "options", "option", "typed", "message",
    "custom_id", "values", "modal", "lever", "kind", "code", "permissions", "guild", "seconds",
    "on", "times", "rate", "status", "scope", "channel_id", "route", "headline", "text",
)  # fmt: skip
PAGE_DOORS = (
    "page/say", "page/invoke", "page/autocomplete", "page/click", "page/select", "page/modal",
    "page/panel/article", "admin/lever", "admin/fault", "admin/else",
)  # fmt: skip
#: harmless ones, so that the next example finds the place as it was
LEVERS = ("gateway_drop", "gateway_reconnect", "clock_skew", "deny", "allow", "guild_recover", "x")
page_bodies = st.fixed_dictionaries(
    {},
    optional={key: values for key in PAGE_KEYS if key not in ("lever", "kind")}
    | {
        "lever": st.sampled_from(LEVERS),
        "kind": st.sampled_from(("answer", "limit", "drop", "slow", "clear", "x")),
    },
)


@settings(FUZZ, max_examples=200)
@given(door=st.sampled_from(PAGE_DOORS), body=page_bodies | values, real=st.booleans())
def test_any_json_at_the_pages_doors_gets_an_answer_below_500(
    bench: Bench, door: str, body: object, *, real: bool
) -> None:
    if real and isinstance(body, dict):
        place = {"channel": str(bench.channel.id), "viewer": str(bench.member.id)}
        body |= place | {"guild": str(bench.guild.id)}
    status = bench.runner.run(bench.knock(door, json.dumps(body).encode()))
    assert status in (200, 400, 404)


@FUZZ
@given(door=st.sampled_from(PAGE_DOORS), raw=st.binary(max_size=100))
def test_any_bytes_at_the_pages_doors_get_an_answer_below_500(
    bench: Bench, door: str, raw: bytes
) -> None:
    assert bench.runner.run(bench.knock(door, raw)) in (400, 404)


@pytest.mark.parametrize("door", PAGE_DOORS)
async def test_a_huge_order_is_refused(rest: Rest, door: str) -> None:
    url = rest.sandbox.page_url + door
    for raw in (b" " * (26 * 1024 * 1024), b"[" * 100_000, b'{"viewer": ' + b"9" * 5000 + b"}"):
        async with rest.session.post(url, data=io.BytesIO(raw)) as answer:
            assert answer.status in (400, 404, 413)


@pytest.mark.parametrize("query", ["viewer=x", "viewer=" + "9" * 5000, "viewer=%F0%9F%8E%AC"])
async def test_a_stranger_sees_nothing(rest: Rest, query: str) -> None:
    for door in ("state", "events"):
        async with rest.session.get(f"{rest.sandbox.page_url}page/{door}?{query}") as answer:
            assert answer.status == 400


@pytest.mark.parametrize(
    "path", ["..%2f..%2fapi.py", "%00", "js/%00.js", "css", "attachments/9/9/" + "x" * 3000]
)
async def test_a_file_that_is_not_the_pages_is_not_found(rest: Rest, path: str) -> None:
    url = yarl.URL(rest.sandbox.page_url + path, encoded=True)
    async with rest.session.get(url) as answer:
        assert answer.status == 404


async def test_a_huge_body_is_refused(rest: Rest, channel: ChannelHandle) -> None:
    answer = await rest("POST", f"/channels/{channel.id}/messages", b" " * (26 * 1024 * 1024))
    assert (answer.status, answer.data["code"]) == (413, 40005)


async def test_a_deeply_nested_body_is_refused(rest: Rest, channel: ChannelHandle) -> None:
    for raw in (b"[" * 100_000, b'{"components":' + b"[" * 900 + b"]" * 900 + b"}"):
        answer = await rest("POST", f"/channels/{channel.id}/messages", raw)
        assert answer.status == 400


async def test_a_broken_multipart_body_is_refused(rest: Rest, channel: ChannelHandle) -> None:
    url = f"{rest.sandbox.api_url}/channels/{channel.id}/messages"
    for raw in (b"--x", b"--x\r\n\r\n", b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--"):
        headers = {
            "Authorization": f"Bot {rest.sandbox.token}",
            "Content-Type": "multipart/form-data; boundary=x",
        }
        async with rest.session.post(url, data=raw, headers=headers) as answer:
            assert answer.status == 400


async def test_an_unknown_address_is_said_to_be_so(rest: Rest) -> None:
    assert (await rest("GET", "/nowhere")).status == 404
    assert (await rest("PUT", "/users/@me")).status == 405
    answer = await rest("GET", "/channels/news")
    assert (answer.status, answer.data["code"]) == (400, 50035)
