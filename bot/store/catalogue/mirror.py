"""What a catalogue on the net (TVmaze) tells of shows, joined with what the store has of them.

What is known already stays: only what is empty is filled in. A show keeps its id and slug, and
so all that hangs on them.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.show import Show
from bot.domain.text import fold
from bot.store import statement
from bot.store.catalogue import shows as rows
from bot.store.columns import clip, clip_or_none, from_date, utc
from bot.store.models import ShowAkaRow, ShowRow
from bot.store.statement import fetch
from bot.store.transaction import transaction

# Shows that only articles knew, each with a mirrored one of that name on which nothing hangs.
_PROVISIONAL = """
SELECT known.id AS known_id, found.id AS found_id
FROM show AS known
JOIN show AS found ON found.folded = known.folded AND found.tvmaze_id IS NOT NULL
WHERE known.provisional AND known.tvmaze_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM milestone WHERE milestone.show_id = found.id)
  AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.show_id = found.id)
  AND NOT EXISTS (SELECT 1 FROM season WHERE season.show_id = found.id)
  AND NOT EXISTS (SELECT 1 FROM credit WHERE credit.show_id = found.id)
  AND NOT EXISTS (SELECT 1 FROM follow
                  WHERE target_kind = 'show' AND target_key = CAST(found.id AS VARCHAR))
  AND NOT EXISTS (SELECT 1 FROM show AS other
                  WHERE other.folded = known.folded AND other.id NOT IN (known.id, found.id))
"""
_FILLED = ("network", "country", "premiered", "ended", "url", "image_url", "imdb_id")
_CHANGED = (*_FILLED, "weight", "tvmaze_id", "provisional", "adult")


@dataclass(frozen=True, slots=True)
class Saved:
    """How many shows were new, and how many turned out to be known from elsewhere."""

    added: int = 0
    joined: int = 0

    def __add__(self, other: "Saved") -> "Saved":
        return Saved(self.added + other.added, self.joined + other.joined)


async def save(mirrored: Sequence[Show]) -> Saved:
    """Take in a page of shows, all with their `tvmaze_id`, in one transaction."""
    shows = {show.tvmaze_id: show for show in mirrored}
    async with transaction():
        known = {row.tvmaze_id: row for row in await ShowRow.filter(tvmaze_id__in=list(shows))}
        fresh = [show for tvmaze_id, show in shows.items() if tvmaze_id not in known]
        joined = await _known_from_elsewhere(fresh)
        new = [show for show in fresh if show.tvmaze_id not in joined]
        await _fill([(row, shows[tvmaze_id]) for tvmaze_id, row in (known | joined).items()])
        await rows.add_many(new)
    return Saved(len(new), len(joined))


async def save_details(show_id: int, aka: Collection[str], *, checked_at: datetime) -> None:
    """Keep a show's other names, and that all there is to know of it was fetched."""
    async with transaction():
        await _add_names(await ShowRow.filter(id=show_id), {show_id: aka})
        await ShowRow.filter(id=show_id).update(checked_at=utc(checked_at))


async def take_stock() -> None:
    """Tell the database that there are many more shows now."""
    await statement.take_stock("show", "show_aka")


async def join_provisional() -> int:
    """Join shows that only articles knew with the one mirrored show of that name.

    Asked for when all is mirrored: only then is it sure that there is no other of that name.
    """
    pairs = await fetch(_PROVISIONAL)
    for pair in pairs:
        async with transaction():
            await _take_over(pair["known_id"], pair["found_id"])
    return len(pairs)


async def checked(tvmaze_ids: Collection[int]) -> Mapping[int, int]:
    """Return which of these shows had their details fetched, with our ids."""
    kept = ShowRow.filter(tvmaze_id__in=list(tvmaze_ids), checked_at__isnull=False)
    return dict(await kept.values_list("tvmaze_id", "id"))


async def _known_from_elsewhere(fresh: Sequence[Show]) -> dict[int | None, ShowRow]:
    """Find the shows of a list that these are: of one name, year and home."""
    named = await _unmirrored({clip(fold(show.title)) for show in fresh})
    found: dict[int | None, ShowRow] = {}
    taken: set[int] = set()
    for show in fresh:
        for row in named[clip(fold(show.title))]:
            if row.id not in taken and _agree(row, show):
                found[show.tvmaze_id] = row
                taken.add(row.id)
                break
    return found


async def _unmirrored(names: Collection[str]) -> Mapping[str, Sequence[ShowRow]]:
    """Return the rows that no mirrored show was joined with, by each of these names."""
    open_rows = ShowRow.filter(tvmaze_id__isnull=True, provisional=False)
    by_name: dict[str, list[ShowRow]] = defaultdict(list)
    for row in await open_rows.filter(folded__in=list(names)):
        by_name[row.folded].append(row)
    akas = await ShowAkaRow.filter(folded__in=list(names)).values_list("folded", "show_id")
    named = {row.id: row for row in await open_rows.filter(id__in=[owner for _, owner in akas])}
    for folded, owner in akas:
        if owner in named:
            by_name[folded].append(named[owner])
    return by_name


def _agree(row: ShowRow, show: Show) -> bool:
    """Whether two of one name are one: by year, and by country or network."""
    year = row.premiered[:4] if row.premiered else None
    if year is not None and show.premiered is not None:
        homes = (row.country, show.country)
        return year == str(show.premiered.year) and (None in homes or homes[0] == homes[1])
    return bool(row.network and show.network and fold(row.network) == fold(show.network))


async def _fill(pairs: Sequence[tuple[ShowRow, Show]]) -> None:
    """Fill in what is empty. How popular a show is, is the provider's to say."""
    changed, names = [], {}
    for row, show in pairs:
        before = [getattr(row, column) for column in _CHANGED]
        for column, value in _columns(show).items():
            if getattr(row, column) is None:
                setattr(row, column, value)
        row.weight, row.provisional = show.weight, False
        row.adult = row.adult or show.adult
        if before != [getattr(row, column) for column in _CHANGED]:
            changed.append(row)
        if row.folded != clip(fold(show.title)):
            names[row.id] = [show.title]
    if changed:
        await ShowRow.bulk_update(changed, _CHANGED, batch_size=100)
    await _add_names([row for row, _ in pairs if row.id in names], names)


async def _add_names(owners: Sequence[ShowRow], names: Mapping[int, Collection[str]]) -> None:
    akas = [
        ShowAkaRow(show_id=row.id, name=clip(name), folded=folded)
        for row in owners
        for folded, name in {clip(fold(name)): name for name in names[row.id]}.items()
        if folded != row.folded
    ]
    if akas:
        await ShowAkaRow.bulk_create(akas, ignore_conflicts=True)


async def _take_over(known_id: int, found_id: int) -> None:
    """Let a show have what a mirrored one has, and remove that."""
    show = await rows.by_id(found_id)
    row = await ShowRow.get_or_none(id=known_id)
    if show is None or row is None:
        return
    await ShowRow.filter(id=found_id).delete()
    await _fill([(row, replace(show, id=known_id))])
    await _add_names([row], {known_id: show.aka})


def _columns(show: Show) -> Mapping[str, object]:
    return {
        "network": clip_or_none(show.network),
        "country": clip_or_none(show.country, 2),
        "premiered": from_date(show.premiered),
        "ended": from_date(show.ended),
        "url": show.url,
        "image_url": show.image_url,
        "imdb_id": clip_or_none(show.imdb_id, 24),
        "tvmaze_id": show.tvmaze_id,
    }
