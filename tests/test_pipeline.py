"""The way of an article, from a text to what the store knows of it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import App, open_app
from bot.domain.article import Article, Outlet
from bot.domain.claim import Job
from bot.domain.dates import PartialDate
from bot.domain.follow import Follow, Target
from bot.domain.kinds import Certainty, Kind, Tier
from bot.domain.report import Verdict
from bot.domain.show import CreditLine
from bot.domain.source import Origin
from bot.pipeline import Taken
from bot.sources.text import read_text
from bot.store.address import Address
from bot.store.ledger import articles
from bot.store.outbox.delivery import count_by_state
from bot.store.polling import sources
from tests.shared import shared

APRIL = datetime(2017, 4, 3, 14, 0, tzinfo=UTC)
FILMING = "Filming Begins on Season 2 of Jessica Jones"


@pytest.fixture
async def app(store_address: Address) -> AsyncIterator[App]:
    async with open_app(store_address, clock=lambda: APRIL) as app:
        yield app


def reported(headline: str = FILMING, outlet: str = "Deadline") -> Article:
    return Article(headline, "", Outlet(outlet, Tier.TRADE), APRIL, APRIL)


async def announce(app: App, article: Article) -> Taken:
    return await app.pipeline.take(article, may_announce=True)


async def test_the_article_that_it_all_began_with(app: App) -> None:
    seed = shared("seed", "jessica-jones-season-2.txt")
    headline, text = read_text(seed.read_bytes(), seed.name)
    article = Article(headline, text, Outlet("A blog"), None, APRIL)

    taken = await app.pipeline.take(article, may_announce=False)

    [claim] = taken.reading.claims
    assert (claim.show.title, claim.season, claim.kind) == (
        "Jessica Jones",
        2,
        Kind.FILMING_STARTED,
    )
    assert claim.certainty is Certainty.CONFIRMED
    show = await app.shows.find("jessica-jones")
    dossier = await app.shows.dossier(show)
    assert show.premiered == PartialDate(2015, 11, 20)
    second = next(season for season in dossier.seasons if season.number == 2)
    assert (second.episodes, second.premiere) == (13, PartialDate(2018))
    assert CreditLine("Melissa Rosenberg", Job.SHOWRUNNER) in [
        CreditLine(line.person, line.job) for line in dossier.credits
    ]
    first_cast = {line.person for line in dossier.credits if line.season == 1}
    assert {"Mike Colter", "Rachael Taylor", "Wil Traval", "Erin Moriarty"} <= first_cast
    assert {"Eka Darville", "Carrie-Anne Moss", "David Tennant"} <= first_cast
    defenders = await app.shows.dossier(await app.shows.find("the-defenders"))
    assert {
        "Krysten Ritter": "Jessica Jones",
        "Mike Colter": "Luke Cage",
    }.items() <= {line.person: line.character for line in defenders.credits}.items()
    assert {"Charlie Cox", "Finn Jones"} <= {line.person for line in defenders.credits}


async def test_the_same_article_again_changes_nothing(app: App) -> None:
    first = await announce(app, reported())
    again = await announce(app, reported())
    assert again.article_id == first.article_id
    assert again.record is None


async def test_what_was_kept_but_not_read_is_read_at_the_next_start(
    store_address: Address,
) -> None:
    async with open_app(store_address, clock=lambda: APRIL):
        await articles.keep(reported(), may_announce=True)
    async with open_app(store_address, clock=lambda: APRIL) as app:
        show = await app.shows.find("jessica-jones")
        [milestone] = (await app.shows.dossier(show)).milestones
        assert milestone.kind is Kind.FILMING_STARTED
        assert not await articles.unread()


async def test_a_milestone_is_owed_once_however_many_outlets_report_it(app: App) -> None:
    show = await app.shows.find("jessica-jones")
    await app.follows.follow(Follow(0, guild_id=1, channel_id=2, target=Target.show(show.id)))
    first = await announce(app, reported(outlet="Deadline"))
    second = await announce(app, reported(outlet="Variety"))
    assert first.record is not None
    assert second.record is not None
    assert [outcome.verdict for outcome in first.record.outcomes] == [Verdict.NEWS]
    assert [outcome.verdict for outcome in second.record.outcomes] == [Verdict.ECHO]
    assert sum((await count_by_state()).values()) == 1


async def test_a_show_nobody_knew_can_be_asked_for_once_it_was_read(app: App) -> None:
    await announce(app, reported("‘The Quiet Harbour’ Renewed for Season 2 at Netflix"))
    show = await app.shows.find("the quiet harbour")
    assert show.provisional


RENEWED = replace(reported("Jessica Jones Renewed at Netflix"), url="https://outlet.example/1")
TEXT = "Netflix has renewed Jessica Jones for a third season, the streamer said on Monday."


class Pages:
    """Stands in for the web: one page, or what happens instead."""

    def __init__(self, page: str | Exception | None) -> None:
        self.page = page
        self.asked: list[str] = []

    async def text_of(self, url: str) -> str | None:
        self.asked.append(url)
        if isinstance(self.page, Exception):
            raise self.page
        return self.page

    async def never(self, url: str) -> str | None:
        self.asked.append(url)
        await asyncio.Event().wait()
        return None


async def seasons(app: App) -> list[int | None]:
    dossier = await app.shows.dossier(await app.shows.find("jessica-jones"))
    return [milestone.season for milestone in dossier.milestones]


async def test_what_a_headline_leaves_open_is_read_on_its_page(app: App) -> None:
    pages = Pages(TEXT)
    app.pipeline.ask_for_texts(pages.text_of)
    await app.pipeline.take_all([RENEWED], may_announce=True)
    assert pages.asked == ["https://outlet.example/1"]
    assert await seasons(app) == [3]
    await app.pipeline.take_all([RENEWED], may_announce=True)
    assert await seasons(app) == [3]


@pytest.mark.parametrize("page", [RuntimeError("the net fell over"), None, ""])
async def test_without_its_page_an_article_is_taken_as_it_is(
    app: App, page: str | Exception | None
) -> None:
    app.pipeline.ask_for_texts(Pages(page).text_of)
    await app.pipeline.take_all([RENEWED], may_announce=True)
    assert await seasons(app) == [None]


async def test_a_page_that_never_comes_is_not_waited_for_for_ever(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pipeline._TEXTS_WITHIN", 0.0)
    app.pipeline.ask_for_texts(Pages(None).never)
    await app.pipeline.take_all([RENEWED], may_announce=True)
    assert await seasons(app) == [None]


@pytest.mark.parametrize(
    "article",
    [
        replace(RENEWED, headline="Jessica Jones Renewed for Season 3 at Netflix"),
        replace(RENEWED, headline="Jessica Jones Recap: Season Two, Episode Four"),
        replace(RENEWED, headline="The Best Shows to Stream This Weekend"),
        replace(RENEWED, text=TEXT * 30),
        replace(RENEWED, url=None),
        replace(RENEWED, published_at=APRIL - timedelta(days=4)),
    ],
    ids=lambda article: article.headline,
)
async def test_a_page_is_not_asked_for_without_need(app: App, article: Article) -> None:
    pages = Pages(TEXT)
    app.pipeline.ask_for_texts(pages.text_of)
    await app.pipeline.take_all([article], may_announce=True)
    assert pages.asked == []


async def test_history_and_servers_own_feeds_have_no_pages_asked_for(app: App) -> None:
    pages = Pages(TEXT)
    app.pipeline.ask_for_texts(pages.text_of)
    await app.pipeline.take_all([RENEWED], may_announce=False)
    await sources.add(
        "https://fans.example/feed",
        Outlet("fans.example", Tier.FAN),
        Origin.SERVER,
        interval=timedelta(hours=1),
        first_poll_at=APRIL,
        now=APRIL,
    )
    theirs = await sources.find("https://fans.example/feed")
    assert theirs is not None
    await app.pipeline.take_all([replace(RENEWED, feed=theirs.id)], may_announce=True)
    assert pages.asked == []


@pytest.mark.parametrize("read_apart", [False, True])
async def test_articles_that_come_together_know_one_new_show(
    store_address: Address, *, read_apart: bool
) -> None:
    lines = ("Netflix Orders New Drama Series ‘Harrow Lane’", "Netflix orders drama ‘Harrow Lane’")
    together = [reported(line, outlet) for line, outlet in zip(lines, ("A", "B"), strict=True)]
    async with open_app(store_address, clock=lambda: APRIL, read_apart=read_apart) as app:
        await app.follows.follow(Follow(0, guild_id=1, channel_id=2, target=Target.everything()))
        await app.pipeline.take_all(together, may_announce=True)
        show = await app.shows.find("harrow-lane")
        [milestone] = (await app.shows.dossier(show)).milestones
        assert milestone.kind is Kind.ORDERED
        assert sum((await count_by_state()).values()) == 1
