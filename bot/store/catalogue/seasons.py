"""Seasons in the store."""

from collections.abc import Sequence

from bot.domain.claim import SeasonFact
from bot.domain.show import Season
from bot.store.columns import clean, from_date, to_date
from bot.store.models import SeasonRow


async def seasons_of(show_id: int) -> Sequence[Season]:
    """Return a show's known seasons by number."""
    rows = (
        await SeasonRow.filter(show_id=show_id)
        .order_by("number")
        .values_list("number", "episodes", "premiere")
    )
    return [Season(number, episodes, to_date(premiere)) for number, episodes, premiere in rows]


async def save_season(show_id: int, number: int, fact: SeasonFact, article_id: int | None) -> None:
    """Keep a season, or complete what is known: a missing number, a finer date.

    What is known already is never replaced by something else: for dates that move there are
    milestones.
    """
    row, _ = await SeasonRow.get_or_create(show_id=show_id, number=number)
    before = (row.episodes, row.premiere)
    known = to_date(row.premiere)
    if row.episodes is None:
        row.episodes = fact.episodes
    if fact.premiere is not None and (known is None or known.includes(fact.premiere)):
        row.premiere = from_date(fact.premiere)
    if (row.episodes, row.premiere) != before:
        row.quote, row.article_id = clean(fact.quote), article_id
        await row.save()
