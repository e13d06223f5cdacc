"""Shows in the store."""

from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from sys import intern

from bot.domain.dates import PartialDate
from bot.domain.show import Show
from bot.domain.text import fold
from bot.store.catalogue import supplements
from bot.store.catalogue.slugs import free_slug, free_slugs
from bot.store.columns import chunks, clip, clip_or_none, from_date, to_date
from bot.store.models import ShowAkaRow, ShowRow
from bot.store.statement import batched, fetch, for_update
from bot.store.transaction import transaction

_RELATED = """
SELECT other.show_id AS show_id
FROM credit AS mine
JOIN credit AS other ON other.person_id = mine.person_id AND other.show_id <> mine.show_id
WHERE mine.show_id = $1
    AND NOT EXISTS (SELECT 1 FROM show WHERE show.id = other.show_id AND show.adult)
GROUP BY other.show_id
HAVING COUNT(DISTINCT other.person_id) > 1
    OR MAX(CASE WHEN other.character = mine.character THEN 1 ELSE 0 END) = 1
ORDER BY COUNT(DISTINCT other.person_id) DESC, other.show_id
LIMIT $2
"""
_NAMED = """
SELECT id FROM "show"
WHERE folded = $1 OR id IN (SELECT show_id FROM show_aka WHERE folded = $1)
ORDER BY provisional, weight DESC, id LIMIT 1
"""
_CHUNK = 500  # rows a statement; the fastest on PostgreSQL, and SQLite takes 32,766 values


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """What is needed of a show to find it by its names."""

    id: int
    slug: str
    title: str
    aka: tuple[str, ...]
    network: str | None
    year: int | None
    country: str | None
    weight: int
    provisional: bool
    adult: bool = False


async def any_known() -> bool:
    return await ShowRow.all().exists()


async def titles() -> Sequence[TitleEntry]:
    """Return all shows by id, with all their names.

    In pages: there may be 70,000, and nobody else is served while rows become values.
    """
    found: list[TitleEntry] = []
    while page := await _titles_after(found[-1].id if found else 0):
        found += page
    return found


async def _titles_after(show_id: int) -> Sequence[TitleEntry]:
    rows = (
        await ShowRow.filter(id__gt=show_id)
        .order_by("id")
        .limit(_CHUNK)
        .values_list(
            *("id", "slug", "title", "network", "premiered", "country", "weight", "provisional"),
            "adult",
        )
    )
    akas: dict[int, list[str]] = defaultdict(list)
    if rows:
        named = ShowAkaRow.filter(show_id__gt=show_id, show_id__lte=rows[-1][0]).order_by("id")
        for owner, name in await named.values_list("show_id", "name"):
            akas[owner].append(name)
        for owner, names in (await supplements.names(show_id, rows[-1][0])).items():
            akas[owner] += [name for name in names if name not in akas[owner]]
    return [
        TitleEntry(
            id=id_,
            slug=slug,
            title=title,
            aka=tuple(akas.get(id_, ())),
            network=network and intern(network),
            year=int(premiered[:4]) if premiered else None,
            country=country and intern(country),
            weight=weight,
            provisional=bool(provisional),
            adult=bool(adult),
        )
        for id_, slug, title, network, premiered, country, weight, provisional, adult in rows
    ]


async def all_shows() -> AsyncIterator[Show]:
    """Yield all shows by id, from a store that may hold 70,000."""
    last = 0
    while rows := await ShowRow.filter(id__gt=last).order_by("id").limit(_CHUNK):
        for show in await _shows(rows):
            yield show
        last = rows[-1].id


async def by_id(show_id: int) -> Show | None:
    return await _show(await ShowRow.get_or_none(id=show_id))


async def by_slug(slug: str) -> Show | None:
    return await _show(await ShowRow.get_or_none(slug=slug))


async def by_title(title: str) -> Sequence[Show]:
    """Return the shows of that name or other name, the best known first."""
    folded = clip(fold(title))
    ids = set(await ShowAkaRow.filter(folded=folded).values_list("show_id", flat=True))
    ids |= set(await ShowRow.filter(folded=folded).values_list("id", flat=True))
    rows = await ShowRow.filter(id__in=sorted(ids)).order_by("provisional", "-weight", "id")
    return await _shows(rows)


async def identify(title: str, show_id: int | None = None) -> int | None:
    """Find the show that is meant: by its id, else the best known one of that name."""
    if show_id is not None and await fetch('SELECT id FROM "show" WHERE id = $1', show_id):
        return show_id
    rows = await fetch(_NAMED, clip(fold(title)))
    return int(rows[0]["id"]) if rows else None


async def related(show_id: int, *, limit: int = 3) -> Sequence[Show]:
    """Return the shows that share the most people with this one: several, or a character."""
    best = [row["show_id"] for row in await fetch(_RELATED, show_id, limit)]
    found = {row.id: row for row in await ShowRow.filter(id__in=best)}
    return await _shows([found[other] for other in best])


async def add(show: Show) -> Show:
    """Add a show; its id is given and its slug made unlike any other."""
    async with transaction():
        slug = await free_slug(show)
        row = ShowRow(**_columns(replace(show, slug=slug)))
        await row.save()
        await _add_akas({row.id: show.aka})
    return replace(show, id=row.id, slug=slug)


async def add_many(shows: Sequence[Show]) -> int:
    """Add a catalogue of shows; returns how many. For thousands, in one transaction."""
    async with transaction():
        named = dict(zip(await free_slugs(shows), shows, strict=True))
        rows = [ShowRow(**_columns(replace(show, slug=slug))) for slug, show in named.items()]
        await ShowRow.bulk_create(rows, batch_size=_CHUNK)
        with_akas = [slug for slug, show in named.items() if show.aka]
        for slugs in batched(with_akas, _CHUNK):
            ids = await ShowRow.filter(slug__in=slugs).values_list("slug", "id")
            await _add_akas({id_: named[slug].aka for slug, id_ in ids})
    return len(named)


async def fill_in(
    show_id: int, *, network: str | None = None, premiered: PartialDate | None = None
) -> None:
    """Fill in what is not known yet; what is known stays."""
    if network is not None:
        row = ShowRow.filter(id=show_id, network__isnull=True)
        await row.update(network=clip(network))
    if premiered is not None:
        row = ShowRow.filter(id=show_id, premiered__isnull=True)
        await row.update(premiered=from_date(premiered))


async def lock(show_ids: Iterable[int]) -> None:
    """Keep others from weighing claims about these shows until the transaction ends."""
    if not for_update("show"):
        return  # a transaction of an embedded database is alone anyway
    # Always in the same order: two transactions that wait for each other would both wait.
    wanted = ShowRow.filter(id__in=sorted(show_ids)).order_by("id")
    await wanted.select_for_update().only("id")


async def audience_of(show_id: int) -> tuple[str | None, bool]:
    """Return a show's network, and whether it is for adults."""
    rows = await fetch('SELECT network, adult FROM "show" WHERE id = $1', show_id)
    return (rows[0]["network"], bool(rows[0]["adult"])) if rows else (None, False)


async def adult_among(show_ids: Collection[int]) -> frozenset[int]:
    """Return those of these shows that are for adults."""
    found: set[int] = set()
    for chunk in chunks(show_ids):
        ids = await ShowRow.filter(id__in=chunk, adult=True).values("id")
        found |= {row["id"] for row in ids}
    return frozenset(found)


async def _add_akas(akas: dict[int, tuple[str, ...]]) -> None:
    rows = [
        ShowAkaRow(show_id=show_id, name=clip(name), folded=folded)
        for show_id, names in akas.items()
        for folded, name in {clip(fold(name)): name for name in names}.items()
    ]
    await ShowAkaRow.bulk_create(rows, batch_size=_CHUNK)


def _columns(show: Show) -> dict[str, object]:
    return {
        "slug": show.slug,
        "title": clip(show.title),
        "folded": clip(fold(show.title)),
        "network": clip_or_none(show.network),
        "country": clip_or_none(show.country, 2),
        "premiered": from_date(show.premiered),
        "ended": from_date(show.ended),
        "weight": show.weight,
        "url": show.url,
        "image_url": show.image_url,
        "provisional": show.provisional,
        "tvmaze_id": show.tvmaze_id,
        "imdb_id": clip_or_none(show.imdb_id, 24),
        "adult": show.adult,
    }


async def _show(row: ShowRow | None) -> Show | None:
    return None if row is None else (await _shows([row]))[0]


async def _shows(rows: Sequence[ShowRow]) -> Sequence[Show]:
    akas: dict[int, list[str]] = defaultdict(list)
    named = ShowAkaRow.filter(show_id__in=[row.id for row in rows]).order_by("id")
    for show_id, name in await named.values_list("show_id", "name"):
        akas[show_id].append(name)
    return [
        Show(
            id=row.id,
            slug=row.slug,
            title=row.title,
            network=row.network,
            country=row.country,
            premiered=to_date(row.premiered),
            ended=to_date(row.ended),
            aka=tuple(akas[row.id]),
            weight=row.weight,
            url=row.url,
            image_url=row.image_url,
            provisional=row.provisional,
            tvmaze_id=row.tvmaze_id,
            imdb_id=row.imdb_id,
            checked_at=row.checked_at,
            adult=row.adult,
        )
        for row in rows
    ]
