"""One session: its numbered events, kept for a resume, and the connection that it has or lacks."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable

import orjson
from aiohttp import web

from bot.sandbox.gateway.compression import Compressor
from bot.sandbox.state import Json

#: events that a resume can still replay
REPLAYED = 2000
Payload = bytes | Callable[[], bytes]


class Connection:
    """A websocket with the order of what is to go out over it."""

    def __init__(self, socket: web.WebSocketResponse, compressor: Compressor | None) -> None:
        self.socket = socket
        self.sent = 0
        #: the sandbox ended it: its client did not give the session up
        self.cut = False
        self._compressor = compressor
        self._queue: deque[Payload] = deque()
        self._filled = asyncio.Event()
        self._writer = asyncio.create_task(self._write())

    def send(self, payload: Payload) -> None:
        self._queue.append(payload)
        self._filled.set()

    def send_op(self, op: int, data: object = None) -> None:
        self.send(orjson.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def close(self, code: int, reason: str = "") -> None:
        """Close with one of Discord's close codes; what is queued is lost, as on a real cut."""
        self.cut = True
        self._writer.cancel()
        await self.socket.close(code=code, message=reason.encode())

    async def stop(self) -> None:
        self._writer.cancel()
        await asyncio.gather(self._writer, return_exceptions=True)

    async def _write(self) -> None:
        while True:
            while self._queue:
                item = self._queue.popleft()
                payload = item if isinstance(item, bytes) else item()
                await self._put(payload)
            self._filled.clear()
            await self._filled.wait()

    async def _put(self, payload: bytes) -> None:
        self.sent += 1
        try:
            if self._compressor is None:
                await self.socket.send_str(payload.decode())
            else:
                await self.socket.send_bytes(self._compressor(payload))
        except ConnectionError:
            # The reader notices the same and ends the connection.
            self._queue.clear()


class Session:
    def __init__(self, intents: int, shard: tuple[int, int]) -> None:
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.shard = shard
        self.connection: Connection | None = None
        self.sequence = 0
        self._kept: deque[tuple[int, Payload]] = deque(maxlen=REPLAYED)

    def owns(self, guild_id: int | None) -> bool:
        """Whether this shard serves the guild; direct messages go to shard 0."""
        number, of = self.shard
        return ((guild_id or 0) >> 22) % of == number

    def dispatch(self, name: str, data: Json | Callable[[], Json]) -> None:
        """Send an event with the next number; a callable is drawn when it is its turn."""
        self.sequence += 1
        number = self.sequence

        def encode() -> bytes:
            drawn = data() if callable(data) else data
            return orjson.dumps({"op": 0, "t": name, "s": number, "d": drawn})

        payload: Payload = encode if callable(data) else encode()
        self._kept.append((number, payload))
        if self.connection is not None:
            self.connection.send(payload)

    def replay(self, seen: int) -> bool:
        """Send again what came after event `seen`; False when that is no longer known."""
        if self.connection is None or seen > self.sequence:
            return False
        missed = [payload for number, payload in self._kept if number > seen]
        if len(missed) != self.sequence - seen:
            return False
        for payload in missed:
            self.connection.send(payload)
        return True
