"""Reading in a process of its own: the same answers, and what happens when it ends."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.reading.titles.catalogue import Catalogue, Title
from bot.reading_apart import Look, ReadingApart, look, open_reading_apart

NOW = datetime(2017, 4, 3, tzinfo=UTC)
TITLES = [Title("Jessica Jones", network="Netflix"), Title("Luke Cage", network="Netflix")]
HEADLINES = [
    "‘Jessica Jones’ Begins Filming Season 2",
    "Ten Recipes for a Rainy Day",
    "Netflix Renews ‘Luke Cage’ for Season 2",
]


def articles() -> list[Article]:
    return [Article(line, "", Outlet("Variety", Tier.TRADE), NOW, NOW) for line in HEADLINES]


@pytest.fixture
async def apart() -> AsyncIterator[ReadingApart]:
    async with open_reading_apart() as apart:
        yield apart


def here(titles: list[Title]) -> list[Look | None]:
    return [look(article, Catalogue(titles)) for article in articles()]


async def test_it_reads_as_this_process_does(apart: ReadingApart) -> None:
    await apart.know(TITLES)
    assert await apart.look(articles()) == here(TITLES)


async def test_it_reads_with_the_titles_that_it_was_last_told(apart: ReadingApart) -> None:
    await apart.know(TITLES[:1])
    before = await apart.look(articles())
    await apart.know(TITLES)
    assert await apart.look(articles()) == here(TITLES)
    assert before == here(TITLES[:1])


async def test_before_the_first_titles_articles_are_read_elsewhere(apart: ReadingApart) -> None:
    assert await apart.look(articles()) is None


async def test_a_killed_process_leaves_the_articles_to_us_until_the_next_titles(
    apart: ReadingApart,
) -> None:
    await apart.know(TITLES)
    assert apart.process_id is not None
    os.kill(apart.process_id, signal.SIGKILL)
    assert await apart.look(articles()) is None
    assert await apart.look(articles()) is None
    await apart.know(TITLES)
    assert await apart.look(articles()) == here(TITLES)


PARENT = """
import asyncio
from bot.reading.titles.catalogue import Title
from bot.reading_apart import open_reading_apart

async def main():
    async with open_reading_apart() as apart:
        await apart.know([Title("Jessica Jones")])
        print(apart.process_id, flush=True)
        await asyncio.Event().wait()

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells of others' processes")
def test_it_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    program = tmp_path / "parent.py"
    program.write_text(PARENT)
    command = [sys.executable, str(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603  # ours
        assert parent.stdout is not None
        reading = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
    ended, _, _ = select.select([reading], [], [], 30)
    os.close(reading)
    assert ended
