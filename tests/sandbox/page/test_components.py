"""Buttons, menus, forms and answers that one member sees."""

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.sandbox import ChannelHandle
from tests.sandbox.page.conftest import Open
from tests.sandbox.page.newsbot import CardView, NewsBot, card

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def posted(page: Page, bot: NewsBot, news: ChannelHandle) -> Page:
    """Ann looks at a card with a button and a menu."""
    await bot.post(news.id, embed=card("Jessica Jones"), view=CardView())
    await page.locator(".embed").wait_for()
    return page


async def test_a_button_is_answered_to_the_one_who_pressed_it(posted: Page, visit: Open) -> None:
    ben = await visit()
    await ben.get_by_role("button", name="Acting as Ann").click()
    await ben.get_by_role("option", name="Ben").click()
    await expect(ben.get_by_role("button", name="Acting as Ben")).to_be_visible()
    await posted.get_by_role("button", name="Follow").click()

    answer = posted.locator(".message.ephemeral")
    await expect(answer).to_contain_text("You follow it now.")
    await expect(answer).to_contain_text("Only you can see this")
    await ben.locator("#line").fill("after")
    await ben.keyboard.press("Enter")
    await expect(ben.locator("#messages").get_by_text("after")).to_be_visible()
    await expect(ben.locator("#messages").get_by_text("You follow it now.")).to_have_count(0)


async def test_an_answer_for_one_member_can_be_dismissed(posted: Page) -> None:
    await posted.get_by_role("button", name="Follow").click()
    await posted.get_by_role("button", name="Dismiss message").click()

    await expect(posted.locator("#messages").get_by_text("You follow it now.")).to_have_count(0)
    await expect(posted.locator(".embed")).to_have_count(1)


async def test_a_menu_is_chosen_from_by_keyboard(posted: Page) -> None:
    menu = posted.get_by_role("button", name="Season")
    await menu.focus()
    await posted.keyboard.press("Enter")
    await expect(posted.get_by_role("option", name="Season 2")).to_contain_text("filming")
    await posted.keyboard.press("ArrowDown")
    await posted.keyboard.press("Enter")

    await expect(posted.locator(".message .content")).to_contain_text("Season 2 it is")
    await expect(posted.locator(".select")).to_be_focused()


async def test_escape_closes_a_menu_without_choosing(posted: Page) -> None:
    menu = posted.get_by_role("button", name="Season")
    await menu.click()
    await posted.keyboard.press("Escape")

    await expect(posted.get_by_role("option")).to_have_count(0)
    await expect(menu).to_be_focused()
    await expect(posted.locator(".edited")).to_have_count(0)


async def test_a_form_is_filled_in_and_sent(page: Page) -> None:
    await page.locator("#line").fill("/suggest")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Suggest a show")
    await expect(form.get_by_label("Title")).to_be_focused()

    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert")).to_contain_text("Title is required")
    await form.get_by_label("Title").fill("Severance")
    await form.get_by_label("Why").fill("it is good")
    await form.get_by_label("Title").press("Enter")

    await expect(form).to_have_count(0)
    await expect(page.locator(".message .content")).to_have_text("Suggested: Severance, it is good")


async def test_a_button_that_nobody_answers_says_so(posted: Page, bot: NewsBot) -> None:
    await bot.close()
    await posted.get_by_role("button", name="Follow").click()

    await expect(posted.get_by_role("alert")).to_contain_text("This interaction failed")
