"""What Clapper serves to others: signed articles in, how it is, and what further doors have."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from aiohttp import web

from bot.domain.article import Article
from bot.errors import InputError, SetupError
from bot.loops import Clock
from bot.web.pushed import read_pushed
from bot.web.signature import SIGNATURE, TIMESTAMP, Doorkeeper, NotSignedError, ReplayedError

logger = logging.getLogger(__name__)

_LARGEST = 512 * 1024  # bytes of a body; a long read has 60,000
_PATIENCE = 2.0  # seconds for what readiness asks

# Takes an article and returns what became of it, in lines.
TakePushed = Callable[[Article], Awaitable[Sequence[str]]]
# Returns what is wrong in words, or None.
Check = Callable[[], Awaitable[str | None]]


class HasRoutes(Protocol):
    """Handlers of a kind."""

    def routes(self) -> Sequence[web.RouteDef]: ...


class Doors:
    """The handlers. Without a secret nothing can be pushed."""

    def __init__(
        self, take: TakePushed, checks: Mapping[str, Check], *, secret: str | None, clock: Clock
    ) -> None:
        self._take = take
        self._checks = checks
        self._keeper = None if secret is None else Doorkeeper(secret)
        self._clock = clock

    def routes(self) -> Sequence[web.RouteDef]:
        return [
            web.post("/ingest", self.ingest),
            web.get("/healthz", self.healthz),
            web.get("/readyz", self.readyz),
        ]

    async def ingest(self, request: web.Request) -> web.Response:
        """Take one signed article."""
        if self._keeper is None:
            return _error(503, "Nothing can be pushed here: INGEST_SECRET is not set.")
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return _error(413, f"Larger than {_LARGEST} bytes, which no article is.")
        now = self._clock()
        try:
            headers = request.headers
            self._keeper.check(headers.get(TIMESTAMP, ""), headers.get(SIGNATURE, ""), body, now)
            article = read_pushed(body, now)
        except NotSignedError as error:
            return _error(401, str(error))
        except ReplayedError as error:
            return _error(409, str(error))
        except InputError as error:
            return _error(400, str(error))
        return web.json_response({"read": list(await self._take(article))})

    async def healthz(self, _: web.Request) -> web.Response:
        """Say that the process lives: never a reason to restart for what others do wrong."""
        return web.Response(text="ok\n")

    async def readyz(self, _: web.Request) -> web.Response:
        """Say what of it works: 503 when something does not."""
        found = {name: await _checked(check) for name, check in self._checks.items()}
        wrong = any(words is not None for words in found.values())
        answer = {name: words or "ok" for name, words in found.items()}
        return web.json_response(answer, status=503 if wrong else 200)


@asynccontextmanager
async def open_web(doors: Iterable[HasRoutes], host: str, port: int) -> AsyncIterator[int]:
    """Serve; yields the port, which is a free one for 0. Raises SetupError."""
    app = web.Application(client_max_size=_LARGEST)
    for door in doors:
        app.add_routes(door.routes())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise SetupError(
                f"{host}:{port} can't be served on: {error.strerror or error}. Set WEB_PORT"
                " and WEB_HOST to what is free."
            ) from error
        bound: int = runner.addresses[0][1]
        logger.info("serving host=%s port=%s", host, bound)
        yield bound
    finally:
        await runner.cleanup()


async def _checked(check: Check) -> str | None:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await check()
    except TimeoutError:
        return "no answer in time"
    except Exception:
        # An edge: whatever is broken, this is where it has to be said.
        logger.exception("a check failed")
        return "failed; the log says how"


def _error(status: int, words: str) -> web.Response:
    return web.json_response({"error": words}, status=status)
