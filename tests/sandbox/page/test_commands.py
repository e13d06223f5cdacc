"""Slash commands as one types them."""

import re

import pytest
from playwright.async_api import Page, expect

from bot.sandbox import ChannelHandle, Sandbox
from tests.sandbox.page.conftest import Open
from tests.sandbox.page.newsbot import NewsBot

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_typed_command_is_completed_by_keyboard_and_answered_with_a_card(
    page: Page, sandbox: Sandbox
) -> None:
    await page.locator("#line").press_sequentially("/show jess")
    offered = page.get_by_role("option")
    await expect(offered).to_have_text(["Jessica Jones", "Jesse Stone"])
    box = page.get_by_role("combobox", name="title")
    await expect(box).to_have_attribute("aria-activedescendant", re.compile("-0$"))
    await box.press("ArrowDown")
    await expect(box).to_have_attribute("aria-activedescendant", re.compile("-1$"))
    await box.press("ArrowUp")
    await box.press("Enter")
    await expect(box).to_have_value("Jessica Jones")
    await box.press("Enter")

    card = page.locator(".embed")
    await expect(card.get_by_role("link", name="Card of jessica-jones")).to_have_attribute(
        "href", "https://shows.example/1"
    )
    await expect(card.locator("strong")).to_have_text("Season 2:")
    await expect(card.locator("blockquote")).to_have_text("in New York")
    await expect(card.locator("dt")).to_have_text("Network")
    await expect(page.locator(".above")).to_contain_text("Ann used /show")
    await expect(page.locator("#line")).to_be_focused()
    assert (
        sandbox.request_counts[
            "POST /interactions/{interaction_id}/{interaction_token}/callback 200"
        ]
        >= 2
    )


async def test_a_slash_lists_the_commands_with_what_they_do(page: Page) -> None:
    await page.locator("#line").press_sequentially("/")
    options = page.get_by_role("option")
    await expect(options.filter(has_text="/show")).to_contain_text("Show what is known")
    await expect(options.filter(has_text="/follow add")).to_have_count(1)

    await page.locator("#line").press_sequentially("sugg")
    await expect(options).to_have_count(1)
    await page.keyboard.press("Escape")
    await expect(page.locator(".suggest")).to_be_hidden()


async def test_options_are_picked_from_channels_and_choices(page: Page) -> None:
    await page.locator("#line").press_sequentially("/fol")
    await page.keyboard.press("Tab")
    await page.get_by_role("combobox", name="show").fill("the-expanse")
    await page.keyboard.press("Tab")
    place = page.get_by_role("combobox", name="channel")
    await expect(place).to_be_focused()
    await place.press_sequentially("tal")
    await expect(page.get_by_role("option")).to_have_text(["#talk"])
    await page.keyboard.press("Tab")
    await page.get_by_role("button", name="+1 optional").click()
    await page.get_by_role("option", name="certainty").click()
    await expect(page.get_by_role("combobox", name="certainty")).to_be_focused()
    await page.get_by_role("option", name="Rumours too").click()
    await page.keyboard.press("Enter")

    answer = page.locator(".message .content")
    await expect(answer).to_have_text("the-expanse in #talk, rumoured")
    await expect(answer.get_by_role("link", name="#talk")).to_be_visible()


async def test_a_missing_option_is_asked_for_before_anything_is_sent(page: Page) -> None:
    await page.locator("#line").press_sequentially("/show ")
    box = page.get_by_role("combobox", name="title")
    await expect(page.get_by_role("option")).to_have_count(3)
    await box.press("Escape")
    await box.press("Enter")

    await expect(page.get_by_role("alert").filter(has_text="title is needed")).to_be_visible()
    await expect(box).to_have_attribute("aria-invalid", "true")
    await expect(box).to_be_focused()


async def test_backspace_in_an_empty_option_leads_back_to_the_text(page: Page) -> None:
    await page.locator("#line").press_sequentially("/show ")
    await page.get_by_role("combobox", name="title").press("Backspace")

    await expect(page.locator("#line")).to_have_value("/show")
    await expect(page.locator("#line")).to_be_focused()


async def test_an_unknown_command_is_said_to_be_unknown(page: Page) -> None:
    await page.locator("#line").fill("/nosuch")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("alert").filter(has_text="no command /nosuch")).to_be_visible()


async def test_a_deferred_answer_shows_that_the_bot_is_thinking(page: Page) -> None:
    await page.locator("#line").fill("/silent")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")

    await expect(page.get_by_text("Sandbox Bot is thinking…")).to_be_visible()


async def test_without_a_bot_the_page_says_that_nobody_answers(
    visit: Open, news: ChannelHandle, bot: NewsBot
) -> None:
    assert news
    page = await visit()
    await page.locator("#line").press_sequentially("/nothing")
    await page.keyboard.press("Tab")
    await bot.close()
    await page.keyboard.press("Enter")

    await expect(page.locator(".message.failed")).to_contain_text("no bot is connected")
    await expect(page.locator("#banner")).to_contain_text("No bot is connected")


async def test_plain_text_is_posted_as_the_member(
    page: Page, sandbox: Sandbox, news: ChannelHandle
) -> None:
    await page.locator("#line").fill("Has it **begun**?")
    await page.keyboard.press("Enter")

    await expect(page.locator(".message strong")).to_have_text("begun")
    await expect(page.locator(".message .author")).to_have_text("Ann")
    await sandbox.wait_for(lambda: news.messages)
    assert news.messages[0].content == "Has it **begun**?"
    assert news.messages[0].author.name == "Ann"
