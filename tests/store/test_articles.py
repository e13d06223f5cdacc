"""Articles are kept once and read once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.domain.article import Article, Outlet
from bot.domain.kinds import Tier
from bot.store.ledger import articles
from bot.store.models import ArticleRow
from bot.store.polling import outlets

pytestmark = pytest.mark.usefixtures("store")

NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)
STORY = Article(
    "Jessica Jones Begins Filming",
    "In New York.",
    Outlet("Variety", Tier.TRADE),
    NOON,
    NOON,
    "https://variety.com/story/?utm_source=feed",
)


async def test_a_kept_article_comes_back_as_it_was() -> None:
    kept = await articles.keep(STORY, may_announce=True)
    assert kept.article == replace(STORY, url="https://variety.com/story/")
    assert (kept.may_announce, kept.read) == (True, False)


async def test_an_edited_article_at_the_same_address_is_the_same() -> None:
    first = await articles.keep(STORY, may_announce=False)
    edited = replace(STORY, headline="Corrected", url="https://variety.com/story/#top")
    again = await articles.keep(edited, may_announce=True)
    assert (again.id, again.may_announce) == (first.id, False)


async def test_without_an_address_the_words_and_the_outlet_tell_articles_apart() -> None:
    by_hand = replace(STORY, url=None)
    first = await articles.keep(by_hand, may_announce=True)
    shouted = replace(by_hand, headline=STORY.headline.upper())
    elsewhere = replace(by_hand, outlet=Outlet("Wrap"))
    assert (await articles.keep(shouted, may_announce=True)).id == first.id
    assert (await articles.keep(elsewhere, may_announce=True)).id != first.id


async def test_times_come_back_in_utc_whatever_zone_they_came_in() -> None:
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))
    kept = await articles.keep(replace(STORY, published_at=tokyo), may_announce=True)
    assert kept.article.published_at == NOON
    await articles.finish_reading(kept.id, tokyo)
    row = await ArticleRow.get(id=kept.id)
    assert row.read_at == NOON


async def test_what_was_kept_but_not_read_is_found_again() -> None:
    first = await articles.keep(STORY, may_announce=True)
    other = await articles.keep(replace(STORY, url=None), may_announce=True)
    await articles.finish_reading(first.id, NOON)
    assert [kept.id for kept in await articles.unread()] == [other.id]
    assert (await articles.keep(STORY, may_announce=True)).read


async def test_text_that_no_database_takes_is_kept_readable() -> None:
    odd = replace(STORY, headline="A\0B \ud800 C", url=None)
    kept = await articles.keep(odd, may_announce=True)
    assert kept.article.headline == "A\ufffdB ? C"


async def test_a_known_outlet_keeps_its_tier() -> None:
    await articles.keep(STORY, may_announce=True)
    later = replace(STORY, url=None, outlet=Outlet("VARIETY", Tier.FAN))
    kept = await articles.keep(later, may_announce=True)
    assert kept.article.outlet == Outlet("Variety", Tier.TRADE)
    assert await outlets.outlets() == [Outlet("Variety", Tier.TRADE)]


async def test_a_maintainer_may_change_a_tier() -> None:
    await articles.keep(STORY, may_announce=True)
    await outlets.set_tier(Outlet("Variety", Tier.OFFICIAL))
    assert await outlets.outlets() == [Outlet("Variety", Tier.OFFICIAL)]
