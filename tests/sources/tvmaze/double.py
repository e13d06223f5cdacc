"""A TVmaze on loopback: its documented shapes, filled with shows that nobody made."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from aiohttp import web

Json: TypeAlias = dict[str, Any]  # whatever a test wants it to answer

_PER_PAGE = 250


def a_show(tvmaze_id: int, name: str, **changes: object) -> Json:
    """Write a show as the documentation has it."""
    return {
        "id": tvmaze_id,
        "url": f"http://www.tvmaze.com/shows/{tvmaze_id}/a-show",
        "name": name,
        "type": "Scripted",
        "language": "English",
        "genres": ["Drama"],
        "status": "Running",
        "runtime": 60,
        "averageRuntime": 55,
        "premiered": "2015-11-20",
        "ended": None,
        "officialSite": None,
        "schedule": {"time": "", "days": ["Friday"]},
        "rating": {"average": 8.2},
        "weight": 90,
        "network": None,
        "webChannel": {"id": 1, "name": "Netflix", "country": None, "officialSite": None},
        "dvdCountry": None,
        "externals": {"tvrage": None, "thetvdb": 284190, "imdb": "tt2357547"},
        "image": {
            "medium": "http://static.tvmaze.com/uploads/images/medium_portrait/1/1.jpg",
            "original": "http://static.tvmaze.com/uploads/images/original_untouched/1/1.jpg",
        },
        "summary": "<p>A <b>summary</b>.</p>",
        "updated": 1_700_000_000,
        "_links": {"self": {"href": f"http://api.tvmaze.com/shows/{tvmaze_id}"}},
        **changes,
    }


def a_part(person: str, character: str | None) -> Json:
    role = None if character is None else {"id": 2, "name": character, "image": None}
    return {
        "person": {"id": 1, "name": person, "country": None, "birthday": None, "image": None},
        "character": role,
        "self": False,
        "voice": False,
    }


def a_season(number: int, **changes: object) -> Json:
    return {
        "id": number,
        "number": number,
        "name": "",
        "episodeOrder": None,
        "premiereDate": None,
        "endDate": None,
        "network": None,
        "webChannel": None,
        "image": None,
        "summary": "",
        **changes,
    }


@dataclass
class TvMazeDouble:
    """`shows` by id, `embeds` by id, `changed` as `/updates/shows` has it.

    `faults` answer the next requests in place of what was asked for.
    """

    address: str = ""
    shows: dict[int, Json] = field(default_factory=dict)
    embeds: dict[int, Json] = field(default_factory=dict)
    changed: dict[int, int] = field(default_factory=dict)
    faults: list[Callable[[], web.StreamResponse]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    silent: bool = False

    def add(self, *shows: Json) -> None:
        self.shows |= {show["id"]: show for show in shows}

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path_qs)
        self.agents.add(request.headers["User-Agent"])
        if self.silent:
            await asyncio.Event().wait()
        if self.faults:
            return self.faults.pop(0)()
        if request.path == "/shows":
            return self._page(int(request.query["page"]))
        if request.path == "/updates/shows":
            return web.json_response({str(key): when for key, when in self.changed.items()})
        return self._show(int(request.path.rpartition("/")[2]), request.query.getall("embed[]", []))

    def _page(self, number: int) -> web.Response:
        if number * _PER_PAGE > max(self.shows, default=-1):
            raise web.HTTPNotFound
        ids = range(number * _PER_PAGE, (number + 1) * _PER_PAGE)
        return web.json_response([self.shows[one] for one in ids if one in self.shows])

    def _show(self, tvmaze_id: int, embeds: list[str]) -> web.Response:
        if tvmaze_id not in self.shows:
            raise web.HTTPNotFound
        show = self.shows[tvmaze_id]
        if embeds:
            known: Mapping[str, object] = self.embeds.get(tvmaze_id, {})
            show = show | {"_embedded": {name: known.get(name, []) for name in embeds}}
        return web.json_response(show)


def too_many() -> web.Response:
    return web.Response(status=429, text="Too Many Requests")


def broken() -> web.Response:
    return web.Response(text='[{"id": 1, "na', content_type="application/json")


def down() -> web.Response:
    return web.Response(status=503)


@asynccontextmanager
async def tvmaze_on_loopback() -> AsyncIterator[TvMazeDouble]:
    double = TvMazeDouble()
    application = web.Application()
    application.router.add_get("/{path:.*}", double.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    double.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield double
    finally:
        await runner.cleanup()
