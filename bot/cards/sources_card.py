"""A server's own feeds: added, removed, and how they are."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import discord

from bot.cards import safe, words
from bot.cards.card import Card
from bot.cards.lines import fitting
from bot.domain.source import Source

_GREEN, _AMBER, _BLUE, _GREY = 0x2E9E5B, 0xE08E0B, 0x3478C6, 0x7F8C8D
_REASON = 200
_URL = 300
_SHARED = (
    "What these feeds say is told in this server only, as of a source that is trusted least. Once"
    " an outlet that Clapper knows reports it too, the message names that one instead."
)


def added(source: Source, title: str, *, is_new: bool) -> Card:
    if not is_new:
        text = f"This server has that feed already. It will be asked again soon.\n{_code(source)}"
        return _card(text, _BLUE)
    name = safe.escaped(title, safe.TITLE // 2)
    called = f" (“{name}”)" if name else ""
    text = (
        f"Clapper now hears **{_host(source)}**{called} for this server.\n{_code(source)}\n"
        "What is in it today is history; what comes from now on is news, as far as channels here"
        f" follow it (/follow).\n-# {_SHARED}"
    )
    return _card(text, _GREEN)


def choose(feeds: Sequence[str]) -> Card:
    """Ask which of the feeds of a page is meant."""
    listed = "\n".join(f"```{url}```" for feed in feeds if (url := safe.web_url(feed, _URL)))
    return _card(f"That page names several feeds. Add one of them:\n{listed}", _AMBER)


def removed(source: Source) -> Card:
    return _card(f"Clapper no longer hears **{_host(source)}** for this server.", _GREY)


def listed(sources: Sequence[Source], quota: int, now: datetime) -> Card:
    """List a server's feeds: how each is, and what can be done about it."""
    if not sources:
        text = (
            f"This server has no feeds of its own yet; it can have {quota}. `/sources add` takes"
            " the address of a feed, or of a page that names one.\n"
            "-# Clapper hears the large outlets for every server anyway."
        )
        return _card(text, _BLUE)
    lines = ("\n".join(_lines(source, now)) for source in sources)
    well = all(one.error is None and one.paused_because is None for one in sources)
    card = _card(fitting(lines, len(sources)), _GREEN if well else _AMBER)
    card.embed.title = f"Feeds of this server: {len(sources)} of {quota}"
    card.embed.set_footer(text=_SHARED)
    return card


def _lines(source: Source, now: datetime) -> Iterator[str]:
    if source.paused_because is not None:
        yield f"⏸️ **{_host(source)}**\n{_code(source)}"
        yield f"-# paused: {_reason(source.paused_because)}. Last read {_since(source, now)}."
        yield (
            "-# See in a browser where the feed is now and add that address; or add this one"
            " again, then it is asked anew."
        )
    elif source.error is not None:
        yield f"⚠️ **{_host(source)}**\n{_code(source)}"
        yield f"-# does not work: {_reason(source.error)}. Last read {_since(source, now)}."
        yield f"-# It is asked again {_next(source, now)}; nothing has to be done if that helps."
    elif source.succeeded_at is None:
        yield f"🕓 **{_host(source)}**\n{_code(source)}\n-# new: it is read {_next(source, now)}."
    else:
        news = "none yet" if source.news_at is None else words.ago(now - source.news_at)
        yield f"✅ **{_host(source)}**\n{_code(source)}"
        yield f"-# read {_since(source, now)}, last articles {news}."


def _since(source: Source, now: datetime) -> str:
    return "never" if source.succeeded_at is None else words.ago(now - source.succeeded_at)


def _next(source: Source, now: datetime) -> str:
    if source.next_poll_at is None or source.next_poll_at - now < timedelta(minutes=1):
        return "within a minute"
    return f"within {words.length(source.next_poll_at - now)}"


def _host(source: Source) -> str:
    return safe.escaped(source.outlet.name, safe.CHOICE)


def _code(source: Source) -> str:
    """Return the address so that it can be read and copied, and is no link."""
    return f"`{safe.cut(safe.web_url(source.url) or source.url.replace('`', ''), _URL)}`"


def _reason(because: str) -> str:
    return safe.escaped(because, _REASON)


def _card(text: str, colour: int) -> Card:
    return Card(discord.Embed(description=text, colour=colour))
