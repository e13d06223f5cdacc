"""Bring a list of shows into the store: those that are new, with their seasons and people."""

from collections.abc import Sequence

from bot.domain.claim import Credit, SeasonFact, ShowRef
from bot.domain.show import ListedShow, Show
from bot.domain.text import fold
from bot.store.catalogue import people, seasons, shows
from bot.store.transaction import transaction


async def add_listed(listed: Sequence[ListedShow]) -> int:
    """Add the shows that are not known by title and year; returns how many were."""
    known = {(fold(entry.title), entry.year) for entry in await shows.titles()}
    new = {_identity(one.show): one for one in listed if _identity(one.show) not in known}
    async with transaction():
        added = await shows.add_many([one.show for one in new.values()])
        ids = {(fold(entry.title), entry.year): entry.id for entry in await shows.titles()}
        for identity, one in new.items():
            await add_details(ids[identity], one)
    return added


def _identity(show: Show) -> tuple[str, int | None]:
    return fold(show.title), show.premiered.year if show.premiered else None


async def add_details(show_id: int, listed: ListedShow) -> None:
    """Add the seasons and people of a show that are not known, and complete those that are."""
    ref = ShowRef(listed.show.title, show_id)
    for season in listed.seasons:
        fact = SeasonFact(
            ref, quote="", season=season.number, episodes=season.episodes, premiere=season.premiere
        )
        await seasons.save_season(show_id, season.number, fact, article_id=None)
    for line in listed.credits:
        credit = Credit(ref, line.person, line.job, "", line.character, line.season)
        await people.save_credit(show_id, credit, article_id=None)
