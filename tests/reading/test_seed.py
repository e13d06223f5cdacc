"""The article that it all began with is read exactly."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.article import Article, Outlet
from bot.domain.claim import Job, Reading
from bot.domain.dates import PartialDate
from bot.domain.kinds import Certainty, Kind
from bot.reading.reader import read
from bot.reading.titles.catalogue import Catalogue, Title

SEED = Path(os.environ.get("CLAPPER_SHARED", "../shared")) / "seed" / "jessica-jones-season-2.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the shared folder is absent")


@pytest.fixture(scope="module")
def reading() -> Reading:
    headline, _, text = SEED.read_text(encoding="utf-8").partition("\n")
    day = datetime(2017, 4, 12, tzinfo=UTC)
    catalogue = Catalogue([Title("Jessica Jones", 1), Title("The Defenders", 2)])
    return read(Article(headline, text, Outlet("A small blog"), day, day), catalogue)


def test_it_claims_that_filming_of_season_2_has_begun_and_nothing_else(reading: Reading) -> None:
    (claim,) = reading.claims
    assert (claim.show.title, claim.show.id, claim.season) == ("Jessica Jones", 1, 2)
    assert (claim.kind, claim.certainty) == (Kind.FILMING_STARTED, Certainty.CONFIRMED)


def test_it_tells_episodes_and_premieres(reading: Reading) -> None:
    facts = {(f.show.title, f.season, f.episodes, f.premiere) for f in reading.facts}
    assert ("Jessica Jones", 2, 13, None) in facts
    assert ("Jessica Jones", 2, None, PartialDate(2018)) in facts
    assert ("Jessica Jones", 1, None, PartialDate(2015, 11, 20)) in facts


def test_it_credits_the_first_seasons_cast(reading: Reading) -> None:
    cast = {
        credit.person
        for credit in reading.credits
        if (credit.show.title, credit.season, credit.job) == ("Jessica Jones", 1, Job.CAST)
    }
    assert cast == {
        "Mike Colter",
        "Rachael Taylor",
        "Wil Traval",
        "Erin Moriarty",
        "Eka Darville",
        "Carrie-Anne Moss",
        "David Tennant",
    }


def test_it_credits_the_defenders_with_their_characters(reading: Reading) -> None:
    cast = {c.person: c.character for c in reading.credits if c.show.title == "The Defenders"}
    assert cast == {
        "Krysten Ritter": "Jessica Jones",
        "Charlie Cox": "Matt Murdock/Daredevil",
        "Finn Jones": "Danny Rand/Iron Fist",
        "Mike Colter": "Luke Cage",
    }


def test_it_names_the_showrunner(reading: Reading) -> None:
    runners = [c.person for c in reading.credits if c.job is Job.SHOWRUNNER]
    assert runners == ["Melissa Rosenberg"]
