"""Ask TVmaze, as politely as it wants: paced, with patience, and saying who asks."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

import aiohttp
import orjson

from bot.domain.show import ListedShow, Show
from bot.errors import ProviderError
from bot.sources.fetching import user_agent
from bot.sources.tvmaze.shapes import to_listed, to_show, to_shows

logger = logging.getLogger(__name__)

API = "https://api.tvmaze.com"

# It promises at least 20 calls in 10 seconds to an address.
_INTERVAL = 0.55
_PAUSE = 5.0  # seconds, when it says that this was too much
_TRIES = 5
_LARGEST = 32_000_000  # bytes; the list of all updates has about 1.5 million
_EMBEDS = [("embed[]", name) for name in ("cast", "seasons", "akas")]

_Query = Sequence[tuple[str, str]]


class TvMaze:
    """A provider of shows. Every call raises ProviderError when it is down or not itself."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        api: str = API,
        *,
        interval: float = _INTERVAL,
        pause: float = _PAUSE,
    ) -> None:
        self._session = session
        self._api = api.rstrip("/")
        self._interval = interval
        self._pause = pause
        self._free_at = 0.0

    async def page(self, number: int) -> Sequence[Show] | None:
        """Return the shows with ids from 250 × number on, or None past the last page."""
        items = await self._get("/shows", [("page", str(number))])
        if items is not None and not isinstance(items, list):
            raise ProviderError("TVmaze answered a page of shows that is no list.")
        return None if items is None else to_shows(items)

    async def updates(self, since: str) -> Mapping[int, int]:
        """Return which shows changed within a `day`, `week` or `month`, and when (Unix time)."""
        changed = await self._get("/updates/shows", [("since", since)])
        if changed is None or changed == []:  # PHP's empty object
            return {}
        if not isinstance(changed, dict):
            raise ProviderError("TVmaze answered updates that are no mapping.")
        return {
            int(key): stamp
            for key, stamp in changed.items()
            if key.isdecimal() and isinstance(stamp, int)
        }

    async def show(self, tvmaze_id: int) -> Show | None:
        item = await self._get(f"/shows/{tvmaze_id}")
        try:
            return None if item is None else to_show(item)
        except ValueError as error:
            raise ProviderError(f"TVmaze's show {tvmaze_id} can't be read: {error}") from error

    async def details(self, tvmaze_id: int) -> ListedShow | None:
        """Return a show with its other names, seasons and cast, in one call."""
        item = await self._get(f"/shows/{tvmaze_id}", _EMBEDS)
        try:
            return None if item is None else to_listed(item)
        except ValueError as error:
            raise ProviderError(f"TVmaze's show {tvmaze_id} can't be read: {error}") from error

    async def _get(self, path: str, query: _Query = ()) -> object:
        """Return an answer's JSON, or None where there is nothing."""
        for _ in range(_TRIES):
            await self._turn()
            status, body = await self._exchange(path, query)
            if status == 404:
                return None
            if status == 200:
                return _read(body)
            if status != 429:
                raise ProviderError(f"TVmaze answered with status {status}.")
            logger.info("asked to wait provider=tvmaze seconds=%s", self._pause)
            self._free_at = asyncio.get_running_loop().time() + self._pause
        raise ProviderError("TVmaze asks to wait, again and again.")

    async def _exchange(self, path: str, query: _Query) -> tuple[int, bytes]:
        try:
            async with self._session.get(self._api + path, params=query) as response:
                body = await response.content.read(_LARGEST + 1)
                while len(body) <= _LARGEST and (more := await response.content.read(_LARGEST)):
                    body += more
                return response.status, body
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise ProviderError(f"TVmaze does not answer: {type(error).__name__}.") from error

    async def _turn(self) -> None:
        """Wait for a turn; turns are given in the order of asking, one an interval."""
        now = asyncio.get_running_loop().time()
        turn = max(now, self._free_at)
        self._free_at = turn + self._interval
        await asyncio.sleep(turn - now)


def _read(body: bytes) -> object:
    if len(body) > _LARGEST:
        raise ProviderError("TVmaze's answer is too long.")
    try:
        parsed: object = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise ProviderError("TVmaze's answer is no JSON.") from error
    return parsed


@asynccontextmanager
async def open_tvmaze(
    api: str = API,
    *,
    contact: str | None = None,
    interval: float = _INTERVAL,
    pause: float = _PAUSE,
    patience: float = 30.0,
) -> AsyncIterator[TvMaze]:
    """Open a client; the times are in seconds. `contact` is how to reach who runs Clapper."""
    timeout = aiohttp.ClientTimeout(total=patience, connect=10)
    async with aiohttp.ClientSession(
        headers={"User-Agent": user_agent(contact)}, timeout=timeout
    ) as session:
        yield TvMaze(session, api, interval=interval, pause=pause)
