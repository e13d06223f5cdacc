"""How a source is, asked now and told in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.source import Source
from bot.errors import SourceError
from bot.sources.discovery import feeds_in
from bot.sources.feed import Feed
from bot.sources.fetching import Answer, Fetched, Fetcher, Missing, Unchanged
from bot.sources.parsing import Parser


@dataclass(frozen=True, slots=True)
class Checkup:
    """What an address has: `feed` if it is one, `feeds` that it names if it is a page."""

    words: str
    feed: Feed | None = None
    feeds: tuple[str, ...] = ()


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
        return Checkup(_refusal(answer))
    try:
        feed = await parser.parse(answer.body, answer.url, now)
    except SourceError as error:
        return Checkup(f"no feed: {error}", feeds=feeds_in(answer.body, answer.url))
    parts = [f"{len(feed.items)} articles"]
    dates = [item.published_at for item in feed.items if item.published_at is not None]
    parts.append(f"the newest {ago(now - max(dates))}" if dates else "none of them dated")
    if not (answer.validators.etag or answer.validators.last_modified):
        parts.append("it can't say whether it changed, so it is read whole each time")
    if answer.moved_to is not None:
        parts.append(f"it has moved to {answer.moved_to}")
    return Checkup(", ".join(parts), feed)


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


def _refusal(answer: Answer) -> str:
    match answer:
        case Missing(for_good):
            return "gone for good (410)" if for_good else "nothing at this address (404)"
        case Unchanged() | Fetched():
            return "“unchanged” is all that the site says (304)"
        case other:
            return other.words
