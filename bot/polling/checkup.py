"""How a source is, asked now and told in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.source import Source
from bot.errors import SourceError
from bot.sources.discovery import feeds_in
from bot.sources.feed import Feed
from bot.sources.fetching import (
    UNKNOWN_NAME,
    Answer,
    Failed,
    Fetched,
    Fetcher,
    Missing,
    Refused,
    Unchanged,
)
from bot.sources.parsing import Parser
from bot.sources.public_only import NOT_PUBLIC


@dataclass(frozen=True, slots=True)
class Checkup:
    """What an address has: `feed` if it is one, `feeds` that it names if it is a page.

    `advice` is what whoever runs this can do about it, empty when there is nothing to do.
    """

    words: str
    feed: Feed | None = None
    feeds: tuple[str, ...] = ()
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A feed, and the address that it is polled at."""

    url: str
    feed: Feed


async def find_feed(
    fetcher: Fetcher, parser: Parser, url: str, now: datetime
) -> Found | tuple[str, ...]:
    """Find the feed at an address: its own, or the only one that it names.

    Returns the addresses of the feeds when it names several. Raises SourceError, in words.
    """
    found = await check(fetcher, parser, url, now)
    if found.feed is not None:
        return Found(url, found.feed)
    if len(found.feeds) > 1:
        return found.feeds
    for named in found.feeds:
        there = await check(fetcher, parser, named, now)
        if there.feed is not None:
            return Found(named, there.feed)
    raise SourceError(found.words)


async def check(fetcher: Fetcher, parser: Parser, url: str, now: datetime) -> Checkup:
    """Ask an address for its feed."""
    answer = await fetcher.fetch(url)
    if not isinstance(answer, Fetched):
        words, advice = _refusal(answer)
        return Checkup(words, advice=advice)
    try:
        feed = await parser.parse(answer.body, answer.url, now)
    except SourceError as error:
        feeds = feeds_in(answer.body, answer.url)
        return Checkup(f"no feed: {error}", feeds=feeds, advice=_ADD if feeds else _LOOK)
    return _found(feed, answer, now)


_ADD = "Add the feed that you want (clapper sources add), and remove this address."
_LOOK = (
    "Open the address in a browser: it may ask to log in, check for robots, or have moved."
    " `clapper sources add` takes the outlet's front page as well, and finds its feed there."
)
_REFUSES = (
    "The site turns programs away, or addresses of data centres. Set CONTACT, so that it knows who"
    " asks; if that does not help, its news can still be pushed (POST /ingest)."
)
_WAIT = (
    "Clapper asks again by itself, ever less often. If a browser on this machine opens the address,"
    " please report it; if none can, the site is down or this machine is cut off."
)
_FAILED = {
    UNKNOWN_NAME: "Is it spelt right? Can this machine look names up? Try it in a browser here.",
    NOT_PUBLIC: "Only public addresses are asked. Push its articles instead (POST /ingest).",
}
_OLD = timedelta(days=60)


def _found(feed: Feed, answer: Fetched, now: datetime) -> Checkup:
    count = len(feed.items)
    parts = [f"{count} article{'' if count == 1 else 's'}"]
    dates = [item.published_at for item in feed.items if item.published_at is not None]
    parts.append(f"the newest {ago(now - max(dates))}" if dates else "none of them dated")
    if not (answer.validators.etag or answer.validators.last_modified):
        parts.append("all of it is fetched each time, as the site can't say that nothing changed")
    if answer.moved_to is not None:
        parts.append(f"it has moved to {answer.moved_to}, which Clapper learns by itself")
    if answer.hub or feed.hub:
        parts.append(f"what is new is pushed by {answer.hub or feed.hub}, if PUBLIC_URL is set")
    advice = ""
    if not dates:
        advice = "Articles without a date fill the memory, but are never announced as news."
    elif now - max(dates) > _OLD:
        advice = "Nobody seems to write there any more. Look for the outlet's present feed."
    return Checkup(", ".join(parts), feed, advice=advice)


def health(source: Source, now: datetime) -> str:
    """Say how polling a source goes."""
    if source.paused_because is not None:
        return f"PAUSED: {source.paused_because}. Last read {_since(source.succeeded_at, now)}."
    if source.error is not None:
        return (
            f"FAILING since {_since(source.failing_since, now)}: {source.error}. Last read"
            f" {_since(source.succeeded_at, now)}; {_next(source, now)}."
        )
    if source.succeeded_at is None:
        return f"new: {_next(source, now)}."
    pushed = source.pushed_until is not None and now < source.pushed_until
    return (
        f"fine: read {_since(source.succeeded_at, now)}, last news"
        f" {_since(source.news_at, now)}; {_next(source, now)}."
        f"{' Its hub pushes what is new.' if pushed else ''}"
    )


def ago(time: timedelta) -> str:
    """Say a stretch of time as people do."""
    return f"{length(time)} ago" if time >= timedelta(minutes=1) else "just now"


def length(time: timedelta) -> str:
    minutes = max(int(time.total_seconds() // 60), 0)
    if minutes >= 2 * 24 * 60:
        return f"{minutes // (24 * 60)} days"
    if minutes >= 2 * 60:
        return f"{minutes // 60} hours"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _since(at: datetime | None, now: datetime) -> str:
    return "never" if at is None else ago(now - at)


def _next(source: Source, now: datetime) -> str:
    if source.next_poll_at is None or source.next_poll_at <= now:
        return "due now"
    return f"next asked in {length(source.next_poll_at - now + timedelta(seconds=59))}"


def _refusal(answer: Answer) -> tuple[str, str]:
    """Return what happened, and what to do about it."""
    match answer:
        case Missing(for_good=True):
            return "gone for good (410)", "Its owner gave it up: clapper sources remove it."
        case Missing():
            return "nothing at this address (404)", _LOOK
        case Unchanged() | Fetched():
            return "“unchanged” is all that the site says (304)", _WAIT
        case Refused(words):
            return words, _REFUSES
        case Failed(words):
            return words, next((told for part, told in _FAILED.items() if part in words), _WAIT)
