"""A feed as every reader hands it over, and the same in plain words."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from bot.domain.article import Article, Outlet
from bot.domain.link import canonical_url, web_address
from bot.sources.outlets import known_outlet
from bot.sources.plain import plain_line, plain_text
from bot.sources.published import published_at

MAX_ITEMS = 1000  # the longest feeds of outlets have 100; more is no feed but an attack

_LONGEST_GUID = 2000
_LONGEST_TITLE = 1000
# WordPress ends every excerpt with its own line.
_SIGN_OFF = re.compile(r"The post [^\n]{1,400}? (?:first )?appeared (?:first )?on [^\n]{1,200}$")
_CUT = re.compile(r"(?:\[\s*(?:…|\.\.\.)\s*\]|…)$")
_OF_WORDPRESS = re.compile(r"[?&]p=\d+$")
_TAIL = 700  # characters in which both are


@dataclass(frozen=True, slots=True)
class RawItem:
    """An item's parts as the feed has them: markup, entities and all. Missing ones are empty.

    `outlet` is the publisher that an aggregator names beside the item.
    """

    title: str = ""
    link: str = ""
    guid: str = ""
    body: str = ""
    published: str = ""
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class RawFeed:
    title: str
    items: tuple[RawItem, ...]
    ttl: str = ""
    hub: str = ""
    topic: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item in plain text. `guid` is the feed's own name of it; it survives a new title.

    `markup` is its text as the feed has it, as long as that was not made plain: `whole` does it.
    """

    title: str
    text: str
    url: str | None
    guid: str | None
    published_at: datetime | None
    outlet: str | None = None
    markup: str | None = None

    def whole(self) -> "Item":
        if self.markup is None:
            return self
        return replace(self, text=_plain_body(self.markup, self.title), markup=None)

    def article(self, outlet: Outlet, seen_at: datetime, feed: int | None = None) -> Article:
        """Make it an article of the feed's outlet, or of the one that an aggregator names.

        `feed` is the id of a server's own feed, which can't speak for other outlets.
        """
        return Article(
            headline=self.title,
            text=self.text,
            outlet=known_outlet(self.outlet) if self.outlet and feed is None else outlet,
            published_at=self.published_at,
            seen_at=seen_at,
            url=self.url,
            guid=self.guid,
            feed=feed,
        )


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says now; items without any title are left out.

    `hub` pushes what is new in it to whoever subscribes (WebSub), under the name of `topic`. At
    `older` are the articles before these.
    """

    title: str
    items: tuple[Item, ...]
    ttl: timedelta | None = None
    hub: str | None = None
    topic: str | None = None
    older: str | None = None


def plain_feed(raw: RawFeed, base: str, now: datetime, *, whole: bool = True) -> Feed:
    """Turn a feed's parts into plain text; `base` is the address that it came from.

    Without `whole`, texts are left as they are where an item has an address to know it by: most
    are known, and their texts cost as much as all else.
    """
    found = (_item(one, base, now) for one in raw.items[:MAX_ITEMS])
    if whole:
        found = (item.whole() for item in found)
    items = _named_apart(_unlike(found))
    title = plain_line(raw.title)[:_LONGEST_TITLE]
    hub, topic = web_address(raw.hub, base), web_address(raw.topic, base)
    return Feed(title, items, _minutes(raw.ttl), hub, topic, _older(raw, base))


def _older(raw: RawFeed, base: str) -> str | None:
    """Return where the articles before these are, if that is on the same site.

    A feed may say so (RFC 5005, JSON Feed). WordPress does not, but all of its feeds have pages;
    it is known by how it names its articles.
    """
    older = web_address(raw.older, base)
    if older is None and 2 * sum(bool(_OF_WORDPRESS.search(one.guid)) for one in raw.items) > len(
        raw.items
    ):
        parts = urlsplit(base)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        page = query.get("paged", "1")
        query["paged"] = str(int(page) + 1 if page.isdecimal() and len(page) < 6 else 2)
        older = urlunsplit(parts._replace(query=urlencode(query), fragment=""))
    return older if older and urlsplit(older).netloc == urlsplit(base).netloc else None


def _item(raw: RawItem, base: str, now: datetime) -> Item:
    outlet = plain_line(raw.outlet)[:200] or None
    title = plain_line(raw.title)
    if outlet is not None:
        title = title.removesuffix(f" - {outlet}")
    url = _address(raw.link, base) or _address(raw.guid, "")
    item = Item(
        title=title[:_LONGEST_TITLE],
        text="",
        url=url,
        guid=raw.guid.strip()[:_LONGEST_GUID] or None,
        published_at=published_at(raw.published, now),
        outlet=outlet,
        markup=raw.body,
    )
    return item if url is not None else item.whole()


def _plain_body(markup: str, title: str) -> str:
    text = _without_tail(plain_text(markup))
    return "" if text == title else text


def _without_tail(text: str) -> str:
    tail = _SIGN_OFF.sub("", text[-_TAIL:]).rstrip()
    return (text[:-_TAIL] + _CUT.sub("", tail)).rstrip()


def _unlike(items: Iterable[Item]) -> Iterable[Item]:
    """Pass over what has no headline, and what the same feed has said before."""
    seen: set[str] = set()
    for item in items:
        name = item.url or item.guid or item.title
        if any(char.isalnum() for char in item.title) and name not in seen:
            seen.add(name)
            yield item


def _named_apart(items: Iterable[Item]) -> tuple[Item, ...]:
    """Drop names that several items have: some feeds give all of them the same."""
    listed = tuple(items)
    names = Counter(item.guid for item in listed)
    return tuple(replace(one, guid=None) if names[one.guid] > 1 else one for one in listed)


def _address(link: str, base: str) -> str | None:
    link = link.strip()
    if not link:
        return None
    try:
        return canonical_url(urljoin(base, link))
    except ValueError:
        return None


def _minutes(text: str) -> timedelta | None:
    text = text.strip()
    return timedelta(minutes=int(text)) if text.isdecimal() and len(text) <= 5 else None
