"""The door of the Gateway: greets connections, lets sessions in, and hands events round."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import orjson
from aiohttp import WSMsgType, web

from bot.sandbox import drawing
from bot.sandbox.gateway import events
from bot.sandbox.gateway.compression import choose
from bot.sandbox.gateway.session import Connection, Session
from bot.sandbox.state import Json, Member
from bot.sandbox.world import Event, World

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE = 0, 1, 2, 3, 4
RESUME, RECONNECT, MEMBERS, INVALID, HELLO, ACK = 6, 7, 8, 9, 10, 11
HEARTBEAT_INTERVAL = 41.25
#: payloads a connection may send in a minute, bytes a payload may have, guilds a shard may have
SENDS, SENDS_WINDOW, PAYLOAD, GUILDS_A_SHARD = 120, 60.0, 4096, 2500


#: sessions without a connection that can still be resumed
_LOST_KEPT = 16


class _RefusedError(Exception):
    """The connection must end with this close code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Gateway:
    def __init__(self, world: World) -> None:
        self._world = world
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        #: a resume is answered with INVALID_SESSION
        self.refuse_resume = False
        self._identified: dict[int, float] = {}
        world.listen(self._hear)

    @property
    def ready(self) -> bool:
        """Whether a bot is connected."""
        return any(one.connection is not None for one in self.sessions.values())

    async def drop(self, code: int = 1006) -> None:
        """Cut every connection; 1006 without a goodbye. Sessions stay and can be resumed."""
        for connection in tuple(self.connections):
            if code == 1006:
                connection.cut = True
                _abort(connection.socket)
            else:
                await connection.close(code)

    def reconnect(self) -> None:
        """Ask every client to come back and resume (op 7)."""
        for connection in self.connections:
            connection.send_op(RECONNECT)

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tell every client that its session is invalid (op 9)."""
        for session in tuple(self.sessions.values()):
            if session.connection is not None:
                session.connection.send_op(INVALID, resumable)
            if not resumable:
                del self.sessions[session.id]

    async def stop(self) -> None:
        for connection in tuple(self.connections):
            await connection.close(1001, "sandbox stops")

    async def serve(self, request: web.BaseRequest) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=1024 * 1024)
        await socket.prepare(request)
        connection = Connection(socket, choose(request.query.get("compress", "")))
        self.connections.add(connection)
        visit = _Visit(self, connection)
        try:
            await visit.run()
        except _RefusedError as refused:
            await connection.close(refused.code, refused.reason)
        finally:
            self.connections.discard(connection)
            await connection.stop()
            self._leave(visit.session, connection, socket.close_code)
        return socket

    def _leave(self, session: Session | None, connection: Connection, code: int | None) -> None:
        if session is None or session.connection is not connection:
            return
        session.connection = None
        self._tell_presence()
        # A client that closes with 1000 or 1001 gives its session up.
        if code in (1000, 1001) and not connection.cut:
            self.sessions.pop(session.id, None)
        self._world.touch()

    def _tell_presence(self) -> None:
        """No event of Discord's: the page shows whether a bot is there."""
        self._world.emit("SANDBOX_PRESENCE", None, self.ready)

    def _hear(self, event: Event) -> None:
        if not self.sessions or not events.visible(self._world, event):
            return
        for session in self.sessions.values():
            if events.wanted(event, session.intents) and session.owns(event.guild_id):
                drawn = events.draw(self._world, event, session.intents)
                session.dispatch(events.WIRE_NAMES.get(event.name, event.name), drawn)

    def identify(self, connection: Connection, data: Json) -> Session:
        world = self._world
        if str(data.get("token")).removeprefix("Bot ") != world.token:
            raise _RefusedError(4004, "Authentication failed.")
        shard = _shard(data.get("shard"))
        self._refuse_shard(shard)
        intents = data.get("intents")
        if isinstance(intents, bool) or not isinstance(intents, int) or not 0 <= intents < 1 << 26:
            raise _RefusedError(4013, "Invalid intent(s).")
        if intents & events.PRIVILEGED & ~world.privileged_intents:
            raise _RefusedError(4014, "Disallowed intent(s).")
        if world.identifies >= 1000:
            raise _RefusedError(4004, "Authentication failed.")
        world.identifies += 1
        self._forget_sessions()
        session = Session(intents, shard)
        session.connection = connection
        self.sessions[session.id] = session
        self._welcome(session)
        self._tell_presence()
        return session

    def _forget_sessions(self) -> None:
        """Sessions whose client never came back end after a while."""
        lost = [one for one in self.sessions.values() if one.connection is None]
        for session in lost[:-_LOST_KEPT]:
            del self.sessions[session.id]

    def too_fast(self, data: Json) -> bool:
        """Say whether this comes within 5 s of a shard with the same place in the queue."""
        if not self._world.strict_identify:
            return False
        key = _shard(data.get("shard"))[0] % self._world.max_concurrency
        now = self._world.ticks()
        last, self._identified[key] = self._identified.get(key), now
        return last is not None and now - last < 5.0

    def _refuse_shard(self, shard: tuple[int, int]) -> None:
        mine = sum((one >> 22) % shard[1] == shard[0] for one in self._world.guilds)
        if mine > GUILDS_A_SHARD and self._world.strict_sharding:
            raise _RefusedError(4011, "Sharding required.")

    def _welcome(self, session: Session) -> None:
        world = self._world
        guilds = [
            one
            for one in world.guilds.values()
            if world.bot.id in one.members and session.owns(one.id)
        ]
        ready: Json = {
            "v": 10,
            "user": drawing.self_user(world),
            "user_settings": {},
            "guilds": [{"id": str(one.id), "unavailable": True} for one in guilds],
            "private_channels": [],
            "relationships": [],
            "presences": [],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": world.gateway_url,
            "application": {"id": str(world.application_id), "flags": world.flags},
            "shard": list(session.shard),
            "_trace": [],
        }
        session.dispatch("READY", ready)
        if not session.intents & events.Intent.GUILDS:
            return
        for guild in guilds:
            if guild.available:
                event = Event("GUILD_AVAILABLE", guild.id, guild)
                session.dispatch("GUILD_CREATE", _later(world, event, session.intents))

    def resume(self, connection: Connection, data: Json) -> Session | None:
        """Bring a session back with its missed events; None when it must be begun anew."""
        if str(data.get("token")).removeprefix("Bot ") != self._world.token:
            raise _RefusedError(4004, "Authentication failed.")
        session = self.sessions.get(str(data.get("session_id")))
        seen = data.get("seq")
        if session is None or self.refuse_resume or not isinstance(seen, int):
            return None
        session.connection = connection
        if not session.replay(seen):
            session.connection = None
            return None
        session.dispatch("RESUMED", {"_trace": []})
        self._tell_presence()
        return session

    def members(self, session: Session, data: Json) -> None:
        """GUILD_MEMBERS_CHUNK for a request of members."""
        guild_id = str(data.get("guild_id"))
        guild = self._world.guilds.get(int(guild_id)) if guild_id.isdecimal() else None
        if guild is None:
            return
        found = [one for one in guild.members.values() if _asked_for(one, data)]
        chunks = [found[at : at + 1000] for at in range(0, len(found), 1000)] or [[]]
        for index, chunk in enumerate(chunks):
            drawn: Json = {
                "guild_id": guild_id,
                "members": [drawing.member(one) for one in chunk],
                "chunk_index": index,
                "chunk_count": len(chunks),
                "not_found": [],
                "nonce": data.get("nonce"),
            }
            session.dispatch("GUILD_MEMBERS_CHUNK", drawn)


class _Visit:
    """One connection from its greeting to its end."""

    def __init__(self, gateway: Gateway, connection: Connection) -> None:
        self._gateway = gateway
        self._connection = connection
        self._sends: deque[float] = deque(maxlen=SENDS)
        self.session: Session | None = None
        self._ops: dict[int, Callable[[object], Awaitable[None]]] = {
            HEARTBEAT: self._heartbeat,
            IDENTIFY: self._identify,
            RESUME: self._resume,
            MEMBERS: self._members,
            PRESENCE: self._ignore,
            VOICE: self._ignore,
            31: self._ignore,
        }

    async def run(self) -> None:
        interval = HEARTBEAT_INTERVAL
        self._connection.send_op(HELLO, {"heartbeat_interval": int(interval * 1000), "_trace": []})
        while True:
            try:
                # A client that misses its heartbeat is taken for dead.
                message = await self._connection.socket.receive(timeout=interval * 1.5)
            except TimeoutError:
                raise _RefusedError(4009, "Session timed out.") from None
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            await self._take(message.data)

    async def _take(self, raw: str | bytes) -> None:
        self._count()
        if len(raw) > PAYLOAD:
            raise _RefusedError(4002, "Payload too large.")
        try:
            payload = orjson.loads(raw)
        except orjson.JSONDecodeError:
            raise _RefusedError(4002, "Error while decoding payload.") from None
        if not isinstance(payload, dict):
            raise _RefusedError(4002, "Error while decoding payload.")
        op = payload.get("op")
        if isinstance(op, bool) or not isinstance(op, int) or op not in self._ops:
            raise _RefusedError(4001, "Unknown opcode.")
        await self._ops[op](payload.get("d"))

    def _count(self) -> None:
        now = asyncio.get_running_loop().time()
        if len(self._sends) == SENDS and now - self._sends[0] < SENDS_WINDOW:
            raise _RefusedError(4008, "You are being rate limited.")
        self._sends.append(now)

    async def _heartbeat(self, _: object) -> None:
        self._connection.send_op(ACK)

    async def _identify(self, data: object) -> None:
        if self.session is not None:
            raise _RefusedError(4005, "Already authenticated.")
        body = _object(data)
        if self._gateway.too_fast(body):
            self._connection.send_op(INVALID, data=False)
            return
        self.session = self._gateway.identify(self._connection, body)

    async def _resume(self, data: object) -> None:
        if self.session is not None:
            raise _RefusedError(4005, "Already authenticated.")
        self.session = self._gateway.resume(self._connection, _object(data))
        if self.session is None:
            self._connection.send_op(INVALID, data=False)

    async def _members(self, data: object) -> None:
        self._gateway.members(self._known(), _object(data))

    async def _ignore(self, _: object) -> None:
        self._known()

    def _known(self) -> Session:
        if self.session is None:
            raise _RefusedError(4003, "Not authenticated.")
        return self.session


def _object(data: object) -> Json:
    if not isinstance(data, dict):
        raise _RefusedError(4002, "Error while decoding payload.")
    return data


def _shard(raw: object) -> tuple[int, int]:
    if raw is None:
        return 0, 1
    match raw:
        case [int(number), int(of)] if 0 <= number < of:
            return number, of
    raise _RefusedError(4010, "Invalid shard.")


def _asked_for(member: Member, data: Json) -> bool:
    ids = data.get("user_ids")
    if ids:
        wanted = ids if isinstance(ids, list) else [ids]
        return str(member.user.id) in map(str, wanted)
    return member.user.name.lower().startswith(str(data.get("query") or "").lower())


def _later(world: World, event: Event, intents: int) -> Callable[[], Json]:
    return lambda: events.draw(world, event, intents)


def _abort(socket: web.WebSocketResponse) -> None:
    transport = socket._req.transport if socket._req is not None else None  # noqa: SLF001 - no public way
    if transport is not None:
        transport.abort()
