"""axe finds nothing serious, in either theme, whatever is open."""

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, ViewportSize, expect

from bot.sandbox import ChannelHandle, MemberHandle
from tests.sandbox.page.conftest import Open
from tests.sandbox.page.newsbot import CardView, NewsBot, card

pytestmark = pytest.mark.asyncio(loop_scope="session")

_SERIOUS = {"serious", "critical"}
_EVERYTHING = """# Heading
**bold** *it* ~~gone~~ `code` ||hidden|| <t:1491231600:R> [link](https://news.example/)
> quote
- item
```py
print()
```
"""


async def _assert_clean(page: Page) -> None:
    found = await Axe().run(page)
    serious = [
        (one["id"], node["html"], node.get("failureSummary"))
        for one in found.response["violations"]
        if one["impact"] in _SERIOUS
        for node in one["nodes"]
    ]
    assert not serious


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_page_has_no_serious_violation(
    visit: Open,
    bot: NewsBot,
    news: ChannelHandle,
    talk: ChannelHandle,
    ann: MemberHandle,
    scheme: str,
) -> None:
    page = await visit(scheme=scheme, viewport=ViewportSize(width=1280, height=900))
    await bot.post(news.id, f"{_EVERYTHING}{ann.mention} <#{talk.id}>")
    await bot.post(talk.id, "elsewhere")
    message = await bot.post(news.id, "", embed=card("Jessica Jones"), view=CardView())
    await message.edit(content="again")
    await page.get_by_role("button", name="Follow").click()
    await expect(page.locator(".ephemeral")).to_be_visible()
    await _assert_clean(page)

    await page.locator("#line").press_sequentially("/show jes")
    await expect(page.get_by_role("option")).to_have_count(2)
    await _assert_clean(page)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")

    await page.locator(".select").click()
    await _assert_clean(page)
    await page.keyboard.press("Escape")

    await page.get_by_role("button", name="Story and levers").click()
    await page.get_by_role("button", name="is refused").click()
    await expect(page.locator(".faults li")).to_have_count(1)
    await _assert_clean(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_form_and_a_phone_have_no_serious_violation(
    visit: Open, bot: NewsBot, scheme: str
) -> None:
    assert bot
    page = await visit(scheme=scheme, viewport=ViewportSize(width=360, height=700))
    await page.get_by_role("button", name="Servers and channels").click()
    await _assert_clean(page)
    await page.keyboard.press("Escape")
    await page.locator("#line").fill("/suggest")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await page.get_by_role("dialog").wait_for()
    await _assert_clean(page)


async def test_the_message_box_is_the_first_stop_of_who_skips_the_lists(page: Page) -> None:
    await page.locator("body").press("Tab")
    skip = page.get_by_role("link", name="Skip to the message box")
    await expect(skip).to_be_focused()
    await skip.press("Enter")
    await page.keyboard.press("Tab")

    await expect(page.locator("#line")).to_be_focused()
