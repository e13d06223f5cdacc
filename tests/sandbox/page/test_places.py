"""The page itself: who one is, where one is, wide and narrow, connected and not."""

import re

import discord
import pytest
from playwright.async_api import Page, ViewportSize, WebSocketRoute, expect

from bot.sandbox import ChannelHandle, GuildHandle, MemberHandle, Sandbox
from tests.sandbox.conftest import running
from tests.sandbox.page.conftest import Open
from tests.sandbox.page.newsbot import NewsBot

pytestmark = pytest.mark.asyncio(loop_scope="session")

_PHONE = ViewportSize(width=360, height=700)


async def _act_as(page: Page, name: str) -> None:
    await page.locator("#viewer").click()
    await page.get_by_role("option", name=name).click()
    await expect(page.get_by_role("button", name=f"Acting as {name}")).to_be_visible()


async def test_members_are_offered_what_they_may_do(page: Page) -> None:
    await expect(page.locator("#viewer")).to_contain_text("manages the server")
    await page.locator("#line").press_sequentially("/adm")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.locator("#line").fill("")

    await _act_as(page, "Ben")
    await page.locator("#line").press_sequentially("/adm")
    await expect(page.locator(".suggest-title")).to_have_text("No command is called so")


async def test_a_member_sees_the_channels_that_they_may_see(
    page: Page, guild: GuildHandle, ann: MemberHandle, ben: MemberHandle
) -> None:
    guild.channel("staff", deny={ben: "view_channel"}, allow={ann: "view_channel"})
    await page.get_by_role("link", name="staff").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("staff")

    await _act_as(page, "Ben")
    await expect(page.get_by_role("link", name="staff")).to_have_count(0)
    await expect(page.get_by_role("heading", level=1)).to_have_text("news")


async def test_who_may_not_write_is_told(
    page: Page, news: ChannelHandle, ann: MemberHandle
) -> None:
    news.deny(ann, "send_messages")

    await expect(page.locator("#line")).to_have_attribute(
        "placeholder", "You may not write here · / for commands"
    )


async def test_a_forum_shows_its_posts_the_latest_first(
    page: Page, bot: NewsBot, guild: GuildHandle, ben: MemberHandle, sandbox: Sandbox
) -> None:
    forum = guild.channel("by-show", "forum", topic="A post for each show", tags=("Netflix",))
    place = await bot.fetch_channel(forum.id)
    assert isinstance(place, discord.ForumChannel)
    tag = place.available_tags[0]
    for name in ("Jessica Jones", "Daredevil"):
        await place.create_thread(name=name, content="Season 2", applied_tags=[tag])
    await page.get_by_role("link", name="by-show").click()
    posts = page.get_by_role("list", name="Posts").get_by_role("listitem")
    await expect(posts).to_have_text(
        [re.compile("Daredevil.*Netflix.*1 message"), re.compile("Jessica Jones.*1 message")]
    )
    sandbox.post_as_person(ben, forum.threads[0], "At last!")
    await expect(posts.first).to_have_text(re.compile("Jessica Jones.*2 messages"))
    forum.threads[1].archive()
    await expect(posts.last).to_have_text(re.compile("Daredevil.*archived"))
    await posts.first.get_by_role("link").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Jessica Jones")


async def test_a_channel_has_an_address(
    page: Page, bot: NewsBot, talk: ChannelHandle, visit: Open
) -> None:
    await bot.post(talk.id, "here")
    await page.get_by_role("link", name="talk").click()
    assert page.url.endswith(f"#/{talk.id}")
    await page.go_back()
    await expect(page.get_by_role("heading", level=1)).to_have_text("news")

    other = await visit(path=f"#/{talk.id}")
    await expect(other.get_by_role("heading", level=1)).to_have_text("talk")
    await expect(other.locator("#messages").get_by_text("here", exact=True)).to_be_visible()


async def test_another_server_is_one_click_away(page: Page, sandbox: Sandbox, bot: NewsBot) -> None:
    club = sandbox.guild("Small Screen Club")
    wire = club.channel("wire")
    club.member("Ann")
    await bot.post(wire.id, "from the wire")
    server = page.get_by_role("link", name="Small Screen Club")
    await expect(server).to_have_attribute("data-unread", "true")
    await server.click()

    await expect(page.locator("#messages").get_by_text("from the wire")).to_be_visible()
    await expect(page.locator("#server-name")).to_have_text("Small Screen Club")


async def test_a_direct_message_has_a_place(page: Page, bot: NewsBot, ann: MemberHandle) -> None:
    user = await bot.fetch_user(ann.id)
    await user.send("psst")
    await page.get_by_role("link", name="Direct messages").click()

    await expect(page.locator(".message .content")).to_have_text("psst")


async def test_on_a_phone_the_channels_are_in_a_drawer(
    visit: Open, bot: NewsBot, talk: ChannelHandle
) -> None:
    await bot.post(talk.id, "word " * 40 + "x" * 300)
    page = await visit(viewport=_PHONE)
    await expect(page.get_by_role("link", name="talk")).to_be_hidden()
    menu = page.get_by_role("button", name="Servers and channels")
    await menu.click()
    await expect(menu).to_have_attribute("aria-expanded", "true")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("link", name="talk")).to_be_hidden()
    await expect(menu).to_be_focused()

    await menu.click()
    await page.get_by_role("link", name="talk").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("talk")
    await expect(page.get_by_role("link", name="talk")).to_be_hidden()
    await expect(page.locator(".message")).to_be_visible()
    wide = "document.scrollingElement.scrollWidth > innerWidth"
    assert not await page.evaluate(wide)
    assert not await page.evaluate("document.getElementById('scroll').scrollWidth > innerWidth")


async def test_the_theme_follows_the_system_until_one_chooses(visit: Open, bot: NewsBot) -> None:
    assert bot
    ground = "getComputedStyle(document.body).backgroundColor"
    light = await visit(scheme="light")
    dark = await visit(scheme="dark")
    white, black = await light.evaluate(ground), await dark.evaluate(ground)
    assert white == "rgb(255, 255, 255)"
    assert black != white

    switch = dark.get_by_role("button", name="Colours")
    await switch.click()
    await expect(switch).to_have_attribute("aria-label", "Colours: light")
    assert await dark.evaluate(ground) == white
    await dark.reload()
    await expect(switch).to_have_attribute("aria-label", "Colours: light")
    assert await dark.evaluate(ground) == white
    await switch.click()
    await expect(switch).to_have_attribute("aria-label", "Colours: dark")
    assert await dark.evaluate(ground) == black


async def test_a_bot_that_goes_and_comes_is_seen_to(
    page: Page, bot: NewsBot, sandbox: Sandbox
) -> None:
    banner = page.locator("#banner")
    await bot.close()
    await expect(banner).to_contain_text("No bot is connected")

    async with running(NewsBot(), sandbox):
        await expect(banner).to_be_hidden()


async def test_a_broken_connection_is_mended_and_nothing_is_missed(
    visit: Open, bot: NewsBot, news: ChannelHandle
) -> None:
    page = await visit()
    routes: list[WebSocketRoute] = []

    def through(route: WebSocketRoute) -> None:
        route.connect_to_server()
        routes.append(route)

    await page.route_web_socket("**/page/events*", through)
    await page.reload()
    await page.locator("#line:enabled").wait_for()
    await bot.post(news.id, "before")
    await expect(page.locator("#messages").get_by_text("before")).to_be_visible()

    await routes[-1].close()
    await expect(page.locator("#banner")).to_contain_text("connection to the sandbox is lost")
    await bot.post(news.id, "meanwhile")
    await expect(page.locator("#messages").get_by_text("meanwhile")).to_be_visible()
    await expect(page.locator("#banner")).to_be_hidden()
    await bot.post(news.id, "afterwards")
    await expect(page.locator("#messages").get_by_text("afterwards")).to_be_visible()


async def test_a_page_outlives_the_sandbox_that_it_was_opened_in(
    visit: Open, bot: NewsBot, sandbox: Sandbox
) -> None:
    page = await visit()
    await bot.close()
    port = int(sandbox.page_url.rstrip("/").rpartition(":")[2])
    await sandbox.__aexit__()
    await expect(page.locator("#banner")).to_contain_text("connection to the sandbox is lost")

    async with Sandbox(port) as again:
        other = again.guild("A new beginning")
        other.channel("first")
        other.member("Cleo")
        await expect(page.get_by_role("heading", level=1)).to_have_text("first")
        await expect(page.locator("#viewer")).to_contain_text("Cleo")
