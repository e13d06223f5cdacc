"""Clapper in a browser: what a newcomer sees and does in `clapper demo`."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route
from playwright.async_api import Browser, Page, expect

from bot.demo.stage import Stage, open_stage
from bot.demo.story import load_story

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def stage(database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    if database != "sqlite":
        pytest.skip("the demo has a SQLite store of its own")
    # What the demo sets is for the whole process; these put it back.
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    async with open_stage(load_story()[0].at) as stage:
        stage.newsroom.listen(stage.player.deliver)
        yield stage


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, stage: Stage) -> AsyncIterator[Page]:
    """Open the demo's page as Ann, who may manage both servers, in the first channel."""
    context = await browser.new_context(
        viewport={"width": 1400, "height": 900}, locale="en-GB", timezone_id="UTC"
    )
    page = await context.new_page()
    await page.goto(stage.sandbox.page_url)
    yield page
    await context.close()


async def run(page: Page, typed: str) -> None:
    """Type a command, take what is offered first, and send it."""
    await page.locator("#line").press_sequentially(typed)
    await expect(page.get_by_role("option").first).to_be_visible()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")


async def bring_in(page: Page, headline: str) -> None:
    panel = page.get_by_role("complementary")
    await panel.get_by_label("Headline").fill(headline)
    await panel.get_by_label("Outlet").fill("Deadline")
    await panel.get_by_label("Text", exact=True).fill("Cameras are rolling in New York.")
    await panel.get_by_role("button", name="Bring it in").click()


async def test_a_newcomer_asks_for_a_card_and_follows_a_show(page: Page) -> None:
    await run(page, "/show jess")
    card = page.locator(".embed").filter(has_text="Krysten Ritter")
    await expect(card).to_contain_text("Melissa Rosenberg")

    await run(page, "/follow severance")
    await expect(page.get_by_text("Only you can see this")).to_be_visible()
    await expect(page.locator(".embed").last).to_contain_text("Severance")


async def test_a_pasted_article_is_announced_and_its_timeline_opens(page: Page) -> None:
    await bring_in(page, "‘Jessica Jones’ Begins Filming Season 2")
    notes = page.get_by_role("complementary")
    await expect(notes).to_contain_text("filming of season 2 has begun (confirmed): news")
    news = page.locator(".embed").filter(has_text="filming of season 2 has begun")
    await expect(news).to_be_visible()

    await page.get_by_role("button", name="Timeline").last.click()
    await expect(page.locator(".embed").last).to_contain_text("Jessica Jones: timeline")


async def test_a_channel_closed_to_it_is_suspended_and_said_so(page: Page, stage: Stage) -> None:
    channel = stage.cast.channels[0]
    channel.deny("bot", "send_messages")
    await bring_in(page, "‘Jessica Jones’ Begins Filming Season 2")
    await expect(page.get_by_role("complementary")).to_contain_text("has begun")
    assert not any("has begun" in message.text for message in channel.messages)

    await page.locator("#line").press_sequentially("/following")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await expect(page.locator(".embed").last).to_contain_text("Send Messages")
