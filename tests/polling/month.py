"""Ten outlets whose feeds are on loopback, each in the format and with the quirks of a real one."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TypeAlias

from aiohttp import web

from tests.sources import formats
from tests.sources.formats import Entry
from tests.sources.site import Page, Site

START = datetime(2026, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)

_LATEST = 12  # items of a feed
_REPOSTED = 15 * DAY

# An edit of what is known is no news, whatever it says now.
_RETITLED = {"‘Loki’: The Ending, Explained Again": "‘Loki’ Renewed for Season 3 at Disney+"}

# What was written long ago and comes again at once when a feed is reset, with the day's date.
_FLOOD = tuple(
    f"‘{show}’ Renewed for Season 2"
    for show in (
        *("Abbott Elementary", "Andor", "Bridgerton", "Daredevil: Born Again", "Doctor Who"),
        *("Euphoria", "Fargo", "For All Mankind", "Hacks", "Heartstopper", "Invasion", "Loki"),
        *("Only Murders in the Building", "Outlander", "Poker Face", "Reacher", "Shrinking"),
        *("Stranger Things", "Ted Lasso", "The Diplomat", "The Mandalorian", "The Morning Show"),
        *("The Umbrella Academy", "The White Lotus", "The Witcher", "Wednesday"),
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """A line of `month.txt`."""

    at: datetime
    outlet: str
    headline: str


def told() -> list[Told]:
    """Return the month's headlines in the order in which they were published."""
    found = []
    for line in Path(__file__).with_name("month.txt").read_text("utf-8").splitlines():
        if " | " in line and not line.startswith("#"):
            when, headline = line.split(" | ")
            day, hour, outlet = when.split(" ", 2)
            at = START + timedelta(days=int(day), hours=int(hour))
            found.append(Told(at, outlet, headline))
    return sorted(found, key=lambda one: one.at)


@dataclass
class Outlet:
    """A feed: what was published in it, and how it is served."""

    name: str
    site: Site
    clock: Callable[[], datetime]
    number: int
    entries: list[Entry] = field(default_factory=list)
    asked: int = 0

    @property
    def path(self) -> str:
        return f"/{self.number}/feed/"

    @property
    def home(self) -> str:
        return f"https://outlet-{self.number}.example"

    def publish(self, headline: str, at: datetime) -> None:
        number = 1000 * self.number + len(self.entries)
        text = "The makers said so on Monday; there is more to come."
        self.entries.append(Entry(number, headline, f"/2026/story-{number}/", at, text))

    def now(self) -> list[Entry]:
        """Return the items that the feed has now, newest first."""
        entries = [one for one in self.entries if self._at(one) <= self.clock()]
        return sorted(entries, key=self._at, reverse=True)[:_LATEST]

    @staticmethod
    def _at(entry: Entry) -> datetime:
        assert entry.published is not None
        return entry.published


Habit: TypeAlias = Callable[[Outlet], Page]


def validated(writer: formats.Writer, *, weak: bool = False) -> Habit:
    """Say "unchanged" as WordPress does: only when both validators match."""

    def serve(outlet: Outlet) -> Page:
        async def page(request: web.BaseRequest) -> web.Response:
            items = outlet.now()
            stamp = format_datetime(max(one.published or START for one in items), usegmt=True)
            ours = {"ETag": f'{"W/" if weak else ""}"{items[0].number}"', "Last-Modified": stamp}
            sent = (request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since"))
            if sent == tuple(ours.values()):
                return web.Response(status=304, headers=ours)
            return web.Response(body=writer(items, outlet.home), headers=ours)

        return page

    return serve


def plain(writer: formats.Writer) -> Habit:
    """Give out no validators at all."""

    def serve(outlet: Outlet) -> Page:
        async def page(_: web.BaseRequest) -> web.Response:
            return web.Response(body=writer(outlet.now(), outlet.home))

        return page

    return serve


def restless(writer: formats.Writer) -> Habit:
    """Give out validators that never match; a day later every item is edited and moved."""

    def serve(outlet: Outlet) -> Page:
        async def page(_: web.BaseRequest) -> web.Response:
            outlet.asked += 1
            items = [_edited(one, outlet.clock()) for one in outlet.now()]
            body = writer(items, outlet.home)
            return web.Response(body=body, headers={"ETag": f'"{outlet.asked}"'})

        return page

    return serve


def _edited(entry: Entry, now: datetime) -> Entry:
    if entry.published is None or now - entry.published < DAY:
        return entry
    title = _RETITLED.get(entry.title, f"UPDATED: {entry.title}")
    return replace(entry, title=title, path=entry.path.replace("story", "updated"))


def repeating(writer: formats.Writer) -> Habit:
    """Publish every item again two weeks later, as a new one."""

    def serve(outlet: Outlet) -> Page:
        async def page(_: web.BaseRequest) -> web.Response:
            if not outlet.asked:
                outlet.asked = 1
                outlet.entries += [_again(one) for one in outlet.entries]
            return web.Response(body=writer(outlet.now(), outlet.home))

        return page

    return serve


def _again(entry: Entry) -> Entry:
    assert entry.published is not None
    number = 100_000 + entry.number
    return replace(
        entry, number=number, path=f"/again/{number}/", published=entry.published + _REPOSTED
    )


def moved(habit: Habit) -> Habit:
    """Lead from the known address to another one, for good."""

    def serve(outlet: Outlet) -> Page:
        outlet.site.serve(habit(outlet), f"/{outlet.number}/rss/")

        async def page(_: web.BaseRequest) -> web.Response:
            return web.Response(status=301, headers={"Location": f"/{outlet.number}/rss/"})

        return page

    return serve


def sometimes(habit: Habit, days: range, answer: Callable[[], web.Response]) -> Habit:
    """Answer with something else for some days."""

    def serve(outlet: Outlet) -> Page:
        usual = habit(outlet)

        async def page(request: web.BaseRequest) -> web.StreamResponse:
            if (outlet.clock() - START).days in days:
                return answer()
            return await usual(request)

        return page

    return serve


def reset(habit: Habit, day: int) -> Habit:
    """Have two dozen old headlines in the feed one day, as if they were new."""

    def serve(outlet: Outlet) -> Page:
        usual = habit(outlet)

        async def page(request: web.BaseRequest) -> web.StreamResponse:
            at = outlet.clock()
            if (at - START).days != day:
                return await usual(request)
            flood = [
                Entry(900_000 + place, title, f"/reset/{place}/", at, "As told before.")
                for place, title in enumerate(_FLOOD)
            ]
            return web.Response(body=formats.wordpress(flood, outlet.home))

        return page

    return serve


def _log_in() -> web.Response:
    return web.Response(body=b"<!doctype html><title>Log in to go on</title>")


def _overloaded() -> web.Response:
    return web.Response(status=503, headers={"Retry-After": "7200"})


HABITS: dict[str, Habit] = {
    "Deadline": validated(formats.wordpress),
    "Variety": validated(formats.wordpress, weak=True),
    "The Hollywood Reporter": reset(moved(validated(formats.wordpress)), 20),
    "TVLine": plain(formats.relative),
    "Collider": plain(formats.bare),
    "The A.V. Club": sometimes(plain(formats.rdf), range(13, 14), _overloaded),
    "Radio Times": sometimes(plain(formats.atom), range(9, 10), _log_in),
    "What's on Netflix": validated(formats.json_feed),
    "Screen Rant": restless(formats.wordpress),
    "Digital Spy": repeating(formats.sloppy),
}


def open_outlets(site: Site, clock: Callable[[], datetime]) -> dict[str, Outlet]:
    """Put the ten feeds on a site, with all that they will publish."""
    outlets = {
        name: Outlet(name, site, clock, number) for number, name in enumerate(HABITS, start=1)
    }
    for one in told():
        outlets[one.outlet].publish(one.headline, one.at)
    for name, habit in HABITS.items():
        site.serve(habit(outlets[name]), outlets[name].path)
    return outlets
