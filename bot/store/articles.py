"""Articles in the store: each is kept once and read once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from tortoise.expressions import Q

from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.domain.link import canonical_url
from bot.domain.text import fold
from bot.store.columns import clean, utc
from bot.store.models import ArticleRow
from bot.store.outlets import outlet_id
from bot.store.statement import fetch

_KNOWN = "SELECT key, guid FROM article WHERE {asked}"


@dataclass(frozen=True, slots=True)
class Kept:
    """A stored article. `read` tells that the ledger has its claims."""

    id: int
    article: Article
    may_announce: bool
    read: bool


def article_key(article: Article) -> str:
    """Return the identity of a text: its address, else its words and its outlet.

    A title that is edited later stays the same article.
    """
    address = canonical_url(article.url) if article.url else None
    words = (article.headline, article.text, article.outlet.name)
    identity = address or "\n".join(fold(part) for part in words)
    return _hash(identity)


def _guid_key(article: Article) -> str | None:
    """Return the identity that the outlet's feeds give it; sections of an outlet share it."""
    return _hash(f"{fold(article.outlet.name)}\n{article.guid}") if article.guid else None


def _hash(identity: str) -> str:
    return sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()


async def unknown(candidates: Sequence[Article]) -> Sequence[Article]:
    """Pass over the articles that are kept, by address or by the feed's own name of them."""
    named = [(article_key(article), _guid_key(article), article) for article in candidates]
    keys = [key for key, _, _ in named]
    guids = [guid for _, guid, _ in named if guid is not None]
    # In plain SQL: the ORM takes longer to write so long a list than the database to look it up.
    asked = f"key IN ({_places(keys, 1)})"
    if guids:
        asked += f" OR guid IN ({_places(guids, 1 + len(keys))})"
    rows = await fetch(_KNOWN.format(asked=asked), *keys, *guids) if named else []
    seen = {name for row in rows for name in (row["key"], row["guid"]) if name is not None}
    return [article for key, guid, article in named if key not in seen and guid not in seen]


def _places(values: Sequence[str], first: int) -> str:
    return ", ".join(f"${place}" for place in range(first, first + len(values)))


async def keep(article: Article, *, may_announce: bool) -> Kept:
    """Store an article unless it is known; the first to bring it says whether it may announce."""
    key, guid = article_key(article), _guid_key(article)
    same = Q(key=key) if guid is None else Q(key=key) | Q(guid=guid)
    row = await ArticleRow.filter(same).order_by("id").first().prefetch_related("outlet")
    if row is None:
        defaults = {
            "guid": guid,
            "outlet_id": await outlet_id(article.outlet),
            "url": canonical_url(article.url) if article.url else None,
            "headline": clean(article.headline),
            "text": clean(article.text),
            "published_at": article.published_at,
            "seen_at": article.seen_at,
            "may_announce": may_announce,
        }
        row, _ = await ArticleRow.get_or_create(defaults, key=key)
        await row.fetch_related("outlet")
    return _kept(row)


async def unread(limit: int = 1000) -> Sequence[Kept]:
    """List articles whose reading never ended, oldest first: what a crash left behind."""
    rows = await (
        ArticleRow.filter(read_at__isnull=True)
        .order_by("id")
        .limit(limit)
        .prefetch_related("outlet")
    )
    return [_kept(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Source:
    """What a report needs to know of its article; `outlet` is the folded name."""

    key: str
    outlet: str
    tier: Tier
    published_at: datetime | None
    seen_at: datetime


async def start_reading(article_id: int) -> Source | None:
    """Take an article for the rest of the transaction; None when it has been read."""
    row = await (
        ArticleRow.filter(id=article_id, read_at__isnull=True).select_for_update().get_or_none()
    )
    if row is None:
        return None
    await row.fetch_related("outlet")
    return Source(row.key, row.outlet.folded, Tier(row.outlet.tier), row.published_at, row.seen_at)


async def finish_reading(article_id: int, now: datetime) -> None:
    await ArticleRow.filter(id=article_id).update(read_at=utc(now))


def _kept(row: ArticleRow) -> Kept:
    article = Article(
        headline=row.headline,
        text=row.text,
        outlet=Outlet(row.outlet.name, Tier(row.outlet.tier)),
        published_at=row.published_at,
        seen_at=row.seen_at,
        url=row.url,
    )
    return Kept(row.id, article, row.may_announce, row.read_at is not None)
