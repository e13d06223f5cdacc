"""Articles in the store: each is kept once and read once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.domain.link import canonical_url
from bot.domain.text import fold
from bot.store.columns import clean
from bot.store.polling.outlets import folded_name, outlet_id
from bot.store.polling.server_feeds import servers_with
from bot.store.statement import (
    Column,
    Row,
    Value,
    change,
    fetch,
    for_update,
    known_time,
    records,
    table,
    time_of,
)

# In plain SQL all through: the ORM takes several times as long to write a statement as the
# database to carry it out, and this is done for every article.
_KNOWN = """
SELECT article.key, article.guid FROM {keys} JOIN article ON article.key = asked.key
UNION ALL
SELECT article.key, article.guid FROM {guids} JOIN article ON article.guid = asked.guid
"""

_COLUMNS: Mapping[str, Column] = {
    **dict.fromkeys(("key", "guid", "outlet", "url", "headline", "text"), "text"),
    **dict.fromkeys(("published_at", "seen_at"), "timestamptz"),
    "feed": "integer",
}
_KEEP = """
INSERT INTO article (key, guid, outlet_id, source_id, url, headline, text, published_at, seen_at,
    may_announce, read_at)
SELECT new.key, new.guid, outlet.id, new.feed, new.url, new.headline, new.text, new.published_at,
    new.seen_at, $2::boolean, $3::timestamptz
FROM {new} JOIN outlet ON outlet.folded = new.outlet
WHERE new.guid IS NULL OR NOT EXISTS (SELECT 1 FROM article WHERE guid = new.guid)
ON CONFLICT (key) DO NOTHING
RETURNING key
"""

_SELECT = """
SELECT article.id, headline, text, url, published_at, seen_at, may_announce, read_at,
    source_id AS feed, outlet.name AS outlet, outlet.tier AS tier
FROM article JOIN outlet ON outlet.id = outlet_id
"""
_FIND = f"{_SELECT} WHERE key = $1 OR guid = $2 ORDER BY article.id LIMIT 1"
_UNREAD = f"{_SELECT} WHERE read_at IS NULL ORDER BY article.id LIMIT $1"

_START = """
SELECT key, published_at, seen_at, outlet.folded AS outlet, outlet.tier AS tier,
    source_id AS feed
FROM article JOIN outlet ON outlet.id = outlet_id
WHERE article.id = $1 AND read_at IS NULL {lock}
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A stored article. `read` tells that the ledger has its claims."""

    id: int
    article: Article
    may_announce: bool
    read: bool


def article_key(article: Article) -> str:
    """Return the identity of a text: its address, else its words and its outlet.

    A title that is edited later stays the same article. What a server's own feed says of an
    address never stands in the way of what that address's outlet says.
    """
    address = canonical_url(article.url) if article.url else None
    words = (article.headline, article.text, article.outlet.name)
    identity = address or "\n".join(fold(part) for part in words)
    return _hash(identity if article.feed is None else f"feed {article.feed}\n{identity}")


def _guid_key(article: Article) -> str | None:
    """Return the identity that the outlet's feeds give it; sections of an outlet share it."""
    if not article.guid:
        return None
    by = _folded(article.outlet.name) if article.feed is None else f"feed {article.feed}"
    return _hash(f"{by}\n{article.guid}")


_folded = lru_cache(maxsize=4096)(fold)  # of names of outlets, for every item of their feeds


def _hash(identity: str) -> str:
    return sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()


async def unknown(pages: Sequence[Sequence[Article]]) -> Sequence[Sequence[int]]:
    """Return of each page the places of what is not kept, by address or the feed's name of it."""
    named = [[(article_key(one), _guid_key(one)) for one in page] for page in pages]
    sql = _KNOWN.format(
        keys=table("asked", "$1", {"key": "text"}), guids=table("asked", "$1", {"guid": "text"})
    )
    asked = [{"key": key, "guid": guid} for page in named for key, guid in page]
    rows = await fetch(sql, records(asked)) if asked else []
    seen = {name for row in rows for name in (row["key"], row["guid"]) if name is not None}
    return [[place for place, names in enumerate(page) if seen.isdisjoint(names)] for page in named]


async def keep(article: Article, *, may_announce: bool) -> Kept:
    """Store an article unless it is known; the first to bring it says whether it may announce."""
    await keep_all([article], may_announce=may_announce)
    rows = await fetch(_FIND, article_key(article), _guid_key(article))
    return _kept(rows[0])


async def keep_all(
    arrived: Sequence[Article], *, may_announce: bool, read_at: datetime | None = None
) -> None:
    """Store those that are not known, in one statement; with `read_at`, as read."""
    rows = {article_key(article): _columns(article) for article in _unlike(arrived)}
    for first_try in (True, False):
        sql = _KEEP.format(new=table("new", "$1", _COLUMNS))
        kept = await fetch(sql, records(rows.values()), may_announce, read_at)
        for row in kept:
            del rows[row["key"]]
        if not rows or not first_try:
            return
        # Those are known, or the first ones of their outlet.
        for outlet in {article.outlet for article in arrived if article_key(article) in rows}:
            await outlet_id(outlet)


def _unlike(articles: Iterable[Article]) -> Iterator[Article]:
    """Pass over those that their outlet's feeds give the name of an earlier one."""
    seen: set[str] = set()
    for article in articles:
        guid = _guid_key(article)
        if guid is None or guid not in seen:
            yield article
            seen.update(() if guid is None else (guid,))


async def unread(limit: int = 1000) -> Sequence[Kept]:
    """List articles whose reading never ended, oldest first: what a crash left behind."""
    return [_kept(row) for row in await fetch(_UNREAD, limit)]


@dataclass(frozen=True, slots=True)
class Source:
    """What a report needs to know of its article; `outlet` is the folded name.

    `feed` is the server's own feed that brought it, `servers` those that have that.
    """

    key: str
    outlet: str
    tier: Tier
    published_at: datetime | None
    seen_at: datetime
    feed: int | None
    servers: frozenset[int]


async def start_reading(article_id: int) -> Source | None:
    """Take an article for the rest of the transaction; None when it has been read."""
    rows = await fetch(_START.format(lock=for_update("article")), article_id)
    if not rows:
        return None
    [row] = rows
    feed = row["feed"]
    servers = frozenset[int]() if feed is None else (await servers_with([feed]))[feed]
    return Source(
        row["key"],
        row["outlet"],
        Tier(row["tier"]),
        time_of(row["published_at"]),
        known_time(row["seen_at"]),
        feed,
        servers,
    )


async def finish_reading(article_id: int, now: datetime) -> None:
    await change("UPDATE article SET read_at = $2 WHERE id = $1", article_id, now)


def _columns(article: Article) -> Mapping[str, Value]:
    return {
        "key": article_key(article),
        "guid": _guid_key(article),
        "outlet": folded_name(article.outlet),
        "url": clean(canonical_url(article.url) or "") or None if article.url else None,
        "headline": clean(article.headline),
        "text": clean(article.text),
        "published_at": article.published_at,
        "seen_at": article.seen_at,
        "feed": article.feed,
    }


def _kept(row: Row) -> Kept:
    article = Article(
        headline=row["headline"],
        text=row["text"],
        outlet=Outlet(row["outlet"], Tier(row["tier"])),
        published_at=time_of(row["published_at"]),
        seen_at=known_time(row["seen_at"]),
        url=row["url"],
        feed=row["feed"],
    )
    return Kept(row["id"], article, bool(row["may_announce"]), row["read_at"] is not None)
