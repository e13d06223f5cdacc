"""Outlets' feeds on loopback for the bench of polling, in a process of their own."""

import asyncio
import sys
from html import escape

from aiohttp import web

from bot.bench.made import feed
from bot.sources.showlist import STARTER, read_showlist

HOSTS = 64  # addresses of loopback that stand for hosts
_ITEMS = 30  # as many as a feed of an outlet has on the average

_HEADLINES = (
    "The Quiet Harbour Renewed for Season 2 at Netflix",
    "Ten shows to watch this weekend, from comedies to crime",
    "What the ending of The Quiet Harbour means, explained",
)
_SUMMARIES = ("The drama comes back, its makers said on Monday. " * 5,)


async def main() -> None:
    """Serve until standard input ends; the first line of output is the port."""
    body = feed(_HEADLINES, _SUMMARIES, _ITEMS)
    shows = [listed.show.title for listed in read_showlist(STARTER)]

    async def page(request: web.Request) -> web.Response:
        number = request.match_info["number"]
        headers = {"ETag": f'"{number}"', "Last-Modified": "Mon, 03 Apr 2017 10:00:00 GMT"}
        if request.headers.get("If-None-Match") == headers["ETag"]:
            return web.Response(status=304, headers=headers)
        return web.Response(body=_own(body, int(number), shows), headers=headers)

    app = web.Application()
    app.add_routes([web.get("/{number}/feed/", page)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = 0
    for host in range(1, HOSTS + 1):
        await web.TCPSite(runner, f"127.0.0.{host}", port).start()
        port = runner.addresses[0][1]
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


def _own(body: bytes, number: int, shows: list[str]) -> bytes:
    """Give a feed's first item to it alone; every tenth of these is a milestone."""
    show = escape(shows[number % len(shows)])
    headline = (
        f"{show} Renewed for Season {2 + number // len(shows)}"
        if number % 10 == 0
        else f"{show} and nine others to watch this weekend, number {number}"
    )
    own = body.replace(_HEADLINES[0].encode(), headline.encode(), 1)
    own = own.replace(b"org/0<", b"org/own-%d<" % number)
    return own.replace(b">0</guid>", b">own-%d</guid>" % number)


if __name__ == "__main__":
    asyncio.run(main())
