"""What an article says beside its claims: networks, lengths of seasons, who plays whom."""

from bot.domain.claim import Reading, SeasonFact
from bot.ledger.found import FoundShows
from bot.store.catalogue import people, seasons, shows


async def write_facts(reading: Reading, found: FoundShows, article_id: int) -> None:
    """Complete the catalogue with what is said of shows that it knows."""
    for fact in reading.facts:
        show_id = await found.find(fact.show)
        if show_id is not None:
            await _write_fact(show_id, fact, article_id)
    for credit in reading.credits:
        show_id = await found.find(credit.show)
        if show_id is not None and credit.person.strip():
            await people.save_credit(show_id, credit, article_id)


async def _write_fact(show_id: int, fact: SeasonFact, article_id: int) -> None:
    premiered = fact.premiere if fact.season == 1 else None
    await shows.fill_in(show_id, network=fact.network, premiered=premiered)
    if fact.season is not None and (fact.episodes or fact.premiere):
        await seasons.save_season(show_id, fact.season, fact, article_id)
