"""What the sandbox's page may ask for. All JSON; ids are strings; `viewer` is a member's user id.

GET  /page/state?viewer=ID       {"bot", "viewer", "now", "guilds": [{"id", "name", "owner_id",
                                 "members", "roles", "channels": [{..., "messages", "commands",
                                 "may_send", "bot_lacks": [words]}]}], "directs": [channel]}; "now"
                                 is the sandbox's time
WS   /page/events?viewer=ID      {"event": "message_create" | "message_update" | "message_delete" |
                                 "change" | "panel", "now", "guild_id", "channel_id", "message"};
                                 "change" means: ask for the state again; "panel": for the panel
GET  /page/panel                 {"articles": [{"at", "outlet", "headline", "notes": [text]}],
                                 "form": true}; 404 where nobody tells a story
POST /page/panel/article         {"headline", "text", "outlet"} -> {"notes": [text]}
POST /page/say                   {"viewer", "channel", "content"}: an ordinary message
POST /page/invoke                {"viewer", "channel", "command", "options": {name: value}}
POST /page/autocomplete          the same with "option" and "typed" -> {"choices": [...]}
POST /page/click                 {"viewer", "channel", "message", "custom_id"}
POST /page/select                the same with "values": [...]
POST /page/modal                 {"viewer", "modal": ID, "values": {custom_id: text}}

An answer is {"message": ...} or {"modal": {"id", "title", "components"}}, or {"error": text} with
status 400 (the person can't do that) or 504 (the bot did not answer).
"""

import asyncio
from collections.abc import Awaitable, Callable

import orjson
from aiohttp import web

from bot.sandbox import drawing, options, posting
from bot.sandbox.acting import Actor, Answer
from bot.sandbox.bodies import parse
from bot.sandbox.errors import DiscordError, NoAnswerError, RefusedByClientError
from bot.sandbox.interactions import Modal
from bot.sandbox.panel import PanelPort
from bot.sandbox.permissions import Permission
from bot.sandbox.posting import Draft
from bot.sandbox.snowflakes import to_snowflake
from bot.sandbox.state import Channel, ChannelKind, Guild, Json, Message, User
from bot.sandbox.world import Event, World

_TIMEOUT = 15.0
#: messages of a channel that the state holds
_SHOWN = 100
_CONTENT = 2000
_ARTICLE = {"headline": 300, "text": 50_000, "outlet": 100}
_EVENTS = {
    "MESSAGE_CREATE": "message_create",
    "MESSAGE_UPDATE": "message_update",
    "MESSAGE_DELETE": "message_delete",
}
_PANEL_CHANGED = "PANEL_CHANGED"


class PageDoors:
    def __init__(self, world: World, actor: Actor, panel: PanelPort | None = None) -> None:
        self._world = world
        self._actor = actor
        self._panel = panel
        self._watchers: dict[web.WebSocketResponse, tuple[User, asyncio.Queue[Event]]] = {}
        self._modals: dict[str, Modal] = {}
        self._doors: dict[str, Callable[[Json], Awaitable[Json]]] = {
            "invoke": self._invoke,
            "autocomplete": self._autocomplete,
            "click": self._click,
            "select": self._select,
            "modal": self._modal,
            "say": self._say,
        }
        if panel is not None:
            self._doors["panel/article"] = self._article
        world.listen(self._hear)

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await self._open(request, request.path.removeprefix("/page/"))
        except (RefusedByClientError, DiscordError) as error:
            return _json({"error": str(error)}, 400)
        except NoAnswerError as error:
            return _json({"error": str(error)}, 504)

    async def _open(self, request: web.BaseRequest, name: str) -> web.StreamResponse:
        if request.method == "POST" and name in self._doors:
            return _json(await self._doors[name](_object(parse(await request.read()))))
        if request.method == "GET" and name == "panel" and self._panel is not None:
            return _json(await self._story(self._panel))
        if request.method != "GET" or name not in ("state", "events"):
            return _json({"error": "no such door"}, 404)
        viewer = self._viewer(request.query.get("viewer"))
        if name == "events":
            return await self._watch(request, viewer)
        return _json(self._state(viewer))

    async def stop(self) -> None:
        for socket in tuple(self._watchers):
            await socket.close(code=1001)

    def _viewer(self, raw: object) -> User:
        """Who looks: the given user, or the first person of the first server."""
        if raw:
            user = self._world.users.get(to_snowflake(raw))
            if user is None or user.bot:
                raise RefusedByClientError(f"nobody has the id {str(raw)[:30]}")
            return user
        return next(iter(self._world.people.values()), self._world.owner)

    def _state(self, viewer: User) -> Json:
        world = self._world
        mine = [one for one in world.guilds.values() if viewer.id in one.members]
        return {
            "bot": drawing.user(world.bot) | {"online": self._actor.connected()},
            "viewer": drawing.user(viewer),
            "people": [drawing.user(one) for one in (*world.people.values(), world.owner)],
            "now": world.clock().isoformat(),
            "guilds": [self._guild(one, viewer) for one in mine],
            "directs": [
                self._channel(one, viewer)
                for user_id, one in world.directs.items()
                if user_id == viewer.id
            ],
        }

    def _guild(self, guild: Guild, viewer: User) -> Json:
        seen = [
            one
            for one in guild.channels.values()
            if self._world.permissions(one, viewer.id) & Permission.VIEW_CHANNEL
        ]
        return {
            "id": str(guild.id),
            "name": guild.name,
            "owner_id": str(guild.owner_id),
            "members": [drawing.member(one) for one in guild.members.values()],
            "roles": [drawing.role(one) for one in guild.roles.values()],
            "channels": [self._channel(one, viewer) for one in seen],
        }

    def _channel(self, channel: Channel, viewer: User) -> Json:
        messages = list(self._world.messages.get(channel.id, {}).values())
        return drawing.channel(channel) | {
            "messages": [self._draw(one) for one in messages[-_SHOWN:] if _sees(viewer, one)],
            "commands": options.available(self._world, viewer, channel),
            "may_send": self._may_send(viewer, channel),
            "bot_lacks": self._bot_lacks(channel),
        }

    def _may_send(self, viewer: User, channel: Channel) -> bool:
        if channel.kind.takes_posts or channel.kind is ChannelKind.CATEGORY:
            return False
        thread = channel.kind.is_thread
        needed = Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES
        return bool(self._world.permissions(channel, viewer.id) & needed)

    def _bot_lacks(self, channel: Channel) -> list[str]:
        """Say in words what keeps the bot from posting cards there."""
        if channel.kind in (ChannelKind.CATEGORY, ChannelKind.VOICE):
            return []
        rights = self._world.permissions(channel, self._world.bot.id)
        if not rights & Permission.VIEW_CHANNEL:
            return ["read"]
        thread = channel.kind.is_thread
        needed = Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES
        lacks = {needed: "write", Permission.EMBED_LINKS: "embed links"}
        return [words for one, words in lacks.items() if not rights & one]

    def _draw(self, message: Message) -> Json:
        return drawing.message(self._world, message) | {
            "ephemeral": message.ephemeral,
            "loading": message.loading,
            "pings": [{"kind": kind, "id": id_ and str(id_)} for kind, id_ in message.pings],
            "versions": [
                {"content": one.content, "embeds": one.embeds, "until": one.until.isoformat()}
                for one in message.edits
            ],
        }

    def panel_changed(self) -> None:
        self._hear(Event(_PANEL_CHANGED, None, None))

    def _hear(self, event: Event) -> None:
        for _, queue in self._watchers.values():
            queue.put_nowait(event)

    async def _watch(self, request: web.BaseRequest, viewer: User) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self._watchers[socket] = viewer, queue
        writer = asyncio.create_task(self._write(socket, viewer, queue))
        try:
            async for _ in socket:
                pass
        finally:
            del self._watchers[socket]
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        return socket

    async def _write(
        self, socket: web.WebSocketResponse, viewer: User, queue: "asyncio.Queue[Event]"
    ) -> None:
        while not socket.closed:
            event = await queue.get()
            drawn = self._event(event, viewer)
            if drawn is not None:
                await socket.send_str(orjson.dumps(drawn).decode())

    def _event(self, event: Event, viewer: User) -> Json | None:
        guild = self._world.guilds.get(event.guild_id or 0)
        if guild is not None and viewer.id not in guild.members:
            return None
        now = self._world.clock().isoformat()
        if event.name == _PANEL_CHANGED:
            return {"event": "panel", "now": now}
        drawn: Json = {"event": "change", "now": now, "guild_id": str(event.guild_id or "")}
        subject = event.subject
        if not isinstance(subject, Message):
            return None if event.name == "INTERACTION_CREATE" else drawn
        channel = self._world.channels.get(subject.channel_id)
        rights = self._world.permissions(channel, viewer.id) if channel else 0
        if not _sees(viewer, subject) or not rights & Permission.VIEW_CHANNEL:
            return None
        drawn["event"] = _EVENTS[event.name]
        drawn["channel_id"] = str(subject.channel_id)
        return drawn | {"message": self._draw(subject)}

    def _place(self, body: Json, viewer: User) -> Channel:
        channel = self._world.channels.get(to_snowflake(body.get("channel")))
        if channel is None or not self._world.permissions(channel, viewer.id):
            raise RefusedByClientError("no such channel")
        return channel

    async def _invoke(self, body: Json) -> Json:
        viewer = self._viewer(body.get("viewer"))
        given = _object(body.get("options") or {})
        place = self._place(body, viewer)
        command = str(body.get("command") or "?")
        return self._answer(await self._actor.invoke(viewer, place, command, given, _TIMEOUT))

    async def _autocomplete(self, body: Json) -> Json:
        viewer = self._viewer(body.get("viewer"))
        found = await self._actor.autocomplete(
            viewer,
            self._place(body, viewer),
            str(body.get("command") or "?"),
            str(body.get("option")),
            str(body.get("typed") or ""),
            _object(body.get("options") or {}),
            3.0,
        )
        return {"choices": [{"name": one.name, "value": one.value} for one in found]}

    async def _click(self, body: Json) -> Json:
        viewer, message = self._message(body)
        wanted = str(body.get("custom_id"))
        return self._answer(await self._actor.click(viewer, message, wanted, _TIMEOUT))

    async def _select(self, body: Json) -> Json:
        viewer, message = self._message(body)
        values = body.get("values")
        chosen = [str(one) for one in values] if isinstance(values, list) else []
        wanted = str(body.get("custom_id"))
        return self._answer(await self._actor.select(viewer, message, wanted, chosen, _TIMEOUT))

    async def _modal(self, body: Json) -> Json:
        modal = self._modals.get(str(body.get("modal")))
        if modal is None:
            raise RefusedByClientError("the form is gone")
        viewer = self._viewer(body.get("viewer"))
        values = _object(body.get("values") or {})
        return self._answer(await self._actor.submit(viewer, modal, values, _TIMEOUT))

    async def _say(self, body: Json) -> Json:
        viewer = self._viewer(body.get("viewer"))
        channel = self._place(body, viewer)
        content = str(body.get("content") or "").strip()
        if not 1 <= len(content) <= _CONTENT:
            raise RefusedByClientError(f"a message has 1 to {_CONTENT} characters")
        if not self._may_send(viewer, channel):
            raise RefusedByClientError(f"{viewer.name} may not write here")
        return {"message": self._draw(posting.post(self._world, channel, viewer, Draft(content)))}

    async def _story(self, panel: PanelPort) -> Json:
        articles = [
            {
                "at": one.at.isoformat(),
                "outlet": one.outlet,
                "headline": one.headline,
                "notes": list(one.notes),
            }
            for one in await panel.articles()
        ]
        return {"articles": articles, "form": True}

    async def _article(self, body: Json) -> Json:
        given = {key: str(body.get(key) or "").strip() for key in _ARTICLE}
        for key, most in _ARTICLE.items():
            if not 1 <= len(given[key]) <= most:
                raise RefusedByClientError(f"{key} has 1 to {most} characters")
        notes = await self._panel.submit(**given) if self._panel else ()
        self.panel_changed()
        return {"notes": list(notes)}

    def _message(self, body: Json) -> tuple[User, Message]:
        viewer = self._viewer(body.get("viewer"))
        channel = self._place(body, viewer)
        there = self._world.messages.get(channel.id, {})
        found = there.get(to_snowflake(body.get("message")))
        if found is None:
            raise RefusedByClientError("the message is gone")
        return viewer, found

    def _answer(self, answer: Answer) -> Json:
        modal = answer.interaction.modal
        if modal is not None:
            key = str(answer.interaction.id)
            self._modals[key] = modal
            return {"modal": {"id": key, "title": modal.title, "components": modal.components}}
        try:
            return {"message": self._draw(answer.message)}
        except NoAnswerError:
            return {"message": None}


def _sees(viewer: User, message: Message) -> bool:
    return message.viewer_id in (None, viewer.id)


def _object(body: object) -> Json:
    if not isinstance(body, dict):
        raise RefusedByClientError("expected a JSON object")
    return body


def _json(data: Json, status: int = 200) -> web.Response:
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return web.Response(body=orjson.dumps(data), status=status, headers=headers)
