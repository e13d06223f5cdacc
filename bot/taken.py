"""What became of an article, in words."""

from collections.abc import Iterator

from bot.cards import words
from bot.cards.headlines import headline
from bot.domain.claim import Claim, Reading
from bot.domain.report import Verdict
from bot.pipeline import Taken

_VERDICTS = {
    Verdict.NEWS: "news",
    Verdict.ECHO: "already known",
    Verdict.UPGRADE: "known, now surer or more precise",
    Verdict.CHANGE: "changes what was known",
    Verdict.STALE: "history, so nobody is told",
}


def in_words(headline: str, taken: Taken) -> str:
    """Say it in lines: the headline, then what was read in the article."""
    return "\n".join([headline, *(f"  {line}" for line in lines(taken))])


def lines(taken: Taken) -> Iterator[str]:
    """Yield what was read, with the ledger's verdict, a line each."""
    yield from claimed(taken)
    if taken.record is None:
        return
    if not taken.reading.claims:
        yield "no milestone in it"
    yield from _facts(taken.reading)


def claimed(taken: Taken) -> Iterator[str]:
    """Yield what the article claims, with the ledger's verdict, a line each."""
    if taken.record is None:
        yield "known already; nothing changed"
        return
    for outcome in taken.record.outcomes:
        yield f"{_claim(outcome.claim)}: {_VERDICTS[outcome.verdict]}"
    for claim in taken.record.refused:
        yield f"{_claim(claim)}: left out, as it is not clear which show that is"


def _claim(claim: Claim) -> str:
    return f"{claim.show.title}: {headline(claim)} ({claim.certainty.word})"


def _facts(reading: Reading) -> Iterator[str]:
    for fact in reading.facts:
        season = f", season {fact.season}" if fact.season is not None else ""
        premiere = fact.premiere and words.date(fact.premiere)
        found = {"premiere": premiere, "episodes": fact.episodes, "network": fact.network}
        for name, value in found.items():
            if value is not None:
                yield f"{fact.show.title}{season}: {name} {value}"
    for credit in reading.credits:
        season = f", season {credit.season}" if credit.season is not None else ""
        played = f" as {credit.character}" if credit.character else ""
        yield f"{credit.show.title}{season}: {credit.job} {credit.person}{played}"
