"""What trade papers say of a cast, its showrunners, its length and its dates, in their ways."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.article import Article, Outlet
from bot.domain.claim import Job, Reading
from bot.domain.kinds import Tier
from bot.reading.reader import read
from tests.reading.shelf import CATALOGUE

_DAY = datetime(2024, 6, 18, tzinfo=UTC)
_HEADLINE = "‘Severance’ Renewed For Season 3 At Apple"
_LINES = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("facts_in_prose.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
_LEAST = 200  # sentences: an empty table would pass


def _told(sentence: str) -> Reading:
    """Read an article on a third season that says it in its background."""
    text = f"The show is liked by many.\n\nIt is.\n\n{sentence}"
    outlet = Outlet("An outlet", Tier.PRESS)
    return read(Article(_HEADLINE, text, outlet, _DAY, _DAY), CATALOGUE)


def _parts(reading: Reading) -> set[str]:
    acting = [credit for credit in reading.credits if credit.job is Job.CAST]
    return {f"{c.person} = {c.character}" if c.character else c.person for c in acting}


def _runs(reading: Reading) -> set[str]:
    return {credit.person for credit in reading.credits if credit.job is Job.SHOWRUNNER}


def _episodes(reading: Reading) -> set[str]:
    return {f"{fact.season or 0} = {fact.episodes}" for fact in reading.facts if fact.episodes}


def _dates(reading: Reading) -> set[str]:
    return {f"{fact.season or 0} = {fact.premiere}" for fact in reading.facts if fact.premiere}


_KINDS: dict[str, Callable[[Reading], set[str]]] = {
    "parts": _parts,
    "runs": _runs,
    "episodes": _episodes,
    "dates": _dates,
}


@pytest.mark.parametrize(("kind", "sentence", "expected"), _LINES)
def test_a_sentence_tells_its_facts_and_no_others(kind: str, sentence: str, expected: str) -> None:
    reading = _told(sentence)
    assert {credit.show.title for credit in reading.credits} <= {"Severance"}
    told = {name: facts for name, of in _KINDS.items() if (facts := of(reading))}
    assert told == ({} if kind == "nothing" else {kind: set(expected.split("; "))})


def test_the_table_is_read() -> None:
    assert len(_LINES) >= _LEAST
    assert {kind for kind, _, _ in _LINES} == {*_KINDS, "nothing"}
