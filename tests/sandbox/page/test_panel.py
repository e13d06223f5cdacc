"""The column at the right: a story beside the channels, and levers."""

from collections.abc import AsyncIterator, Sequence

import discord
import pytest
import pytest_asyncio
from playwright.async_api import Page, ViewportSize, expect

from bot.sandbox import ChannelHandle, PanelArticle, Sandbox
from tests.sandbox.page.conftest import NOW, Open, point_discord_at
from tests.sandbox.page.newsbot import NewsBot

pytestmark = pytest.mark.asyncio(loop_scope="session")

_DESK = ViewportSize(width=1400, height=800)


class Story:
    """Remembers what was pasted."""

    def __init__(self) -> None:
        self.pasted: list[PanelArticle] = []

    async def articles(self) -> Sequence[PanelArticle]:
        return self.pasted

    async def submit(self, headline: str, text: str, outlet: str) -> Sequence[str]:
        self.pasted.insert(0, PanelArticle(NOW, outlet, headline, (f"{len(text)} letters read",)))
        return ("season 2 · filming wrapped", "announced in #news")


class TestWithAStory:
    @pytest.fixture
    def story(self) -> Story:
        return Story()

    @pytest_asyncio.fixture(loop_scope="session")
    async def sandbox(
        self, story: Story, monkeypatch: pytest.MonkeyPatch
    ) -> AsyncIterator[Sandbox]:
        async with Sandbox(clock=lambda: NOW, panel=story) as started:
            point_discord_at(started, monkeypatch)
            yield started

    async def test_a_pasted_article_shows_what_it_became(self, visit: Open, bot: NewsBot) -> None:
        assert bot
        page = await visit(viewport=_DESK)
        panel = page.get_by_role("complementary")
        await expect(panel.get_by_text("No article has come yet.")).to_be_visible()
        await panel.get_by_label("Headline").fill("<b>It is a wrap</b>")
        await panel.get_by_label("Outlet").fill("Deadline")
        await panel.get_by_label("Text").fill("Cameras stopped.")
        await panel.get_by_role("button", name="Bring it in").click()

        result = panel.get_by_role("status").first
        await expect(result.get_by_role("listitem")).to_have_text(
            ["season 2 · filming wrapped", "announced in #news"]
        )
        clipping = panel.locator(".clipping")
        await expect(clipping.get_by_role("heading")).to_have_text("<b>It is a wrap</b>")
        await expect(clipping).to_contain_text("Deadline · Today at 15:30")
        await expect(clipping).to_contain_text("16 letters read")

    async def test_an_article_that_comes_is_listed_at_once(
        self, visit: Open, bot: NewsBot, story: Story, sandbox: Sandbox
    ) -> None:
        assert bot
        page = await visit(viewport=_DESK)
        await expect(page.get_by_text("No article has come yet.")).to_be_visible()
        story.pasted.append(PanelArticle(NOW, "Variety", "Renewed", ("renewed, season 2",)))
        sandbox.panel_changed()

        await expect(page.locator(".clipping")).to_contain_text("renewed, season 2")

    async def test_an_article_without_a_headline_is_refused(
        self, visit: Open, bot: NewsBot, story: Story
    ) -> None:
        assert bot
        page = await visit(viewport=_DESK)
        answer = await page.request.post(
            f"{page.url.partition('#')[0]}page/panel/article",
            data={"headline": " ", "text": "x", "outlet": "y"},
        )

        assert answer.status == 400
        assert "headline" in (await answer.json())["error"]
        assert not story.pasted


async def test_without_a_story_there_are_only_levers(page: Page) -> None:
    await expect(page.get_by_role("complementary")).to_be_hidden()
    await page.get_by_role("button", name="Story and levers").click()

    await expect(page.get_by_role("tab")).to_have_text(["Levers"])


async def test_a_lever_makes_the_next_message_fail(
    page: Page, sandbox: Sandbox, bot: NewsBot, news: ChannelHandle
) -> None:
    await page.get_by_role("button", name="Story and levers").click()
    await page.get_by_role("button", name="is posted, but the answer is 502").click()
    waiting = page.locator(".faults")
    await expect(waiting).to_contain_text("answer 502")
    (fault,) = sandbox.faults.orders
    assert fault.channel_id == news.id

    await bot.post(news.id, "posted all the same")
    assert fault.hits == 1
    assert [one.content for one in news.messages] == ["posted all the same"]
    await expect(waiting.get_by_role("listitem")).to_have_count(0)


async def test_a_channel_closed_to_the_bot_says_so_until_it_is_open_again(
    page: Page, bot: NewsBot, news: ChannelHandle
) -> None:
    banner = page.locator("#banner")
    await page.get_by_role("button", name="Story and levers").click()
    await page.get_by_role("button", name="Forbid the bot to write here").click()
    await expect(banner).to_have_text("The bot may not write, nor embed links here.")
    with pytest.raises(discord.Forbidden):
        await bot.post(news.id, "x")
    await page.get_by_role("link", name="talk").click()
    await expect(banner).to_be_hidden()
    await page.get_by_role("link", name="news").click()
    await expect(banner).to_be_visible()

    await page.get_by_role("button", name="Let the bot write here again").click()
    await expect(banner).to_be_hidden()
    await bot.post(news.id, "open again")
    assert [one.content for one in news.messages] == ["open again"]


async def test_a_lever_without_return_asks_first(page: Page, news: ChannelHandle) -> None:
    await page.get_by_role("button", name="Story and levers").click()
    await page.get_by_role("button", name="Delete the channel").click()
    dialog = page.get_by_role("dialog", name="Delete the channel?")
    await dialog.get_by_role("button", name="Cancel").click()
    assert not news.deleted

    await page.get_by_role("button", name="Delete the channel").click()
    await dialog.get_by_role("button", name="Delete the channel").click()
    await expect(page.get_by_role("link", name="news")).to_have_count(0)
    assert news.deleted
