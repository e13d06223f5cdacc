"""`/status` and `/why` through the sandbox: what is said of channels and of announcements."""

from datetime import timedelta

from bot.sandbox import Answer
from bot.sandbox.state import ChannelKind
from tests.cogs.conftest import Town
from tests.cogs.newsroom import CAST, FILMING, announcements, deliver, publish


async def test_a_server_where_all_is_well_says_so(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await publish()
    await deliver(town)
    status = await town.by_admin("status")
    assert status.ephemeral
    assert f"✅ <#{town.channel.id}>: 1 follow, last posted just now" in status.text
    assert "Last article read just now" in status.text


async def test_what_is_owed_and_what_is_missing_is_named(town: Town) -> None:
    closed = town.guild.channel("closed")
    await town.by_admin("follow", show="jessica-jones", channel=closed)
    await publish()
    closed.deny("bot", "embed_links")
    status = await town.by_admin("status")
    assert f"⚠️ <#{closed.id}>: 1 follow, nothing posted yet, 1 announcement on the way" in (
        status.text
    )
    assert "Clapper needs there: Embed Links" in status.text


async def test_a_paused_channel_comes_first_with_the_reason(town: Town) -> None:
    gone = town.guild.channel("gone")
    await town.by_admin("follow", show="jessica-jones")
    await town.by_admin("follow", show="jessica-jones", channel=gone)
    gone.delete()
    await town.follows.changed()
    text = (await town.by_admin("status")).text
    assert "paused: The channel was deleted." in text
    assert text.index(str(gone.id)) < text.index(str(town.channel.id))


async def test_a_server_without_follows_is_told_how_to_begin(town: Town) -> None:
    assert "Use /follow to begin" in (await town.by_admin("status")).text


async def why(town: Town, show: str = "jessica-jones") -> Answer:
    return await town.by_admin("why", what=show)


async def test_an_announcement_is_explained_by_its_link(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await publish()
    await publish(outlet="Variety")
    await deliver(town)
    [message] = announcements(town)
    link = f"https://discord.com/channels/{town.guild.id}/{town.channel.id}/{message.id}"
    for typed in (link, str(message.id)):
        text = (await why(town, typed)).text
        assert "Posted, because the channel follows it." in text
        assert "**The follow:** Jessica Jones, all news, reported or confirmed." in text
        assert "**How sure:** **Confirmed**: Deadline states it as fact." in text
        assert "**Merged into it:** 1 more outlet: Variety" in text
        assert "Filming Begins" in text


async def test_a_message_that_is_no_announcement_is_refused(town: Town) -> None:
    assert "none of Clapper's announcements" in (await why(town, "123456789012345678")).text


async def test_each_reason_for_silence_has_its_words(town: Town) -> None:
    await publish()
    assert "the channel does not follow it" in (await why(town)).text
    await town.by_admin("follow", show="jessica-jones", kinds="premieres")
    text = (await why(town)).text
    assert "the channel takes premieres only, and this is of the kind filming started" in text
    await town.by_admin("follow", show="jessica-jones")
    assert "news before the channel followed it" in (await why(town)).text


async def test_a_report_that_was_not_sure_enough_says_so(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones", certainty="confirmed")
    await publish("Jessica Jones Reportedly Renewed for Season 3")
    assert "it was reported, the channel wants confirmed only" in (await why(town)).text


async def test_history_is_called_history(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await publish(may_announce=False)
    assert "history by the time it was read" in (await why(town)).text


async def test_what_is_on_its_way_and_what_came_too_late_say_so(town: Town) -> None:
    await town.by_admin("follow", show="jessica-jones")
    await publish()
    assert "it is on its way" in (await why(town)).text
    await deliver(town, late=timedelta(days=8))
    assert "too old to be news" in (await why(town)).text


async def test_what_could_not_be_published_is_said(town: Town) -> None:
    news = town.guild.channel("premieres", "announcement")
    await town.by_admin("follow", show="jessica-jones", channel=news, publish=True)
    await publish()
    news.channel.kind = ChannelKind.TEXT
    await deliver(town)
    assert (
        "1 message of this week posted and not published: Discord refused it"
        in (await town.by_admin("status")).text
    )
    link = f"https://discord.com/channels/{town.guild.id}/{news.id}/{news.messages[0].id}"
    asked = await town.by_admin("why", what=link)
    assert "Not published: Discord refused it" in asked.text


async def test_what_waits_to_be_published_and_what_was_too_late_are_said(town: Town) -> None:
    news = town.guild.channel("premieres", "announcement")
    await town.by_admin("follow", show="jessica-jones", channel=news, publish=True)
    await publish()
    town.sandbox.faults.limit(3600, route="/channels/{channel_id}/messages/{message_id}/crosspost")
    await deliver(town)
    assert "1 message to be published" in (await town.by_admin("status")).text
    asked = await town.by_admin("why", what="jessica-jones", channel=news)
    assert "It is yet to be published" in asked.text
    await deliver(town, late=timedelta(days=2))
    assert "it was old news by its turn" in (await town.by_admin("status")).text
    asked = await town.by_admin("why", what="jessica-jones", channel=news)
    assert "old news before it could be" in asked.text


async def test_what_is_published_says_so(town: Town) -> None:
    news = town.guild.channel("premieres", "announcement")
    await town.by_admin("follow", show="jessica-jones", channel=news, publish=True)
    await publish()
    await deliver(town)
    asked = await town.by_admin("why", what="jessica-jones", channel=news)
    assert "Published to the channels that follow this one" in asked.text
    assert "published" not in (await town.by_admin("status")).text


async def test_a_show_of_which_nothing_is_known_says_so(town: Town) -> None:
    assert "no milestone of this show yet" in (await why(town, "jessie")).text


async def test_a_simulation_tells_what_would_have_been_posted(town: Town) -> None:
    role = town.guild.role("fans")
    await publish(FILMING)
    await publish(CAST)
    await publish("The Witcher Reportedly Renewed for Season 2")
    everything = await town.by_admin("simulate", show="everything", role=role)
    assert everything.ephemeral
    assert "3 messages, 3 of them with a ping." in everything.text
    assert "4 April 2017 · The Witcher: reportedly renewed for season 2" in everything.text
    text = (await town.by_admin("simulate", show="everything", kinds="milestones")).text
    assert "2 messages. Held back: 1 of other kinds." in text
    text = (await town.by_admin("simulate", show="the-witcher", certainty="confirmed")).text
    assert "0 messages. Held back: 1 not sure enough." in text


async def test_a_simulation_says_what_it_simulates(town: Town) -> None:
    answer = await town.by_admin("simulate", show="jessica-jones", since="7d")
    assert answer.embeds[0]["title"] == "If this channel had followed Jessica Jones"
    assert "all news, reported or confirmed, since 28 March 2017" in answer.text
