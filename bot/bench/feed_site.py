"""Outlets' feeds on loopback for the bench of polling, in a process of their own.

They look as WordPress writes them: ten to twenty items, each with its author, tags, a picture and
an excerpt of some sixty words. With each turn (POST /turn) one or two new items appear in every
feed, each outlet's own. Every fifth of them tells of a milestone, the others are what else outlets
publish.
"""

import asyncio
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from itertools import cycle, islice

from aiohttp import web

from bot.sources.showlist import STARTER, read_showlist

HOSTS = 1_000  # addresses of loopback that stand for hosts, and for outlets

_FEWEST, _MOST = 10, 20  # items; outlets' own feeds have 10 to 71, most of them 10 or 12

_MILESTONES = (
    "‘{show}’ Renewed for Season {season} at Netflix",
    "‘{show}’ Season {season} Begins Filming in Vancouver",
    "‘{show}’ Season {season} Sets Premiere Date for March 8",
    "‘{show}’: Janet McTeer Joins Season {season} as Series Regular",
    "‘{show}’ Season {season} Wraps Production",
    "‘{show}’ Canceled After {season} Seasons",
)
_OTHERS = (
    "‘{show}’ Season {season} Review: A Return That Takes Its Time",
    "‘{show}’ Star on Fame, Family and What Comes Next",
    "Ratings: ‘{show}’ Tops a Quiet Tuesday",
    "The Ten Best Episodes of ‘{show}’, Ranked",
    "Emmys: Inside the Writers’ Room of ‘{show}’",
    "What to Watch This Weekend, From ‘{show}’ to a New Cooking Contest",
    "‘{show}’ Recap: Secrets Come Out at the Harbor",
    "Box Office: Holiday Weekend Opens Soft as Families Stay Home",
    "Studio Names New Head of Business Affairs",
    "‘{show}’ Boss Explains That Ending",
    "Streaming Prices Rise Again: What Every Service Costs Now",
    "‘{show}’: Everything We Know About Season {season}",
)
_EXCERPT = """
The drama, which follows a small town after a long winter, has found an audience well beyond its
first home. In a conversation on Monday the people behind {show} looked back on a busy year, the
weather that cost them a week, and a scene that was nearly cut. There is more in store, they said,
and not all of it is quiet.
""".replace("\n", " ").strip()
_TAGS = ("TV", "News", "Drama", "Streaming", "Interviews", "Features")


def _item(host: int, number: int, headline: str, show: str, published: datetime) -> str:
    site = f"https://outlet-{host}.example"
    tags = "".join(f"<category><![CDATA[{tag}]]></category>" for tag in (*_TAGS, show))
    return f"""<item>
<title>{escape(headline).replace("‘", "&#8216;").replace("’", "&#8217;")}</title>
<link>{site}/2026/tv/news/story-{number}/</link>
<comments>{site}/2026/tv/news/story-{number}/#respond</comments>
<dc:creator><![CDATA[A Reporter]]></dc:creator>
<pubDate>{format_datetime(published)}</pubDate>{tags}
<guid isPermaLink="false">{site}/?p={number}</guid>
<description><![CDATA[<p>{_EXCERPT.format(show=show)} [&#8230;]</p>
<p>The post <a href="{site}/?p={number}">{headline}</a> appeared first on \
<a href="{site}">An Outlet</a>.</p>]]></description>
<slash:comments>0</slash:comments>
<media:content url="{site}/wp-content/uploads/{number}.jpg?w=1024" medium="image">
<media:title type="html">{number}</media:title></media:content></item>"""


_HEAD = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
xmlns:media="http://search.yahoo.com/mrss/"
xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>An Outlet</title>
<atom:link href="https://outlet.example/feed/" rel="self" type="application/rss+xml" />
<link>https://outlet.example</link><description>News</description><language>en-US</language>
<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>"""


class Feeds:
    """All feeds as they are at a turn. What they had at the start is the same in all of them."""

    def __init__(self) -> None:
        self.turn = 0
        self._shows = [listed.show.title for listed in read_showlist(STARTER)]
        self._start = datetime.now(UTC)
        self._old = [
            _item(0, number, headline.format(show="The Quiet Harbour", season=2), "", self._start)
            for number, headline in enumerate(islice(cycle(_OTHERS), _MOST))
        ]

    def body(self, number: int) -> bytes:
        own = [item for turn in range(self.turn, 0, -1) for item in self._new(number, turn)]
        items = [*own, *self._old][: _FEWEST + number % (_MOST - _FEWEST + 1)]
        return f"{_HEAD}{''.join(items)}</channel></rss>".encode()

    def _new(self, number: int, turn: int) -> list[str]:
        return [
            self._own(number, place)
            for place in range(3 * turn, 3 * turn + 1 + (number + turn) % 2)
        ]

    def _own(self, number: int, place: int) -> str:
        mixed = number * 7919 + place * 104729  # spread over shows and headlines, each run the same
        show = self._shows[mixed % len(self._shows)]
        headlines = _MILESTONES if mixed % 5 == 0 else _OTHERS
        headline = headlines[mixed // 5 % len(headlines)].format(show=show, season=2 + mixed % 3)
        named = 1_000 + 100_000 * place + number
        return _item(number % HOSTS, named, headline, show, self._start)


async def main() -> None:
    """Serve until standard input ends; the first line of output is the port."""
    feeds = Feeds()

    async def page(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        headers = {
            "ETag": f'"{number}-{feeds.turn}"',
            "Last-Modified": f"Mon, 03 Apr 2017 10:00:{feeds.turn:02} GMT",
            "Content-Type": "application/rss+xml; charset=UTF-8",
        }
        if request.headers.get("If-None-Match") == headers["ETag"]:
            return web.Response(status=304, headers=headers)
        return web.Response(body=feeds.body(number), headers=headers)

    async def turn(_: web.Request) -> web.Response:
        feeds.turn += 1
        return web.Response()

    app = web.Application()
    app.add_routes([web.get("/{number}/feed/", page), web.post("/turn", turn)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = 0
    for host in range(HOSTS):
        await web.TCPSite(runner, address(host), port).start()
        port = runner.addresses[0][1]
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


def address(host: int) -> str:
    return f"127.0.{1 + host // 250}.{1 + host % 250}"


if __name__ == "__main__":
    asyncio.run(main())
