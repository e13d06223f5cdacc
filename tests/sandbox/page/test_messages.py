"""Messages as they arrive, change and are read."""

import re
from datetime import datetime, timedelta

import discord
import pytest
from playwright.async_api import Page, expect

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from tests.sandbox.page.newsbot import NewsBot, card

pytestmark = pytest.mark.asyncio(loop_scope="session")

_PINGS = discord.AllowedMentions.all()


async def test_a_message_elsewhere_marks_its_channel_until_it_is_opened(
    page: Page, bot: NewsBot, talk: ChannelHandle, ann: MemberHandle
) -> None:
    entry = page.get_by_role("link", name="talk")
    await expect(entry).to_have_attribute("data-unread", "false")
    await bot.post(talk.id, "one")
    await bot.post(talk.id, f"two, {ann.mention}", allowed_mentions=_PINGS)
    await expect(entry).to_have_attribute("aria-label", "talk, 2 unread, 1 for you")
    await expect(entry.locator(".count")).to_have_text("1")
    await expect(page).to_have_title("(1) #news – Sandbox")

    await entry.click()
    await expect(page.locator(".divider .new")).to_be_visible()
    await expect(page.locator(".pinging .pill")).to_have_text("@Ann")
    await expect(page.get_by_role("link", name="talk")).to_have_attribute("data-unread", "false")
    await page.reload()
    await expect(page.get_by_role("link", name="talk")).to_have_attribute("data-unread", "false")


async def test_an_edited_message_says_how_often_and_what_it_said(
    page: Page, bot: NewsBot, news: ChannelHandle
) -> None:
    message = await bot.post(news.id, "filming")
    await expect(page.locator(".content")).to_have_text("filming")
    await message.edit(content="~~filming~~")
    await expect(page.locator(".content s")).to_have_text("filming")
    await expect(page.locator(".edited")).to_have_text("(edited)")
    await message.edit(content="not filming")
    await expect(page.locator(".edited")).to_have_text("(edited 2 times)")

    await page.locator(".edited").click()
    versions = page.get_by_role("dialog", name="Earlier versions").get_by_role("listitem")
    await expect(versions).to_have_count(2)
    await expect(versions.first).to_contain_text("filming")
    await expect(versions.last.locator("s")).to_have_text("filming")


async def test_a_deleted_message_goes(page: Page, bot: NewsBot, news: ChannelHandle) -> None:
    message = await bot.post(news.id, "gone soon")
    await expect(page.locator("#messages").get_by_text("gone soon")).to_be_visible()
    await message.delete()

    await expect(page.locator(".message")).to_have_count(0)


async def test_new_messages_come_into_view_unless_the_reader_scrolled_up(
    page: Page, sandbox: Sandbox, bot: NewsBot, news: ChannelHandle
) -> None:
    sandbox.limits.enabled = False
    for number in range(8):
        await bot.post(news.id, f"line {number}\n" * 8)
    await expect(page.locator(".message").last).to_be_in_viewport()

    await page.locator("#scroll").evaluate("box => { box.scrollTop = 0; }")
    await expect(page.get_by_role("button", name="To the latest messages")).to_be_visible()
    await bot.post(news.id, "breaking")
    latest = page.get_by_role("button", name="1 new message")
    await expect(latest).to_be_visible()
    await expect(page.locator("#messages").get_by_text("breaking")).not_to_be_in_viewport()
    await latest.click()
    await expect(page.locator("#messages").get_by_text("breaking")).to_be_in_viewport()
    await expect(page.locator("#latest")).to_be_hidden()


async def test_arrivals_are_told_to_screen_readers(
    page: Page, bot: NewsBot, news: ChannelHandle
) -> None:
    await bot.post(news.id, embed=card("Jessica Jones"))

    await expect(page.locator("#announcer[aria-live=polite]")).to_have_text(
        "Sandbox Bot: Card of Jessica Jones"
    )


async def test_times_are_told_by_the_sandboxs_clock(
    page: Page, bot: NewsBot, news: ChannelHandle
) -> None:
    await bot.post(news.id, "<t:1491145200:F> <t:1491226200:R> <t:1491231600:t>")

    times = page.locator(".content time")
    await expect(times).to_have_text(
        [re.compile("^Sunday,? 2 April 2017 at 15:00$"), "2 hours ago", "15:00"]
    )
    await expect(page.locator(".head time")).to_have_text("Today at 15:30")


HOSTILE = """<img src=x onerror="window.ran=1"> </script><script>window.ran=1</script>
[click](javascript:window.ran=1) <javascript:window.ran=1> [two](data:text/html,x)
`<b>` **<svg onload=window.ran=1>** ||<iframe src="javascript:window.ran=1">||
<a href="javascript:window.ran=1">x</a> https://safe.example/?q="onmouseover=window.ran=1"""


async def test_nothing_in_a_message_runs_or_becomes_markup(
    page: Page, bot: NewsBot, news: ChannelHandle
) -> None:
    embed = discord.Embed(title=HOSTILE[:200], description=HOSTILE)
    embed.add_field(name="<img src=x onerror=window.ran=1>", value=HOSTILE)
    embed.set_footer(text="<img src=x onerror=window.ran=1>")
    await bot.post(news.id, HOSTILE, embed=embed)
    message = page.locator(".message")
    await expect(message.locator(".content")).to_contain_text("</script><script>window.ran=1")

    await page.locator(".spoiler .cover").first.click()
    made = message.locator("script, img, iframe, svg[onload], b, [onerror], [onmouseover]")
    await expect(made).to_have_count(0)
    links = await message.locator("a").evaluate_all("all => all.map(one => [one.href, one.rel])")
    assert links
    assert all(href.startswith("https://safe.example/") for href, _ in links)
    assert all("noopener" in rel for _, rel in links)
    assert await page.evaluate("window.ran === undefined")


async def test_a_spoiler_opens_by_keyboard(page: Page, bot: NewsBot, news: ChannelHandle) -> None:
    await bot.post(news.id, "he is ||alive||")
    hidden = page.locator(".spoiler .inside")
    await expect(hidden).to_be_hidden()

    await page.get_by_role("button", name="Show the spoiler").press("Enter")
    await expect(hidden).to_be_visible()


async def test_a_poll_a_sticker_and_a_mark_are_shown(
    page: Page,
    bot: NewsBot,
    news: ChannelHandle,
    guild: GuildHandle,
    sandbox: Sandbox,
    ben: MemberHandle,
) -> None:
    sticker = discord.Object(guild.sticker("applause"))
    poll = discord.Poll(question="<b>Will you watch it?</b>", duration=timedelta(hours=1))
    poll.add_answer(text="Yes", emoji="🎬").add_answer(text="No")
    await bot.post(news.id, poll=poll, stickers=[sticker])
    await expect(page.locator(".poll figcaption")).to_have_text("<b>Will you watch it?</b>")
    await expect(page.locator(".poll li")).to_have_text(["🎬 Yes", "No"])
    await expect(page.locator(".message")).to_contain_text("Sticker: applause")

    sandbox.react(ben, news.messages[0], "🎉")
    await expect(page.locator(".reaction")).to_have_text("🎉 1")


async def test_a_layout_of_components_is_drawn(
    page: Page, bot: NewsBot, news: ChannelHandle
) -> None:
    view = discord.ui.LayoutView(timeout=None)
    box: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(accent_colour=0xE67E22)
    box.add_item(discord.ui.TextDisplay("## Season 2"))
    box.add_item(discord.ui.Separator())
    link: discord.ui.Button[discord.ui.LayoutView] = discord.ui.Button(
        label="Read", url="https://news.example/"
    )
    box.add_item(discord.ui.Section("It is *filming*", accessory=link))
    view.add_item(box)
    await bot.post(news.id, view=view)

    await expect(page.locator(".container").get_by_role("heading")).to_have_text("Season 2")
    await expect(page.locator(".section em")).to_have_text("filming")
    await expect(page.get_by_role("link", name="Read")).to_have_attribute(
        "rel", "noopener noreferrer"
    )


async def test_what_was_today_is_a_date_once_the_storys_clock_moved_on(
    page: Page, bot: NewsBot, news: ChannelHandle, moment: list[datetime]
) -> None:
    await bot.post(news.id, "then")
    stamp = page.locator(".head time").first
    await expect(stamp).to_have_text("Today at 15:30")
    moment[0] += timedelta(days=1)
    await bot.post(news.id, "a day later")
    await expect(stamp).to_have_text("Yesterday at 15:30")
    moment[0] += timedelta(days=400)
    await bot.post(news.id, "a year later")

    await expect(stamp).to_have_text("03/04/2017, 15:30")
    await expect(page.locator(".divider")).to_have_text(
        ["3 April 2017", "4 April 2017", "9 May 2018"]
    )
