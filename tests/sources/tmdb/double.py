"""A TMDB on loopback: its documented shapes, filled with a show that nobody made."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


def a_result(tmdb_id: int = 7, name: str = "Copper Lane", year: str = "2015") -> dict[str, Any]:
    """Write a result of a search or a look-up as the documentation has it."""
    return {
        "adult": False,
        "backdrop_path": None,
        "genre_ids": [18],
        "id": tmdb_id,
        "origin_country": ["US"],
        "original_language": "en",
        "original_name": name,
        "overview": "",
        "popularity": 12.3,
        "poster_path": "/poster.jpg",
        "first_air_date": f"{year}-11-20",
        "name": name,
        "vote_average": 8.1,
        "vote_count": 99,
    }


def a_series(tmdb_id: int = 7, **changes: object) -> dict[str, Any]:
    """Write a series with its credits, likewise."""
    return {
        **a_result(tmdb_id),
        "status": "In Production",
        "in_production": True,
        "seasons": [{"season_number": 1, "name": "Season 1", "episode_count": 8}],
        "next_episode_to_air": None,
        "aggregate_credits": {
            "cast": [
                {
                    "adult": False,
                    "id": 1,
                    "name": "Ida Moran",
                    "original_name": "Ida Moran",
                    "profile_path": None,
                    "roles": [{"credit_id": "1", "character": "Nell", "episode_count": 8}],
                    "total_episode_count": 8,
                    "order": 0,
                }
            ],
            "crew": [],
        },
        "alternative_titles": {
            "results": [{"iso_3166_1": "DE", "title": "Die Kupfergasse", "type": ""}]
        },
        **changes,
    }


@dataclass
class TmdbDouble:
    """Answers what it was given; `asked` keeps paths, queries and headers."""

    address: str = ""
    found: list[dict[str, Any]] = field(default_factory=list)
    listed: list[dict[str, Any]] = field(default_factory=list)
    series: dict[int, Any] = field(default_factory=dict)
    status: int = 200
    asked: list[tuple[str, dict[str, str], str | None]] = field(default_factory=list)

    async def handle(self, request: web.BaseRequest) -> web.Response:
        query = dict(request.query)
        self.asked.append((request.path, query, request.headers.get("Authorization")))
        if self.status != 200:
            return web.json_response({"status_code": 7, "success": False}, status=self.status)
        match request.path.split("/")[2:]:
            case ["find", _]:
                return web.json_response({"movie_results": [], "tv_results": self.found})
            case ["search", "tv"]:
                return web.json_response({"page": 1, "results": self.listed})
            case ["tv", number] if int(number) in self.series:
                return web.json_response(self.series[int(number)])
        return web.json_response({"status_code": 34}, status=404)


@asynccontextmanager
async def tmdb_on_loopback() -> AsyncIterator[TmdbDouble]:
    double = TmdbDouble()
    runner = web.ServerRunner(web.Server(double.handle), shutdown_timeout=0)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    double.address = f"http://127.0.0.1:{runner.addresses[0][1]}/3"
    try:
        yield double
    finally:
        await runner.cleanup()
