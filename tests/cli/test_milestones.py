"""`clapper milestones`: the maintainer's decision from the shell."""

import asyncio
from pathlib import Path

from bot.alerts.reports import Reports
from bot.domain.complaint import Complaint
from bot.ledger.page import mend
from bot.store.address import parse_address
from bot.store.database import open_store
from tests.cli.conftest import Clapper

RENEWED = b"Severance Renewed for Season 3 at Apple TV+"


async def report(tmp_path: Path) -> None:
    async with open_store(parse_address(f"sqlite:///{tmp_path / 'clapper.db'}")):
        for member_id, complaint in ((1, Complaint.DUPLICATE), (2, Complaint.DUPLICATE)):
            await Reports(mend).complain(1, complaint, member_id=member_id, guild_id=9)


def test_what_is_reported_is_listed_until_it_is_decided(clapper: Clapper, tmp_path: Path) -> None:
    assert clapper("milestones", "reported").out == "Nothing is reported.\n"
    clapper("ingest", "-", "--announce", stdin=RENEWED)
    asyncio.run(report(tmp_path))
    listed = clapper("milestones", "reported").out
    assert listed == "1\tSeverance: renewed for season 3\tposted before 2x\n"
    assert clapper("milestones", "confirm", "1").out == "It stands; 2 report(s) settled.\n"
    assert clapper("milestones", "reported").out == "Nothing is reported.\n"


def test_a_milestone_is_taken_back_once(clapper: Clapper) -> None:
    clapper("ingest", "-", "--announce", stdin=RENEWED)
    ended = clapper("milestones", "retract", "1", "--because", "It was a joke")
    assert ended.out == "Taken back; 0 channel(s) will be told.\n"
    again = clapper("milestones", "retract", "1", "--because", "It was a joke")
    assert again.code == 1
    assert "taken back already" in again.err


def test_an_unknown_milestone_is_refused(clapper: Clapper) -> None:
    ended = clapper("milestones", "confirm", "4711")
    assert ended.code == 1
    assert "No milestone has the number 4711" in ended.err
