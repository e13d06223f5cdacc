"""Ask TMDB what it adds to a show: few requests, with the user's own key."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import aiohttp
import orjson

from bot.domain.show import Show, Supplement
from bot.errors import ProviderError
from bot.sources.fetching import user_agent
from bot.sources.tmdb.shapes import found_id, matching_id, to_supplement

API = "https://api.themoviedb.org/3"

_LARGEST = 8_000_000  # bytes; credits of a talk show have about two million
_TOKEN = 60  # characters; keys of version 3 have 32, tokens of version 4 over 200


class Tmdb:
    """Every call raises ProviderError when TMDB is down, refuses the key or is not itself."""

    def __init__(self, session: aiohttp.ClientSession, key: str, api: str = API) -> None:
        self._session = session
        self._api = api.rstrip("/")
        bearer = len(key) > _TOKEN
        self._headers = {"Authorization": f"Bearer {key}"} if bearer else {}
        self._query = {} if bearer else {"api_key": key}

    async def supplement(self, show: Show) -> Supplement | None:
        """Return what TMDB adds to a show; None when it is not surely there."""
        try:
            series = await self._id_of(show)
            if series is None:
                return None
            details = {"append_to_response": "aggregate_credits,alternative_titles"}
            answer = await self._get(f"/tv/{series}", details)
            return None if answer is None else to_supplement(answer)
        except ValueError as error:
            raise ProviderError(f"TMDB's answer can't be read: {error}") from error

    async def _id_of(self, show: Show) -> int | None:
        if show.imdb_id:
            answer = await self._get(f"/find/{show.imdb_id}", {"external_source": "imdb_id"})
            if answer is not None and (series := found_id(answer)) is not None:
                return series
        answer = await self._get("/search/tv", {"query": show.title})
        return None if answer is None else matching_id(answer, show)

    async def _get(self, path: str, query: Mapping[str, str]) -> object:
        """Return an answer's JSON, or None where there is nothing. The key is in no message."""
        try:
            async with self._session.get(
                self._api + path,
                params={**query, **self._query},
                headers=self._headers,
                allow_redirects=False,
            ) as response:
                body = await response.content.read(_LARGEST + 1)
                while len(body) <= _LARGEST and (more := await response.content.read(_LARGEST)):
                    body += more
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise ProviderError(f"TMDB does not answer: {type(error).__name__}.") from None
        if status == 404:
            return None
        if status == 401:
            raise ProviderError("TMDB refuses the key. Set TMDB_KEY anew, or unset it.")
        if status != 200 or len(body) > _LARGEST:
            raise ProviderError(f"TMDB answered with status {status}, {len(body)} bytes.")
        try:
            answer: object = orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise ProviderError("TMDB's answer is no JSON.") from error
        return answer


@asynccontextmanager
async def open_tmdb(
    key: str, api: str = API, *, contact: str | None = None, patience: float = 20.0
) -> AsyncIterator[Tmdb]:
    """Open a client; `patience` is in seconds. `contact` is how to reach who runs Clapper."""
    timeout = aiohttp.ClientTimeout(total=patience, connect=10)
    headers = {"User-Agent": user_agent(contact)}
    async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
        yield Tmdb(session, key, api)
